//! Writes the members of one object into another that is being written.
//!
//! Accepts structs and maps, and newtypes of these. Anything else has no members and is
//! an error.

use std::fmt::Display;

use serde::ser::{Error, Impossible, SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

/// A serializer of an object into the object `.0`.
pub(super) struct Flatten<'m, M>(pub(super) &'m mut M);

/// The members of the inner object.
pub(super) struct Members<'m, M>(&'m mut M);

macro_rules! not_an_object {
    ($($method:ident($($kind:ty)?);)*) => {$(
        fn $method(self $(, _: $kind)?) -> Result<(), M::Error> {
            Err(no_members())
        }
    )*};
}

fn no_members<E: Error>() -> E {
    E::custom("only an object can be part of an object")
}

impl<'m, M: SerializeMap> Serializer for Flatten<'m, M> {
    type Ok = ();
    type Error = M::Error;
    type SerializeSeq = Impossible<(), M::Error>;
    type SerializeTuple = Impossible<(), M::Error>;
    type SerializeTupleStruct = Impossible<(), M::Error>;
    type SerializeTupleVariant = Impossible<(), M::Error>;
    type SerializeMap = Members<'m, M>;
    type SerializeStruct = Members<'m, M>;
    type SerializeStructVariant = Impossible<(), M::Error>;

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'m, M>, M::Error> {
        Ok(Members(self.0))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'m, M>, M::Error> {
        Ok(Members(self.0))
    }

    fn serialize_newtype_struct<T>(self, _: &'static str, value: &T) -> Result<(), M::Error>
    where
        T: Serialize + ?Sized,
    {
        value.serialize(self)
    }

    not_an_object! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(&'static str);
    }

    fn serialize_some<T>(self, _: &T) -> Result<(), M::Error>
    where
        T: Serialize + ?Sized,
    {
        Err(no_members())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
    ) -> Result<(), M::Error> {
        Err(no_members())
    }

    fn serialize_newtype_variant<T>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), M::Error>
    where
        T: Serialize + ?Sized,
    {
        Err(no_members())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, M::Error> {
        Err(no_members())
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, M::Error> {
        Err(no_members())
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, M::Error> {
        Err(no_members())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, M::Error> {
        Err(no_members())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, M::Error> {
        Err(no_members())
    }

    fn collect_str<T>(self, _: &T) -> Result<(), M::Error>
    where
        T: Display + ?Sized,
    {
        Err(no_members())
    }
}

impl<M: SerializeMap> SerializeStruct for Members<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T>(&mut self, name: &'static str, value: &T) -> Result<(), M::Error>
    where
        T: Serialize + ?Sized,
    {
        self.0.serialize_entry(name, value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

impl<M: SerializeMap> SerializeMap for Members<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_key<T>(&mut self, key: &T) -> Result<(), M::Error>
    where
        T: Serialize + ?Sized,
    {
        self.0.serialize_key(key)
    }

    fn serialize_value<T>(&mut self, value: &T) -> Result<(), M::Error>
    where
        T: Serialize + ?Sized,
    {
        self.0.serialize_value(value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}
