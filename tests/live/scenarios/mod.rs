//! What is done with a QEMU, and which events have to come of it.

mod conversation;
mod devices;
mod displays;
mod images;
mod jobs;
mod machine;
mod migration;
mod network;
mod ports;

use crate::Scenario;

/// All of them, by name.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Scenario)> {
    let groups: [&[(&str, Scenario)]; 9] = [
        &conversation::SCENARIOS,
        &machine::SCENARIOS,
        &network::SCENARIOS,
        &ports::SCENARIOS,
        &devices::SCENARIOS,
        &jobs::SCENARIOS,
        &images::SCENARIOS,
        &displays::SCENARIOS,
        &migration::SCENARIOS,
    ];
    groups.into_iter().flatten().copied()
}
