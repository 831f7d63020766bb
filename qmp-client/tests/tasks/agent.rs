//! The guest agent: calls that are dropped wherever they are, deadlines, the end.

use std::collections::BTreeSet;
use std::time::Duration;

use qmp_client::guest::Program;
use qmp_client::{AgentOptions, Error, GuestAgent};
use qmp_types::guest_agent::commands::{GuestPing, GuestShutdown};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex};
use tokio::time::{Instant, sleep};

use crate::cancel::{drop_many, poll_times};
use crate::common::agent::patient;
use crate::common::checked::Record;
use crate::common::says;
use crate::peer::ROOM;
use crate::time::fails_after;

const SECOND: Duration = Duration::from_secs(1);

/// A command whose arguments can be long.
const LONG_COMMAND: &str = "guest-ssh-add-authorized-keys";

/// A client can be given to any task, and so can what it waits for.
const _: fn(GuestAgent) = |agent| {
    fn is_shared<T: Send + Sync + Clone>(_: &T) {}
    fn is_sent<T: Send>(_: T) {}
    is_shared(&agent);
    is_sent(agent.execute(&GuestPing::new()));
    is_sent(agent.execute_json("guest-ping", &Value::Null));
    is_sent(agent.read_file("/f", 1));
    is_sent(agent.write_file("/f", b""));
    is_sent(agent.run(&Program::new("/p")));
    is_sent(GuestAgent::connect(&"qmp:vm".parse().unwrap()));
};

/// An agent that has files, and returns nothing to most commands.
struct Agent {
    stream: BufReader<DuplexStream>,
    /// The commands that it has executed.
    executed: Vec<String>,
    /// The files that are open.
    open: BTreeSet<usize>,
    record: Record,
}

impl Agent {
    /// Both ends of a connection.
    fn pair(room: usize) -> (DuplexStream, Self) {
        let (ours, theirs) = duplex(room);
        let agent = Self {
            stream: BufReader::with_capacity(room, theirs),
            executed: Vec::new(),
            open: BTreeSet::new(),
            record: Record::default(),
        };
        (ours, agent)
    }

    /// The next command but those that are given up; none at the end.
    async fn next(&mut self) -> Option<Value> {
        let mut line = Vec::new();
        if self.stream.read_until(b'\n', &mut line).await.unwrap() == 0 {
            return None;
        }
        self.record.conversation.push_sent(&line);
        let command = line.split(|byte| *byte == 0xff).next_back().unwrap();
        // What is not given up is whole, or the client has gone.
        serde_json::from_slice(command).ok()
    }

    /// The same, after signs of life.
    async fn command(&mut self) -> Option<Value> {
        loop {
            let command = self.next().await?;
            if command["execute"] != "guest-sync-delimited" {
                return Some(command);
            }
            self.send(&[b"\xff", reply(&command["arguments"]["id"]).as_bytes()].concat())
                .await;
        }
    }

    async fn send(&mut self, bytes: &[u8]) {
        self.record.conversation.push_received(bytes);
        // The client may have gone.
        let _ = self.stream.get_mut().write_all(bytes).await;
    }

    /// Executes commands until the client closes.
    async fn run(mut self) -> Self {
        while let Some(command) = self.command().await {
            let name = command["execute"].as_str().unwrap();
            let arguments = &command["arguments"];
            let handle = || usize::try_from(arguments["handle"].as_u64().unwrap()).unwrap();
            let value = match name {
                "guest-file-open" => {
                    let handle = self.executed.len();
                    self.open.insert(handle);
                    json!(handle)
                }
                "guest-file-read" => json!({"count": 3, "buf-b64": "YWJj", "eof": false}),
                "guest-file-close" => {
                    self.open.remove(&handle());
                    json!({})
                }
                "guest-sync" => arguments["id"].clone(),
                _ => json!({}),
            };
            self.executed.push(name.to_owned());
            self.send(reply(&value).as_bytes()).await;
        }
        self
    }
}

fn reply(value: &Value) -> String {
    format!("{}\n", json!({"return": value}))
}

async fn ready(options: &AgentOptions, room: usize) -> (GuestAgent, Agent) {
    let (ours, mut agent) = Agent::pair(room);
    let greet = async {
        let sync = agent.next().await.unwrap();
        let reply = reply(&sync["arguments"]["id"]);
        agent.send(&[b"\xff", reply.as_bytes()].concat()).await;
    };
    let (client, ()) = tokio::join!(GuestAgent::over(ours, options), greet);
    (client.unwrap(), agent)
}

/// With pipes in which the command has room or not, a call is dropped after each number of
/// turns, until it ends by itself. The next call gets its own reply. What is executed is whole.
#[tokio::test(start_paused = true)]
async fn a_call_can_be_dropped_anywhere() {
    for room in [150, 200, ROOM] {
        let (mut turns, mut half) = (0, 0);
        loop {
            let dropped = tokio::spawn(drop_after(turns, room)).await.unwrap();
            half += usize::from(!dropped.is_executed);
            if dropped.has_ended {
                break;
            }
            turns += 1;
        }
        assert!(
            turns > 2 && half > 1,
            "{room}: {turns} turns, {half} not executed"
        );
    }
}

/// What became of a call.
struct Dropped {
    has_ended: bool,
    is_executed: bool,
}

async fn drop_after(turns: usize, room: usize) -> Dropped {
    let (client, agent) = ready(&patient(), room).await;
    let agent = tokio::spawn(agent.run());
    let arguments = json!({"username": "me", "keys": ["x".repeat(500)]});
    let call = client.execute_json(LONG_COMMAND, &arguments);
    let has_ended = poll_times(call, turns).await;
    let reply = client.execute_json("guest-sync", &json!({"id": 2})).await;
    assert_eq!(reply.unwrap().as_str(), "2", "{room}, {turns}");
    drop(client);
    let executed = agent.await.unwrap().executed;
    let is_executed = executed == [LONG_COMMAND, "guest-sync"];
    assert!(is_executed || !has_ended && executed == ["guest-sync"]);
    Dropped {
        has_ended,
        is_executed,
    }
}

/// A file that is left open is closed before the next command, even if nobody has seen the
/// reply that tells of it.
#[tokio::test(start_paused = true)]
async fn a_file_is_closed_after_any_drop() {
    let (mut turns, mut opened) = (0, 0);
    loop {
        let dropped = tokio::spawn(async move {
            let (client, agent) = ready(&patient(), ROOM).await;
            let agent = tokio::spawn(agent.run());
            let has_ended = poll_times(client.read_file("/f", 10), turns).await;
            client.execute(&GuestPing::new()).await.unwrap();
            drop(client);
            let agent = agent.await.unwrap();
            assert!(agent.open.is_empty(), "{turns}");
            (has_ended, agent.executed[0] == "guest-file-open")
        });
        let (has_ended, is_opened) = dropped.await.unwrap();
        opened += usize::from(is_opened);
        if has_ended {
            break;
        }
        turns += 1;
    }
    assert!(turns > 10 && opened > 8, "{turns} turns, {opened} opened");
}

#[tokio::test(start_paused = true)]
async fn many_tasks_take_turns() {
    let (client, agent) = ready(&patient(), 150).await;
    let agent = tokio::spawn(agent.run());
    drop_many(|number| client.execute_json("guest-sync", &json!({"id": number}))).await;
    drop(client);
    agent.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn an_agent_that_is_not_there() {
    let options = patient().connect_timeout(SECOND);
    let (ours, _agent) = Agent::pair(ROOM);
    let error = fails_after(SECOND, GuestAgent::over(ours, &options)).await;
    says(&error, "the guest agent did not answer within 1s");

    // It goes later. The timeout for the command is long, that for the sign of life is not.
    let (client, _agent) = ready(&options, ROOM).await;
    let error = fails_after(SECOND, client.execute(&GuestShutdown::new())).await;
    assert!(matches!(error, Error::NoAgent { .. }), "{error}");
}

#[tokio::test(start_paused = true)]
async fn each_call_has_its_own_timeout() {
    let (client, mut agent) = ready(&patient(), ROOM).await;
    let ten = client.with_timeout(SECOND * 10);
    let first = tokio::spawn(ten.execute_json("guest-fsfreeze-freeze", &Value::Null));
    assert_eq!(
        agent.command().await.unwrap()["execute"],
        "guest-fsfreeze-freeze"
    );
    // It waits for its turn.
    let second = client.with_timeout(SECOND * 3);
    let error = fails_after(SECOND * 3, second.execute(&GuestPing::new())).await;
    says(&error, "`guest-fsfreeze-freeze` has not been answered");
    let start = Instant::now();
    let error = first.await.unwrap().unwrap_err();
    assert_eq!(start.elapsed(), SECOND * 7);
    says(
        &error,
        "timed out after 10s while waiting for the reply to `guest-fsfreeze-freeze`",
    );
    // What arrives late is dropped.
    agent.send(reply(&json!(1)).as_bytes()).await;
    let agent = tokio::spawn(agent.run());
    let echo = client.execute_json("guest-sync", &json!({"id": 5})).await;
    assert_eq!(echo.unwrap().as_str(), "5");
    drop((client, ten, second));
    agent.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_byte_a_second_prolongs_nothing() {
    let (client, mut agent) = ready(&patient().timeout(SECOND * 9), 1).await;
    let slow = tokio::spawn(async move {
        loop {
            sleep(SECOND).await;
            agent.send(b" ").await;
        }
    });
    let error = fails_after(SECOND * 9, client.execute(&GuestPing::new())).await;
    assert!(matches!(error, Error::NoAgent { .. }), "{error}");
    slow.abort();
}

#[tokio::test(start_paused = true)]
async fn a_program_that_does_not_end() {
    let (client, mut agent) = ready(&patient().timeout(SECOND * 10), ROOM).await;
    let agent = tokio::spawn(async move {
        let mut questions = 0;
        while let Some(command) = agent.command().await {
            questions += 1;
            let value = match command["execute"].as_str().unwrap() {
                "guest-exec" => json!({"pid": 7}),
                _ => json!({"exited": false}),
            };
            agent.send(reply(&value).as_bytes()).await;
        }
        questions
    });
    let error = fails_after(SECOND * 10, client.run(&Program::new("/p"))).await;
    says(&error, "the end of `/p` in the guest");
    drop(client);
    let questions = agent.await.unwrap();
    assert!((20..35).contains(&questions), "{questions}");
}

#[tokio::test(start_paused = true)]
async fn nothing_is_left_behind() {
    let (client, mut agent) = ready(&patient(), ROOM).await;
    let tasks = tokio::runtime::Handle::current().metrics();
    assert_eq!(tasks.num_alive_tasks(), 0);
    let waiting = client.execute(&GuestPing::new());
    drop(client);
    assert!(!poll_times(waiting, 3).await);
    assert_eq!(
        agent.next().await.unwrap()["execute"],
        "guest-sync-delimited"
    );
    let start = Instant::now();
    assert!(agent.next().await.is_none());
    assert_eq!(start.elapsed(), Duration::ZERO);
    assert_eq!(tasks.num_alive_tasks(), 0);
}

#[test]
fn there_must_be_a_runtime() {
    let (ours, _agent) = Agent::pair(ROOM);
    let options = patient();
    let mut connecting = std::pin::pin!(GuestAgent::over(ours, &options));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let result = connecting.as_mut().poll(&mut context);
    assert!(matches!(
        result,
        std::task::Poll::Ready(Err(Error::Setup(_)))
    ));
}
