//! An event made ready for comparing: its slots folded, its sort known.

use claims_engine::event::{Event, EventBody, PartyItem, PersonItem, PlaceItem};
use claims_engine::text::Span;

use crate::absence;
use crate::fold::fold;
use crate::nation::{Naming, Nation};
use crate::person::Name;
use crate::place::Place;
use crate::role::OfficeMention;
use crate::sort::Sort;
use crate::standing::{Standing, standing};
use crate::view::{Figure, View};
use crate::words::{Word, within};

/// A country, organisation or delegation that took part.
#[derive(Clone, Debug)]
pub(crate) struct Party {
    pub(crate) name: String,
    pub(crate) nation: Option<Nation>,
}

impl Party {
    /// Reads a party's name.
    pub(crate) fn new(name: &str) -> Self {
        let folded = fold(name);
        let nation = Nation::of_party(&folded);
        let bare = folded.strip_prefix("the ").unwrap_or(&folded);
        let bare = ["delegation", "officials", "negotiators", "representatives", "leaders"]
            .iter()
            .find_map(|group| bare.strip_suffix(group))
            .unwrap_or(bare);
        Self { name: bare.trim().to_owned(), nation }
    }

    /// Whether both names mean one party.
    pub(crate) fn is(&self, other: &Party) -> bool {
        match (self.nation, other.nation) {
            (Some(a), Some(b)) => a == b,
            (None, None) => self.name == other.name,
            _ => false,
        }
    }
}

/// An event, ready. Its lists run beside those of the event.
#[derive(Clone, Debug)]
pub(crate) struct Occasion {
    pub(crate) sort: Sort,
    pub(crate) of_many: bool,
    /// The event's own noun or verb, folded.
    pub(crate) what: String,
    /// Attendees or travellers, with the words that name them.
    pub(crate) people: Vec<(Figure, Span)>,
    /// Those of whom the text says that they stayed away, with its words.
    pub(crate) absent: Vec<(Figure, Span)>,
    /// The words that deny the event as a whole.
    pub(crate) denied: Option<Span>,
    /// Countries and organisations, with the words that name them.
    pub(crate) parties: Vec<(Party, Span)>,
    pub(crate) places: Vec<Place>,
    /// Who takes part by office alone.
    pub(crate) by_office: Vec<OfficeMention>,
    /// Names beside the event's verb that the reading took for none, with their words.
    pub(crate) unread: Vec<(Name, Span)>,
    /// `his Turkish counterpart`: who takes part by the office of another and a country.
    pub(crate) counterparts: Vec<(Nation, Span)>,
    /// The only words for its time, where they give no day: `last week`.
    pub(crate) vague: Option<Span>,
    /// Who stayed away, by office alone.
    pub(crate) absent_offices: Vec<OfficeMention>,
    /// Its sentence says whose clock its date is by: `Beijing time`, `GMT`.
    pub(crate) zoned: bool,
}

impl Occasion {
    /// Makes one event of a text ready.
    pub(crate) fn new(event: &Event, view: &View) -> Self {
        let mut away: Vec<(Figure, Span)> = absence::shunned(event, view);
        let denied_of = event.denied.and_then(|denied| absence::stayed_away(event, denied, view));
        let denied = event.denied.filter(|_| denied_of.is_none());
        away.extend(denied_of);
        let zoned = names_clock(event, &view.words);
        let by_office: Vec<OfficeMention> =
            offices_of(event, view).into_iter().filter(|office| takes_part(office, event, view)).collect();
        let (absent_offices, by_office) =
            by_office.into_iter().partition(|office| absence::of_office(office, &view.words));
        match &event.body {
            EventBody::Meeting { places, attendees, absent, parties, remote } => {
                let sort = Sort::of(&event.what, *remote || at_a_distance(event, &view.words));
                // "Nepal and India signed ten agreements": an act of states, and no meeting of anybody's.
                let of_states = attendees.is_empty() && event.what == "signing";
                let sort = if of_states { Sort::Ceremony } else { sort };
                let (gone, there) = absence::part(absent, event, &view.words);
                away.extend(gone.into_iter().filter_map(|item| figure(view, item)));
                let mut people: Vec<(Figure, Span)> =
                    attendees.iter().chain(there).filter_map(|item| figure(view, item)).collect();
                people.retain(|(figure, _)| !away.iter().any(|(other, _)| other.name == figure.name));
                Self {
                    sort,
                    denied,
                    of_many: sort.of_many(&event.what),
                    what: fold(&event.what),
                    people,
                    absent: away,
                    parties: named_parties(event, parties, view),
                    places: places.iter().map(|place| meant(view, place)).collect(),
                    by_office,
                    unread: unread(event, view),
                    counterparts: counterparts(event, &view.words),
                    vague: vague(event, &view.words),
                    absent_offices,
                    zoned,
                }
            }
            EventBody::Journey { travellers, from, to, .. } => Self {
                sort: Sort::Other,
                of_many: true,
                what: fold(&event.what),
                people: travellers.iter().filter_map(|item| figure(view, item)).collect(),
                absent: Vec::new(),
                denied: event.denied,
                parties: Vec::new(),
                places: [from, to].into_iter().flatten().map(|place| Place::new(&place.name, place.kind)).collect(),
                by_office,
                unread: Vec::new(),
                counterparts: Vec::new(),
                vague: None,
                absent_offices: Vec::new(),
                zoned,
            },
        }
    }
}

/// The offices that the event's sentences name, in order.
fn offices_of(event: &Event, view: &View) -> Vec<OfficeMention> {
    let mut found: Vec<OfficeMention> =
        event.tellings.iter().flat_map(|telling| view.offices_in(*telling)).copied().collect();
    found.sort_unstable_by_key(|mention| (mention.first, mention.office));
    found.dedup();
    found
}

/// Words in capitals right before the event's verb or right behind it, where nobody was read: rare names, and names that
/// look like other words (`To Lam met`).
fn unread(event: &Event, view: &View) -> Vec<(Name, Span)> {
    const MOST: usize = 4;
    let mut found = Vec::new();
    for trigger in &event.triggers {
        let from = view.words.partition_point(|word| word.span.end <= trigger.start);
        let to = view.words.partition_point(|word| word.span.start < trigger.end);
        if view.words.get(from..to).is_none_or(|verb| verb.iter().any(|word| word.capital)) {
            continue;
        }
        let ahead = view.words.get(from.saturating_sub(MOST)..from).unwrap_or_default();
        let opening = ahead.iter().rposition(|word| word.opens).unwrap_or(0);
        let run = ahead.get(opening..).unwrap_or_default().iter().rev().take_while(|word| word.capital).count();
        let behind = to + usize::from(view.words.get(to).is_some_and(|word| word.folded == "with"));
        let next = view.words.iter().skip(behind).take(MOST).take_while(|word| word.capital && !word.opens).count();
        for name in [from - run..from, behind..behind + next] {
            let name = view.words.get(name).unwrap_or_default();
            let [first, .., last] = name else { continue };
            let span = first.span.cover(last.span);
            let next = view.named.partition_point(|(_, named)| named.end <= span.start);
            let read = view.named.get(next).is_some_and(|(_, named)| named.overlaps(span));
            if !read && event.tellings.iter().any(|telling| telling.contains(span)) {
                let words: Vec<&str> = name.iter().map(|word| word.folded.as_str()).collect();
                found.push((Name::new(&words.join(" ")), span));
            }
        }
    }
    found
}

/// `last week`, `this month`, `recently`: the time of an event whose sentence gives no day.
fn vague(event: &Event, words: &[Word]) -> Option<Span> {
    if !event.dates.is_empty() {
        return None;
    }
    event.tellings.iter().find_map(|telling| {
        let told = within(words, *telling);
        told.windows(2).find_map(|pair| match pair {
            [which, unit]
                if matches!(which.folded.as_str(), "last" | "this" | "past" | "recent")
                    && matches!(
                        unit.folded.as_str(),
                        "week"
                            | "month"
                            | "weekend"
                            | "year"
                            | "weeks"
                            | "days"
                            | "summer"
                            | "autumn"
                            | "winter"
                            | "spring"
                    ) =>
            {
                Some(which.span.cover(unit.span))
            }
            _ => None,
        })
    })
}

/// `his Turkish counterpart`, with no name behind it.
fn counterparts(event: &Event, words: &[Word]) -> Vec<(Nation, Span)> {
    let of_telling = |telling: &Span| {
        let told = within(words, *telling);
        let at = |at: usize| -> Option<(Nation, Span)> {
            let owner = at.checked_sub(1).and_then(|at| told.get(at)).map_or("", |word| word.folded.as_str());
            let (nation, naming, length) = Nation::at(told.get(at..)?)?;
            let head = told.get(at + length).filter(|word| word.folded == "counterpart")?;
            let named = told.get(at + length + 1).is_some_and(|next| next.capital);
            let alone = matches!(owner, "his" | "her" | "their") && naming == Naming::Adjective && !named;
            alone.then(|| told[at].span.cover(head.span)).map(|span| (nation, span))
        };
        (0..told.len()).filter_map(at).collect::<Vec<_>>()
    };
    event.tellings.iter().flat_map(of_telling).collect()
}

/// A place with what its own text makes of it.
fn meant(view: &View, place: &PlaceItem) -> Place {
    let stands = place.spans.iter().map(|span| standing(&view.words, *span));
    // Said plainly anywhere, it is plain.
    let standing = stands.reduce(|a, b| if a == Standing::Plain { a } else { b }).unwrap_or_default();
    Place::new(&place.name, place.kind).meant(standing, &view.told)
}

/// `by video link`, `over the phone`, in the clause that tells of the event.
fn at_a_distance(event: &Event, words: &[Word]) -> bool {
    const BEHIND: usize = 16;
    const OPENERS: &[&str] =
        &["after", "before", "who", "while", "when", "following", "since", "whom", "but", "having", "later"];
    const WAYS: &[&[&str]] = &[
        &["by", "video"],
        &["video", "link"],
        &["video", "call"],
        &["videolink"],
        &["by", "phone"],
        &["by", "telephone"],
        &["phone", "call"],
        &["telephone", "call"],
        &["telephone", "conversation"],
        &["phone", "conversation"],
        &["conference", "call"],
        &["on", "the", "phone"],
        &["on", "the", "telephone"],
        &["over", "the", "phone"],
        &["over", "the", "telephone"],
        &["by", "videoconference"],
        &["via", "videoconference"],
        &["via", "video"],
        &["via", "zoom"],
        &["over", "zoom"],
        &["on", "zoom"],
        &["front", "of", "a", "screen"],
        &["on", "screen"],
        &["virtually"],
        &["remotely"],
    ];
    event.triggers.iter().any(|trigger| {
        let Some(telling) = event.tellings.iter().find(|telling| telling.contains(*trigger)) else { return false };
        let ahead = within(words, Span { start: telling.start, end: trigger.end });
        let near = ahead.get(ahead.len().saturating_sub(3)..).unwrap_or_default();
        let by_wire = |word: &Word| {
            matches!(
                word.folded.as_str(),
                "phone" | "telephone" | "phoned" | "telephoned" | "videoconference" | "teleconference" | "virtual"
            )
        };
        if near.iter().any(by_wire) {
            return true;
        }
        let behind = within(words, Span { start: trigger.start, end: telling.end });
        let clause = behind.iter().take(BEHIND).take_while(|word| !OPENERS.contains(&word.folded.as_str())).count();
        let clause = behind.get(..clause).unwrap_or_default();
        (0..clause.len()).any(|at| {
            let rest = clause.get(at..).unwrap_or_default();
            WAYS.iter()
                .any(|way| rest.len() >= way.len() && way.iter().zip(rest).all(|(wanted, word)| *wanted == word.folded))
        })
    })
}

/// Whether a sentence names a clock: `April 9, Beijing time`, `8 p.m. GMT`. The local one is that of the place.
fn names_clock(event: &Event, words: &[Word]) -> bool {
    let zone =
        |word: &Word| matches!(word.folded.as_str(), "gmt" | "utc" | "est" | "edt" | "cst" | "cet" | "jst" | "kst");
    let clock = |pair: &[Word]| matches!(pair, [place, time] if place.capital && time.folded == "time" && !time.capital && place.folded != "local");
    event
        .tellings
        .iter()
        .map(|telling| within(words, *telling))
        .any(|told| told.iter().any(zone) || told.windows(2).any(clock))
}

/// The parties that the reading lists, and those named by adjective alone: `Russian and Ukrainian delegations`.
fn named_parties(event: &Event, listed: &[PartyItem], view: &View) -> Vec<(Party, Span)> {
    let mut found: Vec<(Party, Span)> =
        listed.iter().filter_map(|item| Some((Party::new(&item.name), item.spans.first().copied()?))).collect();
    let told = event.tellings.iter().flat_map(|telling| delegations(within(&view.words, *telling)));
    for (nation, span) in told {
        if !found.iter().any(|(party, _)| party.nation == Some(nation)) {
            found.push((Party { name: nation.capital().to_owned(), nation: Some(nation) }, span));
        }
    }
    found
}

/// Groups that speak for their country.
const DELEGATES: &[&str] =
    &["delegation", "delegations", "negotiators", "negotiating", "envoys", "officials", "diplomats"];

/// Countries named by the adjectives right before such a group.
fn delegations(words: &[Word]) -> Vec<(Nation, Span)> {
    let mut found = Vec::new();
    let mut run: Vec<(Nation, Span)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some((nation, naming, length)) = Nation::at(&words[at..]) {
            if naming == Naming::Adjective {
                run.push((nation, words[at].span.cover(words[at + length - 1].span)));
            } else {
                run.clear();
            }
            at += length;
            continue;
        }
        let word = words[at].folded.as_str();
        if DELEGATES.contains(&word) {
            found.append(&mut run);
        } else if !matches!(word, "and" | "senior" | "top" | "high" | "level") {
            run.clear();
        }
        at += 1;
    }
    found
}

/// A person of an event with the words that name them best: the longest.
fn figure(view: &View, item: &PersonItem) -> Option<(Figure, Span)> {
    let span = item.spans.iter().max_by_key(|span| span.len()).copied()?;
    Some((view.figure(item.person, &item.name), span))
}

/// Whether the holder of the office is one of those whom a telling names: after `met`, `with`, `and`, `hosted`, or as
/// its subject. `..., the Russian president said` is none.
fn takes_part(office: &OfficeMention, event: &Event, view: &View) -> bool {
    let words = &view.words;
    if !event.tellings.iter().any(|telling| telling.contains(office.span)) {
        return false;
    }
    let mut before = office.first;
    while before > 0 && matches!(words[before - 1].folded.as_str(), "the" | "his" | "her" | "its") {
        before -= 1;
    }
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", |word| word.folded.as_str());
    let after = word(Some(office.end));
    if matches!(after, "said" | "told" | "says" | "added" | "spokesman" | "spokesperson" | "and") && after != "and" {
        return false;
    }
    let opens = words.get(before).is_some_and(|word| word.opens);
    let joined = matches!(
        word(before.checked_sub(1)),
        "with"
            | "met"
            | "meets"
            | "meet"
            | "meeting"
            | "hosted"
            | "hosts"
            | "received"
            | "receives"
            | "welcomed"
            | "between"
            | "greeted"
            | "by"
    );
    let in_pair =
        word(before.checked_sub(1)) == "and" && event.triggers.iter().any(|trigger| near(*trigger, office.span));
    joined
        || in_pair
        || shares_subject(office, event, view)
        || (opens
            && event.triggers.iter().any(|trigger| trigger.start > office.span.start && near(*trigger, office.span)))
}

/// `In June, the Danish king and the Swedish king met`: nothing but offices between it and the verb.
fn shares_subject(office: &OfficeMention, event: &Event, view: &View) -> bool {
    let of_office = |at: usize| {
        let next = view.offices.partition_point(|other| other.end <= at);
        view.offices.get(next).is_some_and(|other| other.first <= at)
    };
    let filler = |at: usize| {
        view.words.get(at).is_some_and(|word| matches!(word.folded.as_str(), "and" | "the" | "both" | "have" | "had"))
    };
    event.triggers.iter().any(|trigger| {
        let verb = view.words.partition_point(|word| word.span.end <= trigger.start);
        verb >= office.end && verb <= office.end + 8 && (office.end..verb).all(|at| of_office(at) || filler(at))
    })
}

/// Within some ten words of each other.
fn near(a: Span, b: Span) -> bool {
    const REACH: u32 = 60;
    let gap = if a.start > b.end { a.start - b.end } else { b.start.saturating_sub(a.end) };
    gap <= REACH
}
