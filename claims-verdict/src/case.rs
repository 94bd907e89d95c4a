//! The article's side of an assessment, made ready once, and the way from a claim to its findings.

use chrono::NaiveDate;
use claims_engine::Extraction;
use claims_engine::event::{Event, EventBody, EventKind};
use claims_engine::kinds::{Claim, Value};
use claims_engine::layout::BlockKind;
use claims_engine::text::{Article, Span};
use rustc_hash::FxHashMap;

use crate::align::{Alignment, Anchor, Gate, Ground, align, gate, is_meeting, span_of_dates};
use crate::anniversary::{self, Kept};
use crate::assess::{ItemFindings, is_news, item_names};
use crate::denial::Facet;
use crate::finding::{Finding, settle};
use crate::independence::publisher_nation;
use crate::leg::Frame;
use crate::nation::{Naming, Nation};
use crate::occasion::Occasion;
use crate::office::{self, Held};
use crate::pair::Pair;
use crate::place::Atlas;
use crate::precedence::{self, First};
use crate::quantity::{self, Counted};
use crate::quotation::{self, Quoted};
use crate::source::Evidence;
use crate::travel::{self, Told, Trip};
use crate::view::View;
use crate::when::When;
use crate::words::Word;
use crate::{attendees, date, denial, location};

/// An event of the evidence that may be the claim's.
struct Candidate {
    record: usize,
    event: usize,
    alignment: Alignment,
    ground: Ground,
    gate: Gate,
}

/// One article against one body of evidence.
pub(crate) struct Case<'a> {
    article: &'a Article,
    extraction: &'a Extraction,
    evidence: &'a [Evidence],
    view: View,
    occasions: Vec<Occasion>,
    /// First and last day of what the article reports as news.
    news: Option<(NaiveDate, NaiveDate)>,
    desks: Vec<Nation>,
    /// Records by the words of the names in them.
    by_word: FxHashMap<&'a str, Vec<usize>>,
    by_nation: FxHashMap<Nation, Vec<usize>>,
    aligned: FxHashMap<usize, Vec<Candidate>>,
}

impl<'a> Case<'a> {
    /// Makes the article ready and lists the evidence by names.
    pub(crate) fn new(article: &'a Article, extraction: &'a Extraction, evidence: &'a [Evidence]) -> Self {
        let view = View::new(article.text(), extraction);
        let occasions = extraction.events.iter().map(|event| Occasion::new(event, &view)).collect();
        let news = extraction.events.iter().filter(|event| is_news(event)).filter_map(span_of_dates);
        let news = news.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let mut by_word: FxHashMap<&'a str, Vec<usize>> = FxHashMap::default();
        let mut by_nation: FxHashMap<Nation, Vec<usize>> = FxHashMap::default();
        for (at, record) in evidence.iter().enumerate() {
            let mut words: Vec<&'a str> = Vec::new();
            let mut nations: Vec<Nation> =
                record.sketch.view.offices.iter().map(|mention| mention.office.nation).collect();
            for occasion in &record.sketch.occasions {
                for (figure, _) in occasion.people.iter().chain(&occasion.absent) {
                    words.extend(figure.name.keys());
                    nations.extend(figure.offices.iter().map(|office| office.nation));
                }
                words.extend(occasion.unread.iter().flat_map(|(name, _)| name.keys()));
                nations.extend(occasion.counterparts.iter().map(|(nation, _)| *nation));
                for (party, _) in &occasion.parties {
                    words.push(&party.name);
                    nations.extend(party.nation);
                }
                if occasion.people.is_empty() && occasion.parties.is_empty() {
                    words.push(&occasion.what);
                }
            }
            words.sort_unstable();
            words.dedup();
            nations.sort_unstable();
            nations.dedup();
            for word in words {
                by_word.entry(word).or_default().push(at);
            }
            for nation in nations {
                by_nation.entry(nation).or_default().push(at);
            }
        }
        let desks = dateline_nations(extraction, &view.words, article.text());
        Self {
            article,
            extraction,
            evidence,
            view,
            occasions,
            news,
            desks,
            by_word,
            by_nation,
            aligned: FxHashMap::default(),
        }
    }

    /// The claim's items with what each record says of them.
    pub(crate) fn items(&mut self, claim: &Claim) -> Vec<ItemFindings> {
        let names = item_names(claim);
        let findings = match (&claim.value, claim.event) {
            (Value::MeetingDate(_) | Value::MeetingLocation(_) | Value::MeetingAttendees { .. }, Some(event)) => {
                self.meeting(claim, event, names.len())
            }
            (Value::TravelMode { travellers, .. }, Some(event)) => self.journey(claim, event, travellers.len()),
            _ => self.other(claim),
        };
        let mut findings = findings.into_iter();
        names.into_iter().map(|name| ItemFindings { name, findings: findings.next().unwrap_or_default() }).collect()
    }

    /// Records that name somebody of the event, in order.
    fn candidates(&self, occasion: &Occasion) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let words = occasion.people.iter().flat_map(|(figure, _)| figure.name.keys());
        for word in words.chain(occasion.parties.iter().map(|(party, _)| party.name.as_str())) {
            found.extend(self.by_word.get(word).into_iter().flatten());
        }
        let year = self.news.map(|(from, _)| chrono::Datelike::year(&from));
        let nations = travel::nations(&occasion.people, year)
            .into_iter()
            .chain(occasion.parties.iter().filter_map(|(party, _)| party.nation));
        for nation in nations {
            found.extend(self.by_nation.get(&nation).into_iter().flatten());
        }
        if occasion.people.is_empty() && occasion.parties.is_empty() {
            found.extend(self.by_word.get(occasion.what.as_str()).into_iter().flatten());
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn anchor(&self, at: usize) -> Option<Anchor<'_>> {
        let (event, occasion) = (self.extraction.events.get(at)?, self.occasions.get(at)?);
        Some(Anchor::new(event, occasion, &self.view, self.news))
    }

    fn atlas<'b>(&'b self, record: &'b Evidence) -> Atlas<'b> {
        Atlas { told: self.view.told.iter().chain(&record.sketch.view.told).collect() }
    }

    /// The events of the evidence that may be event `at` of the article.
    fn align_all(&self, at: usize) -> Vec<Candidate> {
        let Some(anchor) = self.anchor(at) else { return Vec::new() };
        let mut found = Vec::new();
        for record in self.candidates(anchor.occasion) {
            let theirs = &self.evidence[record];
            let atlas = self.atlas(theirs);
            for (number, (event, occasion)) in theirs.reading.events.iter().zip(&theirs.sketch.occasions).enumerate() {
                if !is_meeting(event) {
                    continue;
                }
                let alignment = align(&anchor, event, occasion, theirs.source.published, &atlas);
                let mut ground = alignment.ground();
                if alignment.jars() && self.fits_another(at, &alignment, event, occasion, theirs, &atlas) {
                    ground = Ground::Other;
                }
                if self.is_of_another_sort(at, occasion) {
                    ground = Ground::Other;
                }
                let hedge = event.hedge.map_or("", |hedge| hedge.of(theirs.excerpt.text()));
                let gate = gate(anchor.event, event, alignment.published, hedge);
                found.push(Candidate { record, event: number, alignment, ground, gate });
            }
        }
        found
    }

    /// Whether event `at`, which has neither day nor place of its own, goes on with another of the same people that is of
    /// another sort than the evidence's: `They spoke for an hour`, after a telephone call.
    fn is_of_another_sort(&self, at: usize, theirs: &Occasion) -> bool {
        let (Some(event), Some(ours)) = (self.extraction.events.get(at), self.occasions.get(at)) else { return false };
        if !event.dates.is_empty() || !ours.places.is_empty() {
            return false;
        }
        let same = |other: &Occasion| {
            !ours.people.is_empty()
                && ours.people.iter().all(|(figure, _)| other.people.iter().any(|(known, _)| known.name == figure.name))
        };
        let others = self.extraction.events.iter().zip(&self.occasions).enumerate();
        let mut twins =
            others.filter(|(other, (event, occasion))| *other != at && is_meeting(event) && same(occasion)).peekable();
        twins.peek().is_some() && twins.all(|(_, (_, occasion))| !occasion.sort.fits(theirs.sort))
    }

    /// Whether another event of the article fits the evidence's event better.
    fn fits_another(
        &self,
        at: usize,
        here: &Alignment,
        event: &Event,
        occasion: &Occasion,
        theirs: &Evidence,
        atlas: &Atlas<'_>,
    ) -> bool {
        (0..self.extraction.events.len()).filter(|other| *other != at).any(|other| {
            let Some(anchor) = self.anchor(other).filter(|anchor| is_meeting(anchor.event)) else { return false };
            let there = align(&anchor, event, occasion, theirs.source.published, atlas);
            !matches!(there.ground(), Ground::Other) && there.fit() > here.fit()
        })
    }

    fn meeting(&mut self, claim: &Claim, at: usize, items: usize) -> Vec<Vec<(usize, Finding)>> {
        if !self.aligned.contains_key(&at) {
            let found = self.align_all(at);
            self.aligned.insert(at, found);
        }
        let mut found = vec![Vec::new(); items];
        let (Some(anchor), Some(candidates)) = (self.anchor(at), self.aligned.get(&at)) else { return found };
        for of_record in candidates.chunk_by(|a, b| a.record == b.record) {
            let Some(record) = of_record.first().map(|candidate| candidate.record) else { continue };
            let theirs = &self.evidence[record];
            let atlas = self.atlas(theirs);
            // Whose clocks dated the texts matters only to a day's difference.
            let mut desks = Vec::new();
            if of_record.iter().any(|candidate| candidate.alignment.when == When::Apart(1)) {
                desks.extend(self.desks.iter().copied());
                desks.extend(dateline_nations(&theirs.reading, &theirs.sketch.view.words, theirs.excerpt.text()));
                desks.extend(publisher_nation(&theirs.source));
            }
            let mut findings: Vec<Vec<Finding>> = vec![Vec::new(); items];
            for candidate in of_record {
                let pair = Pair {
                    text: self.article.text(),
                    anchor: &anchor,
                    claim,
                    theirs: &theirs.reading.events[candidate.event],
                    occasion: &theirs.sketch.occasions[candidate.event],
                    alignment: &candidate.alignment,
                    ground: &candidate.ground,
                    gate: &candidate.gate,
                    atlas: &atlas,
                    desks: &desks,
                };
                for (item, finding) in compare(&pair, claim).into_iter().enumerate() {
                    if let (Some(list), Some(finding)) = (findings.get_mut(item), finding) {
                        list.push(finding);
                    }
                }
            }
            for (list, findings) in found.iter_mut().zip(findings) {
                list.extend(settle(findings).map(|finding| (record, finding)));
            }
        }
        found
    }

    fn journey(&self, claim: &Claim, at: usize, items: usize) -> Vec<Vec<(usize, Finding)>> {
        let mut found = vec![Vec::new(); items];
        let (Some(event), Some(occasion)) = (self.extraction.events.get(at), self.occasions.get(at)) else {
            return found;
        };
        let Value::TravelMode { mode, travellers, .. } = &claim.value else { return found };
        let trip = Trip {
            event,
            occasion,
            view: &self.view,
            text: self.article.text(),
            mode: *mode,
            frame: self.frame(occasion),
            journeys: occasion.people.iter().map(|(figure, _)| self.journeys_of(figure)).collect(),
            mention: claim.mentions.first().copied().unwrap_or_default(),
        };
        for record in self.candidates(occasion) {
            let theirs = &self.evidence[record];
            let atlas = self.atlas(theirs);
            for at in 0..travellers.len() {
                let told = theirs.reading.events.iter().zip(&theirs.sketch.occasions).map(|(event, occasion)| Told {
                    event,
                    occasion,
                    text: theirs.excerpt.text(),
                    published: theirs.source.published,
                });
                let findings = told.filter_map(|told| travel::compare(&trip, &told, at, &atlas)).collect();
                if let (Some(list), Some(finding)) = (found.get_mut(at), settle(findings)) {
                    list.push((record, finding));
                }
            }
        }
        found
    }

    fn journeys_of(&self, figure: &crate::view::Figure) -> usize {
        let events =
            self.extraction.events.iter().zip(&self.occasions).filter(|(event, _)| event.kind() == EventKind::Journey);
        events.filter(|(_, occasion)| occasion.people.iter().any(|(other, _)| other.name == figure.name)).count()
    }

    /// Where and when the news was that these people travelled to.
    fn frame(&self, travellers: &Occasion) -> Frame {
        let mut frame = Frame { places: Vec::new(), days: None };
        for (event, occasion) in self.extraction.events.iter().zip(&self.occasions).filter(|(event, _)| is_news(event))
        {
            let theirs = occasion
                .people
                .iter()
                .any(|(figure, _)| travellers.people.iter().any(|(other, _)| other.name == figure.name));
            if theirs {
                frame.places.extend(occasion.places.iter().cloned());
                if let Some((from, to)) = span_of_dates(event) {
                    frame.days = Some(frame.days.map_or((from, to), |days| (days.0.min(from), days.1.max(to))));
                }
            }
        }
        frame.days = frame.days.or(self.news);
        frame
    }

    /// Kinds that compare claims rather than events: one item, every record.
    fn other(&self, claim: &Claim) -> Vec<Vec<(usize, Finding)>> {
        let records = self.evidence.iter().enumerate();
        vec![records.filter_map(|(at, record)| self.alone(claim, record).map(|finding| (at, finding))).collect()]
    }

    fn alone(&self, claim: &Claim, record: &Evidence) -> Option<Finding> {
        let span = claim.mentions.first().copied()?;
        match &claim.value {
            Value::Quotation { speaker, quote, quote_span, .. } => {
                let claim = Quoted { speaker: speaker.as_deref(), quote, span: *quote_span, view: &self.view };
                quotation::compare(&claim, record)
            }
            Value::Quantity { amount, unit, of, about } => {
                let sentence = self.extraction.sentences.iter().find(|sentence| sentence.contains(span))?;
                let (unit, of, sentence) = (unit.as_deref(), of.as_deref(), sentence.of(self.article.text()));
                quantity::compare(&Counted { amount, unit, of, about: *about, span, sentence }, record)
            }
            Value::Office { person, title, organisation } => {
                let news = self.news.map(|(first, _)| first);
                office::compare(&Held { person, title, organisation: organisation.as_deref(), span, news }, record)
            }
            Value::Anniversary { ordinal, of, base, on } => {
                anniversary::compare(&Kept { ordinal: *ordinal, of, base: *base, on: *on, span }, record)
            }
            Value::Precedence { what, ordinal, interval, .. } => {
                let anchor = self.anchor(claim.event.or_else(|| self.event_of(span))?)?;
                let claim = First { anchor: &anchor, what, ordinal: *ordinal, interval: interval.as_deref(), span };
                precedence::compare(&claim, record, &self.atlas(record))
            }
            _ => None,
        }
    }

    /// The meeting that the sentence around a span tells of.
    fn event_of(&self, span: Span) -> Option<usize> {
        let tells = |event: &Event| is_news(event) && event.tellings.iter().any(|telling| telling.contains(span));
        self.extraction.events.iter().position(tells)
    }
}

/// Every item of a meeting claim against one event of the evidence.
fn compare(pair: &Pair<'_>, claim: &Claim) -> Vec<Option<Finding>> {
    let denied = pair.occasion.denied.is_some();
    match &claim.value {
        Value::MeetingDate(item) if denied => vec![denial::compare(pair, &item.spans, Facet::Date)],
        Value::MeetingDate(item) => vec![date::compare(pair, item)],
        Value::MeetingLocation(places) if denied => {
            places.iter().map(|item| denial::compare(pair, &item.spans, Facet::Place)).collect()
        }
        Value::MeetingLocation(places) => places.iter().map(|item| location::compare(pair, item)).collect(),
        Value::MeetingAttendees { people, parties } if denied => {
            let spans = people.iter().map(|item| &item.spans).chain(parties.iter().map(|item| &item.spans));
            spans.map(|spans| denial::compare(pair, spans, Facet::People)).collect()
        }
        Value::MeetingAttendees { people, parties } => {
            // The claim lists its people in its own order; the event's list is the one that was compared.
            let EventBody::Meeting { attendees: listed, parties: listed_parties, .. } = &pair.anchor.event.body else {
                return Vec::new();
            };
            let people = people.iter().map(|item| {
                let at = listed.iter().position(|other| other.name == item.name)?;
                attendees::person(pair, item, at)
            });
            let parties = parties.iter().map(|item| {
                let at = listed_parties.iter().position(|other| other.name == item.name)?;
                attendees::party(pair, item, at)
            });
            people.chain(parties).collect()
        }
        _ => Vec::new(),
    }
}

/// `WASHINGTON --` at the head of a text.
fn inline_dateline(text: &str) -> Option<Span> {
    const LONGEST: usize = 60;
    let head = text.lines().find(|line| !line.trim().is_empty())?;
    let end = ["--", "—", "–", " - "].iter().filter_map(|dash| head.find(dash)).min().filter(|end| *end <= LONGEST)?;
    let start = text.find(head)?;
    let shouts = head.get(..end)?.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty())?;
    (shouts.len() > 2 && shouts.chars().all(char::is_uppercase)).then(|| Span::new(start, start + end))
}

/// The countries in which a text was dated: those named in its dateline.
fn dateline_nations(reading: &Extraction, words: &[Word], text: &str) -> Vec<Nation> {
    let datelines = reading.blocks.iter().filter(|block| block.kind == BlockKind::Dateline).map(|block| block.span);
    let mut found: Vec<Nation> = datelines
        .chain(inline_dateline(text))
        .flat_map(|span| {
            let from = words.partition_point(|word| word.span.start < span.start);
            let to = words.partition_point(|word| word.span.start < span.end);
            (from..to)
                .filter_map(move |at| Nation::at(words.get(at..to)?))
                .filter(|(_, naming, _)| *naming != Naming::Adjective)
        })
        .map(|(nation, _, _)| nation)
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}
