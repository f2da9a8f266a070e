//! The cues seen in the lines that a splitter holds, and what they add to the scores.

use super::cue::{AWAKE, Above, Edge};
use super::frames::Frames;
use super::{Compiled, Cues, Family};
use crate::decoder::{Decision, Step};
use crate::state::{Part, set};

/// The cues seen in the lines that a splitter holds.
///
/// Lines without one, nearly all, cost nothing here.
#[derive(Debug)]
pub(crate) struct Seen<'c> {
    cues: &'c Cues,
    /// In order of lines.
    marks: Vec<Mark>,
    awake: Vec<bool>,
    frames: Frames,
}

/// A line that matches a cue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Counted over the dump without blank lines.
    line: u64,
    cue: u16,
    pub(super) above: Above,
}

impl<'c> Seen<'c> {
    pub(crate) fn new(cues: &'c Cues) -> Self {
        Self { cues, marks: Vec::new(), awake: cues.always.clone(), frames: Frames::default() }
    }

    /// Looks at the line with this number.
    pub(crate) fn look(&mut self, line: u64, whole: &[u8], above: Above) {
        let (from, cues) = (self.marks.len(), self.cues);
        for cue in cues.find(whole) {
            let above = self.opening_above(cue, line, &self.marks[..from]).unwrap_or(above);
            self.marks.push(Mark { line, cue, above });
        }
    }

    /// What stands above the lines that open an article, of which `line` is one, as are the last of
    /// `marks`.
    fn opening_above(&self, cue: u16, line: u64, marks: &[Mark]) -> Option<Above> {
        let opens = |cue: u16| {
            let Compiled { cue, family, .. } = &self.cues.cues[usize::from(cue)];
            (cue.edge == Some(Edge::Opens)).then_some(*family)
        };
        let family = opens(cue)?;
        let mut last = marks.iter().rev().take_while(|mark| mark.line + 1 == line);
        let mark = last.find(|mark| opens(mark.cue) == Some(family))?;
        Some(match mark.above {
            Above::Rule(lines) => Above::Rule(lines + 1),
            Above::Opening | Above::Other => Above::Opening,
        })
    }

    /// Whether the lines held have no cue.
    pub(crate) fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Whether a format that has a say marks the edge of an article in the lines held.
    pub(crate) fn has_edges(&mut self) -> bool {
        if self.marks.is_empty() {
            return false;
        }
        self.wake();
        self.edges().next().is_some()
    }

    /// Adds to `steps`, the first of which is line `first`, what the cues say. Everything seen so far
    /// has been seen near them.
    pub(crate) fn weigh(&mut self, first: u64, steps: &mut [Step]) {
        if self.marks.is_empty() {
            return;
        }
        self.wake();
        for mark in &self.marks {
            let &Mark { line, cue, .. } = mark;
            let compiled = &self.cues.cues[usize::from(cue)];
            if !self.awake[usize::from(compiled.family)] {
                continue;
            }
            let at = |line: u64| line.checked_sub(first).and_then(|at| usize::try_from(at).ok());
            let points = compiled.cue.strength.points();
            if let Some(step) = at(line).and_then(|at| steps.get_mut(at)) {
                step.add(compiled.here(mark), points);
            }
            let over = set(|state| state.is_start() || state.part == Part::Gap);
            let (other, states) = match compiled.cue.edge {
                Some(Edge::Ends) => (line + 1, over),
                Some(Edge::Inside) => (line + 1, !over),
                Some(Edge::Opens) => match mark.above {
                    Above::Rule(lines) => (line - lines, set(|state| state.is_start())),
                    Above::Opening | Above::Other => continue,
                },
                Some(Edge::Starts) | None => continue,
            };
            if let Some(step) = at(other).and_then(|at| steps.get_mut(at)) {
                step.add(states, points);
            }
        }
        let has = |family, part, from, to| self.has(family, part, from, to);
        self.frames.weigh(self.framing_edges(), has, first, steps);
    }

    /// Whether a line from `from` up to `to` matches a cue of `family` for this part of an article.
    fn has(&self, family: Family, part: Part, from: u64, to: u64) -> bool {
        let at = self.marks.partition_point(|mark| mark.line < from);
        let mut marks = self.marks[at..].iter().take_while(|mark| mark.line < to);
        marks.any(|mark| {
            let compiled = &self.cues.cues[usize::from(mark.cue)];
            compiled.family == family && compiled.cue.part == Some(part)
        })
    }

    /// The edges that awake families mark, by line.
    fn edges(&self) -> impl Iterator<Item = (Family, u64, Edge)> + '_ {
        self.marks.iter().filter_map(|&Mark { line, cue, .. }| {
            let Compiled { cue, family, .. } = &self.cues.cues[usize::from(cue)];
            let edge = cue.edge.filter(|edge| *edge != Edge::Inside);
            edge.filter(|_| self.awake[usize::from(*family)]).map(|edge| (*family, line, edge))
        })
    }

    /// Those of families whose articles are all marked.
    fn framing_edges(&self) -> impl Iterator<Item = (Family, u64, Edge)> + '_ {
        self.edges().filter(|&(family, ..)| self.cues.framed[usize::from(family)])
    }

    fn wake(&mut self) {
        let mut evidence = vec![0_u32; self.awake.len()];
        for mark in &self.marks {
            let compiled = &self.cues.cues[usize::from(mark.cue)];
            evidence[usize::from(compiled.family)] += compiled.cue.evidence();
        }
        for (awake, evidence) in self.awake.iter_mut().zip(evidence) {
            *awake |= evidence >= AWAKE;
        }
    }

    /// The awake families that line `line` speaks for, and how much.
    pub(crate) fn families(&self, line: u64) -> impl Iterator<Item = (Family, u32)> + '_ {
        let from = self.marks.partition_point(|mark| mark.line < line);
        let marks = self.marks[from..].iter().take_while(move |mark| mark.line == line);
        marks.filter_map(|mark| {
            let compiled = &self.cues.cues[usize::from(mark.cue)];
            let evidence = 1 + compiled.cue.evidence();
            self.awake[usize::from(compiled.family)].then_some((compiled.family, evidence))
        })
    }

    /// The templates of awake cues that line `line` matches, with what they say more for the state
    /// that it was given than for the rival.
    pub(crate) fn reasons(&self, line: u64, decision: &Decision) -> Vec<(&'c str, i32)> {
        let marks = self.marks.iter().filter(|mark| mark.line == line);
        marks
            .map(|mark| (mark, &self.cues.cues[usize::from(mark.cue)]))
            .filter(|(_, compiled)| self.awake[usize::from(compiled.family)])
            .map(|(mark, compiled)| {
                let has = |state: u8| (compiled.here(mark) >> state & 1) as i32;
                let more = has(decision.state) - has(decision.rival);
                (compiled.cue.template.source(), more * compiled.cue.strength.points())
            })
            .filter(|&(_, more)| more != 0)
            .collect()
    }

    /// Forgets lines before `line`.
    pub(crate) fn forget_before(&mut self, line: u64) {
        let count = self.marks.partition_point(|mark| mark.line < line);
        let gone = self.framing_edges().take_while(|&(_, at, _)| at < line).collect::<Vec<_>>();
        self.frames.keep(gone);
        self.marks.drain(..count);
    }
}

#[cfg(test)]
mod tests {
    use copydesk_text::Role;

    use super::*;
    use crate::cues::{Cue, Strength};
    use crate::state::STATES;

    fn cue(template: &str, strength: Strength) -> Cue {
        Cue::new(template.parse().expect(template), strength)
    }

    #[test]
    fn a_family_wakes_up_by_one_certain_cue_or_three_strong_ones() {
        let mut cues = Cues::default();
        cues.add([cue("certain", Strength::Certain)], false);
        cues.add([cue("strong", Strength::Strong), cue("hint", Strength::Hint)], false);
        cues.add([], true);
        let mut seen = Seen::new(&cues);
        for line in [&b"hint"[..], b"hint", b"hint", b"strong", b"strong"] {
            seen.look(0, line, Above::Other);
        }
        seen.wake();
        assert_eq!(seen.awake, [false, false, true]);
        seen.look(1, b"strong", Above::Other);
        seen.look(1, b"  certain ", Above::Other);
        seen.wake();
        assert_eq!(seen.awake, [true, true, true]);
        seen.forget_before(2);
        seen.wake();
        assert_eq!(seen.awake, [true, true, true], "once awake, it stays so");
    }

    #[test]
    fn a_cue_that_others_have_too_does_not_wake_its_family() {
        let mut cues = Cues::default();
        let mut contents = cue("Contents", Strength::Certain);
        (contents.part, contents.wakes) = (Some(Part::Gap), false);
        cues.add([contents, cue("Copy {int}", Strength::Certain)], false);
        let mut seen = Seen::new(&cues);
        seen.look(1, b"Contents", Above::Other);
        seen.wake();
        assert_eq!(seen.awake, [false]);
        seen.look(2, b"Copy 7", Above::Other);
        let mut steps = vec![Step { scores: [0; STATES.len()], blanks: 0 }; 2];
        seen.weigh(1, &mut steps);
        let gap = STATES.iter().position(|state| state.part == Part::Gap);
        assert_eq!(gap.map(|gap| steps[0].scores[gap]), Some(Strength::Certain.points()));
    }

    #[test]
    fn a_cue_adds_to_its_line_and_its_end_to_the_next() {
        let mut cues = Cues::default();
        let mut end = cue("Document {id}", Strength::Certain);
        (end.role, end.edge) = (Some(Role::EndMark), Some(Edge::Ends));
        cues.add([end], false);
        let mut seen = Seen::new(&cues);
        seen.look(7, "\u{a0}Document X1".as_bytes(), Above::Other);
        let mut steps = vec![Step { scores: [0; STATES.len()], blanks: 0 }; 3];
        seen.weigh(6, &mut steps);
        assert_eq!(steps[0].scores, [0; STATES.len()]);
        for (index, state) in STATES.iter().enumerate() {
            let points = Strength::Certain.points();
            let end = if state.role == Role::EndMark { points } else { 0 };
            assert_eq!(steps[1].scores[index], end);
            let over = state.is_start() || state.part == Part::Gap;
            assert_eq!(steps[2].scores[index], if over { points } else { 0 });
        }
    }

    #[test]
    fn of_lines_that_open_an_article_one_under_the_other_the_first_starts_it() {
        let mut cues = Cues::default();
        let field = |template| {
            let mut cue = cue(template, Strength::Strong);
            (cue.role, cue.edge) = (Some(Role::Header), Some(Edge::Opens));
            cue
        };
        cues.add(["layout: {text}", "title: {text}"].map(field), true);
        let mut seen = Seen::new(&cues);
        seen.look(4, b"layout: post", Above::Rule(1));
        seen.look(5, b"title: Fog", Above::Other);
        seen.look(9, b"title: Sun", Above::Other);
        seen.look(10, b"layout: post", Above::Other);
        let above: Vec<Above> = seen.marks.iter().map(|mark| mark.above).collect();
        assert_eq!(above, [Above::Rule(1), Above::Rule(2), Above::Other, Above::Opening]);
    }

    #[test]
    fn what_opens_an_article_starts_it_unless_a_rule_stands_above() {
        let mut cues = Cues::default();
        let mut count = cue("Document {int}", Strength::Certain);
        (count.role, count.part) = (Some(Role::Header), Some(Part::Head));
        count.edge = Some(Edge::Opens);
        cues.add([count], false);
        let starts = |above| {
            let mut seen = Seen::new(&cues);
            seen.look(1, b"Document 2", above);
            let mut steps = vec![Step { scores: [0; STATES.len()], blanks: 0 }; 3];
            seen.weigh(0, &mut steps);
            // Which of the lines is to start an article, and which is not.
            [0, 1, 2].map(|line: usize| {
                let best = |is_start: bool| {
                    let scores = STATES.iter().zip(&steps[line].scores);
                    scores.filter(|it| it.0.is_start() == is_start).map(|it| *it.1).max()
                };
                best(true).cmp(&best(false)) as i8
            })
        };
        assert_eq!(starts(Above::Other), [0, 1, 0]);
        assert_eq!(starts(Above::Rule(1)), [1, -1, 0]);
    }
}
