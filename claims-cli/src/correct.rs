//! `galley correct`: claims put right from a terminal. Each correction is a step of the ledger that undo takes back.

use claims_desk::shape::{ClaimKind, EventType, Phase};
use claims_desk::wire::{
    AddClaim, Article, ArticleRef, Changed, ClaimForm, ClaimRef, ClaimsRef, CorrectClaim, FormEvent, MergeClaims,
    Place, ReadWords, SplitClaim, Value, WordsRead,
};
use claims_desk::{Desk, Error, Result};
use serde_json::Value as Json;

use crate::args::correct::{Add, Correct, Merge, Retype, Says, Set};
use crate::args::{Change, Store};
use crate::shown;

/// Does what was asked for.
pub fn run(asked: &Correct) -> Result<Vec<u8>> {
    match asked {
        Correct::List(args) => {
            let article = args.store.look()?.get_article(ArticleRef { article: args.article.clone() })?;
            Ok(shown::article(&article, None, args.store.format))
        }
        Correct::Add(args) => add(args),
        Correct::Split(args) => done(&args.change, |desk, now| {
            let parts = desk.split_forms(ClaimRef { claim: args.claim.clone() })?.forms;
            if parts.iter().all(|part| parts.first().is_some_and(|first| first.value == part.value)) {
                return Err(Error::Field { field: "claim", problem: "has one part only".to_owned() });
            }
            desk.split_claim(SplitClaim { claim: args.claim.clone(), parts }, now)
        }),
        Correct::Merge(args) => merge(args),
        Correct::Retype(args) => retype(args),
        Correct::Respan(args) => done(&args.change, |desk, now| {
            let form = desk.claim_form(ClaimRef { claim: args.claim.clone() })?;
            let article = desk.get_article(article_of(desk, &args.claim)?)?;
            let mentions = places(&article, &args.words.words)?;
            desk.correct_claim(CorrectClaim { claim: args.claim.clone(), form: ClaimForm { mentions, ..form } }, now)
        }),
        Correct::Value(args) => value(args),
        Correct::Dismiss(args) => {
            done(&args.change, |desk, now| desk.dismiss_claim(ClaimRef { claim: args.claim.clone() }, now))
        }
        Correct::BringBack(args) => {
            done(&args.change, |desk, now| desk.bring_back(ClaimRef { claim: args.claim.clone() }, now))
        }
        Correct::Undo(args) => {
            done(&args.change, |desk, now| desk.undo(ArticleRef { article: args.article.clone() }, now))
        }
        Correct::Redo(args) => {
            done(&args.change, |desk, now| desk.redo(ArticleRef { article: args.article.clone() }, now))
        }
    }
}

type Now = chrono::DateTime<chrono::Utc>;

/// Makes a change and shows the article as it is then.
fn done(change: &Change, act: impl FnOnce(&Desk, Now) -> Result<Changed>) -> Result<Vec<u8>> {
    let Change { store, .. } = change;
    let desk = Store::look(store)?;
    let changed = act(&desk, change.moment())?;
    let article = desk.get_article(ArticleRef { article: changed.article })?;
    Ok(shown::article(&article, Some(&changed.done), store.format))
}

fn add(args: &Add) -> Result<Vec<u8>> {
    done(&args.change, |desk, now| {
        let article = desk.get_article(ArticleRef { article: args.article.clone() })?;
        let mentions = places(&article, &args.words.words)?;
        let read = desk.read_words(ReadWords { article: args.article.clone(), places: mentions.clone() })?;
        let kind = args.kind.as_deref().map_or(Ok(read.kind), kind)?;
        let form = form(&read, kind, &args.says, mentions, None)?;
        desk.add_claim(AddClaim { article: args.article.clone(), form }, now)
    })
}

fn merge(args: &Merge) -> Result<Vec<u8>> {
    done(&args.change, |desk, now| {
        let form = desk.merge_form(ClaimsRef { claims: args.claims.clone() })?;
        desk.merge_claims(MergeClaims { claims: args.claims.clone(), form }, now)
    })
}

fn retype(args: &Retype) -> Result<Vec<u8>> {
    done(&args.change, |desk, now| {
        let old = desk.claim_form(ClaimRef { claim: args.claim.clone() })?;
        let ArticleRef { article } = article_of(desk, &args.claim)?;
        let read = desk.read_words(ReadWords { article, places: old.mentions.clone() })?;
        let form = form(&read, kind(&args.kind)?, &args.says, old.mentions, old.event)?;
        desk.correct_claim(CorrectClaim { claim: args.claim.clone(), form }, now)
    })
}

fn value(args: &Set) -> Result<Vec<u8>> {
    done(&args.change, |desk, now| {
        let old = desk.claim_form(ClaimRef { claim: args.claim.clone() })?;
        let event = args.says.event.as_deref().map_or(old.event, |event| Some(named(event)));
        let form = ClaimForm { value: with(&old.value, &args.says.set)?, event, mentions: old.mentions };
        desk.correct_claim(CorrectClaim { claim: args.claim.clone(), form }, now)
    })
}

fn article_of(desk: &Desk, claim: &str) -> Result<ArticleRef> {
    Ok(ArticleRef { article: desk.article_of_claim(claim)? })
}

/// A form of that kind: what was read in the words, with what the person says.
fn form(
    read: &WordsRead,
    kind: ClaimKind,
    says: &Says,
    mentions: Vec<Place>,
    old: Option<FormEvent>,
) -> Result<ClaimForm> {
    let at = ClaimKind::ALL.iter().position(|one| *one == kind);
    let value = at.and_then(|at| read.values.get(at)).ok_or_else(|| field("kind", "is not known here"))?;
    let sort = match kind {
        ClaimKind::MeetingDate | ClaimKind::MeetingLocation | ClaimKind::MeetingAttendees => Some(EventType::Meeting),
        ClaimKind::TravelMode => Some(EventType::Journey),
        _ => None,
    };
    let fits = |event: &FormEvent| match event {
        FormEvent::New { .. } => true,
        FormEvent::Known { event } => read.events.iter().any(|one| one.event == *event && Some(one.event_type) == sort),
    };
    let about = match sort {
        Some(EventType::Meeting) => read.meeting.clone(),
        Some(EventType::Journey) => read.journey.clone(),
        None => None,
    };
    let read_event = about.map(|event| FormEvent::Known { event });
    let event = says.event.as_deref().map(named).or_else(|| old.filter(fits)).or(read_event).filter(|_| sort.is_some());
    Ok(ClaimForm { value: with(&value.value, &says.set)?, event, mentions })
}

fn kind(name: &str) -> Result<ClaimKind> {
    let found = ClaimKind::ALL.iter().copied().find(|kind| kind.name() == name);
    found.ok_or_else(|| {
        let names: Vec<_> = ClaimKind::ALL.iter().map(|kind| kind.name()).collect();
        field("kind", format!("must be one of {}", names.join(", ")))
    })
}

/// `e1`, or `new:summit`.
fn named(event: &str) -> FormEvent {
    match event.strip_prefix("new:") {
        Some(what) => FormEvent::New { what: what.to_owned(), phase: Phase::Held },
        None => FormEvent::Known { event: event.to_owned() },
    }
}

/// A value with other fields.
fn with(value: &Value, set: &[String]) -> Result<Value> {
    let mut json = serde_json::to_value(value).map_err(|_| field("set", "cannot be set here"))?;
    for one in set {
        let (name, text) = one.split_once('=').ok_or_else(|| field("set", "is written FIELD=VALUE"))?;
        let slot = json.get_mut(name).filter(|_| name != "kind");
        let slot = slot.ok_or_else(|| field("set", format!("has no field {name}")))?;
        // A text is taken as it stands; a list, a switch or nothing is JSON.
        let parsed = serde_json::from_str::<Json>(text).ok().filter(|parsed| !parsed.is_number());
        *slot = parsed.unwrap_or_else(|| Json::from(text));
    }
    serde_json::from_value(json).map_err(|error| field("set", error.to_string()))
}

/// Where words stand in an article; each stretch exactly once.
fn places(article: &Article, words: &[String]) -> Result<Vec<Place>> {
    let place = |words: &String| {
        let mut found = article.text.match_indices(words.as_str());
        let (Some((at, _)), false) = (found.next(), words.trim().is_empty()) else {
            return Err(field("words", "must stand in the article, exactly so"));
        };
        let more = found.count();
        if more > 0 {
            return Err(field("words", format!("stand there {} times: give more of them", more + 1)));
        }
        let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
        let start = units(article.text.get(..at).unwrap_or_default());
        Ok(Place { start, end: start + units(words) })
    };
    words.iter().map(place).collect()
}

fn field(field: &'static str, problem: impl Into<String>) -> Error {
    Error::Field { field, problem: problem.into() }
}
