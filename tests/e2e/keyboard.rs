//! The main path by keys alone: no pointer touches anything.

use fantoccini::key::Key;

use crate::window::scene;

const ASSESSMENT: &str = "[data-testid='assessment']";
const VERDICT: &str = "[data-testid='verdict']";

#[tokio::test]
async fn the_main_path_needs_no_pointer() {
    scene("keyboard", |person| async move {
        let window = person.open().await;
        window.see("welcome-sample").await;
        window.stroke_until_focus(Key::Tab, "welcome-sample").await;
        window.shot("1-focus").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.see("article-text").await;

        // Through the claims to the first journey.
        for _ in 0..20 {
            if window.attribute("[aria-selected='true']", "data-kind").await.as_deref() == Some("travel_mode") {
                break;
            }
            window.stroke(&[], 'j').await;
        }
        window.has(ASSESSMENT, "data-status", "refuted").await;

        window.stroke(&[], 'e').await;
        window.see("evidence-dialog").await;
        assert_eq!(window.focus().await, "evidence-excerpt-field", "the form opens where one begins");
        window.type_words("Kim Jong Un arrived in Beijing by special train on 2 September 2025.").await;
        window.stroke_until_focus(Key::Tab, "evidence-publisher").await;
        window.type_words("Beijing Railway Bureau").await;
        window.stroke_until_focus(Key::Tab, "evidence-published").await;
        window.type_words("2025-09-02").await;
        window.stroke(&[Key::Control], char::from(Key::Enter)).await;
        window.gone("evidence-dialog").await;
        window.has(ASSESSMENT, "data-status", "conflicting").await;

        // Against the assessment: the note is asked for and has the focus.
        window.stroke(&[], '2').await;
        window.see("note-needed").await;
        for _ in 0..40 {
            if window.focus().await == "verdict-note" {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        window.type_words("Seen the plane land.").await;
        window.stroke(&[Key::Control], char::from(Key::Enter)).await;
        window.has(VERDICT, "data-status", "refuted").await;
        window.stroke(&[Key::Control], 'z').await;
        window.has(VERDICT, "data-status", "none").await;
        window.stroke(&[Key::Control, Key::Shift], 'z').await;
        window.has(VERDICT, "data-status", "refuted").await;

        let path = person.path("report.html");
        person.answer("save", &path);
        window.stroke(&[Key::Control], 'e').await;
        window.see_css("[role='menu']:focus, [role='menu'] :focus").await;
        window.stroke_until_focus(Key::Down, "export-html").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.reads("toast", "Report written").await;
        assert!(std::fs::read_to_string(&path).expect("the report").contains("Seen the plane land."));
        window.shot("2-done").await;
    })
    .await;
}
