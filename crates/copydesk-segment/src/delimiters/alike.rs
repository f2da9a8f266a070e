//! How the first head of a dump is made, and which others are made so.
//!
//! ```text
//! head = line { line } text      one of the lines is a stamp, the others are short
//!      | line { line } text      one line is the headline, the others are bylines
//!      | headline text           the text begins with a dateline that names an agency
//! ```
//!
//! Stamps are the same if they have the same parts, and blank lines stand in the same places. What a
//! short line is need not be known: a name without a lead looks like anything, in scripts without
//! capitals most of all. Some may be the buttons of a site, which come again word for word.

use crate::class::Class;
use crate::context::Entry;
use crate::shape::{First, Traits};

use super::head::{self, is_signature, is_text, is_title, looks_whole};

/// What stands for a headline, beside the classes of lines.
const HEADLINE: u64 = 0x7f;
/// What stands for any other short line.
const SHORT: u64 = 0x7e;
/// Characters of a short line, at most.
const LONGEST: u32 = 160;
/// Short lines of a head with a stamp that do not come again, at most.
const MOST_SHORT: usize = 3;
/// A part of a stamp without which it may be the time of an entry in a live blog.
const DAY: Traits = Traits::YEAR.or(Traits::NUMERIC_DATE);

/// How a head is made, a number for each of its lines; empty if that tells nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Make {
    lines: Vec<u64>,
    /// Characters of each of them.
    chars: Vec<u32>,
    text: u64,
    /// Whether some of the lines are short ones beside the headline and a stamp.
    has_short: bool,
}

impl Make {
    /// How `head` is made, below which `text` stands.
    pub(super) fn of(head: &[Entry], text: &Entry) -> Self {
        let lines = head.iter().enumerate().map(|(at, line)| of_line(line, at == 0));
        let lines: Option<Vec<u64>> = lines.take(head::MOST).collect();
        let lines = lines.filter(|lines| lines.len() == head.len()).unwrap_or_default();
        let count = |kind: u64| lines.iter().filter(|&&line| line >> 1 == kind).count();
        let (headlines, short) = (count(HEADLINE), count(SHORT));
        let is_dated = head.iter().any(|line| is_signature(line) && line.shape.traits.any(DAY));
        let tells = match (headlines, short) {
            (1, 0) => lines.len() > 1 || has_agency(text),
            _ => is_dated && headlines > 0,
        };
        let has_short = headlines + short > 1;
        let chars = head.iter().map(|line| line.shape.chars).collect();
        if tells { Self { lines, chars, text: of_text(text), has_short } } else { Self::default() }
    }

    /// How many lines the head has that ends with `entries`, if it is made so and `text` comes next.
    pub(super) fn matches(&self, entries: &[Entry], text: &Entry) -> Option<u64> {
        if self.lines.is_empty() || !is_text(text) {
            return None;
        }
        let from = entries.len().checked_sub(self.lines.len())?;
        let (above, head) = entries.split_at(from);
        let mut lines = self.lines.iter().zip(head).enumerate().rev();
        let is_so = |made: u64, line: u64| {
            // A name or a kicker may look like a headline, and the other way round.
            let is_any = |it: u64| self.has_short && matches!(it >> 1, HEADLINE | SHORT);
            made == line || is_any(made) && is_any(line) && made & 1 == line & 1
        };
        let is_made_so = of_text(text) == self.text
            && lines.all(|(at, (&made, line))| {
                of_line(line, at == 0).is_some_and(|line| is_so(made, line))
            })
            && head.iter().any(looks_whole)
            && !above.last().is_some_and(may_be_headline)
            && self.new_short(head) <= MOST_SHORT;
        is_made_so.then_some(head.len() as u64)
    }

    /// How many short lines of `head` do not come again from one that is made so.
    fn new_short(&self, head: &[Entry]) -> usize {
        let lines = self.lines.iter().zip(&self.chars).zip(head);
        let is_new = |((made, chars), line): &((&u64, &u32), &Entry)| {
            matches!(**made >> 1, HEADLINE | SHORT)
                && (line.seen.same == 0 || line.shape.chars != **chars)
        };
        lines.filter(is_new).count()
    }
}

/// How a line of a head is made; above the first, blank lines say nothing.
fn of_line(line: &Entry, is_first: bool) -> Option<u64> {
    let blanks = u64::from(line.blanks > 0 && !is_first);
    if is_signature(line) {
        let parts = line.shape.traits.0 & Traits::STAMP_PARTS.0;
        return Some(parts << 8 | (line.class as u64) << 1 | blanks);
    }
    let is_words = matches!(
        line.shape.first,
        First::Upper | First::Lower | First::Digit | First::Quote | First::Uncased
    );
    let is_short = line.shape.chars <= LONGEST
        && line.shape.letters > 1
        && !line.is_prose()
        && !matches!(line.class, Class::EndMark | Class::Tag | Class::Url | Class::Count);
    let kind = if looks_whole(line) { HEADLINE } else { SHORT };
    (is_short && is_words).then_some(kind << 1 | blanks)
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
