// Generated from schema/facts/*/qapi/yank.json by `cargo xtask generate`. Do not edit.

//! Cutting connections that hang, when QEMU itself hangs because of
//! them. The commands can be executed out of band, see [`QMPCapability`](super::QMPCapability).

use crate::base;

/// What kind of thing has a connection that can be cut.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum YankInstanceType {
    /// `block-node`: a block node with the driver `nbd`: its connection to
    /// the NBD server is cut, and not re-established.
    #[doc(alias = "block-node")]
    #[serde(rename = "block-node")]
    BlockNode,
    /// `chardev`: a chardev with the backend `socket`: its connection is
    /// cut.
    #[serde(rename = "chardev")]
    Chardev,
    /// `migration`: the migration: all its connections are cut. It fails
    /// rather than being cancelled; if QEMU does not hang, use
    /// [`MigrateCancel`](super::commands::MigrateCancel) instead.
    #[serde(rename = "migration")]
    Migration,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A block node whose connection can be cut.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct YankInstanceBlockNode {
    /// Name of the block node.
    #[serde(rename = "node-name")]
    pub node_name: String,
}

impl YankInstanceBlockNode {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(node_name: impl Into<String>) -> Self {
        Self {
            node_name: node_name.into(),
        }
    }
}

/// A chardev whose connection can be cut.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct YankInstanceChardev {
    /// ID of the chardev.
    pub id: String,
}

impl YankInstanceChardev {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// Something that has a connection that can be cut.
///
/// The tag is `type`: what it is, which determines the other members.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum YankInstance {
    /// `block-node`: a block node with the driver `nbd`: its connection to
    /// the NBD server is cut, and not re-established.
    #[doc(alias = "block-node")]
    #[serde(rename = "block-node")]
    BlockNode(YankInstanceBlockNode),
    /// `chardev`: a chardev with the backend `socket`: its connection is
    /// cut.
    #[serde(rename = "chardev")]
    Chardev(YankInstanceChardev),
    /// `migration`: the migration: all its connections are cut. It fails
    /// rather than being cancelled; if QEMU does not hang, use
    /// [`MigrateCancel`](super::commands::MigrateCancel) instead.
    #[serde(rename = "migration")]
    Migration,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<YankInstanceBlockNode> for YankInstance {
    fn from(value: YankInstanceBlockNode) -> Self {
        Self::BlockNode(value)
    }
}

impl From<YankInstanceChardev> for YankInstance {
    fn from(value: YankInstanceChardev) -> Self {
        Self::Chardev(value)
    }
}

/// Commands defined in `yank.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::YankInstance;

    /// Cuts connections. Whatever uses them gets an error, as if the
    /// network had failed, and stops hanging.
    ///
    /// **Command** `yank`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if one of them does not exist, or has no
    ///   connection that can be cut; then none is cut
    ///
    /// May be sent out-of-band.
    ///
    /// Since QEMU 6.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "yank",
    ///   "arguments": {
    ///       "instances": [
    ///            { "type": "block-node",
    ///              "node-name": "nbd0" }
    ///       ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "yank")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Yank {
        /// The instances whose connections to cut.
        pub instances: Vec<YankInstance>,
    }

    impl Yank {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(instances: Vec<YankInstance>) -> Self {
            Self { instances }
        }
    }

    impl Command for Yank {
        const NAME: &'static str = "yank";
        const ALLOW_OOB: bool = true;
        type Ok = base::Empty;
    }

    /// Lists what [`Yank`] can be used on.
    ///
    /// **Command** `query-yank`.
    ///
    /// **Returns** an array of [`YankInstance`](super::YankInstance): Everything that has connections that can be cut, whether it
    /// hangs or not.
    ///
    /// May be sent out-of-band.
    ///
    /// Since QEMU 6.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-yank" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///       { "type": "block-node",
    ///         "node-name": "nbd0" }
    ///   ] }
    /// ```
    #[doc(alias = "query-yank")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryYank {}

    impl QueryYank {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryYank {
        const NAME: &'static str = "query-yank";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_OOB: bool = true;
        type Ok = Vec<YankInstance>;
    }
}
