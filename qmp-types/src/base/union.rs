//! Unions: the members of the base and of the branch in one JSON object.
//!
//! The tag may stand anywhere in the object. From the tag on, members are read
//! straight into the branch's type; members of the base go to their own places
//! wherever they stand. Only if a member of the branch precedes the tag, which
//! QEMU, writing the base first, does not do, the branch is set aside.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, StringDeserializer};
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Json;
use super::flatten::Flatten;
use super::object::Elements;
use super::path;
use super::text::Text;

/// A union. Implemented by generated code.
pub trait Union: Sized {
    /// The union's name, for errors.
    const NAME: &'static str;
    /// The name of the tag member.
    const TAG: &'static str;
    /// Collects the members of the base, apart from the tag.
    type Base: Base;
    /// What the tag chooses.
    type Branch: Branch;

    /// Puts the parts together; fails if the base lacks a member.
    fn assemble<E: Error>(base: Self::Base, branch: Self::Branch) -> Result<Self, E>;
}

/// Collects the members of a union's base. Implemented by generated code.
pub trait Base: Default {
    /// Reads the value of the member `name` if that is one of the base's, and
    /// says whether it is.
    fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error>;
}

/// The base of a union whose only common member is the tag.
impl Base for () {
    fn read<'de, A: MapAccess<'de>>(&mut self, _: &str, _: &mut A) -> Result<bool, A::Error> {
        Ok(false)
    }
}

/// The branches of a union. Implemented by generated code.
pub trait Branch: Sized {
    /// The tag's value on the wire.
    fn tag(&self) -> &str;

    /// Reads the members of the branch that `tag` chooses.
    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error>;

    /// Writes the branch's members into the union's object.
    fn serialize_members<M: SerializeMap>(&self, object: &mut M) -> Result<(), M::Error>;
}

/// The branch of a tag value that the schema does not know, as it was received.
#[derive(Debug, Clone, PartialEq)]
pub struct UnrecognizedBranch {
    /// The tag's value.
    pub tag: String,
    /// The members that are neither the tag nor the base's.
    pub members: Vec<(String, Json)>,
}

impl Branch for UnrecognizedBranch {
    fn tag(&self) -> &str {
        &self.tag
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        Ok(Self {
            tag: tag.to_owned(),
            members: members.deserialize_map(Entries)?,
        })
    }

    fn serialize_members<M: SerializeMap>(&self, object: &mut M) -> Result<(), M::Error> {
        let mut members = self.members.iter();
        members.try_for_each(|(name, value)| object.serialize_entry(name, value))
    }
}

/// Reads all members of an object as they are.
struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Vec<(String, Json)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}

/// Reads a union.
pub fn deserialize<'de, U: Union, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    deserializer.deserialize_map(Object(PhantomData))
}

/// Reads a member of the base into its place; always true, for [`Base::read`].
pub fn read<'de, T, A>(
    place: &mut Option<T>,
    name: &'static str,
    map: &mut A,
) -> Result<bool, A::Error>
where
    T: Deserialize<'de>,
    A: MapAccess<'de>,
{
    if place.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *place = Some(map.next_value_seed(Elements(PhantomData))?);
    Ok(true)
}

/// Skips what is left of the object, for a branch without members.
pub fn no_members<'de, D: Deserializer<'de>>(members: D) -> Result<(), D::Error> {
    IgnoredAny::deserialize(members).map(drop)
}

/// Reads the branch of a simple union, which is the value of a member `data`.
pub fn data<'de, T, D>(members: D) -> Result<T, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    #[derive(Deserialize)]
    #[serde(bound = "T: Deserialize<'de>")]
    struct Wrapper<T> {
        #[serde(deserialize_with = "super::object")]
        data: T,
    }
    Wrapper::deserialize(members).map(|wrapper| wrapper.data)
}

/// Writes the members of a branch into the union's object.
pub fn serialize_members<T, M>(members: &T, object: &mut M) -> Result<(), M::Error>
where
    T: Serialize,
    M: SerializeMap,
{
    members.serialize(Flatten(object))
}

struct Object<U>(PhantomData<U>);

impl<'de, U: Union> Visitor<'de> for Object<U> {
    type Value = U;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object ({})", U::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<U, A::Error> {
        let mut base = U::Base::default();
        let mut early = Aside(Vec::new());
        while let Some(name) = map.next_key_seed(Text("a member's name"))? {
            if name == U::TAG {
                let tag = map.next_value_seed(Text("a tag"))?;
                let members = Members {
                    map,
                    tag: U::TAG,
                    base: &mut base,
                };
                let branch = if early.0.is_empty() {
                    U::Branch::deserialize_members(&tag, MapAccessDeserializer::new(members))
                } else {
                    early.finish(members)?.decode(&tag)
                };
                return U::assemble(base, branch?);
            }
            if !base.read(&name, &mut map)? {
                early.0.push((name.into_owned(), map.next_value()?));
            }
        }
        Err(A::Error::missing_field(U::TAG))
    }
}

/// The members of a branch, while they are read: what is left of the object
/// apart from the base.
struct Members<'b, A, B> {
    map: A,
    tag: &'static str,
    base: &'b mut B,
}

impl<'de, A: MapAccess<'de>, B: Base> MapAccess<'de> for Members<'_, A, B> {
    type Error = A::Error;

    fn next_key_seed<K>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error>
    where
        K: DeserializeSeed<'de>,
    {
        while let Some(name) = self.map.next_key_seed(Text("a member's name"))? {
            if name == self.tag {
                return Err(A::Error::duplicate_field(self.tag));
            }
            if self.base.read(&name, &mut self.map)? {
                continue;
            }
            let key = match name {
                Cow::Borrowed(name) => seed.deserialize(BorrowedStrDeserializer::new(name)),
                Cow::Owned(name) => seed.deserialize(StringDeserializer::new(name)),
            };
            return key.map(Some);
        }
        Ok(None)
    }

    fn next_value_seed<V>(&mut self, seed: V) -> Result<V::Value, A::Error>
    where
        V: DeserializeSeed<'de>,
    {
        self.map.next_value_seed(seed)
    }
}

/// The members of a branch that had to be set aside as they preceded the tag.
struct Aside(Vec<(String, Json)>);

impl Aside {
    /// Adds the members behind the tag.
    fn finish<'de, A: MapAccess<'de>>(mut self, mut rest: A) -> Result<Self, A::Error> {
        while let Some(member) = rest.next_entry()? {
            self.0.push(member);
        }
        Ok(self)
    }

    fn decode<T: Branch, E: Error>(&self, tag: &str) -> Result<T, E> {
        let text = serde_json::to_string(self).map_err(E::custom)?;
        let mut json = serde_json::Deserializer::from_str(&text);
        T::deserialize_members(tag, &mut json).map_err(|error| path::locate("", &text, &error))
    }
}

impl Serialize for Aside {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
