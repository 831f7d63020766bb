//! `Alternate`: an enum of which the JSON kind of the value chooses the variant.

use proc_macro::{Ident, Literal, Span};

use crate::error::Error;
use crate::impls;
use crate::input::{Body, Item, Variant};
use crate::template::{Code, Template, literal, name};

/// A JSON kind: the word for it in an attribute, how it is called in an error, and its
/// variant of `base::alternate::Kind`.
struct Kind {
    word: &'static str,
    expected: &'static str,
    variant: &'static str,
}

const KINDS: &[Kind] = &[
    kind("null", "null", "Null"),
    kind("boolean", "a boolean", "Bool"),
    kind("number", "a number", "Number"),
    kind("string", "a string", "String"),
    kind("array", "an array", "Array"),
    kind("object", "an object", "Object"),
];

const fn kind(word: &'static str, expected: &'static str, variant: &'static str) -> Kind {
    Kind {
        word,
        expected,
        variant,
    }
}

pub(crate) fn alternate(item: &Item) -> Result<Code, Error> {
    item.attributes.expect_only(&[])?;
    let Body::Variants(variants) = &item.body else {
        return Err(Error::new(item.name.span(), "expected an enum"));
    };
    let (null, value) = (Arms::null(), Arms::value());
    let mut kinds: Vec<&'static str> = Vec::new();
    let (mut reads, mut writes) = (Code::new(), Code::new());
    for variant in variants {
        let (kind, place) = kind_of(variant)?;
        if kinds.contains(&kind.expected) {
            let message = format!("more than one variant is for `{}`", kind.word);
            return Err(Error::new(place, message));
        }
        kinds.push(kind.expected);
        let parts = [
            ("variant", name(&variant.name)),
            ("kind", name(&Ident::new(kind.variant, Span::mixed_site()))),
        ];
        let arms = if variant.holds { &value } else { &null };
        arms.read.add_at(variant.name.span(), &parts, &mut reads);
        arms.write.add_at(variant.name.span(), &parts, &mut writes);
    }
    // All kinds leave nothing over.
    if kinds.len() < KINDS.len() {
        reads.extend(Template::new("_ => ::core::option::Option::None,").fill(&[]));
    }
    let mut code = Template::new(CODE).fill(&[
        ("name", name(&item.name)),
        ("expected", literal(&expected(item, &kinds))),
        ("reads", reads),
    ]);
    let write = Template::new("match self { $writes }").fill(&[("writes", writes)]);
    code.extend(impls::serialize(item, write));
    let read = Template::new("base::alternate::deserialize(deserializer)").fill(&[]);
    code.extend(impls::deserialize(item, read));
    Ok(code)
}

/// The kind that the attribute of a variant gives, and where it does.
fn kind_of(variant: &Variant) -> Result<(&'static Kind, Span), Error> {
    let words: Vec<&str> = KINDS.iter().map(|kind| kind.word).collect();
    variant.attributes.expect_only(&words)?;
    let Some(word) = variant.attributes.first() else {
        let message = "the JSON kind is missing, such as `#[json(string)]`";
        return Err(Error::new(variant.name.span(), message));
    };
    let text = word.to_string();
    let known = KINDS.iter().find(|kind| kind.word == text);
    let kind = known.ok_or_else(|| Error::new(word.span(), "unknown kind"))?;
    variant.attributes.flag(kind.word)?;
    if variant.holds == (kind.word == "null") {
        let message = "a variant must hold a value, unless it is for `null`";
        return Err(Error::new(variant.name.span(), message));
    }
    Ok((kind, word.span()))
}

/// How a variant is read and written.
struct Arms {
    read: Template,
    write: Template,
}

impl Arms {
    /// For the variant that holds nothing.
    fn null() -> Self {
        Self {
            read: Template::new(
                "base::alternate::Kind::$kind => ::core::option::Option::Some(
                    base::alternate::null(value).map(|()| Self::$variant)
                ),",
            ),
            write: Template::new("Self::$variant => serializer.serialize_unit(),"),
        }
    }

    /// For a variant that holds a value.
    fn value() -> Self {
        Self {
            read: Template::new(
                "base::alternate::Kind::$kind => ::core::option::Option::Some(
                    base::serde::Deserialize::deserialize(value).map(Self::$variant)
                ),",
            ),
            write: Template::new(
                "Self::$variant(value) => base::serde::Serialize::serialize(value, serializer),",
            ),
        }
    }
}

/// The kinds in words, and whose they are.
fn expected(item: &Item, kinds: &[&str]) -> Literal {
    let kinds = match kinds {
        [] => "nothing".to_owned(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    };
    Literal::string(&format!("{kinds} ({})", item.plain_name()))
}

const CODE: &str = "
    #[automatically_derived]
    #[allow(deprecated)]
    impl base::alternate::Alternate for $name {
        const EXPECTED: &'static str = $expected;

        fn deserialize_kind<'de, D: base::serde::Deserializer<'de>>(
            kind: base::alternate::Kind,
            value: D,
        ) -> ::core::option::Option<::core::result::Result<Self, D::Error>> {
            match kind { $reads }
        }
    }";
