//! What is stable, deprecated or unstable.

use crate::features::{Feature, Features};
use crate::ids::TypeId;
use crate::model::TypeKind;
use crate::schema::Schema;

/// Whether something can be relied on. A later variant promises less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum Lifecycle {
    /// It is neither deprecated nor unstable.
    #[default]
    Stable,
    /// It may be removed in a later release.
    Deprecated,
    /// It may change or be removed without notice.
    Unstable,
}

impl Lifecycle {
    /// The word for it; that of the feature flag, where there is one.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stable => "stable",
            Self::Deprecated => Feature::DEPRECATED,
            Self::Unstable => Feature::UNSTABLE,
        }
    }
}

impl Schema {
    /// The lifecycle of something with this name and these features. What is both deprecated
    /// and unstable counts as unstable.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// use qapi_schema::wire::Lifecycle;
    ///
    /// # let files = Memory::new().file("main.json", "
    /// #     { 'command': 'change', 'features': [ 'deprecated' ] }");
    /// # let schema = Loader::new().reader(files).load("main.json")?;
    /// let (_, change) = schema.command("change").unwrap();
    /// let definition = &change.definition;
    /// let lifecycle = schema.lifecycle(&definition.name, &definition.features);
    /// assert_eq!(lifecycle, Lifecycle::Deprecated);
    /// # Ok::<(), qapi_parser::LoadError>(())
    /// ```
    #[must_use]
    pub fn lifecycle(&self, name: &str, features: &Features) -> Lifecycle {
        if self.is_unstable(name, features) {
            Lifecycle::Unstable
        } else if features.is_deprecated() {
            Lifecycle::Deprecated
        } else {
            Lifecycle::Stable
        }
    }

    /// The lifecycle of whatever is of a type. Nobody sees the type's name on the wire, so
    /// that only its feature flags count.
    #[must_use]
    pub fn type_lifecycle(&self, id: TypeId) -> Lifecycle {
        self.lifecycle("", &self[id].definition.features)
    }

    /// Whether something with this name and these features is unstable.
    ///
    /// QEMU 6.2 added the feature `unstable`. Before, a name that begins with `x-` said so.
    /// Names therefore count only in a schema in which nothing has the feature.
    #[must_use]
    pub fn is_unstable(&self, name: &str, features: &Features) -> bool {
        let by_name = !self.flags_unstable && name.starts_with("x-");
        by_name || features.is_unstable()
    }

    /// Whether anything in the schema has the feature `unstable`.
    pub(crate) fn has_unstable_flag(&self) -> bool {
        let of_types = self.types.iter().any(|ty| {
            ty.definition.features.is_unstable()
                || match &ty.kind {
                    TypeKind::Enum(of) => {
                        of.values.iter().any(|value| value.features.is_unstable())
                    }
                    TypeKind::Object(of) => {
                        let mut members = of.members.iter();
                        members.any(|member| member.features.is_unstable())
                    }
                    TypeKind::Builtin(_) | TypeKind::Array { .. } | TypeKind::Alternate(_) => false,
                }
        });
        let mut commands = self.commands.iter();
        let mut events = self.events.iter();
        of_types
            || commands.any(|command| command.definition.features.is_unstable())
            || events.any(|event| event.definition.features.is_unstable())
    }
}
