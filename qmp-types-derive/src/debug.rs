//! `Debug` without secrets.

use proc_macro::{Ident, Literal};

use crate::attributes::Shown;
use crate::error::Error;
use crate::input::{Body, Field, Item, Variant, plain};
use crate::template::{Code, Template, literal, name};

pub(crate) fn debug(item: &Item) -> Result<Code, Error> {
    let body = match &item.body {
        Body::Fields(fields) => {
            let calls = fields.iter().map(call).collect::<Result<Vec<_>, _>>()?;
            Template::new("formatter.debug_struct($text) $calls .finish()")
                .fill(&[("text", text(&item.name)), ("calls", calls.concat())])
        }
        Body::Variants(variants) => {
            let arms = variants.iter().map(arm).collect::<Result<Vec<_>, _>>()?;
            Template::new("match self { $arms }").fill(&[("arms", arms.concat())])
        }
        Body::Unnamed(_) => {
            let message = "expected an enum, or a struct with named fields";
            return Err(Error::new(item.name.span(), message));
        }
    };
    let template = Template::new(
        "#[automatically_derived]
        #[allow(deprecated)]
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $body
            }
        }",
    );
    Ok(template.fill(&[("name", name(&item.name)), ("body", body)]))
}

/// The call that shows a field.
fn call(field: &Field) -> Result<Code, Error> {
    let mut parts = vec![("text", text(&field.name)), ("name", name(&field.name))];
    let template = match field.attributes.debug()? {
        Shown::AsItIs => ".field($text, &self.$name)",
        Shown::Secret if field.is_option() => {
            ".field($text, &self.$name.as_ref().map(|_| base::shown::Secret))"
        }
        Shown::Secret => ".field($text, &base::shown::Secret)",
        Shown::SecretIf(other) => {
            parts.push(("other", name(&other)));
            ".field($text, &base::shown::SecretIf(&self.$other, &self.$name))"
        }
        Shown::AsJson if field.is_option() => {
            ".field($text, &self.$name.as_ref().map(base::shown::AsJson))"
        }
        Shown::AsJson => ".field($text, &base::shown::AsJson(&self.$name))",
    };
    Ok(Template::new(template).fill(&parts))
}

/// The arm that shows a variant.
fn arm(variant: &Variant) -> Result<Code, Error> {
    let template = match (variant.holds, variant.attributes.debug()?) {
        (false, Shown::AsItIs) => "Self::$name => formatter.write_str($text),",
        (true, Shown::AsItIs) => {
            "Self::$name(held) => formatter.debug_tuple($text).field(held).finish(),"
        }
        (true, Shown::Secret) => {
            "Self::$name(_) => formatter.debug_tuple($text).field(&base::shown::Secret).finish(),"
        }
        (true, Shown::AsJson) => {
            "Self::$name(held) => formatter.debug_tuple($text).field(&base::shown::AsJson(held)).finish(),"
        }
        _ => {
            let message =
                "`#[debug(…)]` on a variant must be `secret` or `json`, and it must hold a value";
            return Err(Error::new(variant.name.span(), message));
        }
    };
    let parts = [("text", text(&variant.name)), ("name", name(&variant.name))];
    Ok(Template::new(template).fill(&parts))
}

/// A name without `r#`, as a string.
fn text(name: &Ident) -> Code {
    literal(&Literal::string(&plain(name)))
}
