//! Alternates: an enum that chooses its variant by the JSON kind of the value.

use proc_macro2::TokenStream;
use quote::quote;

use super::conversions;
use super::items::{about, derives, ident};
use super::structs::DERIVED;
use super::types::Scope;
use crate::lower::{Alternate, AlternateBranch, Kind};

pub(super) fn emit(item: &Alternate) -> TokenStream {
    let name = ident(&item.name);
    let about = about(&item.about);
    let derives = derives(&item.derives, DERIVED);
    let expected = expected(item);
    let variants = item.branches.iter().map(variant);
    let reads = item.branches.iter().map(read_arm);
    // All six kinds leave nothing over.
    let others = (item.branches.len() < 6).then(|| quote!(_ => None,));
    let writes = item.branches.iter().map(write_arm);
    let conversions = conversions::of_alternate(item);
    quote! {
        #about
        #[derive(Debug, Clone, PartialEq)]
        #derives
        pub enum #name { #(#variants),* }

        impl base::alternate::Alternate for #name {
            const EXPECTED: &'static str = #expected;

            fn deserialize_kind<'de, D: Deserializer<'de>>(
                kind: base::alternate::Kind,
                value: D,
            ) -> Option<Result<Self, D::Error>> {
                use base::alternate::Kind;
                match kind {
                    #(#reads,)*
                    #others
                }
            }
        }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(#writes,)*
                }
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                base::alternate::deserialize(deserializer)
            }
        }

        #conversions
    }
}

/// The kinds in words, and whose they are.
fn expected(item: &Alternate) -> String {
    let kinds: Vec<_> = item.branches.iter().map(|b| words(b.kind)).collect();
    let kinds = match &kinds[..] {
        [] => "nothing".to_owned(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    };
    format!("{kinds} ({})", item.name)
}

fn words(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::Bool => "a boolean",
        Kind::Number => "a number",
        Kind::String => "a string",
        Kind::Array => "an array",
        Kind::Object => "an object",
    }
}

fn variant(branch: &AlternateBranch) -> TokenStream {
    let name = ident(&branch.name);
    let about = about(&branch.about);
    if branch.kind == Kind::Null {
        return quote!(#about #name);
    }
    let ty = Scope::default().ty(&branch.ty);
    quote!(#about #name(#ty))
}

fn read_arm(branch: &AlternateBranch) -> TokenStream {
    let name = ident(&branch.name);
    let kind = ident(match branch.kind {
        Kind::Null => "Null",
        Kind::Bool => "Bool",
        Kind::Number => "Number",
        Kind::String => "String",
        Kind::Array => "Array",
        Kind::Object => "Object",
    });
    let read = if branch.kind == Kind::Null {
        quote!(<()>::deserialize(value).map(|()| Self::#name))
    } else {
        quote!(Deserialize::deserialize(value).map(Self::#name))
    };
    quote!(Kind::#kind => Some(#read))
}

fn write_arm(branch: &AlternateBranch) -> TokenStream {
    let name = ident(&branch.name);
    if branch.kind == Kind::Null {
        quote!(Self::#name => serializer.serialize_unit())
    } else {
        quote!(Self::#name(value) => value.serialize(serializer))
    }
}
