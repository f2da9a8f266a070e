//! Frames: what lies between two marks of a format that marks all its articles.
//!
//! ```text
//! starts ─┐ one article            ends ─┐ what parts two articles
//!         │                              ├ the first line that may start one
//! starts ─┴ the next one           ends ─┴ one article, up to here
//! ```
//!
//! A frame says something only once both of its marks are seen: behind the last mark of a dump the
//! format may have changed. If only ends are marked, the head must stand right behind the last one, and
//! if only starts are, the tail right before the next: another dump may lie between. Nor does a frame
//! forbid anything: a mark may have been lost.

use crate::cues::{Edge, Family, Strength};
use crate::decoder::Step;
use crate::state::{Part, set};

/// Lines at an end of a frame in which a line of the format must stand.
const NEAR: u64 = 20;

/// The marks that opened frames of which the other end was not seen yet.
#[derive(Debug, Default)]
pub(crate) struct Frames {
    /// By family, in no order: the last mark that was forgotten.
    open: Vec<(Family, u64, Edge)>,
}

impl Frames {
    /// Keeps the last of the marks that are about to be forgotten, which come in order of lines.
    pub(crate) fn keep(&mut self, gone: impl IntoIterator<Item = (Family, u64, Edge)>) {
        for mark in gone {
            self.open.retain(|open| open.0 != mark.0);
            self.open.push(mark);
        }
    }

    /// Adds to `steps`, the first of which is line `first`, that no article starts within the frames
    /// between `marks`, which come in order of lines; `has` says whether a line from the first number
    /// up to the second is one that a family knows from this part of an article.
    pub(crate) fn weigh(
        &self,
        marks: impl Iterator<Item = (Family, u64, Edge)>,
        has: impl Fn(Family, Part, u64, u64) -> bool,
        first: u64,
        steps: &mut [Step],
    ) {
        let mut open = self.open.clone();
        let inner = set(|state| !state.is_start());
        for mark in marks {
            let last = open.iter().position(|open| open.0 == mark.0).map(|at| open.swap_remove(at));
            if let Some((_, above, edge)) = last
                && let Some((from, to)) = within((above, edge), (mark.1, mark.2))
                && match (edge, mark.2) {
                    (Edge::Ends, _) => has(mark.0, Part::Head, above, above + NEAR),
                    (_, Edge::Ends) => true,
                    _ => has(mark.0, Part::Body, mark.1.saturating_sub(NEAR), mark.1),
                }
            {
                let index = |line: u64| usize::try_from(line.saturating_sub(first)).unwrap_or(0);
                let to = index(to).min(steps.len());
                for step in &mut steps[index(from).min(to)..to] {
                    step.add(inner, Strength::Strong.points());
                }
            }
            open.push(mark);
        }
    }
}

/// The lines, from the first to one past the last, in which no article starts between two marks.
fn within((above, opens): (u64, Edge), (below, closes): (u64, Edge)) -> Option<(u64, u64)> {
    let from = match opens {
        // The first line behind the end of an article may start the next one.
        Edge::Ends => above + 2,
        Edge::Starts | Edge::Opens | Edge::Inside => above + 1,
    };
    let to = match closes {
        // Behind the end of one article may stand another one, of a format that is not marked.
        Edge::Starts | Edge::Opens if opens == Edge::Ends => return None,
        Edge::Opens => below.saturating_sub(1),
        Edge::Starts => below,
        Edge::Ends | Edge::Inside => below + 1,
    };
    (from < to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::STATES;

    /// The lines of ten, the first of which is line 100, in which a start is spoken against.
    fn closed(frames: &Frames, marks: &[(Family, u64, Edge)]) -> Vec<u64> {
        closed_if(frames, marks, true)
    }

    fn closed_if(frames: &Frames, marks: &[(Family, u64, Edge)], near: bool) -> Vec<u64> {
        let mut steps = vec![Step { scores: [0; STATES.len()], blanks: 0 }; 10];
        frames.weigh(marks.iter().copied(), |_, _, _, _| near, 100, &mut steps);
        let weighed = (100..).zip(&steps).filter(|(_, step)| step.scores != [0; STATES.len()]);
        weighed.map(|(line, _)| line).collect()
    }

    #[test]
    fn no_article_starts_between_two_marks_but_where_they_say() {
        let none = Frames::default();
        assert_eq!(closed(&none, &[(0, 101, Edge::Starts), (0, 104, Edge::Starts)]), [102, 103]);
        assert_eq!(closed(&none, &[(0, 101, Edge::Ends), (0, 104, Edge::Ends)]), [103, 104]);
        assert_eq!(closed(&none, &[(0, 101, Edge::Starts), (0, 103, Edge::Ends)]), [102, 103]);
        assert_eq!(closed(&none, &[(0, 101, Edge::Opens), (0, 104, Edge::Opens)]), [102]);
        assert_eq!(closed(&none, &[(0, 101, Edge::Ends), (0, 104, Edge::Starts)]), [0; 0]);
        assert_eq!(closed(&none, &[(0, 101, Edge::Ends)]), [0; 0], "who knows what follows");
        let other = [(0, 101, Edge::Starts), (1, 103, Edge::Starts)];
        assert_eq!(closed(&none, &other), [0; 0], "marks of two formats");
    }

    #[test]
    fn what_may_hold_another_dump_is_no_frame() {
        let none = Frames::default();
        let frame = |one, other| closed_if(&none, &[(0, 101, one), (0, 104, other)], false);
        assert_eq!(frame(Edge::Ends, Edge::Ends), [0; 0]);
        assert_eq!(frame(Edge::Starts, Edge::Starts), [0; 0]);
        assert_eq!(frame(Edge::Starts, Edge::Ends), [102, 103, 104]);
    }

    #[test]
    fn a_mark_that_is_out_of_sight_still_opens_its_frame() {
        let mut frames = Frames::default();
        frames.keep([(0, 7, Edge::Ends), (1, 8, Edge::Ends), (0, 40, Edge::Starts)]);
        assert_eq!(closed(&frames, &[(0, 103, Edge::Starts)]), [100, 101, 102]);
    }
}
