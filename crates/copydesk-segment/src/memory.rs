//! Which lines of a dump have been seen before: what a site prints around every story comes again
//! with the next one.

use crate::shape::Shape;

/// Slots of the table; a line that falls on another's slot replaces it, so that memory is bounded.
const SLOTS: usize = 1 << 14;
/// Lines longer than this are not remembered, in characters.
const LONGEST: u32 = 120;

/// How often a line was seen before it, 0 to 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// The same line.
    pub(crate) same: u8,
    /// A line made in the same way: other numbers, other capitalized words.
    pub(crate) alike: u8,
}

/// The short lines of a dump so far.
#[derive(Clone, Debug)]
pub(crate) struct Memory {
    same: Vec<(u32, u8)>,
    alike: Vec<(u32, u8)>,
}

impl Memory {
    pub(crate) fn new() -> Self {
        Self { same: vec![(0, 0); SLOTS], alike: vec![(0, 0); SLOTS] }
    }

    /// How often a line of this shape was seen; now once more.
    pub(crate) fn see(&mut self, shape: &Shape) -> Seen {
        if shape.chars > LONGEST || shape.words == 0 {
            return Seen::default();
        }
        Seen {
            same: count(&mut self.same, shape.hash),
            alike: count(&mut self.alike, shape.pattern),
        }
    }
}

fn count(table: &mut [(u32, u8)], hash: u64) -> u8 {
    let slot = &mut table[(hash >> 40) as usize & (SLOTS - 1)];
    let tag = hash as u32;
    if slot.0 != tag {
        *slot = (tag, 0);
    }
    let before = slot.1;
    slot.1 = (before + 1).min(3);
    before
}
