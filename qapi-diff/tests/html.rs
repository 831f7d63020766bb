//! The pages, in a real browser. Where there is none, what needs it is ignored, unless
//! `QAPI_REQUIRE_CHROMIUM` is 1.

mod browser;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use browser::{Browser, ENTER, Result, TAB};
use libtest_mimic::{Arguments, Failed, Trial};
use qapi_diff::history::{History, history};
use qapi_diff::{NamedSchema, Report, Usage, compare};
use qapi_parser::{Loader, Memory, Schema};
use qapi_recording::{Item, Reader};
use tempfile::TempDir;

const OLD: &str =
    "{ 'command': 'eject', 'data': { 'device': 'str', '*force': 'bool', '*now': 'bool' } }
{ 'command': 'stop', 'returns': 'Info' }
{ 'struct': 'Info', 'data': { 'mode': 'Mode' } }
{ 'enum': 'Mode', 'data': [ 'fast' ] }";
const NEW: &str = "{ 'command': 'eject', 'data': { 'device': 'str' } }
{ 'command': 'stop', 'returns': 'Info' }
{ 'command': 'x-go', 'features': [ 'unstable' ] }
{ 'struct': 'Info', 'data': { 'mode': 'Mode', '*more': 'str' } }
{ 'enum': 'Mode', 'data': [ 'fast', 'safe' ] }";

type Test = fn() -> Result<()>;

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

fn report() -> Report {
    let (old, new) = (load(OLD), load(NEW));
    let side = |schema, name| NamedSchema::new(schema, name);
    compare(side(&old, "<old> & older"), side(&new, "new"))
}

fn two_releases() -> History {
    let (old, new) = (load(OLD), load(NEW));
    let side = |schema, name| NamedSchema::new(schema, name);
    history(&[side(&old, "1.0"), side(&new, "<2.0> & newer")])
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let is_required = std::env::var_os("QAPI_REQUIRE_CHROMIUM").is_some_and(|value| value == "1");
    let is_ignored = !is_required && !browser::is_there();
    let with_browser: [(&str, Test); 6] = [
        (
            "a comparison is filtered by its address",
            filtered_by_address,
        ),
        ("what is refused is shown and filtered", refused_is_shown),
        ("a comparison is used by keyboard", used_by_keyboard),
        ("a history is searched by its address", searched_by_address),
        ("a history is searched by keyboard", searched_by_keyboard),
        ("nothing is wider than a phone", as_wide_as_a_phone),
    ];
    let with_browser = with_browser.map(|(name, test)| {
        let test = move || test().map_err(|error| Failed::from(error.to_string()));
        Trial::test(name, test).with_ignored_flag(is_ignored)
    });
    let mut trials = vec![Trial::test("the pages need nothing else", || {
        need_nothing_else();
        Ok(())
    })];
    trials.extend(with_browser);
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn need_nothing_else() {
    for (page, name) in [
        (report().html(), "&lt;old&gt; &amp; older"),
        (two_releases().html(), "&lt;2.0&gt; &amp; newer"),
    ] {
        assert!(page.contains(name), "names are text, not markup");
        for word in ["http:", "https:", "src=", "<link", "@import", "url("] {
            assert!(!page.contains(word), "{word}");
        }
    }
}

/// A page in a directory that is removed in the end.
fn page_of(text: &str) -> Result<(TempDir, PathBuf)> {
    let folder = tempfile::tempdir()?;
    let page = folder.path().join("page.html");
    fs::write(&page, text)?;
    Ok((folder, page))
}

const SHOWN: &str = "document.querySelector('output').value";
const VISIBLE: &str = "[...document.querySelectorAll('.finding, .message li')]\
    .filter((it) => it.checkVisibility()).length";

fn filtered_by_address() -> Result<()> {
    let (_folder, page) = page_of(&report().html())?;
    let browser = Browser::start(1000, 800)?;
    // Two members that are gone are told on one line.
    for (filter, shown, visible) in [
        ("", "5 of 5 shown", 4),
        ("severity=breaking", "2 of 5 shown", 1),
        ("severity=risky&severity=compatible", "3 of 5 shown", 3),
        ("severity=none", "0 of 5 shown", 0),
        ("direction=input", "3 of 5 shown", 2),
        ("lifecycle=unstable", "1 of 5 shown", 1),
        ("text=output+SAFE", "1 of 5 shown", 1),
        ("text=nothing-like-it", "0 of 5 shown", 0),
    ] {
        browser.open(&page, filter)?;
        assert_eq!(browser.ask(SHOWN)?, shown, "{filter}");
        assert_eq!(browser.ask(VISIBLE)?, visible, "{filter}");
    }
    let fingerprint = report().findings[0].fingerprint.clone();
    browser.open(&page, &fingerprint)?;
    let opened = browser.ask("document.querySelectorAll('details[open]').length")?;
    assert_eq!(opened, 1, "a link to a finding opens it");
    Ok(())
}

/// What has the focus, which must be seen.
fn focus(browser: &Browser) -> Result<String> {
    let outline = browser.ask("getComputedStyle(document.activeElement).outlineStyle")?;
    assert_ne!(outline, "none", "the focus is seen");
    let name = browser.ask("document.activeElement.name || document.activeElement.innerText")?;
    Ok(name.as_str().unwrap_or_default().to_owned())
}

/// A section is hidden if nothing in it is shown.
fn refused_is_shown() -> Result<()> {
    let old = load("{ 'command': 'loose', 'data': {}, 'gen': false }");
    let new = load("{ 'command': 'loose', 'data': {} }");
    let mut usage = Usage::of_comparison(&old, &new);
    for item in Reader::new(&br#"{"execute": "loose", "arguments": {"any": true}}"#[..]) {
        if let Item::Entry(entry) = item? {
            usage.record("log", entry);
        }
    }
    usage.end("log");
    let side = |schema, name| NamedSchema::new(schema, name);
    let report = usage.apply(compare(side(&old, "old"), side(&new, "new")));
    let (_folder, page) = page_of(&report.html())?;
    let browser = Browser::start(1000, 800)?;
    for (filter, shown, visible) in [
        ("", "2 of 2 shown", 2),
        ("severity=breaking", "1 of 2 shown", 1),
        ("text=refused+any", "1 of 2 shown", 1),
        ("severity=none", "0 of 2 shown", 0),
    ] {
        browser.open(&page, filter)?;
        assert_eq!(browser.ask(SHOWN)?, shown, "{filter}");
        assert_eq!(browser.ask(VISIBLE)?, visible, "{filter}");
    }
    // Words in a sentence are not apart.
    let gap = "getComputedStyle(document.querySelector('li.finding > *')).marginLeft";
    assert_eq!(browser.ask(gap)?, "0px");
    Ok(())
}

fn used_by_keyboard() -> Result<()> {
    let (_folder, page) = page_of(&report().html())?;
    let browser = Browser::start(1000, 800)?;
    browser.open(&page, "")?;
    browser.press(&[TAB])?;
    assert_eq!(focus(&browser)?, "severity");
    browser.press(&[" "])?;
    assert_eq!(browser.ask(SHOWN)?, "3 of 5 shown", "breaking is off");
    browser.press(&[" ", TAB, TAB, TAB])?;
    assert_eq!(focus(&browser)?, "direction");
    browser.press(&["i"])?;
    assert_eq!(browser.ask(SHOWN)?, "3 of 5 shown", "input is chosen");
    browser.press(&[TAB])?;
    assert_eq!(focus(&browser)?, "lifecycle");
    browser.press(&[TAB])?;
    assert_eq!(focus(&browser)?, "text");
    browser.press(&["force"])?;
    assert_eq!(browser.ask(SHOWN)?, "2 of 5 shown");
    let hash = browser.ask("location.hash")?;
    assert!(
        hash.as_str()
            .unwrap_or_default()
            .ends_with("direction=input&text=force"),
        "{hash}"
    );
    browser.press(&[TAB])?;
    assert!(focus(&browser)?.starts_with("breaking arguments.{force, now}"));
    browser.press(&[ENTER])?;
    let example = browser.ask("document.querySelector('details[open] pre').checkVisibility()")?;
    assert_eq!(example, true);
    Ok(())
}

fn searched_by_address() -> Result<()> {
    let (_folder, page) = page_of(&two_releases().html())?;
    let browser = Browser::start(1000, 800)?;
    for (search, shown, visible) in [
        ("", "11 of 11 shown", 0),
        ("text=eject+force", "1 of 11 shown", 1),
        ("change=removed", "2 of 11 shown", 2),
        (
            "change=added&release=%3C2.0%3E+%26+newer",
            "3 of 11 shown",
            2,
        ),
        ("change=added&release=1.0", "0 of 11 shown", 0),
        ("text=nothing-like-it", "0 of 11 shown", 0),
    ] {
        browser.open(&page, search)?;
        assert_eq!(browser.ask(SHOWN)?, shown, "{search}");
        assert_eq!(browser.ask(VISIBLE)?, visible, "{search}");
    }
    let (_folder, page) = page_of(
        &two_releases()
            .select("* *.force", &[])
            .ok_or("nothing")?
            .html(),
    )?;
    browser.open(&page, "")?;
    assert_eq!(
        browser.ask(SHOWN)?,
        "1 of 1 shown",
        "the command was not asked for"
    );
    assert_eq!(browser.ask(VISIBLE)?, 1, "what was asked for is open");
    let summary = browser.ask("document.querySelector('summary').innerText")?;
    assert_eq!(summary, "eject");
    Ok(())
}

fn searched_by_keyboard() -> Result<()> {
    let (_folder, page) = page_of(&two_releases().html())?;
    let browser = Browser::start(1000, 800)?;
    browser.open(&page, "")?;
    browser.press(&[TAB, "return mode"])?;
    assert_eq!(focus(&browser)?, "text");
    assert_eq!(browser.ask(SHOWN)?, "3 of 11 shown");
    browser.press(&[TAB])?;
    assert_eq!(focus(&browser)?, "change");
    browser.press(&["add", TAB])?;
    assert_eq!(focus(&browser)?, "release");
    assert_eq!(browser.ask(SHOWN)?, "1 of 11 shown", "what was added");
    browser.press(&[TAB])?;
    assert!(focus(&browser)?.starts_with("stop"));
    assert_eq!(browser.ask(VISIBLE)?, 1);
    browser.press(&[ENTER])?;
    assert_eq!(browser.ask(VISIBLE)?, 0, "it is closed again");
    Ok(())
}

fn as_wide_as_a_phone() -> Result<()> {
    let browser = Browser::start(500, 844)?;
    for text in [report().html(), two_releases().html()] {
        let (_folder, page) = page_of(&text)?;
        browser.open(&page, "")?;
        browser.ask("document.querySelectorAll('details').forEach((it) => (it.open = true))")?;
        // The window of a browser is not as narrow as a phone, but a page in a page can be.
        browser.ask("document.documentElement.style.width = '320px'")?;
        let width = browser.ask("document.documentElement.scrollWidth")?;
        let widest = browser.ask(
            "Math.max(...[...document.querySelectorAll('body *')]\
             .map((it) => it.getBoundingClientRect().right))",
        )?;
        assert!(width.as_f64() <= Some(500.0), "{width}");
        assert!(widest.as_f64() <= Some(320.0), "{}", widest);
    }
    Ok(())
}
