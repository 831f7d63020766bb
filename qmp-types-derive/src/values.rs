//! `Values`: an enum of which each variant is a string, and one is for all others.

use proc_macro::Literal;

use crate::error::Error;
use crate::impls;
use crate::input::{Body, Item, Variant, wires};
use crate::template::{Code, Template, literal, name};

pub(crate) fn values(item: &Item) -> Result<Code, Error> {
    item.attributes.expect_only(&[])?;
    let Body::Variants(variants) = &item.body else {
        return Err(Error::new(item.name.span(), "expected an enum"));
    };
    let (open, known): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.holds);
    let open = match open[..] {
        [open] => open,
        [] => {
            let message =
                "a variant `Unrecognized(String)` is missing, for values of later releases";
            return Err(Error::new(item.name.span(), message));
        }
        [_, other, ..] => {
            let message = "more than one variant holds a value";
            return Err(Error::new(other.name.span(), message));
        }
    };
    open.attributes.expect_only(&[])?;
    write(item, open, &known)
}

fn write(item: &Item, open: &Variant, known: &[&Variant]) -> Result<Code, Error> {
    for variant in known {
        variant.attributes.expect_only(&["rename"])?;
    }
    let wires = wires(
        known
            .iter()
            .map(|variant| (&variant.name, &variant.attributes)),
    )?;
    let to_text = Template::new("Self::$variant => $wire,");
    let of_text = Template::new("$wire => Self::$variant,");
    let (mut to_texts, mut of_texts) = (Code::new(), Code::new());
    for (variant, wire) in known.iter().zip(&wires) {
        let parts = [("variant", name(&variant.name)), ("wire", literal(wire))];
        to_texts.extend(to_text.fill(&parts));
        of_texts.extend(of_text.fill(&parts));
    }
    let text = Literal::string(&item.plain_name());
    let mut code = Template::new(CODE).fill(&[
        ("name", name(&item.name)),
        ("open", name(&open.name)),
        ("to_texts", to_texts),
        ("of_texts", of_texts),
    ]);
    let write = Template::new("serializer.serialize_str(self.as_str())").fill(&[]);
    code.extend(impls::serialize(item, write));
    let read = Template::new("base::open_enum::deserialize(deserializer, $text)");
    code.extend(impls::deserialize(
        item,
        read.fill(&[("text", literal(&text))]),
    ));
    Ok(code)
}

const CODE: &str = "
    #[automatically_derived]
    #[allow(deprecated)]
    impl $name {
        /// The value as it is on the wire.
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                $to_texts
                Self::$open(value) => value,
            }
        }
    }

    #[automatically_derived]
    #[allow(deprecated)]
    impl ::core::convert::From<&str> for $name {
        fn from(value: &str) -> Self {
            match value {
                $of_texts
                _ => Self::$open(::core::convert::From::from(value)),
            }
        }
    }

    #[automatically_derived]
    impl ::core::fmt::Display for $name {
        fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            formatter.write_str(self.as_str())
        }
    }";
