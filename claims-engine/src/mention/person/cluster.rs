//! Mentions of the same person gathered under the fullest name.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Candidate;
use super::held::{Held, apposition, country_behind, held};
use super::judge::Judgement;
use super::roll::{self, Roll};
use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::{Classes, names};
use crate::mention::{Person, PersonId, PersonMention};

/// Everybody whom the article names, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast {
    /// The persons, in the order of their first naming.
    pub members: Vec<Member>,
    /// The namings, in the order of the text.
    pub namings: Vec<Naming>,
}

/// One person with what the article says of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Name forms as lists of lower-case words; the fullest first.
    forms: Vec<(Vec<String>, String)>,
    /// Title words with the country they belong to, as the article gives them.
    pub titles: Vec<Held>,
    /// Whether the article shows a woman, a man, or neither.
    pub female: Option<bool>,
    first: usize,
}

/// One naming of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    /// Title and name: tokens.
    pub tokens: Range<usize>,
    /// The name: tokens.
    pub name: Range<usize>,
    /// Who.
    pub person: PersonId,
    /// The sentence.
    pub sentence: usize,
}

impl Member {
    /// Whether it is a woman, as the article shows or the given name makes likely.
    pub fn likely_female(&self) -> Option<bool> {
        let given = self.words().first().filter(|_| self.words().len() > 1 && !self.surname_first());
        self.female.or_else(|| given.filter(|given| names::is_given_name(given)).map(|_| false))
    }

    /// The fullest name that the article uses.
    pub fn name(&self) -> &str {
        self.forms.first().map_or("", |form| form.1.as_str())
    }

    fn words(&self) -> &[String] {
        self.forms.first().map_or(&[], |form| form.0.as_slice())
    }

    /// Whether the family name comes first.
    fn surname_first(&self) -> bool {
        let words = self.words();
        words.len() >= 2
            && words.len() <= 3
            && names::is_east_asian_surname(&words[0])
            && (words[1].contains('-')
                || !names::is_given_name(&words[0])
                // "Kim Jong Un", but "Lee Harvey Oswald"
                || words.len() == 3 && words[1..].iter().all(|word| !names::is_given_name(word)))
    }

    fn surname(&self) -> Option<&String> {
        let words: Vec<&String> =
            self.words().iter().filter(|word| !matches!(word.as_str(), "jr" | "sr" | "ii" | "iii")).collect();
        if self.surname_first() { words.first().copied() } else { words.last().copied() }
    }
}

impl Cast {
    /// As the extraction gives them.
    pub fn people(&self) -> Vec<Person> {
        self.members
            .iter()
            .map(|member| Person {
                name: member.name().to_owned(),
                aliases: member.forms.iter().skip(1).map(|form| form.1.clone()).collect(),
                titles: member.titles.iter().map(|held| held.words.clone()).collect(),
            })
            .collect()
    }

    /// As the extraction gives them.
    pub fn mentions(&self, doc: &Doc) -> Vec<PersonMention> {
        self.namings
            .iter()
            .map(|naming| {
                let span = doc.span(naming.name.clone());
                PersonMention {
                    span,
                    name: one_line(span.of(doc.text)),
                    title: (naming.tokens.start < naming.name.start)
                        .then(|| doc.span(naming.tokens.start..naming.name.start)),
                    person: naming.person,
                }
            })
            .collect()
    }
}

/// Gathers candidates into persons: full names first, then short ones by whom they can mean.
pub(crate) fn gather(doc: &Doc, candidates: &[Candidate]) -> Cast {
    let mut cast = Cast::default();
    let words: Vec<Vec<String>> = candidates.iter().map(|candidate| name_words(doc, &candidate.name)).collect();
    let mut owner: Vec<Option<usize>> = vec![None; candidates.len()];
    let mut roll = Roll::default();
    let alone = lone_words(candidates, &words);
    for (i, candidate) in candidates.iter().enumerate() {
        let long = words[i].len() >= 2;
        let sure = candidate.judgement == Judgement::Person || long && is_echoed(&alone, &words[i], candidate.sentence);
        if long && sure {
            let person = enroll(doc, &mut cast, &mut roll, candidate, &words[i]);
            // Offices are known before short names are resolved: "Dr. Biden" is not the president.
            note(doc, &mut cast.members[person], candidate, &words[i]);
            roll.add_form(person, &words[i]);
            owner[i] = Some(person);
        }
    }
    for (i, candidate) in candidates.iter().enumerate() {
        let [word] = words[i].as_slice() else { continue };
        let known = by_short_name(doc, &cast, &roll, candidate, word);
        let strong = candidate.judgement == Judgement::Person || stands_as_person(doc, candidate);
        owner[i] = known.or_else(|| strong.then(|| enroll(doc, &mut cast, &mut roll, candidate, &words[i])));
    }
    for (i, candidate) in candidates.iter().enumerate() {
        let Some(person) = owner[i] else { continue };
        if words[i].len() >= 2 {
            // Form and title are noted already.
            note_sex(doc, &mut cast.members[person], candidate, &words[i]);
        } else {
            note(doc, &mut cast.members[person], candidate, &words[i]);
        }
        let start = if candidate.title.is_empty() { candidate.name.start } else { candidate.title.start };
        cast.namings.push(Naming {
            tokens: start..candidate.name.end,
            name: candidate.name.clone(),
            person: PersonId(person as u32),
            sentence: candidate.sentence,
        });
    }
    order(&mut cast);
    cast
}

pub(super) fn name_words(doc: &Doc, name: &Range<usize>) -> Vec<String> {
    name.clone().filter(|i| doc.kind(*i) == Some(TokenKind::Word)).map(|i| fold(doc.word(i))).collect()
}

/// Lower case, without the accents of Latin letters.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .map(|c| if c == '’' { '\'' } else { plain(c) })
        .collect()
}

fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' | 'ļ' | 'ľ' | 'ĺ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        c => c,
    }
}

/// The names of one word: whether one of them surely means a person, and the last sentence that has it.
fn lone_words<'a>(candidates: &[Candidate], words: &'a [Vec<String>]) -> FxHashMap<&'a str, (bool, usize)> {
    let mut alone: FxHashMap<&str, (bool, usize)> = FxHashMap::default();
    for (candidate, words) in candidates.iter().zip(words) {
        let [word] = words.as_slice() else { continue };
        let (sure, last) = alone.entry(word).or_default();
        *sure |= candidate.judgement == Judgement::Person;
        *last = candidate.sentence.max(*last);
    }
    alone
}

/// Whether the last or first word of a doubtful long name stands alone elsewhere where a person stands.
fn is_echoed(alone: &FxHashMap<&str, (bool, usize)>, words: &[String], sentence: usize) -> bool {
    let echo = |word: &String| alone.get(word.as_str()).is_some_and(|(sure, last)| *sure || *last > sentence);
    words.first().is_some_and(echo) || words.last().is_some_and(echo)
}

fn enroll(doc: &Doc, cast: &mut Cast, roll: &mut Roll, candidate: &Candidate, words: &[String]) -> usize {
    let same = |member: &usize| cast.members.get(*member).is_some_and(|member| is_same(member, words));
    let found = roll.like(words).filter(same).min();
    found.unwrap_or_else(|| {
        let name = doc.span(candidate.name.clone()).of(doc.text);
        cast.members.push(Member {
            forms: vec![(words.to_vec(), one_line(name))],
            titles: Vec::new(),
            female: None,
            first: candidate.name.start,
        });
        roll.enroll(cast.members.len() - 1, words);
        cast.members.len() - 1
    })
}

/// A name broken over two lines is written on one.
pub(super) fn one_line(name: &str) -> String {
    crate::text::one_line(name)
}

/// Whether a full name can be another form of a member's name.
fn is_same(member: &Member, words: &[String]) -> bool {
    member.forms.iter().any(|(form, _)| {
        if form == words {
            return true;
        }
        let (short, long) = if form.len() <= words.len() { (form.as_slice(), words) } else { (words, form.as_slice()) };
        if short.len() < 2 {
            return false;
        }
        if roll::letters(short).eq(roll::letters(long)) {
            return true;
        }
        // "Dos Santos" of "Jose Eduardo dos Santos", "Suu Kyi" of "Aung San Suu Kyi".
        let family = short.first().is_some_and(|first| names::is_particle(first) || !names::is_given_name(first))
            || long.len() >= short.len() + 2;
        if family && long.len() > short.len() && long.ends_with(short) {
            return true;
        }
        // "Joe Biden" and "Joseph R. Biden": same surname, first names that are one.
        let (short, long) = (roll::bare(short), roll::bare(long));
        let (Some(a), Some(b)) = (short.clone().next(), long.clone().next()) else { return false };
        let first =
            a == b || names::is_short_for(a, b) || names::is_short_for(b, a) || (a.len() == 1 && b.starts_with(a));
        first
            && short.clone().last() == long.clone().last()
            && short.clone().skip(1).all(|word| long.clone().any(|own| own == word) || word.len() == 1)
            // "Salman" within "Salman bin Abdulaziz": a shorter name that opens the longer one.
            || a == b
                && short.clone().count() >= 2
                && long.clone().count() > short.clone().count()
                && short.zip(long).all(|(a, b)| a == b)
    })
}

/// The member that a name of one word means here.
fn by_short_name(doc: &Doc, cast: &Cast, roll: &Roll, candidate: &Candidate, word: &str) -> Option<usize> {
    let bare = word.split_once('-').filter(|(prefix, _)| names::is_particle(prefix)).map_or(word, |(_, rest)| rest);
    let mut best: Option<(i32, usize)> = None;
    let title = doc.span(candidate.title.clone()).of(doc.text).to_ascii_lowercase();
    for i in roll.short(word, bare) {
        let Some(member) = cast.members.get(i) else { continue };
        let stripped = |own: &String| own == word || roll::tail(own) == Some(bare);
        let surname = member.forms.iter().any(|(form, _)| form.last().is_some_and(stripped)) && !member.surname_first()
            || member.surname().is_some_and(stripped);
        // "Kim left with his sister Kim Yo-jong": who is named in full only later in the sentence is somebody else.
        // "King Salman" is not "Mohammed bin Salman": what stands behind `bin` is the father's name.
        let fathers = |form: &[String]| matches!(form, [_, .., son_of, father] if matches!(son_of.as_str(), "bin" | "ibn" | "bint") && father == word);
        if member.forms.iter().all(|(form, _)| fathers(form)) {
            continue;
        }
        let later = member.first > candidate.name.start && doc.sentence_of(member.first) == Some(candidate.sentence);
        if later {
            continue;
        }
        let mut score = if surname { 10 } else { 4 };
        if !title.is_empty() {
            score += title_score(member, &title);
        }
        // Whoever was introduced first holds the bare family name.
        if member.first < candidate.name.start {
            score += 1;
        }
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, i));
        }
    }
    // A given name alone is too little for a person who is not called so elsewhere.
    best.filter(|(score, _)| *score > 0).map(|(_, i)| i)
}

fn title_score(member: &Member, title: &str) -> i32 {
    let held = |word: &str| member.titles.iter().any(|held| held.lower.contains(word));
    let head = title.split_whitespace().last().unwrap_or("").trim_end_matches('.');
    if matches!(head, "mrs" | "ms" | "miss" | "queen" | "princess" | "lady") {
        return if member.female == Some(true) { 5 } else { -5 };
    }
    if matches!(head, "mr" | "king" | "sir") {
        return if member.female == Some(true) { -9 } else { 1 };
    }
    if head == "dr" {
        return if held("president") || held("minister") { -3 } else { 3 };
    }
    if held(head) { 5 } else { -1 }
}

/// Whether a single unknown word does what only a person does.
fn stands_as_person(doc: &Doc, candidate: &Candidate) -> bool {
    let i = candidate.name.start;
    let word = doc.word(i);
    let class = doc.class(i);
    if word.contains('-') && word.split('-').all(|part| part.starts_with(char::is_uppercase))
        || word.chars().count() < 3 && !names::is_east_asian_surname(word)
        || class != Classes::default()
        || gazetteer::lookup(word).is_some_and(|entry| !entry.is_weak()) && !names::is_statesman(word)
    {
        return false;
    }
    if names::is_statesman(word) {
        return true;
    }
    // "his wife, Lyudmila, greeted"
    let of_kin = i >= 3
        && doc.word(i - 1) == ","
        && doc.class(i - 2).is(Classes::Kin)
        && doc.is_any(i - 3, &["his", "her", "their"]);
    if of_kin && matches!(doc.word(i + 1), "," | "." | ";") {
        return true;
    }
    // Family names that news uses alone and that are no English words.
    if matches!(
        word,
        "Kim"
            | "Xi"
            | "Hu"
            | "Wen"
            | "Zhang"
            | "Wang"
            | "Zhao"
            | "Yoon"
            | "Roh"
            | "Choe"
            | "Deng"
            | "Jiang"
            | "Nguyen"
            | "Li"
            | "Lee"
    ) {
        return true;
    }
    let next = doc.class(i + 1);
    let acts = Classes::Speech.with(Classes::Meet).with(Classes::Move).with(Classes::Attend).with(Classes::Visit);
    let opens = doc.sentences.get(candidate.sentence).is_some_and(|sentence| sentence.tokens.start == i);
    next.is(Classes::Past) && next.any(acts) && (!opens || doc.is(i + 1, "said"))
}

/// Takes down what a mention shows of its person: another form of the name, a title, man or woman.
fn note(doc: &Doc, member: &mut Member, candidate: &Candidate, words: &[String]) {
    if !member.forms.iter().any(|(form, _)| form == words) {
        member.forms.push((words.to_vec(), one_line(doc.span(candidate.name.clone()).of(doc.text))));
    }
    note_sex(doc, member, candidate, words);
    let before = held(doc, &candidate.title);
    let sentence_end = doc.sentences.get(candidate.sentence).map_or(0, |sentence| sentence.tokens.end);
    let after = held(doc, &apposition(doc, candidate.name.end, sentence_end));
    let country = country_behind(doc, candidate.name.end);
    for mut title in before.into_iter().chain(after) {
        if title.country.is_none() {
            title.country.clone_from(&country);
        }
        if !member.titles.iter().any(|known| known.lower == title.lower) {
            member.titles.push(title);
        }
    }
}

/// Takes down whether a mention shows a man or a woman.
fn note_sex(doc: &Doc, member: &mut Member, candidate: &Candidate, words: &[String]) {
    for i in candidate.title.clone() {
        let female = doc.is_any(
            i,
            &[
                "mrs",
                "ms",
                "miss",
                "queen",
                "princess",
                "lady",
                "empress",
                "duchess",
                "dame",
                "madam",
                "chairwoman",
                "spokeswoman",
                "congresswoman",
                "wife",
                "daughter",
                "sister",
                "mother",
                "granddaughter",
            ],
        );
        let male = doc.is_any(
            i,
            &[
                "mr",
                "king",
                "prince",
                "emperor",
                "sir",
                "duke",
                "lord",
                "pope",
                "husband",
                "son",
                "brother",
                "father",
                "gentleman",
                "chairman",
            ],
        );
        if female || male {
            member.female = Some(female);
        }
    }
    let given = if member.surname_first() { words.get(1) } else { words.first() };
    if member.female.is_none() && given.is_some_and(|given| names::is_female_name(given)) {
        member.female = Some(true);
    }
}

/// Persons in the order of their first naming, the fullest name of each first.
fn order(cast: &mut Cast) {
    for member in &mut cast.members {
        let fullest = |form: &(Vec<String>, String)| (form.0.len(), form.1.chars().count());
        let best = member
            .forms
            .iter()
            .enumerate()
            .max_by(|a, b| fullest(a.1).cmp(&fullest(b.1)).then(b.0.cmp(&a.0)))
            .map_or(0, |(i, _)| i);
        member.forms.swap(0, best);
    }
    let mut first = vec![usize::MAX; cast.members.len()];
    for naming in cast.namings.iter().rev() {
        if let Some(first) = first.get_mut(naming.person.0 as usize) {
            *first = naming.tokens.start;
        }
    }
    let mut order: Vec<usize> = (0..cast.members.len()).collect();
    order.sort_by_key(|i| first.get(*i).copied());
    let mut place = vec![0_u32; order.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new as u32;
    }
    let mut old: Vec<Option<Member>> = cast.members.drain(..).map(Some).collect();
    cast.members = order.iter().filter_map(|i| old.get_mut(*i)?.take()).collect();
    for naming in &mut cast.namings {
        naming.person = PersonId(place[naming.person.0 as usize]);
    }
}
