//! The tests: each does something with a QEMU, and waits for the events.

mod conversation;
mod devices;
mod displays;
mod images;
mod jobs;
mod machine;
mod migration;
mod network;
mod ports;
mod range;
mod tasks;
mod threads;

use crate::Scenario;

/// All tests, by name.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Scenario)> {
    let groups: [&[(&str, Scenario)]; 12] = [
        &conversation::SCENARIOS,
        &machine::SCENARIOS,
        &network::SCENARIOS,
        &ports::SCENARIOS,
        &devices::SCENARIOS,
        &jobs::SCENARIOS,
        &images::SCENARIOS,
        &displays::SCENARIOS,
        &migration::SCENARIOS,
        &range::SCENARIOS,
        &tasks::SCENARIOS,
        &threads::SCENARIOS,
    ];
    groups.into_iter().flatten().copied()
}
