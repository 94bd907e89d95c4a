//! Everything that belongs to a case goes with it: documents and the places of excerpts, policy, sign-off, seals; and
//! whatever two rooms have otherwise is told and can be settled.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod fixture;

use claims_db::{
    Case, Chronicle, DbError, Differs, NewAttachment, NewDocument, NewPassage, NewSignOff, NewVerdict, Seals, Store,
    TakenIn, Waiver,
};
use claims_verdict::{Stance, Status};
use fixture::{Room, add_article, check_whole, claims, excerpt, stamp, verdict, wire};
use serde_json::{Value, json};

const PAPER: &str = "The ministry says this.\n\nKim left by air.";

fn case(store: &Store, seals: Seals) -> (Value, String) {
    let case = store.case(&store.articles().unwrap()[0].article.id, seals).unwrap();
    let chronicle = store.chronicle(std::slice::from_ref(&case)).unwrap();
    (case.to_json(), chronicle.to_lines())
}

fn take(store: &mut Store, (case, lines): &(Value, String), from: &Store, minute: i64) -> Result<TakenIn, DbError> {
    let (case, chronicle) = (Case::from_json(case)?, Chronicle::from_lines(lines)?);
    store.write(&stamp(minute), |w| w.take_in(&case, &chronicle, &mut |sha256| from.attachment_bytes(sha256)))
}

/// An article whose evidence was chosen from a document of the room, decided, and signed off.
fn filled(room: &Room) -> (Store, String, Vec<String>) {
    let mut store = room.open();
    let added = add_article(&mut store);
    let ids = claims(&added);
    let file = NewAttachment { name: "a.txt", media_type: "text/plain", got_how: "drop", bytes: PAPER.as_bytes() };
    let passages = [
        NewPassage { start: 0, stop: 23, ..NewPassage::default() },
        NewPassage { start: 25, stop: 41, slots: vec!["person:kim".into()], ..NewPassage::default() },
    ];
    store
        .write(&stamp(1), |w| {
            let sha256 = w.add_attachment(&file)?;
            let source = wire("The Ministry");
            let new = NewDocument { source: &source, attachment: Some(&sha256), text: PAPER, passages: &passages };
            let document = w.add_document(&new)?;
            let mut fields = excerpt(&w.add_source(&source)?, "Kim left by air.");
            fields.attachment = Some(sha256);
            let evidence = w.add_evidence(&fields, Some(&added.article))?;
            w.add_excerpt(&evidence, &document, 25, 41)?;
            w.set_link(&ids[3], &evidence, Stance::Refutes)?;
            w.set_setting(&format!("policy:{}", added.article), &json!({ "name": "single", "primary": 1 }))
        })
        .unwrap();
    store.write(&stamp(2), |w| w.give_verdict(&ids[3], &verdict(Status::Refuted)).map(|_| ())).unwrap();
    let waiver = Waiver { sort: "claim".into(), what: "They met.".into(), places: 1, reason: "known".into() };
    let says = NewSignOff { facts: 9, covered: 3, claims: 4, decided: 1, waived: vec![waiver] };
    store.write(&stamp(3), |w| w.sign_off_article(&added.article, &says)).unwrap();
    (store, added.article, ids)
}

fn tables(mut case: Value, without: &[&str]) -> Value {
    for table in without {
        case["tables"][*table] = json!([]);
    }
    case
}

#[test]
fn an_empty_room_has_the_same_case_afterwards() {
    let (here, there) = (Room::new(), Room::new());
    let (one, article, ids) = filled(&here);
    let mut two = there.open();
    let bundle = case(&one, Seals::Closed);
    let done = take(&mut two, &bundle, &one, 9).unwrap();
    assert_eq!((done.documents, done.evidence, done.taken_over), (1, 1, 1));
    assert_eq!(tables(case(&two, Seals::Closed).0, &["bundle"]), tables(bundle.0.clone(), &["bundle"]));
    check_whole(&two);

    assert_eq!(two.sign_off(&article).unwrap(), one.sign_off(&article).unwrap(), "vouched for as it was");
    let record = two.evidence_of(&article).unwrap().remove(0);
    let place = two.excerpt_of(&record.id).unwrap().unwrap();
    assert_eq!(Some(&place), one.excerpt_of(&record.id).unwrap().as_ref());
    assert_eq!(two.document_text(&place.document).unwrap(), PAPER);
    let row = two.document(&place.document).unwrap().row;
    assert_eq!(two.passages_of(row).unwrap(), one.passages_of(row).unwrap());
    assert_eq!(two.library_state().unwrap(), one.library_state().unwrap(), "an index can follow");
    let key = format!("policy:{article}");
    assert_eq!(two.setting(&key).unwrap(), one.setting(&key).unwrap());
    // A change ends the sign-off here as it would there.
    two.write(&stamp(10), |w| w.give_verdict(&ids[0], &verdict(Status::Supported)).map(|_| ())).unwrap();
    assert_eq!(two.sign_off(&article).unwrap(), None);
}

#[test]
fn a_case_that_goes_on_to_a_third_room_takes_every_ledger_with_it() {
    let rooms = [Room::new(), Room::new(), Room::new()];
    let (one, article, _) = filled(&rooms[0]);
    let (mut two, mut three) = (rooms[1].open(), rooms[2].open());
    take(&mut two, &case(&one, Seals::Closed), &one, 9).unwrap();
    take(&mut three, &case(&two, Seals::Closed), &two, 11).unwrap();
    let heads: Vec<String> = three.bundles(&article).unwrap().into_iter().map(|bundle| bundle.head).collect();
    assert_eq!(heads.len(), 2);
    assert_eq!(heads[0], one.ledger_head().unwrap().hash());
    let mut broken = case(&two, Seals::Closed);
    let ledger = broken.0["tables"]["bundle"][0]["ledger"].as_str().unwrap().replacen("Ada", "Eve", 1);
    broken.0["tables"]["bundle"][0]["ledger"] = json!(ledger);
    let refused = take(&mut rooms[2].open(), &broken, &two, 12).unwrap_err();
    assert_eq!(refused.code(), "db_invalid");
}

#[test]
fn what_another_room_sealed_is_a_label_here_and_its_documents_stay_there() {
    let (here, there) = (Room::new(), Room::new());
    let (mut one, article, _) = filled(&here);
    let source = one.evidence_of(&article).unwrap()[0].source.id.clone();
    one.write(&stamp(5), |w| w.seal_source(&source, "an official", "promised")).unwrap();
    let bundle = case(&one, Seals::Closed);
    let all = format!("{}{}", bundle.0, bundle.1);
    for secret in ["The Ministry", "The ministry says"] {
        assert!(!all.contains(secret), "{secret}");
    }
    // That the room has such a file is in the chain; that it is this source's is not told.
    let file = one.documents(0, 1).unwrap()[0].attachment.clone().unwrap();
    assert!(!bundle.0.to_string().contains(&file));
    let tells = |line: &&str| line.contains("\"subject\":\"evidence:") && line.contains(&file);
    assert_eq!(bundle.1.lines().find(tells), None);
    let mut two = there.open();
    take(&mut two, &bundle, &one, 9).unwrap();
    check_whole(&two);
    let seal = two.sealed_elsewhere(&source).unwrap().unwrap();
    assert_eq!(seal.commitment, one.sealed_source(&source).unwrap().unwrap().commitment);
    assert_eq!(two.sealed_source(&source).unwrap(), None);
    assert_eq!(two.write(&stamp(10), |w| w.seal_source(&source, "x", "y")).unwrap_err().code(), "db_invalid");
    assert_eq!(tables(case(&two, Seals::Closed).0, &["bundle"]), tables(bundle.0, &["bundle"]), "nor from here on");
}

#[test]
fn a_room_that_may_see_what_is_sealed_gets_it_sealed_with_its_proof() {
    let (here, there) = (Room::new(), Room::new());
    let (mut one, article, _) = filled(&here);
    let source = one.evidence_of(&article).unwrap()[0].source.id.clone();
    one.write(&stamp(5), |w| w.seal_source(&source, "an official", "promised")).unwrap();
    let bundle = case(&one, Seals::Opened);
    let mut forged = bundle.clone();
    forged.0["tables"]["sealed_source"][0]["details"] = json!("{\"publisher\":\"Somebody else\"}");
    assert_eq!(take(&mut there.open(), &forged, &one, 9).unwrap_err().code(), "db_invalid");
    let mut two = there.open();
    take(&mut two, &bundle, &one, 9).unwrap();
    let known = |store: &Store| store.sealed_source(&source).unwrap();
    assert_eq!(known(&two), known(&one));
    assert!(two.check_seals().unwrap()[0].matches);
    assert_eq!(two.evidence_of(&article).unwrap()[0].source.fields.publisher, "an official", "it stays sealed");
    assert_eq!(two.document_count(false).unwrap(), 1);
    two.write(&stamp(10), |w| w.unseal_source(&source)).unwrap();
    assert_eq!(two.evidence_of(&article).unwrap()[0].source.fields.publisher, "The Ministry");
}

#[test]
fn sealing_takes_the_source_out_of_the_ledgers_that_came_in_too() {
    let (here, there) = (Room::new(), Room::new());
    let (one, article, _) = filled(&here);
    let mut two = there.open();
    let done = take(&mut two, &case(&one, Seals::Closed), &one, 9).unwrap();
    let source = two.evidence_of(&article).unwrap()[0].source.id.clone();
    let told = |store: &Store| store.bundle_ledger(&done.bundle).unwrap();
    assert!(told(&two).to_lines().contains("source:"));
    let before = told(&two).check().unwrap();
    two.write(&stamp(10), |w| w.seal_source(&source, "an official", "promised")).unwrap();
    let after = told(&two).check().unwrap();
    assert_eq!((after.head, after.withheld), (before.head, before.withheld + 1));
}

#[test]
fn a_question_is_settled_with_a_reason_and_undo_opens_it_again() {
    let (here, there) = (Room::new(), Room::new());
    let (one, ..) = filled(&here);
    let mut two = there.open();
    let added = add_article(&mut two);
    let claim = claims(&added)[3].clone();
    two.write(&stamp(4), |w| w.give_verdict(&claim, &verdict(Status::Supported)).map(|_| ())).unwrap();
    assert_eq!(take(&mut two, &case(&one, Seals::Closed), &one, 9).unwrap().dissents, 1);
    let open = |store: &Store| store.dissents(&added.draft).unwrap().len();
    let settle = |store: &mut Store, note: Option<&str>| {
        let new = NewVerdict { status: Status::Refuted, note, policy: "desk" };
        store.write(&stamp(10), |w| w.settle_verdict(&claim, &new).map(|_| ()))
    };
    assert_eq!(settle(&mut two, Some(" ")).unwrap_err().code(), "db_invalid", "it needs a reason");
    settle(&mut two, Some("Their record is the better one.")).unwrap();
    assert_eq!(open(&two), 0);
    assert_eq!(two.history(&format!("claim:{claim}")).unwrap().last().unwrap().action, "verdict.settle");
    two.write(&stamp(11), |w| w.undo(Some(&added.article))).unwrap();
    assert_eq!((open(&two), two.claim(&claim).unwrap().verdict.unwrap().status), (1, Status::Supported));
    two.write(&stamp(12), |w| w.redo(Some(&added.article))).unwrap();
    assert_eq!(open(&two), 0);
    assert_eq!(settle(&mut two, Some("again")).unwrap_err().code(), "db_not_found", "nothing is open");
    check_whole(&two);
}

#[test]
fn a_decision_made_there_in_knowledge_of_ours_stands_here() {
    let (here, there) = (Room::new(), Room::new());
    let (mut one, _, ids) = filled(&here);
    let mut two = there.open();
    take(&mut two, &case(&one, Seals::Closed), &one, 9).unwrap();
    one.write(&stamp(10), |w| w.give_verdict(&ids[3], &verdict(Status::Conflicting)).map(|_| ())).unwrap();
    let done = take(&mut two, &case(&one, Seals::Closed), &one, 11).unwrap();
    assert_eq!((done.taken_over, done.dissents), (1, 0));
    assert_eq!(two.claim(&ids[3]).unwrap().verdict.unwrap().status, Status::Conflicting);

    // Where both went on from the same decision, nobody wins by himself, in neither room.
    one.write(&stamp(12), |w| w.give_verdict(&ids[3], &verdict(Status::Refuted)).map(|_| ())).unwrap();
    two.write(&stamp(12), |w| w.give_verdict(&ids[3], &verdict(Status::Supported)).map(|_| ())).unwrap();
    assert_eq!(take(&mut two, &case(&one, Seals::Closed), &one, 13).unwrap().dissents, 1);
    assert_eq!(take(&mut one, &case(&two, Seals::Closed), &two, 14).unwrap().dissents, 1, "open there, so open here");
    let new = NewVerdict { status: Status::Refuted, note: Some("We talked."), policy: "desk" };
    two.write(&stamp(15), |w| w.settle_verdict(&ids[3], &new).map(|_| ())).unwrap();
    let done = take(&mut one, &case(&two, Seals::Closed), &two, 16).unwrap();
    assert_eq!((done.taken_over, done.dissents), (1, 0), "settled there is settled here");
    assert_eq!(one.claim(&ids[3]).unwrap().verdict.unwrap().note.as_deref(), Some("We talked."));
}

#[test]
fn what_else_differs_is_told_and_ours_stays() {
    let (here, there) = (Room::new(), Room::new());
    let (mut one, article, ids) = filled(&here);
    let mut two = there.open();
    take(&mut two, &case(&one, Seals::Closed), &one, 9).unwrap();
    let record = one.evidence_of(&article).unwrap()[0].id.clone();
    one.write(&stamp(10), |w| w.dismiss_claim(&ids[1], true)).unwrap();
    one.write(&stamp(11), |w| w.set_link(&ids[3], &record, Stance::Irrelevant)).unwrap();
    let done = take(&mut two, &case(&one, Seals::Closed), &one, 12).unwrap();
    let told: Vec<_> = done.differences.iter().map(|one| (one.what, one.here.as_str(), one.there.as_str())).collect();
    assert_eq!(told, [(Differs::Aside, "claim", "aside"), (Differs::Stance, "refutes", "irrelevant")]);
    assert!(!two.claim(&ids[1]).unwrap().dismissed);
    let entry = two.history(&format!("bundle:{}", done.bundle)).unwrap().remove(0);
    assert!(entry.after.unwrap().contains("irrelevant"), "and on record");
}

#[test]
fn documents_and_sign_offs_that_are_not_sound_are_refused() {
    let (here, there) = (Room::new(), Room::new());
    let (one, ..) = filled(&here);
    let mut two = there.open();
    let (rows, lines) = case(&one, Seals::Closed);
    let at = |path: &str, value: Value| {
        let mut rows = rows.clone();
        *rows.pointer_mut(path).unwrap() = value;
        rows
    };
    let hostile = [
        at("/tables/document/0/text", json!("Other words.")),
        at("/tables/document/0/added_at", json!("yesterday")),
        at("/tables/document/0/published", json!("soon")),
        at("/tables/document/0/id", json!("x")),
        at("/tables/document", json!([])),
        at("/tables/passage/0/stop", json!(1_000_000)),
        at("/tables/passage/0/start", json!(-1)),
        at("/tables/passage/1/start", json!(3)),
        at("/tables/passage/1/position", json!(7)),
        at("/tables/passage/1/document", json!("0".repeat(26))),
        at("/tables/excerpt/0/start", json!(1_000_000)),
        at("/tables/excerpt/0/prefix", json!("Other words.")),
        at("/tables/excerpt/0/evidence", json!("0".repeat(26))),
        at("/tables/sign_off/0/body", json!("no")),
        at("/tables/sign_off/0/body", json!("{\"sha256\":\"other\"}")),
        at("/tables/sign_off/0/draft", json!("0".repeat(26))),
        at("/tables/article/0/sign_off", json!("0".repeat(26))),
    ];
    for (number, rows) in hostile.into_iter().enumerate() {
        let refused = take(&mut two, &(rows, lines.clone()), &one, 9).map(|_| ()).unwrap_err();
        assert!(matches!(refused.code(), "db_invalid" | "db_not_found"), "{number}: {refused:?}");
        assert_eq!((two.articles().unwrap().len(), two.ledger_head().unwrap().seq), (0, 0), "{number}");
    }
    take(&mut two, &(rows, lines), &one, 9).unwrap();
}
