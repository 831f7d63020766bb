//! Reads what a client uses: recordings of it, and lists.

use std::path::PathBuf;

use qapi_diff::Usage;
use qapi_diff::history::HistoryUsage;
use qapi_recording::Entry;
use qapi_schema::wire::Query;

use crate::failure::{self, Failure};
use crate::recordings::Input;
use crate::report;

/// What gathers what a client uses.
pub(crate) trait Gather {
    /// Takes the next message of a recording.
    fn record(&mut self, file: &str, entry: Entry);

    /// Takes the end of a recording.
    fn end(&mut self, file: &str);

    /// Takes a line of a list. Returns whether a schema has that.
    fn list(&mut self, file: &str, line: u64, query: &Query) -> bool;

    /// How many replies answer no command of the recordings.
    fn unexpected_replies(&self) -> u64;

    /// What the schemas are called in which a list is looked up.
    fn schemas(&self) -> &'static str;
}

/// Reads recordings and lists.
pub(crate) fn read(paths: &[PathBuf], usage: &mut impl Gather) -> Result<(), Failure> {
    for path in paths {
        let mut input = Input::open(path)?;
        if input.is_list()? {
            list(input, usage)?;
        } else {
            record(input, usage)?;
        }
    }
    match usage.unexpected_replies() {
        0 => {}
        1 => report::say(format_args!(
            "note: 1 reply answers no recorded command, and is left out"
        )),
        replies => report::say(format_args!(
            "note: {replies} replies answer no recorded command, and are left out"
        )),
    }
    Ok(())
}

fn record(input: Input, usage: &mut impl Gather) -> Result<(), Failure> {
    let name = input.name.clone();
    let rest = input.messages(|entry| usage.record(&name, entry))?;
    usage.end(&name);
    if rest.messages > 0 {
        Ok(())
    } else {
        Err(format!(
            "{name} contains no QMP messages, and is not a list of commands, events and paths"
        )
        .into())
    }
}

/// One command, event or path on a line. Lines that begin with `#` are comments.
fn list(input: Input, usage: &mut impl Gather) -> Result<(), Failure> {
    let name = input.name.clone();
    let (mut is_empty, mut is_known) = (true, false);
    for (line, text) in (1..).zip(input.lines()) {
        let text = text?;
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        is_empty = false;
        let query: Query = text
            .parse()
            .map_err(|error| failure::context(format!("{name}:{line}"), error))?;
        if usage.list(&name, line, &query) {
            is_known = true;
        } else {
            let schemas = usage.schemas();
            report::say(format_args!(
                "warning: {name}:{line}: {schemas} no `{text}`, so it is left out"
            ));
        }
    }
    // What uses nothing has no findings, and a recording that failed would seem to be fine.
    if is_empty {
        return Err(format!("{name} contains no messages, commands, events or paths").into());
    }
    if !is_known {
        let schemas = usage.schemas();
        return Err(format!("{name}: {schemas} nothing of this list").into());
    }
    Ok(())
}

impl Gather for Usage<'_> {
    fn record(&mut self, file: &str, entry: Entry) {
        self.record(file, entry);
    }

    fn end(&mut self, file: &str) {
        self.end(file);
    }

    fn list(&mut self, file: &str, line: u64, query: &Query) -> bool {
        self.list(file, line, query)
    }

    fn unexpected_replies(&self) -> u64 {
        self.unexpected_replies()
    }

    fn schemas(&self) -> &'static str {
        "OLD has"
    }
}

impl Gather for HistoryUsage<'_> {
    fn record(&mut self, file: &str, entry: Entry) {
        self.record(file, entry);
    }

    fn end(&mut self, file: &str) {
        self.end(file);
    }

    fn list(&mut self, file: &str, line: u64, query: &Query) -> bool {
        self.list(file, line, query)
    }

    fn unexpected_replies(&self) -> u64 {
        self.unexpected_replies()
    }

    fn schemas(&self) -> &'static str {
        "the schemas have"
    }
}
