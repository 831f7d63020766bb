//! No client: the bytes of the same commands and their replies, which nobody decodes. This is
//! what the kernel and tokio take of each client's time.

use std::io;
use std::path::Path;

use tokio::net::UnixStream;

use crate::Failure;
use crate::client::Client;
use crate::work::{BURST, EVENTS};

pub struct Bare(UnixStream);

impl Client for Bare {
    async fn connect(socket: &Path) -> Result<Self, Failure> {
        let bare = Self(UnixStream::connect(socket).await?);
        bare.receive(1).await?;
        bare.execute("qmp_capabilities", 1).await?;
        Ok(bare)
    }

    async fn status(&self) -> Result<(), Failure> {
        self.execute("query-status", 1).await
    }

    async fn schema(&self) -> Result<(), Failure> {
        self.execute("query-qmp-schema", 1).await
    }

    async fn storm(&self) -> Result<(), Failure> {
        self.execute("cont", 1 + EVENTS).await
    }

    async fn flood(&self) -> Result<(), Failure> {
        self.send("{\"execute\":\"stop\",\"id\":1}\n").await?;
        let mut end = Vec::new();
        while !end.ends_with(b"{\"return\": {}, \"id\": 1}\r\n") {
            end.drain(..end.len().saturating_sub(30));
            self.receive_some(|bytes| end.extend_from_slice(bytes))
                .await?;
        }
        Ok(())
    }

    async fn burst(&self) -> Result<(), Failure> {
        self.send(&"{\"execute\":\"query-status\",\"id\":1}\n".repeat(BURST))
            .await?;
        self.receive(BURST).await
    }
}

impl Bare {
    /// Sends a command and receives so many lines.
    async fn execute(&self, command: &str, lines: usize) -> Result<(), Failure> {
        self.send(&format!("{{\"execute\":\"{command}\",\"id\":1}}\n"))
            .await?;
        self.receive(lines).await
    }

    /// The text is short enough to be taken at once.
    async fn send(&self, text: &str) -> Result<(), Failure> {
        self.0.writable().await?;
        self.0.try_write(text.as_bytes())?;
        Ok(())
    }

    async fn receive(&self, lines: usize) -> Result<(), Failure> {
        let mut left = lines;
        while left > 0 {
            let count = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').count();
            left -= self.receive_some(count).await?;
        }
        Ok(())
    }

    async fn receive_some<T>(&self, take: impl FnOnce(&[u8]) -> T) -> Result<T, Failure> {
        loop {
            self.0.readable().await?;
            let mut buffer = [0; 16 << 10];
            match self.0.try_read(&mut buffer) {
                Ok(0) => return Err("the peer closed it".into()),
                Ok(length) => return Ok(take(&buffer[..length])),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}
