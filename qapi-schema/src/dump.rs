//! A schema as text, in the form of QEMU's `tests/qapi-schema/*.out`.
//!
//! One fact per line, with details indented below it. The text is easy to compare by eye
//! and is byte for byte what QEMU's own front end prints for the same schema.

use std::borrow::Cow;
use std::fmt::{self, Display, Write};

use crate::condition::Condition;
use crate::doc::{Doc, Section, SectionKind};
use crate::documented::Documented;
use crate::features::Feature;
use crate::ids::{Entity, TypeId};
use crate::model::{
    Branch, Command, CommandFlags, Definition, Event, Item, Module, Type, TypeKind,
};
use crate::schema::Schema;

impl Schema {
    /// The whole schema as text, in the form of QEMU's `tests/qapi-schema/*.out`. What a
    /// terminal would take for a command is escaped.
    #[must_use]
    pub fn dump(&self) -> String {
        let mut dump = Dump {
            schema: self,
            text: String::new(),
        };
        for module in &self.modules {
            dump.module(module);
        }
        for doc in &self.docs {
            dump.doc(doc);
        }
        match qapi_text::lines(&dump.text) {
            Cow::Owned(escaped) => escaped,
            Cow::Borrowed(_) => dump.text,
        }
    }
}

struct Dump<'s> {
    schema: &'s Schema,
    text: String,
}

impl Dump<'_> {
    fn line(&mut self, indent: usize, line: impl Display) {
        // Writing to a string does not fail.
        let _ = writeln!(self.text, "{:indent$}{line}", "");
    }

    fn module(&mut self, module: &Module) {
        self.line(0, format_args!("module {}", module.name));
        for item in &module.items {
            match *item {
                Item::Include(module) => {
                    let name = &self.schema[module].name;
                    self.line(0, format_args!("include {name}"));
                }
                Item::Entity(Entity::Type(id)) => self.of_type(&self.schema[id]),
                Item::Entity(Entity::Command(id)) => self.command(&self.schema[id]),
                Item::Entity(Entity::Event(id)) => self.event(&self.schema[id]),
            }
        }
    }

    fn of_type(&mut self, of: &Type) {
        let name = &of.definition.name;
        match &of.kind {
            TypeKind::Builtin(_) => return,
            TypeKind::Array { element } => {
                if matches!(self.schema[*element].kind, TypeKind::Builtin(_)) {
                    return;
                }
                let element = self.name(Some(*element));
                self.line(0, format_args!("array {name} {element}"));
            }
            TypeKind::Enum(of_enum) => {
                self.line(0, format_args!("enum {name}"));
                if let Some(prefix) = of_enum.prefix.as_ref().filter(|text| !text.is_empty()) {
                    self.line(4, format_args!("prefix {prefix}"));
                }
                for value in &of_enum.values {
                    self.line(4, format_args!("member {}", value.name));
                    self.extras(8, value.condition.as_ref(), &value.features);
                }
            }
            TypeKind::Object(object) => {
                self.line(0, format_args!("object {name}"));
                if object.base.is_some() {
                    let base = self.name(object.base);
                    self.line(4, format_args!("base {base}"));
                }
                for member in &object.members {
                    let of = self.name(Some(member.type_id));
                    let optional = python(member.optional);
                    let name = &member.name;
                    self.line(4, format_args!("member {name}: {of} optional={optional}"));
                    self.extras(8, member.condition.as_ref(), &member.features);
                }
                if let Some(variants) = &object.variants {
                    self.branches(&variants.tag, &variants.branches);
                }
            }
            TypeKind::Alternate(alternate) => {
                self.line(0, format_args!("alternate {name}"));
                self.branches("type", &alternate.branches);
            }
        }
        self.definition_extras(&of.definition);
    }

    fn branches(&mut self, tag: &str, branches: &[Branch]) {
        self.line(4, format_args!("tag {tag}"));
        for branch in branches {
            let of = self.name(Some(branch.type_id));
            self.line(4, format_args!("case {}: {of}", branch.name));
            self.extras(8, branch.condition.as_ref(), &[]);
        }
    }

    fn command(&mut self, command: &Command) {
        let name = &command.definition.name;
        let (arguments, returns) = (self.name(command.arguments), self.name(command.returns));
        self.line(0, format_args!("command {name} {arguments} -> {returns}"));
        let CommandFlags {
            generate,
            success_response,
            boxed,
            allow_oob,
            allow_preconfig,
            coroutine,
        } = command.flags;
        let coroutine = if coroutine { " coroutine=True" } else { "" };
        self.line(
            4,
            format_args!(
                "gen={} success_response={} boxed={} oob={} preconfig={}{coroutine}",
                python(generate),
                python(success_response),
                python(boxed),
                python(allow_oob),
                python(allow_preconfig),
            ),
        );
        self.definition_extras(&command.definition);
    }

    fn event(&mut self, event: &Event) {
        let data = self.name(event.data);
        self.line(0, format_args!("event {} {data}", event.definition.name));
        self.line(4, format_args!("boxed={}", python(event.boxed)));
        self.definition_extras(&event.definition);
    }

    fn definition_extras(&mut self, definition: &Definition) {
        self.extras(4, definition.condition.as_ref(), &definition.features);
    }

    fn extras(&mut self, indent: usize, condition: Option<&Condition>, features: &[Feature]) {
        if let Some(condition) = condition {
            match condition {
                Condition::Defined(symbol) => self.line(indent, format_args!("if {symbol}")),
                _ => self.line(indent, format_args!("if {}", Python(condition))),
            }
        }
        for feature in features {
            self.line(indent, format_args!("feature {}", feature.name));
            self.extras(indent + 4, feature.condition.as_ref(), &[]);
        }
    }

    fn name(&self, id: Option<TypeId>) -> String {
        match id {
            Some(id) => self.schema[id].definition.name.clone(),
            None => "None".to_owned(),
        }
    }

    fn doc(&mut self, doc: &Doc) {
        match &doc.symbol {
            Some(symbol) => self.line(0, format_args!("doc symbol={symbol}")),
            None => self.line(0, "doc freeform"),
        }
        let is_plain = |section: &&Section| section.kind == SectionKind::Plain;
        let (body, rest) = match doc.sections.split_first() {
            Some((first, rest)) if is_plain(&first) => (Some(first), rest),
            _ => (None, doc.sections.as_slice()),
        };
        self.section("body=", body);
        for section in rest {
            if let SectionKind::Member(name) = &section.kind {
                self.section(&format!("arg={name}"), Some(section));
            }
        }
        for name in self.undocumented(doc) {
            self.section(&format!("arg={name}"), None);
        }
        for section in rest {
            if let SectionKind::Feature(name) = &section.kind {
                self.section(&format!("feature={name}"), Some(section));
            }
        }
        for section in rest {
            if let Some(name) = title(&section.kind) {
                self.section(&format!("section={name}"), Some(section));
            }
        }
    }

    fn section(&mut self, heading: &str, section: Option<&Section>) {
        self.line(4, heading);
        let text = section.map(written).unwrap_or_default();
        self.line(0, text);
    }

    /// The members that the comment should describe but does not.
    fn undocumented(&self, doc: &Doc) -> Vec<String> {
        let entity = doc
            .symbol
            .as_deref()
            .and_then(|name| self.schema.lookup(name));
        let parts = entity.map(|entity| Documented::of(self.schema, entity).members);
        let names = parts.unwrap_or_default().into_iter().map(|part| part.name);
        let missing = names.filter(|name| doc.member(name).is_none());
        missing.map(str::to_owned).collect()
    }
}

fn title(kind: &SectionKind) -> Option<&'static str> {
    Some(match kind {
        SectionKind::Member(_) | SectionKind::Feature(_) => return None,
        SectionKind::Plain => "Plain",
        SectionKind::Returns => "Returns",
        SectionKind::Errors => "Errors",
        SectionKind::Since => "Since",
        SectionKind::Note => "Note",
        SectionKind::Example => "Example",
        SectionKind::Todo => "Todo",
    })
}

/// The text of a section, indented as in the schema.
fn written(section: &Section) -> String {
    let indent = |(index, line): (usize, &str)| {
        let width = match (index, line) {
            (_, "") => 0,
            (0, _) if section.inline => 0,
            _ => section.indent,
        };
        format!("{:width$}{line}", "")
    };
    let lines: Vec<String> = section.text.lines().enumerate().map(indent).collect();
    lines.join("\n")
}

fn python(flag: bool) -> &'static str {
    if flag { "True" } else { "False" }
}

/// A condition as Python prints the dictionary that represents it in a schema.
struct Python<'c>(&'c Condition);

impl Display for Python<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Condition::Defined(text) | Condition::Expression(text) => write!(f, "'{text}'"),
            Condition::All(parts) => python_list(f, "all", parts),
            Condition::Any(parts) => python_list(f, "any", parts),
            Condition::Not(part) => write!(f, "{{'not': {}}}", Python(part)),
        }
    }
}

fn python_list(f: &mut fmt::Formatter<'_>, key: &str, parts: &[Condition]) -> fmt::Result {
    write!(f, "{{'{key}': [")?;
    for (index, part) in parts.iter().enumerate() {
        let separator = if index > 0 { ", " } else { "" };
        write!(f, "{separator}{}", Python(part))?;
    }
    f.write_str("]}")
}
