//! Delimiters: lines that a dump parts its articles with, found in the dump itself.
//!
//! Whoever puts articles into one file puts something between them: a rule of any characters, a count,
//! an address, the name of the file that each one came from. No format need be known to see it: the
//! line comes again and again, and what follows it is each time the head of an article with text under
//! it.
//!
//! ```text
//! * * *                  the same marks, or the same words with the next number
//! Old tram found         at least one line that may be a headline
//! Aug 12, 2017           perhaps a byline, a stamp
//! Workers who dug for …  text
//! ```
//!
//! Where nothing stands between them, heads that are made as the first of the dump is say the same.
//!
//! A rule parts the sections of one long story, too. There the first section has a byline or a stamp
//! and the others have none, or what follows the rule is text: then it is no delimiter.
//!
//! What is found is evidence for the decoder as a [cue](crate::Cue) is: more than a model has that is
//! in doubt, less than one that is sure.

mod alike;
mod head;
mod kind;
mod said;
mod tally;
#[cfg(test)]
mod tests;

use crate::context::Entry;
use crate::decoder::{Decision, Step};
use crate::said::{Said, reason, weigh};
use alike::Make;
use head::{Below, Head, Headline};
use kind::{Mark, Start, TOP};
use tally::Tally;

pub(crate) use kind::{Looked, is_rule};

/// Kinds of lines that are kept count of at a time, and that may be delimiters in one dump.
const MOST: usize = 64;

/// The lines of a dump that may be delimiters.
#[derive(Debug, Default)]
pub(crate) struct Delimiters {
    /// In the lines held, in order.
    marks: Vec<Mark>,
    /// Kinds of lines with which articles may start, as one at the top of the dump does.
    on_top: Vec<OnTop>,
    /// How the first head is made, once its text is reached: no others are looked for if it is
    /// nothing that tells.
    make: Option<Make>,
    /// What lines were followed by that are forgotten.
    tallies: Vec<Tally>,
    /// What the dump begins with.
    opening: Option<Head>,
    /// The kind of the rules above and below the headline with which the dump begins.
    frame: Option<u64>,
    /// Kinds that are delimiters.
    known: Vec<u64>,
    /// What was said last.
    said: Vec<Said>,
}

/// A kind of lines of which the first stands at the top of the dump.
#[derive(Clone, Copy, Debug)]
struct OnTop {
    kind: u64,
    /// What it [begins](Looked::begins) with, to pass over other lines.
    begins: u8,
}

/// The lines held.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Held<'e> {
    pub(crate) entries: &'e [Entry],
    /// Lines of the dump before the first.
    pub(crate) before: u64,
    /// Whether the dump ends after the last.
    pub(crate) is_end: bool,
}

impl Held<'_> {
    /// Whether a line is the last of the dump.
    fn is_last(&self, mark: &Mark) -> bool {
        self.is_end && mark.line + 1 == self.before + self.entries.len() as u64
    }

    /// What stands below a line; rules of the kind `frame` stand above and below headlines.
    fn below(&self, mark: &Mark, frame: Option<u64>) -> Below {
        let at = mark.first().saturating_sub(self.before) as usize;
        let place = match mark.start {
            Start::Above => Headline::Underlined,
            Start::Below if frame == Some(mark.kind) => Headline::Underlined,
            Start::Headline => Headline::First,
            Start::Below | Start::Here | Start::Head | Start::Source => Headline::Anywhere,
        };
        Below::of(self.entries.get(at..).unwrap_or_default(), place, self.is_end)
    }
}

impl Delimiters {
    /// Looks at a line that comes after `entries`.
    pub(crate) fn look(&mut self, looked: Looked<'_>, entries: &[Entry]) {
        let mark = self.first(looked).or_else(|| looked.between());
        self.marks.extend(mark);
        let Some(make) = &self.make else {
            if head::is_text(looked.entry) {
                self.make = Some(Make::of(entries, looked.entry));
            }
            return;
        };
        if let Some(lines) = make.matches(entries, looked.entry) {
            let mark = Mark::of_head(looked.line - lines);
            let at = self.marks.partition_point(|other| other.line < mark.line);
            self.marks.insert(at, mark);
        }
    }

    /// The line as one with which an article starts, as the first of the dump does.
    fn first(&mut self, looked: Looked<'_>) -> Option<Mark> {
        if looked.line > TOP {
            let begins = |top: &OnTop| top.begins == looked.begins();
            self.on_top.iter().position(begins)?;
        }
        let mark = looked.first()?;
        if self.on_top.iter().all(|top| top.kind != mark.kind) {
            if mark.line > mark.start.lowest() {
                return None;
            }
            self.on_top.push(OnTop { kind: mark.kind, begins: looked.begins() });
        }
        Some(mark)
    }

    /// Whether none of the lines held may be one.
    pub(crate) fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Finds out what the delimiters say of the lines held; gives whether they say anything.
    pub(crate) fn read(&mut self, held: Held<'_>) -> bool {
        self.said.clear();
        if held.before == 0 {
            self.frame = frame(&self.marks);
            self.opening = match Below::of(held.entries, Headline::Anywhere, held.is_end) {
                Below::Head(head) => Some(head),
                Below::Open | Below::Other => None,
            };
        }
        let mut tallies = self.tallies.clone();
        let heads = tally::count(&mut tallies, &self.marks, held, self.frame);
        for tally in &tallies {
            let is_new = !self.known.contains(&tally.kind()) && self.known.len() < MOST;
            if is_new && tally.is_delimiter(self.opening) {
                self.known.push(tally.kind());
            }
        }
        let of_teasers = tallies.iter().filter(|tally| tally.parts_teasers(self.opening));
        let of_teasers: Vec<u64> = of_teasers.map(Tally::kind).collect();
        for (mark, head) in &heads {
            if self.known.contains(&mark.kind) {
                said::with(mark, *head, &mut self.said);
            } else if of_teasers.contains(&mark.kind) {
                said::teaser(mark, *head, &mut self.said);
            }
        }
        // Above the first of the lines between articles stands one, too.
        if let (0, Some(head)) = (held.before, self.opening)
            && self.said.first().is_some_and(|said| said.line > head.text)
        {
            said::starts(0, head, &mut self.said);
        }
        !self.said.is_empty()
    }

    /// Adds to `steps`, the first of which is line `first`, what was read.
    pub(crate) fn weigh(&self, first: u64, steps: &mut [Step]) {
        weigh(&self.said, first, steps);
    }

    /// Forgets lines before `line`.
    pub(crate) fn forget_before(&mut self, line: u64, held: Held<'_>) {
        let gone = self.marks.partition_point(|mark| mark.line < line);
        tally::count(&mut self.tallies, &self.marks[..gone], held, self.frame);
        self.marks.drain(..gone);
        let surplus = self.tallies.len().saturating_sub(MOST);
        self.tallies.drain(..surplus);
    }

    /// How much more was said for line `line` in the state that it was given than in the rival.
    pub(crate) fn reason(&self, line: u64, decision: &Decision) -> Option<i32> {
        reason(&self.said, line, decision)
    }
}

/// Whether the head of an article and its text stand at line `line`.
pub(crate) fn is_head(held: Held<'_>, line: u64) -> bool {
    let at = line.checked_sub(held.before).and_then(|at| usize::try_from(at).ok());
    let below = at.and_then(|at| held.entries.get(at..));
    let read = |below| Below::of(below, Headline::Anywhere, held.is_end);
    matches!(below.map(read), Some(Below::Head(_)))
}

/// The kind of two rules at the top of a dump with a line between them.
fn frame(marks: &[Mark]) -> Option<u64> {
    let [above, below, ..] = marks else { return None };
    let is_frame = (above.line, below.line) == (0, 2) && above.kind == below.kind;
    (is_frame && above.is_rule).then_some(above.kind)
}
