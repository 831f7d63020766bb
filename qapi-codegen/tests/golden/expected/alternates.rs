// Generated from tests/golden/schema/parts/alternates.json by `BLESS=1 cargo test -p qapi-codegen --test golden`. Do not edit.

//! Alternates.

use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use ::qmp_types::base;
use ::qmp_types::base::union::Branch as _;
use super::{Circle, ShapeKind};

/// A string or a number; [`Shape`](Self::Shape) and [`Size`](Self::Size).
#[derive(Debug, Clone, PartialEq)]
pub enum ShapeOrSize {
    /// One by name.
    Shape(ShapeKind),
    /// Only how large it is.
    Size(u8),
}

impl base::alternate::Alternate for ShapeOrSize {
    const EXPECTED: &'static str = "a string or a number (ShapeOrSize)";

    fn deserialize_kind<'de, D: Deserializer<'de>>(
        kind: base::alternate::Kind,
        value: D,
    ) -> Option<Result<Self, D::Error>> {
        use base::alternate::Kind;
        match kind {
            Kind::String => Some(Deserialize::deserialize(value).map(Self::Shape)),
            Kind::Number => Some(Deserialize::deserialize(value).map(Self::Size)),
            _ => None,
        }
    }
}

impl Serialize for ShapeOrSize {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Shape(value) => value.serialize(serializer),
            Self::Size(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for ShapeOrSize {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::alternate::deserialize(deserializer)
    }
}

impl From<ShapeKind> for ShapeOrSize {
    fn from(value: ShapeKind) -> Self {
        Self::Shape(value)
    }
}

impl From<u8> for ShapeOrSize {
    fn from(value: u8) -> Self {
        Self::Size(value)
    }
}

/// A string, or none.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq)]
pub enum TextOrNull {
    /// The string.
    S(String),
    /// No string, which is not the same as an empty one.
    N,
}

impl base::alternate::Alternate for TextOrNull {
    const EXPECTED: &'static str = "a string or null (TextOrNull)";

    fn deserialize_kind<'de, D: Deserializer<'de>>(
        kind: base::alternate::Kind,
        value: D,
    ) -> Option<Result<Self, D::Error>> {
        use base::alternate::Kind;
        match kind {
            Kind::String => Some(Deserialize::deserialize(value).map(Self::S)),
            Kind::Null => Some(<()>::deserialize(value).map(|()| Self::N)),
            _ => None,
        }
    }
}

impl Serialize for TextOrNull {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::S(value) => value.serialize(serializer),
            Self::N => serializer.serialize_unit(),
        }
    }
}

impl<'de> Deserialize<'de> for TextOrNull {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::alternate::deserialize(deserializer)
    }
}

impl From<String> for TextOrNull {
    fn from(value: String) -> Self {
        Self::S(value)
    }
}

impl From<&str> for TextOrNull {
    fn from(value: &str) -> Self {
        Self::S(value.to_owned())
    }
}

/// A branch of each kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Everything {
    /// Many.
    Circles(Vec<Circle>),
    /// One.
    Circle(Circle),
    /// A measure.
    Precise(f64),
    /// Yes or no.
    Flag(bool),
    /// Not there.
    Nothing,
    /// Said in words.
    ///
    /// Only present if QEMU is built with `CONFIG_TEXT`.
    Text(ShapeKind),
}

impl base::alternate::Alternate for Everything {
    const EXPECTED: &'static str = "an array, an object, a number, a boolean, null or a string (Everything)";

    fn deserialize_kind<'de, D: Deserializer<'de>>(
        kind: base::alternate::Kind,
        value: D,
    ) -> Option<Result<Self, D::Error>> {
        use base::alternate::Kind;
        match kind {
            Kind::Array => Some(Deserialize::deserialize(value).map(Self::Circles)),
            Kind::Object => Some(Deserialize::deserialize(value).map(Self::Circle)),
            Kind::Number => Some(Deserialize::deserialize(value).map(Self::Precise)),
            Kind::Bool => Some(Deserialize::deserialize(value).map(Self::Flag)),
            Kind::Null => Some(<()>::deserialize(value).map(|()| Self::Nothing)),
            Kind::String => Some(Deserialize::deserialize(value).map(Self::Text)),
        }
    }
}

impl Serialize for Everything {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Circles(value) => value.serialize(serializer),
            Self::Circle(value) => value.serialize(serializer),
            Self::Precise(value) => value.serialize(serializer),
            Self::Flag(value) => value.serialize(serializer),
            Self::Nothing => serializer.serialize_unit(),
            Self::Text(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Everything {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::alternate::deserialize(deserializer)
    }
}

impl From<Vec<Circle>> for Everything {
    fn from(value: Vec<Circle>) -> Self {
        Self::Circles(value)
    }
}

impl From<Circle> for Everything {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

impl From<f64> for Everything {
    fn from(value: f64) -> Self {
        Self::Precise(value)
    }
}

impl From<bool> for Everything {
    fn from(value: bool) -> Self {
        Self::Flag(value)
    }
}

impl From<ShapeKind> for Everything {
    fn from(value: ShapeKind) -> Self {
        Self::Text(value)
    }
}

/// A layer, or the name of one.
#[derive(Debug, Clone, PartialEq)]
pub enum LayerRef {
    /// A new layer.
    Definition(Box<Layered>),
    /// The name of a layer.
    Reference(String),
}

impl base::alternate::Alternate for LayerRef {
    const EXPECTED: &'static str = "an object or a string (LayerRef)";

    fn deserialize_kind<'de, D: Deserializer<'de>>(
        kind: base::alternate::Kind,
        value: D,
    ) -> Option<Result<Self, D::Error>> {
        use base::alternate::Kind;
        match kind {
            Kind::Object => Some(Deserialize::deserialize(value).map(Self::Definition)),
            Kind::String => Some(Deserialize::deserialize(value).map(Self::Reference)),
            _ => None,
        }
    }
}

impl Serialize for LayerRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Definition(value) => value.serialize(serializer),
            Self::Reference(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for LayerRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::alternate::deserialize(deserializer)
    }
}

impl From<Layered> for LayerRef {
    fn from(value: Layered) -> Self {
        Self::Definition(Box::new(value))
    }
}

impl From<String> for LayerRef {
    fn from(value: String) -> Self {
        Self::Reference(value)
    }
}

impl From<&str> for LayerRef {
    fn from(value: &str) -> Self {
        Self::Reference(value.to_owned())
    }
}

/// What a layer that is not the last one has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Backing {
    /// The layer below; [`TextOrNull`] would not do.
    pub file: LayerRef,
    /// Text, null or absent: each is something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<TextOrNull>,
}

impl base::members::Object for Backing {
    const EXPECTED: &'static str = "an object (Backing)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut file = None;
        let mut label = None;
        while object.advance()? {
            match object.name() {
                "file" => object.read(&mut file),
                "label" => object.read(&mut label),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            file: base::members::required(file, "file")?,
            label,
        })
    }
}

impl<'de> Deserialize<'de> for Backing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Backing {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(file: impl Into<LayerRef>) -> Self {
        Self {
            file: file.into(),
            label: None,
        }
    }

    /// Sets [`label`](field@Self::label).
    #[must_use]
    pub fn with_label(mut self, value: impl Into<TextOrNull>) -> Self {
        self.label = Some(value.into());
        self
    }
}

/// Layers, by way of an alternate.
#[derive(Debug, Clone, PartialEq)]
pub struct Layered {
    /// The shape of the layer.
    pub kind: LayeredBranch,
    /// Identifies the layer.
    pub node: Option<String>,
    /// Text, null or absent.
    pub title: Option<TextOrNull>,
}

impl Layered {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(kind: impl Into<LayeredBranch>) -> Self {
        Self {
            kind: kind.into(),
            node: None,
            title: None,
        }
    }

    /// Sets [`node`](field@Self::node).
    #[must_use]
    pub fn with_node(mut self, value: impl Into<String>) -> Self {
        self.node = Some(value.into());
        self
    }

    /// Sets [`title`](field@Self::title).
    #[must_use]
    pub fn with_title(mut self, value: impl Into<TextOrNull>) -> Self {
        self.title = Some(value.into());
        self
    }
}

/// The branches of [`Layered`], by its `kind`.
///
/// What a branch holds converts into it if no other branch may hold it, too.
#[derive(Debug, Clone, PartialEq)]
pub enum LayeredBranch {
    /// With corners.
    Square(Backing),
    /// Round.
    Circle,
    /// Not there. Since QEMU 1.1.
    Void,
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for LayeredBranch {
    fn tag(&self) -> &str {
        match self {
            Self::Square(_) => "square",
            Self::Circle => "circle",
            Self::Void => "void",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "square" => Deserialize::deserialize(members).map(Self::Square),
            "circle" => base::union::no_members(members).map(|()| Self::Circle),
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
            Self::Square(members) => base::union::serialize_members(members, object),
            Self::Circle => Ok(()),
            Self::Void => Ok(()),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Backing> for LayeredBranch {
    fn from(value: Backing) -> Self {
        Self::Square(value)
    }
}

/// The common members of [`Layered`] while it is read.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct LayeredSlots {
    node: Option<String>,
    title: Option<TextOrNull>,
}

impl base::union::Base for LayeredSlots {
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        map: &mut A,
    ) -> Result<bool, A::Error> {
        match name {
            "node" => base::union::read(&mut self.node, "node", map),
            "title" => base::union::read(&mut self.title, "title", map),
            _ => Ok(false),
        }
    }
}

impl base::union::Union for Layered {
    const NAME: &'static str = "Layered";
    const TAG: &'static str = "kind";
    type Base = LayeredSlots;
    type Branch = LayeredBranch;

    fn assemble<E: Error>(base: LayeredSlots, branch: LayeredBranch) -> Result<Self, E> {
        Ok(Self {
            kind: branch,
            node: base.node,
            title: base.title,
        })
    }
}

impl Serialize for Layered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("kind", self.kind.tag())?;
        if let Some(value) = &self.node {
            object.serialize_entry("node", value)?;
        }
        if let Some(value) = &self.title {
            object.serialize_entry("title", value)?;
        }
        self.kind.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Layered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}
