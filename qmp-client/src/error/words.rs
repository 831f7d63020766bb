//! What several errors say.

use std::borrow::Cow;
use std::error::Error;

use qapi_text::line;

pub(super) fn busy(behind: Option<&str>) -> String {
    match behind {
        Some(command) => format!("`{}` has not been answered", line(command)),
        None => "the peer may not be reading".to_owned(),
    }
}

pub(super) fn events(count: u64) -> String {
    match count {
        1 => "1 event was".to_owned(),
        _ => format!("{count} events were"),
    }
}

pub(super) fn stopped(operation: Option<&str>, no_space: bool) -> String {
    let failed = format!("a {} failed", line(operation.unwrap_or("read or a write")));
    if no_space {
        format!("{failed}, because no space is left")
    } else {
        failed
    }
}

pub(super) fn received(start: Option<&str>) -> String {
    start.map_or_else(String::new, |start| format!(": received {start:?}"))
}

/// What there is instead of a greeting.
pub(super) fn instead(start: Option<&str>) -> Cow<'static, str> {
    match start {
        Some(start) => format!("; received an incomplete message: {start:?}").into(),
        None => "; another client may be connected, as QEMU serves one at a time, \
                 or QEMU is stopped, or it expects TLS"
            .into(),
    }
}

pub(super) fn within(start: Option<&str>) -> String {
    start.map_or_else(String::new, |start| {
        format!(" in the middle of the line {start:?}")
    })
}

/// Why a connection ended, with the causes, where they are not its source.
pub(super) fn with_causes(why: &dyn Error) -> String {
    let mut text = why.to_string();
    let mut cause = why.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(line(error).as_ref());
        cause = error.source();
    }
    text
}
