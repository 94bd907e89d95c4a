//! What scraping leaves around an article: menus, buttons, credits, mark-up, page numbers.

use super::bytes::ByteSet;
use super::lines::length;

/// Whole lines (lower case, outer marks removed) that are buttons and menu entries.
const BUTTONS: &[&str] = &[
    "about us",
    "advertise",
    "advertisement",
    "advertising",
    "all rights reserved",
    "article continues below",
    "back to top",
    "bookmark",
    "breaking news",
    "business",
    "close",
    "comment",
    "comments",
    "contact us",
    "continue reading",
    "cookie policy",
    "copy link",
    "culture",
    "download",
    "e-mail",
    "email",
    "end",
    "ends",
    "english",
    "facebook",
    "fetch error",
    "follow us",
    "home",
    "homepage",
    "international",
    "latest news",
    "linkedin",
    "listen",
    "live",
    "loading",
    "log in",
    "menu",
    "more",
    "more news",
    "most popular",
    "most read",
    "newsletter",
    "newsletters",
    "next",
    "next article",
    "opinion",
    "open",
    "pdf",
    "photos",
    "politics",
    "popular",
    "previous",
    "previous article",
    "print",
    "privacy policy",
    "publish",
    "read more",
    "recommended",
    "register",
    "related",
    "related articles",
    "related content",
    "related news",
    "related stories",
    "report a typo",
    "rss",
    "save",
    "search",
    "see also",
    "send",
    "share",
    "share this",
    "share this article",
    "sign in",
    "sign up",
    "skip to content",
    "skip to main content",
    "sources",
    "sister links",
    "external links",
    "sport",
    "sports",
    "story continues below",
    "subscribe",
    "tags",
    "telegram",
    "terms of use",
    "top stories",
    "topics",
    "trending",
    "tweet",
    "twitter",
    "video",
    "videos",
    "watch",
    "weibo",
    "whatsapp",
    "world",
    "x",
    "youtube",
    "have an opinion on this story",
];

/// Openings (lower case) of lines that lead elsewhere or speak of the site.
const OPENINGS: &[&str] = &[
    "advertisement:",
    "also read:",
    "also read |",
    "click here",
    "copyright ©",
    "copyright (c)",
    "©",
    "(c) 20",
    "download the app",
    "follow us on",
    "for more news",
    "for more information",
    "get the latest",
    "have an opinion",
    "join our",
    "more on this story",
    "read also:",
    "read more:",
    "read next:",
    "recommended:",
    "related:",
    "see also:",
    "share on",
    "share this",
    "sign up for",
    "sign up to",
    "skip to",
    "subscribe to",
    "this website uses",
    "to read this",
    "we use cookies",
    "you may also like",
    "you might also like",
    "filed under",
    "posted in",
    "tags:",
    "topics:",
    "keywords:",
    "editor:",
    "media contact",
    "press contact",
    "contact:",
    "reporting by",
    "writing by",
    "editing by",
    "(reporting by",
    "(writing by",
    "(editing by",
    "with reporting by",
];

/// Longest button and longest opening, in bytes, with room for letters that grow in upper case.
const LONGEST: usize = 120;

/// Whether the whole of a paragraph is debris.
pub fn is_debris(words: &str) -> bool {
    if !words.chars().any(char::is_alphabetic) {
        return true;
    }
    if is_markup(words) {
        return true;
    }
    if may_open(words) {
        let lower = words[..words.floor_char_boundary(LONGEST)].to_lowercase();
        if OPENINGS.iter().any(|opening| opens(lower.as_bytes(), opening)) {
            return true;
        }
    }
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.len() <= LONGEST && BUTTONS.contains(&bare.to_lowercase().as_str()) {
        return true;
    }
    if length(words) > 200 {
        return false;
    }
    bare.to_lowercase().ends_with("all rights reserved") || is_address(words) || is_menu(words)
}

/// Characters of mark-up.
const MARKS: ByteSet = ByteSet::new(b"{}[]<>#|\\=*_");

/// `starts_with` that mostly needs to look at one byte.
fn opens(words: &[u8], opening: &str) -> bool {
    words.first() == opening.as_bytes().first() && words.starts_with(opening.as_bytes())
}

/// Whether an opening begins with the same letter; letters that only lower case makes one of them are let through.
fn may_open(words: &str) -> bool {
    words.as_bytes().first().is_some_and(|first| {
        let first = first.to_ascii_lowercase();
        !first.is_ascii() || OPENINGS.iter().any(|opening| opening.as_bytes().first() == Some(&first))
    })
}

/// `![](`, `{publish}}`, `\###`, `<div>`, `[[Category:...]]`.
fn is_markup(words: &str) -> bool {
    let marked = words.bytes().fold(false, |marked, byte| {
        marked | matches!(byte, b'{' | b'}' | b'[' | b']' | b'<' | b'>' | b'#' | b'|' | b'\\' | b'=' | b'*' | b'_')
    });
    if !marked {
        return false;
    }
    let marks = words.bytes().filter(|byte| MARKS.holds(*byte)).count();
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let short = letters <= 40;
    (short
        && marks >= 2
        && (words.starts_with("![") || words.starts_with('{') || words.starts_with("[[") || words.starts_with('<')))
        || marks > letters
        || (short && words.starts_with("{{"))
}

/// One web or mail address and nothing else.
fn is_address(words: &str) -> bool {
    !words.contains(char::is_whitespace)
        && (words.starts_with("http://")
            || words.starts_with("https://")
            || words.starts_with("www.")
            || (words.contains('@') && words.contains('.')))
}

/// Three or more short entries with separators between them: `Home | World | Sport`.
fn is_menu(words: &str) -> bool {
    // A row of a table.
    if words.starts_with('|') && words.ends_with('|') {
        return false;
    }
    let entries: Vec<&str> =
        words.split(['|', '›', '»', '•', '/', '>']).map(str::trim).filter(|entry| !entry.is_empty()).collect();
    entries.len() >= 3 && entries.iter().all(|entry| entry.split_whitespace().count() <= 3 && !entry.ends_with('.'))
}

/// Where a picture's credit starts in a caption, as a byte offset; `None` when there is no credit.
pub fn credit_start(words: &str) -> Option<usize> {
    const CREDITS: &[&str] = &[
        "/ Source:",
        "/ source:",
        "| Source:",
        "Source:",
        "(AP Photo",
        "AP Photo/",
        "(Photo by",
        "(Photo:",
        "Photo:",
        "Photo by ",
        "PHOTO:",
        "Photograph:",
        "Picture:",
        "Image:",
        "Image credit",
        "Credit:",
        "Credits:",
        "(Getty",
        "Getty Images",
        "/Handout",
        "(Reuters)",
        "REUTERS/",
        "(AFP",
        "AFP/",
        "[Photo/",
        "[Photo:",
        "(KCNA",
        "(Xinhua/",
        "(Official White House Photo",
        "(File photo",
        "File photo",
    ];
    // What they begin with.
    const BEGINS: ByteSet = ByteSet::new(b"/|([ACFGIPRS");
    // A credit has one of these marks, or its words in full.
    let marked = words.bytes().fold(false, |marked, byte| marked | matches!(byte, b':' | b'/' | b'(' | b'['));
    if !marked
        && !["hoto by ", "Getty Images", "Image credit", "ile photo"].iter().any(|words_of| words.contains(words_of))
    {
        return None;
    }
    let is_credit =
        |at: &usize| words.as_bytes().get(*at..).is_some_and(|rest| CREDITS.iter().any(|credit| opens(rest, credit)));
    let at = BEGINS.places(words.as_bytes()).find(is_credit)?;
    // A credit stands at the end; the same words early in a long text are prose.
    let rest = &words[at..];
    let line_ends = rest.len() - length(rest);
    (rest.chars().count() - line_ends <= 90).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expected: bool) {
        assert_eq!(is_debris(words), expected, "{words}");
    }

    #[test]
    fn what_a_site_puts_around_an_article_is_debris() {
        for words in [
            "![]() |",
            "7",
            "1 2 3",
            "* * *",
            "\\###",
            "\\# \\# \\#",
            "{publish}}",
            "Share",
            "READ MORE",
            "Read more: Kim in Beijing",
            "© 2025 Example News",
            "https://example.org/a",
            "Home | World | Sport",
            "All rights reserved.",
            "—",
            "[[Category:Asia]]",
        ] {
            check(words, true);
        }
    }

    #[test]
    fn short_prose_is_no_debris() {
        for words in [
            "They met.",
            "Kim left Beijing by train.",
            "World leaders met.",
            "“No,” he said.",
            "Share prices fell.",
            "김정은 위원장",
            "A/B tests were run.",
        ] {
            check(words, false);
        }
    }

    #[test]
    fn a_credit_is_told_from_its_caption() {
        let caption = "Kim and Xi before their talks. / Source: Example News |";
        assert_eq!(credit_start(caption).map(|at| &caption[at..]), Some("/ Source: Example News |"));
        assert_eq!(credit_start("They met in Beijing."), None);
        // However the lines end, a credit is as long.
        for end in ["\n", "\r", "\r\n"] {
            let credit = format!("Photo: {}{end}{}", "a".repeat(40), "b".repeat(42));
            assert_eq!(credit_start(&format!("They met. {credit}")), Some(10), "{credit:?}");
        }
    }
}
