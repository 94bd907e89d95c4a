//! Words, numbers and marks.

use crate::text::Span;

/// What sort of thing a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with hyphens, apostrophes and abbreviation points inside: `Jong-un`, `U.S.`, `don't`.
    Word,
    /// Digits with their separators: `4`, `1,000`, `3.4`, `10:30`; letters may follow: `1980s`, `5th` is an ordinal.
    Number,
    /// A number with an ordinal ending: `80th`.
    Ordinal,
    /// The possessive ending alone: `’s`, or the apostrophe of `leaders’`.
    Possessive,
    /// A quotation mark that opens.
    OpenQuote,
    /// A quotation mark that closes.
    CloseQuote,
    /// Any other mark: `.`, `,`, `–`, `(`, `$`, one character each (`...` and `--` are one token).
    Mark,
}

/// A token and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether its first letter is upper case.
    pub capital: bool,
    /// Whether white space (or the start of the block) comes before it.
    pub spaced: bool,
}

/// Appends the tokens of one block of `text`.
pub fn tokenize(text: &str, block: Span, out: &mut Vec<Token>) {
    let end = block.end as usize;
    let mut at = block.start as usize;
    let mut spaced = true;
    let mut single_open = false;
    let bytes = text.as_bytes().get(..end).unwrap_or_default();
    while let Some(first) = bytes.get(at) {
        if first.is_ascii_alphabetic()
            && let Some(next) = plain_word(bytes, at)
        {
            out.push(Token {
                span: Span::new(at, next),
                kind: TokenKind::Word,
                capital: first.is_ascii_uppercase(),
                spaced,
            });
            at = next;
            spaced = false;
            continue;
        }
        let Some(c) = text.get(at..end).and_then(|rest| rest.chars().next()) else { break };
        if c.is_whitespace() || is_invisible(c) {
            at += c.len_utf8();
            spaced = true;
            continue;
        }
        let (next, mut kind) = scan(&text[..end], at, c, spaced);
        if matches!(c, '\'' | '’' | '‘') && next == at + c.len_utf8() {
            // After an opening single quote, the apostrophe behind an s closes it.
            if single_open && kind == TokenKind::Possessive && next == at + c.len_utf8() {
                kind = TokenKind::CloseQuote;
            }
            single_open = kind == TokenKind::OpenQuote || (single_open && kind != TokenKind::CloseQuote);
        }
        let next = next.max(at + c.len_utf8());
        out.push(Token { span: Span::new(at, next), kind, capital: c.is_uppercase(), spaced });
        at = next;
        spaced = false;
    }
}

/// The end of the run of ASCII letters and digits at `at`, if nothing behind it can belong to the word.
fn plain_word(bytes: &[u8], at: usize) -> Option<usize> {
    let length = bytes.get(at..)?.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let end = at + length;
    match bytes.get(end) {
        None => Some(end),
        Some(b'-' | b'\'') => None,
        Some(b'.') => (length > 1).then_some(end),
        Some(byte) => byte.is_ascii().then_some(end),
    }
}

/// Zero-width marks and the byte order mark part no words and are no words.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}')
}

fn scan(text: &str, at: usize, first: char, spaced: bool) -> (usize, TokenKind) {
    let width = first.len_utf8();
    match first {
        '0'..='9' => number(text, at),
        '“' | '„' | '«' | '‟' => (at + width, TokenKind::OpenQuote),
        '”' | '»' => (at + width, TokenKind::CloseQuote),
        '"' => (at + width, if opens(text, at, width, spaced) { TokenKind::OpenQuote } else { TokenKind::CloseQuote }),
        '\'' | '`' if text[at + width..].starts_with(first) => {
            let opening = first == '`' || opens(text, at, 2 * width, spaced);
            (at + 2 * width, if opening { TokenKind::OpenQuote } else { TokenKind::CloseQuote })
        }
        '\'' | '’' | '‘' | '`' => apostrophe(text, at, first, spaced),
        '.' => (run(text, at, '.'), TokenKind::Mark),
        '-' => (run(text, at, '-'), TokenKind::Mark),
        c if is_wide(c) => (wide_run(text, at), TokenKind::Word),
        c if c.is_alphabetic() => word(text, at),
        _ => (at + width, TokenKind::Mark),
    }
}

/// A straight quote opens after a space or an opening bracket, when a word follows at once.
fn opens(text: &str, at: usize, width: usize, spaced: bool) -> bool {
    let after = text[at + width..].chars().next();
    let before = text[..at].chars().next_back();
    let follows = after.is_some_and(|c| !c.is_whitespace());
    follows
        && (spaced || before.is_none_or(|c| matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '‘' | '\'' | ':' | '/')))
}

fn apostrophe(text: &str, at: usize, first: char, spaced: bool) -> (usize, TokenKind) {
    let after = at + first.len_utf8();
    let mut rest = text[after..].chars();
    let next = rest.next();
    let then = rest.next();
    if !spaced && matches!(next, Some('s' | 'S')) && !then.is_some_and(char::is_alphanumeric) {
        return (after + 1, TokenKind::Possessive);
    }
    let previous = text[..at].chars().next_back();
    if spaced || matches!(previous, Some('“' | '"' | '(' | '[' | '—' | '–')) {
        let year = next.is_some_and(|c| c.is_ascii_digit());
        return (after, if year { TokenKind::Mark } else { TokenKind::OpenQuote });
    }
    if matches!(previous, Some('s' | 'S')) && first != '‘' && next.is_none_or(char::is_whitespace) {
        return (after, TokenKind::Possessive);
    }
    (after, TokenKind::CloseQuote)
}

fn run(text: &str, at: usize, mark: char) -> usize {
    at + text[at..].bytes().take_while(|b| *b == mark as u8).count()
}

fn number(text: &str, at: usize) -> (usize, TokenKind) {
    let bytes = text.as_bytes();
    let mut end = at;
    loop {
        while bytes.get(end).is_some_and(u8::is_ascii_digit) {
            end += 1;
        }
        let joins =
            matches!(bytes.get(end), Some(b'.' | b',' | b':')) && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !joins {
            break;
        }
        end += 1;
    }
    let digits = end;
    while let Some(c) = text[end..].chars().next().filter(|c| c.is_alphanumeric()) {
        end += c.len_utf8();
    }
    let tail = &text[digits..end];
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| tail.eq_ignore_ascii_case(ending));
    (end, if ordinal { TokenKind::Ordinal } else { TokenKind::Number })
}

fn word(text: &str, at: usize) -> (usize, TokenKind) {
    let mut end = letters(text, at);
    if let Some(abbreviation) = initials(text, at, end) {
        end = abbreviation;
        // "U.S.-led" and "U.S.–EU" part at the dash like any other pair of words.
        return (end, TokenKind::Word);
    }
    loop {
        let mut rest = text[end..].chars();
        let joint = rest.next();
        let after = rest.next();
        let joined = match joint {
            Some('-' | '‑') => after.is_some_and(char::is_alphanumeric),
            Some('\'' | '’') => {
                after.is_some_and(char::is_alphabetic) && !is_possessive(&text[end..])
                    || text[at..end].eq_ignore_ascii_case("o")
            }
            _ => false,
        };
        let Some(joint) = joint.filter(|_| joined) else { break };
        end = letters(text, end + joint.len_utf8());
    }
    // "a.m." and "p.m." are one word.
    (end, TokenKind::Word)
}

fn is_possessive(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next();
    matches!(chars.next(), Some('s' | 'S')) && !chars.next().is_some_and(char::is_alphanumeric)
}

fn letters(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    while bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
        end += 1;
    }
    if bytes.get(end).is_none_or(u8::is_ascii) {
        return end;
    }
    for c in text[end..].chars() {
        let inside = (c.is_alphanumeric() && !is_wide(c)) || is_combining(c) || c == '\u{ad}';
        if !inside {
            break;
        }
        end += c.len_utf8();
    }
    end
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// `U.S.`, `a.m.`, `D.C.`, `J.`: single letters with a point after each. Gives the end, point included,
/// or `None` when the word at `at` is no such thing.
fn initials(text: &str, at: usize, first_end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let single = |from: usize| -> Option<usize> {
        let c = text[from..].chars().next().filter(|c| c.is_alphabetic() && !is_wide(*c))?;
        let point = from + c.len_utf8();
        (bytes.get(point) == Some(&b'.')).then_some(point + 1)
    };
    if text[at..first_end].chars().count() != 1 {
        // "Ph.D." and "Lt.Gen." are rare enough to part.
        return None;
    }
    let mut end = single(at)?;
    let mut count = 1;
    while let Some(next) = single(end) {
        end = next;
        count += 1;
    }
    // A last letter without its point: "U.S" before a space.
    if count == 1 {
        let more = text[end..].chars().next().filter(|c| c.is_alphabetic())?;
        let after = end + more.len_utf8();
        let alone = text[after..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        return alone.then_some(after);
    }
    Some(end)
}

/// Scripts written without spaces, or in syllable blocks: a run of them is one word.
pub fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

fn wide_run(text: &str, at: usize) -> usize {
    at + text[at..].chars().take_while(|c| is_wide(*c)).map(char::len_utf8).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), &mut tokens);
        let found: Vec<String> = tokens
            .iter()
            .map(|token| {
                let tag = match token.kind {
                    TokenKind::Word => "",
                    TokenKind::Number => "#",
                    TokenKind::Ordinal => "#th",
                    TokenKind::Possessive => "'s",
                    TokenKind::OpenQuote => "<<",
                    TokenKind::CloseQuote => ">>",
                    TokenKind::Mark => "!",
                };
                format!("{}{tag}", token.span.of(text))
            })
            .collect();
        assert_eq!(found.join(" "), expected, "{text}");
        for token in &tokens {
            assert!(!token.span.is_empty());
        }
    }

    #[test]
    fn words_keep_their_hyphens_and_points() {
        check("Kim Jong-un met.", "Kim Jong-un met .!");
        check("the U.S. and D.C. at 9 a.m. today", "the U.S. and D.C. at 9# a.m. today");
        check("U.S.-led", "U.S. -! led");
        check("George W. Bush", "George W .! Bush");
        check("Sept. 4", "Sept .! 4#");
        check("el-Sisi O'Brien N'Djamena O’Neill", "el-Sisi O'Brien N'Djamena O’Neill");
        check("don't won’t", "don't won’t");
        check("e\u{301}lan", "e\u{301}lan");
        check("김정은은 말했다", "김정은은 말했다");
    }

    #[test]
    fn possessives_stand_alone() {
        check("China’s leaders' view", "China ’s's leaders ''s view");
        check("the U.S.'s", "the U.S. 's's");
    }

    #[test]
    fn numbers_keep_their_separators() {
        check("1,000 3.4 10:30 80th 1980s 13-16", "1,000# 3.4# 10:30# 80th#th 1980s# 13# -! 16#");
        check("June 11–13, 2025.", "June 11# –! 13# ,! 2025# .!");
        check("US$3.4tn", "US $! 3.4tn#");
    }

    #[test]
    fn quotes_know_their_side() {
        check("\"No,\" he said.", "\"<< No ,! \">> he said .!");
        check("‘yes’ he said", "‘<< yes ’>> he said");
        check("he said “yes.”", "he said “<< yes .! ”>>");
        check("class of '98", "class of '! 98#");
        check("(\"so\")", "(! \"<< so \">> )!");
    }
}
