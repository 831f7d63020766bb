//! What a line of a documentation comment begins with: `@name:`, or a tag such as `Since:`.

use qapi_schema::doc::SectionKind;

use crate::mode::Mode;

/// Splits `@name: text`. Releases before QEMU 9.0 took the line for plain text if there
/// is more than one word before the colon.
pub(super) fn described(line: &str, mode: Mode) -> Option<(&str, &str)> {
    let (name, text) = line.strip_prefix('@')?.split_once(':')?;
    match mode {
        Mode::Strict => Some((name, text.trim_start())),
        Mode::Lenient => {
            let name = name.trim_end();
            (!name.contains(' ')).then_some((name, text.trim_start()))
        }
    }
}

/// Splits `Tag: text`. Two colons do not make a tag: they are reStructuredText.
pub(super) fn tagged(line: &str) -> Option<Tagged<'_>> {
    let end = line.find(|c: char| !c.is_ascii_alphabetic())?;
    let (tag, text) = line.split_at(end);
    let text = text.strip_prefix(':')?;
    let kind = match tag {
        "Returns" => SectionKind::Returns,
        "Errors" => SectionKind::Errors,
        "Since" => SectionKind::Since,
        "TODO" => SectionKind::Todo,
        "Note" | "Notes" => SectionKind::Note,
        "Example" | "Examples" => SectionKind::Example,
        _ => return None,
    };
    (!text.starts_with(':')).then_some(Tagged {
        kind,
        tag,
        text: text.trim_start(),
    })
}

/// A line that begins with a tag.
pub(super) struct Tagged<'a> {
    pub(super) kind: SectionKind,
    pub(super) tag: &'a str,
    /// What follows the tag.
    pub(super) text: &'a str,
}

/// Whether a line begins a new section, whatever comes before it.
pub(super) fn begins_section(line: &str, mode: Mode) -> bool {
    described(line, mode).is_some() || tagged(line).is_some() || line == "Features:"
}
