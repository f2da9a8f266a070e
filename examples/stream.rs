//! Parses a dump that would not fit into memory: `stream DUMP MEGABYTES` reads the dump over and
//! over, as a stream of that length, and never holds more than a few articles of it.

use std::error::Error;
use std::io::Read;

use copydesk::{Item, Parser};

/// The same bytes again and again, `left` of them in all.
struct Endless<'a> {
    dump: &'a [u8],
    at: usize,
    left: u64,
}

impl Read for Endless<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let here = &self.dump[self.at..];
        let len =
            here.len().min(buffer.len()).min(usize::try_from(self.left).unwrap_or(usize::MAX));
        buffer[..len].copy_from_slice(&here[..len]);
        self.at = (self.at + len) % self.dump.len();
        self.left -= len as u64;
        Ok(len)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(path), Some(megabytes)) = (arguments.next(), arguments.next()) else {
        return Err("usage: stream DUMP MEGABYTES".into());
    };
    let dump = std::fs::read(path)?;
    if dump.is_empty() {
        return Err("expected a dump with something in it".into());
    }
    let left = megabytes.parse::<u64>()? << 20;
    let (mut articles, mut gaps, mut bytes, mut longest) = (0_u64, 0_u64, 0, 0);
    for item in Parser::default().reader(Endless { dump: &dump, at: 0, left }) {
        let item = item?;
        match &item {
            Item::Article(_) => articles += 1,
            _ => gaps += 1,
        }
        let len = item.source().end - item.source().start;
        (bytes, longest) = (bytes + len, len.max(longest));
    }
    println!("{articles} articles and {gaps} gaps are {bytes} bytes; the longest is {longest}");
    Ok(())
}
