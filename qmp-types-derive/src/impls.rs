//! serde's two traits, around what a derive puts into their functions.

use crate::input::Item;
use crate::template::{Code, Template, name};

/// `Serialize`; the body has `self` and `serializer`.
pub(crate) fn serialize(item: &Item, body: Code) -> Code {
    let template = Template::new(
        "#[automatically_derived]
        #[allow(deprecated)]
        impl base::serde::Serialize for $name {
            fn serialize<S: base::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $body
            }
        }",
    );
    template.fill(&[("name", name(&item.name)), ("body", body)])
}

/// `Deserialize`; the body has `deserializer`.
pub(crate) fn deserialize(item: &Item, body: Code) -> Code {
    let template = Template::new(
        "#[automatically_derived]
        #[allow(deprecated)]
        impl<'de> base::serde::Deserialize<'de> for $name {
            fn deserialize<D: base::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $body
            }
        }",
    );
    template.fill(&[("name", name(&item.name)), ("body", body)])
}
