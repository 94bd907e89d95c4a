//! Cuts a text where marked spans begin and end, so that overlapping marks become a flat row of pieces.

use claims_engine::text::Span;

/// A run of text under the same marks. All pieces in order give the text back, byte for byte.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Piece<'a> {
    /// Its words.
    pub text: &'a str,
    /// The marks over it, as indices into the spans given: the shortest span first.
    pub marks: Vec<usize>,
    /// The marks that end with it, in the order of the spans given.
    pub ends: Vec<usize>,
}

/// Cuts `text` at the edges of `spans`. Spans that are empty or do not fit the text are left out.
pub(crate) fn cut<'a>(text: &'a str, spans: &[Span]) -> Vec<Piece<'a>> {
    let fits = |span: &Span| !span.is_empty() && text.get(span.range()).is_some();
    let mut starts: Vec<usize> = (0..spans.len()).filter(|&i| fits(&spans[i])).collect();
    let mut edges: Vec<usize> = vec![0, text.len()];
    edges.extend(starts.iter().flat_map(|&i| [spans[i].start as usize, spans[i].end as usize]));
    edges.sort_unstable();
    edges.dedup();
    starts.sort_by_key(|&i| spans[i].start);

    let mut next = starts.into_iter().peekable();
    let mut open: Vec<usize> = Vec::new();
    let mut pieces = Vec::with_capacity(edges.len());
    for pair in edges.windows(2) {
        let &[from, to] = pair else { continue };
        while let Some(i) = next.next_if(|&i| spans[i].start as usize <= from) {
            open.push(i);
        }
        open.sort_by_key(|&i| (spans[i].len(), i));
        let mut ends: Vec<usize> = open.iter().copied().filter(|&i| spans[i].end as usize == to).collect();
        ends.sort_unstable();
        pieces.push(Piece { text: text.get(from..to).unwrap_or(""), marks: open.clone(), ends });
        open.retain(|&i| spans[i].end as usize > to);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, spans: &[(usize, usize)], expected: &[(&str, &[usize], &[usize])]) {
        let spans: Vec<Span> = spans.iter().map(|&(from, to)| Span::new(from, to)).collect();
        let pieces = cut(text, &spans);
        assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text);
        let got: Vec<(&str, &[usize], &[usize])> =
            pieces.iter().map(|piece| (piece.text, piece.marks.as_slice(), piece.ends.as_slice())).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn overlapping_marks_become_a_flat_row() {
        check("", &[], &[]);
        check("abc", &[], &[("abc", &[], &[])]);
        check("abcdef", &[(1, 3)], &[("a", &[], &[]), ("bc", &[0], &[0]), ("def", &[], &[])]);
        check("abcd", &[(0, 3), (2, 4)], &[("ab", &[0], &[]), ("c", &[1, 0], &[0]), ("d", &[1], &[1])]);
        check("abcd", &[(0, 4), (1, 2)], &[("a", &[0], &[]), ("b", &[1, 0], &[1]), ("cd", &[0], &[0])]);
    }

    #[test]
    fn spans_that_do_not_fit_are_left_out() {
        check("김", &[(0, 1), (1, 3), (3, 3), (0, 9)], &[("김", &[], &[])]);
    }
}
