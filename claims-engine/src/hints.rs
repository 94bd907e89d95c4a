//! What sends a reader to a token. One byte for each, so that whoever looks for a few of them passes over the others
//! without a look at their words: in a long text that is most of the way.

use crate::lex::{Token, TokenKind};
use crate::vocabulary::Facts;

/// A set of hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hints(u8);

impl Hints {
    /// None.
    pub const NONE: Hints = Hints(0);
    /// A word that begins with a capital.
    pub const CAPITAL: Hints = Hints(1);
    /// Counts with an ordinal: `first`, `80th`, `maiden`.
    pub const ORDINAL: Hints = Hints(1 << 1);
    /// A number in digits, or a word that spells more than one.
    pub const FIGURE: Hints = Hints(1 << 2);
    /// The noun of a vehicle.
    pub const VEHICLE: Hints = Hints(1 << 3);
    /// `anniversary`, `centenary`, `years`.
    pub const JUBILEE: Hints = Hints(1 << 4);
    /// A quotation mark.
    pub const QUOTE: Hints = Hints(1 << 5);
    /// `al`, `el`, or a hyphen or apostrophe inside.
    pub const JOINED: Hints = Hints(1 << 6);
    /// Something to the reader of dates.
    pub const TIME: Hints = Hints(1 << 7);

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Hints) -> Hints {
        Hints(self.0 | other.0)
    }

    /// `self` where `given`, else none.
    pub const fn when(self, given: bool) -> Hints {
        if given { self } else { Hints(0) }
    }

    /// Whether any of `other` is in it.
    pub const fn any(self, other: Hints) -> bool {
        self.0 & other.0 != 0
    }

    /// The hints of one token; `facts` are those of its word.
    pub fn of(token: &Token, facts: Option<&Facts>) -> Hints {
        match token.kind {
            TokenKind::Word => {
                facts.map_or(Hints::default(), |facts| facts.hints).with(Hints::CAPITAL.when(token.capital))
            }
            TokenKind::Number => Hints::FIGURE.with(Hints::TIME),
            TokenKind::Ordinal => Hints::ORDINAL.with(Hints::TIME),
            TokenKind::OpenQuote | TokenKind::CloseQuote => Hints::QUOTE,
            _ => Hints::default(),
        }
    }
}
