//! Comments and footnotes of Word documents: the words that they hang on, and what they say.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod made;

use claims_ingest::{Ingested, Note, NoteKind, ingest};
use proptest::prelude::*;

const RELATIONS: &str =
    r#"<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#;

/// A document of this body, and other parts of the package.
fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let mut all = vec![
        ("_rels/.rels".to_owned(), RELATIONS.to_owned()),
        ("word/document.xml".to_owned(), format!("<w:document><w:body>{body}</w:body></w:document>")),
    ];
    all.extend(parts.iter().map(|(name, content)| (format!("word/{name}"), (*content).to_owned())));
    made::zip(&all)
}

fn read(body: &str, parts: &[(&str, &str)]) -> Ingested {
    ingest(&docx(body, parts), "draft.docx").unwrap()
}

/// A note as `words: what it says`; `|` stands before the place where it hangs on no words.
fn told(read: &Ingested) -> Vec<String> {
    let one = |note: &Note| {
        let words = if note.start == note.stop {
            let before: String = read.text[..note.start].chars().rev().take(8).collect();
            before.chars().rev().collect::<String>() + "|"
        } else {
            read.text[note.start..note.stop].to_owned()
        };
        format!("{words}: {}", note.text)
    };
    read.notes.iter().map(one).collect()
}

fn check(body: &str, comments: &str, expected: &[&str]) {
    let comments = format!("<w:comments>{comments}</w:comments>");
    assert_eq!(told(&read(body, &[("comments.xml", &comments)])), expected, "{body}");
}

fn run(words: &str) -> String {
    format!("<w:r><w:t>{words}</w:t></w:r>")
}

fn comment(id: u32, words: &str) -> String {
    format!(
        "<w:comment w:id=\"{id}\" w:author=\"Ana\" w:date=\"2025-09-06T10:00:00Z\"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
    )
}

fn from(id: u32) -> String {
    format!("<w:commentRangeStart w:id=\"{id}\"/>")
}

fn to(id: u32) -> String {
    format!("<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>")
}

#[test]
fn a_document_made_by_libreoffice_tells_its_notes() {
    // Made from notes.fodt beside it: soffice --headless --convert-to docx
    let read = ingest(include_bytes!("files/notes.docx"), "notes.docx").unwrap();
    assert_eq!(
        told(&read),
        [
            "met President Tomas Reke in Tallinn: Source: Example Wire, 5 September 2025, p. 7\n\nhttps://wire.example/marrow",
            "ber 2025|: Example Ministry, press release of 4 September 2025, here.",
            "wo hours|: Two hours, says who?",
            "by train|: Railway timetable 12.",
            " evening|: Diary of the president, 00:12:30",
        ]
    );
    let [first, ministry, hours, ..] = read.notes.as_slice() else { panic!("{read:?}") };
    assert_eq!((first.kind, ministry.kind, hours.kind), (NoteKind::Comment, NoteKind::Footnote, NoteKind::Comment));
    assert_eq!((first.author.as_deref(), first.written), (Some("Ana Costa"), "2025-09-06".parse().ok()));
    assert_eq!((first.resolved, hours.resolved), (false, true));
    assert_eq!(ministry.links, ["https://ministry.example/talks"]);
    assert!(read.proper().ends_with("The talks ended in the evening."), "{}", read.proper());
    assert!(read.text.contains("Railway timetable 12."), "evidence is searched with its notes");
}

#[test]
fn a_range_goes_across_runs_paragraphs_and_cells() {
    let body = format!("<w:p>{}{}{}{}</w:p>", run("Kim "), from(1), run("met"), run(" Xi"));
    let body = format!("{body}<w:p>{}{}{}</w:p>", run("in Beijing"), to(1), run(" on Friday."));
    check(&body, &comment(1, "Who says?"), &["met Xi\n\nin Beijing: Who says?"]);
    let cell = |words: &str| format!("<w:tc><w:p>{words}</w:p></w:tc>");
    let first = cell(&(run("a") + &from(1)));
    let table = format!("<w:tbl><w:tr>{first}{}</w:tr></w:tbl>", cell(&(run("b") + &to(1))));
    check(&table, &comment(1, "x"), &["b: x"]);
}

#[test]
fn ranges_may_nest_and_overlap() {
    let body = [from(1), run("Kim "), from(2), run("met "), to(1), run("Xi"), to(2), run(" today.")].concat();
    check(
        &format!("<w:p>{body}</w:p>"),
        &(comment(2, "inner") + &comment(1, "outer")),
        &["Kim met: outer", "met Xi: inner"],
    );
}

#[test]
fn a_comment_on_no_words_hangs_on_a_place() {
    let point = "<w:r><w:commentReference w:id=\"1\"/></w:r>";
    check(&format!("<w:p>{}{point}{}</w:p>", run("Kim came"), run(" home.")), &comment(1, "x"), &["Kim came|: x"]);
    let gone = format!("<w:del>{}</w:del>", "<w:r><w:delText>late</w:delText></w:r>");
    check(&format!("<w:p>{}{}{gone}{}</w:p>", run("Kim came"), from(1), to(1)), &comment(1, "x"), &["Kim came|: x"]);
    check(&format!("<w:p>{}</w:p>", run("Kim came.")), &comment(1, "hangs on nothing"), &[]);
    check(&format!("<w:p>{}{}{}</w:p>", from(1), run("Kim came."), to(1)), &comment(1, " "), &[]);
}

#[test]
fn changes_count_as_accepted_in_the_text_and_in_notes() {
    let body = [
        from(1),
        run("on "),
        "<w:del><w:r><w:delText>3</w:delText></w:r></w:del>".to_owned(),
        format!("<w:ins>{}</w:ins>", run("4 September")),
        to(1),
        "<w:del><w:r><w:footnoteReference w:id=\"5\"/></w:r></w:del>".to_owned(),
    ];
    let comments = "<w:comments><w:comment w:id=\"1\"><w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p></w:comment></w:comments>";
    let footnotes = "<w:footnotes><w:footnote w:id=\"5\"><w:p><w:r><w:t>gone with its reference</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let read =
        read(&format!("<w:p>{}</w:p>", body.concat()), &[("comments.xml", comments), ("footnotes.xml", footnotes)]);
    assert_eq!(told(&read), ["on 4 September: new"]);
    assert_eq!(read.proper(), "on 4 September");
}

#[test]
fn answers_stand_with_the_comment_and_settled_ones_say_so() {
    let with = |id: u32, paragraph: &str, words: &str| {
        comment(id, words).replace("<w:p>", &format!("<w:p w14:paraId=\"{paragraph}\">"))
    };
    let comments =
        [with(1, "A1", "Source?"), with(2, "B2", "Wire, p. 3"), with(3, "C3", "Thanks"), with(4, "D4", "Alone")];
    let comments = format!("<w:comments>{}</w:comments>", comments.concat());
    let threads = "<?xml version=\"1.0\"?>\n<w15:commentsEx><w15:commentEx w15:paraId=\"A1\" w15:done=\"1\"/><w15:commentEx w15:paraId=\"B2\" w15:paraIdParent=\"A1\" w15:done=\"1\"/>\
        <w15:commentEx w15:paraId=\"C3\" w15:paraIdParent=\"B2\"/><w15:commentEx w15:paraId=\"D4\" w15:done=\"0\"/></w15:commentsEx>";
    let ranges = [from(1), from(2), from(3), run("Kim"), to(1), to(2), to(3), from(4), run(" came."), to(4)].concat();
    let body = format!("<w:p>{ranges}</w:p>");
    let parts = [("comments.xml", comments.as_str()), ("commentsExtended.xml", threads)];
    let found = read(&body, &parts);
    assert_eq!(told(&found), ["Kim: Source?", "came.: Alone"]);
    let replies: Vec<_> = found.notes[0].replies.iter().map(|reply| reply.text.as_str()).collect();
    assert_eq!(
        (replies, found.notes[0].resolved, found.notes[1].resolved),
        (vec!["Wire, p. 3", "Thanks"], true, false)
    );
    // Each answers the other: nobody began, and nothing hangs.
    let circle = "<w15:commentsEx><w15:commentEx w15:paraId=\"A1\" w15:paraIdParent=\"B2\"/><w15:commentEx w15:paraId=\"B2\" w15:paraIdParent=\"A1\"/></w15:commentsEx>";
    let parts = [("comments.xml", comments.as_str()), ("commentsExtended.xml", circle)];
    assert!(read(&body, &parts).notes.len() >= 2);
}

#[test]
fn footnotes_in_tables_and_their_links_are_found() {
    let footnote = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    let body = format!(
        "<w:tbl><w:tr><w:tc><w:p>{}{footnote}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
        run("12 seats"),
        run("x")
    );
    let footnotes = "<w:footnotes><w:footnote w:id=\"-1\" w:type=\"separator\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
        <w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:hyperlink r:id=\"rId7\"><w:r><w:t>the report</w:t></w:r></w:hyperlink></w:p></w:footnote></w:footnotes>";
    let links = "<Relationships><Relationship Id=\"rId7\" Type=\"x/hyperlink\" Target=\"https://example.org/r\"/></Relationships>";
    let read = read(&body, &[("footnotes.xml", footnotes), ("_rels/footnotes.xml.rels", links)]);
    assert_eq!(told(&read), ["12 seats|: the report"]);
    assert_eq!(read.notes[0].links, ["https://example.org/r"]);
}

#[test]
fn hostile_notes_do_no_harm() {
    let body = format!("<w:p>{}{}{}</w:p>", from(1), run("Kim came."), to(1));
    let bomb = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>\
        <w:comments><w:comment w:id=\"1\"><w:p><w:r><w:t>x&b;&f;y</w:t></w:r></w:p></w:comment></w:comments>";
    assert_eq!(told(&read(&body, &[("comments.xml", bomb)])), ["Kim came.: xy"]);
    let deep = format!("<w:comments><w:comment w:id=\"1\">{}", "<w:sdt>".repeat(200_000));
    assert_eq!(read(&body, &[("comments.xml", &deep)]).text, "Kim came.\n");
    for damaged in [
        "<w:comments><w:comment w:id=\"1\">",
        "<a></b>",
        "",
        "\u{0}",
        "<w:comments><w:comment w:id=\"1\"/></w:comments>",
    ] {
        assert_eq!(read(&body, &[("comments.xml", damaged), ("commentsExtended.xml", damaged)]).text, "Kim came.\n");
    }
    // The same reference a thousand times, and a thousand comments of one id: one note.
    let many = format!("<w:p>{}{}</w:p>", run("Kim"), to(1).repeat(1000));
    let comments = comment(1, "x").repeat(1000);
    check(&many, &comments, &["Kim|: x"]);
    let crowd: String = (0..20_000).map(|id| comment(id, "x")).collect();
    let ranges: String = (0..20_000).map(to).collect();
    let read = read(
        &format!("<w:p>{}{ranges}</w:p>", run("Kim")),
        &[("comments.xml", &format!("<w:comments>{crowd}</w:comments>"))],
    );
    assert_eq!(read.notes.len(), 10_000);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn notes_always_lie_in_the_text(
        body in "(<(/?w:(p|r|t|tbl|tr|tc|del|ins)|w:(commentRangeStart|commentRangeEnd|commentReference|footnoteReference) w:id=\"[0-3]\"/)>|[a-zé김 ]{0,4}){0,40}",
        comments in "(<w:comment w:id=\"[0-3]\">|</w:comment>|</?w:p>|<w:t>[a-zé김 ]{0,4}</w:t>){0,20}",
    ) {
        let bytes = docx(&body, &[("comments.xml", &format!("<w:comments>{comments}")), ("footnotes.xml", &comments.replace("comment", "footnote"))]);
        if let Ok(read) = ingest(&bytes, "a.docx") {
            for note in &read.notes {
                prop_assert!(read.text.get(note.start..note.stop).is_some());
                prop_assert!(note.stop <= read.proper().len());
            }
        }
    }
}
