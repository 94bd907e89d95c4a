//! The window as a test sees it: things by their `data-testid`, waiting built in, a picture when it goes wrong.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

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
        self.home.path().join("data")
    }

    /// A file beside the data folder, with this content.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home.path().join(name);
        std::fs::write(&path, content).expect("a file of the test");
        path
    }

    /// Starts the app and waits until the page is there.
    pub async fn open(&self) -> Window {
        let data = self.data();
        std::fs::create_dir_all(&data).expect("the data folder");
        let dialogs = self.home.path().join("dialogs");
        std::fs::create_dir_all(&dialogs).expect("the dialogs' folder");
        let stage = Stage::set(&data, &[("GALLEY_E2E_DIALOGS", &dialogs)]);
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
                && element.is_displayed().await.unwrap_or(false)
            {
                return element;
            }
            self.patience(start, &format!("{css} to appear")).await;
        }
    }

    /// All shown things with this test id, at this moment.
    pub async fn all(&self, testid: &str) -> Vec<Element> {
        self.client.find_all(Locator::Css(&by_id(testid))).await.unwrap_or_default()
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
        self.see(testid).await.text().await.expect("its text")
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
            texts.push(element.text().await.unwrap_or_default());
        }
        texts
    }

    /// Presses the thing with this test id.
    pub async fn click(&self, testid: &str) {
        let start = Instant::now();
        // A thing that is being redrawn or covered refuses the click: look again.
        while self.see(testid).await.click().await.is_err() {
            self.patience(start, &format!("{testid} to take a click")).await;
        }
    }

    /// Types into the field with this test id, in place of what stands there.
    pub async fn fill(&self, testid: &str, words: &str) {
        let field = self.see(testid).await;
        field.clear().await.expect("a field that can be emptied");
        field.send_keys(words).await.expect("a field that takes words");
    }

    /// Strokes keys wherever the focus is; `held` are held down for all of them.
    pub async fn keys(&self, held: &[Key], strokes: &[&str]) {
        use fantoccini::actions::{InputSource, KeyAction, KeyActions};
        let code = |key: &str| key.chars().next().expect("a key");
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in held {
            actions = actions.then(KeyAction::Down { value: char::from(*key) });
        }
        for stroke in strokes {
            actions = actions.then(KeyAction::Down { value: code(stroke) }).then(KeyAction::Up { value: code(stroke) });
        }
        for key in held {
            actions = actions.then(KeyAction::Up { value: char::from(*key) });
        }
        self.client.perform_actions(actions).await.expect("the keys are stroked");
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// The same for a script that calls its last argument when it is done.
    pub async fn script_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.unwrap_or_else(|error| panic!("{script}: {error}"))
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

fn by_id(testid: &str) -> String {
    format!("[data-testid='{testid}']")
}

fn save(path: &Path, png: &[u8]) {
    std::fs::write(path, png).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
