// Generated from tests/golden/schema/parts/building.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Building.
//!
//! How values are built, what is inherited, and what should no longer be used.

use ::qmp_types::base;
use super::{LayerRef, Shape, ShapeKind, ShapeOrSize, Simple, TextOrNull};

/// What everything stands on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
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

impl Ground {
    /// Creates a value from its mandatory members.
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
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

impl Floor {
    /// Creates a value from its mandatory members.
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

/// Copies the members of the base, [`Ground`].
impl From<&Floor> for Ground {
    fn from(value: &Floor) -> Self {
        Self {
            plot: value.plot,
            owner: value.owner.clone(),
            beside: value.beside.clone(),
        }
    }
}

/// A floor without tiles: it adds nothing to its base.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Attic {
    /// The number of the plot.
    pub plot: u32,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The ground next to it; the type holds itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Box<Ground>>,
}

impl Attic {
    /// Creates a value from its mandatory members.
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

/// Copies the members of the base, [`Ground`].
impl From<&Attic> for Ground {
    fn from(value: &Attic) -> Self {
        Self {
            plot: value.plot,
            owner: value.owner.clone(),
            beside: value.beside.clone(),
        }
    }
}

/// Takes the members of the base, [`Ground`]: there are no others.
impl From<Ground> for Attic {
    fn from(value: Ground) -> Self {
        Self {
            plot: value.plot,
            owner: value.owner,
            beside: value.beside,
        }
    }
}

/// Has a base that has a base.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
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
    #[debug(json)]
    pub notes: serde_json::Value,
    /// How many there are.
    ///
    /// See [`Wishes`].
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

impl Room {
    /// Creates a value from its mandatory members.
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

/// Copies the members of the base, [`Floor`].
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

/// Copies the members of the base, [`Ground`].
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
#[derive(
    base::Debug,
    Clone,
    PartialEq,
    Eq,
    Hash,
    Default,
    base::Serialize,
    base::Deserialize
)]
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
    #[debug(json)]
    pub r#type: Option<serde_json::Value>,
    /// Is one that cannot be escaped.
    #[serde(rename = "super", skip_serializing_if = "Option::is_none")]
    pub super_: Option<Shape>,
}

impl Wishes {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum HouseKind {
    /// `hut`: small.
    #[serde(rename = "hut")]
    Hut,
    /// `tower`: tall.
    #[serde(rename = "tower")]
    Tower,
    /// `twin`: as tall as another one.
    #[serde(rename = "twin")]
    Twin,
    /// `cave`: without a roof.
    #[deprecated = "Nobody lives in a `cave` (or `Hut`) any more."]
    #[serde(rename = "cave")]
    Cave,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Its arguments are a struct that has the same name.
///
/// **Command** `tower`.
///
/// # The type `Tower`
///
/// How tall it is.
#[doc(alias = "tower")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tower {
    /// In metres.
    pub height: i64,
}

impl Tower {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(height: i64) -> Self {
        Self { height }
    }
}

/// What all houses have.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
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

impl HouseBase {
    /// Creates a value from its mandatory members.
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

/// Copies the members of the base, [`Ground`].
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
pub struct House {
    /// The number of the plot.
    pub plot: u32,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The ground next to it; the type holds itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Box<Ground>>,
    /// Which one.
    #[serde(flatten)]
    pub kind: HouseBranch,
}

impl House {
    /// Creates a value from its mandatory members.
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

/// The branches of [`House`], selected by `kind`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "kind")]
pub enum HouseBranch {
    /// `hut`: small.
    #[serde(rename = "hut")]
    Hut(Ruin),
    /// `tower`: tall.
    #[serde(rename = "tower")]
    Tower(Tower),
    /// `twin`: as tall as another one.
    #[serde(rename = "twin")]
    Twin(Tower),
    /// `cave`: without a roof.
    #[deprecated = "Nobody lives in a `cave` (or `Hut`) any more."]
    #[serde(rename = "cave")]
    Cave(Wishes),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
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

/// Copies the members of the base, [`HouseBase`].
impl From<&House> for HouseBase {
    fn from(value: &House) -> Self {
        Self {
            plot: value.plot,
            owner: value.owner.clone(),
            beside: value.beside.clone(),
            kind: HouseKind::from(base::union::Branch::tag(&value.kind)),
        }
    }
}

/// Copies the members of the base, [`Ground`].
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct SortBase {
    /// Which one.
    pub kind: HouseKind,
}

impl SortBase {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(kind: HouseKind) -> Self {
        Self { kind }
    }
}

/// An enum that has a base.
///
/// The tag is `kind`: which one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "kind")]
pub enum Sort {
    /// `tower`: tall.
    #[serde(rename = "tower")]
    Tower(Tower),
    /// `hut`: small.
    #[serde(rename = "hut")]
    Hut,
    /// `twin`: as tall as another one.
    #[serde(rename = "twin")]
    Twin,
    /// `cave`: without a roof.
    #[deprecated = "Nobody lives in a `cave` (or `Hut`) any more."]
    #[serde(rename = "cave")]
    Cave,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<Tower> for Sort {
    fn from(value: Tower) -> Self {
        Self::Tower(value)
    }
}

/// Copies the members of the base, [`SortBase`].
impl From<&Sort> for SortBase {
    fn from(value: &Sort) -> Self {
        Self {
            kind: HouseKind::from(base::union::Branch::tag(value)),
        }
    }
}

/// What is left of a house.
#[deprecated = "It falls apart."]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Ruin {
    /// Not documented in the schema.
    pub stones: i64,
}

impl Ruin {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(stones: i64) -> Self {
        Self { stones }
    }
}

/// The ways to a place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum RoadKind {
    /// `street`: on foot.
    #[serde(rename = "street")]
    Street,
    /// `bridge`: over water.
    #[serde(rename = "bridge")]
    Bridge,
    /// `tunnel`: below ground.
    #[serde(rename = "tunnel")]
    Tunnel,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Where houses stand.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Street {
    /// What it is called.
    pub name: String,
}

impl Street {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// A hole with two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Tunnel {
    /// In metres.
    pub length: i64,
}

impl Tunnel {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(length: i64) -> Self {
        Self { length }
    }
}

/// A branch of [`Way`].
///
/// The tag is `kind`: which one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "kind")]
pub enum Road {
    /// `street`: on foot.
    #[serde(rename = "street")]
    Street(Street),
    /// `tunnel`: below ground.
    #[serde(rename = "tunnel")]
    Tunnel(Tunnel),
    /// `bridge`: over water.
    #[serde(rename = "bridge")]
    Bridge,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
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

/// How one gets there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum WayKind {
    /// `road`: by any road.
    #[serde(rename = "road")]
    Road,
    /// `street`: by a street and nothing else.
    #[serde(rename = "street")]
    Street,
    /// `ladder`: straight up.
    #[serde(rename = "ladder")]
    Ladder,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A street might be one of two branches, as a road may be a street.
///
/// The tag is `by`: which one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "by")]
pub enum Way {
    /// `road`: by any road.
    #[serde(rename = "road")]
    Road(Road),
    /// `street`: by a street and nothing else.
    #[serde(rename = "street")]
    Street(Street),
    /// `ladder`: straight up.
    #[serde(rename = "ladder")]
    Ladder(Tower),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
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

/// What a reply has depends on the build.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Expansion {
    /// Always there.
    #[debug(json)]
    pub props: serde_json::Value,
    /// Only there on some targets.
    ///
    /// Only present if QEMU is built with `TARGET_S390X`.
    #[serde(rename = "deprecated-props", skip_serializing_if = "Option::is_none")]
    pub deprecated_props: Option<Vec<String>>,
}

impl Expansion {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(props: impl Into<serde_json::Value>) -> Self {
        Self {
            props: props.into(),
            deprecated_props: None,
        }
    }

    /// Sets [`deprecated_props`](field@Self::deprecated_props).
    #[must_use]
    pub fn with_deprecated_props(mut self, value: Vec<String>) -> Self {
        self.deprecated_props = Some(value);
        self
    }
}

/// Not documented in the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum WorkKind {
    /// `build`: a tower is built, without [`Rest`](Self::Rest).
    #[serde(rename = "build")]
    Build,
    /// `furnish`: wishes come true.
    #[serde(rename = "furnish")]
    Furnish,
    /// `rest`: nothing is done, as [`Rest`](super::commands::Rest) does.
    #[serde(rename = "rest")]
    Rest,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// The command has the name of the union of its arguments.
///
/// **Command** `work`.
///
/// # The type `Work`
///
/// Each branch is wrapped, as it was in simple unions.
///
/// The tag is `kind`: which work.
#[doc(alias = "work")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "kind", content = "data", deny_unknown_fields)]
pub enum Work {
    /// `build`: a tower is built, without [`Rest`](WorkKind::Rest).
    #[serde(rename = "build")]
    Build(Tower),
    /// `furnish`: wishes come true.
    #[serde(rename = "furnish")]
    Furnish(Wishes),
    /// `rest`: nothing is done, as [`Rest`](super::commands::Rest) does.
    #[serde(rename = "rest")]
    Rest,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<Tower> for Work {
    fn from(value: Tower) -> Self {
        Self::Build(value)
    }
}

impl From<Wishes> for Work {
    fn from(value: Wishes) -> Self {
        Self::Furnish(value)
    }
}

/// Its arguments are a struct that has the same name, and that it returns, too.
///
/// **Command** `wall`.
///
/// **Returns** [`Walls`].
///
/// # The type `Wall`
///
/// Not documented in the schema.
#[doc(alias = "wall")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Wall {
    /// In metres.
    pub length: i64,
}

impl Wall {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(length: i64) -> Self {
        Self { length }
    }
}

/// Not documented in the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Walls {
    /// All there are.
    pub walls: Vec<Wall>,
}

impl Walls {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(walls: Vec<Wall>) -> Self {
        Self { walls }
    }
}

/// Events defined in `parts/building.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use ::qmp_types::base;
    use ::qmp_types::base::EventPayload;
    use super::{Ground, Ruin};

    /// A ruin is all that is left.
    ///
    /// **Event** `COLLAPSED`.
    #[deprecated = "Houses last."]
    #[doc(alias = "COLLAPSED")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    pub struct Collapsed {
        /// That of the house.
        pub ruin: Ruin,
    }

    impl Collapsed {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(ruin: Ruin) -> Self {
            Self { ruin }
        }
    }

    impl Collapsed {
        /// The event's name on the wire.
        pub const NAME: &'static str = "COLLAPSED";
    }

    impl EventPayload for Collapsed {
        const NAME: &'static str = Self::NAME;
    }

    /// Its data is a struct that the schema names.
    ///
    /// **Event** `SETTLED`.
    #[doc(alias = "SETTLED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
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

    impl Settled {
        /// Creates a value from its mandatory members.
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

    /// Both types have the same members.
    impl From<Ground> for Settled {
        fn from(value: Ground) -> Self {
            Self {
                plot: value.plot,
                owner: value.owner,
                beside: value.beside,
            }
        }
    }

    /// Both types have the same members.
    impl From<Settled> for Ground {
        fn from(value: Settled) -> Self {
            Self {
                plot: value.plot,
                owner: value.owner,
                beside: value.beside,
            }
        }
    }

    impl Settled {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SETTLED";
    }

    impl EventPayload for Settled {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `parts/building.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use ::qmp_types::base;
    use ::qmp_types::base::Command;
    use super::{House, Walls};

    #[doc(inline)]
    pub use super::Tower;
    #[doc(inline)]
    pub use super::Wall;
    #[doc(inline)]
    pub use super::Work;

    /// Its arguments are a union.
    ///
    /// **Command** `house-add`.
    #[doc(alias = "house-add")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct HouseAdd(pub House);

    impl HouseAdd {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: House) -> Self {
            Self(members)
        }
    }

    impl Command for HouseAdd {
        const NAME: &'static str = "house-add";
        type Ok = base::Empty;
    }

    /// Sets something.
    ///
    /// **Command** `house-set`.
    #[doc(alias = "house-set")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    pub struct HouseSet {
        /// Which house.
        pub house: String,
        /// What to set.
        #[debug(json)]
        pub value: serde_json::Value,
        /// Even if it hurts.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub force: Option<bool>,
    }

    impl HouseSet {
        /// Creates a value from its mandatory members.
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

    impl Command for Tower {
        const NAME: &'static str = "tower";
        type Ok = base::Empty;
    }

    impl Command for Work {
        const NAME: &'static str = "work";
        type Ok = base::Empty;
    }

    impl Command for Wall {
        const NAME: &'static str = "wall";
        type Ok = Walls;
    }
}
