//! Reads numbers and tables. Nothing here trusts what it reads.

use std::ops::Range;

use crate::Error;

/// What is left to read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A number in LEB128.
    pub(crate) fn number(&mut self) -> Result<usize, Error> {
        let mut value = 0_usize;
        for shift in (0..usize::BITS).step_by(7) {
            let (first, rest) = self.0.split_first().ok_or(Error::Damaged)?;
            self.0 = rest;
            value |= usize::from(first & 0x7f) << shift;
            if first & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Error::Damaged)
    }

    /// The number of the items that follow. Each takes at least one byte.
    pub(crate) fn count(&mut self) -> Result<usize, Error> {
        let count = self.number()?;
        if count > self.0.len() {
            return Err(Error::Damaged);
        }
        Ok(count)
    }

    /// Items of a list, and their number before them.
    pub(crate) fn list<T>(
        &mut self,
        mut item: impl FnMut(&mut Self) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let count = self.count()?;
        (0..count).map(|_| item(self)).collect()
    }
}

/// Where the entries of a table are.
#[derive(Debug)]
pub(crate) struct Table(Vec<Range<usize>>);

impl Table {
    /// Reads a table of `whole`, of which `bytes` is the rest.
    pub(crate) fn read<'b>(whole: &'b [u8], bytes: &mut Bytes<'b>) -> Result<Self, Error> {
        let lengths = bytes.list(Bytes::number)?;
        let mut at = whole.len() - bytes.0.len();
        let mut entries = Vec::with_capacity(lengths.len());
        for length in lengths {
            let end = at.checked_add(length).ok_or(Error::Damaged)?;
            entries.push(at..end);
            at = end;
        }
        *bytes = Bytes(whole.get(at..).ok_or(Error::Damaged)?);
        Ok(Self(entries))
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Where an entry is.
    pub(crate) fn get(&self, index: usize) -> Result<Range<usize>, Error> {
        self.0.get(index).cloned().ok_or(Error::Damaged)
    }
}
