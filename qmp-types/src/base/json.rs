//! JSON that is kept as it was received.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::shown::without_secrets;
use super::{DecodeError, from_str};

/// A JSON value as it was received, to the letter: no digit of a number is lost,
/// and members keep their order.
///
/// ```
/// use qmp_types::base::Json;
///
/// let text = r#"{"b": 18446744073709551616, "a": 1.0}"#;
/// let json: Json = serde_json::from_str(text)?;
/// assert_eq!(serde_json::to_string(&json)?, text);
/// assert_eq!(json.to_value()?["a"], 1.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json(Box<RawValue>);

impl Json {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// The value, to look into it. Of several members of a name the last one
    /// counts.
    ///
    /// # Errors
    ///
    /// If a number is too large for a double, or the value is nested deeper than
    /// 128 levels: such a value can be kept, but not taken apart.
    pub fn to_value(&self) -> Result<Value, DecodeError> {
        from_str(self.as_str())
    }
}

/// The same text.
impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Json {}

/// Of the text.
impl Hash for Json {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

/// The text [without secrets](qapi_text::redact), or one that means the same and is harmless on
/// a terminal.
impl fmt::Debug for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&without_secrets(self.as_str()))
    }
}

impl fmt::Display for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
