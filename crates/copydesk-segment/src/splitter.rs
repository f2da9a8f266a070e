//! The splitter: lines in, segments out, no reading and no waiting in between.
//!
//! Lines are decided in blocks. A block is decoded once the lines after it are known that have a say
//! about it ([`REACH`]) and so many beyond it ([`LAG`]) that in practice its cuts do not
//! depend on what follows; the next block starts from the state in which it ended. Blocks are cut by counting lines, never by how
//! the bytes happened to arrive, so chunking cannot change the result; and what is kept is a block,
//! not the dump.

use std::collections::VecDeque;

use copydesk_text::Line;

use crate::class::Class;
use crate::columns::Columns;
use crate::context::{Entry, REACH, Window};
use crate::cues::{Above, Cues};
use crate::decoder::{Decision, Decoder, Step};
use crate::delimiters::{Held, Looked};
use crate::evidence::{Evidence, Weighed};
use crate::explanation::Explanation;
use crate::features::Features;
use crate::memory::Memory;
use crate::placer::Placer;
use crate::review::{Review, Stretch};
use crate::scorer;
use crate::segment::Segment;
use crate::shape::Shape;
use crate::weights::Weights;

/// Lines that are decided at a time.
const BLOCK: usize = 512;
/// Lines at the end of a decoded stretch that are left for the next one to decide.
const LAG: usize = 80;
/// Bytes of undecided lines after which a block is decided early.
const BLOCK_BYTES: u64 = 4 << 20;

/// Limits on what is held in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Longest line in bytes; longer ones are read as several.
    pub(crate) line: usize,
    /// Longest segment in bytes; longer ones are cut.
    pub(crate) segment: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { line: 1 << 20, segment: 8 << 20 }
    }
}

/// Lines in, segments out.
#[derive(Debug)]
pub(crate) struct Splitter<'w> {
    weights: &'w Weights,
    /// What `entries` are known by beside their looks.
    evidence: Evidence<'w>,
    /// Lines that are not part of a segment yet, in order.
    lines: VecDeque<Line>,
    /// The lines that are not blank: the last few decided ones, then the undecided.
    entries: Vec<Entry>,
    /// Room for what is known of them together.
    columns: Columns,
    /// The first undecided lines, as far as they have been scored with all that has a say.
    scored: Vec<Step>,
    decoder: Decoder,
    /// What a second look at the cuts goes by.
    review: Review,
    /// How many of `entries` are decided.
    decided: usize,
    /// Lines of the dump, blank ones left out, before the first of `entries`.
    before: u64,
    /// State of the last decided line.
    anchor: Option<u8>,
    /// Bytes of undecided lines.
    bytes: u64,
    /// Blank lines since the last line that was not.
    blanks: u8,
    /// The lines so far.
    memory: Memory,
    placer: Placer<'w>,
    /// Why each decided line was decided so, if that is asked for.
    explanations: Option<Vec<Explanation>>,
}

impl<'w> Splitter<'w> {
    pub(crate) fn new(weights: &'w Weights, cues: &'w Cues, limits: Limits) -> Self {
        Self {
            weights,
            evidence: Evidence::new(cues),
            lines: VecDeque::new(),
            entries: Vec::new(),
            columns: Columns::default(),
            scored: Vec::new(),
            decoder: Decoder::default(),
            review: Review::default(),
            decided: 0,
            before: 0,
            anchor: None,
            bytes: 0,
            blanks: 0,
            memory: Memory::new(),
            placer: Placer::new(weights, limits.segment),
            explanations: None,
        }
    }

    /// As [`new`](Self::new), keeping account of its decisions.
    pub(crate) fn explaining(weights: &'w Weights, cues: &'w Cues, limits: Limits) -> Self {
        Self { explanations: Some(Vec::new()), ..Self::new(weights, cues, limits) }
    }

    /// The account of all decisions.
    pub(crate) fn into_explanations(self) -> Vec<Explanation> {
        self.explanations.unwrap_or_default()
    }

    /// Takes the next line; `whole` are its bytes with the terminator.
    pub(crate) fn push(&mut self, whole: &[u8], line: Line) {
        self.lines.push_back(line);
        self.bytes += line.span.len();
        if line.is_blank() {
            self.blanks = self.blanks.saturating_add(1);
        } else {
            let content = line.content.slice_at(whole, line.span.start);
            let whole = Line::without_mark(whole);
            let number = self.before + self.entries.len() as u64;
            let above = self.entries.last();
            let is_below_rule = above.is_some_and(|above| above.class == Class::Rule);
            let kind = if is_below_rule { Above::Rule(1) } else { Above::Other };
            self.evidence.look_for_cues(number, whole, kind);
            let entry = Entry::new(Shape::new(content, whole), self.blanks, &mut self.memory);
            let looked = Looked { line: number, entry: &entry, above, content, whole };
            self.evidence.look(looked, &self.entries);
            self.entries.push(entry);
            self.blanks = 0;
        }
        let undecided = self.entries.len() - self.decided;
        if undecided >= BLOCK + LAG + REACH {
            self.decide(self.entries.len() - REACH, BLOCK, false);
        } else if self.bytes >= BLOCK_BYTES {
            self.decide(self.entries.len(), undecided.div_ceil(2), false);
        }
    }

    /// Says that there are no more lines.
    pub(crate) fn finish(&mut self) {
        self.decide(self.entries.len(), usize::MAX, true);
        while let Some(line) = self.lines.pop_front() {
            self.placer.place_blank(line);
        }
        self.placer.finish();
    }

    /// The next finished segment.
    pub(crate) fn pop(&mut self) -> Option<Segment> {
        self.placer.pop()
    }

    /// Offset of the first byte that may still be asked for.
    pub(crate) fn needed_from(&self, end: u64) -> u64 {
        let first = self.placer.start();
        first.or(self.lines.front().map(|line| line.span.start)).unwrap_or(end)
    }

    /// Decodes the undecided entries up to `until` and decides the first `most` of them.
    fn decide(&mut self, until: usize, most: usize, is_end: bool) {
        let held = Held { entries: &self.entries, before: self.before, is_end };
        let window = Window::new(&self.entries, &mut self.columns, self.before, is_end);
        let mut features = Features::new();
        let from = self.decided + self.scored.len();
        let score = |at| scorer::step(self.weights, window, at, &mut features);
        self.scored.extend((from..until).map(score));
        let places = self.decided..until;
        let weighed = self.evidence.weigh(window, places, held, &self.scored);
        let (steps, told) = match &weighed {
            Some(Weighed { steps, told }) => (&steps[..], &told[..]),
            None => (&self.scored[..], &[][..]),
        };
        let stretch = Stretch { window, from: self.decided, anchor: self.anchor, told };
        // Explaining decides in the same numbers: margins are facts of the reviews.
        let decide =
            |steps: &[Step]| self.decoder.decide(self.weights, steps, stretch.anchor).to_vec();
        let mut doubts = Vec::new();
        let see = |doubt| {
            if self.explanations.is_some() {
                doubts.push(doubt);
            }
        };
        let mut decisions = self.review.settle(self.weights, stretch, steps, decide, see);
        decisions.truncate(steps.len().min(most));
        self.review.note(window, self.decided, &decisions);
        if let Some(explanations) = &mut self.explanations {
            let lines = self.lines.iter().filter(|line| !line.is_blank());
            for (at, (line, decision)) in (self.decided..).zip(lines.zip(&decisions)) {
                scorer::features_of(self.weights, window, at, &mut features);
                let features = features.as_slice();
                let mut explanation = Explanation::new(self.weights, *line, decision, features);
                explanation.add_doubts(self.weights, at, &doubts);
                self.evidence.explain(self.before + at as u64, decision, &mut explanation);
                explanations.push(explanation);
            }
        }
        self.place(&decisions);
        self.forget(decisions.len(), is_end);
    }

    /// Places the first undecided lines as was decided, with the blank lines before each.
    fn place(&mut self, decisions: &[Decision]) {
        for (number, &decision) in (self.before + self.decided as u64..).zip(decisions) {
            while let Some(line) = self.lines.pop_front() {
                if line.is_blank() {
                    self.placer.place_blank(line);
                } else {
                    self.placer.place(line, decision, self.evidence.families(number));
                    break;
                }
            }
        }
        if let Some(last) = decisions.last() {
            self.anchor = Some(last.state);
        }
    }

    /// Forgets what only the first `count` undecided lines, which are decided now, were kept for.
    fn forget(&mut self, count: usize, is_end: bool) {
        // The scores of lines of which all neighbours were known are those that they will have.
        self.scored.truncate(self.entries.len().saturating_sub(self.decided + REACH));
        self.scored.drain(..count.min(self.scored.len()));
        self.decided += count;
        self.bytes = self.lines.iter().map(|line| line.span.len()).sum();
        let drop = self.decided.saturating_sub(REACH);
        let held = Held { entries: &self.entries, before: self.before, is_end };
        self.evidence.forget_before(self.before + drop as u64, held);
        self.entries.drain(..drop);
        self.decided -= drop;
        self.before += drop as u64;
    }
}
