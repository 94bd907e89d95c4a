//! Names as news writes them: each case is the text, the persons of the cast in the order of their naming.

use super::find;
use crate::Doc;

fn check(text: &str, expected: &[&str]) {
    let doc = Doc::read(text);
    let found: Vec<String> =
        find(&doc, &crate::Known::default()).people().into_iter().map(|person| person.name).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn an_office_with_a_field_of_its_own_ends_before_the_name() {
    check("Under Secretary of State for Political Affairs Victoria Nolan spoke.", &["Victoria Nolan"]);
    check(
        "UN Under-Secretary-General for Political Affairs Ibrahim Danjuma left. Danjuma flew on.",
        &["Ibrahim Danjuma"],
    );
    check("They met High Representative for Foreign Affairs and Security Policy Paola Brenna.", &["Paola Brenna"]);
    check("Deputy Minister of Foreign Affairs and Trade Orlyn Brukk met him.", &["Orlyn Brukk"]);
    check("Prime Minister-designate Hayder al-Sabahi was received.", &["Hayder al-Sabahi"]);
    check("The Prime Minister of New Zealand, Helen Markham, spoke.", &["Helen Markham"]);
    check("A spokesman for Nelson Adebayo said so.", &["Nelson Adebayo"]);
}

#[test]
fn an_office_of_a_place_ends_where_the_place_does() {
    check("He met Prime Minister of Lithuania Gedim Kirkis in Rome.", &["Gedim Kirkis"]);
    check("Mayor of Los Angeles Karen Bassett spoke.", &["Karen Bassett"]);
    check("King of Jordan Abdullah II spoke.", &["Abdullah II"]);
    check("They came to the Prince of Wales Theatre.", &[]);
}

#[test]
fn initials_and_syllables_that_look_like_grammar() {
    check("Secretary James A. Bakewell met Eduard A. Shevarn.", &["James A. Bakewell", "Eduard A. Shevarn"]);
    check("President Moon Jae In spoke. Moon Jae In left.", &["Moon Jae In"]);
    check("Foreign Minister (FM) Shah Mehmood Qurani said so. Earlier, FM Qurani left.", &["Shah Mehmood Qurani"]);
    check("They met Rex Tillman, secretary of state, and HR McMurdo, his adviser.", &["Rex Tillman", "HR McMurdo"]);
    check("Kim Jong Un spoke In Beijing. The plan A. Nothing else.", &["Kim Jong Un"]);
}

#[test]
fn an_office_before_a_comma_introduces_whoever_follows() {
    check("The President of Ruritania, Zbog Vitnik, was there.", &["Zbog Vitnik"]);
    check("He met his counterpart, Drupa Murmo; talks followed.", &["Drupa Murmo"]);
    check("After the session, Harmony Gold fell.", &[]);
}

#[test]
fn parts_of_a_family_name_mean_the_same_person() {
    check("Jose Eduardo dos Santos spoke. Mr. Dos Santos left.", &["Jose Eduardo dos Santos"]);
    check("Suu Kyi was freed. They met Aung San Suu Kyi.", &["Aung San Suu Kyi"]);
    check("President Gloria Macapagal-Arroyo spoke. President Arroyo left.", &["Gloria Macapagal-Arroyo"]);
    check("Kim Jong-un met Ernest Wamba dia Wamba.", &["Kim Jong-un", "Ernest Wamba dia Wamba"]);
    check("Presidents Yoweri Kaguta of Uganda and Zelmo Tharn of Rwanda spoke.", &["Yoweri Kaguta", "Zelmo Tharn"]);
    check("A Leaders Summit began.", &[]);
}

#[test]
fn names_that_look_like_grammar_are_names() {
    check("He was received by Senior General Than Htut. Later Than Htut spoke.", &["Than Htut"]);
    check("Vice Premier He Lijun met To Minh in Hanoi.", &["He Lijun", "To Minh"]);
    check("A dinner for Theresa May began.", &["Theresa May"]);
    check("Polish Foreign Minister Jan Wolski met Olaf Scholz. In Jan Scholz left.", &["Jan Wolski", "Olaf Scholz"]);
}

#[test]
fn a_headline_gives_the_names_that_its_article_gives() {
    check("Clinton Faces Tight Deadline\n\nPresident Bill Clinton flew home.", &["Bill Clinton"]);
    check(
        "Kim Jong Un Arrives In Hanoi For Talks With Park\n\nKim Jong Un met Park Chul Soo.",
        &["Kim Jong Un", "Park Chul Soo"],
    );
    check("PM Narendra Modi Welcomed by Crowd in Osaka\n\nThousands came to see them.", &["Narendra Modi"]);
    check("Leaders Hail Historic Peace Agreement\n\nThe talks ended.", &[]);
}

#[test]
fn institutions_with_an_article_or_a_people_before_them_are_no_persons() {
    check("The French Presidency said so. Agence France-Presse reported it.", &[]);
    check("The two strolled to Laurel Lodge.", &[]);
}
