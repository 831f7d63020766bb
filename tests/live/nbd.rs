//! The part of an NBD client that writes and reads.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;

use libtest_mimic::Failed;

const READ: u16 = 0;
const WRITE: u16 = 1;

/// A connection to an export.
pub(crate) struct Nbd {
    stream: UnixStream,
    /// The size of the export, in bytes.
    pub(crate) size: u64,
}

impl Nbd {
    /// Opens the export with this name.
    pub(crate) fn open(mut stream: UnixStream, name: &str) -> Result<Self, Failed> {
        let mut greeting = [0; 18];
        stream.read_exact(&mut greeting)?;
        if !greeting.starts_with(b"NBDMAGICIHAVEOPT") {
            return Err(format!("not an NBD server: {greeting:?}").into());
        }
        // The server's flags are ours: options have replies, and nothing is padded.
        let flags = [0, 0, greeting[16], greeting[17]];
        let length = u32::try_from(name.len())?.to_be_bytes();
        let option = 1_u32.to_be_bytes();
        let open = [&flags[..], b"IHAVEOPT", &option, &length, name.as_bytes()];
        stream.write_all(&open.concat())?;
        let (mut size, mut flags) = ([0; 8], [0; 2]);
        stream.read_exact(&mut size)?;
        stream.read_exact(&mut flags)?;
        let size = u64::from_be_bytes(size);
        Ok(Self { stream, size })
    }

    pub(crate) fn write(&mut self, offset: u64, bytes: &[u8]) -> Result<(), Failed> {
        self.request(WRITE, offset, bytes.len(), bytes)
    }

    pub(crate) fn read(&mut self, offset: u64, length: usize) -> Result<Vec<u8>, Failed> {
        self.request(READ, offset, length, &[])?;
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    fn request(
        &mut self,
        kind: u16,
        offset: u64,
        length: usize,
        data: &[u8],
    ) -> Result<(), Failed> {
        let cookie = *b"a cookie";
        let mut request = 0x2560_9513_u32.to_be_bytes().to_vec();
        request.extend(0_u16.to_be_bytes());
        request.extend(kind.to_be_bytes());
        request.extend(cookie);
        request.extend(offset.to_be_bytes());
        request.extend(u32::try_from(length)?.to_be_bytes());
        request.extend(data);
        self.stream.write_all(&request)?;
        let mut reply = [0; 16];
        self.stream.read_exact(&mut reply)?;
        let succeeded = [&0x6744_6698_u32.to_be_bytes()[..], &[0; 4], &cookie].concat();
        if reply == *succeeded {
            Ok(())
        } else {
            Err(format!("the server replied {reply:?}").into())
        }
    }

    /// Waits until the server closes the connection.
    pub(crate) fn closed(mut self) -> Result<(), Failed> {
        match self.stream.read(&mut [0]) {
            Ok(0) => Ok(()),
            other => Err(format!("{other:?} instead of the end").into()),
        }
    }
}
