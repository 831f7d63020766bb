//! What a mock knows of the program that it stands for.

use std::sync::Arc;

use qapi_schema::introspect::Introspection;
use qapi_schema::{Build, Command, Entity, Release, Schema};
use serde_json::{Value, json};

/// The first release that offers `oob` without being asked to.
const OOB: (u32, u32) = (3, 1);

/// The program that a mock stands for.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    /// What the build has.
    pub(crate) schema: Arc<Schema>,
    pub(crate) version: Version,
    /// Whether it is the guest agent, which neither greets nor negotiates.
    pub(crate) is_agent: bool,
    /// The reply to `query-qmp-schema`.
    introspection: Arc<str>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Version {
    major: u32,
    minor: u32,
    micro: u32,
}

impl Version {
    pub(crate) fn of(release: &Release) -> Self {
        let (major, minor) = release.series();
        let text = release.to_string();
        let micro = text.split('.').nth(2).and_then(|micro| micro.parse().ok());
        Self {
            major,
            minor,
            micro: micro.unwrap_or_default(),
        }
    }

    fn json(self) -> Value {
        let Self {
            major,
            minor,
            micro,
        } = self;
        json!({"qemu": {"major": major, "minor": minor, "micro": micro}, "package": ""})
    }
}

impl Facts {
    /// Those of a build with a schema, which has what `of_build` has of `schema`.
    pub(crate) fn new(schema: &Schema, of_build: Arc<Schema>, build: Option<&Build>) -> Self {
        let mut introspection = Introspection::new();
        if let Some(build) = build {
            introspection = introspection.build(build.clone());
        }
        let entries = serde_json::to_string(&introspection.of(schema));
        Self {
            is_agent: of_build.command("guest-sync").is_some(),
            schema: of_build,
            version: Version::default(),
            introspection: entries.unwrap_or_default().into(),
        }
    }

    pub(crate) fn greeting(&self) -> Value {
        let version = self.version.json();
        let capabilities: &[&str] = if self.has_oob() { &["oob"] } else { &[] };
        json!({"QMP": {"version": version, "capabilities": capabilities}})
    }

    /// Whether commands can be executed out-of-band.
    pub(crate) fn has_oob(&self) -> bool {
        let Some(Entity::Type(id)) = self.schema.lookup("QMPCapability") else {
            return false;
        };
        let of = self.schema.enumeration(id);
        let has_value = of.is_some_and(|of| of.value("oob").is_some());
        let is_known = self.version != Version::default();
        has_value && (!is_known || (self.version.major, self.version.minor) >= OOB)
    }

    /// What the program itself says in reply to a command; `None` if the schema says no more
    /// than the type.
    pub(crate) fn reply(&self, command: &Command) -> Option<Value> {
        let commands = || self.schema.commands().map(|(_, command)| command);
        match &*command.definition.name {
            "query-version" => Some(self.version.json()),
            "query-commands" => {
                let name = |command: &Command| json!({"name": command.definition.name});
                Some(commands().map(name).collect())
            }
            "guest-info" => {
                let Version {
                    major,
                    minor,
                    micro,
                } = self.version;
                let supported = commands().map(|command| {
                    json!({
                        "name": command.definition.name,
                        "enabled": true,
                        "success-response": command.flags.success_response,
                    })
                });
                let supported: Value = supported.collect();
                let version = format!("{major}.{minor}.{micro}");
                Some(json!({"version": version, "supported_commands": supported}))
            }
            _ => None,
        }
    }

    /// The reply to `query-qmp-schema`, as text.
    pub(crate) fn introspection(&self) -> Arc<str> {
        Arc::clone(&self.introspection)
    }
}
