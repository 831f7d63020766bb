//! A schema many times over, under other names: what grows with it should grow as it does.

use std::collections::HashSet;
use std::fmt::Write;

use qapi_parser::{Memory, Schema};

/// The schema's files, several times, with all names of definitions changed each
/// time.
#[must_use]
pub fn repeated(schema: &Schema, copies: usize) -> Memory {
    let explicit = schema.types().filter(|(_, of)| !of.is_implicit());
    let types = explicit.map(|(_, of)| &*of.definition.name);
    let commands = schema
        .commands()
        .map(|(_, command)| &*command.definition.name);
    let events = schema.events().map(|(_, event)| &*event.definition.name);
    let names: HashSet<&str> = types.chain(commands).chain(events).collect();
    let mut files = Memory::new();
    let mut main = String::from("{ 'pragma': { 'command-returns-exceptions': [ 'none'");
    for copy in 0..copies {
        for (_, command) in schema.commands() {
            let _ = write!(main, ", '{}X{copy}'", command.definition.name);
        }
    }
    main += " ] } }\n";
    for copy in 0..copies {
        for (index, file) in schema.sources().files().enumerate() {
            let path = format!("copy{copy}/{index}.json");
            let text = renamed(schema.sources().text(file), &names, copy);
            let _ = writeln!(main, "{{ 'include': '{path}' }}");
            files = files.file(path, text);
        }
    }
    files.file("main.json", main)
}

/// The text with a suffix to all names that are quoted or documented, and without
/// directives.
fn renamed(text: &str, names: &HashSet<&str>, copy: usize) -> String {
    let mut out = String::new();
    let mut directive = false;
    for line in text.lines() {
        directive |= line.starts_with("{ 'pragma'") || line.starts_with("{ 'include'");
        if directive {
            directive = !line.ends_with('}');
            continue;
        }
        if let Some(name) = line
            .strip_prefix("# @")
            .and_then(|rest| rest.split(':').next())
            && names.contains(name)
        {
            out += &line.replacen(name, &format!("{name}X{copy}"), 1);
        } else if line.trim_start().starts_with('#') {
            out += line;
        } else {
            for (index, part) in line.split('\'').enumerate() {
                let quote = if index > 0 { "'" } else { "" };
                let _ = write!(out, "{quote}{part}");
                if index % 2 == 1 && names.contains(part) {
                    let _ = write!(out, "X{copy}");
                }
            }
        }
        out.push('\n');
    }
    out
}
