//! The splitter: lines in, segments out, no reading and no waiting in between.
//!
//! Lines are decided in blocks. A block is decoded once the lines after it are known that have a say
//! about it ([`REACH`]) and as many more as it takes for all surviving paths to agree ([`LAG`]); the
//! next block starts from the state in which it ended. Blocks are cut by counting lines, never by how
//! the bytes happened to arrive, so chunking cannot change the result; and what is kept is a block,
//! not the dump.

use std::collections::VecDeque;

use copydesk_text::{Confidence, Line, Role, RoleLine, Span};

use crate::class::Class;
use crate::columns::Columns;
use crate::context::{Entry, REACH, Window};
use crate::cues::{Above, Cues, Family, Seen};
use crate::decoder::{Decision, Decoder, Step};
use crate::delimiters::{Delimiters, Held, Looked};
use crate::explanation::Explanation;
use crate::features::Features;
use crate::memory::Memory;
use crate::review::text::is_text;
use crate::review::{Review, Stretch};
use crate::said;
use crate::scorer;
use crate::segment::{Kind, Segment};
use crate::shape::Shape;
use crate::state::{Part, STATES};
use crate::trails::Trails;
use crate::twice;
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
    /// Cues in `entries`.
    seen: Seen<'w>,
    /// Lines in `entries` that may be delimiters.
    delimiters: Delimiters,
    /// Lines in `entries` that lead to a headline below them.
    trails: Trails,
    limits: Limits,
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
    current: Option<Segment>,
    /// How much the lines of `current` speak for each family of cues.
    evidence: Vec<(Family, u32)>,
    done: VecDeque<Segment>,
    /// Why each decided line was decided so, if that is asked for.
    explanations: Option<Vec<Explanation>>,
}

impl<'w> Splitter<'w> {
    pub(crate) fn new(weights: &'w Weights, cues: &'w Cues, limits: Limits) -> Self {
        Self {
            weights,
            seen: Seen::new(cues),
            delimiters: Delimiters::default(),
            trails: Trails::default(),
            limits,
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
            current: None,
            evidence: Vec::new(),
            done: VecDeque::new(),
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
            let number = self.before + self.entries.len() as u64;
            let above = self.entries.last();
            let is_below_rule = above.is_some_and(|above| above.class == Class::Rule);
            let kind = if is_below_rule { Above::Rule(1) } else { Above::Other };
            self.seen.look(number, whole, kind);
            let entry = Entry::new(Shape::new(content, whole), self.blanks, &mut self.memory);
            let looked = Looked { line: number, entry: &entry, above, content, whole };
            self.delimiters.look(looked, &self.entries);
            self.trails.look(number, &entry, content);
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
            self.place_blank(line);
        }
        self.done.extend(self.current.take());
    }

    /// The next finished segment.
    pub(crate) fn pop(&mut self) -> Option<Segment> {
        self.done.pop_front()
    }

    /// Offset of the first byte that may still be asked for.
    pub(crate) fn needed_from(&self, end: u64) -> u64 {
        let first = self.done.front().or(self.current.as_ref()).map(|segment| segment.span.start);
        first.or(self.lines.front().map(|line| line.span.start)).unwrap_or(end)
    }

    /// Decodes the undecided entries up to `until` and decides the first `most` of them.
    fn decide(&mut self, until: usize, most: usize, is_end: bool) {
        let held = Held { entries: &self.entries, before: self.before, is_end };
        let window = Window::new(&self.entries, &mut self.columns, self.before, is_end);
        let mut features = Features::new();
        let scored = self.scored.len();
        self.scored.extend(
            (self.decided + scored..until)
                .map(|at| scorer::step(self.weights, window, at, &mut features)),
        );
        let first = self.before + self.decided as u64;
        let mut weighed;
        let mut told = Vec::new();
        // A format that marks its articles is known better.
        let has_delimiters =
            !self.delimiters.is_empty() && !self.seen.has_edges() && self.delimiters.read(held);
        let twice = twice::said(window, self.decided..until);
        let is_told =
            !self.seen.is_empty() || has_delimiters || !self.trails.is_empty() || !twice.is_empty();
        let steps = if !is_told {
            &self.scored[..]
        } else {
            weighed = self.scored.clone();
            self.seen.weigh(first, &mut weighed);
            if has_delimiters {
                self.delimiters.weigh(first, &mut weighed);
            }
            self.trails.weigh(first, &mut weighed);
            said::weigh(&twice, first, &mut weighed);
            let both = self.scored.iter().zip(&weighed);
            told.extend(both.map(|(before, after)| before.scores != after.scores));
            &weighed
        };
        let count = steps.len().min(most);
        let mut decoder = std::mem::take(&mut self.decoder);
        let is_explained = self.explanations.is_some();
        let anchor = self.anchor;
        let stretch = Stretch { window, from: self.decided, anchor, told: &told };
        // Explaining decides in the same numbers: margins are facts of the reviews.
        let decide =
            |steps: &[Step]| decoder.decide(self.weights, steps, anchor, steps.len()).to_vec();
        let mut looked_at = Vec::new();
        let see = |doubt| {
            if is_explained {
                looked_at.push(doubt);
            }
        };
        let mut decisions = self.review.settle(self.weights, stretch, steps, decide, see);
        decisions.truncate(count);
        self.review.note(window, self.decided, &decisions);
        if let Some(explanations) = &mut self.explanations {
            let lines = self.lines.iter().filter(|line| !line.is_blank());
            let decided = (first..).zip(lines).zip(&decisions);
            explanations.extend(decided.map(|((number, line), decision)| {
                let at = (number - self.before) as usize;
                scorer::features_of(self.weights, window, at, &mut features);
                let mut explanation =
                    Explanation::new(self.weights, *line, decision, features.as_slice());
                let of_cut =
                    looked_at.iter().rev().find_map(|doubt| doubt.cut().filter(|it| it.at == at));
                let of_line =
                    looked_at.iter().find_map(|doubt| doubt.text().filter(|it| it.at == at));
                let of_head = looked_at.iter().filter_map(|doubt| doubt.first()).flatten();
                let of_head = of_head.into_iter().find(|it| it.at == at);
                if let Some(candidate) = of_head
                    && explanation.is_start
                {
                    explanation.add_review(candidate.reasons(self.weights), true);
                }
                if let Some(candidate) = of_line {
                    let is_so = is_text(explanation.role);
                    explanation.add_review(candidate.reasons(self.weights), is_so);
                }
                if let Some(candidate) = of_cut {
                    let is_so = explanation.is_start;
                    explanation.add_review(candidate.reasons(self.weights), is_so);
                }
                explanation.add_cues(self.seen.reasons(number, decision));
                if let Some(more) = self.delimiters.reason(number, decision)
                    && has_delimiters
                {
                    explanation.add_found("delimiter", more);
                }
                if let Some(more) = self.trails.reason(number, decision) {
                    explanation.add_found("trail", more);
                }
                if let Some(more) = said::reason(&twice, number, decision) {
                    explanation.add_found("twice", more);
                }
                explanation
            }));
        }
        for (line, &decision) in (first..).zip(&decisions) {
            self.place_until(line, decision);
        }
        if let Some(last) = decisions.last() {
            self.anchor = Some(last.state);
        }
        self.decoder = decoder;
        // The scores of lines of which all neighbours were known are those that they will have.
        self.scored.truncate(self.entries.len().saturating_sub(self.decided + REACH));
        self.scored.drain(..count.min(self.scored.len()));
        self.decided += count;
        self.bytes = self.lines.iter().map(|line| line.span.len()).sum();
        let drop = self.decided.saturating_sub(REACH);
        let kept_from = self.before + drop as u64;
        let held = Held { entries: &self.entries, before: self.before, is_end };
        self.delimiters.forget_before(kept_from, held);
        self.trails.forget_before(kept_from);
        self.entries.drain(..drop);
        self.decided -= drop;
        self.before += drop as u64;
        self.seen.forget_before(self.before);
    }

    /// Places blank lines up to the next line that is not, and that one by `decision`.
    fn place_until(&mut self, number: u64, decision: Decision) {
        while let Some(line) = self.lines.pop_front() {
            if line.is_blank() {
                self.place_blank(line);
            } else {
                self.place(line, decision);
                self.credit(number);
                break;
            }
        }
    }

    fn place(&mut self, line: Line, decision: Decision) {
        let state = STATES[usize::from(decision.state)];
        let kind = if state.part == Part::Gap { Kind::Gap } else { Kind::Article };
        let over = self.current.as_ref().is_none_or(|current| {
            state.is_start()
                || current.kind != kind
                || current.span.len() + line.span.len() > self.limits.segment
        });
        let confidence = self.weights.role_confidence(decision.margin);
        let cut = self.weights.cut_confidence(decision.start_margin);
        self.append(RoleLine { line, role: state.role, confidence }, over.then_some((kind, cut)));
    }

    /// Counts what the line with this number, the last placed, says for families of cues.
    fn credit(&mut self, number: u64) {
        for (family, more) in self.seen.families(number) {
            match self.evidence.iter_mut().find(|(known, _)| *known == family) {
                Some((_, evidence)) => *evidence += more,
                None => self.evidence.push((family, more)),
            }
        }
        if let Some(current) = &mut self.current {
            let most = self
                .evidence
                .iter()
                .max_by_key(|&&(family, evidence)| (evidence, core::cmp::Reverse(family)));
            current.family = most.map(|&(family, _)| family);
        }
    }

    /// A blank line belongs to the segment before it; before the first one, to a gap.
    fn place_blank(&mut self, line: Line) {
        let over = self
            .current
            .as_ref()
            .is_none_or(|current| current.span.len() + line.span.len() > self.limits.segment);
        let kind = self.current.as_ref().map_or(Kind::Gap, |current| current.kind);
        let confidence = Confidence::CERTAIN;
        self.append(
            RoleLine { line, role: Role::Blank, confidence },
            over.then_some((kind, confidence)),
        );
    }

    /// Adds a line to the current segment, or to a new one.
    fn append(&mut self, line: RoleLine, new: Option<(Kind, Confidence)>) {
        if let Some((kind, confidence)) = new {
            self.done.extend(self.current.take());
            self.evidence.clear();
            let start = line.line.span.start;
            self.current = Some(Segment {
                kind,
                span: Span::new(start, start),
                lines: Vec::new(),
                confidence,
                family: None,
            });
        }
        if let Some(current) = &mut self.current {
            current.span.end = line.line.span.end;
            current.lines.push(line);
        }
    }
}
