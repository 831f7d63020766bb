//! What the client and the server say.

use std::fmt;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::thread;
use std::time::{Duration, Instant};

use crate::Failure;
use crate::between::{Between, Kind};

/// How many commands are timed.
const TURNS: usize = 20_000;

/// How many commands are sent at once.
const BURST: usize = 32;

/// How many messages a rate is that of.
const MESSAGES: usize = 200_000;

const EVENT: &[u8] = b"{\"timestamp\": {\"seconds\": 1764340000, \"microseconds\": 123456}, \
    \"event\": \"BLOCK_JOB_READY\", \"data\": {\"device\": \"drive0\", \"len\": 1073741824, \
    \"offset\": 1073741824, \"speed\": 0, \"type\": \"mirror\"}}\r\n";

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    Commands,
    Events,
}

impl fmt::Display for Work {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Commands => "commands, 32 at once, and their replies",
            Self::Events => "events, one at a time",
        })
    }
}

fn command(number: usize) -> String {
    format!("{{\"execute\": \"query-status\", \"id\": \"libvirt-{number}\"}}\r\n")
}

/// Greets, and negotiates.
fn begin(between: &Between) -> Result<(), Failure> {
    writeln!(
        &between.server,
        "{{\"QMP\": {{\"capabilities\": [\"oob\"]}}}}\r"
    )?;
    let mut line = String::new();
    if let Kind::Shared { .. } = between.kind {
        // Nothing else is sent before the answer, so that nothing is lost with the reader.
        BufReader::new(&between.server).read_line(&mut line)?;
        writeln!(&between.server, "{{\"return\": {{}}, \"id\": 0}}\r")?;
    }
    BufReader::new(&between.client).read_line(&mut line)?;
    writeln!(&between.client, "{{\"execute\": \"qmp_capabilities\"}}")?;
    if !matches!(between.kind, Kind::Shared { .. }) {
        BufReader::new(&between.server).read_line(&mut line)?;
        writeln!(&between.server, "{{\"return\": {{}}}}\r")?;
    }
    BufReader::new(&between.client).read_line(&mut line)?;
    Ok(())
}

/// Answers until the connection ends.
fn answer(server: UnixStream) -> Result<(), Failure> {
    let mut lines = BufReader::new(server.try_clone()?);
    let mut line = String::new();
    while lines.read_line(&mut line)? > 0 {
        let (_, id) = line.rsplit_once(": ").unwrap_or_default();
        let reply = format!(
            "{{\"return\": {{\"status\": \"running\", \"running\": true}}, \"id\": {}\r\n",
            id.trim_end()
        );
        (&server).write_all(reply.as_bytes())?;
        line.clear();
    }
    Ok(())
}

/// The median and the 99th percentile of the time until a reply.
pub(crate) fn turns(between: &Between) -> Result<[Duration; 2], Failure> {
    begin(between)?;
    let server = between.server.try_clone()?;
    let answering = thread::spawn(move || answer(server));
    let mut replies = BufReader::new(between.client.try_clone()?);
    let mut times = Vec::with_capacity(TURNS);
    let mut line = String::new();
    for number in 0..TURNS {
        let command = command(number);
        let start = Instant::now();
        (&between.client).write_all(command.as_bytes())?;
        line.clear();
        replies.read_line(&mut line)?;
        times.push(start.elapsed());
    }
    between.server.shutdown(std::net::Shutdown::Both)?;
    let _ = answering.join();
    times.sort_unstable();
    Ok([times[TURNS / 2], times[TURNS * 99 / 100]])
}

/// How many messages pass in a second, and in a second of the time of what is between.
pub(crate) fn rate(between: &Between, work: Work) -> Result<[f64; 2], Failure> {
    begin(between)?;
    let server = between.server.try_clone()?;
    let before = between.time()?;
    let start = Instant::now();
    let serving = thread::spawn(move || match work {
        Work::Commands => answer(server),
        Work::Events => {
            for _ in 0..MESSAGES {
                (&server).write_all(EVENT)?;
            }
            Ok(())
        }
    });
    let mut received = BufReader::new(between.client.try_clone()?);
    let mut line = String::new();
    match work {
        Work::Events => {
            for _ in 0..MESSAGES {
                line.clear();
                received.read_line(&mut line)?;
            }
        }
        Work::Commands => {
            for number in 0..MESSAGES / 2 / BURST {
                let commands: String = (0..BURST).map(|at| command(number * BURST + at)).collect();
                (&between.client).write_all(commands.as_bytes())?;
                for _ in 0..BURST {
                    line.clear();
                    received.read_line(&mut line)?;
                }
            }
        }
    }
    let passed = start.elapsed().as_secs_f64();
    // What is still to be written belongs to it.
    let mut time = between.time()?;
    loop {
        thread::sleep(Duration::from_millis(50));
        let now = between.time()?;
        if now - time < 0.02 {
            break;
        }
        time = now;
    }
    between.server.shutdown(std::net::Shutdown::Both)?;
    let _ = serving.join();
    Ok([MESSAGES as f64 / passed, MESSAGES as f64 / (time - before)])
}
