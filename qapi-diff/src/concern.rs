//! What concerns a client, and where that was seen.

use qapi_schema::TypeId;
use qapi_schema::text::Text;
use serde::Serialize;

/// How a finding concerns a client.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Concern {
    /// The command or event.
    pub message: Text,
    /// Where the client was first seen to use it.
    pub place: RecordedPlace,
    /// Why that is not certain. `None` if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Text>,
}

/// Something that a client sends and the new schema does not allow, and that no finding tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Refused {
    /// The name of the command.
    pub command: Text,
    /// What is wrong with it, and where in the message.
    pub description: Text,
    /// Where it was first sent.
    pub place: RecordedPlace,
    /// How often it was sent.
    pub count: u64,
    /// Why it may not be news, if the recorded QEMU replied with an error each time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Text>,
}

/// A place in a recording or a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct RecordedPlace {
    /// The name of the recording.
    pub file: Text,
    /// The number of the line.
    pub line: u64,
}

/// Where something was found, in terms of the old schema: an object in some cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Site {
    pub(crate) type_id: TypeId,
    /// Tags and their values.
    pub(crate) cases: Vec<(String, String)>,
}

/// Where a client uses it, in words.
pub(crate) fn in_words(concern: &Concern) -> String {
    let place = format!("{}:{}", concern.place.file.line(), concern.place.line);
    match &concern.doubt {
        None => format!("used at {place}"),
        Some(doubt) => format!("may concern you: {} ({place})", doubt.line()),
    }
}
