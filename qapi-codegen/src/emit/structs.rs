//! Structs: serde's derives give all that is needed.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::Scope;
use super::{about, bases, constructors, derives, ident};
use crate::lower::{Field, Struct};
use crate::names;

/// What structs have derived anyway.
pub(super) const DERIVED: &[&str] = &["Debug", "Clone", "PartialEq", "Serialize", "Deserialize"];

pub(super) fn emit(item: &Struct) -> TokenStream {
    let scope = Scope::default();
    let names = (&*item.name, about(&item.about), &*item.derives);
    let declaration = declare(names, &item.fields, &scope, None);
    let constructors = constructors::of_struct(&item.name, &item.fields, &scope, None);
    let bases = bases::emit(&item.name, &item.bases);
    quote!(#declaration #constructors #bases)
}

/// A struct of these fields, with what stands in front of it, and what the caller
/// wants to be derived. `more` is the field for what the schema does not name.
pub(super) fn declare(
    (name, attributes, derives): (&str, TokenStream, &[syn::Path]),
    fields: &[Field],
    scope: &Scope,
    more: Option<&str>,
) -> TokenStream {
    let expecting = format!("an object ({name})");
    let name = ident(name);
    let mut present = DERIVED.to_vec();
    let default = constructors::is_default(fields).then(|| {
        present.push("Default");
        quote!(Default,)
    });
    let derives = self::derives(derives, &present);
    let fields = fields.iter().map(|field| self::field(field, scope));
    let fields = fields.chain(more.map(other_arguments));
    quote! {
        #attributes
        #[derive(Debug, Clone, PartialEq, #default Serialize, Deserialize)]
        #derives
        #[serde(expecting = #expecting)]
        pub struct #name { #(#fields),* }
    }
}

fn other_arguments(name: &str) -> TokenStream {
    let name = ident(name);
    quote! {
        /// Arguments that the schema does not name. Which there are, and what they
        /// mean, depends on the others.
        #[serde(flatten)]
        pub #name: serde_json::Map<String, serde_json::Value>
    }
}

fn field(field: &Field, scope: &Scope) -> TokenStream {
    let name = ident(&field.name);
    let about = about(&field.about);
    let ty = field_type(field, scope);
    let serde = serde_attribute(field);
    quote! {
        #about
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
