//! Alternates: an enum of which the JSON kind of the value chooses the variant.

use proc_macro2::TokenStream;
use quote::quote;

use super::conversions;
use super::items::{about, derives, ident};
use super::types::Scope;
use crate::lower::{Alternate, AlternateBranch, Kind};

pub(super) fn emit(item: &Alternate) -> TokenStream {
    let name = ident(&item.name);
    let about = about(&item.about);
    let derives = derives(item.traits, &["Alternate"], &item.derives);
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
    let content = (branch.kind != Kind::Null).then(|| {
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
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::Bool => "boolean",
        Kind::Number => "number",
        Kind::String => "string",
        Kind::Array => "array",
        Kind::Object => "object",
    }
}
