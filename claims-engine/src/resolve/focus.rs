//! Whom the text has in view.

use crate::mention::PersonId;
use crate::mention::person::{Cast, Member};

use super::describe::leads;

/// How many sentences back a pronoun reaches.
const REACH: usize = 3;

/// The persons of the last sentences, with who was their subject.
#[derive(Debug)]
pub struct Focus<'a> {
    cast: &'a Cast,
    // By person: whether it is a woman, and whether they lead a state or a government; `None` where nothing tells.
    likely: Vec<Option<bool>>,
    leads: Vec<Option<bool>>,
    // The sentence being read is the last; each holds (person, subject) in the order seen.
    sentences: Vec<Vec<(PersonId, bool)>>,
    // Who in the last sentences only owns what is spoken of: `conveyed Xi's greetings`.
    owners: Vec<PersonId>,
    // Whose turn it is in a script: nobody says "he" of himself.
    speaker: Option<PersonId>,
}

impl<'a> Focus<'a> {
    /// Nobody is in view.
    pub fn new(cast: &'a Cast) -> Self {
        let leads = |member: &Member| {
            let titles =
                member.titles.iter().filter(|held| !matches!(held.head.as_str(), "mr" | "mrs" | "counterpart"));
            titles.map(leads).reduce(|a, b| a || b)
        };
        Self {
            cast,
            likely: cast.members.iter().map(Member::likely_female).collect(),
            leads: cast.members.iter().map(leads).collect(),
            sentences: Vec::new(),
            owners: Vec::new(),
            speaker: None,
        }
    }

    /// A sentence begins.
    pub fn open_sentence(&mut self) {
        self.sentences.push(Vec::new());
        if self.sentences.len() > REACH + 1 {
            self.sentences.remove(0);
        }
    }

    /// Whoever is named in a script's label speaks from here on; `None` where the label names nobody.
    pub fn give_turn(&mut self, speaker: Option<PersonId>) {
        self.speaker = speaker;
    }

    /// Somebody is spoken of.
    pub fn see(&mut self, persons: &[PersonId], subject: bool) {
        if let Some(current) = self.sentences.last_mut() {
            current.extend(persons.iter().map(|person| (*person, subject)));
        }
    }

    /// Somebody is only spoken of as whose a thing is; being named otherwise ends that.
    pub fn own(&mut self, person: PersonId, thing: bool) {
        self.owners.retain(|owner| *owner != person);
        if thing {
            self.owners.push(person);
        }
    }

    /// The persons of a sentence, without mere owners where two others are left.
    fn company_of(&self, sentence: &[(PersonId, bool)]) -> Vec<PersonId> {
        let all = distinct(sentence);
        let own = |person: &PersonId| !self.owners.contains(person);
        let rest: Vec<PersonId> = all.iter().copied().filter(own).collect();
        if rest.len() >= 2 { rest } else { all }
    }

    /// The person that `he` or `she` means; `object` for `him`.
    pub fn pronoun(&self, female: bool, object: bool) -> Option<PersonId> {
        // First whose name or title fits, then anybody of whom the article shows nothing.
        let likely = |person: PersonId| self.likely.get(person.0 as usize).copied().flatten() != Some(!female);
        let shown = |person: PersonId| self.member(person).and_then(|member| member.female) != Some(!female);
        self.nearest_of(&likely, female, object).or_else(|| self.nearest_of(&shown, female, object))
    }

    /// A pronoun meant the person: whoever was `he` before is not `she` later, unless the article shows otherwise.
    pub fn learn(&mut self, person: PersonId, female: bool) {
        if let Some(likely) = self.likely.get_mut(person.0 as usize) {
            likely.get_or_insert(female);
        }
    }

    /// Whether a pronoun of that sex can mean the person.
    pub fn may_be(&self, person: PersonId, female: bool) -> bool {
        self.likely.get(person.0 as usize).copied().flatten() != Some(!female)
    }

    fn member(&self, person: PersonId) -> Option<&Member> {
        self.cast.members.get(person.0 as usize)
    }

    fn nearest_of(&self, may_be: &dyn Fn(PersonId) -> bool, female: bool, object: bool) -> Option<PersonId> {
        let (current, earlier) = self.sentences.split_last()?;
        let fits = |person: &&(PersonId, bool)| may_be(person.0) && self.speaker != Some(person.0);
        let shown = |person: &&(PersonId, bool)| {
            !female || self.member(person.0).and_then(|member| member.female) == Some(true)
        };
        let subject = current.iter().find(|seen| seen.1 && fits(seen));
        if object {
            let other =
                current.iter().rev().filter(fits).find(|seen| subject.is_none_or(|subject| subject.0 != seen.0));
            if other.is_some() && subject.is_some() {
                return other.map(|seen| seen.0);
            }
        } else if let Some(seen) = subject {
            return Some(seen.0);
        } else if let Some(seen) = current.iter().rev().find(fits) {
            return Some(seen.0);
        }
        for sentence in earlier.iter().rev() {
            let best = sentence
                .iter()
                .filter(shown)
                .find(|seen| seen.1 && fits(seen))
                .or_else(|| sentence.iter().find(|seen| seen.1 && fits(seen)))
                .or_else(|| sentence.iter().rev().find(fits));
            if let Some(seen) = best {
                return Some(seen.0);
            }
        }
        None
    }

    /// The two that `the two leaders` means: of those in view who lead, or of whom no lesser office is known.
    pub fn leaders(&self) -> Vec<PersonId> {
        let mut found: Vec<PersonId> = Vec::new();
        // Two who are known to lead stand above those of whom nothing is known.
        let crowned = |person: &PersonId| self.leads.get(person.0 as usize).copied().flatten() == Some(true);
        let mut known: Vec<PersonId> = Vec::new();
        for person in self.nearest().filter(crowned) {
            if !known.contains(&person) {
                known.push(person);
            }
        }
        if let [second, first] = known[..] {
            return vec![first, second];
        }
        for sentence in self.sentences.iter().rev() {
            let here: Vec<PersonId> = distinct(sentence)
                .into_iter()
                .filter(|person| self.leads.get(person.0 as usize).copied().flatten() != Some(false))
                .collect();
            if found.is_empty() && here.len() >= 2 {
                return here.into_iter().take(2).collect();
            }
            for person in here {
                if !found.contains(&person) {
                    found.push(person);
                }
            }
            if found.len() >= 2 {
                found.truncate(2);
                found.reverse();
                return found;
            }
        }
        Vec::new()
    }

    /// The persons that `they` means: those of the nearest sentence that has two or more.
    pub fn group(&self) -> Vec<PersonId> {
        self.sentences
            .iter()
            .rev()
            .map(|sentence| self.company_of(sentence))
            .find(|persons| persons.len() >= 2)
            .unwrap_or_default()
    }

    /// The two that `the two leaders` means; nobody when more than two are in view together.
    pub fn pair(&self) -> Vec<PersonId> {
        for (back, sentence) in self.sentences.iter().rev().enumerate() {
            let persons = self.company_of(sentence);
            if persons.len() == 2 {
                return persons;
            }
            // "A joined neither B nor C when the two met": any two of them.
            if persons.len() > 2 && back == 0 {
                return Vec::new();
            }
            if persons.len() > 2 {
                // The first two named carry the story; a third is a bystander.
                return persons.into_iter().take(2).collect();
            }
        }
        // One a sentence: the last two that differ.
        let mut last = Vec::new();
        for sentence in self.sentences.iter().rev() {
            for (person, _) in sentence.iter().rev() {
                if !last.contains(person) {
                    last.push(*person);
                }
            }
        }
        last.truncate(2);
        if last.len() == 2 {
            last.reverse();
            return last;
        }
        Vec::new()
    }

    /// The persons that `the three leaders` means: as many as that in one sentence, or in the last ones together.
    pub fn company(&self, count: usize) -> Vec<PersonId> {
        let crowned = |person: &PersonId| self.leads.get(person.0 as usize).copied().flatten() == Some(true);
        let mut together: Vec<PersonId> = Vec::new();
        for person in self.nearest() {
            if !together.contains(&person) {
                together.push(person);
            }
        }
        together.reverse();
        let leaders: Vec<PersonId> = together.iter().copied().filter(crowned).collect();
        if leaders.len() == count {
            return leaders;
        }
        let one = self.sentences.iter().rev().map(|sentence| distinct(sentence)).find(|all| all.len() == count);
        one.unwrap_or(if together.len() == count { together } else { Vec::new() })
    }

    /// Persons in view, nearest first.
    pub fn nearest(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.sentences.iter().rev().flat_map(|sentence| sentence.iter().rev().map(|seen| seen.0))
    }
}

fn distinct(sentence: &[(PersonId, bool)]) -> Vec<PersonId> {
    let mut out = Vec::new();
    for (person, _) in sentence {
        if !out.contains(person) {
            out.push(*person);
        }
    }
    out
}
