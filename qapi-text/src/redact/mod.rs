//! Masks secrets in the text of QMP messages, for logs and recordings.
//!
//! Passwords travel over QMP as plain text: those of VNC and SPICE, those of users in the
//! guest, the data of `secret` objects, and what a user types. [`message`] masks them and
//! keeps everything else as it is. It looks at names of members at any depth, because a
//! message can be that of any release, vendor or program.
//!
//! # What is masked
//!
//! `-`, `_` and case in names do not matter.
//!
//! | member | why |
//! |---|---|
//! | `password` | `set_password`, `change-vnc-password`, `block_passwd` and `guest-set-user-password` |
//! | a name with `password`, `passwd` or `passphrase` in it | what vendors and later releases may add; see below for ids |
//! | `secret` | `sev-inject-launch-secret`; the id of a secret in options of LUKS is masked with it |
//! | `data`, if it is not an object | `object-add` of a `secret`. Also keys that are typed (`send-key`, `input-send-event`) and what is written to a terminal (`ringbuf-write`), which can be a password |
//! | `command-line` | `human-monitor-command`: any command of the human monitor, such as `set_password` |
//! | `arg` | `change`, to which VNC's password is an argument; and those of `guest-exec`, often of `chpasswd`, `mysql` or `curl` |
//! | `env`, `input-data` | `guest-exec`: the usual ways to give a program a password |
//! | `out-data`, `err-data` | what that program says |
//! | `buf-b64` | `guest-file-read` and `guest-file-write`: files with keys, among others |
//! | `cookie` | that of HTTP, which is as good as a password, in block devices |
//! | `rxcookie`, `txcookie` | `L2TPv3` has no other protection |
//! | `value` beside a `property` or `name` that is one of these | `qom-set` and the reply to `qom-list-get` |
//!
//! Of strings elsewhere, these are masked: a URL with a password (`https://user:pw@host/`), a
//! file name that is JSON (`json:{…}`) with something to mask in it, and one that has the key
//! for a Ceph cluster or a password among its options (`rbd:…:key=…`, `password=…`). So is a string
//! that repeats a part of a message with one of these members, as an error may. Of an error about a
//! line that QEMU could not read, what it quotes of the line is masked.
//!
//! # What is not
//!
//! Names of users, and names of files with secrets in them, are not secret. Neither are ids of
//! `secret` objects: `password-secret`, `key-secret`, `passwordid`, `keyid`, `tls-creds`.
//!
//! Some secrets cannot be told from their message: the reply to `qom-get` is nothing but a
//! value, and that to `human-monitor-command` nothing but text. For these,
//! [`Redacted::asks_for_secret`] is true for the command, and [`secret_reply`] is for the
//! reply.
//!
//! `Debug` of generated types, such as that of the command `SetPassword`, shows `"***"` for these
//! members. It looks at names alone, so a string that is a URL with a password is shown.

mod names;
mod scan;
#[cfg(test)]
mod tests;
mod words;

use std::borrow::Cow;

use serde::de::IgnoredAny;

pub use names::{Content, content, has_secret_reply, is_secret};
use scan::Scanner;
pub use words::sentence;

/// What is there in place of text that is not JSON. Nobody knows what it asks for.
const NOT_JSON: Redacted<'static> = Redacted {
    text: Cow::Borrowed("***"),
    masked: 1,
    asks_for_secret: true,
};

/// A text without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Redacted<'t> {
    /// The text. It is JSON with the same structure, if it was JSON, and `***` otherwise.
    pub text: Cow<'t, str>,
    /// How many values were masked. The text is unchanged if there were none.
    pub masked: usize,
    /// Whether it is a command whose reply is a secret as a whole; see [`secret_reply`].
    pub asks_for_secret: bool,
}

/// Masks the secrets in a message: a command, a reply or an event.
///
/// A string becomes `"***"`, and a number 0. In arrays, each element is masked. Whatever is
/// nested in more than 1024 objects and arrays is masked as well; QEMU reads no more. Text
/// that is not JSON is masked as a whole. Nothing is escaped; [`json`](crate::json) does that.
///
/// ```
/// use qapi_text::redact;
///
/// let command = r#"{"execute": "set_password",
///     "arguments": {"protocol": "vnc", "password": "hunter2"}}"#;
/// let redacted = redact::message(command);
/// assert_eq!(redacted.text, command.replace("hunter2", "***"));
/// assert_eq!(redacted.masked, 1);
///
/// assert_eq!(redact::message("set_password vnc hunter2").text, "***");
/// ```
#[must_use]
pub fn message(text: &str) -> Redacted<'_> {
    redacted(text, Scanner::new(text)).unwrap_or(NOT_JSON)
}

/// Masks what a reply returns, as well as the secrets in it. It is for the replies to
/// commands that [ask for a secret](Redacted::asks_for_secret).
///
/// ```
/// use qapi_text::redact;
///
/// let command = r#"{"execute": "qom-get",
///     "arguments": {"path": "/objects/sec0", "property": "data"}, "id": 7}"#;
/// assert!(redact::message(command).asks_for_secret);
/// let reply = r#"{"return": "hunter2", "id": 7}"#;
/// assert_eq!(redact::secret_reply(reply).text, r#"{"return": "***", "id": 7}"#);
/// ```
#[must_use]
pub fn secret_reply(text: &str) -> Redacted<'_> {
    redacted(text, Scanner::new(text).of_secret_reply()).unwrap_or(NOT_JSON)
}

/// Masks the secrets in the start of a line of which nobody knows what it answers, or whether it
/// is a message.
#[must_use]
pub fn start(text: &str) -> Cow<'_, str> {
    let is_start_of_json = || {
        let parsed = serde_json::from_str::<IgnoredAny>(text);
        parsed.map_or_else(|error| error.is_eof(), |_| true)
    };
    if text.trim_start().starts_with('{') && is_start_of_json() {
        return mask(text, Scanner::new(text).of_secret_reply()).text;
    }
    words::line(text)
}

fn redacted<'t>(text: &'t str, scanner: Scanner<'t>) -> Option<Redacted<'t>> {
    serde_json::from_str::<IgnoredAny>(text).ok()?;
    Some(mask(text, scanner))
}

/// Masks what is found in a text that is JSON, or the start of it.
fn mask<'t>(text: &'t str, scanner: Scanner<'t>) -> Redacted<'t> {
    let found = scanner.scan();
    let mut masked = 0;
    let mut result = String::new();
    let mut done = 0;
    for secret in &found.secrets {
        // One may be within another, which comes first.
        if secret.range.start < done {
            continue;
        }
        let kept = text.get(done..secret.range.start);
        result.push_str(kept.unwrap_or_default());
        result.push_str(secret.mask);
        done = secret.range.end;
        masked += 1;
    }
    Redacted {
        text: match masked {
            0 => Cow::Borrowed(text),
            _ => Cow::Owned(result + text.get(done..).unwrap_or_default()),
        },
        masked,
        asks_for_secret: found.asks_for_secret,
    }
}
