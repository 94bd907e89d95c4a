//! What is said of an event behind it: `..., it was claimed on a blog`, `..., a story that he denies`, `..., or so they say`.

use claims_engine::text::Span;

use super::told::Told;
use super::unvouched::UNVOUCHED;

/// Words for a source that nobody answers for.
const DOUBTFUL: &[&str] = &[
    "anonymous",
    "unnamed",
    "unverified",
    "unidentified",
    "unconfirmed",
    "blog",
    "blogs",
    "blogger",
    "bloggers",
    "post",
    "posts",
    "rumour",
    "rumours",
    "rumor",
    "rumors",
    "gossip",
    "forum",
    "forums",
    "chat",
    "deleted",
    "meme",
    "memes",
    "joke",
    "satirical",
    "leaflet",
    "fake",
    "doctored",
    "hoax",
    "prankster",
    "pranksters",
    "troll",
    "trolls",
    "tabloid",
    "tabloids",
    "legend",
];
/// What is cited in earnest.
const CITED: &[&str] = &[
    "ministry",
    "office",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "official",
    "statement",
    "agency",
    "report",
    "readout",
    "media",
    "television",
    "police",
    "government",
    "palace",
    "document",
    "minute",
    "source",
    "aide",
    "diplomat",
    "house",
    "department",
    "embassy",
    "news",
    "paper",
    "newspaper",
    "witness",
    "president",
    "minister",
    "transcript",
    "datum",
    "data",
    "figure",
    "footage",
    "video",
    "photograph",
    "photo",
    "picture",
    "record",
    "archive",
    "adviser",
    "advisor",
    "organiser",
    "organizer",
    "tv",
    "radio",
    "wire",
    "letter",
    "court",
    "company",
    "delegation",
    "negotiator",
    "secretariat",
    "communique",
    "log",
    "diary",
    "memoir",
    "book",
    "schedule",
    "council",
    "chancellery",
    "presidency",
    "cabinet",
    "secretary",
    "mayor",
    "governor",
    "reporter",
    "correspondent",
    "journalist",
    "account",
    "press",
    "people",
    "member",
    "lawmaker",
    "senator",
    "guard",
    "staff",
    "host",
    "protocol",
    "website",
    "organisation",
    "organization",
    "participant",
    "ambassador",
    "companion",
    "historian",
    "biographer",
    "study",
    "institute",
    "commission",
    "committee",
    "army",
    "navy",
    "military",
    "airport",
    "hotel",
    "service",
];
/// Verbs by which a source says so, for telling the source from the rest.
const SAYS: &[&str] = &[
    "say", "said", "says", "reported", "reports", "wrote", "writes", "showed", "shows", "had", "has", "posted",
    "joked", "jokes",
];
/// Nouns that name what was told without standing by it.
const NAMED: &[&str] = &[
    "claim",
    "claims",
    "allegation",
    "allegations",
    "rumour",
    "rumor",
    "story",
    "version",
    "suggestion",
    "assertion",
    "accusation",
    "notion",
    "tale",
    "something",
    "hoax",
    "lie",
    "falsehood",
    "invention",
];
/// Words of a clause with `but` or `though` that takes the telling back.
const BACK: &[&str] = &[
    "denied",
    "denies",
    "deny",
    "denying",
    "false",
    "untrue",
    "wrong",
    "never",
    "unconfirmed",
    "disputed",
    "disputes",
    "rejected",
    "rejects",
    "proof",
    "evidence",
    "confirmed",
    "confirm",
    "mistake",
    "hoax",
    "invented",
    "doubt",
    "doubts",
    "doubted",
    "lie",
    "lied",
    "retracted",
    "withdrawn",
    "corrected",
    "correction",
];
/// A segment is a comment only so far.
const SHORT: usize = 12;

/// Whether words of the sentence name a source that nobody answers for.
pub(super) fn doubtful(told: &Told<'_>, from: usize, to: usize) -> bool {
    told.words
        .get(from..to.min(told.words.len()))
        .is_some_and(|words| words.iter().any(|word| !word.capital && DOUBTFUL.contains(&word.folded.as_str())))
}

/// Whether whom the words cite can be held to it: somebody or something with a name, an office, a paper, a picture.
pub(super) fn answers(told: &Told<'_>, from: usize, to: usize) -> bool {
    let known = |at: usize| {
        told.words.get(at).is_some_and(|word| {
            word.capital || CITED.iter().any(|noun| word.folded == *noun || word.folded.strip_suffix('s') == Some(noun))
        })
    };
    (from..to.min(told.words.len())).any(known) && !doubtful(told, from, to)
}

/// The words behind the event by which it is not plainly told.
pub(super) fn trail(told: &Told<'_>) -> Option<Span> {
    let opening = |at: &usize| told.parted(*at) || matches!(told.at(*at), "but" | "though" | "although" | "according");
    let behind = (told.last..told.words.len()).filter(opening).find_map(|from| {
        let to = (from + 1..told.words.len()).find(|at| told.parted(*at)).unwrap_or(told.words.len());
        comments(told, from, to.min(from + SHORT)).then(|| told.span(from)).flatten()
    });
    // `X, some say, met Y`: between commas before the event.
    let ahead = || {
        (1..told.first).filter(|at| told.parted(*at)).find_map(|from| {
            let to = (from + 1..=told.first).find(|at| told.parted(*at))?;
            let short = to - from <= 6 && told.at(from) != "if";
            (short && comments(told, from, to)).then(|| told.span(from)).flatten()
        })
    };
    behind.or_else(ahead)
}

/// Whether the words from `from` to `to` take back or put in doubt what stands before them.
fn comments(told: &Told<'_>, from: usize, to: usize) -> bool {
    let has = |list: &[&str]| (from..to).any(|at| list.contains(&told.at(at)));
    let (first, second) = (told.at(from), told.at(from + 1));
    match first {
        "if" => true,
        "or" => second == "so",
        "according" => !answers(told, from + 1, (to + 4).min(told.words.len())) || doubtful(told, from, to),
        "but" | "though" | "although" | "yet" | "which" => has(BACK),
        "a" | "an" | "the" | "this" | "that" | "one"
            if NAMED.contains(&second) || NAMED.contains(&told.at(from + 2)) =>
        {
            true
        }
        "and" | "who" | "whose" | "whom" | "where" | "when" | "after" | "before" | "as" | "with" | "during"
        | "while" | "to" | "in" | "at" | "on" | "for" | "from" | "by" | "near" => false,
        _ => {
            let verb = (from..to).find(|at| UNVOUCHED.contains(&told.at(*at)) || SAYS.contains(&told.at(*at)));
            // The subject of the comment is short: `a website claimed`, `his rivals allege`, `it was claimed`.
            let unnamed =
                matches!(first, "some" | "many" | "they" | "people" | "critics" | "rivals" | "insiders" | "locals");
            verb.is_some_and(|verb| {
                verb <= from + 6 && (unnamed || UNVOUCHED.contains(&told.at(verb)) || doubtful(told, from, verb))
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn check(text: &str, expected: bool) {
        let words = words(text);
        let trigger = words.iter().find(|word| word.folded == "met").map(|word| word.span);
        let told = Told::new(text, &words, trigger.unwrap_or_else(|| panic!("no event in {text}")));
        assert_eq!(trail(&told).is_some(), expected, "{text}");
    }

    #[test]
    fn a_comment_behind_the_telling_takes_it_back() {
        check("Ana Lopes met Piotr Nowak in Riga, it was claimed on a blog.", true);
        check("Ana Lopes met Piotr Nowak in Riga, a website claimed.", true);
        check("Ana Lopes met Piotr Nowak in Riga, according to a rumour.", true);
        check("Ana Lopes met Piotr Nowak in Riga according to an unverified video.", true);
        check("Ana Lopes met Piotr Nowak in Riga, a claim that her office rejects.", true);
        check("Ana Lopes met Piotr Nowak in Riga, or so her office says.", true);
        check("Ana Lopes met Piotr Nowak in Riga, if the paper is to be believed.", true);
        check("Ana Lopes met Piotr Nowak in Riga, though her office denies it.", true);
        check("Ana Lopes met Piotr Nowak in Riga (an anonymous account said).", true);
        check("Ana Lopes met Piotr Nowak in Riga, the paper guessed.", true);
    }

    #[test]
    fn what_stands_in_a_clause_of_its_own_does_not() {
        check("Ana Lopes met Piotr Nowak in Riga, the ministry said in a post.", false);
        check("Ana Lopes met Piotr Nowak in Riga and is said to have promised help.", false);
        check("Ana Lopes met Piotr Nowak, who believes in trade, in Riga.", false);
        check("Ana Lopes met Piotr Nowak in Riga, according to the state agency.", false);
        check("Ana Lopes met Piotr Nowak in Riga, but they signed nothing.", false);
        check("Ana Lopes met Piotr Nowak in Riga, the Washington Post reported.", false);
        check("Ana Lopes met Piotr Nowak in Riga, the capital, where she claimed victory.", false);
    }
}
