//! Which names and strings tell of secrets.

use std::ops::Range;

/// What the value of a member is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Nothing to mask, or not by its name.
    Open,
    /// A secret.
    Secret,
    /// A secret, unless it is an object, which is looked into.
    SecretUnlessObject,
}

/// Members with secrets, without `-` and `_`. The module says why.
const SECRETS: [&str; 12] = [
    "arg",
    "bufb64",
    COMMAND_LINE,
    "cookie",
    "env",
    "errdata",
    "inputdata",
    "outdata",
    "password",
    "rxcookie",
    "secret",
    "txcookie",
];

/// Also what an event and many unions have, as an object.
const DATA: &str = "data";

pub(super) const COMMAND_LINE: &str = "commandline";

/// Commands whose replies are secret as a whole, or can be.
const SECRET_REPLIES: [&str; 2] = ["human-monitor-command", "qom-get"];

/// What makes a name one of a secret, wherever it is in the name.
const PARTS: [&str; 3] = ["password", "passwd", "passphrase"];

/// What follows when it is the id of a secret.
const IDS: [&str; 3] = ["secret", "id", "ids"];

/// Whether the values of members with this name are masked. Those of `data` are not if they
/// are objects.
///
/// ```
/// use qapi_text::redact;
///
/// assert!(redact::is_secret("password"));
/// assert!(redact::is_secret("Input_Data"));
/// assert!(!redact::is_secret("password-secret"));
/// ```
#[must_use]
pub fn is_secret(member: &str) -> bool {
    content(member) != Content::Open
}

/// What the values of members with this name are.
#[must_use]
pub fn content(member: &str) -> Content {
    plain_content(&plain(member))
}

/// Whether the reply to a command can be a secret as a whole. What it asks for is not known.
#[must_use]
pub fn has_secret_reply(command: &str) -> bool {
    SECRET_REPLIES.contains(&command)
}

/// A name in lower case, without `-` and `_`.
pub(super) fn plain(name: &str) -> String {
    let letters = name.chars().filter(|letter| !matches!(letter, '-' | '_'));
    letters.flat_map(char::to_lowercase).collect()
}

/// What a member with this plain name has.
pub(super) fn plain_content(plain: &str) -> Content {
    if plain == DATA {
        return Content::SecretUnlessObject;
    }
    let has_part = || PARTS.iter().any(|part| plain.contains(part));
    let is_id = || IDS.iter().any(|id| plain.ends_with(id));
    if SECRETS.contains(&plain) || (has_part() && !is_id()) {
        Content::Secret
    } else {
        Content::Open
    }
}

/// Whether a string has a secret in it by its form: a URL, the name of a block device with
/// options, or a message that is repeated.
pub(super) fn has_secret(text: &str) -> bool {
    let is_rbd_with_key = || text.starts_with("rbd:") && text.contains(":key=");
    has_password(text)
        || is_rbd_with_key()
        || text.to_ascii_lowercase().contains("password=")
        || repeats_secret(text)
}

/// Where a string of JSON quotes a line that QEMU could not read.
pub(super) fn quoted_input(text: &str) -> Option<Range<usize>> {
    let (_, error) = text.split_once("JSON parse error, ")?;
    let mut kinds = ["stray '", "invalid keyword '"].iter();
    let input = kinds.find_map(|kind| error.strip_prefix(kind))?;
    let start = text.len() - input.len();
    Some(start..start + input.rfind('\'')?)
}

/// Whether a part of a message is in it that has the name of a secret, in quotes and with a colon
/// after it.
pub(super) fn repeats_secret(text: &str) -> bool {
    let mut parts = text.split('"').peekable();
    while let Some(part) = parts.next() {
        let next = parts.peek();
        if next.is_some_and(|next| next.trim_start().starts_with(':'))
            && is_secret(part.trim_end_matches('\\'))
        {
            return true;
        }
    }
    false
}

/// Whether it is a URL with a password. That of iSCSI has `%` before it.
fn has_password(url: &str) -> bool {
    let Some((_, rest)) = url.split_once("://") else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let user = authority.rsplit_once('@').map(|(user, _)| user);
    user.is_some_and(|user| user.contains([':', '%']))
}
