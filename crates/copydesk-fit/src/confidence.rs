//! How sure a margin is: what share of the decisions with such a margin was right.

use copydesk_segment::training::STATES;

use crate::corpus::Dump;
use crate::evaluate::Path;

/// The margin of a decision, and whether it was right.
type Decision = (i32, bool);
/// Steps of a table: margin from which on, percent.
type Steps = Vec<(i32, u8)>;

/// Tables for cuts and for roles.
pub(crate) fn fit<'r>(results: impl Iterator<Item = (&'r Dump, &'r Path)>) -> (Steps, Steps) {
    let (cuts, roles) = margins(results);
    (monotone(cuts), monotone(roles))
}

/// Prints how often decisions of each confidence were right.
pub(crate) fn report<'r>(results: impl Iterator<Item = (&'r Dump, &'r Path)>) {
    let (cuts, roles) = margins(results);
    for (name, decisions) in [("cuts", cuts), ("roles", roles)] {
        println!("confidence of {name}: {} decisions", decisions.len());
        for (margin, percent) in monotone(decisions) {
            println!("  margin {margin:6} and more: {percent} %");
        }
    }
}

/// Margins of all cuts and all roles, and whether they were right.
fn margins<'r>(
    results: impl Iterator<Item = (&'r Dump, &'r Path)>,
) -> (Vec<Decision>, Vec<Decision>) {
    let (mut cuts, mut roles) = (Vec::new(), Vec::new());
    for (dump, path) in results {
        for (at, &(state, cut, role)) in path.iter().enumerate() {
            if STATES[state].is_start() {
                cuts.push((cut, dump.starts.binary_search(&at).is_ok()));
            }
            roles.push((role, dump.allowed[at] & (1 << state) != 0));
        }
    }
    (cuts, roles)
}

/// Isotonic regression by pooling adjacent violators, in bins of equal size.
fn monotone(mut decisions: Vec<Decision>) -> Steps {
    decisions.sort_unstable();
    let bin = (decisions.len() / 40).max(20);
    // (lowest margin, right, count)
    let mut pools: Vec<(i32, usize, usize)> = Vec::new();
    for chunk in decisions.chunks(bin) {
        pools.push((chunk[0].0, chunk.iter().filter(|(_, right)| *right).count(), chunk.len()));
        while let [.., a, b] = pools.as_slice() {
            if a.1 * b.2 < b.1 * a.2 {
                break;
            }
            let joined = (a.0, a.1 + b.1, a.2 + b.2);
            pools.truncate(pools.len() - 2);
            pools.push(joined);
        }
    }
    let mut steps: Steps = Vec::new();
    for (margin, right, count) in pools {
        let percent = ((right * 100) / count.max(1)).min(99) as u8;
        match steps.last_mut() {
            Some(last) if last.1 >= percent => {}
            _ => steps.push((margin, percent)),
        }
    }
    if let Some(first) = steps.first_mut() {
        first.0 = 0;
    }
    steps
}
