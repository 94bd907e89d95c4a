//! Every screen in light and dark: a picture of each, and what axe-core has to say about it.

use fantoccini::key::Key;
use serde_json::Value;

use crate::window::{Window, scene};

/// Screens of the window, each with how one gets there from the sample.
const SCREENS: &[&str] = &["article", "evidence", "paste", "settings", "about", "help", "export"];

#[tokio::test]
async fn every_screen_is_accessible_in_light_and_dark() {
    let axe = axe();
    scene("looks", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        window.script(&axe, vec![]).await;
        let mut found = Vec::new();
        for theme in ["light", "dark"] {
            window.click(&format!("theme-{theme}")).await;
            window.has("html", "data-theme", theme).await;
            found.extend(look(&window, &format!("welcome-{theme}")).await);
        }
        window.click("welcome-sample").await;
        window.click_css("[data-testid='claim-cell'][data-kind='travel_mode']").await;
        for theme in ["dark", "light"] {
            window.click(&format!("theme-{theme}")).await;
            window.has("html", "data-theme", theme).await;
            for screen in SCREENS {
                enter(&window, screen).await;
                let mut faults = look(&window, &format!("{screen}-{theme}")).await;
                // An open menu hangs on the body, outside the landmarks: it goes when the focus leaves it.
                faults.retain(|fault| *screen != "export" || !fault.contains(": region: "));
                found.extend(faults);
                if *screen != "article" {
                    window.stroke(&[], char::from(Key::Escape)).await;
                    window.gone(&dialog(screen)).await;
                }
            }
        }
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    })
    .await;
}

async fn enter(window: &Window, screen: &str) {
    match screen {
        "evidence" => window.click("attach-evidence").await,
        "paste" => window.click("open-paste").await,
        "settings" => window.click("settings").await,
        "about" => window.click("about-open").await,
        "help" => window.click("help").await,
        "export" => window.click("export").await,
        _ => return,
    }
    window.see(&dialog(screen)).await;
}

fn dialog(screen: &str) -> String {
    match screen {
        "help" => "help-sheet".to_owned(),
        "export" => "export-menu".to_owned(),
        _ => format!("{screen}-dialog"),
    }
}

/// The script that looks for faults.
pub fn axe() -> String {
    let axe = galley_tests::top().join("ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}: run `make e2e`", axe.display()))
}

/// A look at the screen as it is in the dark and in the light.
pub async fn in_both_themes(window: &Window, name: &str, found: &mut Vec<String>) {
    for theme in ["dark", "light"] {
        window.script("document.documentElement.dataset.theme = arguments[0]", vec![Value::from(theme)]).await;
        found.extend(look(window, &format!("{name}-{theme}")).await);
    }
}

/// A picture, and the faults that axe-core finds.
pub async fn look(window: &Window, name: &str) -> Vec<String> {
    window.shot(name).await;
    // What is fading in has not its colours yet.
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    let script = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then(\
        r => done(r.violations.map(v => v.id + ': ' + v.help + ' @ ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | '))),\
        e => done(['axe-core failed: ' + e]));";
    let found = window.script_async(script, vec![]).await;
    let Value::Array(found) = found else { panic!("axe-core gave {found}") };
    found.iter().map(|fault| format!("{name}: {}", fault.as_str().unwrap_or_default())).collect()
}
