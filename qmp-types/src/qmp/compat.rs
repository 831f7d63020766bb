// Generated from schema/facts/*/qapi/compat.json by `cargo xtask generate`. Do not edit.

//! Compatibility policy.
//!
//! What QEMU does when a client uses something deprecated or unstable.
//! The option `-compat` sets the policy.

use crate::base;

/// What QEMU does when a client sends something deprecated or unstable:
/// a command, an argument or a value.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CompatPolicyInput {
    /// `accept`: carry on as if it were not marked.
    #[serde(rename = "accept")]
    Accept,
    /// `reject`: reply with an error, as if it did not exist. For a
    /// command, the error class is `CommandNotFound`.
    #[serde(rename = "reject")]
    Reject,
    /// `crash`: call abort(), which terminates QEMU at once, so that a test
    /// cannot miss it.
    #[serde(rename = "crash")]
    Crash,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What QEMU does with something deprecated or unstable that it would
/// send: an event or a member.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CompatPolicyOutput {
    /// `accept`: send it.
    #[serde(rename = "accept")]
    Accept,
    /// `hide`: leave it out. Enumeration values are still sent, since
    /// hiding them has not been implemented.
    #[serde(rename = "hide")]
    Hide,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Arguments of the option `-compat`, which helps to test whether a
/// client works without anything deprecated or unstable.
///
/// Only the features `deprecated` and `unstable` in the schema
/// count. Deprecated behavior without such a mark is not covered, nor
/// are command line options.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CompatPolicy {
    /// What to do when a client sends something
    /// deprecated; default `accept`.
    #[serde(rename = "deprecated-input", skip_serializing_if = "Option::is_none")]
    pub deprecated_input: Option<CompatPolicyInput>,
    /// What to do with deprecated things that QEMU
    /// sends; default `accept`.
    #[serde(rename = "deprecated-output", skip_serializing_if = "Option::is_none")]
    pub deprecated_output: Option<CompatPolicyOutput>,
    /// What to do when a client sends something unstable;
    /// default `accept`. Since QEMU 6.2.
    #[serde(rename = "unstable-input", skip_serializing_if = "Option::is_none")]
    pub unstable_input: Option<CompatPolicyInput>,
    /// What to do with unstable things that QEMU sends;
    /// default `accept`. Since QEMU 6.2.
    #[serde(rename = "unstable-output", skip_serializing_if = "Option::is_none")]
    pub unstable_output: Option<CompatPolicyOutput>,
}

impl CompatPolicy {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`deprecated_input`](field@Self::deprecated_input).
    #[must_use]
    pub fn with_deprecated_input(mut self, value: CompatPolicyInput) -> Self {
        self.deprecated_input = Some(value);
        self
    }

    /// Sets [`deprecated_output`](field@Self::deprecated_output).
    #[must_use]
    pub fn with_deprecated_output(mut self, value: CompatPolicyOutput) -> Self {
        self.deprecated_output = Some(value);
        self
    }

    /// Sets [`unstable_input`](field@Self::unstable_input).
    #[must_use]
    pub fn with_unstable_input(mut self, value: CompatPolicyInput) -> Self {
        self.unstable_input = Some(value);
        self
    }

    /// Sets [`unstable_output`](field@Self::unstable_output).
    #[must_use]
    pub fn with_unstable_output(mut self, value: CompatPolicyOutput) -> Self {
        self.unstable_output = Some(value);
        self
    }
}
