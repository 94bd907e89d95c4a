//! Whether the people of two events are the same company.

use claims_engine::text::Span;

use crate::nation::Nation;
use crate::occasion::{Occasion, Party};
use crate::person::{Name, NameMatch};
use crate::role::{Office, OfficeMention, known_office};
use crate::view::Figure;

/// How two names came to mean one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// By name.
    Name,
    /// By a family name that only one person of the article bears.
    FamilyName,
    /// By office alone.
    Office,
}

/// Where the evidence names a person of the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) span: Span,
    pub(crate) how: How,
    /// Among those of whom the evidence says that they stayed away.
    pub(crate) absent: bool,
}

/// How closely the company of an evidence event fits that of a claim's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tie {
    /// Other people, or none in common.
    None,
    /// Neither side names anybody.
    Nobody,
    /// One of several, and nobody else.
    One,
    /// The countries or organisations, and no person.
    Parties,
    /// The only one whom the claim names.
    Sole,
    /// Two or more, or all.
    Full,
}

/// The comparison of two companies.
#[derive(Clone, Debug)]
pub(crate) struct Company {
    pub(crate) tie: Tie,
    /// For each person of the claim, where the evidence names them.
    pub(crate) people: Vec<Option<Named>>,
    /// For each party of the claim, where the evidence names it.
    pub(crate) parties: Vec<Option<Span>>,
    /// Whether the evidence names others too.
    pub(crate) others: bool,
    /// How many of the claim's people and parties are matched.
    pub(crate) matched: usize,
}

/// The claim's side: who is at its event, and who else the article speaks of.
pub(crate) struct Claimed<'a> {
    pub(crate) occasion: &'a Occasion,
    /// Everybody of the article, for telling whether a family name is enough.
    pub(crate) everybody: &'a [Figure],
    /// The event's year, for offices.
    pub(crate) year: Option<i32>,
}

/// Whether the evidence's figure is the claim's.
pub(crate) fn is(claim: &Figure, other: &Figure, everybody: &[Figure]) -> Option<How> {
    let found = claim.name.matches(&other.name);
    match found {
        NameMatch::No => None,
        NameMatch::Full => Some(How::Name),
        NameMatch::Part | NameMatch::CommonPart => {
            let bearers = everybody.iter().filter(|figure| figure.name.matches(&other.name) != NameMatch::No).count();
            let offices_agree = agree(&claim.offices, &other.offices);
            let offices_differ = !claim.offices.is_empty() && !other.offices.is_empty() && !offices_agree;
            // The article itself calls only this person so.
            let called =
                other.name.words.first().is_some_and(|word| claim.short.contains(word)) && other.name.words.len() == 1;
            // "Mrs. X" is not Mr. X.
            let other_sex = claim.woman.zip(other.woman).is_some_and(|(claim, other)| claim != other);
            let alone = (bearers <= 1 || called) && !other_sex;
            // "King Hussein" is Hussein bin Talal, where nobody else of the article is called so.
            let crowned = other.reigns && other.name.reigns_as(&claim.name);
            let enough = match found {
                NameMatch::Part => alone && !offices_differ,
                _ => !other_sex && (offices_agree || ((called || crowned && bearers <= 1) && !offices_differ)),
            };
            enough.then_some(How::FamilyName)
        }
    }
}

fn agree(a: &[Office], b: &[Office]) -> bool {
    a.iter().any(|a| b.iter().any(|b| a.nation == b.nation && a.role.fits(b.role)))
}

/// The offices of a figure: those the article gives, else the one known for that year.
fn offices(figure: &Figure, year: Option<i32>) -> Vec<Office> {
    if !figure.offices.is_empty() {
        return figure.offices.clone();
    }
    year.and_then(|year| known_office(&figure.name, year)).into_iter().collect()
}

/// Where the evidence names the party: as such, or by an official who speaks for that country.
fn party_span(party: &Party, theirs: &Occasion) -> Option<Span> {
    if let Some((_, span)) = theirs.parties.iter().find(|(other, _)| party.is(other)) {
        return Some(*span);
    }
    let nation = party.nation?;
    let official = |figure: &Figure| figure.offices.iter().any(|office| office.nation == nation);
    if let Some((_, span)) = theirs.people.iter().find(|(figure, _)| official(figure)) {
        return Some(*span);
    }
    theirs.by_office.iter().find(|mention| mention.office.nation == nation).map(|mention| mention.span)
}

/// Compares the company of the claim's event with that of an event of the evidence.
pub(crate) fn compare(claim: &Claimed<'_>, theirs: &Occasion) -> Company {
    let ours = claim.occasion;
    let mut known = vec![false; theirs.people.len()];
    let mut known_offices = vec![false; theirs.by_office.len()];
    let mut people: Vec<Option<Named>> = ours
        .people
        .iter()
        .map(|(figure, _)| {
            let known_as = |other: &Figure| is(figure, other, claim.everybody);
            let mut listed = theirs.people.iter().enumerate();
            if let Some((at, span, how)) = listed.find_map(|(at, (other, span))| Some((at, *span, known_as(other)?))) {
                known[at] = true;
                return Some(Named { span, how, absent: false });
            }
            if let Some((span, how)) = theirs.absent.iter().find_map(|(other, span)| Some((*span, known_as(other)?))) {
                return Some(Named { span, how, absent: true });
            }
            // A name that the reading took for none counts only where it is the claim's whole name.
            let whole = |(name, _): &&(Name, Span)| name.matches(&figure.name) == NameMatch::Full;
            if let Some((_, span)) = theirs.unread.iter().find(whole) {
                return Some(Named { span: *span, how: How::Name, absent: false });
            }
            let own = offices(figure, claim.year);
            let office_of =
                |mention: &&OfficeMention| agree(&own, &[mention.office]) && sole(figure, mention.office, claim);
            if let Some(mention) = theirs.absent_offices.iter().find(office_of) {
                return Some(Named { span: mention.span, how: How::Office, absent: true });
            }
            let at = theirs
                .by_office
                .iter()
                .position(|mention| agree(&own, &[mention.office]) && sole(figure, mention.office, claim))?;
            known_offices[at] = true;
            Some(Named { span: theirs.by_office[at].span, how: How::Office, absent: false })
        })
        .collect();
    add_counterparts(claim, theirs, &mut people);
    let parties: Vec<Option<Span>> = ours.parties.iter().map(|(party, _)| party_span(party, theirs)).collect();
    // A country that stands for a person already matched adds nothing.
    let counted: Vec<Nation> = ours
        .people
        .iter()
        .zip(&people)
        .filter(|(_, named)| named.is_some())
        .flat_map(|((figure, _), _)| offices(figure, claim.year).into_iter().map(|office| office.nation))
        .collect();
    let new_parties = ours
        .parties
        .iter()
        .zip(&parties)
        .filter(|((party, _), at)| at.is_some() && party.nation.is_none_or(|nation| !counted.contains(&nation)))
        .count();
    let persons = people.iter().flatten().count();
    // Countries that stand for people of the claim who are not named (`Russia and Ukraine` for their ministers).
    let stand_ins = ours
        .people
        .iter()
        .zip(&people)
        .filter(|(_, named)| named.is_none())
        .filter(|((figure, _), _)| {
            offices(figure, claim.year).iter().any(|office| {
                !counted.contains(&office.nation)
                    && theirs.parties.iter().any(|(party, _)| party.nation == Some(office.nation))
            })
        })
        .count();
    let other_people = known.iter().any(|known| !known);
    // "The Brazilian president" may be one of the claim's of whom nobody says which office they held.
    let unplaced = ours
        .people
        .iter()
        .zip(&people)
        .filter(|((figure, _), named)| named.is_none() && offices(figure, claim.year).is_empty())
        .count();
    let other_offices = known_offices.iter().filter(|known| !**known).count() > unplaced;
    // A name that the reading took for none is somebody all the same.
    let known_names: Vec<Span> = people.iter().flatten().map(|named| named.span).collect();
    let other_names = theirs.unread.iter().any(|(_, span)| !known_names.iter().any(|known| known.overlaps(*span)));
    let others = other_people || other_offices || other_names;
    let named = ours.people.len() + ours.parties.len();
    let tie = if persons >= 2 || (persons == 1 && new_parties >= 1) {
        Tie::Full
    } else if persons == 1 {
        match (named, others) {
            (1, _) => Tie::Sole,
            (_, true) if !(ours.of_many && theirs.of_many) => Tie::None,
            _ if stand_ins > 0 && !others => Tie::Parties,
            _ => Tie::One,
        }
    } else if new_parties + stand_ins >= 2 {
        if other_people && !ours.people.is_empty() { Tie::One } else { Tie::Parties }
    } else if new_parties == 1 && named == 1 {
        Tie::Sole
    } else if named == 0 && theirs.people.is_empty() && theirs.parties.is_empty() && theirs.by_office.is_empty() {
        Tie::Nobody
    } else {
        Tie::None
    };
    Company { tie, matched: persons + new_parties, people, parties, others }
}

/// `his Turkish counterpart` is whoever of the claim holds for that country the office of one who is named.
fn add_counterparts(claim: &Claimed<'_>, theirs: &Occasion, people: &mut [Option<Named>]) {
    for (nation, span) in &theirs.counterparts {
        let office =
            |at: usize| claim.occasion.people.get(at).map_or_else(Vec::new, |(figure, _)| offices(figure, claim.year));
        let roles: Vec<_> = (0..people.len())
            .filter(|at| people.get(*at).is_some_and(Option::is_some))
            .flat_map(office)
            .filter(|office| office.nation != *nation)
            .map(|office| office.role)
            .collect();
        let fits = |at: &usize| {
            people.get(*at).is_some_and(Option::is_none)
                && office(*at)
                    .iter()
                    .any(|office| office.nation == *nation && roles.iter().any(|role| role.fits(office.role)))
        };
        let mut fitting = (0..people.len()).filter(fits);
        if let (Some(at), None) = (fitting.next(), fitting.next())
            && let Some(slot) = people.get_mut(at)
        {
            *slot = Some(Named { span: *span, how: How::Office, absent: false });
        }
    }
}

/// Whether nobody else of the article could be meant by that office.
fn sole(figure: &Figure, office: Office, claim: &Claimed<'_>) -> bool {
    claim
        .everybody
        .iter()
        .filter(|other| other.name != figure.name)
        .all(|other| !agree(&offices(other, claim.year), &[office]))
}
