//! Text put together from blocks: an empty line between blocks, white space as a reader sees it.

/// The text in one line.
pub(crate) fn one_line(text: &str) -> String {
    text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// White space that browsers join; a no-break space is none.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Text under construction: what separates the next word from the last is decided when that word comes.
#[derive(Default)]
pub(crate) struct Lines {
    out: String,
    gap: Gap,
}

#[derive(Default, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Gap {
    #[default]
    None,
    Space,
    Cell,
    Line,
    Block,
}

impl Lines {
    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// A new line within the block.
    pub(crate) fn line(&mut self) {
        self.widen(Gap::Line);
    }

    /// The next cell of a row.
    pub(crate) fn cell(&mut self) {
        self.widen(Gap::Cell);
    }

    /// A new block.
    pub(crate) fn block(&mut self) {
        self.widen(Gap::Block);
    }

    /// More text of the block; white space is joined, but for line feeds where it is preformatted.
    pub(crate) fn text(&mut self, text: &str, preformatted: bool) {
        for c in text.chars() {
            if is_space(c) {
                self.widen(if preformatted && c == '\n' { Gap::Line } else { Gap::Space });
                continue;
            }
            if !self.out.is_empty() {
                self.out.push_str(match self.gap {
                    Gap::None => "",
                    Gap::Space => " ",
                    Gap::Cell => " | ",
                    Gap::Line => "\n",
                    Gap::Block => "\n\n",
                });
            }
            self.gap = Gap::None;
            self.out.push(c);
        }
    }

    /// The text, ending in one line end where there is any.
    pub(crate) fn finish(mut self) -> String {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }
}
