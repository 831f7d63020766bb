//! What a client of a shared QEMU waits for.

use std::collections::VecDeque;
use std::os::fd::OwnedFd;

/// How many commands of a client are taken before the first is answered. QEMU takes as many.
const AT_ONCE: usize = 8;

/// What a client of a shared QEMU waits for.
#[derive(Debug, Default)]
pub(crate) struct Member {
    pub(crate) mode: Mode,
    /// What has not had its turn.
    waiting: VecDeque<Waiting>,
    /// What has, in the order in which the client hears of it.
    due: VecDeque<Due>,
    /// How many commands are executed out-of-band.
    oob: usize,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    #[default]
    Negotiating,
    Commands {
        /// Whether it can have commands executed out-of-band.
        oob: bool,
    },
}

/// A command for QEMU.
#[derive(Debug)]
pub(crate) struct Command {
    /// The id that QEMU knows it by.
    pub(crate) number: u64,
    /// The client's own id.
    pub(crate) id: Option<String>,
    pub(crate) is_oob: bool,
    pub(crate) bytes: Vec<u8>,
    pub(crate) descriptors: Vec<OwnedFd>,
}

#[derive(Debug)]
enum Waiting {
    Command(Command),
    Answer(Vec<u8>),
}

#[derive(Debug)]
enum Due {
    /// QEMU has the command with this number.
    Reply(u64),
    Answer(Vec<u8>),
}

impl Member {
    pub(crate) fn takes_more(&self) -> bool {
        self.waiting.len() + self.due.len() < AT_ONCE && self.oob < AT_ONCE
    }

    /// Whether it waits for nothing.
    pub(crate) fn is_idle(&self) -> bool {
        self.waiting.is_empty() && self.due.is_empty() && self.oob == 0
    }

    /// Adds a command that has to wait for its turn.
    pub(crate) fn wait(&mut self, command: Command) {
        self.waiting.push_back(Waiting::Command(command));
    }

    /// Adds an answer that has to wait for those before it.
    pub(crate) fn answer(&mut self, message: Vec<u8>) {
        self.waiting.push_back(Waiting::Answer(message));
        self.pass_answers();
    }

    /// The next command that waits for its turn.
    pub(crate) fn next_command(&self) -> Option<&Command> {
        match self.waiting.front()? {
            Waiting::Command(command) => Some(command),
            Waiting::Answer(_) => None,
        }
    }

    /// Takes out the next command, because it is sent.
    pub(crate) fn take_next(&mut self) -> Option<Command> {
        // Answers do not stay at the front.
        let Waiting::Command(command) = self.waiting.pop_front()? else {
            return None;
        };
        self.due.push_back(Due::Reply(command.number));
        self.pass_answers();
        Some(command)
    }

    /// A command is executed out-of-band.
    pub(crate) fn starts_oob(&mut self) {
        self.oob += 1;
    }

    /// One of them has been answered.
    pub(crate) fn ends_oob(&mut self) {
        self.oob -= 1;
    }

    /// A command has been answered in its turn.
    pub(crate) fn replied(&mut self, number: u64) {
        self.due
            .retain(|due| !matches!(due, Due::Reply(other) if *other == number));
    }

    /// The next answer that the client can get.
    pub(crate) fn take_answer(&mut self) -> Option<Vec<u8>> {
        let Due::Answer(message) = self.due.front_mut()? else {
            return None;
        };
        let message = std::mem::take(message);
        self.due.pop_front();
        Some(message)
    }

    /// The answers that only wait for commands that QEMU has.
    fn pass_answers(&mut self) {
        while let Some(Waiting::Answer(message)) = self.waiting.front_mut() {
            self.due.push_back(Due::Answer(std::mem::take(message)));
            self.waiting.pop_front();
        }
    }
}
