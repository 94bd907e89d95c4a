//! Slots in words for people: `person:kim jong un` is "Kim Jong Un".

/// The slots in words. A month goes without saying beside its day, and a year beside its month.
pub(crate) fn of(slots: &[String]) -> Vec<String> {
    let finer = |coarse: &str| {
        slots
            .iter()
            .any(|slot| slot.split_once(':').is_some_and(|(_, value)| value.starts_with(coarse) && value != coarse))
    };
    let label = |slot: &String| {
        let (sort, value) = slot.split_once(':')?;
        match sort {
            "person" | "place" => Some(capitals(value)),
            "day" => Some(chrono::NaiveDate::parse_from_str(value, "%Y-%m-%d").ok()?.format("%-d %B %Y").to_string()),
            "month" | "year" if finer(value) => None,
            "month" => {
                let first = chrono::NaiveDate::parse_from_str(&format!("{value}-01"), "%Y-%m-%d").ok()?;
                Some(first.format("%B %Y").to_string())
            }
            "mode" => Some(value.replace('_', " ")),
            "event" => event(value).map(str::to_owned),
            _ => Some(value.to_owned()),
        }
    };
    let mut labels: Vec<String> = Vec::new();
    // People first, then when and where.
    for sort in ["person:", "day:", "month:", "year:", "place:", "mode:", "event:"] {
        for label in slots.iter().filter(|slot| slot.starts_with(sort)).filter_map(label) {
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
    }
    labels
}

fn event(sort: &str) -> Option<&'static str> {
    Some(match sort {
        "talks" => "a meeting",
        "visit" => "a visit",
        "call" => "a call",
        "assembly" => "a conference",
        "ceremony" => "a ceremony",
        "table" => "a dinner or reception",
        "hearing" => "a hearing",
        "journey" => "a journey",
        _ => return None,
    })
}

fn capitals(name: &str) -> String {
    let word = |word: &str| {
        let mut chars = word.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
    };
    name.split(' ').map(word).collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_read_as_people_say_them() {
        let slots = [
            "day:2025-09-04",
            "event:talks",
            "mode:on_foot",
            "month:2025-09",
            "month:2025-10",
            "person:kim jong un",
            "place:beijing",
            "year:2025",
            "year:2019",
        ];
        let slots: Vec<String> = slots.iter().map(|slot| (*slot).to_owned()).collect();
        assert_eq!(
            of(&slots),
            ["Kim Jong Un", "4 September 2025", "October 2025", "2019", "Beijing", "on foot", "a meeting"]
        );
    }
}
