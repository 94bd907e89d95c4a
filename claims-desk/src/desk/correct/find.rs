//! Words in a text: exact ones, where only the sort and number of blanks between them may differ.

use claims_engine::text::Span;

/// The text on one line, single blanks between words.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The span without blanks at its ends; `None` where nothing is left.
pub fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text);
    let start = span.start as usize + (words.len() - words.trim_start().len());
    let end = start + words.trim().len();
    (end > start).then(|| Span::new(start, end))
}

/// Where `words` stand first within `span`, character by character but for blanks.
pub fn words(text: &str, span: Span, words: &str) -> Option<Span> {
    let (wanted, within) = (words.trim(), span.of(text));
    if wanted.is_empty() {
        return None;
    }
    let starts = within.char_indices().map(|(at, _)| at);
    starts.into_iter().find_map(|at| {
        let length = matched(within.get(at..)?, wanted)?;
        let start = span.start as usize + at;
        Some(Span::new(start, start + length))
    })
}

/// How many bytes of the beginning of `text` are the wanted words.
fn matched(text: &str, wanted: &str) -> Option<usize> {
    let (mut rest, mut want) = (text, wanted);
    while let Some(c) = want.chars().next() {
        if c.is_whitespace() {
            let shorter = rest.trim_start();
            if shorter.len() == rest.len() {
                return None;
            }
            (rest, want) = (shorter, want.trim_start());
        } else {
            (rest, want) = (rest.strip_prefix(c)?, want.strip_prefix(c)?);
        }
    }
    Some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "😀 They met at the\r\n  Great Hall of  the People.";

    fn check(wanted: &str, expected: Option<&str>) {
        let found = words(TEXT, Span::new(0, TEXT.len()), wanted);
        assert_eq!(found.map(|span| span.of(TEXT)), expected, "{wanted}");
    }

    #[test]
    fn blanks_may_differ_and_nothing_else() {
        check("Great Hall of the People", Some("Great Hall of  the People"));
        check("the Great Hall", Some("the\r\n  Great Hall"));
        check("They met", Some("They met"));
        check("great hall", None);
        check("Great Hallof", None);
        check(" ", None);
        check("the People. And", None);
    }

    #[test]
    fn chosen_words_lose_the_blanks_at_their_ends() {
        let span = |words: &str| Span::new(TEXT.find(words).unwrap(), TEXT.find(words).unwrap() + words.len());
        assert_eq!(trimmed(TEXT, span(" met ")).map(|span| span.of(TEXT)), Some("met"));
        assert_eq!(trimmed(TEXT, span("\r\n  ")), None);
    }
}
