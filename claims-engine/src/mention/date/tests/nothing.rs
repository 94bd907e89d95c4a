//! What looks like a date and is none.

use super::check;

#[test]
fn words_with_other_meanings() {
    check(
        "2025-09-05",
        &[
            "They march to the palace.",
            "The March on Washington drew crowds.",
            "They may meet again.",
            "May they meet in peace.",
            "Theresa May met the king.",
            "Mrs. May said no.",
            "The plan by May's government failed.",
            "August Wilson wrote plays.",
            "April Jones said no.",
            "The troops sat down.",
            "The Sun reported it.",
            "The Sunday Times reported it.",
            "Sheffield Wednesday won.",
            "Shops were full on Black Friday.",
            "The July Monarchy fell.",
            "They spoke of the October Revolution.",
            "The fall of Kabul was swift.",
            "They stood at the spring and drank.",
            "The Arab Spring began in Tunis.",
            "The Winter Olympics were held.",
            "USA Today reported it.",
            "He spoke for the second time.",
            "The second meeting was short.",
            "In the end they agreed.",
        ],
    );
}

#[test]
fn numbers_with_other_meanings() {
    check(
        "2025-09-05",
        &[
            "About 2,000 people came.",
            "About 2000 people came.",
            "It cost $1999 in all.",
            "They called 911 for help.",
            "They work 24/7 for peace.",
            "Resolution 1718 was adopted.",
            "They cited Resolution 2259 again.",
            "A Boeing 747 landed.",
            "They met at COP26 in Glasgow.",
            "They stood at the 38th parallel.",
            "They won 3-2 in the final.",
            "The vote was 11-13 against.",
            "See page 1999 for more.",
            "The G20 leaders met.",
            "The 4 leaders met.",
            "Some 1900 troops crossed.",
            "The 9/11 attacks changed it.",
            "Expo 2025 was full.",
            "They fought in the Second World War.",
            "He is one of 12 ministers.",
            "They lost by 10 percent.",
            "The 2nd Infantry Division moved.",
            "He walked 4 km to the border.",
            "They signed on page 4.",
            "Article 5 was invoked.",
            "The resolution passed with 141 in favor, 5 against and 35 abstaining.",
        ],
    );
}
