//! The page in a real browser: Debian's `chromium`, without a window. Where there is none,
//! what needs it is ignored, unless `QAPI_REQUIRE_CHROMIUM` is 1.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_diff::{Origin, Report, Side, compare};
use qapi_parser::{Loader, Memory, Schema};

const OLD: &str = "{ 'command': 'eject', 'data': { 'device': 'str', '*force': 'bool' } }
{ 'command': 'stop', 'returns': 'Info' }
{ 'struct': 'Info', 'data': { 'mode': 'Mode' } }
{ 'enum': 'Mode', 'data': [ 'fast' ] }";
const NEW: &str = "{ 'command': 'eject', 'data': { 'device': 'str' } }
{ 'command': 'stop', 'returns': 'Info' }
{ 'struct': 'Info', 'data': { 'mode': 'Mode', '*more': 'str' } }
{ 'enum': 'Mode', 'data': [ 'fast', 'safe' ] }";

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

fn report() -> Report {
    let (old, new) = (load(OLD), load(NEW));
    let side = |schema, name| Side::new(schema, Origin::Text, name);
    compare(side(&old, "<old> & older"), side(&new, "new"))
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let is_required = std::env::var_os("QAPI_REQUIRE_CHROMIUM").is_some_and(|value| value == "1");
    let browser = browser();
    let is_ignored = browser.is_none() && !is_required;
    let trials = vec![
        Trial::test("the page needs nothing else", || {
            the_page_needs_nothing_else();
            Ok(())
        }),
        Trial::test("the filter shows what is asked for", move || {
            the_filter_shows_what_is_asked_for(&browser.ok_or("there is no chromium")?)
        })
        .with_ignored_flag(is_ignored),
    ];
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn the_page_needs_nothing_else() {
    let page = report().html();
    assert!(
        page.contains("&lt;old&gt; &amp; older"),
        "names are text, not markup"
    );
    for word in ["http:", "https:", "src=", "<link", "@import", "url("] {
        assert!(!page.contains(word), "{word}");
    }
}

fn the_filter_shows_what_is_asked_for(browser: &Path) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let page = folder.path().join("page.html");
    fs::write(&page, report().html())?;
    for (filter, expected) in [
        ("", "3 of 3 shown"),
        ("severity=breaking", "1 of 3 shown"),
        ("severity=risky&severity=compatible", "2 of 3 shown"),
        ("direction=input", "1 of 3 shown"),
        ("text=output+SAFE", "1 of 3 shown"),
        ("text=nothing-like-it", "0 of 3 shown"),
    ] {
        let mut command = Command::new(browser);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]);
        command.args(["--no-first-run", "--disable-background-networking"]);
        command.arg(format!(
            "--user-data-dir={}",
            folder.path().join("profile").display()
        ));
        command.arg(format!("file://{}#{filter}", page.display()));
        let dom = String::from_utf8(command.output()?.stdout)?;
        assert!(dom.contains(expected), "{filter}: not {expected}: {dom}");
        let shown = dom.matches("<details class=\"finding\"").count() - hidden(&dom);
        assert!(expected.starts_with(&shown.to_string()), "{filter}: {dom}");
    }
    Ok(())
}

/// How many findings are hidden.
fn hidden(dom: &str) -> usize {
    let tags = dom.split("<details class=\"finding\"").skip(1);
    let tags = tags.filter_map(|rest| rest.split('>').next());
    tags.filter(|tag| tag.contains("hidden")).count()
}

fn browser() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let mut candidates = std::env::split_paths(&path).map(|folder| folder.join("chromium"));
    candidates.find(|candidate| candidate.is_file())
}
