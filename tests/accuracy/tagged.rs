//! Reads an article whose claims are tagged in its text. `tests/corpus/README.md` describes the format.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::items::{Items, Kind, Meeting};

/// A tagged article, taken apart.
#[derive(Clone, Debug, Default)]
pub struct Tagged {
    /// The article's own words.
    pub text: String,
    /// The day of publication.
    pub published: Option<NaiveDate>,
    /// What sort of writing it is.
    pub style: String,
    /// What is to be found.
    pub items: Items,
}

/// Why an article could not be read.
#[derive(Debug, thiserror::Error)]
pub enum NotTagged {
    /// The header has a line that is neither known nor blank.
    #[error("header line {0:?}")]
    Header(String),
    /// A tag that does not read `<1w=value:words>`.
    #[error("tag near {0:?}")]
    Tag(String),
    /// A journey that lacks its mode or travellers, or an event of which nothing is tagged.
    #[error("event {0} is incomplete")]
    Event(u32),
}

#[derive(Default)]
struct Slots {
    meeting: Meeting,
    modes: Vec<String>,
    to: Vec<String>,
    from: Vec<String>,
    journey: bool,
}

struct Open {
    events: Vec<u32>,
    slot: char,
    value: Option<String>,
    start: usize,
}

impl Tagged {
    /// Reads a file of the corpus.
    pub fn read(file: &str) -> Result<Self, NotTagged> {
        let (header, body) = file.split_once("\n\n").ok_or_else(|| NotTagged::Header(file.to_owned()))?;
        let mut out = Tagged::default();
        let mut events: BTreeMap<u32, Slots> = BTreeMap::new();
        for line in header.lines() {
            let wrong = || NotTagged::Header(line.to_owned());
            let (key, value) = line.split_once(':').ok_or_else(wrong)?;
            match (key.trim(), value.trim()) {
                ("published", day) => out.published = Some(day.parse().map_err(|_| wrong())?),
                ("style", style) => style.clone_into(&mut out.style),
                ("further", "tagged") => out.items.further = true,
                (key, value) => {
                    let number = key.strip_prefix("event ").and_then(|n| n.parse().ok()).ok_or_else(wrong)?;
                    let journey = value.starts_with("journey ");
                    if !journey && !value.starts_with("meeting ") {
                        return Err(wrong());
                    }
                    events.insert(number, Slots { journey, ..Slots::default() });
                }
            }
        }
        out.body(body, &mut events)?;
        for (number, slots) in &events {
            out.event(slots).ok_or(NotTagged::Event(*number))?;
        }
        Ok(out)
    }

    /// Strips the tags and notes what they say.
    fn body(&mut self, body: &str, events: &mut BTreeMap<u32, Slots>) -> Result<(), NotTagged> {
        let mut open: Vec<Open> = Vec::new();
        let mut rest = body;
        while let Some(at) = rest.find(['<', '>']) {
            let wrong = || NotTagged::Tag(rest.get(at..).unwrap_or_default().chars().take(40).collect());
            self.text.push_str(rest.get(..at).unwrap_or_default());
            let after = rest.get(at + 1..).unwrap_or_default();
            if rest.get(at..=at) == Some("<") {
                let (tag, words) = after.split_once(':').ok_or_else(wrong)?;
                open.push(opened(tag, self.text.len()).ok_or_else(wrong)?);
                rest = words;
            } else {
                let tag = open.pop().ok_or_else(wrong)?;
                self.close(&tag, events).ok_or_else(wrong)?;
                rest = after;
            }
        }
        self.text.push_str(rest);
        match open.pop() {
            Some(tag) => Err(NotTagged::Tag(self.text.get(tag.start..).unwrap_or_default().chars().take(40).collect())),
            None => Ok(()),
        }
    }

    fn close(&mut self, tag: &Open, events: &mut BTreeMap<u32, Slots>) -> Option<()> {
        let words = self.text.get(tag.start..)?.split_whitespace().collect::<Vec<_>>().join(" ");
        if tag.slot == 'q' {
            self.items.quotation(tag.value.as_deref().filter(|speaker| !speaker.is_empty()), &words);
            return Some(());
        }
        let values = tag.value.as_deref().unwrap_or(&words);
        let number = match tag.slot {
            'o' => {
                self.items.office(values);
                return Some(());
            }
            'n' => Some(Kind::Quantity),
            'r' => Some(Kind::Precedence),
            'y' => Some(Kind::Anniversary),
            _ => None,
        };
        if let Some(kind) = number {
            self.items.number(kind, values);
            return Some(());
        }
        for number in &tag.events {
            let slots = events.entry(*number).or_default();
            let list = match tag.slot {
                'w' => &mut slots.meeting.people,
                'p' => &mut slots.meeting.parties,
                'l' => &mut slots.meeting.places,
                'd' => &mut slots.meeting.dates,
                'v' => &mut slots.modes,
                't' => &mut slots.to,
                'f' => &mut slots.from,
                _ => return None,
            };
            for value in values
                .split(';')
                .map(str::trim)
                .filter(|value| !list.iter().any(|old| old == *value))
                .collect::<Vec<_>>()
            {
                list.push(value.to_owned());
            }
            slots.journey |= matches!(tag.slot, 'v' | 't' | 'f');
        }
        Some(())
    }

    /// Adds an event's items; `None` where it asserts nothing.
    fn event(&mut self, slots: &Slots) -> Option<()> {
        if !slots.journey {
            self.items.meeting(&slots.meeting);
            let m = &slots.meeting;
            return [&m.dates, &m.places, &m.people, &m.parties].into_iter().any(|list| !list.is_empty()).then_some(());
        }
        let mode = slots.modes.first()?;
        let known = claims_engine::mention::Mode::ALL.iter().any(|known| known.name() == mode);
        for who in &slots.meeting.people {
            self.items.journey(mode, who, slots.to.first().map(String::as_str));
        }
        (known && slots.modes.len() == 1 && !slots.meeting.people.is_empty()).then_some(())
    }
}

/// What stands between `<` and `:`: event numbers joined by `+`, one letter, `=` and the value where it differs.
fn opened(tag: &str, start: usize) -> Option<Open> {
    let (head, value) = tag.split_once('=').map_or((tag, None), |(head, value)| (head, Some(value.to_owned())));
    let slot = head.chars().last()?;
    let numbers = head.strip_suffix(slot)?;
    let events: Vec<u32> = match numbers {
        "" => Vec::new(),
        list => list.split('+').map(|n| n.parse().ok()).collect::<Option<_>>()?,
    };
    let numbered = "qonry".contains(slot) == events.is_empty();
    let valued = !"dvqonry".contains(slot) || value.is_some();
    (numbered && valued && "wpldvtfqonry".contains(slot)).then_some(Open { events, slot, value, start })
}

#[cfg(test)]
mod tests {
    use super::super::items::Kind;
    use super::*;

    const HEAD: &str = "published: 2011-05-03\nstyle: wire\n\n";

    fn items(body: &str, kind: Kind) -> Vec<String> {
        let read = Tagged::read(&format!("{HEAD}{body}")).expect(body);
        read.items.of(kind).map(ToString::to_string).collect()
    }

    #[test]
    fn tags_are_stripped_and_their_words_kept() {
        let read =
            Tagged::read(&format!("{HEAD}<1w=Ana Diaz:Diaz> met <q=Ana Diaz:so <1w:Ito Ken> it is>.")).expect("tags");
        assert_eq!(read.text, "Diaz met so Ito Ken it is.");
        assert_eq!(read.published, NaiveDate::from_ymd_opt(2011, 5, 3));
    }

    #[test]
    fn a_value_stands_for_the_words_and_may_be_several() {
        assert_eq!(items("<1w=Ana Diaz;Ito Ken:the two> met", Kind::Attendees), ["ana diaz", "ito ken"]);
        assert_eq!(
            items("<1+2w:Diaz> met in <1l:Doha>, then in <2l:Cairo>", Kind::Linked),
            ["cairo | diaz", "doha | diaz"]
        );
        assert_eq!(items("<1w:Diaz> <1v=plane:flew> to <1t:Doha>", Kind::Journeys), ["plane | diaz | doha"]);
    }

    #[test]
    fn further_kinds_are_tagged_without_an_event() {
        let text =
            "<o=Ana Diaz:Mayor> Diaz drove <n=9:nine cars> to <r=1:the first fair> on <y=80:the 80th anniversary>";
        for (kind, wanted) in
            [(Kind::Office, "ana diaz"), (Kind::Quantity, "9"), (Kind::Precedence, "1"), (Kind::Anniversary, "80")]
        {
            assert_eq!(items(text, kind), [wanted]);
        }
        assert!(!Tagged::read(&format!("{HEAD}{text}")).expect("tags").items.further);
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for body in [
            "<1x:a>",
            "<w:a>",
            "<1d:May>",
            "<1w:a",
            "a>",
            "<1v=rocket:flew> <1w:a>",
            "<1v=plane:flew>",
            "<q:a>",
            "<o:a>",
            "<1n=2:a>",
        ] {
            assert!(Tagged::read(&format!("{HEAD}{body}")).is_err(), "{body}");
        }
        assert!(Tagged::read("published: 2011-05-03\nevent 1: meeting held talks\n\nNothing.").is_err());
        assert!(Tagged::read("published: soon\n\nNothing.").is_err());
    }
}
