//! The comment at the top of each generated file: the caller's own header, and a line
//! by which the file is known to be generated.

use std::path::Path;

use qapi_schema::text::lines;

/// How the line begins; the rest of it names the file's source.
const MARK: &str = "// Generated from ";

/// How the line ends.
const MARK_END: &str = "`. Do not edit.";

/// What the headers of one output have in common.
pub(crate) struct Header {
    /// The caller's own text, as comments.
    pub(crate) text: String,
    /// What the directory of the schema is called.
    pub(crate) source: String,
    /// The command by which it is generated.
    pub(crate) command: String,
}

impl Header {
    pub(crate) fn new(text: &str, source: &str, command: &str) -> Self {
        let comment = |line: &str| format!("// {}", lines(line)).trim_end().to_owned() + "\n";
        Self {
            text: text.lines().map(comment).collect(),
            source: source.to_owned(),
            command: command.to_owned(),
        }
    }

    /// The comment of the file that comes from a file of the schema.
    pub(crate) fn of(&self, schema_file: &str) -> String {
        let path = Path::new(&self.source).join(schema_file);
        // One line, and the same on every system.
        let source = path.display().to_string();
        let source = source.replace(['\n', '\r', '\\'], "/");
        let source = lines(&source);
        let Self { text, command, .. } = self;
        format!("{text}{MARK}{source} by `{command}{MARK_END}")
    }
}

/// Whether a file's text is one that was generated here. Other generators begin
/// theirs in much the same way, but do not quote their command.
pub(crate) fn is_generated(text: &str) -> bool {
    let mut comments = text.lines().take_while(|line| line.starts_with("//"));
    comments.any(|line| {
        line.strip_prefix(MARK)
            .and_then(|rest| rest.strip_suffix(MARK_END))
            .is_some_and(|rest| rest.contains(" by `"))
    })
}
