//! What concerns a client, and where that was seen.

use qapi_schema::TypeId;
use qapi_schema::text::Text;
use serde::Serialize;

use crate::pair::Pair;

/// How a finding concerns a client.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Concern {
    /// The command or event.
    pub message: Text,
    /// Where the client was first seen to use it.
    pub place: RecordedPlace,
    /// Where that is in the message: what is used, or the object in which something is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<Text>,
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

/// Where something was found: an object in some cases, or a value of another type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Site {
    pub(crate) types: Pair<TypeId>,
    /// Tags and their values.
    pub(crate) cases: Vec<(String, String)>,
}

impl Refused {
    /// What is refused, in words.
    pub(crate) fn words(&self) -> Text {
        let more = match self.count.saturating_sub(1) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let place = format!("{}:{}{more}", self.place.file.line(), self.place.line);
        let doubt = match &self.doubt {
            Some(doubt) => format!("; {}", doubt.line()),
            None => String::new(),
        };
        let (command, description) = (self.command.line(), self.description.line());
        format!("{command}: {description} (sent at {place}{doubt})").into()
    }
}

impl Concern {
    /// Where in the message something is used, if none of these paths tells it.
    pub(crate) fn path_besides(&self, paths: &[Text]) -> Option<&Text> {
        let path = self.path.as_ref().filter(|path| !path.is_empty())?;
        let is_told = paths.first().is_some_and(|told| leads_to(told, path));
        (!is_told).then_some(path)
    }
}

/// Whether a path ends at another one, or in the object or the value that is there.
pub(crate) fn leads_to(path: &Text, used: &Text) -> bool {
    let (path, used) = (path.unescaped(), used.unescaped());
    let parent = path.rfind(['.', '=']).and_then(|at| path.get(..at));
    path == used || parent == Some(used)
}

/// Where a client uses what is at these paths of a message, in words.
pub(crate) fn in_words(concern: &Concern, paths: &[Text]) -> String {
    let place = format!("{}:{}", concern.place.file.line(), concern.place.line);
    match (&concern.doubt, concern.path_besides(paths)) {
        (None, None) => format!("used at {place}"),
        (None, Some(path)) => format!("used at {place} in {}", path.line()),
        (Some(doubt), _) => format!("may concern you: {} ({place})", doubt.line()),
    }
}
