//! Names that a text is held against: an excerpt that says only `Marrow met Reke` names people whom the article beside it
//! introduces.

use crate::lexicon::names;
use crate::mention::Person;
use crate::mention::person::fold;

/// Names of people, whole and short, without accents and in lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Known(Vec<String>);

impl Known {
    /// The names by which a text may mention these people: the whole ones, and the surname of each.
    pub fn of(people: &[Person]) -> Self {
        let mut known = Vec::new();
        for name in people.iter().flat_map(|person| std::iter::once(&person.name).chain(&person.aliases)) {
            let words: Vec<String> = words(name).map(fold).collect();
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            if names::is_east_asian_surname(first) && words.len() <= 3 {
                known.push(first.clone());
            }
            known.push(last.clone());
            known.push(words.join(" "));
        }
        known.retain(|name| name.chars().count() > 2);
        known.sort_unstable();
        known.dedup();
        Self(known)
    }

    /// Those that a text may hold: texts that share them read alike.
    #[must_use]
    pub fn within(&self, text: &str) -> Self {
        let mut held: Vec<String> = words(text).filter(|word| word.starts_with(char::is_uppercase)).map(fold).collect();
        held.sort_unstable();
        let holds =
            |name: &&String| name.split(' ').all(|word| held.binary_search_by(|own| own.as_str().cmp(word)).is_ok());
        Self(self.0.iter().filter(holds).cloned().collect())
    }

    /// Whether these words, folded, are one of the names.
    pub(crate) fn has(&self, words: &[String]) -> bool {
        !self.0.is_empty() && self.0.binary_search(&words.join(" ")).is_ok()
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '\'' | '’')).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::EventBody;
    use crate::text::Article;
    use crate::{Options, extract, extract_beside};

    /// Who takes part in the excerpt's meetings, read beside the article.
    fn check(article: &str, excerpt: &str, expected: &[&str]) {
        let known = Known::of(&extract(&Article::new(article), &Options::default()).people);
        let reading = extract_beside(&Article::new(excerpt), &Options::default(), &known.within(excerpt));
        let attendees = reading.events.iter().flat_map(|event| match &event.body {
            EventBody::Meeting { attendees, .. } => attendees.iter().map(|person| person.name.as_str()).collect(),
            EventBody::Journey { .. } => Vec::new(),
        });
        assert_eq!(attendees.collect::<Vec<_>>(), expected, "{excerpt}");
    }

    #[test]
    fn an_excerpt_may_call_the_articles_people_by_their_surnames() {
        let article = "President Ilse Zavrel met Prime Minister Tomas Quillán in Port Selene on Monday.";
        check(article, "Zavrel met Quillan in Port Selene on Monday.", &["Zavrel", "Quillan"]);
        check(article, "Quillán received Zavrel on Monday.", &["Quillán", "Zavrel"]);
        // Other words are read as ever, and a name that is no person's stays none.
        check(article, "Selene met Hale in Port Selene on Monday.", &[]);
        check(article, "The Zavrel company met its goals on Monday.", &[]);
    }
}
