//! Unions: an enum of branches; where the branches have more in common than the tag, a
//! struct is put around it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::items::{self, Debug, derives, docs, ident, rename, serde};
use super::types::Scope;
use super::{bases, constructors, conversions, structs};
use crate::lower::{BaseMember, Branch, BranchContent, Shown, Union, UnionBase};
use crate::names::UNRECOGNIZED;

pub(super) fn emit(item: &Union) -> TokenStream {
    let union = match &item.base {
        UnionBase::TagOnly => {
            let about = items::about(&item.about);
            let alias = items::alias(&item.name, item.command.as_deref());
            branches(item, &ident(&item.name), &quote!(#about #alias))
        }
        UnionBase::Members {
            members,
            branch_enum,
            note,
        } => {
            let branch = ident(branch_enum);
            with_base(item, members, &branch, note.as_deref())
        }
    };
    let bases = bases::emit(&item.name, &item.bases);
    quote!(#union #bases)
}

/// A union with common members: a struct that has the branch as a field.
fn with_base(
    item: &Union,
    members: &[BaseMember],
    branch: &Ident,
    note: Option<&str>,
) -> TokenStream {
    let declaration = declaration(item, members, branch);
    let constructors = constructors::of_union(item, members, branch);
    let mut branch_docs = format!(
        "The branches of [`{}`], selected by `{}`.",
        item.name, item.tag
    );
    if item.branches.iter().any(|branch| branch.converts) {
        branch_docs += "\n\nA type of the schema that can occur in only one branch can be converted with `From`.";
    }
    if let Some(note) = note {
        branch_docs += "\n\n";
        branch_docs += note;
    }
    let branches = branches(item, branch, &docs(&branch_docs));
    quote! {
        #declaration
        #constructors
        #branches
    }
}

fn declaration(item: &Union, members: &[BaseMember], branch: &Ident) -> TokenStream {
    let name = ident(&item.name);
    let about = items::about(&item.about);
    let alias = items::alias(&item.name, item.command.as_deref());
    let is_shown = |member: &BaseMember| match member {
        BaseMember::Tag { .. } => true,
        BaseMember::Field(field) => structs::is_shown(field),
    };
    let debug = Debug::hiding(!members.iter().all(is_shown));
    let derives = derives(debug, item.traits, &["Union"], &item.derives);
    let scope = Scope::default();
    let exact = item.is_exact.then(|| quote!(#[serde(deny_unknown_fields)]));
    let fields = members.iter().map(|member| match member {
        BaseMember::Tag { name, about } => {
            let (name, about) = (ident(name), items::about(about));
            quote!(#about #[serde(flatten)] pub #name: #branch)
        }
        BaseMember::Field(field) => structs::field(field, &scope),
    });
    quote! {
        #about
        #alias
        #derives
        #exact
        pub struct #name { #(#fields),* }
    }
}

/// The enum of branches.
fn branches(item: &Union, name: &Ident, docs: &TokenStream) -> TokenStream {
    let is_shown = |branch: &Branch| branch.shown == Shown::Openly;
    let debug = Debug::hiding(!item.branches.iter().all(is_shown));
    let derives = derives(debug, item.branch_traits, &["Union"], &item.derives);
    let tag = &item.tag;
    // The branches of a simple union are all wrapped in the same way.
    let is_wrapped = |branch: &Branch| matches!(branch.content, BranchContent::Data(_));
    let wraps = item.branches.iter().any(is_wrapped);
    let content = wraps.then(|| quote!(, content = "data"));
    // Where there are more common members, the struct around it is what is read.
    let is_exact = item.is_exact && matches!(item.base, UnionBase::TagOnly);
    let exact = is_exact.then(|| quote!(, deny_unknown_fields));
    let variants = item.branches.iter().map(variant);
    let unrecognized = ident(UNRECOGNIZED);
    let conversions = conversions::of_branches(name, &item.branches);
    quote! {
        #docs
        #derives
        #[serde(tag = #tag #content #exact)]
        pub enum #name {
            #(#variants,)*
            /// A tag that is not in the schema.
            #[serde(other)]
            #unrecognized(base::UnrecognizedBranch),
        }
        #conversions
    }
}

fn variant(branch: &Branch) -> TokenStream {
    let name = ident(&branch.name);
    let about = items::about(&branch.about);
    let rename = serde(rename(&branch.name, &branch.wire).as_slice());
    let content = match &branch.content {
        BranchContent::Nothing => None,
        BranchContent::Members(ty) | BranchContent::Data(ty) => {
            let ty = Scope::default().ty(ty);
            Some(quote!((#ty)))
        }
    };
    let alias = items::value_alias(&branch.wire);
    let shown = items::shown(&branch.shown);
    quote!(#about #alias #rename #shown #name #content)
}
