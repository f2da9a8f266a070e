//! Fields over the text, each on one line.

use copydesk_text::Role;

use crate::context::Entry;
use crate::said::Said;
use crate::state::{Part, set};

use super::key::{Block, is_text, key};
use super::{INNER, MOST};

/// Fields without text that a block has, at least.
const LEAST: usize = 2;
/// Lines of text between two blocks that are spoken of, at most.
const MOST_LINES: usize = 512;
/// What is added for a paragraph between two blocks that may be something else by its looks.
const TEXT: i32 = 1000;

/// Blocks that are made as the one with which the dump begins.
#[derive(Debug)]
pub(super) struct Over {
    stage: Stage,
    /// The keys of the first block, in order.
    keys: Vec<u64>,
    /// How many of them have no text for their value.
    short: usize,
    /// The block that is being read, and of which keys.
    open: Option<Open>,
    /// The block above.
    above: Option<Block>,
    /// Whether it was said what the block above is.
    is_told: bool,
    /// Lines below the block above, and which of them are text.
    between: Vec<(u64, bool)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The first block is being read.
    Top,
    /// It was read, and others may come.
    On,
    /// The dump begins otherwise.
    Off,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    block: Block,
    /// The place of the last key among those of the first block.
    place: usize,
    /// Keys of the first block without text.
    count: usize,
}

impl Open {
    /// A block that begins with the line with this number.
    fn at(number: u64) -> Self {
        let block = Block { first: number, last: number, ends_in_text: false };
        Self { block, place: 0, count: 1 }
    }
}

impl Default for Over {
    fn default() -> Self {
        Self {
            stage: Stage::Top,
            keys: Vec::new(),
            short: 0,
            open: None,
            above: None,
            is_told: false,
            between: Vec::new(),
        }
    }
}

impl Over {
    /// Whether the dump begins with a block.
    pub(super) fn is_some(&self) -> bool {
        self.stage != Stage::Off
    }

    /// Whether a block is being read.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    pub(super) fn look(
        &mut self,
        number: u64,
        entry: &Entry,
        content: &[u8],
        said: &mut Vec<Said>,
    ) {
        match self.stage {
            Stage::Off => {}
            Stage::Top => self.look_on_top(number, entry, content),
            Stage::On => self.look_below(number, entry, content, said),
        }
    }

    fn look_on_top(&mut self, number: u64, entry: &Entry, content: &[u8]) {
        let field = key(entry, content).filter(|_| self.keys.len() < MOST);
        let text = is_text(entry);
        // An article without text.
        let is_next = field.is_some() && field == self.first_key();
        if field.is_some() && !is_next {
            self.keys.extend(field);
            self.short += usize::from(!text);
            if !text {
                return;
            }
        }
        self.stage = if self.short >= LEAST { Stage::On } else { Stage::Off };
        let is_last = field.is_some() && !is_next;
        let last = number.saturating_sub(u64::from(!is_last));
        self.above = Some(Block { first: 0, last, ends_in_text: is_last });
        if is_next {
            self.open = Some(Open::at(number));
        } else if field.is_none() {
            self.between.push((number, text));
        }
    }

    fn look_below(&mut self, number: u64, entry: &Entry, content: &[u8], said: &mut Vec<Said>) {
        let field = key(entry, content);
        let text = is_text(entry);
        let is_first = !text && field.is_some() && field == self.first_key();
        if self.open.is_some() && !is_first && self.go_on(number, field, text, said) {
            return;
        }
        let is_below_text =
            !self.between.is_empty() || self.above.is_some_and(|above| above.ends_in_text);
        if is_first && (is_below_text || self.open.is_some_and(|open| open.count >= LEAST)) {
            self.close(said);
            self.open = Some(Open::at(number));
            return;
        }
        self.close(said);
        // What is labelled otherwise may begin an article without the first label.
        if self.between.len() < MOST_LINES && (field.is_none() || text) {
            self.between.push((number, text));
        }
    }

    /// Whether the line with this number, which has this key, goes on with the block that is being read.
    fn go_on(&mut self, number: u64, field: Option<u64>, text: bool, said: &mut Vec<Said>) -> bool {
        let Some(open) = &mut self.open else { return false };
        let later = self.keys.get(open.place + 1..).unwrap_or_default();
        let found = later.iter().position(|key| Some(*key) == field);
        if let Some(found) = found {
            open.place += found + 1;
            open.count += usize::from(!text);
        }
        // Or it has a label that the first article does not have.
        let goes_on = found.is_some() || field.is_some() && !text;
        if goes_on {
            (open.block.last, open.block.ends_in_text) = (number, text);
            if text {
                self.close(said);
            }
        }
        goes_on
    }

    fn first_key(&self) -> Option<u64> {
        self.keys.first().copied()
    }

    /// Says what is known of the block that was read, and of the lines above it.
    pub(super) fn close(&mut self, said: &mut Vec<Said>) {
        let Some(Open { block, count, .. }) = self.open.take() else { return };
        if count < LEAST {
            return;
        }
        if let Some(above) = self.above.filter(|_| !self.is_told) {
            above.say(said);
        }
        block.say(said);
        let inner = set(|state| !state.is_start());
        let paragraph = set(|state| state.part == Part::Body && state.role == Role::Paragraph);
        for (line, text) in self.between.drain(..) {
            said.push(Said { line, states: inner, points: INNER });
            if text {
                said.push(Said { line, states: paragraph, points: TEXT });
            }
        }
        (self.above, self.is_told) = (Some(block), true);
    }
}
