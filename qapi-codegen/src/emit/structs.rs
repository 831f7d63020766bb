//! Structs: serde's derives give all that is needed.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::Scope;
use super::{derives, docs, ident};
use crate::lower::{Field, Struct};
use crate::names;

/// What structs have derived anyway.
pub(super) const DERIVED: &[&str] = &["Debug", "Clone", "PartialEq", "Serialize", "Deserialize"];

pub(super) fn emit(item: &Struct) -> TokenStream {
    let scope = Scope::default();
    let docs = docs(&item.docs);
    let derives = derives(&item.derives, DERIVED);
    let attributes = quote!(#docs #derives);
    declare(&item.name, &attributes, &item.fields, &scope, None)
}

/// A struct of these fields, with what stands in front of it, and `more`, which
/// is a field that is no member.
pub(super) fn declare(
    name: &str,
    attributes: &TokenStream,
    fields: &[Field],
    scope: &Scope,
    more: Option<TokenStream>,
) -> TokenStream {
    let expecting = format!("an object ({name})");
    let name = ident(name);
    let fields = fields.iter().map(|field| self::field(field, scope));
    let fields = fields.chain(more);
    quote! {
        #attributes
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(expecting = #expecting)]
        pub struct #name { #(#fields),* }
    }
}

fn field(field: &Field, scope: &Scope) -> TokenStream {
    let name = ident(&field.name);
    let docs = docs(&field.docs);
    let ty = field_type(field, scope);
    let serde = serde_attribute(field);
    quote! {
        #docs
        #serde
        pub #name: #ty
    }
}

/// The type of a field, optional or not.
pub(super) fn field_type(field: &Field, scope: &Scope) -> TokenStream {
    let ty = scope.ty(&field.ty);
    if field.optional {
        quote!(Option<#ty>)
    } else {
        ty
    }
}

fn serde_attribute(field: &Field) -> TokenStream {
    let mut parts = Vec::new();
    if names::is_renamed(&field.name, &field.wire) {
        let wire = &field.wire;
        parts.push(quote!(rename = #wire));
    }
    let reader = match (field.optional, field.ty.is_of_structs()) {
        (false, false) => None,
        (false, true) => Some("base::object"),
        (true, false) => Some("base::present"),
        (true, true) => Some("base::present_object"),
    };
    if field.optional {
        parts.push(quote!(default));
    }
    parts.extend(reader.map(|reader| quote!(deserialize_with = #reader)));
    if field.optional {
        parts.push(quote!(skip_serializing_if = "Option::is_none"));
    }
    if parts.is_empty() {
        TokenStream::new()
    } else {
        quote!(#[serde(#(#parts),*)])
    }
}
