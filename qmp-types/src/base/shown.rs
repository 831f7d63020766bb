//! What the derived `Debug` shows of what has secrets in it.

use std::fmt;

use qapi_text::{json, redact};
use serde::Serialize;

/// Stands for a secret.
pub struct Secret;

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("\"***\"")
    }
}

/// A value that belongs to a name: it is shown as JSON, unless that is the name of a secret.
pub struct SecretIf<'v, T>(pub &'v str, pub &'v T);

impl<T: Serialize> fmt::Debug for SecretIf<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if redact::is_secret(self.0) {
            Secret.fmt(formatter)
        } else {
            AsJson(self.1).fmt(formatter)
        }
    }
}

/// Is shown as JSON, without the secrets in it.
pub struct AsJson<'v, T>(pub &'v T);

impl<T: Serialize> fmt::Debug for AsJson<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string(self.0).map_err(|_| fmt::Error)?;
        formatter.write_str(&without_secrets(&text))
    }
}

/// The JSON without secrets, harmless on a terminal.
pub(super) fn without_secrets(text: &str) -> String {
    json(redact::message(text).text.into_owned())
}
