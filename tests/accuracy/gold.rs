//! The gold files that stand beside articles as JSON.

use serde_json::Value;

use super::items::{Items, Meeting};

/// The items of a gold file.
pub fn items(gold: &Value) -> Items {
    let mut items = Items::default();
    for meeting in list(gold, "meetings") {
        items.meeting(&Meeting {
            dates: names(meeting, "dates"),
            places: names(meeting, "locations"),
            people: names(meeting, "attendees"),
            parties: names(meeting, "parties"),
        });
    }
    for journey in list(gold, "journeys") {
        for who in names(journey, "travellers") {
            items.journey(text(journey, "mode").unwrap_or_default(), &who, text(journey, "to"));
        }
    }
    for quotation in list(gold, "quotations") {
        items.quotation(text(quotation, "speaker"), text(quotation, "quote").unwrap_or_default());
    }
    items
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

fn names(value: &Value, key: &str) -> Vec<String> {
    list(value, key).filter_map(Value::as_str).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}
