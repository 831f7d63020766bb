// Generated from schema/facts/10.0/qapi/block-export.json by `cargo xtask generate`. Do not edit.

//! Block device exports.
//!
//! An export makes a block node available to other programs: over NBD,
//! to a vhost-user client, as a file through FUSE, or to the host's
//! kernel through VDUSE.

/// Events defined in `block-export.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// A block node is no longer available over NBD, vhost-user, FUSE or
    /// VDUSE: the export is gone. The removal of an export is not complete
    /// until its last client has let go of it.
    ///
    /// **Event** `BLOCK_EXPORT_DELETED`.
    ///
    /// Since QEMU 5.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_EXPORT_DELETED",
    ///   "data": { "id": "export0" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_EXPORT_DELETED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockExportDeleted {
        /// ID that the export had, which can now be used for another one.
        pub id: String,
    }

    impl BlockExportDeleted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl BlockExportDeleted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_EXPORT_DELETED";
    }

    impl EventPayload for BlockExportDeleted {
        const NAME: &'static str = Self::NAME;
    }
}
