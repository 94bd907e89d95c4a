//! Rows of tables, by what parts their cells: tabs, bars, runs of blanks, commas with nothing behind them.

/// Whether a paragraph is a row of a table, or several.
pub(super) fn is_table(words: &str) -> bool {
    let bytes = words.as_bytes();
    let (mut tabs, mut bars) = (0_usize, 0_usize);
    for byte in bytes {
        tabs += usize::from(*byte == b'\t');
        bars += usize::from(*byte == b'|');
    }
    let gap = words.contains("  ");
    let commas = words.match_indices(',').filter(|(at, _)| is_tight(bytes, *at)).count();
    if tabs + bars < 2 && commas < 2 && !gap {
        return false;
    }
    let count = words.split_whitespace().count();
    // A row between tabs; two bars also part a byline from its place and time.
    ((tabs + bars >= 4 || tabs >= 2) && (tabs + bars) * 3 >= count)
        || is_barred_row(words, bars)
        || commas >= 2 && commas >= count
        || gap && words.lines().all(is_spaced_row)
}

/// Whether a comma has the next cell right behind it; "1,070" is a number.
fn is_tight(bytes: &[u8], at: usize) -> bool {
    let beside = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
    let (before, behind) = (beside(at.checked_sub(1)), beside(at.checked_add(1)));
    behind.is_ascii_alphanumeric() && !(before.is_ascii_digit() && behind.is_ascii_digit())
}

/// `| Germany | 18 | 11 |`
fn is_barred_row(words: &str, bars: usize) -> bool {
    bars >= 3 && words.starts_with('|') && words.ends_with('|')
}

/// `Arsenal   38  26  10`: three cells or more with runs of blanks between them, each of a word or two.
fn is_spaced_row(line: &str) -> bool {
    let cells: Vec<&str> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    cells.len() >= 3
        && cells.iter().all(|cell| cell.split(' ').count() <= 3 && !cell.ends_with(['.', '?', '!', ',', '”', '"']))
}
