//! `Union`: an enum whose variants are chosen by a member of the object, the tag; or a
//! struct that has such an enum as a field.

use proc_macro::{Ident, Literal};

use crate::error::Error;
use crate::impls::{self, EXACT};
use crate::input::{Body, Field, Item, Variant, wires};
use crate::structs::{MemberEntry, Members};
use crate::template::{Code, Template, literal, name};

pub(crate) fn union(item: &Item) -> Result<Code, Error> {
    match &item.body {
        Body::Variants(variants) => branches(item, variants),
        Body::Fields(fields) => with_base(item, fields),
        Body::Unnamed(_) => {
            let message = "expected an enum, or a struct with named fields";
            Err(Error::new(item.name.span(), message))
        }
    }
}

/// A union that is nothing but its branches.
fn branches(item: &Item, variants: &[Variant]) -> Result<Code, Error> {
    item.attributes.expect_only(&["tag", "content", EXACT])?;
    let tag = item.attributes.value("tag")?.ok_or_else(|| {
        let message = "the name of the tag is missing, such as `#[serde(tag = \"type\")]`";
        Error::new(item.name.span(), message)
    })?;
    let content = item.attributes.value("content")?;
    let (open, known) = open_and_known(&item.name, variants)?;
    let wires = wires(
        known
            .iter()
            .map(|variant| (&variant.name, &variant.attributes)),
    )?;
    let holding = match content {
        Some(_) => Arms::with_content(),
        None => Arms::with_members(),
    };
    let empty = Arms::empty();
    let (mut tags, mut reads, mut writes) = (Code::new(), Code::new(), Code::new());
    for (variant, wire) in known.iter().zip(&wires) {
        let arms = if variant.holds { &holding } else { &empty };
        let parts = [
            ("variant", name(&variant.name)),
            ("wire", literal(wire)),
            ("content", content.map(literal).unwrap_or_default()),
        ];
        let place = variant.name.span();
        arms.tag.add_at(place, &parts, &mut tags);
        arms.read.add_at(place, &parts, &mut reads);
        arms.write.add_at(place, &parts, &mut writes);
    }
    let mut code = Template::new(BRANCHES).fill(&[
        ("name", name(&item.name)),
        ("text", literal(&Literal::string(&item.plain_name()))),
        ("tag", literal(tag)),
        ("open", name(&open.name)),
        ("tags", tags),
        ("reads", reads),
        ("writes", writes),
    ]);
    let write = Template::new("base::writer::Writer::new(serializer).tag(self).branch(self).end()");
    code.extend(impls::serialize(item, write.fill(&[])));
    code.extend(deserialize(item)?);
    Ok(code)
}

/// The variant for all tags that have none of their own, and the others.
fn open_and_known<'v>(
    union: &Ident,
    variants: &'v [Variant],
) -> Result<(&'v Variant, Vec<&'v Variant>), Error> {
    let (mut open, mut known) = (None, Vec::new());
    for variant in variants {
        let Some(place) = variant.attributes.flag("other")? else {
            variant.attributes.expect_only(&["rename", "other"])?;
            known.push(variant);
            continue;
        };
        variant.attributes.expect_only(&["other"])?;
        if !variant.holds {
            let message = "this variant must hold a `base::UnrecognizedBranch`";
            return Err(Error::new(variant.name.span(), message));
        }
        if open.replace(variant).is_some() {
            return Err(Error::new(place, "more than one variant is for other tags"));
        }
    }
    if let Some(variant) = open {
        Ok((variant, known))
    } else {
        let message = "a variant with `#[serde(other)]` is missing, for tags of later releases";
        Err(Error::new(union.span(), message))
    }
}

/// What a branch adds to the code, in each of three places.
struct Arms {
    tag: Template,
    read: Template,
    write: Template,
}

impl Arms {
    /// For a branch without members.
    fn empty() -> Self {
        Self {
            tag: Template::new("Self::$variant => $wire,"),
            read: Template::new(
                "$wire => base::union::no_members(members).map(|()| Self::$variant),",
            ),
            write: Template::new("Self::$variant => ::core::result::Result::Ok(()),"),
        }
    }

    /// For a branch whose members are members of the union.
    fn with_members() -> Self {
        Self {
            tag: Template::new("Self::$variant(_) => $wire,"),
            read: Template::new(
                "$wire => base::serde::Deserialize::deserialize(members).map(Self::$variant),",
            ),
            write: Template::new(
                "Self::$variant(members) => base::union::serialize_members(members, object),",
            ),
        }
    }

    /// For a branch that is the value of one member of the union.
    fn with_content() -> Self {
        Self {
            tag: Template::new("Self::$variant(_) => $wire,"),
            read: Template::new(
                "$wire => base::union::content(members, $content).map(Self::$variant),",
            ),
            write: Template::new(
                "Self::$variant(value) => object.serialize_entry($content, value),",
            ),
        }
    }
}

/// A union with common members.
fn with_base(item: &Item, fields: &[Field]) -> Result<Code, Error> {
    item.attributes.expect_only(&[EXACT])?;
    let members = Members::of(fields)?;
    let branch = members.flattened.ok_or_else(|| {
        let message = "a field with `#[serde(flatten)]` is missing, for the branches";
        Error::new(item.name.span(), message)
    })?;
    let of_members = code(fields, &members, branch);
    let mut code = Template::new(WITH_BASE).fill(&[
        ("name", name(&item.name)),
        ("text", literal(&Literal::string(&item.plain_name()))),
        ("branch", name(&branch.name)),
        ("branch_type", branch.ty.clone()),
        ("places", of_members.places),
        ("reads", of_members.reads),
        ("values", of_members.values),
    ]);
    let write = Template::new(
        "base::writer::Writer::new(serializer) $entries .branch(&self.$branch).end()",
    );
    let write = write.fill(&[
        ("branch", name(&branch.name)),
        ("entries", of_members.entries),
    ]);
    code.extend(impls::serialize(item, write));
    code.extend(deserialize(item)?);
    Ok(code)
}

/// `Deserialize` of a union, whether or not it has common members.
fn deserialize(item: &Item) -> Result<Code, Error> {
    let read = Template::new("base::union::deserialize(deserializer)").fill(&[]);
    impls::deserialize_exact(item, read)
}

/// What each common member adds to the code.
#[derive(Default)]
struct MemberCode {
    /// Where it is kept while the object is read.
    places: Code,
    reads: Code,
    values: Code,
    /// How it is written; the tag stands where the field of the branch does.
    entries: Code,
}

fn code(fields: &[Field], members: &Members<'_>, branch: &Field) -> MemberCode {
    let (optional, required) = (Member::optional(), Member::required());
    let entry = MemberEntry::new();
    let mut code = MemberCode::default();
    let mut own = members.own.iter();
    for field in fields {
        if field.name.to_string() == branch.name.to_string() {
            let tag = ".tag(&self.$branch)";
            let parts = [("branch", name(&branch.name))];
            code.entries.extend(Template::new(tag).fill(&parts));
            continue;
        }
        let Some((field, wire)) = own.next() else {
            continue;
        };
        let member = if field.is_option() {
            &optional
        } else {
            &required
        };
        let parts = [
            ("name", name(&field.name)),
            ("type", field.ty.clone()),
            ("wire", literal(wire)),
        ];
        let place = field.ty_span();
        member.place.add_at(place, &parts, &mut code.places);
        member.read.add_at(place, &parts, &mut code.reads);
        member.value.add_at(place, &parts, &mut code.values);
        entry.add(field, wire, &mut code.entries);
    }
    code
}

/// The code that reads a common member.
struct Member {
    place: Template,
    read: Template,
    value: Template,
}

impl Member {
    fn optional() -> Self {
        Self {
            place: Template::new("$name: $type,"),
            value: Template::new("$name: base.$name,"),
            ..Self::required()
        }
    }

    fn required() -> Self {
        Self {
            place: Template::new("$name: ::core::option::Option<$type>,"),
            read: Template::new("$wire => base::union::read(&mut self.$name, $wire, map),"),
            value: Template::new("$name: base::members::required(base.$name, $wire)?,"),
        }
    }
}

const BRANCHES: &str = "
    #[automatically_derived]
    #[allow(deprecated)]
    impl base::union::Branch for $name {
        fn tag(&self) -> &str {
            match self {
                $tags
                Self::$open(branch) => base::union::Branch::tag(branch),
            }
        }

        fn deserialize_members<'de, D: base::serde::Deserializer<'de>>(
            tag: &str,
            members: D,
        ) -> ::core::result::Result<Self, D::Error> {
            match tag {
                $reads
                _ => base::union::Branch::deserialize_members(tag, members).map(Self::$open),
            }
        }

        fn serialize_members<M: base::serde::ser::SerializeMap>(
            &self,
            object: &mut M,
        ) -> ::core::result::Result<(), M::Error> {
            match self {
                $writes
                Self::$open(branch) => base::union::Branch::serialize_members(branch, object),
            }
        }
    }

    #[automatically_derived]
    #[allow(deprecated)]
    impl base::union::Union for $name {
        const NAME: &'static str = $text;
        const TAG: &'static str = $tag;
        type Base = ();
        type Branch = Self;

        fn assemble<E: base::serde::de::Error>(
            (): (),
            branch: Self,
        ) -> ::core::result::Result<Self, E> {
            ::core::result::Result::Ok(branch)
        }
    }";

const WITH_BASE: &str = "
    const _: () = {
        #[derive(Default)]
        #[allow(unreachable_pub)]
        pub struct __Base { $places }

        #[automatically_derived]
        impl base::union::Base for __Base {
            fn read<'de, A: base::serde::de::MapAccess<'de>>(
                &mut self,
                name: &str,
                map: &mut A,
            ) -> ::core::result::Result<bool, A::Error> {
                match name {
                    $reads
                    _ => ::core::result::Result::Ok(false),
                }
            }
        }

        #[automatically_derived]
        #[allow(deprecated)]
        impl base::union::Union for $name {
            const NAME: &'static str = $text;
            const TAG: &'static str = <$branch_type as base::union::Union>::TAG;
            type Base = __Base;
            type Branch = $branch_type;

            fn assemble<E: base::serde::de::Error>(
                base: Self::Base,
                branch: Self::Branch,
            ) -> ::core::result::Result<Self, E> {
                ::core::result::Result::Ok(Self { $values $branch: branch })
            }
        }
    };";
