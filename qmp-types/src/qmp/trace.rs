// Generated from schema/facts/*/qapi/trace.json by `cargo xtask generate`. Do not edit.

//! Tracing.
//!
//! Trace events: points in QEMU's code that report what QEMU does.

use crate::base;

/// Whether a trace event is enabled.
///
/// Since QEMU 2.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum TraceEventState {
    /// `unavailable`: it cannot be enabled, since QEMU was compiled without
    /// it.
    #[serde(rename = "unavailable")]
    Unavailable,
    /// `disabled`: it reports nothing at the moment.
    #[serde(rename = "disabled")]
    Disabled,
    /// `enabled`: it reports each time it is reached.
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
    /// Whether it is enabled.
    pub state: TraceEventState,
    /// True if it can be enabled and disabled for individual virtual
    /// CPUs. Since 8.1, no event can, and this member is meaningless.
    /// Since QEMU 2.7.
    ///
    /// Removed after QEMU 9.0. Mandatory wherever it exists.
    #[deprecated = "Member `vcpu` is deprecated, as there are no longer any such events."]
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
    #[deprecated = "Member `vcpu` is deprecated, as there are no longer any such events."]
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

    /// Reports whether trace events are enabled.
    ///
    /// **Command** `trace-event-get-state`.
    ///
    /// **Returns** an array of [`TraceEventInfo`](super::TraceEventInfo): One element for each event whose name matches.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`name`](field@Self::name) has no `*` or `?` and no event has
    ///   that name; before 8.1, also if there is no virtual CPU [`vcpu`](field@Self::vcpu),
    ///   or if the event of that name is not for individual virtual
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
        /// and `?` for any single one; case-sensitive.
        pub name: String,
        /// Number of the virtual CPU to report on. If given, only
        /// events for individual virtual CPUs match; if absent, such an
        /// event counts as enabled if it is enabled for any of them. Since
        /// 8.1, this has no effect. Since QEMU 2.7.
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "Argument `vcpu` is deprecated, as there are no longer any events for individual virtual CPUs."]
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
        #[deprecated = "Argument `vcpu` is deprecated, as there are no longer any events for individual virtual CPUs."]
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

    /// Enables or disables trace events.
    ///
    /// **Command** `trace-event-set-state`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`name`](field@Self::name) has no `*` or `?` and no event has
    ///   that name, or if one that matches is unavailable; before 8.1,
    ///   also if there is no virtual CPU [`vcpu`](field@Self::vcpu), or if the event of that
    ///   name is not for individual virtual CPUs
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
        /// and `?` for any single one; case-sensitive.
        pub name: String,
        /// If true, enable them; if false, disable them.
        pub enable: bool,
        /// If true, skip events that QEMU was compiled
        /// without; if false, which is the default, they make the command
        /// fail before it changes anything.
        #[serde(rename = "ignore-unavailable", skip_serializing_if = "Option::is_none")]
        pub ignore_unavailable: Option<bool>,
        /// Number of the virtual CPU for which to enable or disable
        /// them; all of them if absent. If given, only events for
        /// individual virtual CPUs match. Since 8.1, this has no effect.
        /// Since QEMU 2.7.
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "Argument `vcpu` is deprecated, as there are no longer any events for individual virtual CPUs."]
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
        #[deprecated = "Argument `vcpu` is deprecated, as there are no longer any events for individual virtual CPUs."]
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
