//! Reads replies to `query-status` from standard input, one a line, of any of the releases.

// The module `qmp`, which the build script has generated.
include!(concat!(env!("OUT_DIR"), "/qmp.rs"));

use std::error::Error;
use std::io;

use qmp::commands::QueryStatus;
use qmp_types::base::{Command, Reply};

fn main() -> Result<(), Box<dyn Error>> {
    for line in io::stdin().lines() {
        println!("{}", describe(&line?)?);
    }
    Ok(())
}

fn describe(line: &str) -> Result<String, Box<dyn Error>> {
    let reply: Reply<<QueryStatus as Command>::Ok> = line.parse()?;
    let status = reply.result?;
    // Only 7.2 has this member.
    Ok(match status.singlestep {
        Some(true) => format!("{}, in single steps", status.status),
        Some(false) | None => status.status.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::describe;

    #[test]
    fn replies_of_old_and_new_releases_are_read() {
        let reply = r#"{"return": {"status": "running", "singlestep": true, "running": true}}"#;
        assert_eq!(describe(reply).unwrap(), "running, in single steps");
        let reply = r#"{"return": {"status": "paused", "running": false}}"#;
        assert_eq!(describe(reply).unwrap(), "paused");
    }
}
