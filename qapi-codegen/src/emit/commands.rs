//! The module `commands` in a module, with a struct for each command, and the one
//! at the root that has them all.

use proc_macro2::TokenStream;
use quote::quote;

use super::items::{docs, ident, import_base, inner_docs};
use super::messages::{self, Message};
use super::types::Scope;
use crate::lower::{Command, Model, Module, Payload};
use crate::options::Options;
use crate::quoting::code;

/// The file `commands.rs`: all commands of the schema.
pub(super) fn all(model: &Model) -> TokenStream {
    let docs = inner_docs("All commands of the schema.");
    let exporting = model
        .modules
        .iter()
        .filter(|module| !module.commands.is_empty());
    let exports = exporting.map(|module| {
        let home = ident(&module.name);
        let commands = module.commands.iter().map(|command| ident(&command.name));
        quote! {
            #[doc(inline)]
            pub use super::#home::commands::{#(#commands),*};
        }
    });
    quote! {
        #docs
        #(#exports)*
    }
}

/// The module of a schema module's commands; nothing if it has none.
pub(super) fn module(options: &Options, module: &Module) -> TokenStream {
    let commands = &module.commands;
    if commands.is_empty() {
        return TokenStream::new();
    }
    let base = &options.base;
    let helpers = import_base(options);
    let (types_as_well, own): (Vec<_>, Vec<_>) = commands
        .iter()
        .partition(|command| matches!(command.arguments, Payload::Itself(_)));
    let types = commands.iter().flat_map(Command::types);
    let (imports, scope) = messages::imports(module, &names(&own), &names(&types_as_well), types);
    let structs = commands
        .iter()
        .map(|command| self::command(command, &scope));
    let docs = docs(&format!(
        "Commands defined in {}.\n\n\
         See [`commands`](super::commands) for all commands of the schema.",
        code(&module.source)
    ));
    quote! {
        #docs
        pub mod commands {
            #helpers
            use #base::Command;
            #imports
            #(#structs)*
        }
    }
}

fn names<'c>(commands: &[&'c Command]) -> Vec<&'c str> {
    commands.iter().map(|command| &*command.name).collect()
}

fn command(command: &Command, scope: &Scope) -> TokenStream {
    let name = ident(&command.name);
    let wire = &command.wire;
    let message = Message {
        name: &command.name,
        wire,
        about: &command.about,
        traits: command.traits,
        derives: &command.derives,
        payload: &command.arguments,
        more: command.other_arguments.as_deref(),
        is_exact: command.flags.generate,
    };
    let declaration = message.declare(scope);
    let constants = constants(command);
    let returned = command.returns.as_ref();
    let returns = returned.map_or_else(|| quote!(base::Empty), |ty| scope.ty(ty));
    quote! {
        #declaration
        impl Command for #name {
            const NAME: &'static str = #wire;
            #(#constants)*
            type Ok = #returns;
        }
    }
}

/// What differs from most commands.
fn constants(command: &Command) -> Vec<TokenStream> {
    let mut constants = Vec::new();
    if command.arguments.is_nothing() {
        constants.push(quote!(
            const HAS_ARGUMENTS: bool = false;
        ));
    }
    if command.flags.allow_oob {
        constants.push(quote!(
            const ALLOW_OOB: bool = true;
        ));
    }
    if command.flags.allow_preconfig {
        constants.push(quote!(
            const ALLOW_PRECONFIG: bool = true;
        ));
    }
    if !command.flags.success_response {
        constants.push(quote!(
            const SUCCESS_RESPONSE: bool = false;
        ));
    }
    if !command.features.is_empty() {
        let features = &command.features;
        constants.push(quote!(const FEATURES: &'static [&'static str] = &[#(#features),*];));
    }
    constants
}
