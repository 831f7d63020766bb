// Generated from tests/golden/schema/parts/commands.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Commands.

/// Commands defined in `parts/commands.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use ::qmp_types::base;
    use ::qmp_types::base::Command;
    use super::super::{Circle, Color, Layered, Shape, ShapeOrSize, Square, Top};

    /// Takes nothing and returns nothing; see [`Paint`] and [`Painted`](super::super::events::Painted).
    ///
    /// **Command** `rest`.
    ///
    /// **Feature `restful`:** It helps.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "rest" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[deprecated = "There is no rest."]
    #[doc(alias = "rest")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    pub struct Rest {}

    impl Rest {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for Rest {
        const NAME: &'static str = "rest";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["deprecated", "restful"];
        type Ok = base::Empty;
    }

    /// Paints something in a [`Color`](super::super::Color).
    ///
    /// **Command** `paint`.
    ///
    /// **Returns** [`Shape`](super::super::Shape): The shape that it has become.
    ///
    /// **Errors:**
    ///
    /// - If the paint is dry, [`Rest`]
    /// - If there is none
    ///
    /// Since QEMU 1.2.
    #[doc(alias = "paint")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Paint {
        /// Which one.
        pub color: Color,
        /// How often.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub count: Option<i64>,
        /// On what.
        pub r#type: ShapeOrSize,
    }

    impl Paint {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(color: Color, r#type: impl Into<ShapeOrSize>) -> Self {
            Self {
                color,
                count: None,
                r#type: r#type.into(),
            }
        }

        /// Sets [`count`](field@Self::count).
        #[must_use]
        pub fn with_count(mut self, value: i64) -> Self {
            self.count = Some(value);
            self
        }
    }

    impl Command for Paint {
        const NAME: &'static str = "paint";
        type Ok = Shape;
    }

    /// Not documented in the schema.
    ///
    /// **Command** `query-colors`.
    ///
    /// **Returns** an array of [`Color`](super::super::Color): All of them.
    ///
    /// May be sent before the machine is created.
    #[doc(alias = "query-colors")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    pub struct QueryColors {}

    impl QueryColors {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryColors {
        const NAME: &'static str = "query-colors";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<Color>;
    }

    /// Returns an array of structs.
    ///
    /// **Command** `query-circles`.
    ///
    /// **Returns** an array of [`Circle`](super::super::Circle).
    #[doc(alias = "query-circles")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct QueryCircles {
        /// Identifies it.
        pub id: String,
        /// Shown to people.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub label: Option<String>,
    }

    impl QueryCircles {
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

    /// Both types have the same members.
    impl From<Top> for QueryCircles {
        fn from(value: Top) -> Self {
            Self {
                id: value.id,
                label: value.label,
            }
        }
    }

    /// Both types have the same members.
    impl From<QueryCircles> for Top {
        fn from(value: QueryCircles) -> Self {
            Self {
                id: value.id,
                label: value.label,
            }
        }
    }

    impl Command for QueryCircles {
        const NAME: &'static str = "query-circles";
        type Ok = Vec<Circle>;
    }

    /// Has the name of a type, and the type as its argument.
    ///
    /// **Command** `square`.
    ///
    /// **Returns** [`Square`](super::super::Square).
    ///
    /// Named `SquareCommand` because `Square` is the type `Square`.
    #[doc(alias = "square")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct SquareCommand {
        /// The square.
        pub square: Square,
    }

    impl SquareCommand {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(square: Square) -> Self {
            Self { square }
        }
    }

    impl Command for SquareCommand {
        const NAME: &'static str = "square";
        type Ok = Square;
    }

    /// Its arguments are a union.
    ///
    /// **Command** `layer-add`.
    ///
    /// May be sent out-of-band.
    #[doc(alias = "layer-add")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct LayerAdd(pub Layered);

    impl LayerAdd {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: Layered) -> Self {
            Self(members)
        }
    }

    impl Command for LayerAdd {
        const NAME: &'static str = "layer-add";
        const ALLOW_OOB: bool = true;
        type Ok = base::Empty;
    }

    /// Takes more than the schema says.
    ///
    /// **Command** `thing_add`.
    #[doc(alias = "thing_add")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    pub struct ThingAdd {
        /// What to add.
        pub driver: String,
        /// Its name.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Arguments that the schema does not name. Which ones there are, and what they
        /// mean, depends on the others.
        #[serde(flatten)]
        #[debug(json)]
        pub other_arguments: serde_json::Map<String, serde_json::Value>,
    }

    impl ThingAdd {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(driver: impl Into<String>) -> Self {
            Self {
                driver: driver.into(),
                id: None,
                other_arguments: serde_json::Map::new(),
            }
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }

        /// Adds one of the [`other_arguments`](field@Self::other_arguments).
        ///
        /// Do not add an argument that has a field of its own: it would be sent twice.
        #[must_use]
        pub fn with(
            mut self,
            name: impl Into<String>,
            value: impl Into<serde_json::Value>,
        ) -> Self {
            self.other_arguments.insert(name.into(), value.into());
            self
        }

        /// Adds all members of an object to the [`other_arguments`](field@Self::other_arguments): a
        /// `serde_json::Map`, or anything else that is an object in JSON.
        ///
        /// What was decoded as a struct has only the members that the struct knows. If all of
        /// them matter, decode it as a map.
        ///
        /// Do not add an argument that has a field of its own: it would be sent twice.
        ///
        /// # Errors
        ///
        /// If it cannot be encoded, or is not an object.
        pub fn extend_with(
            mut self,
            object: &impl base::serde::Serialize,
        ) -> Result<Self, serde_json::Error> {
            let members: serde_json::Map<_, _> = serde_json::from_value(
                serde_json::to_value(object)?,
            )?;
            self.other_arguments.extend(members);
            Ok(self)
        }
    }

    impl Command for ThingAdd {
        const NAME: &'static str = "thing_add";
        type Ok = base::Empty;
    }

    /// Is not answered.
    ///
    /// **Command** `leave`.
    ///
    /// No reply is sent if it succeeds.
    #[doc(alias = "leave")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    pub struct Leave {}

    impl Leave {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for Leave {
        const NAME: &'static str = "leave";
        const HAS_ARGUMENTS: bool = false;
        const SUCCESS_RESPONSE: bool = false;
        type Ok = base::Empty;
    }

    /// Returns a built-in type.
    ///
    /// **Command** `count`.
    ///
    /// **Returns:** A number.
    #[doc(alias = "count")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    pub struct Count {}

    impl Count {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for Count {
        const NAME: &'static str = "count";
        const HAS_ARGUMENTS: bool = false;
        type Ok = i64;
    }
}
