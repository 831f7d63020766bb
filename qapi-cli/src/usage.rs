//! Reads what a client uses: recordings of it, and lists.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use qapi_diff::Usage;
use qapi_parser::Schema;
use qapi_recording::{Item, Reader};
use qapi_schema::wire::Query;

use crate::failure::{self, Failure};
use crate::{input, report};

/// What the recordings and lists say that a client uses of the old one of two schemas.
pub(crate) fn of<'s>(
    paths: &[PathBuf],
    old: &'s Schema,
    new: &'s Schema,
) -> Result<Usage<'s>, Failure> {
    let mut usage = Usage::new(old, new);
    for path in paths {
        if is_list(path)? {
            list(path, &mut usage)?;
        } else {
            record(path, &mut usage)?;
        }
    }
    Ok(usage)
}

/// Whether a file is a list: its start has no object of JSON, comments aside.
fn is_list(path: &Path) -> Result<bool, Failure> {
    let mut start = Vec::new();
    let read = File::open(path).and_then(|file| file.take(1 << 16).read_to_end(&mut start));
    read.map_err(|error| cannot_read(path, error))?;
    let mut lines = start
        .split(|byte| *byte == b'\n')
        .map(<[u8]>::trim_ascii_start);
    Ok(!lines.any(|line| !line.starts_with(b"#") && line.contains(&b'{')))
}

fn record(path: &Path, usage: &mut Usage<'_>) -> Result<(), Failure> {
    let file = File::open(path).map_err(|error| cannot_read(path, error))?;
    let name = path.display().to_string();
    let mut any = false;
    for item in Reader::new(BufReader::new(file)) {
        match item.map_err(|error| cannot_read(path, error))? {
            Item::Entry(entry) => {
                any = true;
                usage.record(&name, entry);
            }
            Item::Problem(problem) => {
                let (line, reason) = (problem.line, problem.reason);
                report::say(format_args!("warning: {name}:{line}: {reason}"));
            }
            _ => {}
        }
    }
    usage.end(&name);
    if any {
        Ok(())
    } else {
        Err(format!("{name} contains no QMP messages").into())
    }
}

/// One command, event or path on a line. Lines that begin with `#` are comments.
fn list(path: &Path, usage: &mut Usage<'_>) -> Result<(), Failure> {
    let name = path.display().to_string();
    for (line, text) in (1..).zip(input::read_text(path)?.lines()) {
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let query: Query = text
            .parse()
            .map_err(|error| failure::context(format!("{name}:{line}"), error))?;
        if !usage.list(&name, line, &query) {
            report::say(format_args!(
                "warning: {name}:{line}: OLD has no `{text}`, so it is left out"
            ));
        }
    }
    Ok(())
}

fn cannot_read(path: &Path, error: std::io::Error) -> Failure {
    failure::context(format!("cannot read {}", path.display()), error)
}
