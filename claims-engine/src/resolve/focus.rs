//! Whom the text has in view.

use crate::mention::PersonId;
use crate::mention::person::Cast;

/// How many sentences back a pronoun reaches.
const REACH: usize = 3;

/// The persons of the last sentences, with who was their subject.
#[derive(Debug)]
pub struct Focus<'a> {
    cast: &'a Cast,
    // The sentence being read is the last; each holds (person, subject) in the order seen.
    sentences: Vec<Vec<(PersonId, bool)>>,
}

impl<'a> Focus<'a> {
    /// Nobody is in view.
    pub fn new(cast: &'a Cast) -> Self {
        Self { cast, sentences: Vec::new() }
    }

    /// A sentence begins.
    pub fn open_sentence(&mut self) {
        self.sentences.push(Vec::new());
        if self.sentences.len() > REACH + 1 {
            self.sentences.remove(0);
        }
    }

    /// Somebody is spoken of.
    pub fn see(&mut self, persons: &[PersonId], subject: bool) {
        if let Some(current) = self.sentences.last_mut() {
            current.extend(persons.iter().map(|person| (*person, subject)));
        }
    }

    fn may_be(&self, person: PersonId, female: bool) -> bool {
        let known = self.cast.members.get(person.0 as usize).and_then(|member| member.female);
        // A woman is nearly always shown as one; somebody of whom nothing is shown may be either.
        known.is_none_or(|known| known == female)
    }

    /// The person that `he` or `she` means; `object` for `him`.
    pub fn pronoun(&self, female: bool, object: bool) -> Option<PersonId> {
        let (current, earlier) = self.sentences.split_last()?;
        let fits = |person: &&(PersonId, bool)| self.may_be(person.0, female);
        let shown = |person: &&(PersonId, bool)| {
            !female || self.cast.members.get(person.0.0 as usize).and_then(|member| member.female) == Some(true)
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

    /// The persons that `they` means: those of the nearest sentence that has two or more.
    pub fn group(&self) -> Vec<PersonId> {
        self.sentences
            .iter()
            .rev()
            .map(|sentence| distinct(sentence))
            .find(|persons| persons.len() >= 2)
            .unwrap_or_default()
    }

    /// The two that `the two leaders` means; nobody when more than two are in view together.
    pub fn pair(&self) -> Vec<PersonId> {
        for sentence in self.sentences.iter().rev() {
            let persons = distinct(sentence);
            if persons.len() == 2 {
                return persons;
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
