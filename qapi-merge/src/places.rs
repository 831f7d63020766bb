//! The names of places, by which choices are listed and preferences are given.

use qapi_schema::wire::JsonKind;

/// The place of a member of a type: `BlockInfo.size`.
pub(crate) fn member(owner: &str, name: &str) -> String {
    format!("{owner}.{name}")
}

/// The place of what a value of a union's tag adds: `BlockdevOptions.driver=qcow2`.
pub(crate) fn case(union: &str, tag: &str, value: &str) -> String {
    format!("{union}.{tag}={value}")
}

/// The place of the values of an alternate that have this kind: `BlockdevRef:object`.
pub(crate) fn kind(alternate: &str, kind: JsonKind) -> String {
    format!("{alternate}:{}", kind_name(kind))
}

/// A JSON kind as a name.
pub(crate) fn kind_name(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Null => "null",
        JsonKind::Bool => "boolean",
        JsonKind::Number => "number",
        JsonKind::String => "string",
        JsonKind::Array => "array",
        JsonKind::Object => "object",
    }
}

/// The place of the elements of an array: `BlockInfo.children[]`.
pub(crate) fn element(array: &str) -> String {
    format!("{array}[]")
}

/// The name of a type that there is only for one place: `BlockInfoSize`. That of what a message
/// carries is the one that QEMU gives to such types.
pub(crate) fn type_name(place: &str) -> String {
    let mut keys = ["arguments", "data"].into_iter();
    let message = keys.find_map(|key| place.strip_suffix(key)?.strip_suffix('.'));
    if let Some(message) = message {
        return format!("q_obj_{message}-arg");
    }
    let words = place.split(|char: char| !char.is_ascii_alphanumeric());
    let capitalized = words.map(|word| {
        let mut chars = word.chars();
        let first = chars.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(chars).collect::<String>()
    });
    capitalized.collect()
}

/// Whether the type of a place has no definition of its own.
pub(crate) fn is_implicit(place: &str) -> bool {
    type_name(place).starts_with("q_obj_")
}
