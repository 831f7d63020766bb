//! How long a whole process takes, such as `qapi generate`.

use std::process::{Command, Stdio};

use qapi_benches::{Failure, best, milliseconds};

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args_os().skip(1);
    let program = arguments
        .next()
        .ok_or("usage: command PROGRAM [ARGUMENT…]")?;
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::null());
    if !command.status()?.success() {
        return Err("the command fails".into());
    }
    command.stderr(Stdio::null());
    let [time] = best(20, [&mut || drop(command.status())]);
    println!("{:.1} ms", milliseconds(time));
    Ok(())
}
