//! Objects that are read one member at a time, each into a variable of its own.
//!
//! Compiling what is derived on top of this takes about half the time of compiling
//! serde's own `Deserialize`, which also accepts arrays for structs.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::text::Text;
use super::unknown;

/// A struct that is an object on the wire. Implemented by the derive `Deserialize`.
pub trait Object: Sized {
    /// What is expected, for the error about a value that is not an object.
    const EXPECTED: &'static str;

    /// Reads the members.
    fn read<'de, A: MapAccess<'de>>(object: Members<'de, A>) -> Result<Self, A::Error>;
}

/// Reads a struct from an object, and from nothing else.
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(Whole(PhantomData))
}

struct Whole<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for Whole<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(T::EXPECTED)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(Members {
            map,
            name: Cow::Borrowed(""),
        })
    }
}

/// The members of an object that is being read.
pub struct Members<'de, A> {
    map: A,
    name: Cow<'de, str>,
}

impl<'de, A: MapAccess<'de>> Members<'de, A> {
    /// Moves on to the next member, if there is one.
    pub fn advance(&mut self) -> Result<bool, A::Error> {
        let name = self.map.next_key_seed(Text("a member's name"))?;
        let is_there = name.is_some();
        self.name = name.unwrap_or_default();
        Ok(is_there)
    }

    /// The name of the member that is to be read, or skipped.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads the member's value into its variable.
    pub fn read<T: Deserialize<'de>>(&mut self, place: &mut Option<T>) -> Result<(), A::Error> {
        if place.is_some() {
            let name = &self.name;
            return Err(A::Error::custom(format_args!("duplicate field `{name}`")));
        }
        *place = Some(self.map.next_value()?);
        Ok(())
    }

    /// Skips a member that is not in the schema, or [fails](unknown).
    pub fn skip(&mut self) -> Result<(), A::Error> {
        unknown::skip(&self.name, &mut self.map)
    }

    /// Keeps a member that the schema does not name.
    pub fn keep(&mut self, others: &mut Map<String, Value>) -> Result<(), A::Error> {
        let value = self.map.next_value()?;
        others.insert(self.name.as_ref().to_owned(), value);
        Ok(())
    }
}

/// A member that may not be absent.
pub fn required<T, E: Error>(place: Option<T>, name: &'static str) -> Result<T, E> {
    place.ok_or_else(|| E::missing_field(name))
}
