//! Programs that run in the guest.

use std::time::Duration;

use super::messages::{Exec, ExecStatus, Started};
use super::{Output, Program};
use crate::deadline::Deadline;
use crate::execute::Execute;
use crate::{Awaited, Error};

/// How long to wait before it is asked for the first time whether a program has ended.
const FIRST_PAUSE: Duration = Duration::from_millis(5);

/// The longest time between two such questions.
const LONGEST_PAUSE: Duration = Duration::from_millis(500);

/// The times between questions to the agent, which tells nothing on its own. Each is twice
/// as long as the one before it, up to half a second.
fn pauses() -> impl Iterator<Item = Duration> {
    let longer = |pause: &Duration| Some((*pause * 2).min(LONGEST_PAUSE));
    std::iter::successors(Some(FIRST_PAUSE), longer)
}

/// Runs a program, and waits until it has ended.
pub(crate) async fn run_program<A: Execute>(agent: &A, program: &Program) -> Result<Output, Error> {
    let deadline = agent.deadline();
    let Started { pid } = agent.execute_until(&Exec::new(program), deadline).await?;
    let ended = wait(agent, program, pid, deadline).await;
    ended.map_err(|source| Error::Program {
        path: program.path.clone(),
        pid,
        source: Box::new(source),
    })
}

async fn wait<A: Execute>(
    agent: &A,
    program: &Program,
    pid: i64,
    deadline: Deadline<A::Clock>,
) -> Result<Output, Error> {
    for pause in pauses() {
        let status = agent.execute_until(&ExecStatus { pid }, deadline).await?;
        if let Some(output) = status.output() {
            return Ok(output);
        }
        let left = deadline.left().unwrap_or_default();
        agent.pause(pause.min(left)).await;
        if deadline.left().is_none() {
            break;
        }
    }
    Err(Error::Timeout {
        awaited: Awaited::Started(format!("the end of `{}` in the guest", program.path)),
        after: deadline.after,
    })
}
