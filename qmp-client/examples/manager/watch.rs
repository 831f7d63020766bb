//! What happens to the machine, as its events tell it.

use qmp_client::{Client, RawEvent, Received, Subscription};
use qmp_types::qmp::EventData;
use qmp_types::qmp::commands::QueryStatus;

/// Prints what matters until the connection ends.
pub(crate) async fn print(mut events: Subscription<RawEvent>, vm: Client) {
    loop {
        match events.recv().await {
            Ok(Received::Item(event)) => print_event(&event),
            // Events were dropped, so that only QEMU knows. What was kept is older than its reply.
            Ok(_) => {
                events = vm.events();
                let status = vm.execute(&QueryStatus::new()).await;
                println!("event: missed some; now it is {status:?}");
            }
            // The connection has ended. Whoever started QEMU tells how QEMU has.
            Err(_) => return,
        }
    }
}

fn print_event(event: &RawEvent) {
    let data = match event.decode::<EventData>() {
        Ok(event) => event.data,
        Err(error) => return println!("event: cannot decode {event:?}: {error}"),
    };
    match data {
        EventData::Resume(_) => println!("event: the guest runs"),
        EventData::Stop(_) => println!("event: the guest is stopped"),
        EventData::Reset(_) => println!("event: the guest is reset"),
        EventData::Powerdown(_) => println!("event: the power button is pressed"),
        EventData::Shutdown(shutdown) => println!("event: shut down: {}", shutdown.reason),
        EventData::GuestPanicked(panic) => println!("event: the guest panicked: {panic:?}"),
        EventData::BlockIoError(error) => println!("event: a disk failed: {error:?}"),
        // Jobs and devices are watched by whoever has started or unplugged them.
        _ => {}
    }
}
