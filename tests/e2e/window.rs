//! The window as a test sees it: things by their `data-testid`, waiting built in, a picture when it goes wrong.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::driver::Stage;
use crate::tools;

/// How long anything may take. Far above what is usual, so that a busy machine fails no test.
const PATIENCE: Duration = Duration::from_secs(30);

/// Windows open at a time: each is three processes of a few hundred megabytes.
static SEATS: Semaphore = Semaphore::const_new(2);

/// One run of the app.
#[derive(Clone)]
pub struct Window {
    client: Client,
    scene: &'static str,
}

/// The data folder of one test, the files its dialogs answer with, and the window when it is open.
pub struct Person {
    scene: &'static str,
    home: tempfile::TempDir,
    open: Mutex<Option<(Window, Stage)>>,
}

/// Runs one scene. When it fails, a picture and the page are left in `target/e2e/`.
pub async fn scene<F>(name: &'static str, act: impl FnOnce(Arc<Person>) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let _seat = SEATS.acquire().await.expect("a seat");
    let home = tempfile::tempdir().expect("a folder of its own");
    let person = Arc::new(Person { scene: name, home, open: Mutex::new(None) });
    // A task of its own, so that its panic is caught here.
    let done = tokio::spawn(act(person.clone())).await;
    if done.is_err() {
        if let Some(window) = person.window() {
            window.shot("failed").await;
            let page = window.client.source().await.unwrap_or_default();
            let _ = std::fs::write(tools::pictures().join(format!("{name}-failed.html")), page);
        }
    }
    person.close().await;
    if let Err(error) = done {
        std::panic::resume_unwind(error.into_panic());
    }
}

impl Person {
    /// The folder that the app keeps its store in.
    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// A file beside the data folder, with this content.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).expect("a file of the test");
        path
    }

    /// Answers the next dialog of that name - `open`, `save`, `files`, `folder` - with a path; without an answer it is cancelled.
    pub fn answer(&self, dialog: &str, path: &Path) {
        let folder = self.dialogs();
        std::fs::create_dir_all(&folder).expect("the dialogs' folder");
        std::fs::write(folder.join(dialog), path.to_string_lossy().as_bytes()).expect("an answer");
    }

    /// A path beside the data folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn dialogs(&self) -> PathBuf {
        self.path("dialogs")
    }

    /// Starts the app and waits until the page is there.
    pub async fn open(&self) -> Window {
        let data = self.data();
        std::fs::create_dir_all(&data).expect("the data folder");
        let stage = Stage::set(&data, &[("GALLEY_E2E_DIALOGS", &self.dialogs())]);
        let options = json!({ "webkitgtk:browserOptions": { "binary": tools::app(), "args": [] } });
        let Value::Object(capabilities) = options else { unreachable!() };
        let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(Capabilities::from_iter(capabilities))
            .connect(&format!("http://127.0.0.1:{}", stage.port))
            .await
            .unwrap_or_else(|error| panic!("the window does not open: {error}"));
        let window = Window { client, scene: self.scene };
        *self.open.lock().expect("the window") = Some((window.clone(), stage));
        window
    }

    /// Closes the window as its own close button would, and waits for its end.
    pub async fn close(&self) {
        let open = self.open.lock().expect("the window").take();
        if let Some((window, stage)) = open {
            let _ = window.client.close().await;
            drop(stage);
        }
    }

    /// Ends the app without a warning, as a power cut would.
    pub async fn kill(&self) {
        let data = format!("GALLEY_DATA={}\0", self.data().display()).into_bytes();
        let apps = processes("galley-desk").into_iter().filter(|process| {
            let environment = std::fs::read(process.join("environ")).unwrap_or_default();
            environment.windows(data.len()).any(|window| window == data)
        });
        let ids: Vec<_> = apps.filter_map(|process| Some(process.file_name()?.to_owned())).collect();
        assert_eq!(ids.len(), 1, "one app runs on this data");
        let status = std::process::Command::new("kill").arg("-KILL").args(&ids).status().expect("kill runs");
        assert!(status.success());
        self.close().await;
    }

    /// Closes the window and opens it again on the same data.
    pub async fn restart(&self) -> Window {
        self.close().await;
        self.open().await
    }

    fn window(&self) -> Option<Window> {
        self.open.lock().expect("the window").as_ref().map(|(window, _)| window.clone())
    }
}

impl Window {
    /// The thing with this test id, once it is there and shown.
    pub async fn see(&self, testid: &str) -> Element {
        self.see_css(&by_id(testid)).await
    }

    /// The same by a CSS selector.
    pub async fn see_css(&self, css: &str) -> Element {
        let start = Instant::now();
        loop {
            if let Ok(element) = self.client.find(Locator::Css(css)).await
                && self.is_shown(&element).await
            {
                return element;
            }
            self.patience(start, &format!("{css} to appear")).await;
        }
    }

    /// The same for what takes its time.
    pub async fn see_for(&self, testid: &str, patience: Duration) -> Element {
        let start = Instant::now();
        while self.all(testid).await.is_empty() {
            assert!(start.elapsed() < patience, "waited {} s for {testid}", patience.as_secs());
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        self.see(testid).await
    }

    /// All shown things with this test id, at this moment.
    pub async fn all(&self, testid: &str) -> Vec<Element> {
        self.client.find_all(Locator::Css(&by_id(testid))).await.unwrap_or_default()
    }

    /// Waits until the first thing that the selector finds has the attribute with this value.
    pub async fn has(&self, css: &str, attribute: &str, value: &str) {
        let start = Instant::now();
        loop {
            let now = self.attribute(css, attribute).await;
            if now.as_deref() == Some(value) {
                return;
            }
            self.patience(start, &format!("{css} to have {attribute}={value}; it has {now:?}")).await;
        }
    }

    /// The attribute of the first thing that the selector finds, at this moment.
    pub async fn attribute(&self, css: &str, attribute: &str) -> Option<String> {
        let element = self.client.find(Locator::Css(css)).await.ok()?;
        element.attr(attribute).await.ok().flatten()
    }

    /// Waits until nothing has this test id.
    pub async fn gone(&self, testid: &str) {
        let start = Instant::now();
        while !self.all(testid).await.is_empty() {
            self.patience(start, &format!("{testid} to go")).await;
        }
    }

    /// The words of the thing with this test id.
    pub async fn text(&self, testid: &str) -> String {
        self.words(&self.see(testid).await).await
    }

    /// Waits until the thing's words hold these.
    pub async fn reads(&self, testid: &str, words: &str) {
        let start = Instant::now();
        loop {
            let texts = self.texts(testid).await;
            if texts.iter().any(|text| text.contains(words)) {
                return;
            }
            self.patience(start, &format!("{testid} to read {words:?}; it reads {texts:?}")).await;
        }
    }

    /// The words of all things with this test id.
    pub async fn texts(&self, testid: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.all(testid).await {
            texts.push(self.words(&element).await);
        }
        texts
    }

    // The driver's own notions of "shown" and "text" leave out what is cut short with an ellipsis: ask the page.
    async fn is_shown(&self, element: &Element) -> bool {
        let script = "return arguments[0].checkVisibility({ visibilityProperty: true })";
        self.ask(script, element).await == Value::Bool(true)
    }

    async fn words(&self, element: &Element) -> String {
        self.ask("return arguments[0].innerText", element).await.as_str().unwrap_or_default().to_owned()
    }

    /// What the script gives for an element; null when the element is gone.
    async fn ask(&self, script: &str, element: &Element) -> Value {
        let Ok(element) = serde_json::to_value(element) else { return Value::Null };
        self.client.execute(script, vec![element]).await.unwrap_or_default()
    }

    /// Presses the thing with this test id.
    pub async fn click(&self, testid: &str) {
        self.click_css(&by_id(testid)).await;
    }

    /// The same by a CSS selector.
    pub async fn click_css(&self, css: &str) {
        let start = Instant::now();
        // A thing that is being redrawn or covered refuses the click: look again.
        while self.see_css(css).await.click().await.is_err() {
            self.patience(start, &format!("{css} to take a click")).await;
        }
    }

    /// Types into the field with this test id, in place of what stands there.
    pub async fn fill(&self, testid: &str, words: &str) {
        let field = self.see(testid).await;
        field.clear().await.expect("a field that can be emptied");
        field.send_keys(words).await.expect("a field that takes words");
    }

    /// Strokes one key wherever the focus is, with others held down.
    pub async fn stroke(&self, held: &[Key], key: char) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in held {
            actions = actions.then(KeyAction::Down { value: char::from(*key) });
        }
        actions = actions.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        for key in held {
            actions = actions.then(KeyAction::Up { value: char::from(*key) });
        }
        self.client.perform_actions(actions).await.expect("the key is stroked");
    }

    /// Types words wherever the focus is.
    pub async fn type_words(&self, words: &str) {
        self.client.active_element().await.expect("a focus").send_keys(words).await.expect("words are taken");
    }

    /// The test id of what has the focus, or the beginning of its markup where it has none.
    pub async fn focus(&self) -> String {
        let script = "const at = document.activeElement; return at?.dataset.testid ?? at?.outerHTML.slice(0, 90) ?? ''";
        self.script(script, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until what has the focus has this test id.
    pub async fn focuses(&self, testid: &str) {
        let start = Instant::now();
        loop {
            let now = self.focus().await;
            if now == testid {
                return;
            }
            self.patience(start, &format!("the focus to come to {testid}; it is on {now}")).await;
        }
    }

    /// Waits until what has the focus stands in the thing with this test id, or is it.
    pub async fn focuses_within(&self, testid: &str) {
        let script = "return Boolean(document.activeElement?.closest(`[data-testid='${arguments[0]}']`))";
        let start = Instant::now();
        while self.script(script, vec![Value::from(testid)]).await != Value::Bool(true) {
            self.patience(start, &format!("the focus to come into {testid}")).await;
        }
    }

    /// Strokes a key until what has the focus has this test id.
    pub async fn stroke_until_focus(&self, key: Key, testid: &str) {
        let mut passed = Vec::new();
        while passed.len() < 60 {
            let now = self.focus().await;
            if now == testid {
                return;
            }
            passed.push(now);
            self.stroke(&[], char::from(key)).await;
        }
        panic!("the focus never came to {testid}; it passed {passed:?}");
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// The same for a script that calls its last argument when it is done.
    pub async fn script_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs a script (of the driver, which no sandbox holds back) inside the frame with this test id.
    pub async fn script_inside(&self, frame: &str, script: &str) -> Value {
        self.see(frame).await.enter_frame().await.expect("the frame is entered");
        let told = self.client.execute(script, vec![]).await.unwrap_or_else(|error| panic!("{script}: {error}"));
        self.client.clone().enter_parent_frame().await.expect("the frame is left");
        told
    }

    /// Takes a picture, `target/e2e/<scene>-<name>.png`, when what was drawn last is on the screen.
    pub async fn shot(&self, name: &str) {
        let settled = "const done = arguments[0]; \
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 120)));";
        let _ = self.client.execute_async(settled, vec![]).await;
        if let Ok(png) = self.client.screenshot().await {
            let path = tools::pictures().join(format!("{}-{name}.png", self.scene));
            save(&path, &png);
        }
    }

    async fn patience(&self, start: Instant, what: &str) {
        assert!(start.elapsed() < PATIENCE, "waited {} s for {what}", PATIENCE.as_secs());
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

/// The running programs of that name, as folders below `/proc`.
fn processes(name: &str) -> Vec<PathBuf> {
    let all = std::fs::read_dir("/proc").expect("the list of processes");
    let named = |path: &PathBuf| std::fs::read_to_string(path.join("comm")).is_ok_and(|comm| comm.trim() == name);
    all.filter_map(|entry| Some(entry.ok()?.path())).filter(named).collect()
}

/// A CSS selector for a test id.
pub fn by_id(testid: &str) -> String {
    format!("[data-testid='{testid}']")
}

fn save(path: &Path, png: &[u8]) {
    std::fs::write(path, png).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
