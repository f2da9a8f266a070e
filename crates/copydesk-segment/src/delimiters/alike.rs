//! How the first head of a dump is made, and which others are made so.
//!
//! ```text
//! head = line { line } text      one line is the headline, the others are bylines and stamps
//!      | headline text           the text begins with a dateline that names an agency
//! ```
//!
//! Stamps are the same if they have the same parts, and blank lines stand in the same places.

use crate::class::Class;
use crate::context::Entry;
use crate::shape::Traits;

use super::head::{self, is_signature, is_text, is_title, words};

/// What stands for a headline, beside the classes of lines.
const HEADLINE: u64 = 0x7f;
/// Words of a headline, at least: shorter ones are names and kickers.
const WORDS: u8 = 3;

/// How a head is made, a number for each of its lines; empty if that tells nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Make {
    lines: Vec<u64>,
    text: u64,
}

impl Make {
    /// How `head` is made, below which `text` stands.
    pub(super) fn of(head: &[Entry], text: &Entry) -> Self {
        let lines = head.iter().enumerate().map(|(at, line)| of_line(line, at == 0));
        let lines: Option<Vec<u64>> = lines.take(head::MOST).collect();
        let lines = lines.filter(|lines| lines.len() == head.len()).unwrap_or_default();
        let headlines = lines.iter().filter(|&&line| line >> 1 == HEADLINE).count();
        let tells = headlines == 1 && (lines.len() > 1 || has_agency(text));
        if tells { Self { lines, text: of_text(text) } } else { Self::default() }
    }

    /// How many lines the head has that ends with `entries`, if it is made so and `text` comes next.
    pub(super) fn matches(&self, entries: &[Entry], text: &Entry) -> Option<u64> {
        if self.lines.is_empty() || !is_text(text) {
            return None;
        }
        let from = entries.len().checked_sub(self.lines.len())?;
        let (above, head) = entries.split_at(from);
        let mut lines = self.lines.iter().zip(head).enumerate().rev();
        let is_made_so = of_text(text) == self.text
            && lines.all(|(at, (&made, line))| of_line(line, at == 0) == Some(made))
            && !above.last().is_some_and(may_be_headline);
        is_made_so.then_some(head.len() as u64)
    }
}

/// How a line of a head is made; above the first, blank lines say nothing.
fn of_line(line: &Entry, is_first: bool) -> Option<u64> {
    let blanks = u64::from(line.blanks > 0 && !is_first);
    if is_signature(line) {
        let parts = line.shape.traits.0 & Traits::STAMP_PARTS.0;
        Some(parts << 8 | (line.class as u64) << 1 | blanks)
    } else if is_title(line) && words(line) >= WORDS {
        Some(HEADLINE << 1 | blanks)
    } else {
        None
    }
}

fn of_text(line: &Entry) -> u64 {
    u64::from(has_agency(line)) << 1 | u64::from(line.blanks > 0)
}

fn has_agency(line: &Entry) -> bool {
    line.shape.traits.has(Traits::DATELINE_AGENCY)
}

/// Whether a line above a head may be its headline in truth.
fn may_be_headline(line: &Entry) -> bool {
    is_title(line) && line.class != Class::Sentence
}
