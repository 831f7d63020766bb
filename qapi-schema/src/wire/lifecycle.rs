//! What is promised of something.

use crate::features::Features;
use crate::model::TypeKind;
use crate::schema::Schema;

/// What a schema promises of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum Lifecycle {
    /// It is to stay.
    #[default]
    Stable,
    /// It may go in a later release.
    Deprecated,
    /// It may change or go without notice.
    Unstable,
}

impl Schema {
    /// What is promised of something that has this name and these feature flags.
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

    /// Whether something that has this name and these feature flags may change or go
    /// without notice. Before QEMU 6.2, which brought the flag, the name said so: `x-…`.
    #[must_use]
    pub fn is_unstable(&self, name: &str, features: &Features) -> bool {
        let by_name = !self.flags_unstable && name.starts_with("x-");
        by_name || features.is_unstable()
    }

    /// Whether anything has the flag `unstable`.
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
