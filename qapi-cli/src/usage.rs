//! Reads what a client uses: recordings of it, and lists.

use std::path::PathBuf;

use qapi_diff::{Usage, UsedSchemas};
use qapi_schema::wire::Query;

use crate::failure::{self, Failure};
use crate::recordings::Input;
use crate::report;

/// Reads recordings and lists. `schemas` is what is said of entries that are not found:
/// `OLD has`.
pub(crate) fn read<S: UsedSchemas>(
    paths: &[PathBuf],
    usage: &mut Usage<S>,
    schemas: &str,
) -> Result<(), Failure> {
    for path in paths {
        let mut input = Input::open(path)?;
        if input.is_list()? {
            list(input, usage, schemas)?;
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

fn record<S: UsedSchemas>(input: Input, usage: &mut Usage<S>) -> Result<(), Failure> {
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
fn list<S: UsedSchemas>(input: Input, usage: &mut Usage<S>, schemas: &str) -> Result<(), Failure> {
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
        return Err(format!("{name}: {schemas} nothing of this list").into());
    }
    Ok(())
}
