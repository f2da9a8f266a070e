//! How sure a margin is: what share of the decisions with such a margin was right.

use copydesk_segment::training::STATES;

use crate::corpus::Dump;
use crate::evaluate::Path;
use crate::folds;

/// Larger margins are not told apart. They would not fit into the short numbers of the decoder.
const SUREST: i32 = 16_000;

/// The margin of a decision, and whether it was right.
type Decision = (i32, bool);
/// Steps of a table: margin from which on, percent.
type Steps = Vec<(i32, u8)>;

/// Tables for cuts and for roles.
pub(crate) fn fit<'r>(results: impl Iterator<Item = (&'r Dump, &'r Path)>) -> (Steps, Steps) {
    let (cuts, roles) = margins(results);
    (monotone(cuts), monotone(roles))
}

/// Prints, by tenths of what is said about cuts and roles, how sure they were said to be and how many
/// were right. What is said about a fold is what the others tell.
pub(crate) fn report(results: &[(Dump, Path)]) {
    let folds: Vec<_> = (0..folds::COUNT)
        .map(|number| {
            let of_fold = |dump: &Dump| folds::folds_of(dump).next() == Some(number);
            let (own, others): (Vec<_>, Vec<_>) =
                results.iter().map(|(dump, path)| (dump, path)).partition(|it| of_fold(it.0));
            (fit(others.into_iter()), margins(own.into_iter()))
        })
        .collect();
    let said = |steps: &Steps, margin: i32| {
        let after = steps.partition_point(|&(from, _)| from <= margin);
        after.checked_sub(1).map_or(50, |at| steps[at].1)
    };
    for (name, is_cut) in [("cuts", true), ("roles", false)] {
        let mut tenths = [(0usize, 0usize, 0usize); 10];
        for ((cut_steps, role_steps), (cuts, roles)) in &folds {
            let (steps, decisions) = if is_cut { (cut_steps, cuts) } else { (role_steps, roles) };
            for &(margin, right) in decisions {
                let said = said(steps, margin);
                let (count, sum, rights) = &mut tenths[usize::from(said) / 10];
                *count += 1;
                *sum += usize::from(said);
                *rights += usize::from(right);
            }
        }
        println!("confidence of {name}: decisions, said to be right, right");
        for (count, sum, rights) in tenths.into_iter().filter(|tenth| tenth.0 > 0) {
            let percent = |part: usize, scale: f64| part as f64 * scale / count as f64;
            println!("{count:9} {:5.1} % {:5.1} %", percent(sum, 1.0), percent(rights, 100.0));
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
            Some(last) if last.1 >= percent || margin > SUREST => {}
            _ => steps.push((margin, percent)),
        }
    }
    if let Some(first) = steps.first_mut() {
        first.0 = 0;
    }
    steps
}
