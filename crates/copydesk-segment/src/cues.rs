//! Cues: lines that a known format is known by, and what they say about the states.
//!
//! A cue adds to the scores of the one decoder, in the units of the weights, and never decides alone:
//! where a dump breaks its format, the model of lines goes on. Cues come in *families*, one for each
//! format; a family has a say once its own cues have been seen near the lines that are being decided
//! (see [`Strength::evidence`]), and from then on. What a family stands for is not known here.
//!
//! A line is looked at by the few cues that may begin with its first byte: lines that cannot match
//! cost one look into a table.

use copydesk_text::{Role, Template};

use crate::decoder::{Decision, Scores, Step};
use crate::frames::Frames;
use crate::state::{Part, STATES, Set, set};

/// Evidence that wakes a family up.
const AWAKE: u32 = 3;

/// How much a cue says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// As much as a telling feature of the line.
    Hint,
    /// As much as it takes to overrule a model that is in doubt.
    Strong,
    /// As much as it takes to overrule a model that is sure.
    Certain,
}

impl Strength {
    /// What it adds, in the units of the [weights](crate::Weights): a cut with a margin of 600 is
    /// right in every second case, one of 2000 in nineteen of twenty; few are beyond 20 000.
    pub const fn points(self) -> i32 {
        match self {
            Self::Hint => 400,
            Self::Strong => 3000,
            Self::Certain => 40_000,
        }
    }

    /// How much it says for its family: one certain cue or three strong ones within a few hundred
    /// lines wake the family up, hints do not.
    pub const fn evidence(self) -> u32 {
        match self {
            Self::Hint => 0,
            Self::Strong => 1,
            Self::Certain => AWAKE,
        }
    }
}

/// Where a line stands in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// The line is the first of an article.
    Starts,
    /// The line is the first of an article, unless another line that opens stands right above it, or a
    /// rule: then that is, or the rule above that.
    Opens,
    /// The line is the last of an article.
    Ends,
    /// The line is neither the first nor the last of an article.
    Inside,
}

/// A line of a known format.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Cue {
    /// What the line looks like.
    pub template: Template,
    /// What it does; `None`: that is open.
    pub role: Option<Role>,
    /// Where it stands; `None`: that is open.
    pub part: Option<Part>,
    /// Whether an article begins or ends with it; `None`: that is open.
    pub edge: Option<Edge>,
    /// How much it says.
    pub strength: Strength,
}

impl Cue {
    /// A line that looks like `template` and says nothing yet.
    pub const fn new(template: Template, strength: Strength) -> Self {
        Self { template, role: None, part: None, edge: None, strength }
    }

    /// States that the line is evidence for: empty if no state is all that the cue says. A cue that
    /// says nothing of the line but that its format has such lines is evidence for none beside
    /// another.
    fn states(&self, above: Above) -> Set {
        if self.role.is_none() && self.part.is_none() && self.edge.is_none() {
            return set(|_| true);
        }
        // Below a rule, or another that opens, a line that opens is not the first of the article.
        let is_first = match (self.edge, above) {
            (Some(Edge::Starts), _) | (Some(Edge::Opens), Above::Other) => Some(true),
            (Some(Edge::Inside), _) | (Some(Edge::Opens), _) => Some(false),
            (Some(Edge::Ends) | None, _) => None,
        };
        set(|state| {
            let is_gap = state.part == Part::Gap;
            let role = self.role.is_none_or(|role| role == state.role && !is_gap);
            let part = match self.part {
                None => !is_gap,
                // The first line that opens an article is of its head.
                Some(Part::Head) if self.edge == Some(Edge::Opens) => {
                    matches!(state.part, Part::First | Part::Head)
                }
                Some(part) => part == state.part,
            };
            let start = is_first.is_none_or(|is_first| is_first == state.is_start());
            (role || (is_gap && self.part == Some(Part::Gap))) && part && start
        })
    }

    /// Whether there is a state in which the line may be what the cue says.
    ///
    /// ```
    /// use copydesk_segment::{Cue, Edge, Strength};
    /// use copydesk_text::Role;
    ///
    /// let mut cue = Cue::new("-30-".parse()?, Strength::Strong);
    /// cue.role = Some(Role::EndMark);
    /// assert!(cue.is_possible());
    /// cue.edge = Some(Edge::Starts); // no article starts with an end mark
    /// assert!(!cue.is_possible());
    /// # Ok::<(), copydesk_text::TemplateError>(())
    /// ```
    pub fn is_possible(&self) -> bool {
        self.states(Above::Other) != 0
    }
}

/// What stands above a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Above {
    /// A rule, so many lines above it.
    Rule(u64),
    /// A line that opens an article, as it does.
    Opening,
    Other,
}

/// Which family of cues: the number of [`Cues::add`], from 0.
pub type Family = u16;

#[derive(Clone, Debug)]
struct Compiled {
    cue: Cue,
    family: Family,
    /// States that the line is evidence for.
    here: Set,
    /// The same below a rule or another line that opens.
    below: Set,
}

impl Compiled {
    /// States that a line with the cue is evidence for.
    fn here(&self, mark: &Mark) -> Set {
        match mark.above {
            Above::Rule(_) | Above::Opening => self.below,
            Above::Other => self.here,
        }
    }
}

/// Families of cues, ready to look at lines.
///
/// ```
/// use copydesk_segment::{Cue, Cues, Edge, Segmenter, Strength};
///
/// let mut cue = Cue::new("*** story {int}".parse()?, Strength::Certain);
/// cue.edge = Some(Edge::Starts);
/// let mut cues = Cues::default();
/// let family = cues.add([cue], false);
///
/// let dump = b"*** story 1\nRain fell on the town.\n*** story 2\nThe river rose by a meter.\n";
/// let segmenter = Segmenter::builder().cues(cues).build();
/// let segments: Vec<_> = segmenter.segments(dump).collect();
/// assert_eq!(segments.len(), 2);
/// assert_eq!(segments[1].family, Some(family));
/// # Ok::<(), copydesk_text::TemplateError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Cues {
    cues: Vec<Compiled>,
    /// Cues that a line may match, by its first byte that is no white space.
    by_first: Vec<Vec<u16>>,
    /// For each family, whether it has a say from the first line on.
    always: Vec<bool>,
    /// For each family, whether all of its articles are marked.
    framed: Vec<bool>,
}

impl Cues {
    /// Adds a family; `always` says that it has a say whether or not its cues were seen, for a
    /// format that the caller names.
    pub fn add(&mut self, cues: impl IntoIterator<Item = Cue>, always: bool) -> Family {
        let family = self.always.len() as Family;
        self.always.push(always);
        self.framed.push(false);
        self.by_first.resize(256, Vec::new());
        for cue in cues {
            let index = self.cues.len() as u16;
            for (byte, list) in (0..=u8::MAX).zip(&mut self.by_first) {
                if cue.template.may_begin(byte) {
                    list.push(index);
                }
            }
            let [here, below] = [Above::Other, Above::Opening].map(|above| cue.states(above));
            self.cues.push(Compiled { cue, family, here, below });
        }
        family
    }

    /// Says that every article of `family` is marked: none starts between two of its cues that say
    /// where one starts or ends but where they say so. That is evidence as a [strong](Strength::Strong)
    /// cue is.
    pub fn frame(&mut self, family: Family) {
        if let Some(framed) = self.framed.get_mut(usize::from(family)) {
            *framed = true;
        }
    }

    /// The cues that `line`, with or without the control characters around it, matches, and their
    /// families.
    pub fn matches(&self, line: &[u8]) -> impl Iterator<Item = (Family, &Cue)> {
        self.find(line).map(|index| {
            let compiled = &self.cues[usize::from(index)];
            (compiled.family, &compiled.cue)
        })
    }

    /// A wire is known by the control characters around a line, and they are in the way of what
    /// other formats are known by: the line is looked at with them and without.
    fn find(&self, line: &[u8]) -> impl Iterator<Item = u16> {
        let line = line.trim_ascii();
        let bare = bare(line);
        let rest = if bare.len() < line.len() { bare } else { &[] };
        self.find_in(line).chain(self.find_in(rest))
    }

    fn find_in(&self, line: &[u8]) -> impl Iterator<Item = u16> {
        // A no-break space is white space and begins as letters of Latin do.
        let line = if line.starts_with("\u{a0}".as_bytes()) { trim_start(line) } else { line };
        let list = line.first().and_then(|&byte| self.by_first.get(usize::from(byte)));
        let list = list.map_or(&[][..], Vec::as_slice);
        let has = if list.is_empty() { 0 } else { Template::ascii_of(line) };
        list.iter().copied().filter(move |&index| {
            let template = &self.cues[usize::from(index)].cue.template;
            template.needs() & !has == 0 && template.matches(line)
        })
    }
}

/// `line` without the control characters around it.
fn bare(line: &[u8]) -> &[u8] {
    let is_ink = |byte: &u8| !byte.is_ascii_control() && *byte != b' ';
    let from = line.iter().position(is_ink).unwrap_or(line.len());
    let to = line.iter().rposition(is_ink).map_or(from, |last| last + 1);
    &line[from..to]
}

/// `line` without blanks and no-break spaces at its start.
fn trim_start(mut line: &[u8]) -> &[u8] {
    loop {
        line = line.trim_ascii_start();
        match line.strip_prefix("\u{a0}".as_bytes()) {
            Some(rest) => line = rest,
            None => return line,
        }
    }
}

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
struct Mark {
    /// Counted over the dump without blank lines.
    line: u64,
    cue: u16,
    above: Above,
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
                add(&mut step.scores, compiled.here(mark), points);
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
                add(&mut step.scores, states, points);
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
            evidence[usize::from(compiled.family)] += compiled.cue.strength.evidence();
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
            let evidence = 1 + compiled.cue.strength.evidence();
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

pub(crate) fn add(scores: &mut Scores, states: Set, points: i32) {
    for (state, score) in scores.iter_mut().enumerate().take(STATES.len()) {
        if states & (1 << state) != 0 {
            *score += points;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
