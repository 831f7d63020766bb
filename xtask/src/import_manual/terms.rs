//! The words of manuals for types and conditions.

use qapi_schema::Condition;

use super::definition::TypeName;

/// The built-in types of the language, and what manuals call them. All integers are the same to
/// them.
const BUILTIN: [(&str, &str); 15] = [
    ("str", "string"),
    ("bool", "boolean"),
    ("any", "value"),
    ("number", "number"),
    ("null", "null"),
    ("int", "int"),
    ("int8", "int"),
    ("int16", "int"),
    ("int32", "int"),
    ("int64", "int"),
    ("uint8", "int"),
    ("uint16", "int"),
    ("uint32", "int"),
    ("uint64", "int"),
    ("size", "int"),
];

/// The type that a manual names.
pub(super) fn named(said: &str) -> TypeName {
    let inner = said
        .strip_prefix('[')
        .and_then(|said| said.strip_suffix(']'));
    let name = inner.unwrap_or(said);
    let builtin = BUILTIN.iter().find(|(_, said)| *said == name);
    TypeName {
        element: builtin.map_or(name, |(own, _)| own).to_owned(),
        is_array: inner.is_some(),
    }
}

/// What a manual calls a type.
pub(super) fn as_said(of: &TypeName) -> String {
    let builtin = BUILTIN.iter().find(|(own, _)| *own == of.element);
    let name = builtin.map_or(&*of.element, |(_, said)| said);
    if of.is_array {
        format!("[{name}]")
    } else {
        name.to_owned()
    }
}

/// A condition in the form of manuals.
pub(super) fn shown(condition: &Condition) -> String {
    let list = |parts: &[Condition], word: &str| {
        let parts: Vec<String> = parts.iter().map(shown).collect();
        format!("({})", parts.join(word))
    };
    match condition {
        Condition::Defined(symbol) | Condition::Expression(symbol) => symbol.clone(),
        Condition::All(parts) => list(parts, " and "),
        Condition::Any(parts) => list(parts, " or "),
        Condition::Not(part) => format!("!{}", shown(part)),
    }
}
