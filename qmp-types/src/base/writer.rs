//! Objects that are written one member at a time.
//!
//! Compiling what is derived on top of this takes about half the time of compiling
//! serde's own `Serialize`.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::union::{Branch, Union};

/// An object that is being written. It keeps the first error until its end, which is less
/// to compile than a check after each member.
#[must_use]
pub struct Writer<S: Serializer>(Result<S::SerializeMap, S::Error>);

impl<S: Serializer> Writer<S> {
    /// Begins an object.
    pub fn new(serializer: S) -> Self {
        Self(serializer.serialize_map(None))
    }

    /// Writes a member that is always there.
    pub fn required<T: Serialize>(self, name: &'static str, value: &T) -> Self {
        self.with(|object| object.serialize_entry(name, value))
    }

    /// Writes a member if it is there.
    pub fn optional<T: Serialize>(self, name: &'static str, value: &Option<T>) -> Self {
        match value {
            Some(value) => self.required(name, value),
            None => self,
        }
    }

    /// Writes the members that the schema does not name.
    pub fn others(self, others: &Map<String, Value>) -> Self {
        self.with(|object| {
            let mut others = others.iter();
            others.try_for_each(|(name, value)| object.serialize_entry(name, value))
        })
    }

    /// Writes the tag of a union.
    pub fn tag<B: Union + Branch>(self, branch: &B) -> Self {
        self.with(|object| object.serialize_entry(B::TAG, branch.tag()))
    }

    /// Writes the members of a union's branch.
    pub fn branch<B: Branch>(self, branch: &B) -> Self {
        self.with(|object| branch.serialize_members(object))
    }

    /// Ends the object.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0?.end()
    }

    fn with(mut self, write: impl FnOnce(&mut S::SerializeMap) -> Result<(), S::Error>) -> Self {
        if let Ok(object) = &mut self.0
            && let Err(error) = write(object)
        {
            self.0 = Err(error);
        }
        self
    }
}
