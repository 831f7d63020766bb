//! What each client does.

use std::str::FromStr;

use crate::Failure;

/// How many connections there are.
pub const CONNECTIONS: usize = 1000;

/// How many commands one after another on each connection.
pub const COMMANDS: usize = 50;

/// How many commands at once on each connection.
pub const BURST: usize = 32;

/// How many events in the storm on each connection.
pub const EVENTS: usize = 200;

/// How long the events are, all together, that arrive before one reply.
pub const FLOOD: usize = 64 << 20;

/// What is done with the connections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// A command on one connection after another.
    Turns,
    /// Commands one after another on each connection, and on all connections at once.
    Commands,
    /// Many commands at once on each connection.
    Burst,
    /// A storm of events on each connection, each of which is decoded.
    Events,
    /// A large reply on one connection after another, which is decoded.
    Schema,
    /// Many events before one reply, on a single connection, which nobody reads.
    Flood,
}

impl Work {
    pub const ALL: [Self; 6] = [
        Self::Turns,
        Self::Commands,
        Self::Burst,
        Self::Events,
        Self::Schema,
        Self::Flood,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Turns => "turns",
            Self::Commands => "commands",
            Self::Burst => "burst",
            Self::Events => "events",
            Self::Schema => "schema",
            Self::Flood => "flood",
        }
    }

    /// What the figures are for.
    pub fn description(self) -> &'static str {
        match self {
            Self::Turns => "a command on one connection after another",
            Self::Commands => "commands one after another, on all connections at once",
            Self::Burst => "32 commands at once on each connection; each time is that of all 32",
            Self::Events => "200 events on each connection, decoded; each time is that of all 200",
            Self::Schema => "a reply of 220 kB on one connection after another, decoded",
            Self::Flood => {
                "64 MiB of events before the reply to one command; the memory of the process"
            }
        }
    }

    pub fn connections(self) -> usize {
        match self {
            Self::Flood => 1,
            _ => CONNECTIONS,
        }
    }

    /// How many messages arrive.
    pub fn messages(self) -> usize {
        match self {
            Self::Turns | Self::Schema => CONNECTIONS,
            Self::Commands => CONNECTIONS * COMMANDS,
            Self::Burst => CONNECTIONS * BURST,
            Self::Events => CONNECTIONS * EVENTS,
            Self::Flood => 1,
        }
    }
}

impl FromStr for Work {
    type Err = Failure;

    fn from_str(name: &str) -> Result<Self, Failure> {
        let mut all = Self::ALL.into_iter();
        let found = all.find(|work| work.name() == name);
        found.ok_or_else(|| format!("there is no work {name}").into())
    }
}
