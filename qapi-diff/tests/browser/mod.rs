//! A real browser: Debian's `chromium`, driven by its `chromedriver` as the protocol
//! `WebDriver` says (<https://www.w3.org/TR/webdriver2/>), with keys rather than clicks.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

pub(crate) const TAB: &str = "\u{e004}";
pub(crate) const ENTER: &str = "\u{e007}";

/// Whether there is one.
pub(crate) fn is_there() -> bool {
    ["chromium", "chromedriver"]
        .iter()
        .all(|name| find(name).is_some())
}

fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let mut candidates = std::env::split_paths(&path).map(|folder| folder.join(name));
    candidates.find(|candidate| candidate.is_file())
}

/// A window of the browser, which is gone in the end.
pub(crate) struct Browser {
    driver: Child,
    /// Where the session is spoken to.
    address: String,
    folder: TempDir,
}

impl Browser {
    pub(crate) fn start(width: u32, height: u32) -> Result<Self> {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("chromedriver: {error}"))?;
        let output = driver.stdout.take().ok_or("no output")?;
        let started = BufReader::new(output).lines().find_map(|line| {
            let line = line.ok()?;
            let (_, port) = line.split_once("started successfully on port ")?;
            Some(port.trim_end_matches('.').to_owned())
        });
        let mut browser = Self {
            driver,
            address: format!("http://127.0.0.1:{}/session", started.ok_or("no port")?),
            folder: tempfile::tempdir()?,
        };
        let arguments = [
            "--headless".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            format!("--window-size={width},{height}"),
            format!("--user-data-dir={}", browser.folder.path().display()),
        ];
        let capabilities = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": { "binary": find("chromium"), "args": arguments },
        } } });
        let session = post(&browser.address, &capabilities)?;
        let id = session["sessionId"].as_str().ok_or("no session")?;
        browser.address = format!("{}/{id}", browser.address);
        Ok(browser)
    }

    /// Shows a page that is at this place in its filter.
    pub(crate) fn open(&self, page: &Path, filter: &str) -> Result<()> {
        let url = format!("file://{}#{filter}", page.display());
        // What differs in the fragment only is not loaded again.
        self.post("url", &json!({ "url": "about:blank" }))?;
        self.post("url", &json!({ "url": url })).map(drop)
    }

    /// Presses keys, one after the other.
    pub(crate) fn press(&self, keys: &[&str]) -> Result<()> {
        let keys = keys.iter().flat_map(|text| text.chars());
        let actions: Vec<Value> = keys
            .flat_map(|key| ["keyDown", "keyUp"].map(|what| json!({ "type": what, "value": key })))
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("actions", &json!({ "actions": [keyboard] }))
            .map(drop)
    }

    /// What an expression of JavaScript is in the page.
    pub(crate) fn ask(&self, expression: &str) -> Result<Value> {
        let script = format!("return {expression};");
        self.post("execute/sync", &json!({ "script": script, "args": [] }))
    }

    fn post(&self, what: &str, body: &Value) -> Result<Value> {
        post(&format!("{}/{what}", self.address), body)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // What cannot be ended is gone already.
        let _ = ureq::delete(&self.address).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn post(address: &str, body: &Value) -> Result<Value> {
    let config = ureq::post(address)
        .config()
        .http_status_as_error(false)
        .build();
    let mut reply: Value = config.send_json(body)?.body_mut().read_json()?;
    let value = reply["value"].take();
    match value.get("error") {
        Some(error) => Err(format!("{error}: {}", value["message"]).into()),
        None => Ok(value),
    }
}
