//! What definitions, members and values have in common: a condition and feature flags.

use qapi_schema::{Condition, Definition, EnumValue, Feature, Features, Member};

/// A definition, a member or a value.
#[derive(Clone, Copy)]
pub(crate) struct Part<'s> {
    pub(crate) name: &'s str,
    pub(crate) condition: Option<&'s Condition>,
    pub(crate) features: &'s Features,
}

impl<'s> Part<'s> {
    pub(crate) fn of(definition: &'s Definition) -> Self {
        Self {
            name: &definition.name,
            condition: definition.condition.as_ref(),
            features: &definition.features,
        }
    }

    /// The name of a type is not on the wire, and its condition makes no difference: where it
    /// does not hold, nothing uses the type.
    pub(crate) fn of_type(definition: &'s Definition) -> Self {
        Self {
            name: "",
            condition: None,
            features: &definition.features,
        }
    }

    pub(crate) fn of_member(member: &'s Member) -> Self {
        Self {
            name: &member.name,
            condition: member.condition.as_ref(),
            features: &member.features,
        }
    }

    pub(crate) fn of_value(value: &'s EnumValue) -> Self {
        Self {
            name: &value.name,
            condition: value.condition.as_ref(),
            features: &value.features,
        }
    }

    /// A feature flag has no flags, and its name does not say whether it is unstable.
    pub(crate) fn of_feature(feature: &'s Feature) -> Self {
        Self {
            name: "",
            condition: feature.condition.as_ref(),
            features: Features::NONE,
        }
    }
}
