// Generated from tests/golden/schema/events.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Events.

/// Events defined in `events.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use ::qmp_types::base;
    use ::qmp_types::base::EventPayload;
    use super::super::{Circle, Color, Shape, Top};

    /// Has no data.
    ///
    /// **Event** `NOTHING`.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "NOTHING",
    ///   "timestamp": { "seconds": 1, "microseconds": 2 } }
    /// ```
    #[doc(alias = "NOTHING")]
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
    pub struct Nothing {}

    impl Nothing {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Nothing {
        /// The event's name on the wire.
        pub const NAME: &'static str = "NOTHING";
    }

    impl EventPayload for Nothing {
        const NAME: &'static str = Self::NAME;
    }

    /// Something was painted, see [`Shaped`] and [`Color`](super::super::Color).
    ///
    /// > **Note:** Paint dries.
    ///
    /// **Event** `PAINTED`.
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// **A wall**
    ///
    /// ```json
    /// { "event": "PAINTED",
    ///   "data": { "color": "deep-red" },
    ///   "timestamp": { "seconds": 1, "microseconds": 2 } }
    /// ```
    #[doc(alias = "PAINTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    pub struct Painted {
        /// Which color; [`count`](field@Self::count) says how often.
        pub color: Color,
        /// A number, of which nothing is known except that it is
        /// not too large. Since QEMU 1.3.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub count: Option<i64>,
    }

    impl Painted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(color: Color) -> Self {
            Self { color, count: None }
        }

        /// Sets [`count`](field@Self::count).
        #[must_use]
        pub fn with_count(mut self, value: i64) -> Self {
            self.count = Some(value);
            self
        }
    }

    impl Painted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "PAINTED";
    }

    impl EventPayload for Painted {
        const NAME: &'static str = Self::NAME;
    }

    /// Its data is a struct that has a base.
    ///
    /// **Event** `TOPPED`.
    ///
    /// Only present if QEMU is built with `CONFIG_TOP`.
    ///
    /// Since QEMU 1.2.
    #[doc(alias = "TOPPED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    pub struct Topped {
        /// Identifies it.
        pub id: String,
        /// Shown to people.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub label: Option<String>,
    }

    impl Topped {
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
    impl From<Top> for Topped {
        fn from(value: Top) -> Self {
            Self {
                id: value.id,
                label: value.label,
            }
        }
    }

    /// Both types have the same members.
    impl From<Topped> for Top {
        fn from(value: Topped) -> Self {
            Self {
                id: value.id,
                label: value.label,
            }
        }
    }

    impl Topped {
        /// The event's name on the wire.
        pub const NAME: &'static str = "TOPPED";
    }

    impl EventPayload for Topped {
        const NAME: &'static str = Self::NAME;
    }

    /// Its data is a union.
    ///
    /// **Event** `SHAPED`.
    ///
    /// Since QEMU 1.3.
    #[doc(alias = "SHAPED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent)]
    pub struct Shaped(pub Shape);

    impl Shaped {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: Shape) -> Self {
            Self(members)
        }
    }

    impl Shaped {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SHAPED";
    }

    impl EventPayload for Shaped {
        const NAME: &'static str = Self::NAME;
    }

    /// Has the name of the type that it reports.
    ///
    /// **Event** `CIRCLE`.
    ///
    /// Named `CircleEvent` because `Circle` is the type `Circle`.
    #[doc(alias = "CIRCLE")]
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
    pub struct CircleEvent {
        /// The circle.
        pub outer: Circle,
    }

    impl CircleEvent {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(outer: Circle) -> Self {
            Self { outer }
        }
    }

    impl CircleEvent {
        /// The event's name on the wire.
        pub const NAME: &'static str = "CIRCLE";
    }

    impl EventPayload for CircleEvent {
        const NAME: &'static str = Self::NAME;
    }
}
