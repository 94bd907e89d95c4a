//! A Word draft with comments and footnotes: proposed sources on the claims they stand on, accepted, dismissed, undone,
//! and still there in the next draft.

use std::path::Path;

use crate::looks;
use crate::window::scene;

const DRAFT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../claims-ingest/tests/files/notes.docx");

#[tokio::test]
async fn a_word_drafts_notes_become_sources() {
    scene("notes", |person| async move {
        let window = person.open().await;
        window.script(&looks::axe(), vec![]).await;
        person.answer("open", Path::new(DRAFT));
        window.click("open-file").await;
        window.click_css("[data-testid='claim-cell'][data-kind='meeting_attendees']").await;
        window.see("notes").await;
        let mut found = Vec::new();
        window.script("document.querySelector('[data-testid=notes]').scrollIntoView()", vec![]).await;
        looks::in_both_themes(&window, "1-proposed", &mut found).await;

        // Accepted with what the note says filled in; nothing is taken without a person's word.
        window.click("note-accept").await;
        window.reads("evidence-note", "Example Wire").await;
        looks::in_both_themes(&window, "2-form", &mut found).await;
        window.click("evidence-save").await;
        window.reads("evidence-dialog", "Paste the words").await;
        window.fill("evidence-excerpt-field", "Marrow and Reke met in Tallinn on 4 September 2025.").await;
        window.click("evidence-save").await;
        window.gone("evidence-dialog").await;
        window.reads("note-became", "Accepted as v1").await;
        window.stroke(&[], 'u').await;
        window.gone("note-became").await;

        window.click("note-dismiss").await;
        window.reads("notes-dismissed", "Dismissed (1)").await;
        window.click("notes-dismissed").await;
        window.see("note-reopen").await;
        window.script("document.querySelector('[data-testid=note-reopen]').scrollIntoView()", vec![]).await;
        looks::in_both_themes(&window, "3-dismissed", &mut found).await;
        let window = person.restart().await;
        window.click_css("[data-testid='claim-cell'][data-kind='meeting_attendees']").await;
        window.reads("notes-dismissed", "Dismissed (1)").await;
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    })
    .await;
}
