//! Exact decimals: amounts are compared as they are written, never as floats.

use std::cmp::Ordering;
use std::fmt::{self, Write as _};

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

    /// A whole number.
    pub(crate) fn whole(value: i128) -> Self {
        Self { digits: value, places: 0 }
    }

    /// So many powers of ten more: `1.2` million. `None` for more digits than any article needs.
    pub(crate) fn times_ten(self, power: u32) -> Option<Self> {
        let (places, left) = (self.places.saturating_sub(power), power.saturating_sub(self.places));
        let digits = self.digits.checked_mul(10_i128.checked_pow(left)?)?;
        (digits.unsigned_abs() < 10_u128.pow(24)).then_some(Self { digits, places })
    }

    /// The sum; `None` only where it is too large.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let (a, b) = self.pair(other)?;
        Some(Self { digits: a.checked_add(b)?, places: self.places.max(other.places) })
    }

    /// The difference; `None` only where it is too large.
    pub(crate) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { digits: -other.digits, ..other })
    }

    /// The product; `None` where it is too large.
    pub(crate) fn times(self, other: Self) -> Option<Self> {
        Some(Self { digits: self.digits.checked_mul(other.digits)?, places: self.places.checked_add(other.places)? })
    }

    /// This as a share of `whole` in percent, to one decimal place, cut off. `None` for a share of nothing.
    pub(crate) fn percent_of(self, whole: Self) -> Option<Self> {
        let (part, whole) = self.pair(whole)?;
        Some(Self { digits: part.checked_mul(1_000)?.checked_div(whole)?, places: 1 })
    }

    /// How finely it is written, as the half that rounding may have taken or given: for `2.5` it is 0.05, for
    /// `12,000` it is 500. Whole numbers below a thousand are counted, not rounded.
    pub(crate) fn slack(self) -> Self {
        const COUNTED: i128 = 1_000;
        if self.places > 0 {
            return Self { digits: 5, places: self.places + 1 };
        }
        if self.digits.abs() < COUNTED {
            return Self::whole(0);
        }
        let mut unit = 1;
        while self.digits % (unit * 10) == 0 && unit < self.digits.abs() / 10 {
            unit *= 10;
        }
        if unit == 1 { Self::whole(0) } else { Self::whole(unit / 2) }
    }

    /// One in its last place: 1 for `40`, 0.1 for `12.5`.
    pub(crate) fn step(self) -> Self {
        Self { digits: 1, places: self.places }
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

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = self.places as usize;
        let digits = format!("{:0width$}", self.digits.unsigned_abs(), width = places + 1);
        let (whole, part) = digits.split_at(digits.len() - places);
        let part = part.trim_end_matches('0');
        if self.digits < 0 {
            f.write_str("-")?;
        }
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                f.write_str(",")?;
            }
            f.write_char(digit)?;
        }
        if part.is_empty() { Ok(()) } else { write!(f, ".{part}") }
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
        assert_eq!(read("1.25").times_ten(6).unwrap().to_string(), "1,250,000");
        assert_eq!(read("0.75").plus(read("1.5")).unwrap().to_string(), "2.25");
        assert_eq!(read("3").minus(read("4.10")).unwrap().to_string(), "-1.1");
        assert_eq!(read("12,000").slack().to_string(), "500");
        assert_eq!((read("40").slack().to_string(), read("2.5").slack().to_string()), ("0".into(), "0.05".into()));
        for bad in ["", "x", "1.2.3", "1e5", "٣", "9999999999999999999999999999"] {
            assert_eq!(Decimal::read(bad), None, "{bad}");
        }
    }
}
