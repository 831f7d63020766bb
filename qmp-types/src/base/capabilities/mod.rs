//! What a running QEMU has, from its reply to `query-qmp-schema`.

mod reply;
mod walk;

use std::collections::HashMap;

use qapi_path::Query;
use serde::{Deserialize, Deserializer};

pub use qapi_path::ParseQueryError;

use super::{Command, DecodeError, Json, from_str};

/// What a running QEMU has: its commands, arguments, events, values and features.
///
/// A program that meets several releases asks here before it sends what only some of them
/// take.
///
/// ```
/// use qmp_types::base::{Capabilities, Json};
///
/// # let reply: Json = serde_json::from_str(r#"[
/// #     {"meta-type": "command", "name": "blockdev-add", "arg-type": "0", "ret-type": "1"},
/// #     {"meta-type": "object", "name": "0", "tag": "driver",
/// #      "members": [{"name": "driver", "type": "2"}],
/// #      "variants": [{"case": "file", "type": "3"}]},
/// #     {"meta-type": "object", "name": "1", "members": []},
/// #     {"meta-type": "enum", "name": "2", "values": ["file"],
/// #      "members": [{"name": "file", "features": ["deprecated"]}]},
/// #     {"meta-type": "object", "name": "3",
/// #      "members": [{"name": "aio", "type": "4", "default": null}]},
/// #     {"meta-type": "enum", "name": "4", "values": ["threads", "io_uring"]}
/// # ]"#)?;
/// // let reply = client.execute_json("query-qmp-schema", &json!({}))?;
/// let qemu = Capabilities::of(&reply)?;
/// assert!(qemu.has("blockdev-add")?);
/// assert!(qemu.has("blockdev-add arguments.driver=file.aio=io_uring")?);
/// assert!(!qemu.has("blockdev-reopen")?);
/// // libvirt's form
/// assert!(qemu.has("blockdev-add/arg-type/+file/aio/^io_uring")?);
/// // features
/// assert!(qemu.has("blockdev-add arguments.driver=file feature deprecated")?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// [`QueryCapabilities`] asks QEMU and decodes the reply at once.
#[derive(Debug, Clone)]
pub struct Capabilities {
    entities: Vec<Entity>,
    /// Commands and events, by name.
    messages: HashMap<String, usize>,
}

/// The command `query-qmp-schema`, for a reply of the type [`Capabilities`].
///
/// ```no_run
/// # fn execute<C: qmp_types::base::Command>(command: &C) -> C::Ok { unreachable!() }
/// use qmp_types::base::QueryCapabilities;
///
/// // let qemu = client.execute(&QueryCapabilities)?;
/// let qemu = execute(&QueryCapabilities);
/// let can_reopen = qemu.has("blockdev-reopen");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct QueryCapabilities;

impl serde::Serialize for QueryCapabilities {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        super::Empty {}.serialize(serializer)
    }
}

impl Command for QueryCapabilities {
    const NAME: &'static str = "query-qmp-schema";
    const HAS_ARGUMENTS: bool = false;
    type Ok = Capabilities;
}

/// A command, an event or a type. Types are named by their place in the list.
#[derive(Debug, Clone)]
enum Entity {
    Command {
        arguments: Option<usize>,
        returns: Option<usize>,
        features: Vec<String>,
    },
    Event {
        data: Option<usize>,
        features: Vec<String>,
    },
    Object(Object),
    /// The values, and the features of each.
    Enum(HashMap<String, Vec<String>>),
    Array(Option<usize>),
    Alternate(Vec<usize>),
    /// A built-in type, by its JSON type.
    Builtin(String),
    /// Something that a later release describes in another way.
    Unknown,
}

#[derive(Debug, Clone)]
struct Object {
    members: HashMap<String, Member>,
    tag: Option<String>,
    /// What each value of the tag adds.
    cases: HashMap<String, usize>,
    features: Vec<String>,
}

#[derive(Debug, Clone)]
struct Member {
    ty: Option<usize>,
    is_optional: bool,
    features: Vec<String>,
}

impl Capabilities {
    /// Reads what QEMU returned for `query-qmp-schema`, which is an array. This is the only pass
    /// over the reply.
    ///
    /// # Errors
    ///
    /// If it is something else.
    pub fn of(returned: &Json) -> Result<Self, DecodeError> {
        from_str(returned.as_str())
    }

    /// Whether QEMU has what a path leads to. The path has the form that `qapi has` takes and
    /// reports print, such as `blockdev-add arguments.driver=file.aio=io_uring`, or that of
    /// libvirt's queries.
    ///
    /// The time it takes depends on the path alone, however long the reply was: each step looks
    /// up a name in a table, in the few types that a place can have.
    ///
    /// QEMU has not what its reply does not show: the properties of devices, say, which are
    /// arguments of `device_add`.
    ///
    /// # Errors
    ///
    /// If the text is not a path, or begins with a type, as `BlockdevDriver=ssh` does: the reply has
    /// no names of types, so a path begins with a command or an event, as
    /// `blockdev-add arguments.driver=ssh`.
    ///
    /// A path that leads nowhere is not an error, even if it is misspelt:
    /// for one that is written into a program, `qapi has` tells which releases have it, and what
    /// is spelt nearly so.
    pub fn has(&self, path: &str) -> Result<bool, ParseQueryError> {
        let query: Query = path.parse()?;
        if query.begins_with_type() && !self.messages.contains_key(&query.root) {
            return Err(ParseQueryError::of_type(path));
        }
        Ok(walk::leads_somewhere(self, &query))
    }
}

/// From the array that QEMU returns.
impl<'de> Deserialize<'de> for Capabilities {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(reply::capabilities)
    }
}
