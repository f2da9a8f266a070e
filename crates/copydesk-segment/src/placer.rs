//! The placer: decided lines in, segments out.

use std::collections::VecDeque;

use copydesk_text::{Confidence, Line, Role, RoleLine, Span};

use crate::cues::Family;
use crate::decoder::Decision;
use crate::segment::{Kind, Segment};
use crate::state::{Part, STATES};
use crate::weights::Weights;

/// Puts lines into segments, in their order.
#[derive(Debug)]
pub(crate) struct Placer<'w> {
    weights: &'w Weights,
    /// Longest segment in bytes; longer ones are cut.
    longest: u64,
    current: Option<Segment>,
    /// How much the lines of `current` speak for each family of cues.
    evidence: Vec<(Family, u32)>,
    done: VecDeque<Segment>,
}

impl<'w> Placer<'w> {
    pub(crate) fn new(weights: &'w Weights, longest: u64) -> Self {
        Self { weights, longest, current: None, evidence: Vec::new(), done: VecDeque::new() }
    }

    /// Places a line that is not blank by what was decided, `families` being the formats that it speaks for.
    pub(crate) fn place(
        &mut self,
        line: Line,
        decision: Decision,
        families: impl Iterator<Item = (Family, u32)>,
    ) {
        let state = STATES[usize::from(decision.state)];
        let kind = if state.part == Part::Gap { Kind::Gap } else { Kind::Article };
        let ends = |current: &Segment| state.is_start() || current.kind != kind;
        let over = self.current.as_ref().is_none_or(ends) || self.cuts_before(&line);
        let confidence = self.weights.role_confidence(decision.margin);
        let cut = self.weights.cut_confidence(decision.start_margin);
        self.append(RoleLine { line, role: state.role, confidence }, over.then_some((kind, cut)));
        self.credit(families);
    }

    /// Places a blank line: it belongs to the segment before it; before the first one, to a gap.
    pub(crate) fn place_blank(&mut self, line: Line) {
        let over = self.current.is_none() || self.cuts_before(&line);
        let kind = self.current.as_ref().map_or(Kind::Gap, |current| current.kind);
        let confidence = Confidence::CERTAIN;
        let line = RoleLine { line, role: Role::Blank, confidence };
        self.append(line, over.then_some((kind, confidence)));
    }

    /// Ends the current segment: there are no more lines.
    pub(crate) fn finish(&mut self) {
        self.done.extend(self.current.take());
    }

    /// The next finished segment.
    pub(crate) fn pop(&mut self) -> Option<Segment> {
        self.done.pop_front()
    }

    /// Offset of the first byte of the segments that were not popped yet, the current one included.
    pub(crate) fn start(&self) -> Option<u64> {
        self.done.front().or(self.current.as_ref()).map(|segment| segment.span.start)
    }

    /// Whether the current segment is cut before `line`, with which it would grow too long.
    fn cuts_before(&mut self, line: &Line) -> bool {
        self.current.as_mut().is_some_and(|current| {
            current.is_cut = current.span.len() + line.span.len() > self.longest;
            current.is_cut
        })
    }

    /// Adds a line to the current segment, or to a new one.
    fn append(&mut self, line: RoleLine, new: Option<(Kind, Confidence)>) {
        if let Some((kind, confidence)) = new {
            self.done.extend(self.current.take());
            self.evidence.clear();
            let start = line.line.span.start;
            let (span, lines) = (Span::new(start, start), Vec::new());
            self.current =
                Some(Segment { kind, span, lines, confidence, family: None, is_cut: false });
        }
        if let Some(current) = &mut self.current {
            current.span.end = line.line.span.end;
            current.lines.push(line);
        }
    }

    /// Counts what the last line says for families of cues: the current segment is of the one that most is
    /// said for.
    fn credit(&mut self, families: impl Iterator<Item = (Family, u32)>) {
        for (family, more) in families {
            match self.evidence.iter_mut().find(|(known, _)| *known == family) {
                Some((_, evidence)) => *evidence += more,
                None => self.evidence.push((family, more)),
            }
        }
        if let Some(current) = &mut self.current {
            let by_evidence =
                |&&(family, evidence): &&(Family, u32)| (evidence, core::cmp::Reverse(family));
            let most = self.evidence.iter().max_by_key(by_evidence);
            current.family = most.map(|&(family, _)| family);
        }
    }
}
