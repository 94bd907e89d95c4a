//! From paragraphs to blocks.

use super::classify::classify;
use super::lines::{length, paragraphs};
use super::{Block, BlockKind, debris};
use crate::text::Span;

/// Length, in bytes, from which a later paragraph shows that what came before was a headline.
const PROSE: usize = 120;

/// The blocks of a text, in order; every non-blank line is in one.
pub fn find(text: &str) -> Vec<Block> {
    let paragraphs = paragraphs(text);
    let last_prose =
        paragraphs.iter().rposition(|span| length(span.of(text)) >= PROSE && !debris::is_debris(span.of(text)));
    let mut blocks = Vec::with_capacity(paragraphs.len());
    let mut first = true;
    for (i, span) in paragraphs.into_iter().enumerate() {
        let words = span.of(text);
        let kind = classify(words, first, last_prose.is_some_and(|last| last > i));
        first &= !matches!(kind, BlockKind::Paragraph | BlockKind::ListItem);
        let credit = if kind == BlockKind::Caption { debris::credit_start(words).filter(|at| *at > 0) } else { None };
        let Some(credit) = credit else {
            blocks.push(Block { span, kind });
            continue;
        };
        let start = span.start as usize;
        let caption = words[..credit].trim_end().len();
        blocks.push(Block { span: Span::new(start, start + caption), kind });
        blocks.push(Block { span: Span::new(start + credit, span.end as usize), kind: BlockKind::Debris });
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scraped_page_falls_into_its_parts() {
        let text = "![]() |\nThe two before their talks in Vienna. / Source: Example News |\nThe two leaders met in Vienna on Monday and spoke for three hours about the borders of their countries, they said in a statement.\n1\n2\n";
        let found: Vec<(BlockKind, &str)> = find(text).iter().map(|block| (block.kind, block.span.of(text))).collect();
        assert_eq!(
            found,
            [
                (BlockKind::Debris, "![]() |"),
                (BlockKind::Caption, "The two before their talks in Vienna."),
                (BlockKind::Debris, "/ Source: Example News |"),
                (
                    BlockKind::Paragraph,
                    "The two leaders met in Vienna on Monday and spoke for three hours about the borders of their countries, they said in a statement."
                ),
                (BlockKind::Debris, "1"),
                (BlockKind::Debris, "2"),
            ]
        );
    }

    #[test]
    fn only_what_stands_before_the_prose_is_a_headline() {
        let text = "Leaders meet\n\nNovember 13, 2004\n\nThe two leaders met in Vienna on Monday and spoke for three hours about the borders of their countries, they said in a statement.\n\nBackground\n";
        let kinds: Vec<BlockKind> = find(text).iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [BlockKind::Headline, BlockKind::Dateline, BlockKind::Paragraph, BlockKind::Paragraph]);
    }
}
