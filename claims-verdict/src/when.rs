//! How two dates lie to each other, granularity and missing years included.

use chrono::NaiveDate;
use claims_engine::edtf::{Edtf, Part, PartialDate, Year};

/// How the evidence's date lies to the claim's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// The same days.
    Equal,
    /// Within the claim's days.
    Inside,
    /// Coarser: the claim's days lie within.
    Covers,
    /// Partly the same days.
    Overlaps,
    /// No day in common; so many days between the nearer ends.
    Apart(i64),
    /// The same day and month, and the evidence does not say which year.
    DayWithoutYear,
    /// One side has no date that could be compared.
    Open,
}

/// Compares a claim's date with the evidence's.
pub(crate) fn compare(claim: Edtf, evidence: Edtf) -> When {
    if claim == evidence {
        return if evidence.bounds().is_some() || day_of_year(evidence).is_some() { When::Equal } else { When::Open };
    }
    match (claim.bounds(), evidence.bounds()) {
        (Some(claim), Some(evidence)) => lie(claim, evidence),
        // The claim leaves the year open: the evidence's day fits it or does not.
        (None, Some(_)) => match (day_of_year(claim), day_of_year(evidence)) {
            (Some(a), Some(b)) if a == b => When::Inside,
            _ => When::Open,
        },
        (Some(_), None) => match (day_of_year(claim), day_of_year(evidence)) {
            (Some(a), Some(b)) if a == b => When::DayWithoutYear,
            _ => When::Open,
        },
        (None, None) => When::Open,
    }
}

/// Compares two closed intervals of days.
pub(crate) fn lie(claim: (NaiveDate, NaiveDate), evidence: (NaiveDate, NaiveDate)) -> When {
    if evidence.1 < claim.0 {
        When::Apart((claim.0 - evidence.1).num_days())
    } else if evidence.0 > claim.1 {
        When::Apart((evidence.0 - claim.1).num_days())
    } else if claim == evidence {
        When::Equal
    } else if claim.0 <= evidence.0 && evidence.1 <= claim.1 {
        When::Inside
    } else if evidence.0 <= claim.0 && claim.1 <= evidence.1 {
        When::Covers
    } else {
        When::Overlaps
    }
}

/// Month and day, whatever the year.
fn day_of_year(date: Edtf) -> Option<(u8, u8)> {
    match date {
        Edtf::Date(PartialDate { part: Part::Day(month, day), .. }) => Some((month, day)),
        _ => None,
    }
}

/// Whether both are the same day of different years: what a wrong year looks like, and a yearly occasion too.
pub(crate) fn other_year(claim: Edtf, evidence: Edtf) -> bool {
    let year = |date: Edtf| match date {
        Edtf::Date(PartialDate { year: Year::Known(year), part: Part::Day(..) }) => Some(year),
        _ => None,
    };
    day_of_year(claim).is_some() && day_of_year(claim) == day_of_year(evidence) && year(claim) != year(evidence)
}

/// Days that a date covers, where its years are known.
pub(crate) fn days(date: Edtf) -> Option<i64> {
    date.bounds().map(|(from, to)| (to - from).num_days() + 1)
}

/// A date as a reason writes it: `4 September 2025`, `September 2025`.
pub(crate) fn words(date: Edtf) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let one = |date: PartialDate| {
        let month = |m: u8| MONTHS.get(usize::from(m).wrapping_sub(1)).copied();
        match (date.year, date.part) {
            (Year::Known(year), Part::Day(m, d)) => month(m).map(|m| format!("{d} {m} {year}")),
            (Year::Known(year), Part::Month(m)) => month(m).map(|m| format!("{m} {year}")),
            (Year::Unknown, Part::Day(m, d)) => month(m).map(|m| format!("{d} {m}")),
            _ => None,
        }
        .unwrap_or_else(|| date.to_string())
    };
    match date {
        Edtf::Date(date) => one(date),
        Edtf::Interval(from, to) => format!("{} to {}", one(from), one(to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(claim: &str, evidence: &str, when: When) {
        assert_eq!(compare(claim.parse().unwrap(), evidence.parse().unwrap()), when, "{claim} / {evidence}");
    }

    #[test]
    fn finer_supports_coarser_and_not_the_other_way() {
        check("2025-09-04", "2025-09-04", When::Equal);
        check("2025-09", "2025-09-04", When::Inside);
        check("2025-09-04", "2025-09", When::Covers);
        check("2025-09-04", "2025", When::Covers);
        check("2018-06-11/2018-06-12", "2018-06-12", When::Inside);
        check("2025-09-04", "2025-09-03/2025-09-05", When::Covers);
        check("2025-09-03/2025-09-05", "2025-09-05/2025-09-06", When::Overlaps);
    }

    #[test]
    fn disjoint_dates_are_apart_by_their_nearer_ends() {
        check("2025-09-04", "2025-09-03", When::Apart(1));
        check("2025-09-04", "2025-08", When::Apart(4));
        check("2025-09-04", "2025-10", When::Apart(27));
        check("2025-09-04", "2019", When::Apart(2074));
    }

    #[test]
    fn a_year_that_nobody_gives_is_not_guessed() {
        check("XXXX-09-04", "2025-09-04", When::Inside);
        check("2025-09-04", "XXXX-09-04", When::DayWithoutYear);
        check("2025-09-04", "XXXX-09-03", When::Open);
        check("XXXX-09-04", "XXXX-09-04", When::Equal);
        check("XXXX-09-04", "2025-09-03", When::Open);
    }

    #[test]
    fn the_same_day_of_another_year_is_noticed() {
        assert!(other_year("2025-09-04".parse().unwrap(), "2024-09-04".parse().unwrap()));
        assert!(!other_year("2025-09-04".parse().unwrap(), "2025-09-04".parse().unwrap()));
        assert_eq!(words("2025-09-04".parse().unwrap()), "4 September 2025");
    }
}
