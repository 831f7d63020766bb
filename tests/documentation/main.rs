//! Documentation.
//!
//! No word of a schema's documentation is lost on the way to rustdoc: every word of a comment is
//! in the code that is generated for its definition. And this project's own documentation is
//! complete.

use std::collections::HashMap;
use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_codegen::Builder;
use qapi_schema::doc::{Doc, SectionKind};
use qapi_schema::{Definition, Entity, Schema};
use qapi_tests::{SchemaFile, schemas_of, subfolders, test_data};

mod own;
mod rendered;
mod words;

use rendered::Rendered;
use words::Words;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = match test_data("qemu") {
        Some(folder) => trials(&folder),
        None => vec![Trial::test("qemu", || Ok(())).with_ignored_flag(true)],
    };
    trials.extend(own::trials());
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trials(folder: &Path) -> Vec<Trial> {
    let mut trials = Vec::new();
    for tree in subfolders(folder) {
        let release = tree.file_name().unwrap_or_default().to_string_lossy();
        for SchemaFile { name, path } in schemas_of(&tree) {
            let title = format!("{release}/{name}");
            trials.push(Trial::test(title, move || nothing_is_lost(&path)));
        }
    }
    if trials.is_empty() {
        let message = format!("there is no QEMU source tree in {}", folder.display());
        trials.push(Trial::test("qemu", move || Err(message.into())));
    }
    trials
}

fn nothing_is_lost(path: &Path) -> Result<(), Failed> {
    let schema = qapi_parser::load(path)?;
    let output = Builder::new().command("a test").render(&schema)?;
    let rendered = Rendered::new(&output)?;
    let mut lost = Vec::new();
    for definition in definitions(&schema) {
        let Some(doc) = schema.doc_of(definition) else {
            continue;
        };
        let missing = match rendered.words_of(&definition.name) {
            Some(words) => source_words(&schema, doc).without(words),
            None if is_wrapper(&schema, definition) => Vec::new(),
            None => vec!["all of them".to_owned()],
        };
        if !missing.is_empty() {
            lost.push(format!("{}: {}", definition.name, missing.join(" ")));
        }
    }
    let missing = free_form_words(&schema).without(rendered.words_of_modules());
    if !missing.is_empty() {
        lost.push(format!("free-form comments: {}", missing.join(" ")));
    }
    if lost.is_empty() {
        Ok(())
    } else {
        Err(format!("lost words:\n{}", lost.join("\n")).into())
    }
}

fn definitions(schema: &Schema) -> impl Iterator<Item = &Definition> {
    let types = schema
        .types()
        .filter(|(_, ty)| !ty.is_implicit())
        .map(|(_, ty)| &ty.definition);
    let events = schema.events().map(|(_, event)| &event.definition);
    let commands = schema.commands().map(|(_, command)| &command.definition);
    types.chain(events).chain(commands)
}

/// Whether a type only wraps the data of a branch, and so is not generated.
fn is_wrapper(schema: &Schema, definition: &Definition) -> bool {
    let Some(Entity::Type(id)) = schema.lookup(&definition.name) else {
        return false;
    };
    matches!(&schema.members(id)[..], [data] if data.name == "data")
}

/// The words of a definition's comment, as they are in the file.
fn source_words(schema: &Schema, doc: &Doc) -> Words {
    let mut words = Words::default();
    for line in lines(schema, doc) {
        words.add_source(line);
    }
    // For QEMU's developers, so not in the output.
    let todo = |kind: &SectionKind| *kind == SectionKind::Todo;
    for section in doc.sections.iter().filter(|section| todo(&section.kind)) {
        words.remove(&section.text);
    }
    words
}

/// The words of all comments that do not belong to a definition. A heading without text is
/// left out: it is for the definitions that follow, and rustdoc sorts them differently.
fn free_form_words(schema: &Schema) -> Words {
    let mut words = Words::default();
    for doc in schema.docs().iter().filter(|doc| doc.symbol.is_none()) {
        let with_words: Vec<&str> = lines(schema, doc)
            .filter(|line| line.contains(char::is_alphanumeric))
            .collect();
        if with_words.len() > 1 {
            for line in with_words {
                words.add_source(line);
            }
        }
    }
    // The heading of the first comment.
    words.remove("Introduction");
    words
}

/// The lines of a comment without its marks.
fn lines<'s>(schema: &'s Schema, doc: &Doc) -> impl Iterator<Item = &'s str> {
    let lines = schema.sources().snippet(doc.span).lines();
    lines.map(|line| line.trim_start_matches('#'))
}

/// How often each word occurs.
type Count = HashMap<String, usize>;
