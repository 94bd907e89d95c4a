//! Who is meant by short names, pronouns and titles.

use super::{Article, EventBody, Options, check_all, extract};
use crate::event::Certainty;

#[test]
fn short_names_pronouns_and_titles() {
    check_all(
        "2024-05-17",
        &[
            "Chinese President <:>Xi Jinping spoke on Thursday. <1w:He> met <1w:Vladimir Putin> in <1l:Beijing>.",
            "Russian President Vladimir Putin praised Chinese President Xi Jinping. <1w:The two leaders> met in <1l:Beijing> on <1d:Thursday>.",
            "German Chancellor Olaf Scholz left Berlin. In <1l:Paris> <1w:the chancellor> met <1w:Emmanuel Macron>.",
            "Emmanuel Macron and Rishi Sunak praised the treaty. <1w:They> met in <1l:London> on <1d:Monday>.",
        ]
        .map(|case| case.replace("<:>", "").leak() as &str),
    );
}

#[test]
fn a_pronoun_in_a_relative_clause_means_whom_it_hangs_on() {
    check_all(
        "2024-05-17",
        &[
            "<1n:><1w:Olaf Scholz> will meet <1w:Keir Starmer>, who is on <2n:> <2w:his> first visit to <2l:Germany>.",
            "To see his colleague, Kadri Tamm, <1w:Keir Starmer> <1v:flew> to <1t:Rome>.",
        ],
    );
}

#[test]
fn whom_a_pronoun_means_is_worked_out() {
    let article = Article::new("Keir Starmer flew to Paris. In Paris he met Emmanuel Macron on Monday.");
    let extraction = extract(&article, &Options::default());
    let met = extraction.events.iter().find_map(|event| match &event.body {
        EventBody::Meeting { attendees, .. } => Some(attendees),
        EventBody::Journey { .. } => None,
    });
    let told: Vec<_> = met.into_iter().flatten().map(|person| (person.name.as_str(), person.certainty)).collect();
    assert_eq!(told, [("Keir Starmer", Certainty::Inferred), ("Emmanuel Macron", Certainty::Stated)]);
}

#[test]
fn who_speaks_in_a_script_is_not_who_is_spoken_of() {
    check_all(
        "2001-02-23",
        &[
            "DANA MERCER, NEWSROOM ANCHOR: <1w:Keir Starmer> played host to <1w:Emmanuel Macron> at <1l:Camp David>.",
            "DANA MERCER, ANCHOR: Keir Starmer is in Rome.\n\nTIM HALE, CORRESPONDENT: <1w:He> met <1w:Emmanuel Macron> here, Dana, in <1l:Rome> on <1d:Friday>.",
            "KEIR STARMER, PRIME MINISTER: <1w:Emmanuel Macron> and <1w:Giorgia Meloni> met in <1l:Rome> on <1d:Friday>.",
        ],
    );
}

#[test]
fn who_tells_it_is_not_of_the_list() {
    check_all(
        "2024-05-17",
        &[
            "<1n:><1w:Olaf Scholz> is due to meet <1w:Keir Starmer>, TASS news agency reported.",
            "<1w:Olaf Scholz> met <1w:Keir Starmer>, <1w:Giorgia Meloni> and <1w:Emmanuel Macron> in <1l:Rome>, Italian news agencies said.",
        ],
    );
}

#[test]
fn how_old_a_house_is_dates_no_meeting() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Olaf Scholz> met <1w:Keir Starmer> at <1l:Brdo Castle>, a 16th-century house, on <1d:Friday>.",
            "<1w:Olaf Scholz> met <1w:Keir Starmer> in <1l:Rome>, near the site of the 16th century Brdo Castle.",
        ],
    );
}

#[test]
fn what_somebody_is_called_does_not_hide_the_name() {
    check_all(
        "2024-05-17",
        &[
            "<1n:><1w:Olaf Scholz> will meet newly sworn-in Senegalese President <1w:Bassirou Diomaye Faye> on <1d:Wednesday>.",
            "<1w:Olaf Scholz> met <1w:Mirek Dobos>, state councillor and secretary general of the council, and <1w:Anna Kral> on <1d:Wednesday>.",
            "Chancellor <1w:Olaf Scholz>, right, shakes hands with <1w:Mirek Dobos> in <1l:Rome>.",
            "Greeting the chancellor, <1w:Olaf Scholz>, at the <1l:Great Hall of the People> were Vice-Premier <1w:Ding Xuexiang> and Mayor <1w:Yin Yong>.",
            "<1n:><1w:Olaf Scholz> was to meet with at least eight African leaders on <1d:Monday>.",
        ],
    );
}

#[test]
fn who_is_thanked_did_it_and_who_speaks_did_not() {
    check_all(
        "2024-05-17",
        &[
            "Olaf Scholz thanked <1w:Keir Starmer> for <1v:flying> to <1t:Berlin>.",
            "<1n:>The spokesman, Mirek Dobos, said that the premier would meet <1w:Keir Starmer> on <1d:Monday>.",
            "<1n:>Olaf Scholz said that <1w:Giorgia Meloni> would meet <1w:Keir Starmer> on <1d:Monday>.",
        ],
    );
}

#[test]
fn whose_train_it_is_comes_to_the_summit() {
    check_all(
        "2024-05-17",
        &[
            "<1w 2w:Kim Jong Un>'s <1v:train> arrived in <1t 2l:Khabarovsk> for a summit with <2w:Vladimir Putin> as Russian officers flew to Pyongyang.",
        ],
    );
}

#[test]
fn whose_greetings_are_conveyed_is_not_there() {
    check_all(
        "2024-05-17",
        &[
            "Li Yuanchao conveyed Xi Jinping's greetings to Edgar Lungu during <1w:their> meeting in <1l:Lusaka>.",
            "<1w:Barack Obama>'s talks with <1w:Angela Merkel> and <1w:Nicolas Sarkozy> were long. <1w:They> met in <1l:Paris>.",
        ],
    );
}
