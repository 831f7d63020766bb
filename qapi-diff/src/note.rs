//! What limits the meaning of a report.

use std::fmt;

use qapi_schema::text::{Text, counted};
use serde::Serialize;

use crate::concern::RecordedPlace;

/// Something that whoever reads a report has to know to understand it: what was not read, and what
/// the schemas do not tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Note {
    /// The place that it is about, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<RecordedPlace>,
    /// What there is to know.
    pub text: Text,
}

impl Note {
    /// A note about a report as a whole.
    pub fn new(text: impl Into<Text>) -> Self {
        let text = text.into();
        Self { place: None, text }
    }

    /// A note about a line of a recording or a list.
    pub fn at(file: &str, line: u64, text: impl Into<Text>) -> Self {
        let file = file.into();
        Self {
            place: Some(RecordedPlace { file, line }),
            text: text.into(),
        }
    }

    /// The note with its place.
    pub(crate) fn words(&self) -> Text {
        self.to_string().into()
    }
}

/// `session.log:3: …`
impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(RecordedPlace { file, line }) = &self.place {
            write!(formatter, "{}:{line}: ", file.line())?;
        }
        write!(formatter, "{}", self.text.line())
    }
}

/// Why not all is known of what a client uses, if it is not: messages that could not be read, and
/// recordings in which there is no command.
pub(crate) fn gaps(unread: usize, without_commands: &[Text]) -> Option<String> {
    let unread = (unread > 0).then(|| format!("{} cannot be read", counted(unread, "message")));
    let without = (!without_commands.is_empty()).then(|| {
        let files = Text::join(without_commands, ", ");
        format!("no command was found in {}", files.line())
    });
    let gaps: Vec<String> = unread.into_iter().chain(without).collect();
    (!gaps.is_empty()).then(|| gaps.join(", and "))
}
