//! Ways of attribution, each with the speakers in the order of the quotations; `-` where nobody is named.

use crate::kinds::Value;
use crate::text::Article;
use crate::{Options, extract};

fn check(text: &str, expected: &[&str]) {
    let article = Article::new(text);
    let found: Vec<String> = extract(&article, &Options::default())
        .claims
        .into_iter()
        .filter_map(|claim| match claim.value {
            Value::Quotation { speaker, .. } => Some(speaker.unwrap_or_else(|| "-".to_owned())),
            _ => None,
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn whoever_stands_beside_the_verb_speaks() {
    check("\"We will come,\" Anna Berg said.", &["Anna Berg"]);
    check("\"We will come,\" said Anna Berg, the mayor.", &["Anna Berg"]);
    check("\"We will come,\" Anna Berg, the mayor of Bonn, told reporters on Monday.", &["Anna Berg"]);
    check("\"We will come,\" according to Anna Berg.", &["Anna Berg"]);
    check("Anna Berg said: \"We will come.\"", &["Anna Berg"]);
    check("Anna Berg on Monday called the plan \"null and void\".", &["Anna Berg"]);
    check("The plan was described by Anna Berg as \"null and void\".", &["Anna Berg"]);
    check("Anna Berg was quoted as saying \"we will come\".", &["Anna Berg"]);
    check("Xinhua quoted Anna Berg as saying \"we will come\".", &["Anna Berg"]);
    check("Anna Berg left early, with Joseph Ito saying it was \"all too much\".", &["Joseph Ito"]);
    check("Anna Berg met Joseph Ito, who said it was \"all too much\".", &["Joseph Ito"]);
}

#[test]
fn the_subject_of_the_verb_outranks_nearer_names() {
    check("Anna Berg said a meeting with Joseph Ito had made \"real progress\".", &["Anna Berg"]);
    check("Anna Berg told Joseph Ito the plan was \"null and void\".", &["Anna Berg"]);
    check("Anna Berg met Joseph Ito, one official said, adding that it was \"all too much\".", &["-"]);
    check(
        "It was \"a lost year\", Anna Berg told Joseph Ito, according to a report by The Daily Post.",
        &["Anna Berg"],
    );
}

#[test]
fn who_has_no_name_leaves_it_open() {
    check("Anna Berg left. \"It is over now,\" said a Home Ministry source.", &["-"]);
    check("Anna Berg left. \"It is over now,\" one official said.", &["-"]);
    check("Anna Berg left. Two officials said it was \"over for good\".", &["-"]);
}

#[test]
fn organisations_and_governments_speak() {
    check("\"We regret it,\" the Foreign Ministry said.", &["Foreign Ministry"]);
    check("\"We regret it,\" a Foreign Ministry statement said.", &["Foreign Ministry"]);
    check("The White House issued a statement saying, \"We regret it all.\"", &["White House"]);
    check("The Kremlin said it was \"not our doing\".", &["Kremlin"]);
    check("GENEVA (CNN) -- After \"real progress\" the talks ended.", &["-"]);
}

#[test]
fn descriptions_mean_the_last_one_named() {
    check("Anna Berg took the train. \"I hate to fly,\" the director said.", &["Anna Berg"]);
    check("Talks with Northern Rail failed. \"It is final,\" the company said.", &["Northern Rail"]);
    check("Anna Berg met Joseph Ito. \"It is final,\" the director said.", &["-"]);
    check("Terje Rød-Larsen was there. \"We lit the fire,\" Rød-Larsen says.", &["Terje Rød-Larsen"]);
    check("Anna Berg spoke beside Peter Ito. \"We will come,\" she testified.", &["Anna Berg"]);
}

#[test]
fn words_go_on_with_their_speaker() {
    check("\"We will come,\" Anna Berg said. \"We will stay.\"", &["Anna Berg", "Anna Berg"]);
    check("\"We will come,\" Anna Berg said, \"and we will stay.\"", &["Anna Berg", "Anna Berg"]);
    check(
        "\"We will come,\" Anna Berg said.\n\n\"We will stay a long time.\"\n\nIt rained.",
        &["Anna Berg", "Anna Berg"],
    );
    check("“We will come.\n\n“We will stay,” Anna Berg said.", &["Anna Berg"]);
    check("Anna Berg was clear:\n\n\"We will come to stay.\"", &["Anna Berg"]);
    check("``We will come,'' said Anna Berg.", &["Anna Berg"]);
    check(
        "Anna Berg spoke of Joseph Ito. \"I met Joseph Ito,\" she said. \"What he says is nothing,\" she added.",
        &["Anna Berg", "Anna Berg"],
    );
}

#[test]
fn titles_of_works_are_no_quotations() {
    check("The film \"The Great Escape\" was shown.", &[]);
    check("A band played \"Hail to the Chief\" at noon.", &[]);
}
