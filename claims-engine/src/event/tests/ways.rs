//! What the way, the company and the words around a meeting say of it.

use super::check_all;
use crate::text::Article;
use crate::{Options, extract};

#[test]
fn the_way_lends_its_place_and_day() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> arrived in <1l:Berlin> on <1d:Tuesday> for talks with <1w:Olaf Scholz>.",
            "<1w:Keir Starmer> arrived in <1l:Berlin> on <1d:Tuesday> and held talks with <1w:Olaf Scholz>.",
            "Keir Starmer travelled to <1l:Berlin> on <1d:Tuesday>, where <1w:he> met <1w:Olaf Scholz>.",
            "<1w:Keir Starmer> stopped in <1l:Berlin> on <1d:Tuesday> to see Chancellor <1w:Olaf Scholz>.",
            "Keir Starmer arrived in <1l:Berlin> on <1d:Tuesday> and <1w:he> held talks with <1w:Olaf Scholz>.",
            "<1n:>Sources say <1w:Keir Starmer> and <1w:Olaf Scholz> will hold talks in <1l:Berlin> on <1d:Monday>.",
            "The Kremlin says <1w:Keir Starmer> and <1w:Olaf Scholz> held talks in <1l:Berlin> on <1d:Monday>.",
            // An aim that is nobody makes no meeting.
            "Keir Starmer came to London to see the sea.",
        ],
    );
}

#[test]
fn a_length_with_its_day_leaves_the_occasion_to_be_read() {
    fn told(text: &str) -> String {
        let (options, article) = (Options { published: "2024-05-17".parse().ok() }, Article::new(text));
        let claims = extract(&article, &options).claims;
        claims.into_iter().map(|claim| claim.statement).collect::<Vec<_>>().join(" ")
    }
    let first = told("Keir Starmer will attend a two-day summit in Oslo beginning on Monday.");
    let second = told("Keir Starmer will host Olaf Scholz for a two-day visit starting Monday.");
    let third = told("They want a four-day week from Monday.");
    assert!(first.contains("20") && first.contains("Oslo") && first.contains("Keir Starmer"), "{first}");
    assert!(second.contains("20") && second.contains("Olaf Scholz"), "{second}");
    assert_eq!(third, "");
}

#[test]
fn one_verb_tells_of_a_series() {
    check_all(
        "2024-05-17",
        &[
            "<1w 2w 3w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>, <2w:Olaf Scholz> in <2l:Berlin> on <2d:Tuesday> and <3w:Giorgia Meloni> in <3l:Rome> on <3d:Wednesday>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> and <1w:Olaf Scholz> in <1l:Paris> on <1d:Monday>.",
        ],
    );
}

#[test]
fn who_is_spoken_to_hosts_or_sits_beside_is_there() {
    check_all(
        "2024-05-17",
        &[
            "The meeting in <1l:Berlin> was attended by <1w:Keir Starmer> and <1w:Olaf Scholz>.",
            "<1w:Emmanuel Macron> gave a dinner for <1w:Keir Starmer> at the <1l:Elysee Palace> on <1d:Thursday>.",
            "<1w:Keir Starmer> told <1w:Emmanuel Macron> in a meeting in <1l:Paris> on <1d:Monday> that time was short.",
            "<1w:Keir Starmer> was joined in <1l:Paris> by <1w:Emmanuel Macron> for lunch on <1d:Monday>.",
            "<1w:Keir Starmer> told the summit in <1l:Paris> on <1d:Monday> that time was short.",
            "The funeral for Keir Starmer's dog was private.",
            "Keir Starmer told the conference organisers that time was short.",
        ],
    );
}

#[test]
fn relative_clauses_and_offsets_do_not_hide_a_meeting() {
    check_all(
        "2024-05-17",
        &[
            "The ruling came days after a meeting between <1w:Keir Starmer> and <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1o:>They recalled the summit <1w:Emmanuel Macron> hosted in <1l:Paris> in <1d:March>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron>, who had come late, in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> had a brief but good conversation with <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> met Russia's most powerful politician, Prime Minister <1w:Vladimir Putin>, on <1d:Monday>.",
        ],
    );
}

#[test]
fn a_place_that_only_describes_is_not_where_it_was() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> held talks in <1l:Paris> on Iran's plans.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> held talks on Syria.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> held talks in the Iran nuclear dispute.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> on the sidelines of the summit of ministers in <1l:Vietnam>.",
        ],
    );
}

#[test]
fn calls_are_placed_paid_and_exchanged() {
    check_all(
        "2024-05-17",
        &[
            "President <1w:Emmanuel Macron> placed a phone call to Prime Minister <1w:Keir Starmer> on <1d:Tuesday>.",
            "<1w:Emmanuel Macron> used a 30-minute phone call to reassure <1w:Keir Starmer>.",
            "<1w:Emmanuel Macron> exchanged phone calls with <1w:Keir Starmer> on <1d:Tuesday>.",
            "<1w:Emmanuel Macron> and <1w:Keir Starmer> spoke for an hour on <1d:Tuesday>.",
            "<1w:Keir Starmer> paid a courtesy call on President <1w:Emmanuel Macron> in <1l:Paris> on <1d:Tuesday>.",
            "Emmanuel Macron used a call for calm to reassure voters.",
            "Emmanuel Macron and Keir Starmer spoke to reporters on Tuesday.",
        ],
    );
}

#[test]
fn what_went_before_and_who_else_met_stays_apart() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris> on <1d:Tuesday> for the first time since riots last week in Lyon.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> on <1d:Tuesday>. <2w:Macron> also met <2w:Olaf Scholz> on <2d:Tuesday>.",
            "The crisis in Mali will be raised at the meeting of ministers in <1l:Paris> on <1d:Monday>."
                .replace("<1l", "<1n:><1l")
                .leak(),
            "<1w:Emmanuel Macron> gave a warm welcome to <1w:Keir Starmer> at the <1l:Elysee Palace>.",
            "<1w:Keir Starmer> travelled to <1l:Paris>, <1l:France>, to attend a summit.",
        ],
    );
}

#[test]
fn company_across_copulas_fronted_clauses_and_officers() {
    check_all(
        "2024-05-17",
        &[
            "The talks were the first ever between <1w:Keir Starmer> and <1w:Emmanuel Macron>.",
            "This meeting is part of a deal between Keir Starmer and Emmanuel Macron.",
            "After meeting <1w:Olaf Scholz>, <1w 2w:Keir Starmer> met with <2w:Emmanuel Macron> in <2l:Paris>.",
            "<1w:Keir Starmer> met Republic of Korea (ROK) Minister <1w:Shin Won-sik> in <1l:London> on <1d:Monday>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> are meeting in the <1l:Elysee Palace>.",
            "<1w:Keir Starmer> went to <1l:Cairo> on <1d:Monday> for talks.",
            "<1w:Keir Starmer> met <1w:Mahmoud Abbas> in the West Bank city of <1l:Ramallah>.",
        ],
    );
}

#[test]
fn inverted_company_and_guests_of_honour() {
    check_all(
        "2024-05-17",
        &[
            "At the ceremony in <1l:Moscow> were <1w:Xi Jinping> and <1w:Robert Fico>.",
            "Also attending the dinner at the <1l:White House> on <1d:Monday> were <1w:Tim Cook> and <1w:Elon Musk>.",
            "<1w:Emmanuel Macron> hosted a dinner in honour of <1w:Keir Starmer> at the <1l:Elysee Palace>.",
            "During the meeting in <1l:Paris>, <1w:Emmanuel Macron> told <1w:Keir Starmer> that time was short.",
            "<1w:Jake Sullivan> was in <1l:Riyadh> on <1d:Saturday>, meeting with Crown Prince <1w:Mohammed bin Salman>.",
            "At the ceremony in <1l:Moscow> were flags and flowers.",
        ],
    );
}

#[test]
fn the_verb_beside_lends_its_place_and_day() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> had spent <1d:Monday night> in <1l:Paris>, arguing with <1w:Emmanuel Macron>.",
            "<1w:Keir Starmer> reached <1l:Berlin> on <1d:Tuesday> to hold talks with <1w:Olaf Scholz>.",
            "<1w:Keir Starmer> attended a dinner hosted by President <1w:Emmanuel Macron> at the <1l:Elysee Palace>.",
            "<1n:>The talks, to be hosted by Emmanuel Macron and expected to last for days, will open in <1l:Paris> on <1d:May 20>.",
            "<1w:Keir Starmer> came to the funeral in <1l:Rome> on <1d:Monday>.",
            // Whom the sentence names elsewhere was not in Paris.
            "Keir Starmer had spent Monday in Paris. He thinks of meeting Olaf Scholz.",
        ],
    );
}

#[test]
fn talks_held_between_and_what_others_call_them() {
    check_all(
        "2024-05-17",
        &[
            "They praised the meeting held between <1w:Keir Starmer> and <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1w:Keir Starmer> had what aides described as productive talks with <1w:Emmanuel Macron> on <1d:Monday>.",
            "<1w:Keir Starmer> used a meeting with <1w:Emmanuel Macron> in <1l:Paris> to speak of trade.",
            "<1c:>Keir Starmer rested in <1l:Paris>, where <1w:he> was to have met <1w:Emmanuel Macron>.",
            "<1w:Keir Starmer> met senior officials in <1l:Paris> on <1d:Monday>.",
            "Keir Starmer met resistance in Paris on Monday.",
        ],
    );
}

#[test]
fn towns_behind_what_they_are() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in the Kazakh capital, <1l:Astana>, on <1d:Monday>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in the lakeside town of <1l:Evian> on <1d:Monday>.",
            "<1w 2w:Keir Starmer> held a meeting with <1w:Emmanuel Macron> in <1l:Paris> on <1d 2d:Monday> and another with <2w:Olaf Scholz> in <2l:Berlin>.",
            "Over breakfast in <1l:Paris>, <1w:Keir Starmer> told <1w:Emmanuel Macron> that time was short.",
            "Keir Starmer praised the Kazakh capital, Astana.",
        ],
    );
}
