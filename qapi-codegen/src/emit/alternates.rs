//! Alternates: an enum of which the JSON kind of the value chooses the variant.

use proc_macro2::TokenStream;
use qapi_schema::wire::JsonKind;
use quote::quote;

use super::conversions;
use super::items::{Debug, about, derives, ident};
use super::types::Scope;
use crate::lower::{Alternate, AlternateBranch};

pub(super) fn emit(item: &Alternate) -> TokenStream {
    let name = ident(&item.name);
    let about = about(&item.about);
    let derives = derives(Debug::All, item.traits, &["Alternate"], &item.derives);
    let variants = item.branches.iter().map(variant);
    let conversions = conversions::of_alternate(item);
    quote! {
        #about
        #derives
        pub enum #name { #(#variants),* }
        #conversions
    }
}

fn variant(branch: &AlternateBranch) -> TokenStream {
    let name = ident(&branch.name);
    let about = about(&branch.about);
    let kind = ident(word(branch.kind));
    let content = (branch.kind != JsonKind::Null).then(|| {
        let ty = Scope::default().ty(&branch.ty);
        quote!((#ty))
    });
    quote! {
        #about
        #[json(#kind)]
        #name #content
    }
}

/// What the derive calls a kind.
fn word(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Null => "null",
        JsonKind::Bool => "boolean",
        JsonKind::Number => "number",
        JsonKind::String => "string",
        JsonKind::Array => "array",
        JsonKind::Object => "object",
    }
}
