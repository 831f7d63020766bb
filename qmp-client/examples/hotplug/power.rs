//! Pauses the machine, and shuts it down.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use qmp_client::{Client, Error};
use qmp_types::qmp::commands::{QueryStatus, Quit, Stop, SystemPowerdown};
use qmp_types::qmp::events::Shutdown;

use super::PATIENCE;

/// Stops the vCPUs.
pub(crate) async fn pause(vm: &Client) -> Result<()> {
    vm.execute(&Stop::new()).await?;
    let status = vm.execute(&QueryStatus::new()).await?;
    ensure!(!status.running, "the machine is still running");
    Ok(())
}

/// Asks the guest to power off, and ends QEMU if it does not; waits until QEMU is gone.
pub(crate) async fn shut_down(vm: &Client, grace: Duration) -> Result<()> {
    match power_off(vm, grace).await {
        Err(error) if error.is_timeout() => println!("the guest has not powered off"),
        Err(error) if !error.is_closed() => println!("cannot power off the guest: {error}"),
        _ => {}
    }
    // Even if it has powered off: QEMU may have been told to stay.
    match vm.execute(&Quit::new()).await {
        Err(error) if !error.is_closed() => return Err(error).context("cannot end QEMU"),
        _ => {}
    }
    let ended = vm.wait_for_end(PATIENCE).await;
    ended.context("QEMU has not exited")?;
    Ok(())
}

/// Asks the guest to power off, and waits until it has.
async fn power_off(vm: &Client, grace: Duration) -> Result<(), Error> {
    let mut shutdowns = vm.subscribe::<Shutdown>();
    // A guest that is stopped does not hear of it.
    if vm.execute(&QueryStatus::new()).await?.running {
        vm.execute(&SystemPowerdown::new()).await?;
        shutdowns.wait_for(|_| true, grace).await?;
    }
    Ok(())
}
