//! What the modules of events and of commands in a module have in common: their
//! imports, and the structs of data and of arguments.

use proc_macro2::TokenStream;
use quote::quote;

use super::items::{self, ident};
use super::types::{self, Scope};
use super::{constructors, conversions, structs};
use crate::lower::{About, Field, Item, Module, Payload, Ty};

/// The imports of generated types into a nested module, but for those whose name
/// one of its own items has, too.
pub(super) fn imports<'t>(
    module: &Module,
    own: &[&str],
    types: impl IntoIterator<Item = &'t Ty>,
) -> (TokenStream, Scope) {
    let local: Vec<String> = module.items.iter().flat_map(Item::names).collect();
    let mut scope = Scope::default();
    let (mut near, mut far) = (Vec::new(), Vec::new());
    for name in types::names(types) {
        let is_local = local.iter().any(|local| local == name);
        if own.contains(&name) {
            let path = if is_local {
                quote!(super)
            } else {
                quote!(super::super)
            };
            scope.shadowed.push((name.to_owned(), path));
        } else if is_local {
            near.push(ident(name));
        } else {
            far.push(ident(name));
        }
    }
    let near = (!near.is_empty()).then(|| quote!(use super::{#(#near),*};));
    let far = (!far.is_empty()).then(|| quote!(use super::super::{#(#far),*};));
    (quote!(#near #far), scope)
}

/// The struct of what a message carries. `more` is the field at its end for what the
/// schema does not name.
pub(super) fn declare(
    (name, wire): (&str, &str),
    (about, derives): (&About, &[syn::Path]),
    payload: &Payload,
    scope: &Scope,
    more: Option<&str>,
) -> TokenStream {
    let about = items::about(about);
    let alias = (name != wire).then(|| quote!(#[doc(alias = #wire)]));
    let attributes = quote!(#about #alias);
    let declare = |fields: &[Field]| {
        let item = (name, attributes.clone(), derives);
        let declaration = structs::declare(item, fields, scope, more);
        let constructors = constructors::of_struct(name, fields, scope, more);
        quote!(#declaration #constructors)
    };
    match payload {
        Payload::Nothing => declare(&[]),
        Payload::Members { fields, same } => {
            let declaration = declare(fields);
            // No struct of the schema's has what the schema does not name.
            let same = same.as_ref().filter(|_| more.is_none());
            let same = same.map(|same| conversions::of_same(&ident(name), same, fields, scope));
            quote!(#declaration #same)
        }
        Payload::Union(ty) => {
            let name = ident(name);
            let ty = scope.ty(ty);
            let derives = items::derives(derives, structs::DERIVED);
            quote! {
                #attributes
                #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
                #derives
                #[serde(transparent)]
                pub struct #name(pub #ty);
            }
        }
    }
}
