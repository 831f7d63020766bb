// Generated from tests/golden/schema/parts/shapes.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Types.
//!
//! Of each kind, at least one.

use ::qmp_types::base;

/// A color. Values of this type take all that a name can be.
///
/// Since QEMU 1.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum Color {
    /// `deep-red`: as a rose.
    #[doc(alias = "deep-red")]
    #[serde(rename = "deep-red")]
    DeepRed,
    /// `2tone`: has a digit in front.
    #[serde(rename = "2tone")]
    _2tone,
    /// `type`: is a keyword in Rust.
    #[serde(rename = "type")]
    Type,
    /// `self`: is one that cannot be escaped.
    #[serde(rename = "self")]
    Self_,
    /// `unknown`: is a value like any other.
    #[serde(rename = "unknown")]
    Unknown,
    /// `unrecognized`: would be the name of the catch-all.
    ///
    /// Only present if QEMU is built with `CONFIG_PAINT`.
    #[serde(rename = "unrecognized")]
    Unrecognized_,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// One member of each built-in type.
#[derive(base::Debug, Clone, PartialEq, base::Serialize, base::Deserialize)]
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
    #[debug(json)]
    pub anything: serde_json::Value,
    /// Null.
    pub nothing: (),
    /// A list of lists would be nice.
    pub list: Vec<Color>,
}

impl Kinds {
    /// Creates a value from its mandatory members.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct String_ {
    /// In millimetres.
    pub length: i64,
}

impl String_ {
    /// Creates a value from its mandatory members.
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
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
    /// Only present if QEMU is built with `CONFIG_A` and without `CONFIG_B`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Box<Option_>>,
}

impl Option_ {
    /// Creates a value from its mandatory members.
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Bottom {
    /// Identifies it.
    pub id: String,
}

impl Bottom {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// Has a base.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Top {
    /// Identifies it.
    pub id: String,
    /// Shown to people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl Top {
    /// Creates a value from its mandatory members.
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

/// Copies the members of the base, [`Bottom`].
impl From<&Top> for Bottom {
    fn from(value: &Top) -> Self {
        Self { id: value.id.clone() }
    }
}

/// The shapes there are. Despite its name, not the tag of a simple union.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum ShapeKind {
    /// `circle`: round.
    #[serde(rename = "circle")]
    Circle,
    /// `square`: with corners.
    #[serde(rename = "square")]
    Square,
    /// `void`: not there. Since QEMU 1.1.
    #[serde(rename = "void")]
    Void,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Circle {
    /// Half of its width.
    pub radius: u32,
}

impl Circle {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(radius: u32) -> Self {
        Self { radius }
    }
}

/// A square.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Square {
    /// Its width.
    pub side: u32,
    /// A shape inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inner: Option<Box<Shape>>,
}

impl Square {
    /// Creates a value from its mandatory members.
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "kind")]
pub enum Plain {
    /// `circle`: round.
    #[serde(rename = "circle")]
    Circle(Circle),
    /// `square`: with corners.
    #[serde(rename = "square")]
    Square,
    /// `void`: not there. Since QEMU 1.1.
    #[serde(rename = "void")]
    Void,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<Circle> for Plain {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

/// A union with more in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
pub struct Shape {
    /// How it is called.
    pub name: String,
    /// Which one.
    #[serde(flatten)]
    pub r#type: ShapeBranch,
    /// How heavy it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<i64>,
}

impl Shape {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, r#type: impl Into<ShapeBranch>) -> Self {
        Self {
            name: name.into(),
            weight: None,
            r#type: r#type.into(),
        }
    }

    /// Sets [`weight`](field@Self::weight).
    #[must_use]
    pub fn with_weight(mut self, value: i64) -> Self {
        self.weight = Some(value);
        self
    }
}

/// The branches of [`Shape`], selected by `type`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
pub enum ShapeBranch {
    /// `circle`: round.
    #[serde(rename = "circle")]
    Circle(Circle),
    /// `square`: with corners.
    #[serde(rename = "square")]
    Square(Square),
    /// `void`: not there. Since QEMU 1.1.
    #[serde(rename = "void")]
    Void,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
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

/// Which union is inside.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum Layer {
    /// `shape`: one with a base.
    #[serde(rename = "shape")]
    Shape,
    /// `plain`: one without.
    #[serde(rename = "plain")]
    Plain,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A union whose branches are unions.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
pub struct Nested {
    /// Which one.
    #[serde(flatten)]
    pub layer: NestedBranch,
    /// How deep it is.
    pub depth: i64,
}

impl Nested {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(depth: i64, layer: impl Into<NestedBranch>) -> Self {
        Self { depth, layer: layer.into() }
    }
}

/// The branches of [`Nested`], selected by `layer`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "layer")]
pub enum NestedBranch {
    /// `shape`: one with a base.
    #[serde(rename = "shape")]
    Shape(Shape),
    /// `plain`: one without.
    #[serde(rename = "plain")]
    Plain(Plain),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
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

/// A union as old releases had them.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type", content = "data")]
pub enum Simple {
    /// `number`
    #[serde(rename = "number")]
    #[debug(secret)]
    Number(i64),
    /// `colors`
    #[serde(rename = "colors")]
    #[debug(secret)]
    Colors(Vec<Color>),
    /// `circle`
    #[serde(rename = "circle")]
    Circle(Circle),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<Circle> for Simple {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}
