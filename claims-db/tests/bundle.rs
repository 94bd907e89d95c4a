//! A case goes from one room into another: all of it, or nothing; both sides' decisions stay.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod fixture;

use claims_db::{Case, Chronicle, DbError, NewAttachment, Seals, Store, TakenIn};
use claims_verdict::Status;
use fixture::{Room, add_article, add_evidence, check_whole, claims, stamp, verdict};
use serde_json::{Value, json};

/// The case of the only article, as it would stand in a file, and its ledger.
fn case(store: &Store) -> (Value, String) {
    let case = store.case(&store.articles().unwrap()[0].article.id, Seals::Closed).unwrap();
    let chronicle = store.chronicle(std::slice::from_ref(&case)).unwrap();
    (case.to_json(), chronicle.to_lines())
}

fn take(store: &mut Store, (case, lines): &(Value, String), from: &Store) -> Result<TakenIn, DbError> {
    let (case, chronicle) = (Case::from_json(case)?, Chronicle::from_lines(lines)?);
    store.write(&stamp(90), |w| w.take_in(&case, &chronicle, &mut |sha256| from.attachment_bytes(sha256)))
}

fn decide(store: &mut Store, claim: &str, status: Status, n: i64) {
    store.write(&stamp(n), |w| w.give_verdict(claim, &verdict(status))).unwrap();
}

/// A room with an article, a record with a file, and a decision on its first claim.
fn filled(room: &Room) -> (Store, Vec<String>) {
    let mut store = room.open();
    let added = add_article(&mut store);
    let file = NewAttachment { name: "a.txt", media_type: "text/plain", got_how: "file", bytes: b"Kim left by air." };
    let sha256 = store.write(&stamp(1), |w| w.add_attachment(&file)).unwrap();
    let record = add_evidence(&mut store, "Kim left by air.", Some(&added.article));
    let mut fields = store.evidence(&record).unwrap().fields;
    fields.attachment = Some(sha256);
    store.write(&stamp(2), |w| w.edit_evidence(&record, &fields, Some(&added.article))).unwrap();
    let ids = claims(&added);
    decide(&mut store, &ids[0], Status::Supported, 3);
    (store, ids)
}

/// What is wrong with the ledgers that came along, after somebody wrote past the store.
fn meddled(change: &str) -> Option<String> {
    let (here, there) = (Room::new(), Room::new());
    let (one, _) = filled(&here);
    let mut two = there.open();
    take(&mut two, &case(&one), &one).unwrap();
    rusqlite::Connection::open(&there.path).unwrap().execute(change, []).unwrap();
    two.check_bundles().unwrap().map(|fault| fault.what)
}

#[test]
fn a_ledger_that_came_along_is_gone_through_again() {
    assert_eq!(meddled("UPDATE bundle SET who = who"), None);
    let lines = "ledger = replace(ledger, '\"who\":\"Ada\"', '\"who\":\"Eve\"')";
    for (change, told) in [
        (format!("UPDATE bundle SET {lines}"), "entry 1 was altered"),
        (
            "UPDATE bundle SET ledger = substr(ledger, instr(ledger, char(10)) + 1)".into(),
            "entry 1 is missing or out of order",
        ),
        ("UPDATE bundle SET entries = entries + 1".into(), "it does not end where it did"),
        ("UPDATE bundle SET ledger = 'x'".into(), "line 1 of the ledger is no entry"),
        (
            "UPDATE bundle SET ledger = '', entries = 0, head = printf('%064d', 0)".into(),
            "this room's ledger knows it under another head",
        ),
    ] {
        let found = meddled(&change);
        assert!(found.as_deref().is_some_and(|found| found.contains(told)), "{change}: {found:?}");
    }
}

/// A case without the ledgers that came along with earlier ones.
fn without_bundles(mut case: Value) -> Value {
    case["tables"]["bundle"] = json!([]);
    case
}

#[test]
fn a_case_comes_into_an_empty_room_as_it_was() {
    let (here, there) = (Room::new(), Room::new());
    let (one, _) = filled(&here);
    let mut two = there.open();
    let bundle = case(&one);
    let done = take(&mut two, &bundle, &one).unwrap();
    assert!(done.created);
    assert_eq!((done.drafts, done.claims, done.evidence, done.verdicts, done.taken_over), (1, 4, 1, 1, 1));
    check_whole(&two);
    assert_eq!(without_bundles(case(&two).0), bundle.0, "the same rows");
    let sha256 = one.evidence_of(&done.article).unwrap()[0].fields.attachment.clone().unwrap();
    assert_eq!(two.attachment_bytes(&sha256).unwrap(), b"Kim left by air.");

    let kept = &two.bundles(&done.article).unwrap()[0];
    assert_eq!(kept.head, one.ledger_head().unwrap().hash());
    assert_eq!(two.bundle_ledger(&kept.id).unwrap().to_lines(), bundle.1);
    let again = take(&mut two, &bundle, &one).unwrap();
    let nothing = TakenIn { bundle: again.bundle.clone(), article: done.article.clone(), ..TakenIn::default() };
    assert_eq!(again, nothing, "a second time adds nothing");
}

#[test]
fn two_rooms_that_read_the_same_text_keep_both_sides_decisions() {
    let (here, there) = (Room::new(), Room::new());
    let (one, _) = filled(&here);
    let mut two = there.open();
    let ours = claims(&add_article(&mut two));
    decide(&mut two, &ours[0], Status::Refuted, 4);
    decide(&mut two, &ours[1], Status::Supported, 5);
    let done = take(&mut two, &case(&one), &one).unwrap();
    assert_eq!((done.created, done.drafts, done.claims, done.verdicts, done.dissents), (false, 0, 0, 1, 1));
    let article = two.articles().unwrap().remove(0);
    let first = two.claim(&ours[0]).unwrap();
    assert_eq!(first.verdict.unwrap().status, Status::Refuted, "ours stands");
    assert_eq!(two.verdicts(&ours[0]).unwrap().len(), 2, "side by side");
    let open = two.dissents(&article.draft).unwrap();
    assert_eq!((open.len(), open[0].verdict.status), (1, Status::Supported));
    check_whole(&two);

    // Nobody had decided the others there; deciding again settles the one that differed.
    assert_eq!(two.claim(&ours[1]).unwrap().verdict.unwrap().status, Status::Supported);
    decide(&mut two, &ours[0], Status::Supported, 6);
    assert_eq!(two.dissents(&article.draft).unwrap(), []);
}

#[test]
fn a_decision_that_only_the_other_room_made_stands_here_too() {
    let (here, there) = (Room::new(), Room::new());
    let (one, _) = filled(&here);
    let mut two = there.open();
    let ours = claims(&add_article(&mut two));
    let done = take(&mut two, &case(&one), &one).unwrap();
    assert_eq!((done.taken_over, done.dissents), (1, 0));
    assert_eq!(two.claim(&ours[0]).unwrap().verdict.unwrap().status, Status::Supported);
    assert_eq!(two.history(&format!("claim:{}", ours[0])).unwrap()[0].action, "verdict.take_over");
}

#[test]
fn what_is_sealed_stays_in_its_room() {
    let (here, there) = (Room::new(), Room::new());
    let (mut one, _) = filled(&here);
    let source = one.all_evidence().unwrap()[0].source.id.clone();
    one.write(&stamp(5), |w| w.seal_source(&source, "an official", "promised")).unwrap();
    let (rows, lines) = case(&one);
    for text in [rows.to_string(), lines.clone()] {
        assert!(!text.contains("Example Wire") && text.contains("an official"), "{text}");
    }
    assert_eq!(rows["tables"]["attachment"], json!([]), "nor does its file go");
    let seals = Chronicle::from_lines(&lines).unwrap().check().unwrap().seals;
    assert_eq!((seals.len(), seals[0].label.as_str()), (1, "an official"));
    let mut two = there.open();
    take(&mut two, &(rows, lines), &one).unwrap();
    check_whole(&two);
}

#[test]
fn contents_of_other_articles_do_not_go_along_and_the_chain_still_holds() {
    let room = Room::new();
    let (mut store, _) = filled(&room);
    let text = claims_engine::text::Article::new("A secret plan of another desk.");
    let reading = claims_engine::Extraction { language: "en", ..Default::default() };
    let draft = claims_db::NewDraft { text: &text, reading: &reading, published: None, origin: "secret.txt" };
    let other = store.write(&stamp(6), |w| w.add_article("Secret", &draft)).unwrap();
    let case = store.articles().unwrap().into_iter().find(|one| one.article.id != other.article).unwrap();
    let case = store.case(&case.article.id, Seals::Closed).unwrap();
    let chronicle = store.chronicle(&[case]).unwrap();
    let lines = chronicle.to_lines();
    assert!(!lines.contains("Secret") && !lines.contains("secret"));
    let chain = Chronicle::from_lines(&lines).unwrap().check().unwrap();
    assert_eq!((chain.head, chain.withheld), (store.ledger_head().unwrap().hash(), 2));
}

#[test]
fn a_case_that_is_not_sound_leaves_the_room_as_it_was() {
    let (here, there) = (Room::new(), Room::new());
    let (one, _) = filled(&here);
    let mut two = there.open();
    let (rows, lines) = case(&one);
    let at = |path: &str, value: Value| {
        let mut rows = rows.clone();
        *rows.pointer_mut(path).unwrap() = value;
        (rows, lines.clone())
    };
    let hostile = [
        at("/schema", json!(99)),
        at("/article", json!("OTHER")),
        at("/tables/article", json!([])),
        at("/tables/article/0/id", json!("../../etc/passwd")),
        at("/tables/claim/0/id", json!("'; DROP TABLE claim; --")),
        at("/tables/claim/0/value", json!("{}")),
        at("/tables/claim/0/kind", json!("rumour")),
        at("/tables/claim/0/event", json!(7)),
        at("/tables/draft/0/text", json!("Another text.")),
        at("/tables/draft/0", json!({ "x); DROP TABLE claim; --": 1 })),
        at("/tables/mention/0/start", json!(3)),
        at("/tables/mention/0/stop", json!(1_000_000)),
        at("/tables/mention", json!([])),
        at("/tables/attachment/0/sha256", json!("../../../../tmp/x")),
        at("/tables/attachment/0/sha256", json!("a".repeat(64))),
        at("/tables/evidence/0/source", json!("0".repeat(26))),
        at("/tables/evidence/0/tier", json!("tertiary")),
        at("/tables/evidence/0/removed", json!("no")),
        at("/tables/verdict/0/status", json!("true")),
        at("/tables/verdict/0/at", json!("yesterday")),
        at("/tables/verdict/0/claim", json!("0".repeat(26))),
        at("/tables/claim/1/verdict", rows["tables"]["claim"][0]["verdict"].clone()),
        at("/tables/claim/1", rows["tables"]["claim"][0].clone()),
        at("/tables/verdict/0/carried_from", json!("0".repeat(26))),
        at("/tables/filing/0/evidence", json!("0".repeat(26))),
        at("/tables/evidence/0/attachment", json!("b".repeat(64))),
        at("/tables/setting", json!([{ "key": "desk", "value": "{}" }])),
        at("/tables/sealed_source", json!([{ "source": rows["tables"]["source"][0]["id"] }])),
        at("/tables/sealed_elsewhere", json!([{ "source": rows["tables"]["source"][0]["id"], "commitment": "0" }])),
        at(
            "/tables/bundle",
            json!([{ "id": "0".repeat(26), "article": rows["article"], "head": "0", "entries": 1,
            "ledger": "", "who": "", "at": "" }]),
        ),
        (rows.clone(), lines.replacen("Ada", "Bob", 1)),
        (rows.clone(), lines.lines().skip(1).collect::<Vec<_>>().join("\n")),
        (rows.clone(), "no ledger".to_owned()),
    ];
    for (number, bundle) in hostile.iter().enumerate() {
        let refused = take(&mut two, bundle, &one).map(|_| ()).unwrap_err();
        assert!(matches!(refused.code(), "db_invalid" | "db_not_found"), "{number}: {refused:?}");
        assert_eq!((two.articles().unwrap().len(), two.ledger_head().unwrap().seq), (0, 0), "{number}");
    }
    take(&mut two, &(rows, lines), &one).unwrap();
}
