//! The page: valid, and usable by everybody, in light and in dark.

use std::path::Path;
use std::process::Command;

use fantoccini::ClientBuilder;
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::driver::Stage;
use crate::{folder, report, said, scripts};

const BROWSERS: [&str; 2] =
    ["/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser"];

#[test]
fn the_page_is_valid_html() {
    let jar = galley_tests::top().join("tests/conformance/node_modules/vnu-jar/build/dist/vnu.jar");
    for page in [report("html", "html"), scripts("html", "html")] {
        let mut checker = Command::new("java");
        let said =
            said(checker.arg("-jar").arg(&jar).args(["--format", "json", "--stdout", "--exit-zero-always"]).arg(&page));
        let found: Value = serde_json::from_str(&said).expect("the checker's JSON");
        assert_eq!(found["messages"], json!([]), "{}", page.display());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_shut_out() {
    let axe = galley_tests::top().join("ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}", axe.display()));
    let light = report("html", "html");
    let page = std::fs::read_to_string(&light).expect("the page");
    // What a dark screen shows, without a dark screen.
    let dark = folder().join("sample-dark.html");
    let darkened = page.replace("@media screen and (prefers-color-scheme:dark)", "@media screen");
    assert_ne!(page, darkened);
    std::fs::write(&dark, darkened).expect("the dark page");

    let home = tempfile::tempdir().expect("a folder");
    let stage = Stage::set(home.path(), &[]);
    let browser = BROWSERS.iter().find(|path| Path::new(path).is_file()).expect("the web view's own browser");
    let options = json!({ "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] } });
    let Value::Object(capabilities) = options else { unreachable!() };
    let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
        .capabilities(Capabilities::from_iter(capabilities))
        .connect(&format!("http://127.0.0.1:{}", stage.port))
        .await
        .unwrap_or_else(|error| panic!("the browser does not open: {error}"));
    for (name, path) in [("light", &light), ("dark", &dark)] {
        client.goto(&format!("file://{}", path.display())).await.expect("the page opens");
        client.execute(&axe, vec![]).await.expect("axe-core runs");
        let script = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then(\
            r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | '))),\
            e => done(['axe-core failed: ' + e]));";
        let found = client.execute_async(script, vec![]).await.expect("axe-core answers");
        let picture = client.screenshot().await.expect("a picture");
        std::fs::write(folder().join(format!("page-{name}.png")), picture).expect("a picture");
        assert_eq!(found, json!([]), "{name}");
    }
    client.close().await.expect("the browser closes");
}
