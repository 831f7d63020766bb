// Generated from tests/golden/schema/events.json by `BLESS=1 cargo test -p qapi-codegen --test golden`. Do not edit.

//! Events.

/// The events that `events.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use ::qmp_types::base;
    use ::qmp_types::base::EventPayload;
    use super::super::{Color, Shape, Top};

    /// Has no data.
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
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Nothing {}

    impl base::members::Object for Nothing {
        const EXPECTED: &'static str = "an object (Nothing)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Nothing {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for Nothing {
        const NAME: &'static str = "NOTHING";
    }

    /// Something was painted, see [`Shaped`] and [`Color`](super::super::Color).
    ///
    /// > **Note:** Paint dries.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Painted {
        /// Which color; [`count`](field@Self::count) says how often.
        pub color: Color,
        /// A number, of which nothing is known except that it is
        /// not too large. Since QEMU 1.3.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub count: Option<i64>,
    }

    impl base::members::Object for Painted {
        const EXPECTED: &'static str = "an object (Painted)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut color = None;
            let mut count = None;
            while object.advance()? {
                match object.name() {
                    "color" => object.read(&mut color),
                    "count" => object.read(&mut count),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                color: base::members::required(color, "color")?,
                count,
            })
        }
    }

    impl<'de> Deserialize<'de> for Painted {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Painted {
        /// Has the mandatory members, and no others.
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

    impl EventPayload for Painted {
        const NAME: &'static str = "PAINTED";
    }

    /// Its data is a struct that has a base.
    ///
    /// Only present if QEMU is built with `CONFIG_TOP`.
    ///
    /// Since QEMU 1.2.
    #[doc(alias = "TOPPED")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Topped {
        /// Identifies it.
        pub id: String,
        /// Shown to people.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub label: Option<String>,
    }

    impl base::members::Object for Topped {
        const EXPECTED: &'static str = "an object (Topped)";

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

    impl<'de> Deserialize<'de> for Topped {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Topped {
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

    /// Both have the same members.
    impl From<Top> for Topped {
        fn from(value: Top) -> Self {
            Self {
                id: value.id,
                label: value.label,
            }
        }
    }

    /// Both have the same members.
    impl From<Topped> for Top {
        fn from(value: Topped) -> Self {
            Self {
                id: value.id,
                label: value.label,
            }
        }
    }

    impl EventPayload for Topped {
        const NAME: &'static str = "TOPPED";
    }

    /// Its data is a union.
    ///
    /// Since QEMU 1.3.
    #[doc(alias = "SHAPED")]
    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    #[serde(transparent)]
    pub struct Shaped(pub Shape);

    impl EventPayload for Shaped {
        const NAME: &'static str = "SHAPED";
    }

    /// Has the name of the type that it reports.
    #[doc(alias = "CIRCLE")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Circle {
        /// The circle.
        pub outer: super::super::Circle,
    }

    impl base::members::Object for Circle {
        const EXPECTED: &'static str = "an object (Circle)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut outer = None;
            while object.advance()? {
                match object.name() {
                    "outer" => object.read(&mut outer),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                outer: base::members::required(outer, "outer")?,
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
        pub fn new(outer: super::super::Circle) -> Self {
            Self { outer }
        }
    }

    impl EventPayload for Circle {
        const NAME: &'static str = "CIRCLE";
    }
}
