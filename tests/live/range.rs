//! The types of QMP for all releases since 6.2, from the facts that are built in.
#![allow(
    clippy::large_types_passed_by_value,
    clippy::module_inception,
    reason = "the module is generated, and private here"
)]

include!(concat!(env!("OUT_DIR"), "/range.rs"));
include!(concat!(env!("OUT_DIR"), "/queries.rs"));

pub(crate) use range::*;
pub(crate) use without_arguments;
