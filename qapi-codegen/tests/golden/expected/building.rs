// Generated from tests/golden/schema/parts/building.json by `BLESS=1 cargo test -p qapi-codegen --test golden`. Do not edit.

//! Building.
//!
//! How values are built, what is inherited, and what should no longer be used.

use std::fmt;

use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use ::qmp_types::base;
use ::qmp_types::base::union::Branch as _;
use super::{LayerRef, Shape, ShapeKind, ShapeOrSize, Simple, TextOrNull};

/// What everything stands on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ground {
    /// The number of the plot.
    pub plot: u32,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The ground next to it; the type holds itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Box<Ground>>,
}

impl base::members::Object for Ground {
    const EXPECTED: &'static str = "an object (Ground)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut plot = None;
        let mut owner = None;
        let mut beside = None;
        while object.advance()? {
            match object.name() {
                "plot" => object.read(&mut plot),
                "owner" => object.read(&mut owner),
                "beside" => object.read(&mut beside),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            plot: base::members::required(plot, "plot")?,
            owner,
            beside,
        })
    }
}

impl<'de> Deserialize<'de> for Ground {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Ground {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(plot: u32) -> Self {
        Self {
            plot,
            owner: None,
            beside: None,
        }
    }

    /// Sets [`owner`](field@Self::owner).
    #[must_use]
    pub fn with_owner(mut self, value: impl Into<String>) -> Self {
        self.owner = Some(value.into());
        self
    }

    /// Sets [`beside`](field@Self::beside).
    #[must_use]
    pub fn with_beside(mut self, value: Ground) -> Self {
        self.beside = Some(Box::new(value));
        self
    }
}

/// Has a base.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Floor {
    /// The number of the plot.
    pub plot: u32,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The ground next to it; the type holds itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Box<Ground>>,
    /// The shapes of its tiles.
    pub tiles: Vec<ShapeKind>,
}

impl base::members::Object for Floor {
    const EXPECTED: &'static str = "an object (Floor)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut plot = None;
        let mut owner = None;
        let mut beside = None;
        let mut tiles = None;
        while object.advance()? {
            match object.name() {
                "plot" => object.read(&mut plot),
                "owner" => object.read(&mut owner),
                "beside" => object.read(&mut beside),
                "tiles" => object.read(&mut tiles),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            plot: base::members::required(plot, "plot")?,
            owner,
            beside,
            tiles: base::members::required(tiles, "tiles")?,
        })
    }
}

impl<'de> Deserialize<'de> for Floor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Floor {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(plot: u32, tiles: Vec<ShapeKind>) -> Self {
        Self {
            plot,
            owner: None,
            beside: None,
            tiles,
        }
    }

    /// Sets [`owner`](field@Self::owner).
    #[must_use]
    pub fn with_owner(mut self, value: impl Into<String>) -> Self {
        self.owner = Some(value.into());
        self
    }

    /// Sets [`beside`](field@Self::beside).
    #[must_use]
    pub fn with_beside(mut self, value: Ground) -> Self {
        self.beside = Some(Box::new(value));
        self
    }
}

/// The members of its base [`Ground`].
impl From<&Floor> for Ground {
    fn from(value: &Floor) -> Self {
        Self {
            plot: value.plot,
            owner: value.owner.clone(),
            beside: value.beside.clone(),
        }
    }
}

/// Has a base that has a base.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Room {
    /// The number of the plot.
    pub plot: u32,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The ground next to it; the type holds itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Box<Ground>>,
    /// The shapes of its tiles.
    pub tiles: Vec<ShapeKind>,
    /// What the door is like.
    pub door: ShapeOrSize,
    /// How large it is.
    pub size: Simple,
    /// Whatever else there is to say.
    pub notes: serde_json::Value,
    /// How many there are.
    ///
    /// **Deprecated:** Member [`bricks`](field@Self::bricks) is deprecated. Count
    /// the [`tiles`](field@Self::tiles), or use [`Wishes`].
    #[deprecated = "Member `bricks` is deprecated. Count the `tiles`, or use `Wishes`."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bricks: Option<i64>,
    /// What is written on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<TextOrNull>,
    /// The layer that is under it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<LayerRef>,
}

impl base::members::Object for Room {
    const EXPECTED: &'static str = "an object (Room)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut plot = None;
        let mut owner = None;
        let mut beside = None;
        let mut tiles = None;
        let mut door = None;
        let mut size = None;
        let mut notes = None;
        let mut bricks = None;
        let mut window = None;
        let mut below = None;
        while object.advance()? {
            match object.name() {
                "plot" => object.read(&mut plot),
                "owner" => object.read(&mut owner),
                "beside" => object.read(&mut beside),
                "tiles" => object.read(&mut tiles),
                "door" => object.read(&mut door),
                "size" => object.read(&mut size),
                "notes" => object.read(&mut notes),
                "bricks" => object.read(&mut bricks),
                "window" => object.read(&mut window),
                "below" => object.read(&mut below),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            plot: base::members::required(plot, "plot")?,
            owner,
            beside,
            tiles: base::members::required(tiles, "tiles")?,
            door: base::members::required(door, "door")?,
            size: base::members::required(size, "size")?,
            notes: base::members::required(notes, "notes")?,
            bricks,
            window,
            below,
        })
    }
}

impl<'de> Deserialize<'de> for Room {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Room {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(
        plot: u32,
        tiles: Vec<ShapeKind>,
        door: impl Into<ShapeOrSize>,
        size: impl Into<Simple>,
        notes: impl Into<serde_json::Value>,
    ) -> Self {
        Self {
            plot,
            owner: None,
            beside: None,
            tiles,
            door: door.into(),
            size: size.into(),
            notes: notes.into(),
            bricks: None,
            window: None,
            below: None,
        }
    }

    /// Sets [`owner`](field@Self::owner).
    #[must_use]
    pub fn with_owner(mut self, value: impl Into<String>) -> Self {
        self.owner = Some(value.into());
        self
    }

    /// Sets [`beside`](field@Self::beside).
    #[must_use]
    pub fn with_beside(mut self, value: Ground) -> Self {
        self.beside = Some(Box::new(value));
        self
    }

    /// Sets [`bricks`](field@Self::bricks).
    #[deprecated = "Member `bricks` is deprecated. Count the `tiles`, or use `Wishes`."]
    #[must_use]
    pub fn with_bricks(mut self, value: i64) -> Self {
        self.bricks = Some(value);
        self
    }

    /// Sets [`window`](field@Self::window).
    #[must_use]
    pub fn with_window(mut self, value: impl Into<TextOrNull>) -> Self {
        self.window = Some(value.into());
        self
    }

    /// Sets [`below`](field@Self::below).
    #[must_use]
    pub fn with_below(mut self, value: impl Into<LayerRef>) -> Self {
        self.below = Some(value.into());
        self
    }
}

/// The members of its base [`Floor`].
impl From<&Room> for Floor {
    fn from(value: &Room) -> Self {
        Self {
            plot: value.plot,
            owner: value.owner.clone(),
            beside: value.beside.clone(),
            tiles: value.tiles.clone(),
        }
    }
}

/// The members of its base [`Ground`].
impl From<&Room> for Ground {
    fn from(value: &Room) -> Self {
        Self {
            plot: value.plot,
            owner: value.owner.clone(),
            beside: value.beside.clone(),
        }
    }
}

/// Nobody has to have any; some have names that methods have, too.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Wishes {
    /// Is that of a constructor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<bool>,
    /// Is that of a trait's function.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// Is that of a method's field.
    #[serde(rename = "with-new", skip_serializing_if = "Option::is_none")]
    pub with_new: Option<Vec<String>>,
    /// Is a keyword.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<serde_json::Value>,
    /// Is one that cannot be escaped.
    #[serde(rename = "super", skip_serializing_if = "Option::is_none")]
    pub super_: Option<Shape>,
}

impl base::members::Object for Wishes {
    const EXPECTED: &'static str = "an object (Wishes)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut new = None;
        let mut default = None;
        let mut with_new = None;
        let mut r#type = None;
        let mut super_ = None;
        while object.advance()? {
            match object.name() {
                "new" => object.read(&mut new),
                "default" => object.read(&mut default),
                "with-new" => object.read(&mut with_new),
                "type" => object.read(&mut r#type),
                "super" => object.read(&mut super_),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            new,
            default,
            with_new,
            r#type,
            super_,
        })
    }
}

impl<'de> Deserialize<'de> for Wishes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Wishes {
    /// Sets [`new`](field@Self::new).
    #[must_use]
    pub fn with_new(mut self, value: bool) -> Self {
        self.new = Some(value);
        self
    }

    /// Sets [`default`](field@Self::default).
    #[must_use]
    pub fn with_default(mut self, value: impl Into<String>) -> Self {
        self.default = Some(value.into());
        self
    }

    /// Sets [`with_new`](field@Self::with_new).
    #[must_use]
    pub fn with_with_new(mut self, value: Vec<String>) -> Self {
        self.with_new = Some(value);
        self
    }

    /// Sets [`type`](field@Self::type).
    #[must_use]
    pub fn with_type(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.r#type = Some(value.into());
        self
    }

    /// Sets [`super_`](field@Self::super_).
    #[must_use]
    pub fn with_super(mut self, value: Shape) -> Self {
        self.super_ = Some(value);
        self
    }
}

/// The houses there are. The value [`Tower`](Self::Tower) has the name of a command; see [`Tower`](commands::Tower)
/// for that.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum HouseKind {
    /// Small.
    Hut,
    /// Tall.
    Tower,
    /// As tall as another one.
    Twin,
    /// Without a roof.
    ///
    /// **Deprecated:** Nobody lives in a `cave` (or [`Hut`](Self::Hut)) any more.
    #[deprecated = "Nobody lives in a `cave` (or `Hut`) any more."]
    Cave,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl HouseKind {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Hut => "hut",
            Self::Tower => "tower",
            Self::Twin => "twin",
            Self::Cave => "cave",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for HouseKind {
    fn from(value: &str) -> Self {
        match value {
            "hut" => Self::Hut,
            "tower" => Self::Tower,
            "twin" => Self::Twin,
            "cave" => Self::Cave,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for HouseKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for HouseKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for HouseKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "HouseKind")
    }
}

/// How tall it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tower {
    /// In metres.
    pub height: i64,
}

impl base::members::Object for Tower {
    const EXPECTED: &'static str = "an object (Tower)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut height = None;
        while object.advance()? {
            match object.name() {
                "height" => object.read(&mut height),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            height: base::members::required(height, "height")?,
        })
    }
}

impl<'de> Deserialize<'de> for Tower {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Tower {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(height: i64) -> Self {
        Self { height }
    }
}

/// What all houses have.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HouseBase {
    /// The number of the plot.
    pub plot: u32,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The ground next to it; the type holds itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Box<Ground>>,
    /// Which one.
    pub kind: HouseKind,
}

impl base::members::Object for HouseBase {
    const EXPECTED: &'static str = "an object (HouseBase)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut plot = None;
        let mut owner = None;
        let mut beside = None;
        let mut kind = None;
        while object.advance()? {
            match object.name() {
                "plot" => object.read(&mut plot),
                "owner" => object.read(&mut owner),
                "beside" => object.read(&mut beside),
                "kind" => object.read(&mut kind),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            plot: base::members::required(plot, "plot")?,
            owner,
            beside,
            kind: base::members::required(kind, "kind")?,
        })
    }
}

impl<'de> Deserialize<'de> for HouseBase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl HouseBase {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(plot: u32, kind: HouseKind) -> Self {
        Self {
            plot,
            owner: None,
            beside: None,
            kind,
        }
    }

    /// Sets [`owner`](field@Self::owner).
    #[must_use]
    pub fn with_owner(mut self, value: impl Into<String>) -> Self {
        self.owner = Some(value.into());
        self
    }

    /// Sets [`beside`](field@Self::beside).
    #[must_use]
    pub fn with_beside(mut self, value: Ground) -> Self {
        self.beside = Some(Box::new(value));
        self
    }
}

/// The members of its base [`Ground`].
impl From<&HouseBase> for Ground {
    fn from(value: &HouseBase) -> Self {
        Self {
            plot: value.plot,
            owner: value.owner.clone(),
            beside: value.beside.clone(),
        }
    }
}

/// A union with a base that has a type. Two of its branches have the same content.
#[derive(Debug, Clone, PartialEq)]
pub struct House {
    /// The number of the plot.
    pub plot: u32,
    /// Whose it is.
    pub owner: Option<String>,
    /// The ground next to it; the type holds itself.
    pub beside: Option<Box<Ground>>,
    /// Which one.
    pub kind: HouseBranch,
}

impl House {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(plot: u32, kind: impl Into<HouseBranch>) -> Self {
        Self {
            plot,
            owner: None,
            beside: None,
            kind: kind.into(),
        }
    }

    /// Sets [`owner`](field@Self::owner).
    #[must_use]
    pub fn with_owner(mut self, value: impl Into<String>) -> Self {
        self.owner = Some(value.into());
        self
    }

    /// Sets [`beside`](field@Self::beside).
    #[must_use]
    pub fn with_beside(mut self, value: Ground) -> Self {
        self.beside = Some(Box::new(value));
        self
    }
}

/// The branches of [`House`], by its `kind`.
///
/// What a branch holds converts into it if no other branch may hold it, too.
#[derive(Debug, Clone, PartialEq)]
pub enum HouseBranch {
    /// Small.
    Hut(Ruin),
    /// Tall.
    Tower(Tower),
    /// As tall as another one.
    Twin(Tower),
    /// Without a roof.
    #[deprecated = "Nobody lives in a `cave` (or `Hut`) any more."]
    Cave(Wishes),
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for HouseBranch {
    fn tag(&self) -> &str {
        match self {
            Self::Hut(_) => "hut",
            Self::Tower(_) => "tower",
            Self::Twin(_) => "twin",
            Self::Cave(_) => "cave",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "hut" => Deserialize::deserialize(members).map(Self::Hut),
            "tower" => Deserialize::deserialize(members).map(Self::Tower),
            "twin" => Deserialize::deserialize(members).map(Self::Twin),
            "cave" => Deserialize::deserialize(members).map(Self::Cave),
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
            Self::Hut(members) => base::union::serialize_members(members, object),
            Self::Tower(members) => base::union::serialize_members(members, object),
            Self::Twin(members) => base::union::serialize_members(members, object),
            Self::Cave(members) => base::union::serialize_members(members, object),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Ruin> for HouseBranch {
    fn from(value: Ruin) -> Self {
        Self::Hut(value)
    }
}

impl From<Wishes> for HouseBranch {
    fn from(value: Wishes) -> Self {
        Self::Cave(value)
    }
}

/// The common members of [`House`] while it is read.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct HouseSlots {
    plot: Option<u32>,
    owner: Option<String>,
    beside: Option<Box<Ground>>,
}

impl base::union::Base for HouseSlots {
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        map: &mut A,
    ) -> Result<bool, A::Error> {
        match name {
            "plot" => base::union::read(&mut self.plot, "plot", map),
            "owner" => base::union::read(&mut self.owner, "owner", map),
            "beside" => base::union::read(&mut self.beside, "beside", map),
            _ => Ok(false),
        }
    }
}

impl base::union::Union for House {
    const NAME: &'static str = "House";
    const TAG: &'static str = "kind";
    type Base = HouseSlots;
    type Branch = HouseBranch;

    fn assemble<E: Error>(base: HouseSlots, branch: HouseBranch) -> Result<Self, E> {
        Ok(Self {
            plot: base.plot.ok_or_else(|| E::missing_field("plot"))?,
            owner: base.owner,
            beside: base.beside,
            kind: branch,
        })
    }
}

impl Serialize for House {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("plot", &self.plot)?;
        if let Some(value) = &self.owner {
            object.serialize_entry("owner", value)?;
        }
        if let Some(value) = &self.beside {
            object.serialize_entry("beside", value)?;
        }
        object.serialize_entry("kind", self.kind.tag())?;
        self.kind.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for House {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// The members of its base [`HouseBase`].
impl From<&House> for HouseBase {
    fn from(value: &House) -> Self {
        Self {
            plot: value.plot,
            owner: value.owner.clone(),
            beside: value.beside.clone(),
            kind: HouseKind::from(value.kind.tag()),
        }
    }
}

/// The members of its base [`Ground`].
impl From<&House> for Ground {
    fn from(value: &House) -> Self {
        Self {
            plot: value.plot,
            owner: value.owner.clone(),
            beside: value.beside.clone(),
        }
    }
}

/// The tag and nothing else.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SortBase {
    /// Which one.
    pub kind: HouseKind,
}

impl base::members::Object for SortBase {
    const EXPECTED: &'static str = "an object (SortBase)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut kind = None;
        while object.advance()? {
            match object.name() {
                "kind" => object.read(&mut kind),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            kind: base::members::required(kind, "kind")?,
        })
    }
}

impl<'de> Deserialize<'de> for SortBase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SortBase {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(kind: HouseKind) -> Self {
        Self { kind }
    }
}

/// An enum that has a base.
///
/// The tag is `kind`: which one.
#[derive(Debug, Clone, PartialEq)]
pub enum Sort {
    /// Tall.
    Tower(Tower),
    /// Small.
    Hut,
    /// As tall as another one.
    Twin,
    /// Without a roof.
    #[deprecated = "Nobody lives in a `cave` (or `Hut`) any more."]
    Cave,
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for Sort {
    fn tag(&self) -> &str {
        match self {
            Self::Tower(_) => "tower",
            Self::Hut => "hut",
            Self::Twin => "twin",
            Self::Cave => "cave",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "tower" => Deserialize::deserialize(members).map(Self::Tower),
            "hut" => base::union::no_members(members).map(|()| Self::Hut),
            "twin" => base::union::no_members(members).map(|()| Self::Twin),
            "cave" => base::union::no_members(members).map(|()| Self::Cave),
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
            Self::Tower(members) => base::union::serialize_members(members, object),
            Self::Hut => Ok(()),
            Self::Twin => Ok(()),
            Self::Cave => Ok(()),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Tower> for Sort {
    fn from(value: Tower) -> Self {
        Self::Tower(value)
    }
}

impl base::union::Union for Sort {
    const NAME: &'static str = "Sort";
    const TAG: &'static str = "kind";
    type Base = ();
    type Branch = Self;

    fn assemble<E: Error>((): (), branch: Self) -> Result<Self, E> {
        Ok(branch)
    }
}

impl Serialize for Sort {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("kind", self.tag())?;
        self.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Sort {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// The members of its base [`SortBase`].
impl From<&Sort> for SortBase {
    fn from(value: &Sort) -> Self {
        Self {
            kind: HouseKind::from(value.tag()),
        }
    }
}

/// What is left of a house.
///
/// **Deprecated:** It falls apart.
#[deprecated = "It falls apart."]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ruin {
    /// Not documented in the schema.
    pub stones: i64,
}

impl base::members::Object for Ruin {
    const EXPECTED: &'static str = "an object (Ruin)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut stones = None;
        while object.advance()? {
            match object.name() {
                "stones" => object.read(&mut stones),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            stones: base::members::required(stones, "stones")?,
        })
    }
}

impl<'de> Deserialize<'de> for Ruin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Ruin {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(stones: i64) -> Self {
        Self { stones }
    }
}

/// The ways to a place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RoadKind {
    /// On foot.
    Street,
    /// Over water.
    Bridge,
    /// Below ground.
    Tunnel,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl RoadKind {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Street => "street",
            Self::Bridge => "bridge",
            Self::Tunnel => "tunnel",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for RoadKind {
    fn from(value: &str) -> Self {
        match value {
            "street" => Self::Street,
            "bridge" => Self::Bridge,
            "tunnel" => Self::Tunnel,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for RoadKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for RoadKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for RoadKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "RoadKind")
    }
}

/// Where houses stand.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Street {
    /// What it is called.
    pub name: String,
}

impl base::members::Object for Street {
    const EXPECTED: &'static str = "an object (Street)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        while object.advance()? {
            match object.name() {
                "name" => object.read(&mut name),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            name: base::members::required(name, "name")?,
        })
    }
}

impl<'de> Deserialize<'de> for Street {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Street {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// A hole with two ends.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tunnel {
    /// In metres.
    pub length: i64,
}

impl base::members::Object for Tunnel {
    const EXPECTED: &'static str = "an object (Tunnel)";

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

impl<'de> Deserialize<'de> for Tunnel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Tunnel {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(length: i64) -> Self {
        Self { length }
    }
}

/// A branch of [`Way`].
///
/// The tag is `kind`: which one.
#[derive(Debug, Clone, PartialEq)]
pub enum Road {
    /// On foot.
    Street(Street),
    /// Below ground.
    Tunnel(Tunnel),
    /// Over water.
    Bridge,
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for Road {
    fn tag(&self) -> &str {
        match self {
            Self::Street(_) => "street",
            Self::Tunnel(_) => "tunnel",
            Self::Bridge => "bridge",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "street" => Deserialize::deserialize(members).map(Self::Street),
            "tunnel" => Deserialize::deserialize(members).map(Self::Tunnel),
            "bridge" => base::union::no_members(members).map(|()| Self::Bridge),
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
            Self::Street(members) => base::union::serialize_members(members, object),
            Self::Tunnel(members) => base::union::serialize_members(members, object),
            Self::Bridge => Ok(()),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Street> for Road {
    fn from(value: Street) -> Self {
        Self::Street(value)
    }
}

impl From<Tunnel> for Road {
    fn from(value: Tunnel) -> Self {
        Self::Tunnel(value)
    }
}

impl base::union::Union for Road {
    const NAME: &'static str = "Road";
    const TAG: &'static str = "kind";
    type Base = ();
    type Branch = Self;

    fn assemble<E: Error>((): (), branch: Self) -> Result<Self, E> {
        Ok(branch)
    }
}

impl Serialize for Road {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("kind", self.tag())?;
        self.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Road {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// How one gets there.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum WayKind {
    /// By any road.
    Road,
    /// By a street and nothing else.
    Street,
    /// Straight up.
    Ladder,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl WayKind {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Road => "road",
            Self::Street => "street",
            Self::Ladder => "ladder",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for WayKind {
    fn from(value: &str) -> Self {
        match value {
            "road" => Self::Road,
            "street" => Self::Street,
            "ladder" => Self::Ladder,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for WayKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for WayKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for WayKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "WayKind")
    }
}

/// A street might be one of two branches, as a road may be a street.
///
/// The tag is `by`: which one.
#[derive(Debug, Clone, PartialEq)]
pub enum Way {
    /// By any road.
    Road(Road),
    /// By a street and nothing else.
    Street(Street),
    /// Straight up.
    Ladder(Tower),
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for Way {
    fn tag(&self) -> &str {
        match self {
            Self::Road(_) => "road",
            Self::Street(_) => "street",
            Self::Ladder(_) => "ladder",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "road" => Deserialize::deserialize(members).map(Self::Road),
            "street" => Deserialize::deserialize(members).map(Self::Street),
            "ladder" => Deserialize::deserialize(members).map(Self::Ladder),
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
            Self::Road(members) => base::union::serialize_members(members, object),
            Self::Street(members) => base::union::serialize_members(members, object),
            Self::Ladder(members) => base::union::serialize_members(members, object),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Road> for Way {
    fn from(value: Road) -> Self {
        Self::Road(value)
    }
}

impl From<Tower> for Way {
    fn from(value: Tower) -> Self {
        Self::Ladder(value)
    }
}

impl base::union::Union for Way {
    const NAME: &'static str = "Way";
    const TAG: &'static str = "by";
    type Base = ();
    type Branch = Self;

    fn assemble<E: Error>((): (), branch: Self) -> Result<Self, E> {
        Ok(branch)
    }
}

impl Serialize for Way {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("by", self.tag())?;
        self.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Way {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// The events that `parts/building.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use ::qmp_types::base;
    use ::qmp_types::base::EventPayload;
    use super::{Ground, Ruin};

    /// A ruin is all that is left.
    ///
    /// **Deprecated:** Houses last.
    #[deprecated = "Houses last."]
    #[doc(alias = "COLLAPSED")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Collapsed {
        /// That of the house.
        pub ruin: Ruin,
    }

    impl base::members::Object for Collapsed {
        const EXPECTED: &'static str = "an object (Collapsed)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut ruin = None;
            while object.advance()? {
                match object.name() {
                    "ruin" => object.read(&mut ruin),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                ruin: base::members::required(ruin, "ruin")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for Collapsed {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Collapsed {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(ruin: Ruin) -> Self {
            Self { ruin }
        }
    }

    impl EventPayload for Collapsed {
        const NAME: &'static str = "COLLAPSED";
    }

    /// Its data is a struct that the schema names.
    #[doc(alias = "SETTLED")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Settled {
        /// The number of the plot.
        pub plot: u32,
        /// Whose it is.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub owner: Option<String>,
        /// The ground next to it; the type holds itself.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub beside: Option<Box<Ground>>,
    }

    impl base::members::Object for Settled {
        const EXPECTED: &'static str = "an object (Settled)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut plot = None;
            let mut owner = None;
            let mut beside = None;
            while object.advance()? {
                match object.name() {
                    "plot" => object.read(&mut plot),
                    "owner" => object.read(&mut owner),
                    "beside" => object.read(&mut beside),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                plot: base::members::required(plot, "plot")?,
                owner,
                beside,
            })
        }
    }

    impl<'de> Deserialize<'de> for Settled {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Settled {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(plot: u32) -> Self {
            Self {
                plot,
                owner: None,
                beside: None,
            }
        }

        /// Sets [`owner`](field@Self::owner).
        #[must_use]
        pub fn with_owner(mut self, value: impl Into<String>) -> Self {
            self.owner = Some(value.into());
            self
        }

        /// Sets [`beside`](field@Self::beside).
        #[must_use]
        pub fn with_beside(mut self, value: Ground) -> Self {
            self.beside = Some(Box::new(value));
            self
        }
    }

    /// Both have the same members.
    impl From<Ground> for Settled {
        fn from(value: Ground) -> Self {
            Self {
                plot: value.plot,
                owner: value.owner,
                beside: value.beside,
            }
        }
    }

    /// Both have the same members.
    impl From<Settled> for Ground {
        fn from(value: Settled) -> Self {
            Self {
                plot: value.plot,
                owner: value.owner,
                beside: value.beside,
            }
        }
    }

    impl EventPayload for Settled {
        const NAME: &'static str = "SETTLED";
    }
}

/// The commands that `parts/building.json` defines.
///
/// All of the schema's commands are in [one module](super::commands).
pub mod commands {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use ::qmp_types::base;
    use ::qmp_types::base::Command;
    use super::House;

    /// Its arguments are a union.
    #[doc(alias = "house-add")]
    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    #[serde(transparent)]
    pub struct HouseAdd(pub House);

    impl Command for HouseAdd {
        const NAME: &'static str = "house-add";
        type Ok = base::Empty;
    }

    /// Sets something.
    #[doc(alias = "house-set")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct HouseSet {
        /// Which house.
        pub house: String,
        /// What to set.
        pub value: serde_json::Value,
        /// Even if it hurts.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub force: Option<bool>,
    }

    impl base::members::Object for HouseSet {
        const EXPECTED: &'static str = "an object (HouseSet)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut house = None;
            let mut value = None;
            let mut force = None;
            while object.advance()? {
                match object.name() {
                    "house" => object.read(&mut house),
                    "value" => object.read(&mut value),
                    "force" => object.read(&mut force),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                house: base::members::required(house, "house")?,
                value: base::members::required(value, "value")?,
                force,
            })
        }
    }

    impl<'de> Deserialize<'de> for HouseSet {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl HouseSet {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(
            house: impl Into<String>,
            value: impl Into<serde_json::Value>,
        ) -> Self {
            Self {
                house: house.into(),
                value: value.into(),
                force: None,
            }
        }

        /// Sets [`force`](field@Self::force).
        #[must_use]
        pub fn with_force(mut self, value: bool) -> Self {
            self.force = Some(value);
            self
        }
    }

    impl Command for HouseSet {
        const NAME: &'static str = "house-set";
        type Ok = base::Empty;
    }

    /// Its arguments are a struct that has the same name.
    #[doc(alias = "tower")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Tower {
        /// In metres.
        pub height: i64,
    }

    impl base::members::Object for Tower {
        const EXPECTED: &'static str = "an object (Tower)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut height = None;
            while object.advance()? {
                match object.name() {
                    "height" => object.read(&mut height),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                height: base::members::required(height, "height")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for Tower {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Tower {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(height: i64) -> Self {
            Self { height }
        }
    }

    /// Both have the same members.
    impl From<super::Tower> for Tower {
        fn from(value: super::Tower) -> Self {
            Self { height: value.height }
        }
    }

    /// Both have the same members.
    impl From<Tower> for super::Tower {
        fn from(value: Tower) -> Self {
            Self { height: value.height }
        }
    }

    impl Command for Tower {
        const NAME: &'static str = "tower";
        type Ok = base::Empty;
    }
}
