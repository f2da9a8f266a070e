//! Measuring: article starts, headlines and roles, by group.

use std::collections::BTreeMap;

use copydesk_segment::Weights;
use copydesk_segment::training::{Example, STATES, Set, State, set, state_name};
use copydesk_text::Role;

use crate::corpus::Dump;

/// For each line its state and the margins of cut and role.
pub(crate) type Path = Vec<(usize, i32, i32)>;

/// The path that `weights` finds through a dump.
pub(crate) fn path(weights: &Weights, dump: &Dump) -> Path {
    Example::new(weights, &dump.bytes).decide(weights)
}

/// Counts of a group.
#[derive(Clone, Debug, Default)]
struct Tally {
    right: usize,
    found: usize,
    gold: usize,
    roles_right: usize,
    roles: usize,
    headlines_right: usize,
    pk: (usize, usize),
    window_diff: usize,
}

/// Prints figures by group and the mean over groups, the roles that were taken for others, and
/// `errors` misses of each group.
pub(crate) fn report(results: &[(Dump, Path)], errors: usize) {
    let mut groups: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut confusion: BTreeMap<(String, &str), usize> = BTreeMap::new();
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    for (dump, path) in results {
        let tally = groups.entry(&dump.group).or_default();
        tally.add(dump, path, &mut confusion);
        let misses = misses(dump, path);
        let shown = shown.entry(&dump.group).or_default();
        for miss in misses.into_iter().take(errors.saturating_sub(*shown).min(2)) {
            println!("  {} {miss}", dump.group);
            *shown += 1;
        }
    }
    println!(
        "{:44} {:>6} {:>7} {:>7} {:>7} {:>8} {:>7} {:>6} {:>6}",
        "group", "n", "P", "R", "F1", "headline", "roles", "Pk", "WD"
    );
    let mut mean = [0.0; 3];
    for (name, tally) in &groups {
        let (p, r, f1) = tally.start_scores();
        let headline = tally.headlines_right as f64 / tally.right.max(1) as f64;
        let roles = tally.roles_right as f64 / tally.roles.max(1) as f64;
        let pk = tally.pk.0 as f64 / tally.pk.1.max(1) as f64;
        let window_diff = tally.window_diff as f64 / tally.pk.1.max(1) as f64;
        println!(
            "{name:44} {:6} {p:7.4} {r:7.4} {f1:7.4} {headline:8.4} {roles:7.4} {pk:6.4} {window_diff:6.4}",
            tally.gold
        );
        for (sum, value) in mean.iter_mut().zip([f1, headline, roles]) {
            *sum += value / groups.len() as f64;
        }
    }
    println!(
        "{:44} {:6} {:>7} {:>7} {:7.4} {:8.4} {:7.4}",
        "MEAN",
        groups.len(),
        "",
        "",
        mean[0],
        mean[1],
        mean[2]
    );
    let mut confused: Vec<_> = confusion.into_iter().collect();
    confused.sort_by_key(|(_, count)| usize::MAX - count);
    for ((want, got), count) in confused.into_iter().take(24) {
        println!("  {count:6} × {want} taken for {got}");
    }
}

fn firsts() -> Set {
    set(State::is_start)
}

fn is_start(state: usize) -> bool {
    STATES[state].is_start()
}

impl Tally {
    fn add(
        &mut self,
        dump: &Dump,
        path: &Path,
        confusion: &mut BTreeMap<(String, &'static str), usize>,
    ) {
        let starts: Vec<usize> = (0..path.len()).filter(|&at| is_start(path[at].0)).collect();
        self.gold += dump.starts.len();
        self.found += starts.len();
        for (i, &start) in dump.starts.iter().enumerate() {
            if starts.binary_search(&start).is_ok() {
                self.right += 1;
                let end = dump.starts.get(i + 1).copied().unwrap_or(dump.lines.len());
                self.headlines_right += usize::from(headline_right(dump, path, start, end));
            }
        }
        for (at, &(state, ..)) in path.iter().enumerate() {
            let allowed = dump.allowed[at];
            self.roles += 1;
            if allowed & (1 << state) != 0 {
                self.roles_right += 1;
            } else if allowed.count_ones() <= 2 && allowed & firsts() == 0 {
                let want = (0..STATES.len()).filter(|i| allowed & (1 << i) != 0);
                let want = want.map(|i| state_name(STATES[i])).collect::<Vec<_>>().join("|");
                *confusion.entry((want, STATES[state].role.name())).or_default() += 1;
            }
        }
        self.add_windows(dump, &starts, path.len());
    }

    /// Pk (Beeferman 1999) and `WindowDiff` (Pevzner and Hearst 2002), half the mean article apart.
    fn add_windows(&mut self, dump: &Dump, starts: &[usize], lines: usize) {
        if dump.starts.len() < 2 {
            return;
        }
        let k = (lines / dump.starts.len() / 2).max(1);
        let count = |starts: &[usize], from: usize| {
            starts.partition_point(|&s| s <= from + k) - starts.partition_point(|&s| s <= from)
        };
        for from in 0..lines.saturating_sub(k) {
            let (want, got) = (count(&dump.starts, from), count(starts, from));
            self.pk.1 += 1;
            self.pk.0 += usize::from((want == 0) != (got == 0));
            self.window_diff += usize::from(want != got);
        }
    }

    fn start_scores(&self) -> (f64, f64, f64) {
        let p = self.right as f64 / self.found.max(1) as f64;
        let r = self.right as f64 / self.gold.max(1) as f64;
        (p, r, if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 })
    }
}

/// Whether exactly the lines are headline that must be.
fn headline_right(dump: &Dump, path: &Path, from: usize, to: usize) -> bool {
    let headline = set(|s| s.role == Role::Headline);
    (from..to.min(from + 40)).all(|at| {
        let must = dump.allowed[at] & !headline == 0;
        let may = dump.allowed[at] & headline != 0;
        let is = headline & (1 << path[at].0) != 0;
        (is && may) || (!is && !must)
    })
}

/// Where an article starts that was not found, or none does; with the lines around and their states.
fn misses(dump: &Dump, path: &Path) -> Vec<String> {
    let text = |at: usize| {
        let text = String::from_utf8_lossy(dump.lines[at].content.slice(&dump.bytes)).into_owned();
        text.chars().take(90).collect::<String>()
    };
    let mut misses = Vec::new();
    for at in 0..path.len() {
        let want = dump.starts.binary_search(&at).is_ok();
        if want == is_start(path[at].0) {
            continue;
        }
        let what = if want { "missed" } else { "invented" };
        let mut miss = format!("{what} {}:{}", dump.name, dump.lines[at].number);
        for line in at.saturating_sub(6)..(at + 6).min(path.len()) {
            let mark = if line == at { '>' } else { ' ' };
            let gold = if dump.starts.binary_search(&line).is_ok() { '*' } else { ' ' };
            let state = state_name(STATES[path[line].0]);
            let blank = if line > 0 && dump.lines[line].number > dump.lines[line - 1].number + 1 {
                '_'
            } else {
                ' '
            };
            miss += &format!("\n    {mark}{gold}{blank}{state:16} {}", text(line));
        }
        misses.push(miss);
    }
    misses
}
