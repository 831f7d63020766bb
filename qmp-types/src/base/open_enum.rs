//! Open enums: a value of a later release is kept, not rejected.
//!
//! The derive `Values` writes the table of values (`From<&str>`); this reads one from a
//! string without allocating.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

/// Reads an enum by its value's name; `name` is the enum's, for the error about
/// a value that is not a string.
pub fn deserialize<'de, T, D>(deserializer: D, name: &'static str) -> Result<T, D::Error>
where
    T: for<'a> From<&'a str>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(Value {
        name,
        value: PhantomData,
    })
}

struct Value<T> {
    name: &'static str,
    value: PhantomData<T>,
}

impl<T: for<'a> From<&'a str>> Visitor<'_> for Value<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a string (a value of {})", self.name)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(T::from(text))
    }
}
