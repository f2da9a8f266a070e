//! Fields under the text, up to a rule or the end of the dump.

use copydesk_text::Role;

use crate::context::Entry;
use crate::delimiters::{Held, is_head, is_rule};
use crate::said::Said;
use crate::state::{Part, set};

use super::key::{is_text, key};
use super::{MOST, POINTS};

/// Fields of a block, at least.
const LEAST: u64 = 2;

/// Blocks that stand between text and a rule.
#[derive(Debug, Default)]
pub(super) struct Under {
    /// The block that is being read.
    open: Option<Block>,
    /// Whether the line above is text.
    is_below_text: bool,
    /// Blocks that a rule ends, of which it was not said what they are.
    found: Vec<Block>,
    /// The first key of those that come again.
    known: Option<u64>,
}

#[derive(Clone, Copy, Debug)]
struct Block {
    key: u64,
    first: u64,
    last: u64,
}

impl Under {
    pub(super) fn is_empty(&self) -> bool {
        self.open.is_none() && self.found.is_empty()
    }

    pub(super) fn look(&mut self, number: u64, entry: &Entry, content: &[u8]) {
        let text = is_text(entry);
        if self.is_below_text || self.open.is_some() {
            match (key(entry, content).filter(|_| !text), &mut self.open) {
                (Some(_), Some(open)) => open.last = number,
                (Some(key), None) => {
                    self.open = Some(Block { key, first: number, last: number });
                }
                (None, _) => {
                    let whole = |block: &Block| is_rule(entry) && block.last > block.first;
                    self.found.extend(self.open.take().filter(whole));
                    let surplus = self.found.len().saturating_sub(MOST);
                    self.found.drain(..surplus);
                }
            }
        }
        self.is_below_text = text || entry.shape.last.ends_sentence();
    }

    /// Says what the blocks are whose first key comes again.
    pub(super) fn read(&mut self, held: Held<'_>, said: &mut Vec<Said>) {
        if held.is_end {
            let whole = |block: &Block| block.last - block.first + 1 >= LEAST;
            self.found.extend(self.open.take().filter(whole));
        }
        if self.known.is_none() {
            let again =
                |at: &usize| self.found[..*at].iter().any(|other| other.key == self.found[*at].key);
            let known = (1..self.found.len()).find(again);
            self.known = known.map(|at| self.found[at].key);
        }
        let Some(known) = self.known else { return };
        let field = set(|state| state.part == Part::Body && state.role == Role::Header);
        for block in self.found.drain(..).filter(|block| block.key == known) {
            let lines = block.first..=block.last;
            said.extend(lines.map(|line| Said { line, states: field, points: POINTS }));
            // Below the rule stands the next one.
            let line = block.last + 2;
            if is_head(held, line) {
                said.push(Said::start(line, POINTS));
            }
        }
    }
}
