//! Clients of QMP with a thousand connections each, compared in one run: `qmp_client` for
//! tasks and for threads, `qapi` with tokio, and Python's `qemu.qmp` if it is installed.
//!
//! The peers are in a process of their own, and so is each client, so that its time and its
//! memory can be told apart. All clients run on one processor, and the peers on another.

mod bare;
mod client;
mod compare;
mod figures;
mod ours;
mod peer;
mod table;
mod theirs;
mod threads;
mod work;

use std::path::Path;

/// Why a measurement could not be made.
type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["peer", socket] => peer::serve(Path::new(socket)),
        ["run", client, work, socket] => {
            let figures = run(client, work.parse()?, Path::new(socket))?;
            println!("{}", serde_json::to_string(&figures)?);
            Ok(())
        }
        _ => compare::compare(&arguments),
    }
}

/// What one client needs for some work.
fn run(client: &str, work: work::Work, socket: &Path) -> Result<figures::Figures, Failure> {
    figures::pin(figures::CLIENT_PROCESSOR);
    match client {
        "bare" => client::run::<bare::Bare>(work, socket),
        "ours" => client::run::<ours::Ours>(work, socket),
        "theirs" => client::run::<theirs::Theirs>(work, socket),
        "threads" => threads::run(work, socket),
        _ => Err(format!("there is no client {client}").into()),
    }
}
