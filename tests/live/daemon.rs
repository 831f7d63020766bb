//! A real `qemu-storage-daemon`, which the variable `QEMU_STORAGE_DAEMON` can name, with the
//! types of `qmp_types::storage_daemon`.

use std::future::Future;
use std::path::Path;
use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use qapi_tests::{replies, with_causes};
use qmp_client::{Address, Client, Error, Options, Received};
use qmp_types::base::{self, Command, ErrorClass, QueryCapabilities};
use qmp_types::qmp;
use qmp_types::storage_daemon::commands::{
    BlockExportAdd, BlockExportDel, BlockdevAdd, BlockdevCreate, BlockdevDel, JobDismiss,
    NbdServerStart, NbdServerStop, QueryBlockExports, QueryNamedBlockNodes, QueryQmpSchema,
    QueryVersion, Quit,
};
use qmp_types::storage_daemon::events::{BlockExportDeleted, JobStatusChange};
use qmp_types::storage_daemon::{
    BlockExportOptions, BlockExportOptionsBranch, BlockExportOptionsNbd, BlockExportRemoveMode,
    BlockExportType, BlockdevCreateOptions, BlockdevCreateOptionsFile, BlockdevCreateOptionsQcow2,
    BlockdevOptions, BlockdevOptionsBranch, BlockdevOptionsFile, BlockdevOptionsNull,
    BlockdevOptionsQcow2, BlockdevRef, EventData, JobStatus, SocketAddressLegacy,
    UnixSocketAddress,
};
use serde_json::{Value, json};

use crate::events::contains;
use crate::nbd::Nbd;
use crate::qemu::Qemu;
use crate::system;

/// How long anything may take, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

const SIZE: u64 = 16 << 20;

/// What a test does with the program.
type Scenario = fn(&Path) -> Result<(), Failed>;

const SCENARIOS: [(&str, Scenario); 6] = [
    ("storage daemon/an image over NBD", image_over_nbd),
    ("storage daemon/the types of QMP", types_of_qmp),
    ("storage daemon/tasks", tasks),
    ("storage daemon/errors", errors),
    ("storage daemon/introspection", introspection),
    ("storage daemon/terminated", terminated),
];

pub(crate) fn trials() -> Vec<Trial> {
    let program = match system::find_program("QEMU_STORAGE_DAEMON", "qemu-storage-daemon") {
        Ok(program) => program,
        Err(missing) => return vec![Trial::test("storage daemon", move || Err(missing.into()))],
    };
    let trial = |(name, run): (&'static str, Scenario)| {
        let program = program.clone();
        let ignored = program.is_none();
        let test = move || run(&program.unwrap_or_default());
        Trial::test(name, test).with_ignored_flag(ignored)
    };
    SCENARIOS.into_iter().map(trial).collect()
}

fn create_file(name: &str) -> BlockdevCreate {
    let file = BlockdevCreateOptionsFile::new(name, 0);
    BlockdevCreate::new("job", BlockdevCreateOptions::File(file))
}

fn add(driver: BlockdevOptionsBranch, name: &str) -> BlockdevAdd {
    BlockdevAdd::new(BlockdevOptions::new(driver).with_node_name(name))
}

fn node(name: &str) -> BlockdevRef {
    BlockdevRef::Reference(name.to_owned())
}

/// A server that listens on the socket `nbd`.
fn server() -> NbdServerStart {
    NbdServerStart::new(SocketAddressLegacy::Unix(UnixSocketAddress::new("nbd")))
}

/// An export of a node under the node's name.
fn export(id: &str, node: &str) -> BlockExportAdd {
    let nbd = BlockExportOptionsBranch::Nbd(BlockExportOptionsNbd::new());
    BlockExportAdd::new(BlockExportOptions::new(id, node, nbd).with_writable(true))
}

/// Creates an image, and offers it over NBD, until it is told to stop.
fn image_over_nbd(program: &Path) -> Result<(), Failed> {
    let mut daemon = Qemu::start_daemon(program, "")?;
    let mut job = daemon.client().start_job("job", &create_file("image"))?;
    job.finish(PATIENCE)?;
    let file = BlockdevOptionsBranch::File(BlockdevOptionsFile::new("image"));
    daemon.send(&add(file, "file"))?;
    let image = BlockdevCreateOptionsQcow2::new(node("file"), SIZE);
    let image = BlockdevCreate::new("job", BlockdevCreateOptions::Qcow2(image));
    daemon.client().start_job("job", &image)?.finish(PATIENCE)?;
    let image = BlockdevOptionsBranch::Qcow2(BlockdevOptionsQcow2::new(node("file")));
    daemon.send(&add(image, "disk"))?;

    daemon.send(&server())?;
    daemon.send(&export("export", "disk"))?;
    let exports = daemon.send(&QueryBlockExports::new())?;
    let is_ours = exports.first().is_some_and(|one| {
        one.id == "export" && one.r#type == BlockExportType::Nbd && one.node_name == "disk"
    });
    if exports.len() != 1 || !is_ours {
        return Err(format!("{exports:?}").into());
    }

    let mut nbd = Nbd::open(daemon.connect_to("nbd")?, "disk")?;
    nbd.write(4096, b"written over NBD")?;
    let read = nbd.read(4095, 18)?;
    if nbd.size != SIZE || read != b"\0written over NBD\0" {
        return Err(format!("read {read:?} of {} bytes", nbd.size).into());
    }
    let delete = BlockExportDel::new("export");
    match daemon.client().execute(&delete) {
        Err(error) if error.class() == Some(&ErrorClass::GenericError) => {}
        other => return Err(format!("{other:?}, although there is a client").into()),
    }
    daemon.send(&delete.with_mode(BlockExportRemoveMode::Hard))?;
    nbd.closed()?;
    daemon.wait_with("BLOCK_EXPORT_DELETED", &json!({"id": "export"}))?;
    daemon.send(&NbdServerStop::new())?;
    daemon.send(&BlockdevDel::new("disk"))?;
    daemon.send(&BlockdevDel::new("file"))?;
    daemon.send(&Quit::new())?;
    daemon.ended()
}

/// The daemon takes the commands of `qmp_types::qmp`, and its events are events of QMP.
fn types_of_qmp(program: &Path) -> Result<(), Failed> {
    let daemon = Qemu::start_daemon(program, "")?;
    let client = daemon.client();
    let mut events = client.subscribe::<qmp::events::JobStatusChange>();
    let file = qmp::BlockdevCreateOptionsFile::new("image", SIZE);
    let create = qmp::BlockdevCreateOptions::File(file);
    let create = qmp::commands::BlockdevCreate::new("job", create);
    client.start_job("job", &create)?.finish(PATIENCE)?;
    events.wait_for(|job| job.status == qmp::JobStatus::Concluded, PATIENCE)?;

    let file = qmp::BlockdevOptionsBranch::File(qmp::BlockdevOptionsFile::new("image"));
    let file = qmp::BlockdevOptions::new(file).with_node_name("disk");
    client.execute(&qmp::commands::BlockdevAdd::new(file))?;
    let nodes = client.execute(&qmp::commands::QueryNamedBlockNodes::new())?;
    let names: Vec<&str> = nodes
        .iter()
        .filter_map(|node| node.node_name.as_deref())
        .collect();
    if names != ["disk"] {
        return Err(format!("{names:?}").into());
    }
    client.execute(&qmp::commands::BlockdevDel::new("disk"))?;
    client.execute(&qmp::commands::Quit::new())?;
    daemon.ended()
}

/// Errors of commands and of jobs; a command of QEMU that the daemon does not have.
fn errors(program: &Path) -> Result<(), Failed> {
    let mut daemon = Qemu::start_daemon(program, "")?;
    let client = daemon.client();
    let mut job = client.start_job("job", &create_file("missing/image"))?;
    match job.finish(PATIENCE) {
        Err(Error::Job { message, .. }) if message.contains("missing/image") => {}
        other => return Err(format!("{other:?}").into()),
    }
    let class_of = |result: Result<(), Error>| result.err().and_then(|of| of.class().cloned());
    let classes = [
        class_of(client.execute(&BlockdevDel::new("none")).map(drop)),
        class_of(client.execute(&export("none", "none")).map(drop)),
        class_of(client.execute_json("query-status", &Value::Null).map(drop)),
    ];
    let expected = [
        ErrorClass::GenericError,
        ErrorClass::GenericError,
        ErrorClass::CommandNotFound,
    ]
    .map(Some);
    if classes != expected {
        return Err(format!("expected {expected:?}, found {classes:?}").into());
    }
    daemon.send(&Quit::new())?;
    daemon.ended()
}

/// What the daemon says of itself is what the facts of its release say.
fn introspection(program: &Path) -> Result<(), Failed> {
    let mut daemon = Qemu::start_daemon(program, "")?;
    let reply = daemon.introspection();
    let reply = reply.map_err(|error| with_causes(&error))?;
    let decoded: <QueryQmpSchema as Command>::Ok = base::from_str(reply.as_str())?;
    if !contains(&reply.to_value()?, &serde_json::to_value(&decoded)?) {
        return Err("it is not the same after decoding and encoding".into());
    }
    let version = daemon.send(&QueryVersion::new())?.qemu;
    let release = format!("{}.{}", version.major, version.minor);
    let schema = "storage-daemon/qapi/qapi-schema.json";
    replies::identical(&release, schema, reply.as_str().as_bytes())?;

    let has = daemon.send(&QueryCapabilities)?;
    for (path, expected) in [
        ("block-export-add arguments.type=nbd.name", true),
        ("BLOCK_EXPORT_DELETED data.id", true),
        ("query-status", false),
    ] {
        if has.has(path)? != expected {
            return Err(format!("{path} is not {expected}").into());
        }
    }
    daemon.send(&Quit::new())?;
    daemon.ended()
}

/// A daemon that is asked to end by a signal closes its connections in order.
fn terminated(program: &Path) -> Result<(), Failed> {
    let mut daemon = Qemu::start_daemon(program, "")?;
    daemon.signal("TERM")?;
    daemon.ended()
}

const TASKS: usize = 8;

/// A second socket, for the client for tasks.
const SHARED: &str = "--chardev socket,path=shared,server=on,wait=off,id=shared \
    --monitor chardev=shared";

/// Many tasks add nodes and exports, and each waits for its own events.
fn tasks(program: &Path) -> Result<(), Failed> {
    let daemon = Qemu::start_daemon(program, SHARED)?;
    let address = Address::Unix(daemon.path("shared"));
    let options = Options::new().connect_timeout(PATIENCE).timeout(PATIENCE);
    run(async {
        let (client, mut events) =
            Client::connect_with_events(&address, &options.oob(true)).await?;
        client.execute(&server()).await?;
        let tasks: Vec<_> = (0..TASKS)
            .map(|number| tokio::spawn(add_and_remove(client.clone(), number)))
            .collect();
        for task in tasks {
            task.await??;
        }
        create(&client).await?;
        if !client
            .execute(&QueryNamedBlockNodes::new())
            .await?
            .is_empty()
        {
            return Err("there are nodes left".into());
        }
        client.execute(&Quit::new()).await?;
        let mut deleted = 0;
        loop {
            match events.recv_timeout(PATIENCE).await {
                Ok(Some(Received::Item(event))) => match event.decode::<EventData>()?.data {
                    EventData::BlockExportDeleted(_) => deleted += 1,
                    EventData::JobStatusChange(_) => {}
                    other => return Err(format!("{other:?}").into()),
                },
                Err(error) if error.is_closed() => break,
                other => return Err(format!("{other:?} instead of the end").into()),
            }
        }
        match (deleted, client.notice_count()) {
            (TASKS, 0) => Ok(()),
            other => Err(format!("{other:?} deleted exports and notices").into()),
        }
    })?;
    daemon.ended()
}

fn run(test: impl Future<Output = Result<(), Failed>>) -> Result<(), Failed> {
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).enable_all().build()?;
    runtime.block_on(test)
}

async fn add_and_remove(client: Client, number: usize) -> Result<(), String> {
    let failed = |error: Error| with_causes(&error);
    let (name, id) = (format!("node{number}"), format!("export{number}"));
    let null = BlockdevOptionsNull::new()
        .with_size(4096)
        .with_read_zeroes(true);
    let null = add(BlockdevOptionsBranch::NullCo(null), &name);
    client.execute(&null).await.map_err(failed)?;
    client.execute(&export(&id, &name)).await.map_err(failed)?;
    let mut deletions = client.subscribe::<BlockExportDeleted>();
    let delete = BlockExportDel::new(&*id);
    client.execute(&delete).await.map_err(failed)?;
    let deleted = deletions.wait_for(|export| export.id == id, PATIENCE);
    deleted.await.map_err(failed)?;
    let delete = BlockdevDel::new(name);
    client.execute(&delete).await.map_err(failed)?;
    Ok(())
}

/// Runs a job to its end.
async fn create(client: &Client) -> Result<(), Failed> {
    let mut changes = client.subscribe::<JobStatusChange>();
    client.execute(&create_file("image")).await?;
    let is_concluded = |job: &JobStatusChange| job.status == JobStatus::Concluded;
    changes.wait_for(is_concluded, PATIENCE).await?;
    client.execute(&JobDismiss::new("job")).await?;
    Ok(())
}
