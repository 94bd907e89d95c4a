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
    /// Where the words begin before which [`Self::begin`] was called, as far as they have come.
    begun: Vec<usize>,
    /// How many calls wait for the next word.
    waiting: usize,
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

    /// How many bytes there are so far: where the last word ends.
    pub(crate) fn here(&self) -> usize {
        self.out.len()
    }

    /// Remembers where the next word will begin: what [`Self::begun`] is asked with.
    pub(crate) fn begin(&mut self) -> usize {
        self.waiting += 1;
        self.begun.len() + self.waiting - 1
    }

    /// Where the word began, in bytes; `None` where no word came.
    pub(crate) fn begun(&self, slot: usize) -> Option<usize> {
        self.begun.get(slot).copied()
    }

    /// The text so far, without the gap that the next word may bring.
    pub(crate) fn so_far(&self) -> &str {
        &self.out
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
            if self.waiting > 0 {
                self.begun.resize(self.begun.len() + self.waiting, self.out.len());
                self.waiting = 0;
            }
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
