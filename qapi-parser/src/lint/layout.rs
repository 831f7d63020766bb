//! Tabs, and whitespace at the end of a line.

use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::{SourceMap, Span};

/// Checks every line of every file.
pub(super) fn check(sources: &SourceMap, warnings: &mut Vec<Diagnostic>) {
    for file in sources.files() {
        let mut start = 0;
        for whole in sources.text(file).split_inclusive('\n') {
            let line = whole.trim_end_matches(['\n', '\r']);
            let end = line.trim_end_matches([' ', '\t']).len();
            let place = |from: usize, to: usize| Span::new(file, start + from..start + to);
            if end < line.len() {
                let message = "whitespace at the end of the line";
                let span = place(end, line.len());
                warnings.push(Diagnostic::new(Code::TrailingWhitespace, span, message));
            }
            if let Some(tab) = line[..end].find('\t') {
                let message = "tab character";
                let warning = Diagnostic::new(Code::Tab, place(tab, tab + 1), message);
                warnings.push(warning.help("indent with spaces"));
            }
            start += whole.len();
        }
    }
}
