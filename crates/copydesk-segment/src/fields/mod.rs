//! Fields with labels that come again over or under each article, whatever the labels are.
//!
//! ```text
//! dump  = 1*(block text)              ; fields over the text: the dump begins with them
//!       / 1*(headline text block rule); fields under it, up to a rule or the end of the dump
//! block = field 1*field
//! field = key ":" value               ; on one line
//!       / key                         ; a line of its own, below it the value
//! key   = 1*4 word
//! ```
//!
//! No label need be known. What tells is that the first of them comes again below text, and others of the
//! same block below it, in the same order; any but the first may be missing.

mod alone;
mod key;
mod over;
#[cfg(test)]
mod tests;
mod under;

use crate::context::Entry;
use crate::decoder::{Decision, Step};
use crate::delimiters::Held;
use crate::said::{Said, reason, weigh};
use alone::Alone;
use over::Over;
use under::Under;

/// Fields of a block, at most.
const MOST: usize = 24;
/// What is added for where an article starts, and for what its fields are.
const POINTS: i32 = 8000;
/// What is added against one that starts in the text between two blocks.
const INNER: i32 = 1000;

/// The blocks of fields among the lines held.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    /// With labels on the line of the value, over the text.
    over: Over,
    /// With labels on lines of their own, over the text.
    alone: Alone,
    /// Under the text.
    under: Under,
    said: Vec<Said>,
}

impl Fields {
    /// Looks at a line, which has this number.
    pub(crate) fn look(&mut self, number: u64, entry: &Entry, content: &[u8]) {
        self.over.look(number, entry, content, &mut self.said);
        self.alone.look(number, entry, &mut self.said);
        if !self.over.is_some() {
            self.under.look(number, entry, content);
        }
    }

    /// Whether nothing is known.
    pub(crate) fn is_empty(&self) -> bool {
        self.said.is_empty() && self.under.is_empty() && !self.over.is_open()
    }

    /// Finds out what the blocks say of the lines held; gives whether they say anything.
    pub(crate) fn read(&mut self, held: Held<'_>) -> bool {
        if held.is_end {
            self.over.close(&mut self.said);
        }
        self.under.read(held, &mut self.said);
        !self.said.is_empty()
    }

    /// Adds to `steps`, the first of which is line `first`, what was read.
    pub(crate) fn weigh(&self, first: u64, steps: &mut [Step]) {
        weigh(&self.said, first, steps);
    }

    /// How much more was said for line `line` in the state that it was given than in the rival.
    pub(crate) fn reason(&self, line: u64, decision: &Decision) -> Option<i32> {
        reason(&self.said, line, decision)
    }

    /// Forgets lines before `line`.
    pub(crate) fn forget_before(&mut self, line: u64) {
        self.said.retain(|said| said.line >= line);
    }
}
