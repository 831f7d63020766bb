//! The commands of the guest agent behind which there is more than one message.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use qmp_types::base::{Command, Empty};
use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Output, Program};

/// Bytes, which are sent as base64.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Bytes(pub(crate) Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        STANDARD
            .decode(text)
            .map(Self)
            .map_err(|_| D::Error::invalid_value(Unexpected::Other("string"), &"base64"))
    }
}

#[derive(Serialize)]
pub(crate) struct FileOpen<'p> {
    pub(crate) path: &'p str,
    pub(crate) mode: &'static str,
}

impl Command for FileOpen<'_> {
    const NAME: &'static str = "guest-file-open";
    /// The number by which the file is known to the agent.
    type Ok = i64;
}

#[derive(Serialize)]
pub(crate) struct FileClose {
    pub(crate) handle: i64,
}

impl Command for FileClose {
    const NAME: &'static str = "guest-file-close";
    type Ok = Empty;
}

#[derive(Serialize)]
pub(crate) struct FileRead {
    pub(crate) handle: i64,
    pub(crate) count: usize,
}

#[derive(Deserialize)]
pub(crate) struct FilePart {
    #[serde(rename = "buf-b64")]
    pub(crate) bytes: Bytes,
    pub(crate) eof: bool,
}

impl Command for FileRead {
    const NAME: &'static str = "guest-file-read";
    type Ok = FilePart;
}

#[derive(Serialize)]
pub(crate) struct FileWrite {
    pub(crate) handle: i64,
    #[serde(rename = "buf-b64")]
    pub(crate) bytes: Bytes,
}

#[derive(Deserialize)]
pub(crate) struct Written {
    pub(crate) count: usize,
}

impl Command for FileWrite {
    const NAME: &'static str = "guest-file-write";
    type Ok = Written;
}

#[derive(Serialize)]
pub(crate) struct Exec<'p> {
    path: &'p str,
    arg: &'p [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    env: &'p [String],
    #[serde(rename = "input-data", skip_serializing_if = "Option::is_none")]
    input: Option<Bytes>,
    #[serde(rename = "capture-output")]
    capture_output: bool,
}

impl<'p> Exec<'p> {
    pub(crate) fn new(program: &'p Program) -> Self {
        Self {
            path: &program.path,
            arg: &program.arguments,
            env: &program.environment,
            input: program.input.clone().map(Bytes),
            capture_output: true,
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct Started {
    pub(crate) pid: i64,
}

impl Command for Exec<'_> {
    const NAME: &'static str = "guest-exec";
    type Ok = Started;
}

#[derive(Serialize)]
pub(crate) struct ExecStatus {
    pub(crate) pid: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Status {
    exited: bool,
    exitcode: Option<i64>,
    signal: Option<i64>,
    #[serde(default)]
    out_data: Bytes,
    #[serde(default)]
    err_data: Bytes,
    #[serde(default)]
    out_truncated: bool,
    #[serde(default)]
    err_truncated: bool,
}

impl Command for ExecStatus {
    const NAME: &'static str = "guest-exec-status";
    type Ok = Status;
}

impl Status {
    /// How the program ended, if it has.
    pub(crate) fn output(self) -> Option<Output> {
        self.exited.then_some(Output {
            status: self.exitcode,
            signal: self.signal,
            stdout: self.out_data.0,
            stderr: self.err_data.0,
            is_truncated: self.out_truncated || self.err_truncated,
        })
    }
}
