//! The parts of definitions: members, branches, values, features and the names of types.

use std::borrow::Cow;

use crate::check::conditions::condition;
use crate::check::context::Context;
use crate::check::keys::Keys;
use crate::check::names::{self, CName, Style};
use crate::check::what::What;
use crate::definition::{Branch, Member, MemberType, TypeRef};
use crate::syntax::{Entry, Name, Value, ValueKind};
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::Span;
use qapi_schema::suggest::similar;
use qapi_schema::{EnumValue, Feature, Features};

/// The definition that the parts belong to.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    pub(super) head: Span,
    /// How its members must be named: some types are exempt from the rules.
    pub(super) style: Style,
    /// What it is, for messages: ``struct `Foo` ``.
    pub(super) what: &'a str,
}

/// The members of an object that is written out.
pub(super) fn members(entries: Vec<Entry>, owner: Owner<'_>, context: &mut Context) -> Vec<Member> {
    let member = |entry| member(entry, owner, context);
    entries.into_iter().filter_map(member).collect()
}

fn member(entry: Entry, owner: Owner<'_>, context: &mut Context) -> Option<Member> {
    let head = owner.head;
    let Name { text, span } = entry.key;
    let (name, optional) = match text.strip_prefix('*') {
        Some(name) => (name.to_owned(), true),
        None => (text, false),
    };
    let what = What::named("member", &name, owner.what);
    // Until QEMU 5.2, an optional member could have any name.
    let is_reserved = name == "u" || CName(&name).starts_with("has_");
    if is_reserved && (context.strict() || !optional) {
        let message = format!("the name of {what} is reserved");
        let problem = Diagnostic::in_definition(Code::ReservedName, head, message);
        let help = "`u` and names that begin with `has-` are reserved for QEMU's generated code";
        context.report(problem.at(span, "this name").help(help));
    } else {
        names::check(&name, owner.style, what, head, span, context);
    }
    let value = match nested(entry.value, context) {
        Err(value) => value,
        Ok(nested) => {
            return Some(Member {
                value: MemberType::Inline(members(nested, owner, context)),
                name: Name { text: name, span },
                optional,
                condition: None,
                features: Features::default(),
            });
        }
    };
    let others = &["if", "features"];
    let mut keys = long_form(value, "type", others, what, head, context)?;
    let condition = condition(keys.take("if"), head, what, context);
    let features = features(keys.take("features"), owner, context);
    Some(Member {
        value: MemberType::Named(type_ref(keys.take("type")?, true, what, head, context)?),
        name: Name { text: name, span },
        optional,
        condition,
        features,
    })
}

/// The members of an object that is spelled out where it is used, as until QEMU 2.2.
fn nested(value: Value, context: &Context) -> Result<Vec<Entry>, Value> {
    let has_type = |entries: &[Entry]| entries.iter().any(|entry| entry.key.text == "type");
    match value.kind {
        ValueKind::Object(entries) if context.is_old() && !has_type(&entries) => Ok(entries),
        kind => Err(Value { kind, ..value }),
    }
}

/// The branches of a union or alternate.
pub(super) fn branches(
    entries: Vec<Entry>,
    arrays: bool,
    owner: Owner<'_>,
    context: &mut Context,
) -> Vec<Branch> {
    let branch = |Entry { key: name, value }| {
        let what = What::named("branch", &name.text, owner.what);
        let mut keys = long_form(value, "type", &["if"], what, owner.head, context)?;
        let condition = condition(keys.take("if"), owner.head, what, context);
        let type_ref = type_ref(keys.take("type")?, arrays, what, owner.head, context)?;
        Some(Branch {
            name,
            type_ref,
            condition,
        })
    };
    entries.into_iter().filter_map(branch).collect()
}

/// The values of an enum.
pub(super) fn values(
    elements: Vec<Value>,
    owner: Owner<'_>,
    context: &mut Context,
) -> Vec<EnumValue> {
    let value = |element: Value| {
        let what = What::only("a value", owner.what);
        let optional = &["if", "features"];
        let (name, mut keys) = named(element, what, optional, owner.head, context)?;
        let what = What::named("value", &name.text, owner.what);
        // A value may begin with a digit, because in C it becomes part of a longer name.
        let digit = name.text.starts_with(|c: char| c.is_ascii_digit());
        // Until QEMU 2.4, values could also have dots.
        let dotted = name.text.contains('.') && context.lacks_pragmas();
        let checked = if digit || dotted {
            Cow::Owned(format!("d{}", name.text.replace('.', "_")))
        } else {
            Cow::Borrowed(&*name.text)
        };
        names::check(&checked, owner.style, what, owner.head, name.span, context);
        let condition = condition(keys.take("if"), owner.head, what, context);
        let features = features(keys.take("features"), owner, context);
        let mut value = EnumValue::new(name.text);
        value.condition = condition;
        value.features = features;
        value.span = Some(name.span);
        Some(value)
    };
    elements.into_iter().filter_map(value).collect()
}

/// The features, if there are any.
pub(super) fn features(value: Option<Value>, owner: Owner<'_>, context: &mut Context) -> Features {
    let Some(value) = value else {
        return Features::default();
    };
    let head = owner.head;
    let found = value.describe();
    let ValueKind::List(elements) = value.kind else {
        let message = format!("`features` of {} must be a list", owner.what);
        let problem = Diagnostic::in_definition(Code::WrongKind, head, message);
        context.report(problem.at(value.span, format!("this is {found}")));
        return Features::default();
    };
    let feature = |element: Value| {
        let what = What::only("a feature", owner.what);
        let (name, mut keys) = named(element, what, &["if"], head, context)?;
        let what = What::named("feature", &name.text, owner.what);
        names::check(&name.text, Style::Lower, what, head, name.span, context);
        let condition = condition(keys.take("if"), head, what, context);
        let mut feature = Feature::new(name.text);
        feature.condition = condition;
        feature.span = Some(name.span);
        Some(feature)
    };
    elements.into_iter().filter_map(feature).collect()
}

/// Something that is either a name or an object with the key `name` and others.
fn named<'w>(
    element: Value,
    what: What<'w>,
    optional: &[&str],
    head: Span,
    context: &mut Context,
) -> Option<(Name, Keys<'w>)> {
    let mut keys = long_form(element, "name", optional, what, head, context)?;
    let name = keys.take_string("name", context)?;
    Some((name, keys))
}

/// The keys of something that can be abbreviated to its main value.
fn long_form<'w>(
    value: Value,
    main: &'static str,
    optional: &[&str],
    what: What<'w>,
    head: Span,
    context: &mut Context,
) -> Option<Keys<'w>> {
    let span = value.span;
    let ValueKind::Object(entries) = value.kind else {
        return Some(Keys::short(main, value, head, what));
    };
    let known = |entry: &Entry| entry.key.text == main || optional.contains(&&*entry.key.text);
    let misspelt = |entry: &Entry| similar(&entry.key.text, [main]).is_some();
    if !entries.is_empty() && !entries.iter().any(|entry| known(entry) || misspelt(entry)) {
        let message = format!("{what} is missing the key `{main}`");
        let problem =
            Diagnostic::in_definition(Code::MissingKey, head, message).at(span, "this object");
        context.report(problem.help("objects cannot be nested; define a struct and use its name"));
        return None;
    }
    Some(Keys::new(entries, head, what, &[main], optional, context))
}

/// The name of a type, or that of an array's element type in brackets.
pub(super) fn type_ref(
    value: Value,
    arrays: bool,
    what: What<'_>,
    head: Span,
    context: &mut Context,
) -> Option<TypeRef> {
    let span = value.span;
    let found = value.describe();
    let problem = |message| Diagnostic::in_definition(Code::InvalidType, head, message);
    match value.kind {
        ValueKind::String(name) => Some(TypeRef {
            name,
            array: false,
            span,
        }),
        ValueKind::List(_) if !arrays => {
            context
                .report(problem(format!("{what} cannot be an array")).at(span, "this is an array"));
            None
        }
        ValueKind::List(mut elements) => {
            let only = elements.pop().filter(|_| elements.is_empty());
            if let Some(ValueKind::String(name)) = only.map(|element| element.kind) {
                return Some(TypeRef {
                    name,
                    array: true,
                    span,
                });
            }
            let message = format!("the array in {what} must name exactly one type");
            let help = "write an array as `[ 'TYPE' ]`";
            context.report(problem(message).at(span, "this list").help(help));
            None
        }
        _ => {
            let message = format!("{what} must name a type");
            context.report(problem(message).at(span, format!("this is {found}")));
            None
        }
    }
}
