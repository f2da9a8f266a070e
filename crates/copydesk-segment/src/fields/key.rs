//! The key of a field: the words before a colon.

use copydesk_text::Role;

use crate::context::Entry;
use crate::letters::mix64;
use crate::said::Said;
use crate::shape::Traits;
use crate::state::{Part, set};

use super::POINTS;

/// Longest line that is a field and not text with a colon in it, in characters.
const LONGEST: u32 = 400;
/// Marks that lists and Markdown put before a key and behind it.
const MARKS: &[u8] = b"*#-_ ";

/// The key that a line begins with, in any case.
///
/// Most lines are turned away by what is known of their shape.
pub(super) fn key(entry: &Entry, content: &[u8]) -> Option<u64> {
    const FIELD: Traits = Traits::LABEL.or(Traits::LABEL_ONLY);
    if !entry.shape.traits.any(FIELD) {
        return None;
    }
    let at = content.iter().position(|byte| *byte == b':' || *byte == 0xef)?;
    let (name, rest) = content.split_at(at);
    if rest.starts_with(b"://") || name.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let from = name.iter().position(|byte| !MARKS.contains(byte))?;
    let end = name.iter().rposition(|byte| !MARKS.contains(byte))?;
    // `Q:` and `A:` are asked and answered.
    let name = name.get(from..=end).filter(|name| name.len() > 1)?;
    let letters = name.iter().map(u8::to_ascii_lowercase);
    Some(letters.fold(1, |hash, byte| mix64(hash, byte.into())))
}

/// Whether a field has the text of the story for its value, or the beginning of it.
pub(super) fn is_text(entry: &Entry) -> bool {
    entry.is_prose() || entry.shape.chars > LONGEST
}

/// The lines of a block of fields over the text of an article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    pub(super) first: u64,
    pub(super) last: u64,
    /// Whether the last line is text, too.
    pub(super) ends_in_text: bool,
}

impl Block {
    /// Says that an article starts with the block, and that its lines are fields.
    pub(super) fn say(&self, said: &mut Vec<Said>) {
        let is_field = |role| matches!(role, Role::Headline | Role::Header);
        let first = set(|state| state.is_start() && is_field(state.role));
        let head = set(|state| state.part == Part::Head && is_field(state.role));
        let inner = set(|state| matches!(state.part, Part::Head | Part::Body));
        said.push(Said { line: self.first, states: first, points: POINTS });
        for line in self.first + 1..=self.last {
            let states = if line == self.last && self.ends_in_text { inner } else { head };
            said.push(Said { line, states, points: POINTS });
        }
    }
}
