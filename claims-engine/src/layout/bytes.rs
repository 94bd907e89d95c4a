//! Sets of bytes, for passes that look at every byte of the text.

/// A set of bytes.
#[derive(Clone, Copy)]
pub(super) struct ByteSet([bool; 256]);

impl ByteSet {
    /// The set of `members`.
    pub const fn new(members: &[u8]) -> Self {
        let mut set = [false; 256];
        let mut i = 0;
        while i < members.len() {
            set[members[i] as usize] = true;
            i += 1;
        }
        Self(set)
    }

    /// Where bytes of the set stand in `text`.
    pub fn places<'t>(&self, text: &'t [u8]) -> impl Iterator<Item = usize> + use<'t, '_> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let found = at + text.get(at..)?.iter().position(|byte| self.holds(*byte))?;
            at = found + 1;
            Some(found)
        })
    }

    /// Whether `byte` is in it.
    pub fn holds(&self, byte: u8) -> bool {
        self.0.get(usize::from(byte)).is_some_and(|held| *held)
    }
}
