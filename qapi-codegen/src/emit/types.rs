//! Types of values, and which of them a module has to import.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use qapi_schema::Builtin;
use quote::quote;

use super::items::ident;
use crate::lower::Ty;

/// How one module refers to the generated types.
#[derive(Default)]
pub(super) struct Scope {
    /// Names that mean something else there, with the path that does not.
    pub(super) shadowed: Vec<(String, TokenStream)>,
}

impl Scope {
    /// The type of a value as Rust.
    pub(super) fn ty(&self, ty: &Ty) -> TokenStream {
        let (ty, boxed) = self.unboxed(ty);
        if boxed { quote!(Box<#ty>) } else { ty }
    }

    /// The type of a value without the `Box` that it may be in, and whether it is.
    pub(super) fn unboxed(&self, ty: &Ty) -> (TokenStream, bool) {
        match ty {
            Ty::Builtin(builtin) => (built_in(*builtin), false),
            Ty::Replaced(path) => (quote!(#path), false),
            Ty::Vec(element) => {
                let element = self.ty(element);
                (quote!(Vec<#element>), false)
            }
            Ty::Named { name, boxed, .. } => (self.named(name), *boxed),
        }
    }

    fn named(&self, name: &str) -> TokenStream {
        let rust = ident(name);
        let shadowed = self.shadowed.iter().find(|(shadowed, _)| shadowed == name);
        let path = shadowed.map(|(_, path)| quote!(#path::));
        quote!(#path #rust)
    }
}

/// The names of all generated types in these types, in order.
pub(super) fn names<'a>(types: impl IntoIterator<Item = &'a Ty>) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    for ty in types {
        ty.for_each_name(&mut |name| {
            names.insert(name);
        });
    }
    names
}

fn built_in(builtin: Builtin) -> TokenStream {
    match builtin {
        Builtin::Str => quote!(String),
        Builtin::Number => quote!(f64),
        Builtin::Int8 => quote!(i8),
        Builtin::Int16 => quote!(i16),
        Builtin::Int32 => quote!(i32),
        Builtin::Int | Builtin::Int64 => quote!(i64),
        Builtin::Uint8 => quote!(u8),
        Builtin::Uint16 => quote!(u16),
        Builtin::Uint32 => quote!(u32),
        Builtin::Uint64 | Builtin::Size => quote!(u64),
        Builtin::Integer => quote!(i128),
        Builtin::Bool => quote!(bool),
        Builtin::Any => quote!(serde_json::Value),
        Builtin::Null => quote!(()),
    }
}
