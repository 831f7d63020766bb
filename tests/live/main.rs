//! A real QEMU without a guest. The tests make it send events. These are decoded and encoded,
//! and the result is compared with what was sent.
//!
//! The variable `QEMU_SYSTEM` names the QEMU; by default it is the `qemu-system-x86_64` in
//! `PATH`. If there is none, the tests are ignored, unless `QAPI_REQUIRE_QEMU` is 1. At the
//! end, the kinds of events that arrived are listed. All that passes is recorded, and must fit
//! the schema of the release. A real guest agent is tested, too,
//! without a guest, and a real storage daemon. Backups are read with `qemu-img`; the same applies
//! if it is missing.

mod agent;
mod daemon;
mod events;
mod nbd;
mod ports;
mod qemu;
mod recording;
mod scenarios;
mod spice;
mod system;
mod upgrade;
mod virtio;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

use system::System;

/// What a test does with a QEMU.
type Scenario = fn(&System) -> Result<(), Failed>;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = match system::find() {
        Ok(Some(system)) => of_system(system),
        Ok(None) => ignored(),
        Err(error) => vec![Trial::test("qemu", move || Err(error.into()))],
    };
    trials.extend(upgrade::trials(system::find().ok().flatten()));
    trials.extend(agent::trials());
    trials.extend(daemon::trials());
    let conclusion = libtest_mimic::run(&arguments, trials);
    events::print_kinds();
    let alarms = recording::alarms();
    for alarm in &alarms {
        eprintln!("does not fit: {alarm}");
    }
    if alarms.is_empty() {
        conclusion.exit_code()
    } else {
        ExitCode::FAILURE
    }
}

fn of_system(system: &'static System) -> Vec<Trial> {
    let has_tool = system::in_path(scenarios::backups::TOOL).is_some();
    let lacks_tool = !has_tool && !system::is_required();
    let trial = |(name, run): (&'static str, Scenario)| {
        let lacks_spice = name.starts_with("spice/") && !system.has_spice;
        let lacks_tool = name.starts_with("backups/") && lacks_tool;
        Trial::test(name, move || run(system)).with_ignored_flag(lacks_spice || lacks_tool)
    };
    scenarios::all().map(trial).collect()
}

fn ignored() -> Vec<Trial> {
    let trial = |(name, _)| Trial::test(name, || Ok(())).with_ignored_flag(true);
    scenarios::all().map(trial).collect()
}
