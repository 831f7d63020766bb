//! One expression -> one definition: checks the form of each kind of definition.

use std::collections::{HashMap, HashSet};

use crate::check::conditions::condition;
use crate::check::context::Context;
use crate::check::keys::Keys;
use crate::check::members::{self, Owner, branches, features, type_ref, values};
use crate::check::names::{self, Style};
use crate::check::old;
use crate::check::what::What;
use crate::definition::{Body, Command, Definition, Fields};
use crate::doc::Parsed;
use crate::loaded::{DocIndex, TopLevel};
use crate::syntax::{Entry, Name, Value, ValueKind};
use crate::words;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::{FileId, Span};
use qapi_schema::suggest::similar;
use qapi_schema::{CommandFlags, DefinitionKind};

/// The items of a schema, in order.
pub(super) enum Written {
    Include {
        from: FileId,
        to: FileId,
    },
    Definition(Definition),
    /// The name of a definition whose form is wrong.
    Failed(Name),
}

/// The keys of a kind of definition, in addition to the one that names it.
struct Form {
    mandatory: &'static [&'static str],
    optional: &'static [&'static str],
}

const fn form(kind: DefinitionKind) -> Form {
    let (mandatory, optional): (&[_], &[_]) = match kind {
        DefinitionKind::Enum => (&["data"], &["prefix", "if", "features"]),
        DefinitionKind::Struct => (&["data"], &["base", "if", "features"]),
        DefinitionKind::Union => (&["data"], &["base", "discriminator", "if", "features"]),
        DefinitionKind::Alternate => (&["data"], &["if", "features"]),
        DefinitionKind::Command => (
            &[],
            &[
                "data",
                "returns",
                "boxed",
                "gen",
                "success-response",
                "allow-oob",
                "allow-preconfig",
                "coroutine",
                "if",
                "features",
            ],
        ),
        DefinitionKind::Event => (&[], &["data", "boxed", "if", "features"]),
    };
    Form {
        mandatory,
        optional,
    }
}

/// Checks the form of every expression.
pub(super) fn definitions(
    entries: Vec<TopLevel>,
    docs: &[Parsed],
    context: &mut Context,
) -> Vec<Written> {
    let docs = &Docs {
        parsed: docs,
        by_name: docs_by_name(docs, context),
    };
    let written = |entry| match entry {
        TopLevel::Include { from, to } => Some(Written::Include { from, to }),
        TopLevel::Expression {
            span,
            entries,
            sound: true,
            doc,
        } => definition(span, entries, doc, docs, context),
        TopLevel::Expression { entries, .. } => name_of(&entries).map(Written::Failed),
    };
    entries.into_iter().filter_map(written).collect()
}

/// The keys of an expression that say what it defines: exactly one in a valid one.
fn kinds_of(entries: &[Entry]) -> Vec<(DefinitionKind, &Entry)> {
    let kind_of = |entry: &Entry| {
        let mut kinds = DefinitionKind::ALL.into_iter();
        kinds.find(|kind| kind.keyword() == entry.key.text)
    };
    let defining = |entry| Some((kind_of(entry)?, entry));
    entries.iter().filter_map(defining).collect()
}

/// The name of what an expression defines, even if something else is wrong with it: the
/// keyword may be misspelt.
fn name_of(entries: &[Entry]) -> Option<Name> {
    let keywords = DefinitionKind::ALL.map(DefinitionKind::keyword);
    let is_misspelt = |entry: &&Entry| similar(&entry.key.text, keywords).is_some();
    let defining = match kinds_of(entries).first() {
        Some((_, entry)) => entry,
        None => entries.iter().find(is_misspelt).or(entries.first())?,
    };
    match &defining.value.kind {
        ValueKind::String(text) => Some(Name {
            text: text.clone(),
            span: defining.value.span,
        }),
        _ => None,
    }
}

fn definition(
    span: Span,
    entries: Vec<Entry>,
    doc: Option<DocIndex>,
    docs: &Docs<'_>,
    context: &mut Context,
) -> Option<Written> {
    let before = context.problems.len();
    let entries = old::entries(entries, context);
    let (kind, head) = match kinds_of(&entries)[..] {
        [(kind, entry)] => {
            let end = entry.value.span.end;
            (kind, Span { end, ..span })
        }
        ref kinds => {
            context.report(no_definition(span, &entries, kinds));
            return name_of(&entries).map(Written::Failed);
        }
    };
    let called = name_of(&entries).map_or_else(String::new, |name| name.text);
    let what = What::definition(kind, &called);
    let mut keys = keys(what, kind, entries, head, context);
    for key in ["base", "boxed", "data", "discriminator", "returns"] {
        if let Some(entry) = keys.get(key) {
            context.values.insert((head, key), entry.value.span);
        }
    }
    let name = keys.take_string(kind.keyword(), context)?;
    let doc = doc.filter(|index| documents(&docs.parsed[*index], &name, context));
    // If it is renamed, its documentation may still have the name that a pragma lists.
    let documented = doc.and_then(|index| docs.parsed[index].doc.symbol.as_ref());
    let is_listed = |names: &HashSet<String>| {
        names.contains(&name.text) || documented.is_some_and(|name| names.contains(name))
    };
    let is_old_command = is_listed(&context.pragmas.command_names);
    let has_old_members = is_listed(&context.pragmas.member_names);
    check_name(kind, &name, is_old_command, head, context);
    let doc = doc.or_else(|| docs.by_name.get(&*name.text).copied());
    check_doc_comment(&name, doc.map(|index| &docs.parsed[index]), head, context);
    // The pragma is only for types, not for the arguments of commands or data of events.
    let is_type = !matches!(kind, DefinitionKind::Command | DefinitionKind::Event);
    let excepted = is_type && has_old_members;
    let what = format!("{kind} `{}`", name.text);
    let owner = Owner {
        head,
        style: if excepted { Style::Any } else { Style::Lower },
        what: &what,
    };
    let condition = condition(keys.take("if"), head, What::only(&what, ""), context);
    let features = features(keys.take("features"), owner, context);
    let body = body(kind, &mut keys, owner, context);
    if context.problems.len() > before {
        return Some(Written::Failed(name));
    }
    Some(Written::Definition(Definition {
        head,
        name,
        doc,
        condition,
        features,
        body: body?,
    }))
}

/// Checks the keys of an expression of this kind.
fn keys<'k>(
    what: What<'k>,
    kind: DefinitionKind,
    entries: Vec<Entry>,
    head: Span,
    context: &mut Context,
) -> Keys<'k> {
    let form = form(kind);
    let mut mandatory = form.mandatory.to_vec();
    mandatory.push(kind.keyword());
    if kind == DefinitionKind::Union && context.strict() {
        mandatory.extend(["base", "discriminator"]);
    }
    Keys::new(entries, head, what, &mandatory, form.optional, context)
}

/// The problem of an expression that defines nothing, or more than one thing.
fn no_definition(span: Span, entries: &[Entry], kinds: &[(DefinitionKind, &Entry)]) -> Diagnostic {
    let all = DefinitionKind::ALL.map(DefinitionKind::keyword);
    let help = format!("exactly one key must be {}", words::names(all, "or"));
    let start = span.start_point();
    let problem = |message| Diagnostic::in_definition(Code::UnknownDefinition, start, message);
    match (kinds, entries) {
        ([_, (_, second), ..], _) => problem("the expression defines more than one thing")
            .at(second.key.span, "second definition")
            .help(help),
        (_, [first, ..]) => {
            let suggest = |entry: &Entry| Some((entry.key.span, similar(&entry.key.text, all)?));
            let misspelt = entries.iter().find_map(suggest);
            let (place, help) = misspelt.unwrap_or((first.key.span, help));
            problem("the expression is not a definition")
                .at(place, "not a kind of definition")
                .help(help)
        }
        _ => problem("the expression is not a definition").help(help),
    }
}

/// Checks the name of a definition; `is_old` says that a pragma lists it as a command.
fn check_name(kind: DefinitionKind, name: &Name, is_old: bool, head: Span, context: &mut Context) {
    let style = match kind {
        DefinitionKind::Event => Style::Upper,
        DefinitionKind::Command if is_old => Style::Underscored,
        DefinitionKind::Command => Style::Lower,
        _ => Style::Camel,
    };
    names::check(
        &name.text,
        style,
        What::definition(kind, &name.text),
        head,
        name.span,
        context,
    );
    let is_type = !matches!(kind, DefinitionKind::Command | DefinitionKind::Event);
    if is_type && name.text.ends_with("List") {
        let message = "the name of a type must not end in `List`";
        let problem = Diagnostic::in_definition(Code::ReservedName, head, message);
        context.report(problem.at(name.span, "names like this are reserved for arrays"));
    }
}

/// Whether a comment may be that of this definition. Where comments are not checked, one
/// of something else may precede it.
fn documents(parsed: &Parsed, name: &Name, context: &Context) -> bool {
    let symbol = parsed.doc.symbol.as_ref();
    let is_named = symbol.is_some_and(|symbol| symbol.eq_ignore_ascii_case(&name.text));
    !context.lacks_pragmas() || is_named
}

/// The comments of a schema.
struct Docs<'d> {
    parsed: &'d [Parsed],
    /// Those that may be elsewhere than right before what they name.
    by_name: HashMap<&'d str, DocIndex>,
}

/// Comments by name, if nobody checked where they are.
fn docs_by_name<'d>(docs: &'d [Parsed], context: &Context) -> HashMap<&'d str, DocIndex> {
    if !context.lacks_pragmas() {
        return HashMap::new();
    }
    let symbol = |(index, parsed): (DocIndex, &'d Parsed)| {
        let symbol = parsed.doc.symbol.as_deref()?;
        Some((symbol, index))
    };
    docs.iter().enumerate().filter_map(symbol).collect()
}

fn check_doc_comment(name: &Name, doc: Option<&Parsed>, head: Span, context: &mut Context) {
    // A comment with problems may have been meant for this definition.
    if doc.is_some_and(|parsed| !parsed.is_sound) {
        return;
    }
    match doc.and_then(|parsed| parsed.doc.symbol.as_ref()) {
        Some(symbol) if *symbol != name.text && !context.lacks_pragmas() => {
            let message = format!(
                "the documentation of `{symbol}` is followed by the definition of `{}`",
                name.text
            );
            let problem = Diagnostic::in_definition(Code::DocSymbol, head, message)
                .at(name.span, "defined here")
                .maybe_help(context.suggestions.similar(&name.text, [symbol.as_str()]));
            context.report(problem);
            // One of the two names is wrong. If it is this one, others use that one.
            context.lost.insert(symbol.clone());
        }
        None if context.pragmas.doc_required() => {
            let message = format!("`{}` is not documented", name.text);
            let problem = Diagnostic::in_definition(Code::DocMissing, head, message)
                .at(name.span, "defined here");
            context.report(problem.help("the pragma `doc-required` requires a `##` comment"));
        }
        _ => {}
    }
}

fn body(
    kind: DefinitionKind,
    keys: &mut Keys<'_>,
    owner: Owner<'_>,
    context: &mut Context,
) -> Option<Body> {
    match kind {
        DefinitionKind::Enum => enum_body(keys, owner, context),
        DefinitionKind::Struct => struct_body(keys, owner, context),
        DefinitionKind::Union => union_body(keys, owner, context),
        DefinitionKind::Alternate => {
            let entries = keys.take_object("data", context)?;
            Some(Body::Alternate {
                branches: lower_branches(entries, true, owner, context),
            })
        }
        DefinitionKind::Command => Some(command_body(keys, owner, context)),
        DefinitionKind::Event => {
            let boxed = keys.take_flag("boxed", false, context);
            let data = fields(keys.take("data"), boxed, owner, context);
            Some(Body::Event { data, boxed })
        }
    }
}

fn enum_body(keys: &mut Keys<'_>, owner: Owner<'_>, context: &mut Context) -> Option<Body> {
    let prefix = keys.take_string("prefix", context);
    let elements = keys.take_list("data", context)?;
    Some(Body::Enum {
        values: values(elements, owner, context),
        prefix: prefix.map(|prefix| prefix.text),
    })
}

fn struct_body(keys: &mut Keys<'_>, owner: Owner<'_>, context: &mut Context) -> Option<Body> {
    let what = What::only("`base`", owner.what);
    let base = match keys.take("base") {
        Some(base) => type_ref(base, false, what, owner.head, context),
        None => None,
    };
    let data = keys.take_object("data", context)?;
    Some(Body::Struct {
        base,
        members: members::members(data, owner, context),
    })
}

fn union_body(keys: &mut Keys<'_>, owner: Owner<'_>, context: &mut Context) -> Option<Body> {
    let base = keys.take("base");
    let discriminator = keys.take_string("discriminator", context);
    if base.is_some() != discriminator.is_some() && !context.strict() {
        let message = format!(
            "{} must have both `base` and `discriminator`, or neither",
            owner.what
        );
        let place = base.as_ref().map(|base| base.span);
        let place = place.or_else(|| Some(discriminator.as_ref()?.span));
        let problem = Diagnostic::in_definition(Code::MissingKey, owner.head, message);
        context.report(problem.place(place));
    }
    let base = match base {
        Some(base) => members_of(base, "`base`", owner, context),
        None => None,
    };
    let data = keys.take_object("data", context)?;
    let simple = discriminator.is_none();
    let branches = if simple {
        lower_branches(data, true, owner, context)
    } else {
        // The names are values of the tag's enum and are checked there.
        branches(data, false, owner, context)
    };
    Some(Body::Union {
        base,
        discriminator,
        branches,
    })
}

/// Branches whose names are checked like those of members.
fn lower_branches(
    entries: Vec<Entry>,
    arrays: bool,
    owner: Owner<'_>,
    context: &mut Context,
) -> Vec<crate::definition::Branch> {
    for Entry { key, .. } in &entries {
        let what = What::named("branch", &key.text, owner.what);
        names::check(&key.text, Style::Lower, what, owner.head, key.span, context);
    }
    branches(entries, arrays, owner, context)
}

fn command_body(keys: &mut Keys<'_>, owner: Owner<'_>, context: &mut Context) -> Body {
    let boxed = keys.take_flag("boxed", false, context);
    let place = keys.get("coroutine").map(|entry| entry.key.span);
    let allow_oob = keys.take_flag("allow-oob", false, context);
    let coroutine = keys.take_flag("coroutine", false, context);
    if allow_oob && coroutine {
        let message = format!(
            "{} cannot have both `allow-oob` and `coroutine`",
            owner.what
        );
        let problem = Diagnostic::in_definition(Code::InvalidFlag, owner.head, message);
        context.report(problem.place(place));
    }
    let arguments = fields(keys.take("data"), boxed, owner, context);
    let what = What::only("`returns`", owner.what);
    let returns = match keys.take("returns") {
        Some(returns) => type_ref(returns, true, what, owner.head, context),
        None => None,
    };
    Body::Command(Command {
        arguments,
        returns,
        flags: CommandFlags {
            generate: keys.take_flag("gen", true, context),
            success_response: keys.take_flag("success-response", true, context),
            boxed,
            allow_oob,
            allow_preconfig: keys.take_flag("allow-preconfig", false, context),
            coroutine,
        },
    })
}

/// The `data` of a command or event: members, or the name of a type.
fn fields(
    data: Option<Value>,
    boxed: bool,
    owner: Owner<'_>,
    context: &mut Context,
) -> Option<Fields> {
    let Some(data) = data else {
        if boxed {
            let message = format!("{} is `boxed` but has no `data`", owner.what);
            let problem = Diagnostic::in_definition(Code::MissingKey, owner.head, message);
            context.report(problem.place(context.value_of(owner.head, "boxed")));
        }
        return None;
    };
    if boxed && matches!(data.kind, ValueKind::Object(_)) {
        let message = format!("with `boxed`, `data` of {} must name a type", owner.what);
        let problem = Diagnostic::in_definition(Code::InvalidType, owner.head, message);
        context.report(problem.at(data.span, "this is an object"));
        return None;
    }
    members_of(data, "`data`", owner, context)
}

fn members_of(value: Value, key: &str, owner: Owner<'_>, context: &mut Context) -> Option<Fields> {
    if let ValueKind::Object(entries) = value.kind {
        return Some(Fields::Inline(members::members(entries, owner, context)));
    }
    let what = What::only(key, owner.what);
    type_ref(value, false, what, owner.head, context).map(Fields::Named)
}
