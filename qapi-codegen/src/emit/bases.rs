//! Conversions of structs and unions into their bases, and back where nothing is lacking.

use proc_macro2::TokenStream;
use quote::quote;

use super::items::{docs, ident};
use super::types::Scope;
use crate::lower::{Base, Inherited};

pub(super) fn emit(name: &str, bases: &[Base]) -> TokenStream {
    bases.iter().map(|base| conversion(name, base)).collect()
}

/// The other way round, for a struct with so many fields: from those bases to which it adds none.
pub(super) fn emit_back(name: &str, bases: &[Base], fields: usize) -> TokenStream {
    let is_all = |base: &&Base| fields > 0 && base.members.len() == fields;
    let whole = bases.iter().filter(is_all);
    whole.map(|base| conversion_back(name, base)).collect()
}

fn conversion_back(name: &str, base: &Base) -> TokenStream {
    let ty = Scope::default().ty(&base.ty);
    let docs = docs(&format!(
        "Takes the members of the base, [`{ty}`]: there are no others."
    ));
    let name = ident(name);
    let members = base.members.iter().map(|member| match member {
        Inherited::Field { name, .. } | Inherited::Tag { name, .. } => ident(name),
    });
    quote! {
        #docs
        impl From<#ty> for #name {
            fn from(value: #ty) -> Self {
                Self { #(#members: value.#members),* }
            }
        }
    }
}

fn conversion(name: &str, base: &Base) -> TokenStream {
    let name = ident(name);
    let scope = Scope::default();
    let ty = scope.ty(&base.ty);
    let members = base
        .members
        .iter()
        .map(|member| self::member(member, &scope));
    let value = if base.members.is_empty() {
        quote!(_)
    } else {
        quote!(value)
    };
    let docs = docs(&format!("Copies the members of the base, [`{ty}`]."));
    quote! {
        #docs
        impl From<&#name> for #ty {
            fn from(#value: &#name) -> Self {
                Self { #(#members),* }
            }
        }
    }
}

fn member(member: &Inherited, scope: &Scope) -> TokenStream {
    match member {
        Inherited::Field { name, is_copy, .. } => {
            let name = ident(name);
            let clone = (!is_copy).then(|| quote!(.clone()));
            quote!(#name: value.#name #clone)
        }
        Inherited::Tag { name, ty, is_field } => {
            let name = ident(name);
            let ty = scope.ty(ty);
            let branch = if *is_field {
                quote!(&value.#name)
            } else {
                quote!(value)
            };
            quote!(#name: #ty::from(base::union::Branch::tag(#branch)))
        }
    }
}
