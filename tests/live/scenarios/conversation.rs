//! The protocol itself: greeting, negotiation, errors, introspection.

use std::io::{BufRead, BufReader};
use std::thread;
use std::time::Duration;

use libtest_mimic::Failed;
use qapi_parser::introspect;
use qapi_schema::introspect::Entry;
use qapi_tests::{replies, with_causes};
use qmp_client::blocking::{Client, GuestAgent};
use qmp_client::{Address, Error, Options};
use qmp_types::base::{self, Command, Empty, ErrorClass, Greeting, Json};
use qmp_types::latest::RunState;
use qmp_types::latest::commands::{
    Cont, QueryCommands, QueryQmpSchema, QueryStatus, QueryVersion, Stop,
};
use qmp_types::qmp::events::StopEvent;
use serde::Serialize;
use serde_json::{Value, json};
use tokio::runtime::Builder;

use crate::Scenario;
use crate::events::contains;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 9] = [
    ("conversation/greeting", greeting),
    ("conversation/commands", commands),
    ("conversation/spread over lines", spread),
    ("conversation/errors", errors),
    ("conversation/out of band", out_of_band),
    ("conversation/occupied", occupied),
    ("conversation/occupied for a while", occupied_for_a_while),
    ("conversation/not an agent", not_an_agent),
    ("conversation/introspection", introspection),
];

#[derive(Serialize)]
struct MigratePause {}

impl Command for MigratePause {
    const NAME: &'static str = "migrate-pause";
    const HAS_ARGUMENTS: bool = false;
    const ALLOW_OOB: bool = true;
    type Ok = Empty;
}

/// The greeting is the same after decoding and encoding, and has the version that
/// `query-version` returns.
fn greeting(system: &System) -> Result<(), Failed> {
    let second = "-machine none -qmp unix:second,server=on,wait=off";
    let mut qemu = Qemu::start(system, second)?;
    let mut line = String::new();
    BufReader::new(qemu.connect_to("second")?).read_line(&mut line)?;
    let greeting: Greeting = line.parse()?;
    let sent: Value = serde_json::from_str(&line)?;
    let encoded = serde_json::to_value(&greeting)?;
    let version = qemu.run("query-version")?;
    if encoded != sent || encoded["QMP"]["version"] != version {
        return Err(format!("was\n  {sent}\nand became\n  {encoded}").into());
    }
    qemu.quit()
}

/// A monitor that lays its messages out for people is understood, too.
fn spread(system: &System) -> Result<(), Failed> {
    let options = "-machine none -chardev socket,id=mon,path=pretty,server=on,wait=off \
                   -mon chardev=mon,mode=control,pretty=on";
    let qemu = Qemu::start(system, options)?;
    let client = Client::connect(&Address::Unix(qemu.path("pretty")))?;
    let mut events = client.subscribe::<StopEvent>();
    client.execute(&Stop::new())?;
    events.wait_for(|_| true, Duration::from_secs(20))?;
    let error = client.execute_json("nonsense", &Value::Null).unwrap_err();
    if error.class() != Some(&ErrorClass::CommandNotFound) {
        return Err(format!("another error: {}", with_causes(&error)).into());
    }
    let schemas = [
        client.execute_json("query-qmp-schema", &Value::Null)?,
        qemu.client()
            .execute_json("query-qmp-schema", &Value::Null)?,
    ];
    let [spread, usual] = schemas.each_ref().map(Json::to_value);
    if spread? != usual? || client.notice_count() > 0 {
        return Err("it says something else".into());
    }
    drop(client);
    qemu.quit()
}

/// Commands with their types.
fn commands(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine none -S")?;
    let version = qemu.send(&QueryVersion::new())?;
    let greeted = qemu.client().greeting().version.clone();
    if (version.qemu.major, version.package) != (greeted.qemu.major, greeted.package) {
        return Err("the version is not that of the greeting".into());
    }
    qemu.send(&Cont::new())?;
    let running = qemu.send(&QueryStatus::new())?;
    qemu.send(&Stop::new())?;
    let paused = qemu.send(&QueryStatus::new())?;
    if (running.status, paused.status) != (RunState::Running, RunState::Paused) {
        return Err("the status did not follow the commands".into());
    }
    let all = qemu.send(&QueryCommands::new())?;
    if !all
        .iter()
        .any(|command| command.name == QueryCommands::NAME)
    {
        return Err("the list of commands does not contain `query-commands`".into());
    }
    qemu.wait("RESUME")?;
    qemu.wait("STOP")?;
    qemu.quit()
}

/// Commands that do not exist, and arguments of the wrong type.
fn errors(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, "-machine none")?;
    let class_of =
        |command: &str, arguments: Value| match qemu.client().execute_json(command, &arguments) {
            Err(Error::Command { source, .. }) => Ok(source.class),
            Err(error) => Err(Failed::from(with_causes(&error))),
            Ok(value) => Err(format!("{command} returned {value}").into()),
        };
    let classes = [
        class_of("make-coffee", Value::Null)?,
        class_of("device_del", json!({"id": "none"}))?,
        class_of("device_del", json!({"id": 7}))?,
    ];
    let expected = [
        ErrorClass::CommandNotFound,
        ErrorClass::DeviceNotFound,
        ErrorClass::GenericError,
    ];
    if classes != expected {
        return Err(format!("expected {expected:?}, found {classes:?}").into());
    }
    qemu.quit()
}

/// A command is accepted out-of-band, although there is nothing to pause.
fn out_of_band(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, "-machine none")?;
    if !qemu.client().oob() {
        return Err("out-of-band execution was not enabled".into());
    }
    match qemu.client().execute_oob(&MigratePause {}) {
        Err(Error::Command { source, .. }) if source.class == ErrorClass::GenericError => {}
        result => return Err(format!("{result:?}").into()),
    }
    qemu.quit()
}

/// While another client is connected, a client waits for the greeting. If others are waiting
/// already, it waits for the connection. Both time out.
fn occupied(system: &System) -> Result<(), Failed> {
    let connect =
        |address: &Address, options: &Options| Client::connect_with(address, options).map(drop);
    is_occupied(system, connect)?;
    is_occupied(system, |address, options| {
        let connect = qmp_client::Client::connect_with(address, options);
        let runtime = Builder::new_current_thread().enable_all().build();
        runtime.map_err(Error::Setup)?.block_on(connect).map(drop)
    })
}

fn is_occupied(
    system: &System,
    connect: impl Fn(&Address, &Options) -> Result<(), Error>,
) -> Result<(), Failed> {
    let qemu = Qemu::start(system, "-machine none")?;
    let address = Address::Unix(qemu.path("qmp"));
    let brief = Options::new().connect_timeout(Duration::from_millis(200));
    // Clients that timed out are still in the queue, which is full after some.
    for _ in 0..4 {
        match connect(&address, &brief) {
            Err(error @ Error::NoGreeting { .. }) => {
                assert!(error.is_timeout() && error.is_closed());
            }
            other => return Err(format!("{other:?}").into()),
        }
    }
    qemu.quit()
}

/// A client that waits asks whether it is an agent. When it is its turn, that does no harm.
fn occupied_for_a_while(system: &System) -> Result<(), Failed> {
    let second = "-machine none -qmp unix:second,server=on,wait=off";
    let mut qemu = Qemu::start(system, second)?;
    let address = Address::Unix(qemu.path("second"));
    let options = Options::new().connect_timeout(Duration::from_secs(10));
    let options = options.detect_agent(true);
    let first = Client::connect_with(&address, &options)?;
    let waiting = thread::scope(|scope| {
        let waiting = scope.spawn(|| Client::connect_with(&address, &options));
        thread::sleep(Duration::from_secs(3));
        first.execute(&QueryStatus::new())?;
        drop(first);
        waiting.join().map_err(|_| Failed::from("it panicked"))
    })??;
    waiting.execute(&QueryStatus::new())?;
    // It was not asked for nothing: two errors without an id.
    if waiting.notice_count() != 2 {
        return Err(format!("{} notices", waiting.notice_count()).into());
    }
    // One that is gone when it is its turn does no harm, either.
    let brief = options.connect_timeout(Duration::from_millis(500));
    match Client::connect_with(&address, &brief) {
        Err(error) if error.is_timeout() => {}
        other => return Err(format!("{other:?}").into()),
    }
    drop(waiting);
    let last = Client::connect_with(&address, &Options::new())?;
    last.execute(&QueryStatus::new())?;
    if last.notice_count() != 0 {
        return Err(format!("{} notices at last", last.notice_count()).into());
    }
    qemu.run("query-status")?;
    qemu.quit()
}

/// The socket of QMP in place of that of a guest agent.
fn not_an_agent(system: &System) -> Result<(), Failed> {
    let second = "-machine none -qmp unix:second,server=on,wait=off";
    let qemu = Qemu::start(system, second)?;
    let address = Address::Unix(qemu.path("second"));
    match GuestAgent::connect(&address) {
        Err(error @ Error::NotAgent { .. }) => {
            let start = "not a guest agent, but a QMP server: received \"{\\\"QMP\\\":";
            if !error.to_string().starts_with(start) {
                return Err(error.to_string().into());
            }
        }
        other => return Err(format!("{other:?}").into()),
    }
    Client::connect(&address)?.execute(&QueryStatus::new())?;
    qemu.quit()
}

/// The introspection, one long array, is the same after decoding and encoding, and is what the
/// facts of the release say.
fn introspection(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine none")?;
    let reply = qemu.introspection();
    let text = reply.map_err(|error| with_causes(&error))?;
    let decoded: <QueryQmpSchema as Command>::Ok = base::from_str(text.as_str())?;
    let sent = text.to_value()?;
    if !contains(&sent, &serde_json::to_value(&decoded)?) {
        return Err("it is not the same after decoding and encoding".into());
    }
    let entries = introspect::entries(text.as_str().as_bytes())?;
    let is_shutdown = |entry: &Entry| !entry.is_type() && entry.name == "SHUTDOWN";
    if !entries.iter().any(is_shutdown) {
        return Err("it does not contain SHUTDOWN".into());
    }
    let version = qemu.client().greeting().version.qemu;
    let release = format!("{}.{}", version.major, version.minor);
    replies::identical(&release, "qapi/qapi-schema.json", text.as_str().as_bytes())?;
    qemu.quit()
}
