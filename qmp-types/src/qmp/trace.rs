// Generated from schema/facts/*/qapi/trace.json by `cargo xtask generate`. Do not edit.

//! Trace events: points in QEMU's code that report what it does.

use crate::base;

/// Whether a trace event reports anything.
///
/// Since QEMU 2.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum TraceEventState {
    /// `unavailable`: it does not, and cannot be made to: QEMU was compiled
    /// without it.
    #[serde(rename = "unavailable")]
    Unavailable,
    /// `disabled`: it does not at the moment.
    #[serde(rename = "disabled")]
    Disabled,
    /// `enabled`: it does.
    #[serde(rename = "enabled")]
    Enabled,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A trace event.
///
/// Since QEMU 2.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct TraceEventInfo {
    /// Its name.
    pub name: String,
    /// Whether it reports anything.
    pub state: TraceEventState,
    /// True if it can be turned on and off for single virtual CPUs.
    /// From 8.1 on, no event can, and the member means nothing. Since QEMU 2.7.
    ///
    /// Removed after QEMU 9.0. Mandatory wherever it exists.
    #[deprecated = "There are no such events any longer."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vcpu: Option<bool>,
}

impl TraceEventInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, state: TraceEventState) -> Self {
        Self {
            name: name.into(),
            state,
            vcpu: None,
        }
    }

    /// Sets [`vcpu`](field@Self::vcpu).
    #[deprecated = "There are no such events any longer."]
    #[must_use]
    pub fn with_vcpu(mut self, value: bool) -> Self {
        self.vcpu = Some(value);
        self
    }
}

/// Commands defined in `trace.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::TraceEventInfo;

    /// Tells whether trace events report anything.
    ///
    /// **Command** `trace-event-get-state`.
    ///
    /// **Returns** an array of [`TraceEventInfo`](super::TraceEventInfo): One element for each event whose name matches.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`name`](field@Self::name) has no `*` or `?` and no event is
    ///   called so; before 8.1, also if there is no virtual CPU [`vcpu`](field@Self::vcpu),
    ///   or if the one event of that name is not for single virtual
    ///   CPUs
    ///
    /// Since QEMU 2.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "trace-event-get-state",
    ///   "arguments": { "name": "qemu_memalign" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [ { "name": "qemu_memalign", "state": "disabled", "vcpu": false } ] }
    /// ```
    #[doc(alias = "trace-event-get-state")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct TraceEventGetState {
        /// Name of the events, in which `*` stands for any characters
        /// and `?` for any single one. Upper and lower case differ.
        pub name: String,
        /// Number of the virtual CPU to ask about. Only events for
        /// single virtual CPUs match then; without it, such an event counts
        /// as enabled if it is for any. From 8.1 on, this has no effect.
        /// Since QEMU 2.7.
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "There are no events for single virtual CPUs any longer."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub vcpu: Option<i64>,
    }

    impl TraceEventGetState {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                vcpu: None,
            }
        }

        /// Sets [`vcpu`](field@Self::vcpu).
        #[deprecated = "There are no events for single virtual CPUs any longer."]
        #[must_use]
        pub fn with_vcpu(mut self, value: i64) -> Self {
            self.vcpu = Some(value);
            self
        }
    }

    impl Command for TraceEventGetState {
        const NAME: &'static str = "trace-event-get-state";
        type Ok = Vec<TraceEventInfo>;
    }

    /// Turns trace events on or off.
    ///
    /// **Command** `trace-event-set-state`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`name`](field@Self::name) has no `*` or `?` and no event is
    ///   called so, or if one that matches is unavailable; before 8.1,
    ///   also if there is no virtual CPU [`vcpu`](field@Self::vcpu), or if the one event of
    ///   that name is not for single virtual CPUs
    ///
    /// Since QEMU 2.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "trace-event-set-state",
    ///   "arguments": { "name": "qemu_memalign", "enable": true } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "trace-event-set-state")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct TraceEventSetState {
        /// Name of the events, in which `*` stands for any characters
        /// and `?` for any single one. Upper and lower case differ.
        pub name: String,
        /// True to turn them on, false to turn them off.
        pub enable: bool,
        /// True to pass over events that QEMU was compiled
        /// without; if false, which is the default, they make the command
        /// fail before it changes anything.
        #[serde(rename = "ignore-unavailable", skip_serializing_if = "Option::is_none")]
        pub ignore_unavailable: Option<bool>,
        /// Number of the virtual CPU for which to turn them on or off;
        /// all of them if absent. If given, only events for single virtual
        /// CPUs match. From 8.1 on, this has no effect. Since QEMU 2.7.
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "There are no events for single virtual CPUs any longer."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub vcpu: Option<i64>,
    }

    impl TraceEventSetState {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(name: impl Into<String>, enable: bool) -> Self {
            Self {
                name: name.into(),
                enable,
                ignore_unavailable: None,
                vcpu: None,
            }
        }

        /// Sets [`ignore_unavailable`](field@Self::ignore_unavailable).
        #[must_use]
        pub fn with_ignore_unavailable(mut self, value: bool) -> Self {
            self.ignore_unavailable = Some(value);
            self
        }

        /// Sets [`vcpu`](field@Self::vcpu).
        #[deprecated = "There are no events for single virtual CPUs any longer."]
        #[must_use]
        pub fn with_vcpu(mut self, value: i64) -> Self {
            self.vcpu = Some(value);
            self
        }
    }

    impl Command for TraceEventSetState {
        const NAME: &'static str = "trace-event-set-state";
        type Ok = base::Empty;
    }
}
