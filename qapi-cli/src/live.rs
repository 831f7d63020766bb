//! Asks a running QEMU for its schema.

use std::time::Duration;

use qapi_releases::{Kind, releases_with};
use qapi_schema::Release;
use qmp_client::blocking::{Client, GuestAgent};
use qmp_client::{Address, AgentOptions, Error, Options};
use serde_json::json;

use crate::failure::{self, Failure};

/// How long a guest agent may take to tell its version.
const BRIEF: Duration = Duration::from_secs(2);

/// How many bytes it may send. A guest is not trusted.
const LIMIT: usize = 1 << 20;

/// What a QEMU says.
pub(crate) struct Reply {
    /// Its reply to `query-qmp-schema`.
    pub(crate) schema: String,
    pub(crate) release: Option<Release>,
}

/// Asks the QEMU, or the storage daemon, that listens there.
pub(crate) fn ask(address: &Address) -> Result<Reply, Failure> {
    let answered = || {
        let client = Client::connect_with(address, &Options::new().detect_agent(true))?;
        Ok(Reply {
            schema: client
                .execute_json("query-qmp-schema", &json!({}))?
                .as_str()
                .to_owned(),
            release: client.greeting().version.qemu.to_string().parse().ok(),
        })
    };
    answered().map_err(|error| match error {
        Error::Connect { .. } => error.into(),
        Error::GuestAgent => is_agent(address).into(),
        Error::NoGreeting { .. } => {
            format!("{address}: {error}, or it is the socket of a guest agent that is not running")
                .into()
        }
        error => failure::context(address.to_string(), error),
    })
}

/// What to do instead of asking a guest agent.
fn is_agent(address: &Address) -> String {
    let version = version(address);
    let agent = match &version {
        Some(version) => format!("the guest agent of QEMU {version}"),
        None => "a guest agent".to_owned(),
    };
    let release = match nearest(version.as_ref()) {
        Some(release) => format!("; use that of its release, `{release} --schema qga`"),
        None => String::new(),
    };
    format!("{address}: not a QMP server, but {agent}, which cannot tell its schema{release}")
}

/// The version of a guest agent, if it tells.
fn version(address: &Address) -> Option<Release> {
    let brief = AgentOptions::new()
        .connect_timeout(BRIEF)
        .timeout(BRIEF)
        .line_limit(LIMIT);
    let agent = GuestAgent::connect_with(address, &brief).ok()?;
    let info = agent.execute_json("guest-info", &json!({})).ok()?;
    let info = info.to_value().ok()?;
    info["version"].as_str()?.parse().ok()
}

/// The last release that is built in and is not later.
fn nearest(version: Option<&Release>) -> Option<&'static Release> {
    let is_earlier =
        |release: &&Release| version.is_none_or(|version| release.series() <= version.series());
    releases_with(Kind::GuestAgent).filter(is_earlier).last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_of_an_agent_is_that_of_its_release() {
        let nearest = |version: &str| nearest(version.parse().ok().as_ref()).unwrap().to_string();
        assert_eq!(nearest("7.2.22"), "7.2");
        assert_eq!(nearest("11.0.50"), "10.2");
        assert_eq!(nearest("200.1"), nearest("unknown"));
    }
}
