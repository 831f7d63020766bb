//! Alternates: values whose JSON kind decides what type they have.
//!
//! The kind is known as soon as the value begins, so the value is read straight into
//! the right type. No type is tried in vain, and nothing is buffered.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, UnitDeserializer};
use serde::de::{Error, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

use super::path::REFUSED_ARRAY;

/// A kind of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number, whole or not.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

/// An alternate. Implemented by the derive of the same name.
pub trait Alternate: Sized {
    /// The kinds that it accepts and its name, for errors.
    const EXPECTED: &'static str;

    /// Reads a value of this kind; `None` if the alternate does not
    /// accept the kind.
    fn deserialize_kind<'de, D: Deserializer<'de>>(
        kind: Kind,
        value: D,
    ) -> Option<Result<Self, D::Error>>;
}

/// Reads an alternate.
pub fn deserialize<'de, A, D>(deserializer: D) -> Result<A, D::Error>
where
    A: Alternate,
    D: Deserializer<'de>,
{
    deserializer.deserialize_any(Value(PhantomData))
}

/// Reads `null`.
pub fn null<'de, D: Deserializer<'de>>(value: D) -> Result<(), D::Error> {
    <()>::deserialize(value)
}

struct Value<A>(PhantomData<A>);

impl<A: Alternate> Value<A> {
    fn read<'de, D: Deserializer<'de>>(
        &self,
        kind: Kind,
        value: D,
        unexpected: Unexpected<'_>,
    ) -> Result<A, D::Error> {
        A::deserialize_kind(kind, value)
            .unwrap_or_else(|| Err(D::Error::invalid_type(unexpected, self)))
    }
}

impl<'de, A: Alternate> Visitor<'de> for Value<A> {
    type Value = A;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(A::EXPECTED)
    }

    fn visit_unit<E: Error>(self) -> Result<A, E> {
        self.read(
            Kind::Null,
            UnitDeserializer::new(),
            Unexpected::Other("null"),
        )
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<A, E> {
        self.read(
            Kind::Bool,
            value.into_deserializer(),
            Unexpected::Bool(value),
        )
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<A, E> {
        let unexpected = Unexpected::Signed(value);
        self.read(Kind::Number, value.into_deserializer(), unexpected)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<A, E> {
        let unexpected = Unexpected::Unsigned(value);
        self.read(Kind::Number, value.into_deserializer(), unexpected)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<A, E> {
        let unexpected = Unexpected::Float(value);
        self.read(Kind::Number, value.into_deserializer(), unexpected)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<A, E> {
        self.read(
            Kind::String,
            value.into_deserializer(),
            Unexpected::Str(value),
        )
    }

    fn visit_seq<S: SeqAccess<'de>>(self, elements: S) -> Result<A, S::Error> {
        let elements = SeqAccessDeserializer::new(elements);
        self.read(Kind::Array, elements, Unexpected::Other(REFUSED_ARRAY))
    }

    fn visit_map<M: MapAccess<'de>>(self, members: M) -> Result<A, M::Error> {
        let members = MapAccessDeserializer::new(members);
        self.read(Kind::Object, members, Unexpected::Other("object"))
    }
}
