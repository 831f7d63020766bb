//! serde's two traits, around what a derive puts into their functions.

use crate::error::Error;
use crate::input::Item;
use crate::template::{Code, Template, name};

/// The attribute of what refuses unknown members.
pub(crate) const EXACT: &str = "deny_unknown_fields";

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

/// `Deserialize` of what may refuse unknown members; the body has `deserializer`.
pub(crate) fn deserialize_exact(item: &Item, body: Code) -> Result<Code, Error> {
    let mut code = Code::new();
    if item.attributes.flag(EXACT)?.is_some() {
        code = Template::new("let _refusal = base::unknown::Refusal::begin();").fill(&[]);
    }
    code.extend(body);
    Ok(deserialize(item, code))
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
