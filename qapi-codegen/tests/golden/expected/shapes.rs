// Generated from tests/golden/schema/parts/shapes.json by `BLESS=1 cargo test -p qapi-codegen --test golden`. Do not edit.

//! Types.
//!
//! Of each kind, at least one.

use std::fmt;

use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use ::qmp_types::base;
use ::qmp_types::base::union::Branch as _;

/// A color. Values of this type take all that a name can be.
///
/// Since QEMU 1.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Color {
    /// As a rose.
    DeepRed,
    /// Has a digit in front.
    _2tone,
    /// Is a keyword in Rust.
    Type,
    /// Is one that cannot be escaped.
    Self_,
    /// Is a value like any other.
    Unknown,
    /// Would be the name of the catch-all.
    ///
    /// Only present if QEMU is built with `CONFIG_PAINT`.
    Unrecognized_,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl Color {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DeepRed => "deep-red",
            Self::_2tone => "2tone",
            Self::Type => "type",
            Self::Self_ => "self",
            Self::Unknown => "unknown",
            Self::Unrecognized_ => "unrecognized",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for Color {
    fn from(value: &str) -> Self {
        match value {
            "deep-red" => Self::DeepRed,
            "2tone" => Self::_2tone,
            "type" => Self::Type,
            "self" => Self::Self_,
            "unknown" => Self::Unknown,
            "unrecognized" => Self::Unrecognized_,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for Color {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for Color {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Color {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "Color")
    }
}

/// One member of each built-in type.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kinds {
    /// A string; see [`number`](field@Self::number) and [`Color`], but not `nothing-at-all`.
    pub text: String,
    /// A double.
    pub number: f64,
    /// An integer.
    pub int: i64,
    /// 8 bits.
    pub i8: i8,
    /// 16 bits.
    pub i16: i16,
    /// 32 bits.
    pub i32: i32,
    /// 64 bits.
    pub i64: i64,
    /// 8 bits, unsigned.
    pub u8: u8,
    /// 16 bits, unsigned.
    pub u16: u16,
    /// 32 bits, unsigned.
    pub u32: u32,
    /// 64 bits, unsigned.
    pub u64: u64,
    /// A number of bytes.
    pub size: u64,
    /// Yes or no.
    pub flag: bool,
    /// Any JSON value.
    pub anything: serde_json::Value,
    /// Null.
    pub nothing: (),
    /// A list of lists would be nice.
    pub list: Vec<Color>,
}

impl base::members::Object for Kinds {
    const EXPECTED: &'static str = "an object (Kinds)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut text = None;
        let mut number = None;
        let mut int = None;
        let mut i8 = None;
        let mut i16 = None;
        let mut i32 = None;
        let mut i64 = None;
        let mut u8 = None;
        let mut u16 = None;
        let mut u32 = None;
        let mut u64 = None;
        let mut size = None;
        let mut flag = None;
        let mut anything = None;
        let mut nothing = None;
        let mut list = None;
        while object.advance()? {
            match object.name() {
                "text" => object.read(&mut text),
                "number" => object.read(&mut number),
                "int" => object.read(&mut int),
                "i8" => object.read(&mut i8),
                "i16" => object.read(&mut i16),
                "i32" => object.read(&mut i32),
                "i64" => object.read(&mut i64),
                "u8" => object.read(&mut u8),
                "u16" => object.read(&mut u16),
                "u32" => object.read(&mut u32),
                "u64" => object.read(&mut u64),
                "size" => object.read(&mut size),
                "flag" => object.read(&mut flag),
                "anything" => object.read(&mut anything),
                "nothing" => object.read(&mut nothing),
                "list" => object.read(&mut list),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            text: base::members::required(text, "text")?,
            number: base::members::required(number, "number")?,
            int: base::members::required(int, "int")?,
            i8: base::members::required(i8, "i8")?,
            i16: base::members::required(i16, "i16")?,
            i32: base::members::required(i32, "i32")?,
            i64: base::members::required(i64, "i64")?,
            u8: base::members::required(u8, "u8")?,
            u16: base::members::required(u16, "u16")?,
            u32: base::members::required(u32, "u32")?,
            u64: base::members::required(u64, "u64")?,
            size: base::members::required(size, "size")?,
            flag: base::members::required(flag, "flag")?,
            anything: base::members::required(anything, "anything")?,
            nothing: base::members::required(nothing, "nothing")?,
            list: base::members::required(list, "list")?,
        })
    }
}

impl<'de> Deserialize<'de> for Kinds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Kinds {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(
        text: impl Into<String>,
        number: f64,
        int: i64,
        i8: i8,
        i16: i16,
        i32: i32,
        i64: i64,
        u8: u8,
        u16: u16,
        u32: u32,
        u64: u64,
        size: u64,
        flag: bool,
        anything: impl Into<serde_json::Value>,
        nothing: (),
        list: Vec<Color>,
    ) -> Self {
        Self {
            text: text.into(),
            number,
            int,
            i8,
            i16,
            i32,
            i64,
            u8,
            u16,
            u32,
            u64,
            size,
            flag,
            anything: anything.into(),
            nothing,
            list,
        }
    }
}

/// A string of an instrument: the name is one that Rust uses.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct String_ {
    /// In millimetres.
    pub length: i64,
}

impl base::members::Object for String_ {
    const EXPECTED: &'static str = "an object (String_)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut length = None;
        while object.advance()? {
            match object.name() {
                "length" => object.read(&mut length),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            length: base::members::required(length, "length")?,
        })
    }
}

impl<'de> Deserialize<'de> for String_ {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl String_ {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(length: i64) -> Self {
        Self { length }
    }
}

/// Markup that is none in Markdown: a_b \_c\_ \[d] \<e> 2 * 3 * 4 & \&amp;
/// \*f\* [`Kinds`] `g h` *i* <https://example.org/j_k_l>.
///
/// 1. A list,
///    in two lines.
/// 2. Another item:
///
///    ```text
///    with <literal> text
///    ```
///
/// - and one
/// - without numbers
///
/// > **Note:** A note
/// > in two lines.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Option_ {
    /// As [`String_`] has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strings: Option<Vec<String_>>,
    /// A keyword.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#match: Option<bool>,
    /// A keyword that cannot be escaped.
    #[serde(rename = "super", skip_serializing_if = "Option::is_none")]
    pub super_: Option<i64>,
    /// In another case.
    #[serde(rename = "Upper-Case")]
    pub upper_case: String,
    /// The type holds itself.
    ///
    /// **Unstable:** Not settled.
    ///
    /// Only present if QEMU is built with `CONFIG_A` and not `CONFIG_B`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Box<Option_>>,
}

impl base::members::Object for Option_ {
    const EXPECTED: &'static str = "an object (Option_)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut strings = None;
        let mut r#match = None;
        let mut super_ = None;
        let mut upper_case = None;
        let mut next = None;
        while object.advance()? {
            match object.name() {
                "strings" => object.read(&mut strings),
                "match" => object.read(&mut r#match),
                "super" => object.read(&mut super_),
                "Upper-Case" => object.read(&mut upper_case),
                "next" => object.read(&mut next),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            strings,
            r#match,
            super_,
            upper_case: base::members::required(upper_case, "Upper-Case")?,
            next,
        })
    }
}

impl<'de> Deserialize<'de> for Option_ {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Option_ {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(upper_case: impl Into<String>) -> Self {
        Self {
            strings: None,
            r#match: None,
            super_: None,
            upper_case: upper_case.into(),
            next: None,
        }
    }

    /// Sets [`strings`](field@Self::strings).
    #[must_use]
    pub fn with_strings(mut self, value: Vec<String_>) -> Self {
        self.strings = Some(value);
        self
    }

    /// Sets [`match`](field@Self::match).
    #[must_use]
    pub fn with_match(mut self, value: bool) -> Self {
        self.r#match = Some(value);
        self
    }

    /// Sets [`super_`](field@Self::super_).
    #[must_use]
    pub fn with_super(mut self, value: i64) -> Self {
        self.super_ = Some(value);
        self
    }

    /// Sets [`next`](field@Self::next).
    #[must_use]
    pub fn with_next(mut self, value: Option_) -> Self {
        self.next = Some(Box::new(value));
        self
    }
}

/// A base.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bottom {
    /// Identifies it.
    pub id: String,
}

impl base::members::Object for Bottom {
    const EXPECTED: &'static str = "an object (Bottom)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut id = None;
        while object.advance()? {
            match object.name() {
                "id" => object.read(&mut id),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            id: base::members::required(id, "id")?,
        })
    }
}

impl<'de> Deserialize<'de> for Bottom {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Bottom {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// Has a base.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Top {
    /// Identifies it.
    pub id: String,
    /// Shown to people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl base::members::Object for Top {
    const EXPECTED: &'static str = "an object (Top)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut id = None;
        let mut label = None;
        while object.advance()? {
            match object.name() {
                "id" => object.read(&mut id),
                "label" => object.read(&mut label),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            id: base::members::required(id, "id")?,
            label,
        })
    }
}

impl<'de> Deserialize<'de> for Top {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Top {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), label: None }
    }

    /// Sets [`label`](field@Self::label).
    #[must_use]
    pub fn with_label(mut self, value: impl Into<String>) -> Self {
        self.label = Some(value.into());
        self
    }
}

/// The members of its base [`Bottom`].
impl From<&Top> for Bottom {
    fn from(value: &Top) -> Self {
        Self { id: value.id.clone() }
    }
}

/// The shapes there are. Despite its name, not the tag of a simple union.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ShapeKind {
    /// Round.
    Circle,
    /// With corners.
    Square,
    /// Not there. Since QEMU 1.1.
    Void,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl ShapeKind {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Circle => "circle",
            Self::Square => "square",
            Self::Void => "void",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for ShapeKind {
    fn from(value: &str) -> Self {
        match value {
            "circle" => Self::Circle,
            "square" => Self::Square,
            "void" => Self::Void,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for ShapeKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for ShapeKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ShapeKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "ShapeKind")
    }
}

/// A circle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Circle {
    /// Half of its width.
    pub radius: u32,
}

impl base::members::Object for Circle {
    const EXPECTED: &'static str = "an object (Circle)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut radius = None;
        while object.advance()? {
            match object.name() {
                "radius" => object.read(&mut radius),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            radius: base::members::required(radius, "radius")?,
        })
    }
}

impl<'de> Deserialize<'de> for Circle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Circle {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(radius: u32) -> Self {
        Self { radius }
    }
}

/// A square.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Square {
    /// Its width.
    pub side: u32,
    /// A shape inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inner: Option<Box<Shape>>,
}

impl base::members::Object for Square {
    const EXPECTED: &'static str = "an object (Square)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut side = None;
        let mut inner = None;
        while object.advance()? {
            match object.name() {
                "side" => object.read(&mut side),
                "inner" => object.read(&mut inner),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            side: base::members::required(side, "side")?,
            inner,
        })
    }
}

impl<'de> Deserialize<'de> for Square {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Square {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(side: u32) -> Self {
        Self { side, inner: None }
    }

    /// Sets [`inner`](field@Self::inner).
    #[must_use]
    pub fn with_inner(mut self, value: Shape) -> Self {
        self.inner = Some(Box::new(value));
        self
    }
}

/// A union that shares no more than its tag.
///
/// The tag is `kind`: which one.
#[derive(Debug, Clone, PartialEq)]
pub enum Plain {
    /// Round.
    Circle(Circle),
    /// With corners.
    Square,
    /// Not there. Since QEMU 1.1.
    Void,
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for Plain {
    fn tag(&self) -> &str {
        match self {
            Self::Circle(_) => "circle",
            Self::Square => "square",
            Self::Void => "void",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "circle" => Deserialize::deserialize(members).map(Self::Circle),
            "square" => base::union::no_members(members).map(|()| Self::Square),
            "void" => base::union::no_members(members).map(|()| Self::Void),
            _ => {
                base::UnrecognizedBranch::deserialize_members(tag, members)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_members<M: SerializeMap>(
        &self,
        object: &mut M,
    ) -> Result<(), M::Error> {
        match self {
            Self::Circle(members) => base::union::serialize_members(members, object),
            Self::Square => Ok(()),
            Self::Void => Ok(()),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Circle> for Plain {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

impl base::union::Union for Plain {
    const NAME: &'static str = "Plain";
    const TAG: &'static str = "kind";
    type Base = ();
    type Branch = Self;

    fn assemble<E: Error>((): (), branch: Self) -> Result<Self, E> {
        Ok(branch)
    }
}

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("kind", self.tag())?;
        self.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// A union with more in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// How it is called.
    pub name: String,
    /// Which one.
    pub r#type: ShapeBranch,
    /// How heavy it is.
    pub weight: Option<i64>,
}

impl Shape {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(name: impl Into<String>, r#type: impl Into<ShapeBranch>) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            weight: None,
        }
    }

    /// Sets [`weight`](field@Self::weight).
    #[must_use]
    pub fn with_weight(mut self, value: i64) -> Self {
        self.weight = Some(value);
        self
    }
}

/// The branches of [`Shape`], by its `type`.
///
/// What a branch holds converts into it if no other branch may hold it, too.
#[derive(Debug, Clone, PartialEq)]
pub enum ShapeBranch {
    /// Round.
    Circle(Circle),
    /// With corners.
    Square(Square),
    /// Not there. Since QEMU 1.1.
    Void,
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for ShapeBranch {
    fn tag(&self) -> &str {
        match self {
            Self::Circle(_) => "circle",
            Self::Square(_) => "square",
            Self::Void => "void",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "circle" => Deserialize::deserialize(members).map(Self::Circle),
            "square" => Deserialize::deserialize(members).map(Self::Square),
            "void" => base::union::no_members(members).map(|()| Self::Void),
            _ => {
                base::UnrecognizedBranch::deserialize_members(tag, members)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_members<M: SerializeMap>(
        &self,
        object: &mut M,
    ) -> Result<(), M::Error> {
        match self {
            Self::Circle(members) => base::union::serialize_members(members, object),
            Self::Square(members) => base::union::serialize_members(members, object),
            Self::Void => Ok(()),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Circle> for ShapeBranch {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

impl From<Square> for ShapeBranch {
    fn from(value: Square) -> Self {
        Self::Square(value)
    }
}

/// The common members of [`Shape`] while it is read.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct ShapeSlots {
    name: Option<String>,
    weight: Option<i64>,
}

impl base::union::Base for ShapeSlots {
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        map: &mut A,
    ) -> Result<bool, A::Error> {
        match name {
            "name" => base::union::read(&mut self.name, "name", map),
            "weight" => base::union::read(&mut self.weight, "weight", map),
            _ => Ok(false),
        }
    }
}

impl base::union::Union for Shape {
    const NAME: &'static str = "Shape";
    const TAG: &'static str = "type";
    type Base = ShapeSlots;
    type Branch = ShapeBranch;

    fn assemble<E: Error>(base: ShapeSlots, branch: ShapeBranch) -> Result<Self, E> {
        Ok(Self {
            name: base.name.ok_or_else(|| E::missing_field("name"))?,
            r#type: branch,
            weight: base.weight,
        })
    }
}

impl Serialize for Shape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("name", &self.name)?;
        object.serialize_entry("type", self.r#type.tag())?;
        if let Some(value) = &self.weight {
            object.serialize_entry("weight", value)?;
        }
        self.r#type.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// Which union is inside.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Layer {
    /// One with a base.
    Shape,
    /// One without.
    Plain,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl Layer {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Shape => "shape",
            Self::Plain => "plain",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for Layer {
    fn from(value: &str) -> Self {
        match value {
            "shape" => Self::Shape,
            "plain" => Self::Plain,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for Layer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Layer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "Layer")
    }
}

/// A union whose branches are unions.
#[derive(Debug, Clone, PartialEq)]
pub struct Nested {
    /// Which one.
    pub layer: NestedBranch,
    /// How deep it is.
    pub depth: i64,
}

impl Nested {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(layer: impl Into<NestedBranch>, depth: i64) -> Self {
        Self { layer: layer.into(), depth }
    }
}

/// The branches of [`Nested`], by its `layer`.
///
/// What a branch holds converts into it if no other branch may hold it, too.
#[derive(Debug, Clone, PartialEq)]
pub enum NestedBranch {
    /// One with a base.
    Shape(Shape),
    /// One without.
    Plain(Plain),
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for NestedBranch {
    fn tag(&self) -> &str {
        match self {
            Self::Shape(_) => "shape",
            Self::Plain(_) => "plain",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "shape" => Deserialize::deserialize(members).map(Self::Shape),
            "plain" => Deserialize::deserialize(members).map(Self::Plain),
            _ => {
                base::UnrecognizedBranch::deserialize_members(tag, members)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_members<M: SerializeMap>(
        &self,
        object: &mut M,
    ) -> Result<(), M::Error> {
        match self {
            Self::Shape(members) => base::union::serialize_members(members, object),
            Self::Plain(members) => base::union::serialize_members(members, object),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Shape> for NestedBranch {
    fn from(value: Shape) -> Self {
        Self::Shape(value)
    }
}

impl From<Plain> for NestedBranch {
    fn from(value: Plain) -> Self {
        Self::Plain(value)
    }
}

/// The common members of [`Nested`] while it is read.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct NestedSlots {
    depth: Option<i64>,
}

impl base::union::Base for NestedSlots {
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        map: &mut A,
    ) -> Result<bool, A::Error> {
        match name {
            "depth" => base::union::read(&mut self.depth, "depth", map),
            _ => Ok(false),
        }
    }
}

impl base::union::Union for Nested {
    const NAME: &'static str = "Nested";
    const TAG: &'static str = "layer";
    type Base = NestedSlots;
    type Branch = NestedBranch;

    fn assemble<E: Error>(base: NestedSlots, branch: NestedBranch) -> Result<Self, E> {
        Ok(Self {
            layer: branch,
            depth: base.depth.ok_or_else(|| E::missing_field("depth"))?,
        })
    }
}

impl Serialize for Nested {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("layer", self.layer.tag())?;
        object.serialize_entry("depth", &self.depth)?;
        self.layer.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Nested {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// A union as old releases had them.
#[derive(Debug, Clone, PartialEq)]
pub enum Simple {
    /// `number`
    Number(i64),
    /// `colors`
    Colors(Vec<Color>),
    /// `circle`
    Circle(Circle),
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for Simple {
    fn tag(&self) -> &str {
        match self {
            Self::Number(_) => "number",
            Self::Colors(_) => "colors",
            Self::Circle(_) => "circle",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "number" => base::union::data(members).map(Self::Number),
            "colors" => base::union::data(members).map(Self::Colors),
            "circle" => base::union::data(members).map(Self::Circle),
            _ => {
                base::UnrecognizedBranch::deserialize_members(tag, members)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_members<M: SerializeMap>(
        &self,
        object: &mut M,
    ) -> Result<(), M::Error> {
        match self {
            Self::Number(data) => object.serialize_entry("data", data),
            Self::Colors(data) => object.serialize_entry("data", data),
            Self::Circle(data) => object.serialize_entry("data", data),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Circle> for Simple {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

impl base::union::Union for Simple {
    const NAME: &'static str = "Simple";
    const TAG: &'static str = "type";
    type Base = ();
    type Branch = Self;

    fn assemble<E: Error>((): (), branch: Self) -> Result<Self, E> {
        Ok(branch)
    }
}

impl Serialize for Simple {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("type", self.tag())?;
        self.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Simple {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}
