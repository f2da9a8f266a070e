//! Sums over all paths of states through a stretch of lines: how likely each state of each line is, and
//! each step from state to state.
//!
//! Forward and backward sums run over probabilities and not over their logarithms; each line's are
//! scaled to add up to one, so that stretches of any length stay within the range of numbers.

use copydesk_segment::training::{STATE_COUNT, STATES};

/// Numbers of blank lines that transitions tell apart: none, one, more.
pub(crate) const GAPS: usize = 3;

/// A number for each state.
pub(crate) type Row = [f32; STATE_COUNT];

/// A number for each number of blank lines, state before and state.
pub(crate) type Edges = [[Row; STATE_COUNT]; GAPS];

/// What all paths together say.
pub(crate) struct Lattice {
    /// How likely each state of each line is.
    pub(crate) marginals: Vec<Row>,
    /// How often each step from state to state is expected.
    pub(crate) edges: Box<Edges>,
    /// Logarithm of the sum over all paths.
    pub(crate) log: f64,
}

/// Which transitions are those of a line after `blanks` blank lines.
pub(crate) fn gap(blanks: u8) -> usize {
    usize::from(blanks).min(GAPS - 1)
}

impl Lattice {
    /// The lattice of lines with these `scores`, where `ways` holds what each step multiplies a path's
    /// weight by. `None` if no path is possible.
    pub(crate) fn new(scores: &[Row], blanks: &[u8], ways: &Edges) -> Option<Self> {
        let (emissions, mut log): (Vec<Row>, f64) = {
            let (rows, logs): (Vec<Row>, Vec<f32>) = scores.iter().map(emission).unzip();
            (rows, logs.into_iter().map(f64::from).sum())
        };
        let mut forward: Vec<Row> = Vec::with_capacity(scores.len());
        for (at, emission) in emissions.iter().enumerate() {
            let mut row = match forward.last() {
                None => std::array::from_fn(|state| f32::from(u8::from(STATES[state].may_open()))),
                Some(last) => step(last, &ways[gap(blanks[at])]),
            };
            multiply(&mut row, emission);
            log += f64::from(scale(&mut row)?);
            forward.push(row);
        }
        let (marginals, edges) = backward(&forward, &emissions, blanks, ways)?;
        Some(Self { marginals, edges, log })
    }
}

/// Goes back over the stretch, and counts states and steps.
fn backward(
    forward: &[Row],
    emissions: &[Row],
    blanks: &[u8],
    ways: &Edges,
) -> Option<(Vec<Row>, Box<Edges>)> {
    let mut edges = Box::new([[[0.0; STATE_COUNT]; STATE_COUNT]; GAPS]);
    let mut marginals = vec![[0.0; STATE_COUNT]; forward.len()];
    // What all lines after the present one say, for each of its states.
    let mut after = [1.0; STATE_COUNT];
    for at in (0..forward.len()).rev() {
        marginals[at] = forward[at];
        multiply(&mut marginals[at], &after);
        scale(&mut marginals[at])?;
        if at > 0 {
            multiply(&mut after, &emissions[at]);
            scale(&mut after)?;
            let gap = gap(blanks[at]);
            after = step_back(&forward[at - 1], &after, &ways[gap], &mut edges[gap])?;
            scale(&mut after)?;
        }
    }
    Some((marginals, edges))
}

/// The weights of all paths one line on.
fn step(last: &Row, ways: &[Row; STATE_COUNT]) -> Row {
    let mut row = [0.0; STATE_COUNT];
    for (from, ways) in last.iter().zip(ways) {
        for (value, way) in row.iter_mut().zip(ways) {
            *value += from * way;
        }
    }
    row
}

/// What the line after a line and all lines after that say, for each state of the line; the steps
/// between the two are added to `edges`.
fn step_back(
    before: &Row,
    after: &Row,
    ways: &[Row; STATE_COUNT],
    edges: &mut [Row; STATE_COUNT],
) -> Option<Row> {
    let mut row = [0.0; STATE_COUNT];
    for (value, ways) in row.iter_mut().zip(ways) {
        *value = ways.iter().zip(after).map(|(way, after)| way * after).sum();
    }
    let total: f32 = row.iter().zip(before).map(|(after, before)| after * before).sum();
    if total <= 0.0 || !total.is_finite() {
        return None;
    }
    for ((from, ways), edges) in before.iter().zip(ways).zip(edges) {
        for ((edge, way), after) in edges.iter_mut().zip(ways).zip(after) {
            *edge += from * way * after / total;
        }
    }
    Some(row)
}

/// `exp` of scores, the largest scaled to one, and the logarithm of the scale.
fn emission(scores: &Row) -> (Row, f32) {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    if most == f32::NEG_INFINITY {
        return ([0.0; STATE_COUNT], 0.0);
    }
    (scores.map(|score| (score - most).exp()), most)
}

fn multiply(row: &mut Row, by: &Row) {
    for (value, by) in row.iter_mut().zip(by) {
        *value *= by;
    }
}

/// Scales a row to add up to one; the logarithm of what it added up to.
fn scale(row: &mut Row) -> Option<f32> {
    let sum: f32 = row.iter().sum();
    if sum <= 0.0 || !sum.is_finite() {
        return None;
    }
    row.iter_mut().for_each(|value| *value /= sum);
    Some(sum.ln())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    /// Every path through three lines, one by one.
    #[test]
    fn sums_are_those_over_all_paths() {
        let mut random = Random(3);
        let mut draw = || random.below(1000) as f32 / 250.0 - 2.0;
        let scores: Vec<Row> = (0..3).map(|_| std::array::from_fn(|_| draw())).collect();
        let ways: Edges =
            std::array::from_fn(|_| std::array::from_fn(|_| std::array::from_fn(|_| draw().exp())));
        let blanks = [0, 1, 7];
        let lattice = Lattice::new(&scores, &blanks, &ways).unwrap();
        let mut total = 0.0;
        let mut states = [[0.0; STATE_COUNT]; 3];
        let mut steps = [[0.0; STATE_COUNT]; STATE_COUNT];
        for first in (0..STATE_COUNT).filter(|&state| STATES[state].may_open()) {
            for second in 0..STATE_COUNT {
                for third in 0..STATE_COUNT {
                    let score = scores[0][first] + scores[1][second] + scores[2][third];
                    let way = ways[1][first][second] * ways[2][second][third];
                    let weight = f64::from(score.exp() * way);
                    total += weight;
                    for (at, state) in [first, second, third].into_iter().enumerate() {
                        states[at][state] += weight;
                    }
                    steps[second][third] += weight;
                }
            }
        }
        assert!((lattice.log - total.ln()).abs() < 1e-4);
        for (marginals, states) in lattice.marginals.iter().zip(states) {
            for (marginal, state) in marginals.iter().zip(states) {
                assert!((f64::from(*marginal) - state / total).abs() < 1e-5);
            }
        }
        for (edges, steps) in lattice.edges[2].iter().zip(steps) {
            for (edge, step) in edges.iter().zip(steps) {
                assert!((f64::from(*edge) - step / total).abs() < 1e-5);
            }
        }
    }

    #[test]
    fn where_no_path_is_possible_there_is_no_lattice() {
        let ways = [[[1.0; STATE_COUNT]; STATE_COUNT]; GAPS];
        assert!(Lattice::new(&[[f32::NEG_INFINITY; STATE_COUNT]], &[0], &ways).is_none());
    }
}
