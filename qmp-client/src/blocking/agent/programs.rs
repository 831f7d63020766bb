//! Programs that run in the guest.

use std::thread;

use super::GuestAgent;
use crate::Error;
use crate::blocking::deadline::Deadline;
use crate::guest::{Exec, ExecStatus, Output, Program, Started, pauses};

impl GuestAgent {
    /// Runs a program in the guest and waits until it has ended. The timeout is for all of
    /// it. The agent does not tell when a program ends, so it is asked, twice a second or
    /// more often.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::blocking::GuestAgent;
    /// use qmp_client::guest::Program;
    ///
    /// let agent = GuestAgent::connect(&"qmp:/run/vm1-agent.sock".parse()?)?;
    /// let update = Program::new("/usr/bin/apt-get").args(["-y", "upgrade"]);
    /// let output = agent.with_timeout(Duration::from_secs(1800)).run(&update)?;
    /// println!("{:?}: {}", output.status, String::from_utf8_lossy(&output.stdout));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If it cannot be started, or does not end in time: it then runs on. That it ended with
    /// another status than 0 is not an error.
    pub fn run(&self, program: &Program) -> Result<Output, Error> {
        let deadline = Deadline::new(self.timeout);
        let Started { pid } = self.execute_until(&Exec::new(program), deadline)?;
        for pause in pauses() {
            let status = self.execute_until(&ExecStatus { pid }, deadline)?;
            if let Some(output) = status.output() {
                return Ok(output);
            }
            let Some(left) = deadline.left() else {
                break;
            };
            thread::sleep(pause.min(left));
        }
        Err(Error::Timeout {
            awaited: format!("the end of `{}` in the guest", program.path),
            after: deadline.after,
        })
    }
}
