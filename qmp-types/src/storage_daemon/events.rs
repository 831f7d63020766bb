// Generated from schema/facts/*/storage-daemon/qapi/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! All events of the schema.

use serde::Deserializer;
use serde::ser::SerializeMap;

use crate::base;

#[doc(inline)]
pub use super::job::events::JobStatusChange;
#[doc(inline)]
pub use super::block_core::events::{
    BlockImageCorrupted, BlockIoError, BlockJobCompleted, BlockJobCancelled,
    BlockJobError, BlockJobReady, BlockJobPending, BlockWriteThreshold, QuorumFailure,
    QuorumReportBad,
};
#[doc(inline)]
pub use super::block_export::events::BlockExportDeleted;
#[doc(inline)]
pub use super::char::events::VserportChange;

/// The data of an event, one variant per event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventData {
    /// `JOB_STATUS_CHANGE`
    JobStatusChange(JobStatusChange),
    /// `BLOCK_IMAGE_CORRUPTED`
    BlockImageCorrupted(BlockImageCorrupted),
    /// `BLOCK_IO_ERROR`
    BlockIoError(BlockIoError),
    /// `BLOCK_JOB_COMPLETED`
    BlockJobCompleted(BlockJobCompleted),
    /// `BLOCK_JOB_CANCELLED`
    BlockJobCancelled(BlockJobCancelled),
    /// `BLOCK_JOB_ERROR`
    BlockJobError(BlockJobError),
    /// `BLOCK_JOB_READY`
    BlockJobReady(BlockJobReady),
    /// `BLOCK_JOB_PENDING`
    BlockJobPending(BlockJobPending),
    /// `BLOCK_WRITE_THRESHOLD`
    BlockWriteThreshold(BlockWriteThreshold),
    /// `QUORUM_FAILURE`
    QuorumFailure(QuorumFailure),
    /// `QUORUM_REPORT_BAD`
    QuorumReportBad(QuorumReportBad),
    /// `BLOCK_EXPORT_DELETED`
    BlockExportDeleted(BlockExportDeleted),
    /// `VSERPORT_CHANGE`
    VserportChange(VserportChange),
    /// An event that is not in the schema.
    Unrecognized(base::UnrecognizedEvent),
}

impl EventData {
    /// The event's name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::JobStatusChange(_) => JobStatusChange::NAME,
            Self::BlockImageCorrupted(_) => BlockImageCorrupted::NAME,
            Self::BlockIoError(_) => BlockIoError::NAME,
            Self::BlockJobCompleted(_) => BlockJobCompleted::NAME,
            Self::BlockJobCancelled(_) => BlockJobCancelled::NAME,
            Self::BlockJobError(_) => BlockJobError::NAME,
            Self::BlockJobReady(_) => BlockJobReady::NAME,
            Self::BlockJobPending(_) => BlockJobPending::NAME,
            Self::BlockWriteThreshold(_) => BlockWriteThreshold::NAME,
            Self::QuorumFailure(_) => QuorumFailure::NAME,
            Self::QuorumReportBad(_) => QuorumReportBad::NAME,
            Self::BlockExportDeleted(_) => BlockExportDeleted::NAME,
            Self::VserportChange(_) => VserportChange::NAME,
            Self::Unrecognized(event) => &event.event,
        }
    }
}

impl base::AnyEvent for EventData {
    fn name(&self) -> &str {
        self.name()
    }

    fn deserialize_data<'de, D: Deserializer<'de>>(
        name: &str,
        data: Option<D>,
    ) -> Result<Self, D::Error> {
        match name {
            JobStatusChange::NAME => base::payload(data).map(Self::JobStatusChange),
            BlockImageCorrupted::NAME => {
                base::payload(data).map(Self::BlockImageCorrupted)
            }
            BlockIoError::NAME => base::payload(data).map(Self::BlockIoError),
            BlockJobCompleted::NAME => base::payload(data).map(Self::BlockJobCompleted),
            BlockJobCancelled::NAME => base::payload(data).map(Self::BlockJobCancelled),
            BlockJobError::NAME => base::payload(data).map(Self::BlockJobError),
            BlockJobReady::NAME => base::payload(data).map(Self::BlockJobReady),
            BlockJobPending::NAME => base::payload(data).map(Self::BlockJobPending),
            BlockWriteThreshold::NAME => {
                base::payload(data).map(Self::BlockWriteThreshold)
            }
            QuorumFailure::NAME => base::payload(data).map(Self::QuorumFailure),
            QuorumReportBad::NAME => base::payload(data).map(Self::QuorumReportBad),
            BlockExportDeleted::NAME => base::payload(data).map(Self::BlockExportDeleted),
            VserportChange::NAME => base::payload(data).map(Self::VserportChange),
            _ => {
                base::UnrecognizedEvent::deserialize_data(name, data)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error> {
        match self {
            Self::JobStatusChange(data) => message.serialize_entry("data", data),
            Self::BlockImageCorrupted(data) => message.serialize_entry("data", data),
            Self::BlockIoError(data) => message.serialize_entry("data", data),
            Self::BlockJobCompleted(data) => message.serialize_entry("data", data),
            Self::BlockJobCancelled(data) => message.serialize_entry("data", data),
            Self::BlockJobError(data) => message.serialize_entry("data", data),
            Self::BlockJobReady(data) => message.serialize_entry("data", data),
            Self::BlockJobPending(data) => message.serialize_entry("data", data),
            Self::BlockWriteThreshold(data) => message.serialize_entry("data", data),
            Self::QuorumFailure(data) => message.serialize_entry("data", data),
            Self::QuorumReportBad(data) => message.serialize_entry("data", data),
            Self::BlockExportDeleted(data) => message.serialize_entry("data", data),
            Self::VserportChange(data) => message.serialize_entry("data", data),
            Self::Unrecognized(event) => event.serialize_data(message),
        }
    }
}
