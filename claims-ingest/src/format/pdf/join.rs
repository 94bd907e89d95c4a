//! Words that a line end has cut in two. Whether the hyphen belongs to the word - `Jong-un`, `well-known` - or to the
//! line is told from the rest of the document, and from capital letters where it says nothing.

use std::collections::BTreeSet;

/// Words of a document, in lower case, with the hyphens inside them.
#[derive(Default)]
pub(super) struct Words(BTreeSet<String>);

impl Words {
    /// Notes the words of a page that stand in one line.
    pub(super) fn learn(&mut self, page: &str) {
        for word in page.split(|c: char| !c.is_alphabetic() && c != '-') {
            let whole = word.trim_matches('-');
            if whole.len() > 3 && whole.len() == word.len() {
                self.0.insert(whole.to_lowercase());
            }
        }
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains(&word.to_lowercase())
    }

    /// The page with its cut words whole again.
    pub(super) fn join(&self, page: &str) -> String {
        let mut out = String::with_capacity(page.len());
        let mut rest = page;
        while let Some((at, hyphen)) = next_cut(rest) {
            let (before, from) = rest.split_at(at);
            let after = from.get(hyphen.len_utf8() + 1..).unwrap_or_default();
            out.push_str(before);
            if hyphen == '-' && self.keeps_hyphen(last_word(before), first_word(after)) {
                out.push('-');
            }
            rest = after;
        }
        out.push_str(rest);
        // Soft hyphens inside a line mark where it could have been cut and was not.
        out.retain(|c| c != '\u{ad}');
        out
    }

    fn keeps_hyphen(&self, head: &str, tail: &str) -> bool {
        if self.has(&format!("{head}-{tail}")) {
            return true;
        }
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        capital(tail) || (!self.has(&format!("{head}{tail}")) && capital(head))
    }
}

/// Where the next word is cut: a hyphen, or a soft one, between letters with a line end behind it.
fn next_cut(text: &str) -> Option<(usize, char)> {
    let mut from = 0;
    loop {
        let line_end = from + text.get(from..)?.find('\n')?;
        let before = text.get(..line_end)?;
        let after = text.get(line_end + 1..)?;
        if let Some(hyphen) = before.chars().next_back().filter(|c| matches!(c, '-' | '\u{ad}')) {
            let at = line_end - hyphen.len_utf8();
            let head = before.get(..at)?.chars().next_back();
            if head.is_some_and(char::is_alphabetic) && after.starts_with(char::is_alphabetic) {
                return Some((at, hyphen));
            }
        }
        from = line_end + 1;
    }
}

fn last_word(text: &str) -> &str {
    let start = text.char_indices().rev().take_while(|(_, c)| c.is_alphabetic() || *c == '-').last();
    start.and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(text.len());
    text.get(..end).unwrap_or_default().trim_end_matches('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, expected: &str) {
        let mut words = Words::default();
        words.learn("The manipulation of well-known data. Demonstrations went on. co-operate");
        assert_eq!(words.join(page), expected, "{page:?}");
    }

    #[test]
    fn the_hyphen_of_a_line_goes_and_that_of_a_word_stays() {
        check("the manip-\nulation of", "the manipulation of");
        check("a well-\nknown man", "a well-known man");
        check("an unheard-\nof word", "an unheardof word");
        check("Kim Jong-\nun left", "Kim Jong-un left");
        check("Anglo-\nAmerican talks", "Anglo-American talks");
        check("Demon-\nstrations", "Demonstrations");
        check("co\u{ad}\noperate", "cooperate");
        check("not\u{ad}with\u{ad}standing", "notwithstanding");
        check("two-\n\nparagraphs", "two-\n\nparagraphs");
        check("5-\n6 and - \nthen", "5-\n6 and - \nthen");
        check("a-\nb-\nc", "abc");
        check("-\n", "-\n");
        check("", "");
    }
}
