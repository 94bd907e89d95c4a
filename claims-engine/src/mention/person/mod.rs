//! Who is named: runs of name words, parted from their titles, judged, and gathered into persons.

mod acts;
mod cluster;
mod headline;
mod held;
mod judge;
mod roll;
mod runs;
#[cfg(test)]
mod tests;
mod title;

use std::ops::Range;

use crate::Doc;
use crate::known::Known;
use crate::lexicon::{Classes, names};
use judge::Judgement;

pub(crate) use cluster::fold;
use cluster::gather;
pub use cluster::{Cast, Member, Naming};
pub use held::Held;
pub(crate) use held::{apposition, country_within};

/// A run of words that names a person, or may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// The title's tokens before the name; empty where there is none.
    pub title: Range<usize>,
    /// The name's tokens.
    pub name: Range<usize>,
    /// The sentence, as an index into [`Doc::sentences`].
    pub sentence: usize,
    /// What the words say.
    pub judgement: Judgement,
}

/// Finds everybody whom the text names.
pub fn find(doc: &Doc, known: &Known) -> Cast {
    let mut candidates = Vec::new();
    let mut found = Vec::new();
    let mut headlines = Vec::new();
    for (index, sentence) in doc.sentences.iter().enumerate() {
        if !sentence.speaker && headline::is_set_as_one(doc, &sentence.tokens) {
            headlines.push((index, sentence));
            continue;
        }
        found.clear();
        if sentence.speaker {
            candidates.extend(speaker(doc, &sentence.tokens, index));
            continue;
        }
        runs::runs(doc, &sentence.tokens, &mut found);
        for run in &found {
            let double = is_pair(doc, run);
            candidates
                .extend(candidate(doc, run, index).filter(|found| !double || found.judgement == Judgement::Maybe));
        }
    }
    share(doc, &mut candidates);
    if !headlines.is_empty() {
        let known = headline::Known::new(doc, &candidates);
        let mut runs = Vec::new();
        for (index, sentence) in headlines {
            found.clear();
            runs.clear();
            runs::runs(doc, &sentence.tokens, &mut runs);
            for run in &runs {
                known.cut(doc, run, &mut found);
            }
            candidates.extend(found.iter().filter_map(|run| candidate(doc, run, index)));
        }
        candidates.sort_by_key(|candidate| candidate.name.start);
    }
    for candidate in candidates.iter_mut().filter(|candidate| candidate.judgement == Judgement::Maybe) {
        if known.has(&cluster::name_words(doc, &candidate.name)) {
            candidate.judgement = Judgement::Person;
        }
    }
    gather(doc, &candidates)
}

/// `Anna Berg and Zelmo Tharn`: a strange name that is coordinated with a person's is a person's too.
fn share(doc: &Doc, candidates: &mut [Candidate]) {
    let count = candidates.len();
    let full = |candidate: &Candidate| candidate.name.len() > 1;
    let is_land = |i: usize| crate::gazetteer::entry(doc.word(i)).is_some_and(|entry| !entry.is_weak());
    let joined = |a: &Candidate, b: &Candidate| {
        let next = if b.title.is_empty() { b.name.start } else { b.title.start };
        a.sentence == b.sentence
            && a.name.end < next
            && next - a.name.end <= 5
            && (a.name.end..next).all(|i| doc.word(i) == "," || doc.is(i, "and") || doc.is(i, "of") || is_land(i))
    };
    let mut share = |i: usize, j: usize| {
        let pair = candidates.get(i).zip(candidates.get(j));
        let owes = pair.is_some_and(|(own, other)| {
            own.judgement == Judgement::Maybe
                && other.judgement == Judgement::Person
                && full(own)
                && full(other)
                && if i < j { joined(own, other) } else { joined(other, own) }
        });
        if owes && let Some(own) = candidates.get_mut(i) {
            own.judgement = Judgement::Person;
        }
    };
    for i in 1..count {
        share(i, i - 1);
    }
    for i in (1..count).rev() {
        share(i - 1, i);
    }
}

/// `DANA MERCER, NEWSROOM ANCHOR:`: a name of several words that opens a speaker's label, whatever it looks like.
fn speaker(doc: &Doc, label: &Range<usize>, index: usize) -> Option<Candidate> {
    let end = label.clone().find(|i| matches!(doc.word(*i), "," | "(" | ":"))?;
    let mut name = label.start..end;
    while name.len() > 1
        && (doc.class(name.start).any(Classes::Title.with(Classes::Honorific)) || doc.word(name.start) == ".")
    {
        name.start += 1;
    }
    let title = label.start..name.start;
    (name.len() > 1 || !title.is_empty()).then_some(Candidate {
        title,
        name,
        sentence: index,
        judgement: Judgement::Person,
    })
}

fn candidate(doc: &Doc, run: &Range<usize>, index: usize) -> Option<Candidate> {
    let sentence = &doc.sentences.get(index)?.tokens;
    let mut parted = title::part(doc, run, sentence);
    if let Some(office) = title::of_place(doc, run, sentence.start).filter(|office| parted.name.start < office.end) {
        parted.name.start = parted.name.start.max(office.end);
        parted.title = office.start..parted.name.start;
    }
    strip_demonym(doc, &mut parted.name);
    if parted.name.is_empty() {
        return None;
    }
    parted.name.end = suffix_end(doc, parted.name.end, sentence.end);
    let titled =
        (parted.title.clone()).any(|i| doc.class(i).any(Classes::Title.with(Classes::Honorific).with(Classes::Kin)));
    let judgement = judge::judge(doc, &parted.name, titled, sentence);
    let title = if titled { parted.title } else { parted.name.start..parted.name.start };
    (judgement != Judgement::Other).then_some(Candidate { title, name: parted.name, sentence: index, judgement })
}

/// `Biden-Harris` is two names, `Rød-Larsen` one: only the rest of the article tells.
fn is_pair(doc: &Doc, run: &Range<usize>) -> bool {
    run.len() == 1
        && doc.word(run.start).split('-').count() == 2
        && doc.word(run.start).split('-').all(|part| part.len() > 2 && part.starts_with(char::is_uppercase))
        && !names::is_given_name(doc.word(run.start))
}

fn strip_demonym(doc: &Doc, name: &mut Range<usize>) {
    while name.len() > 1 {
        let two = doc.span(name.start..name.start + 2).of(doc.text);
        if name.len() > 2 && crate::gazetteer::country_of_demonym(two).is_some() {
            name.start += 2;
        } else if doc.country_of(name.start).is_some() && !names::is_given_name(doc.word(name.start)) {
            name.start += 1;
        } else {
            return;
        }
    }
}

/// Takes in `Jr.`, `, Jr.`, `Sr.` and Roman numerals behind a name.
fn suffix_end(doc: &Doc, end: usize, limit: usize) -> usize {
    let at = if doc.word(end) == "," { end + 1 } else { end };
    if at < limit && doc.is_any(at, &["jr", "sr"]) && doc.is_capital(at) {
        return if doc.word(at + 1) == "." && at + 1 < limit { at + 2 } else { at + 1 };
    }
    if at == end + 1 && matches!(doc.word(end.saturating_sub(1)), "Jr" | "Sr") {
        return end;
    }
    // A run that ends in "Jr" without its point.
    if end < limit
        && doc.word(end) == "."
        && !doc.tokens[end].spaced
        && doc.is_any(end.saturating_sub(1), &["jr", "sr"])
    {
        return end + 1;
    }
    end
}
