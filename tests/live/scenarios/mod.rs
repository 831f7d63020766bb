//! The tests: each does something with a QEMU, and waits for the events.

pub(crate) mod backups;
mod conversation;
mod descriptors;
mod devices;
mod displays;
mod hour;
mod images;
mod job_ends;
mod jobs;
mod machine;
mod manager;
mod migration;
mod mock;
mod moving;
mod network;
mod plugging;
mod ports;
mod range;
mod reconnect;
mod tasks;
mod threads;

use crate::Scenario;

/// All tests, by name.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Scenario)> {
    let groups: [&[(&str, Scenario)]; 21] = [
        &conversation::SCENARIOS,
        &machine::SCENARIOS,
        &hour::SCENARIOS,
        &manager::SCENARIOS,
        &network::SCENARIOS,
        &ports::SCENARIOS,
        &devices::SCENARIOS,
        &descriptors::SCENARIOS,
        &jobs::SCENARIOS,
        &job_ends::SCENARIOS,
        &images::SCENARIOS,
        &displays::SCENARIOS,
        &migration::SCENARIOS,
        &mock::SCENARIOS,
        &moving::SCENARIOS,
        &range::SCENARIOS,
        &backups::SCENARIOS,
        &plugging::SCENARIOS,
        &reconnect::SCENARIOS,
        &tasks::SCENARIOS,
        &threads::SCENARIOS,
    ];
    groups.into_iter().flatten().copied()
}
