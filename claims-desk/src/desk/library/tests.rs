//! From a file in the room to evidence with its place.

use super::*;
use crate::shape::Tier;
use crate::wire::{Article, EvidenceForm, ImportText, Nothing, OpenText, Source};

const PAPER: &str = "Ministry statement 😀\n\nThe delegation rested on 3 September 2025 and saw nobody.\n\nKim Jong Un \
    arrived in Beijing by plane on 2 September 2025. He met Xi Jinping at the Great Hall of the People on 4 September \
    2025.\n";

fn now() -> Now {
    "2031-03-12T10:00:00Z".parse().unwrap()
}

fn desk(folder: &std::path::Path) -> (Desk, Article) {
    let desk = Desk::open(folder).unwrap();
    for (title, text) in
        [("Statement", PAPER), ("Weather", "It rained in Beijing on 4 September 2025."), ("김정은", "김정은")]
    {
        desk.import_text(ImportText { title: title.into(), text: text.into() }, now()).unwrap();
    }
    let open = OpenText {
        text: "Kim Jong-un met Xi Jinping in Beijing on September 4. Kim travelled to Beijing by train.\n".into(),
        published: Some("2025-09-05".into()),
    };
    let article = desk.open_text(open, now()).unwrap().article;
    (desk, article)
}

fn form(excerpt: &str) -> EvidenceForm {
    let source = Source {
        publisher: "The Ministry".into(),
        title: Some("Statement".into()),
        url: None,
        author: None,
        published: None,
        tier: Tier::Primary,
        origin: None,
    };
    EvidenceForm { excerpt: excerpt.into(), source, locator: None }
}

#[test]
fn a_claim_gets_the_passage_that_speaks_of_it_with_its_words_marked() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, article) = desk(folder.path());
    for claim in &article.claims {
        let found = desk.suggestions(ClaimRef { claim: claim.id.clone() }).unwrap();
        assert_eq!((found.behind, found.empty), (0, false));
        let best = &found.passages[0];
        assert_eq!(best.document.title, "Statement", "{}", claim.statement);
        let utf16: Vec<u16> = best.text.encode_utf16().collect();
        let marked: Vec<String> = best
            .marks
            .iter()
            .map(|mark| String::from_utf16(&utf16[mark.start as usize..mark.end as usize]).unwrap())
            .collect();
        assert!(marked.iter().any(|word| word == "Kim"), "{marked:?}");
        assert!(best.about.iter().any(|what| what == "Kim Jong Un"), "{:?}", best.about);
    }
}

#[test]
fn a_search_finds_words_and_nothing_in_it_is_an_operator() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = desk(folder.path());
    let search = |words: &str| desk.search_library(SearchLibrary { words: words.into() }).unwrap().passages;
    assert_eq!(search("RAIN")[0].document.title, "Weather");
    assert_eq!(search("김정은")[0].document.title, "김정은");
    for nothing in ["", " ", "\"", "* OR (", "zzz"] {
        assert_eq!(search(nothing), [], "{nothing:?}");
    }
}

#[test]
fn the_library_lists_what_came_last_first() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = desk(folder.path());
    let page = desk.list_library(LibraryFrom { removed: false, after: None }).unwrap();
    let titles: Vec<_> = page.documents.iter().map(|document| document.title.as_str()).collect();
    assert_eq!((titles.as_slice(), page.total, page.next), (&["김정은", "Weather", "Statement"][..], 3, None));
    let refused = desk.list_library(LibraryFrom { removed: false, after: Some("x".into()) }).unwrap_err();
    assert_eq!(refused.code(), "invalid_field");
}

#[test]
fn a_document_taken_out_is_found_no_more_until_it_is_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, article) = desk(folder.path());
    let list = |removed| {
        let page = desk.list_library(LibraryFrom { removed, after: None }).unwrap();
        let titles: Vec<_> = page.documents.into_iter().map(|document| document.title).collect();
        (titles.join(" "), page.total, page.removed)
    };
    let offered = || {
        let found = desk.suggestions(ClaimRef { claim: article.claims[0].id.clone() }).unwrap();
        found.passages.iter().any(|passage| passage.document.title == "Statement")
    };
    let searched = || desk.search_library(SearchLibrary { words: "delegation".into() }).unwrap().passages.len();
    let found = desk.search_library(SearchLibrary { words: "delegation".into() }).unwrap().passages.remove(0);
    let this = || DocumentRef { document: found.document.id.clone() };
    assert_eq!((offered(), searched()), (true, 1));

    assert_eq!(desk.take_out_document(this(), now()).unwrap().title, "Statement");
    assert_eq!(list(false), ("김정은 Weather".into(), 2, 1));
    assert_eq!(list(true), ("Statement".into(), 2, 1));
    assert_eq!((offered(), searched()), (false, 0));
    assert_eq!(desk.take_out_document(this(), now()).unwrap_err().code(), "db_not_found");
    // It can still be read: what was quoted from it may be looked up.
    let read = ReadDocument { document: found.document.id.clone(), position: None, from: None };
    assert_eq!(desk.read_document(read).unwrap().total, 3);

    assert_eq!(desk.bring_back_document(this(), now()).unwrap().id, found.document.id);
    assert_eq!((list(false).1, list(true), offered(), searched()), (3, (String::new(), 3, 0), true, 1));
    assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
    let nobody = DocumentRef { document: "nobody".into() };
    assert_eq!(desk.bring_back_document(nobody, now()).unwrap_err().code(), "db_not_found");
}

#[test]
fn words_chosen_in_the_reader_become_evidence_with_their_place() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, article) = desk(folder.path());
    let best = desk.suggestions(ClaimRef { claim: article.claims[0].id.clone() }).unwrap().passages.remove(0);
    let read = ReadDocument { document: best.document.id.clone(), position: Some(best.position), from: None };
    let part = desk.read_document(read).unwrap();
    assert_eq!(part.total, 3);
    let whole: String = part.blocks.iter().map(|block| block.text.clone() + &block.after).collect();
    assert_eq!(whole, PAPER);
    let block = &part.blocks[2];
    assert_eq!(block.locator.as_deref(), Some("paragraph 3"));

    let words = "He met Xi Jinping at the Great Hall of the People on 4 September 2025.";
    let inside = block.text.find(words).unwrap();
    let start = block.start + block.text[..inside].encode_utf16().count() as u32;
    let end = start + words.encode_utf16().count() as u32;
    let quote = |start: u32, end: u32, excerpt: &str| {
        let document = best.document.id.clone();
        let quote = QuoteDocument { article: article.id.clone(), document, start, end, form: form(excerpt) };
        desk.quote_document(quote, now())
    };
    let changed = quote(start, end, words).unwrap();
    let record = &changed.room.evidence[0];
    assert_eq!((record.excerpt.as_str(), record.locator.as_deref()), (words, Some("paragraph 3")));
    let room = desk.room();
    let kept = room.store.excerpt_of(&record.id).unwrap().unwrap();
    assert!(kept.prefix.ends_with("on 2 September 2025. "), "{kept:?}");
    assert!(room.store.evidence(&record.id).unwrap().fields.attachment.is_some());
    drop(room);

    for (start, end, excerpt) in [
        (start, end, "He met Xi Jinping"),
        (start + 1, end, words),
        (end, start, words),
        (0, 100_000, words),
        (20, 21, ""),
    ] {
        assert_eq!(quote(start, end, excerpt).unwrap_err().code(), "invalid_field", "{start} {end} {excerpt}");
    }
    assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
}
