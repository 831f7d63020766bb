//! One connection for many tasks, with and without out-of-band execution.

use std::future::Future;
use std::time::Duration;

use libtest_mimic::Failed;
use qapi_tests::with_causes;
use qmp_client::{Address, Client, Error, Options, RawEvent, Received, Subscription};
use qmp_types::qmp::commands::{BlockdevBackup, QomGet, QomList, QueryBlock, QueryStatus};
use qmp_types::qmp::events::BlockJobCompleted;
use qmp_types::qmp::{EventData, JobStatus, MirrorSyncMode};
use serde_json::json;
use tokio::runtime::Builder;
use tokio::time::Instant;

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 2] = [
    ("tasks/replies and events", replies_and_events),
    ("tasks/killed", killed),
];

const TASKS: usize = 50;
const ROUNDS: usize = 50;
const JOBS: usize = 20;
const PATIENCE: Duration = Duration::from_secs(20);

/// A drive, two nodes for backups, and two sockets beside the first one.
const OPTIONS: &str = "-machine none -S \
    -drive if=none,id=drive,driver=null-co,size=1048576 \
    -blockdev driver=null-co,node-name=source,size=16777216,read-zeroes=off \
    -blockdev driver=null-co,node-name=target,size=16777216 \
    -qmp unix:shared,server=on,wait=off -qmp unix:witness,server=on,wait=off";

fn options() -> Options {
    let options = Options::new().connect_timeout(PATIENCE).timeout(PATIENCE);
    options.event_limit(10_000)
}

/// Runs a test with two threads for its tasks.
pub(super) fn run<T>(test: impl Future<Output = Result<T, Failed>>) -> Result<T, Failed> {
    let mut runtime = Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).enable_all().build()?;
    runtime.block_on(test)
}

/// Each task has its own object, and reads its size and other things again and again, 10,000
/// in all, while backups run one after another. Each task gets its own replies, and the
/// events are those that another client receives.
fn replies_and_events(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, OPTIONS)?;
    for oob in [false, true] {
        run(async {
            let address = |name| Address::Unix(qemu.path(name));
            let options = options().oob(oob);
            let client = Client::connect_with(&address("shared"), &options).await?;
            let witness = Client::connect_with(&address("witness"), &options).await?;
            let (mut events, mut witnessed) = (client.events(), witness.events());
            share(&client).await?;
            let events = until_last_job(&mut events).await?;
            if events.len() < 5 * JOBS {
                return Err(format!("only {} events", events.len()).into());
            }
            if events != until_last_job(&mut witnessed).await? {
                return Err("the events are not those that the other client received".into());
            }
            match client.notice_count() {
                0 => Ok(()),
                count => Err(format!("{count} notices").into()),
            }
        })?;
    }
    qemu.quit()
}

/// The texts of all events to the end of the last job.
async fn until_last_job(events: &mut Subscription<RawEvent>) -> Result<Vec<String>, Failed> {
    let last = format!("job{}", JOBS - 1);
    let mut texts = Vec::new();
    loop {
        let event = match events.recv_timeout(PATIENCE).await? {
            Some(Received::Item(event)) => event,
            other => return Err(format!("{other:?} after {texts:?}").into()),
        };
        texts.push(event.as_str().to_owned());
        if event.name() == "JOB_STATUS_CHANGE" {
            let change = event.decode::<EventData>()?.data;
            if let EventData::JobStatusChange(change) = change
                && change.id == last
                && change.status == JobStatus::Null
            {
                return Ok(texts);
            }
        }
    }
}

/// Runs the tasks and the backups.
async fn share(client: &Client) -> Result<(), Failed> {
    for number in 0..TASKS {
        let (id, size) = (format!("o{number}"), size_of(number));
        let memory = json!({"qom-type": "memory-backend-ram", "id": id, "size": size});
        client.execute_json("object-add", &memory).await?;
    }
    let asking = (0..TASKS).map(|number| tokio::spawn(ask(client.clone(), number)));
    let asking: Vec<_> = asking.collect();
    back_up(client).await?;
    for asked in asking {
        asked.await??;
    }
    for number in 0..TASKS {
        let id = json!({"id": format!("o{number}")});
        client.execute_json("object-del", &id).await?;
    }
    Ok(())
}

fn size_of(number: usize) -> usize {
    4096 * (number + 1)
}

async fn ask(client: Client, number: usize) -> Result<(), String> {
    let failed = |error: Error| with_causes(&error);
    let path = format!("/objects/o{number}");
    let (get, list) = (QomGet::new(&*path, "size"), QomList::new(&*path));
    for _ in 0..ROUNDS {
        let size = client.execute(&get).await.map_err(failed)?;
        let properties = client.execute(&list).await.map_err(failed)?;
        let status = client.execute(&QueryStatus::new()).await.map_err(failed)?;
        let blocks = client.execute(&QueryBlock::new()).await.map_err(failed)?;
        let is_there = properties.iter().any(|property| property.name == "size");
        if size != json!(size_of(number)) || !is_there || status.running || blocks.len() != 1 {
            return Err(format!(
                "task {number} received {size}, {properties:?}, {status:?} and {blocks:?}"
            ));
        }
    }
    Ok(())
}

async fn back_up(client: &Client) -> Result<(), Failed> {
    for number in 0..JOBS {
        let id = format!("job{number}");
        let mut completions = client.subscribe::<BlockJobCompleted>();
        let backup = BlockdevBackup::new("source", MirrorSyncMode::Full, "target");
        client.execute(&backup.with_job_id(&*id)).await?;
        let completed = completions.wait_for(|job| job.device == id, PATIENCE);
        if let Some(error) = completed.await?.data.error {
            return Err(error.into());
        }
    }
    Ok(())
}

/// A QEMU that is stopped answers nobody. When it is killed, all who wait hear of it.
fn killed(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, OPTIONS)?;
    run(async {
        let address = Address::Unix(qemu.path("shared"));
        let client = Client::connect_with(&address, &options().oob(true)).await?;
        let mut events = client.events();
        qemu.signal("STOP")?;
        let waiting = (0..8).map(|_| tokio::spawn(client.execute(&QueryStatus::new())));
        let waiting: Vec<_> = waiting.collect();
        let brief = client.with_timeout(Duration::from_millis(200));
        let error = brief.execute(&QueryStatus::new()).await;
        if !error.as_ref().is_err_and(Error::is_timeout) {
            return Err(format!("{error:?} instead of a timeout").into());
        }
        qemu.signal("KILL")?;
        let start = Instant::now();
        for waiting in waiting {
            let result = waiting.await?;
            if !result.as_ref().is_err_and(Error::is_closed) {
                return Err(format!("{result:?} instead of the end").into());
            }
        }
        let error = events.recv_timeout(PATIENCE).await;
        if !error.as_ref().is_err_and(Error::is_closed) {
            return Err(format!("{error:?} instead of the end").into());
        }
        match start.elapsed() {
            late if late > PATIENCE / 2 => Err(format!("it took {late:?}").into()),
            _ => Ok(()),
        }
    })
}
