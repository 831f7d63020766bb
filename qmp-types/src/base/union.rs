//! Unions: the members of the base and of the branch in one JSON object.
//!
//! The tag can stand anywhere in the object: QEMU does not order members. After the tag,
//! members of the branch are read straight into its type. Members of the base are read
//! wherever they stand. Members of the branch that precede the tag are buffered as text,
//! which is not copied if the input can be borrowed.
//!
//! Buffered text is decoded by a decoder of its own. With unions in unions, nesting
//! could so become deeper than any of the decoders notices, and the text would be read
//! once for each level. So text that is nested deeper than `serde_json`'s limit is
//! rejected before it is decoded: everything in it is then within the limit, too.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::vec;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, StringDeserializer};
use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::flatten::Flatten;
use super::path;
use super::shown::AsJson;
use super::text::{RawText, Text, is_nested_too_deep};
use super::unknown;
use super::{Empty, Json};

/// A union. Implemented by the derive of the same name.
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

/// Collects the members of a union's base. Implemented by the derive `Union`.
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

/// The branches of a union. Implemented by the derive `Union`.
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

/// The branch of a tag value that is not in the schema, as it was received. `Debug` shows its
/// members as an object, without [secrets](qapi_text::redact).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnrecognizedBranch {
    /// The tag's value.
    pub tag: String,
    /// The members that are neither the tag nor the base's.
    pub members: Vec<(String, Json)>,
}

impl fmt::Debug for UnrecognizedBranch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("UnrecognizedBranch")
            .field("tag", &self.tag)
            .field("members", &AsJson(&AsObject(&self.members)))
            .finish()
    }
}

/// Written as an object of these members.
struct AsObject<'m>(&'m [(String, Json)]);

impl Serialize for AsObject<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
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
    *place = Some(map.next_value()?);
    Ok(true)
}

/// Skips what is left of the object, for a branch without members.
pub fn no_members<'de, D: Deserializer<'de>>(members: D) -> Result<(), D::Error> {
    Empty::deserialize(members).map(drop)
}

/// Reads a branch that is the value of the member `name`.
pub fn content<'de, T, D>(members: D, name: &'static str) -> Result<T, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    members.deserialize_map(Content {
        name,
        value: PhantomData,
    })
}

/// Reads the value of one member.
struct Content<T> {
    name: &'static str,
    value: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Content<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut value = None;
        while let Some(name) = map.next_key_seed(Text("a member's name"))? {
            if name == self.name {
                read(&mut value, self.name, &mut map)?;
            } else {
                unknown::skip(&name, &mut map)?;
            }
        }
        value.ok_or_else(|| A::Error::missing_field(self.name))
    }
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
        let mut aside = Vec::new();
        while let Some(name) = map.next_key_seed(Text("a member's name"))? {
            if name == U::TAG {
                let tag = map.next_value_seed(Text("a tag"))?;
                let members = Members {
                    aside: aside.into_iter(),
                    value: None,
                    map,
                    tag: U::TAG,
                    base: &mut base,
                };
                let branch =
                    U::Branch::deserialize_members(&tag, MapAccessDeserializer::new(members))?;
                return U::assemble(base, branch);
            }
            if !base.read(&name, &mut map)? {
                aside.push((name, map.next_value_seed(RawText)?));
            }
        }
        Err(A::Error::missing_field(U::TAG))
    }
}

/// A member of the branch that preceded the tag: its name, and its value's text.
type Aside<'de> = (Cow<'de, str>, Cow<'de, str>);

/// The members of a branch, while they are read: first what had to be set aside,
/// then what is left of the object apart from the base.
struct Members<'b, 'de, A, B> {
    aside: vec::IntoIter<Aside<'de>>,
    /// The member that was set aside and whose value is to be read next.
    value: Option<Aside<'de>>,
    map: A,
    tag: &'static str,
    base: &'b mut B,
}

impl<'de, A: MapAccess<'de>, B: Base> MapAccess<'de> for Members<'_, 'de, A, B> {
    type Error = A::Error;

    fn next_key_seed<K>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error>
    where
        K: DeserializeSeed<'de>,
    {
        if let Some((name, value)) = self.aside.next() {
            let key = key(name.clone(), seed)?;
            self.value = Some((name, value));
            return Ok(Some(key));
        }
        while let Some(name) = self.map.next_key_seed(Text("a member's name"))? {
            if name == self.tag {
                return Err(A::Error::duplicate_field(self.tag));
            }
            if !self.base.read(&name, &mut self.map)? {
                return key(name, seed).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V>(&mut self, seed: V) -> Result<V::Value, A::Error>
    where
        V: DeserializeSeed<'de>,
    {
        let Some((name, text)) = self.value.take() else {
            return self.map.next_value_seed(seed);
        };
        if is_nested_too_deep(&text) {
            let path = path::segment(&name);
            return Err(path::within(&path, "recursion limit exceeded"));
        }
        let value = match &text {
            Cow::Borrowed(text) => seed.deserialize(&mut serde_json::Deserializer::from_str(text)),
            Cow::Owned(text) => {
                // From text that lives no longer than this, nothing may be borrowed.
                seed.deserialize(&mut serde_json::Deserializer::from_reader(text.as_bytes()))
            }
        };
        value.map_err(|error| path::locate(&path::segment(&name), &text, &error))
    }
}

/// Reads a member's name that has been read before.
fn key<'de, K, E>(name: Cow<'de, str>, seed: K) -> Result<K::Value, E>
where
    K: DeserializeSeed<'de>,
    E: Error,
{
    match name {
        Cow::Borrowed(name) => seed.deserialize(BorrowedStrDeserializer::new(name)),
        Cow::Owned(name) => seed.deserialize(StringDeserializer::new(name)),
    }
}
