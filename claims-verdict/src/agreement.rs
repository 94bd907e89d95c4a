//! How far two reviewers agree who decided on the same claims without seeing each other's decisions.
//!
//! Beside the share of equal decisions stands Cohen's kappa, which takes off what chance alone would give: J. Cohen, "A
//! Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960), pages 37 to 46,
//! doi:10.1177/001316446002000104. With n claims, a of them decided alike, and p the sum over the statuses of how often
//! the one gave it times how often the other did, kappa = (a·n − p) / (n² − p). All of it is counted in whole numbers.

use crate::assessment::Status;

const STATUSES: [Status; 4] = [Status::Refuted, Status::Conflicting, Status::NotEnoughEvidence, Status::Supported];

/// Agreement of two reviewers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Claims that both decided.
    pub compared: u32,
    /// Claims that both decided alike.
    pub agreed: u32,
    /// The share decided alike in per cent, with one decimal; `None` where nothing is compared.
    pub percent: Option<String>,
    /// Cohen's kappa with two decimals, 1 for complete agreement, 0 for what chance gives; `None` where both gave one and
    /// the same status throughout, for which it is not defined, or nothing is compared.
    pub kappa: Option<String>,
}

/// Counts how far two reviewers agree: for each claim that both decided, (the one's status, the other's).
pub fn agreement(decisions: &[(Status, Status)]) -> Agreement {
    let count = |matches: &dyn Fn(&(Status, Status)) -> bool| -> u32 {
        decisions.iter().filter(|pair| matches(pair)).map(|_| 1).sum()
    };
    let compared = count(&|_| true);
    let agreed = count(&|(one, other)| one == other);
    let by_chance: i128 = STATUSES
        .iter()
        .map(|status| i128::from(count(&|(one, _)| one == status)) * i128::from(count(&|(_, other)| other == status)))
        .sum();
    let (n, a) = (i128::from(compared), i128::from(agreed));
    Agreement { compared, agreed, percent: ratio(a * 100, n, 1), kappa: ratio(a * n - by_chance, n * n - by_chance, 2) }
}

/// A fraction as a decimal with so many digits, halves away from zero; `None` for a denominator of 0.
fn ratio(over: i128, under: i128, digits: u32) -> Option<String> {
    if under == 0 {
        return None;
    }
    let scale = 10_i128.pow(digits);
    let rounded = (2 * over.abs() * scale + under) / (2 * under);
    let sign = if over < 0 && rounded > 0 { "−" } else { "" };
    let width = digits as usize;
    Some(format!("{sign}{}.{:0width$}", rounded / scale, rounded % scale))
}

#[cfg(test)]
mod tests {
    use super::*;

    const S: Status = Status::Supported;
    const R: Status = Status::Refuted;
    const N: Status = Status::NotEnoughEvidence;

    fn check(counts: &[(usize, Status, Status)], agreed: u32, percent: Option<&str>, kappa: Option<&str>) {
        let decisions: Vec<_> =
            counts.iter().flat_map(|(count, one, other)| std::iter::repeat_n((*one, *other), *count)).collect();
        let found = agreement(&decisions);
        assert_eq!((found.compared, found.agreed), (decisions.len() as u32, agreed), "{counts:?}");
        assert_eq!((found.percent.as_deref(), found.kappa.as_deref()), (percent, kappa), "{counts:?}");
    }

    #[test]
    fn kappa_takes_off_what_chance_gives() {
        // Worked by hand: 35 of 50 alike, chance gives (25·30 + 25·20) / 2500 = 0.5, so (0.7 − 0.5) / 0.5.
        check(&[(20, S, S), (5, S, R), (10, R, S), (15, R, R)], 35, Some("70.0"), Some("0.40"));
        // The same share alike, but nearly all of one status: chance alone gives most of it.
        check(&[(45, S, S), (15, S, R), (25, R, S), (15, R, R)], 60, Some("60.0"), Some("0.13"));
        check(&[(25, S, S), (35, S, R), (5, R, S), (35, R, R)], 60, Some("60.0"), Some("0.26"));
        check(&[(2, S, S), (1, R, R), (1, N, N)], 4, Some("100.0"), Some("1.00"));
        check(&[(1, S, S), (1, S, R), (1, R, S), (1, R, R)], 2, Some("50.0"), Some("0.00"));
        check(&[(1, S, R), (1, R, S)], 0, Some("0.0"), Some("−1.00"));
        check(&[(2, S, S), (1, S, N)], 2, Some("66.7"), Some("0.00"));
    }

    #[test]
    fn where_kappa_is_not_defined_there_is_none() {
        check(&[(3, S, S)], 3, Some("100.0"), None);
        check(&[], 0, None, None);
    }

    #[test]
    fn the_order_of_claims_and_of_reviewers_changes_nothing() {
        let one = [(S, R), (S, S), (N, R), (R, R)];
        let mut back: Vec<_> = one.iter().map(|(a, b)| (*b, *a)).collect();
        back.reverse();
        assert_eq!(agreement(&one), agreement(&back));
    }
}
