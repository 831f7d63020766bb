//! References in documentation: `@name`, and names in single backquotes.

use std::collections::{HashMap, HashSet};

use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::suggest::Suggestions;
use qapi_schema::{Schema, TypeKind};

use super::lines::{Line, lines};

/// For how many different names a similar one is searched for.
const SEARCHES: usize = 1_000;

/// Checks the references in every comment of a definition.
pub(super) fn check(schema: &Schema, warnings: &mut Vec<Diagnostic>) {
    let known = names(schema);
    let mut suggestions = Suggestions::at_most(SEARCHES);
    let mut meant: HashMap<&str, Option<&str>> = HashMap::new();
    for doc in schema.docs().iter().filter(|doc| doc.symbol.is_some()) {
        for line in lines(schema.sources(), doc) {
            if line.is_literal || line.text.starts_with("TODO:") {
                continue;
            }
            for reference in references(&line) {
                let Reference { name, mark, start } = reference;
                // `@member.member`, too.
                let first = name.split('.').next().unwrap_or(name);
                if known.contains(name) || known.contains(first) {
                    continue;
                }
                let help = *meant
                    .entry(name)
                    .or_insert_with(|| suggestions.most_alike(name, known.iter().copied()));
                // In backquotes, it may belong to the schema of the guest agent, say.
                if mark == "`" && help.is_none() {
                    continue;
                }
                let message = format!("nothing is called `{name}`");
                let place = line.place(start, mark.len() + name.len());
                let help = help.map(|similar| format!("did you mean `{similar}`?"));
                let warning = Diagnostic::new(Code::UnknownReference, place, message);
                warnings.push(warning.maybe_help(help));
            }
        }
    }
}

/// All that documentation can refer to: definitions, members, values, branches, features.
fn names(schema: &Schema) -> HashSet<&str> {
    let mut names = HashSet::new();
    for (_, of) in schema.types() {
        names.insert(of.definition.name.as_str());
        names.extend(of.definition.features.iter().map(|feature| &*feature.name));
        match &of.kind {
            TypeKind::Enum(of) => {
                names.extend(of.values.iter().map(|value| &*value.name));
                for value in &of.values {
                    names.extend(value.features.iter().map(|feature| &*feature.name));
                }
            }
            TypeKind::Alternate(of) => names.extend(of.branches.iter().map(|of| &*of.name)),
            TypeKind::Object(of) => {
                names.extend(of.members.iter().map(|member| &*member.name));
                for member in &of.members {
                    names.extend(member.features.iter().map(|feature| &*feature.name));
                }
                let variants = of.variants.iter();
                let branches = variants.flat_map(|variants| &variants.branches);
                names.extend(branches.map(|branch| &*branch.name));
            }
            TypeKind::Builtin(_) | TypeKind::Array { .. } => {}
        }
    }
    let commands = schema.commands().map(|(_, command)| &command.definition);
    let events = schema.events().map(|(_, event)| &event.definition);
    for definition in commands.chain(events) {
        names.insert(&definition.name);
        names.extend(definition.features.iter().map(|feature| &*feature.name));
    }
    names
}

/// A reference in a line.
struct Reference<'s> {
    name: &'s str,
    mark: &'static str,
    /// Where its mark is in the line.
    start: usize,
}

/// The references in a line. What is in double backquotes is literal.
fn references<'s>(line: &Line<'s>) -> Vec<Reference<'s>> {
    let text = line.text;
    let mut references = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['@', '`']) {
        let start = at + found;
        let before = text[..start].chars().next_back();
        let rest = &text[start + 1..];
        if let Some(literal) = rest.strip_prefix('`') {
            let end = literal.find("``").map_or(literal.len(), |end| end + 2);
            at = start + 2 + end;
            continue;
        }
        let length = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
        at = start + 1 + length;
        let is_quoted = text[start..].starts_with('`');
        let after = &rest[length..];
        // `name <target>`_ and :role:`name` are not ours, and neither is user@host.
        let is_other = before.is_some_and(|c| matches!(c, ':' | '`' | '"' | '\'') || is_part(c));
        let name = rest[..length].trim_end_matches(['.', '-', '_']);
        if is_quoted {
            let is_name = after.starts_with('`') && !after.starts_with("`_");
            at = rest.find('`').map_or(text.len(), |end| start + 2 + end);
            if is_name && !is_other && !name.is_empty() {
                references.push(Reference {
                    name,
                    mark: "`",
                    start,
                });
            }
        } else if !is_other && name.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
            references.push(Reference {
                name,
                mark: "@",
                start,
            });
        }
    }
    references
}

fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}
