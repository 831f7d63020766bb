// Generated from tests/golden/schema/parts/alternates.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Alternates.

use ::qmp_types::base;
use super::{Circle, ShapeKind};

/// A string or a number; [`Shape`](Self::Shape) and [`Size`](Self::Size).
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
pub enum ShapeOrSize {
    /// One by name.
    #[json(string)]
    Shape(ShapeKind),
    /// Only how large it is.
    #[json(number)]
    Size(u8),
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
pub enum TextOrNull {
    /// The string.
    #[json(string)]
    S(String),
    /// No string, which is not the same as an empty one.
    #[json(null)]
    N,
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
#[derive(Debug, Clone, PartialEq, base::Alternate)]
pub enum Everything {
    /// Many.
    #[json(array)]
    Circles(Vec<Circle>),
    /// One.
    #[json(object)]
    Circle(Circle),
    /// A measure.
    #[json(number)]
    Precise(f64),
    /// Yes or no.
    #[json(boolean)]
    Flag(bool),
    /// Not there.
    #[json(null)]
    Nothing,
    /// Said in words.
    ///
    /// Only present if QEMU is built with `CONFIG_TEXT`.
    #[json(string)]
    Text(ShapeKind),
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
pub enum LayerRef {
    /// A new layer.
    #[json(object)]
    Definition(Box<Layered>),
    /// The name of a layer.
    #[json(string)]
    Reference(String),
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Backing {
    /// The layer below; [`TextOrNull`] would not do.
    pub file: LayerRef,
    /// Text, null or absent: each is something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<TextOrNull>,
}

impl Backing {
    /// Creates a value from its mandatory members.
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
pub struct Layered {
    /// The shape of the layer.
    #[serde(flatten)]
    pub kind: LayeredBranch,
    /// Identifies the layer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// Text, null or absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<TextOrNull>,
}

impl Layered {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(kind: impl Into<LayeredBranch>) -> Self {
        Self {
            node: None,
            title: None,
            kind: kind.into(),
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

/// The branches of [`Layered`], selected by `kind`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "kind")]
pub enum LayeredBranch {
    /// `square`: with corners.
    #[serde(rename = "square")]
    Square(Backing),
    /// `circle`: round.
    #[serde(rename = "circle")]
    Circle,
    /// `void`: not there. Since QEMU 1.1.
    #[serde(rename = "void")]
    Void,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<Backing> for LayeredBranch {
    fn from(value: Backing) -> Self {
        Self::Square(value)
    }
}
