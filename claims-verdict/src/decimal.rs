//! Exact decimals: amounts are compared as they are written, never as floats.

use std::cmp::Ordering;

/// A decimal as text gives it: `2.5`, `1,000`, `40`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    digits: i128,
    /// How many of the digits stand after the point.
    places: u32,
}

const MOST_PLACES: u32 = 12;

impl Decimal {
    /// Reads a decimal; `None` for anything else, and for more digits than any article needs.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let joined: String = whole.chars().filter(|c| *c != ',').chain(part.chars()).collect();
        let all_digits = !joined.is_empty() && joined.len() <= 24 && joined.bytes().all(|byte| byte.is_ascii_digit());
        let places = u32::try_from(part.len()).ok().filter(|places| *places <= MOST_PLACES)?;
        all_digits.then(|| joined.parse::<i128>().ok()).flatten().map(|digits| Self { digits: sign * digits, places })
    }

    fn scaled(self, places: u32) -> Option<i128> {
        10_i128.checked_pow(places.checked_sub(self.places)?)?.checked_mul(self.digits)
    }

    fn pair(self, other: Self) -> Option<(i128, i128)> {
        let places = self.places.max(other.places);
        Some((self.scaled(places)?, other.scaled(places)?))
    }

    /// Order by size; `None` only where the numbers are too large to compare.
    pub(crate) fn compare(self, other: Self) -> Option<Ordering> {
        self.pair(other).map(|(a, b)| a.cmp(&b))
    }

    /// Whether the two differ by no more than `percent` of the second.
    pub(crate) fn within(self, other: Self, percent: i128) -> bool {
        let Some((a, b)) = self.pair(other) else { return false };
        let (Some(gap), Some(room)) = ((a - b).abs().checked_mul(100), b.abs().checked_mul(percent)) else {
            return false;
        };
        gap <= room
    }

    /// Whether this is the other rounded to fewer digits: `3.4` for `3.37`, `2500` for `2487`.
    pub(crate) fn rounds(self, finer: Self) -> bool {
        let Some((a, b)) = self.pair(finer) else { return false };
        let Some(mut unit) = 10_i128.checked_pow(self.places.max(finer.places) - self.places) else { return false };
        // Noughts at the end of a whole number are not counted as measured.
        while self.places == 0 && unit < a.abs() && a % (unit * 10) == 0 {
            unit *= 10;
        }
        unit > 1 && (a - b).abs() * 2 <= unit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Decimal {
        Decimal::read(text).unwrap()
    }

    #[test]
    fn amounts_are_exact() {
        assert_eq!(read("0.30").compare(read("0.3")), Some(Ordering::Equal));
        assert_eq!(read("1,000").compare(read("1000.00")), Some(Ordering::Equal));
        assert!(read("40").within(read("38"), 10) && !read("40").within(read("30"), 10));
        assert!(read("3.4").rounds(read("3.37")) && !read("3.4").rounds(read("3.48")));
        assert!(read("2500").rounds(read("2487")) && !read("41").rounds(read("40")));
        for bad in ["", "x", "1.2.3", "1e5", "٣", "9999999999999999999999999999"] {
            assert_eq!(Decimal::read(bad), None, "{bad}");
        }
    }
}
