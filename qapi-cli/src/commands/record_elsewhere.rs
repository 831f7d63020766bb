//! `qapi record` where it does not work.

use crate::Outcome;
use crate::failure::Failure;

/// The arguments of `qapi record`, whatever they are.
#[derive(clap::Args)]
#[command(about = "Record what a client and QEMU say; on Unix only")]
pub(crate) struct Arguments {
    #[arg(hide = true, trailing_var_arg = true, allow_hyphen_values = true)]
    _arguments: Vec<std::ffi::OsString>,
}

pub(crate) fn run(_: &Arguments) -> Result<Outcome, Failure> {
    Err("`qapi record` works on Unix only: it forwards file descriptors".into())
}
