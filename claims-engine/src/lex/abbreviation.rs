//! Abbreviations and whether a sentence may end with them, and words that open sentences.

/// Abbreviations after which a sentence goes on: a name or number follows.
pub(super) const NEVER_LAST: &[&str] = &[
    "adm", "brig", "capt", "cmdr", "col", "cpl", "dr", "fr", "ft", "gen", "gov", "hon", "lt", "maj", "messrs", "mme",
    "mlle", "mr", "mrs", "ms", "mt", "mx", "pres", "prof", "pvt", "rep", "reps", "rev", "sec", "sen", "sens", "sgt",
    "st", "supt", "vs", "v", "al", "ca", "cf", "eg", "ie", "viz", "e.g", "i.e", "amb", "atty", "det", "insp", "rt",
    "vol", "fig",
];

/// Abbreviations after which a sentence goes on when a number follows.
pub(super) const BEFORE_NUMBER: &[&str] = &[
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "nos", "p", "pp", "art",
    "sec", "ch", "para", "approx", "est", "fig", "vol",
];

/// Abbreviations that may end a sentence: only a word that opens one shows it.
pub(super) const MAYBE_LAST: &[&str] = &[
    "inc", "ltd", "co", "corp", "jr", "sr", "bros", "dept", "univ", "assn", "ave", "blvd", "rd", "etc", "ph.d", "esq",
    "plc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
    "wed", "thu", "thurs", "fri", "sat", "sun", "ariz", "calif", "colo", "conn", "fla", "ga", "ill", "ind", "kan",
    "ky", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va",
    "vt", "wash", "wis", "wyo",
];

/// Words that, with a capital, open a sentence rather than continue a name.
pub(super) const OPENERS: &[&str] = &[
    "a",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "another",
    "are",
    "as",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "despite",
    "during",
    "each",
    "earlier",
    "even",
    "every",
    "few",
    "for",
    "from",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "is",
    "it",
    "its",
    "last",
    "later",
    "many",
    "meanwhile",
    "more",
    "most",
    "my",
    "neither",
    "no",
    "nor",
    "not",
    "now",
    "of",
    "on",
    "once",
    "one",
    "only",
    "or",
    "other",
    "others",
    "our",
    "over",
    "several",
    "she",
    "since",
    "so",
    "some",
    "still",
    "such",
    "than",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "to",
    "today",
    "two",
    "under",
    "until",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "why",
    "will",
    "with",
    "yet",
    "you",
    "your",
];

/// Hours: `9 a.m.`, `6 P.M.`.
pub(super) fn is_hour(word: &str) -> bool {
    ["a.m.", "p.m."].iter().any(|hour| word.eq_ignore_ascii_case(hour))
}

/// Whether a word is one of a list, whatever its case.
pub(super) fn is_in(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}
