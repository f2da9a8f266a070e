//! Gradient boosting (Friedman 2001): trees of decisions, each fitted to what those before it leave wrong.
//!
//! Facts are numbers from 0 to 255, so that the best split of a node is found from sums by value, as in
//! `LightGBM` (Ke and others 2017); of the leaves of a tree, the one that gains most by it is split next.

use copydesk_segment::training::Trees;

use crate::random::Random;

/// How much leaves are drawn to zero.
const DRAW: f64 = 10.0;
/// Fewest cases of a leaf.
const FEWEST: u32 = 60;
/// Of a hundred cases, how many each tree is fitted to; of a hundred facts, how many it may ask for.
const CASES: usize = 80;
const FACTS: usize = 50;
/// A weight of one in the table.
const ONE: f32 = 256.0;

/// What is learned from.
#[derive(Debug, Default)]
pub(crate) struct Data {
    /// Facts of each case, by fact.
    columns: Vec<Vec<u8>>,
    /// Whether what is asked is so.
    is_so: Vec<bool>,
    /// How much each case counts.
    counts: Vec<f32>,
    /// Where choices end: of the cases from one end to the next, what is asked is so of one alone. Without
    /// any, each case is asked about by itself.
    choices: Vec<usize>,
}

impl Data {
    pub(crate) fn push(&mut self, facts: &[u8], is_so: bool, counts: f32) {
        self.columns.resize(facts.len(), Vec::new());
        self.columns.iter_mut().zip(facts).for_each(|(column, &fact)| column.push(fact));
        self.is_so.push(is_so);
        self.counts.push(counts);
    }

    /// What is known of a case.
    fn facts(&self, case: usize) -> Vec<u8> {
        self.columns.iter().map(|column| column[case]).collect()
    }

    /// The cases since the last choice are one.
    pub(crate) fn end_choice(&mut self) {
        self.choices.push(self.is_so.len());
    }

    /// How likely it is by these scores that what is asked is so, for each case.
    fn shares(&self, scores: &[f32]) -> Vec<f32> {
        if self.choices.is_empty() {
            return scores.iter().map(|score| 1.0 / (1.0 + (-score).exp())).collect();
        }
        let mut shares: Vec<f32> = scores.iter().map(|score| score.exp()).collect();
        let mut from = 0;
        for &end in &self.choices {
            let choice = &mut shares[from..end];
            let all: f32 = choice.iter().sum();
            choice.iter_mut().for_each(|share| *share /= all);
            from = end;
        }
        shares
    }
}

/// How trees are grown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Growth {
    /// How many.
    pub(crate) trees: usize,
    /// How many leaves each may have.
    pub(crate) leaves: usize,
    /// How far a tree goes towards what would be best for its leaves.
    pub(crate) rate: f32,
}

/// Sums over cases. In double precision: those of a branch are what is left when others are taken away from
/// those of hundreds of thousands of cases, and a bend that is off by a little may make a leaf say anything.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    slope: f64,
    bend: f64,
    cases: u32,
}

impl Sums {
    fn add(&mut self, other: Self) {
        self.slope += other.slope;
        self.bend += other.bend;
        self.cases += other.cases;
    }

    fn less(self, other: Self) -> Self {
        Self {
            slope: self.slope - other.slope,
            bend: self.bend - other.bend,
            cases: self.cases - other.cases,
        }
    }

    /// What a leaf with these cases gains by its weight.
    fn gain(self) -> f64 {
        self.slope * self.slope / (self.bend + DRAW)
    }

    /// The best weight of a leaf with these cases, `rate` of the way.
    fn weight(self, rate: f32) -> f32 {
        rate * (self.slope / (self.bend + DRAW)) as f32
    }
}

/// Sums by value of each fact that a tree may ask for.
type Histogram = Vec<[Sums; 256]>;

/// A node of a tree that is grown.
enum Node {
    Leaf(Sums),
    Split { fact: usize, most: u8, branches: [usize; 2] },
}

/// A leaf that may be split.
struct Leaf {
    node: usize,
    cases: Vec<u32>,
    histogram: Histogram,
    best: Option<Split>,
}

#[derive(Clone, Copy)]
struct Split {
    gain: f64,
    /// Which of the facts that the tree may ask for.
    column: usize,
    most: u8,
    sums: [Sums; 2],
}

/// Trees over facts with these `names`.
pub(crate) fn fit(data: &Data, names: &'static [&'static str], growth: Growth) -> Trees {
    go_on(Trees::new(names), data, names, growth)
}

/// `trees` over facts with these `names`, and more of them for what they leave wrong.
pub(crate) fn go_on(
    mut trees: Trees,
    data: &Data,
    names: &'static [&'static str],
    growth: Growth,
) -> Trees {
    let mut scores: Vec<f32> =
        (0..data.is_so.len()).map(|case| trees.score(&data.facts(case)) as f32 / ONE).collect();
    let mut random = Random(13);
    for _ in 0..growth.trees {
        let shares = data.shares(&scores).into_iter().enumerate();
        let sums: Vec<Sums> = shares.map(|(case, share)| slope(data, case, share)).collect();
        let cases = (0..scores.len() as u32).filter(|_| random.below(100) < CASES).collect();
        let mut facts: Vec<usize> = (0..names.len()).collect();
        random.shuffle(&mut facts);
        facts.truncate(names.len() * FACTS / 100);
        let tree = Tree::grow(data, &sums, cases, &facts, growth);
        for (case, score) in scores.iter_mut().enumerate() {
            *score += tree.weight(data, case);
        }
        trees.add(&tree.text(names, 0)).expect("a tree is written as it is read");
    }
    trees
}

/// How the loss of a case falls with its score, which makes what is asked as likely as `share`.
fn slope(data: &Data, case: usize, share: f32) -> Sums {
    let counts = data.counts[case];
    let right = if data.is_so[case] { 1.0 } else { 0.0 };
    let (slope, bend) = (counts * (right - share), counts * share * (1.0 - share));
    Sums { slope: slope.into(), bend: bend.into(), cases: 1 }
}

struct Tree {
    nodes: Vec<Node>,
    /// How far it goes.
    rate: f32,
}

impl Tree {
    fn grow(data: &Data, sums: &[Sums], cases: Vec<u32>, facts: &[usize], growth: Growth) -> Self {
        let mut all = Sums::default();
        cases.iter().for_each(|&case| all.add(sums[case as usize]));
        let mut nodes = vec![Node::Leaf(all)];
        let histogram = sums_by_value(data, sums, &cases, facts);
        let best = best_split(&histogram, all);
        let mut leaves = vec![Leaf { node: 0, cases, histogram, best }];
        while leaves.len() < growth.leaves {
            let gain = |leaf: &Leaf| leaf.best.map_or(0.0, |best| best.gain);
            let next =
                (0..leaves.len()).max_by(|&a, &b| gain(&leaves[a]).total_cmp(&gain(&leaves[b])));
            let Some(Leaf { node, cases, histogram: whole, best: Some(split) }) =
                next.map(|next| leaves.swap_remove(next))
            else {
                break;
            };
            let fact = facts[split.column];
            let column = &data.columns[fact];
            let (less, more): (Vec<u32>, Vec<u32>) =
                cases.into_iter().partition(|&case| column[case as usize] <= split.most);
            let at = nodes.len();
            nodes[node] = Node::Split { fact, most: split.most, branches: [at, at + 1] };
            nodes.extend(split.sums.map(Node::Leaf));
            // The larger branch has what is left of the whole.
            let is_less = less.len() < more.len();
            let small = sums_by_value(data, sums, if is_less { &less } else { &more }, facts);
            let large = difference(whole, &small);
            let both = if is_less { [small, large] } else { [large, small] };
            let branches = both.into_iter().zip([less, more]).zip(split.sums);
            for (number, ((histogram, cases), sums)) in branches.enumerate() {
                let best = best_split(&histogram, sums);
                leaves.push(Leaf { node: at + number, cases, histogram, best });
            }
        }
        Self { nodes, rate: growth.rate }
    }

    /// What the leaf says that the facts of a case lead to.
    fn weight(&self, data: &Data, case: usize) -> f32 {
        let mut at = 0;
        loop {
            match self.nodes[at] {
                Node::Leaf(sums) => return sums.weight(self.rate),
                Node::Split { fact, most, branches } => {
                    at = branches[usize::from(data.columns[fact][case] > most)];
                }
            }
        }
    }

    /// The tree from the node at `at` on, as the table of weights has it.
    fn text(&self, names: &[&str], at: usize) -> String {
        match self.nodes[at] {
            Node::Leaf(sums) => ((sums.weight(self.rate) * ONE).round() as i16).to_string(),
            Node::Split { fact, most, branches: [less, more] } => {
                let (less, more) = (self.text(names, less), self.text(names, more));
                format!("{} {most} {less} {more}", names[fact])
            }
        }
    }
}

fn sums_by_value(data: &Data, sums: &[Sums], cases: &[u32], facts: &[usize]) -> Histogram {
    let by_value = |&fact: &usize| {
        let column = &data.columns[fact];
        let mut values = [Sums::default(); 256];
        for &case in cases {
            values[usize::from(column[case as usize])].add(sums[case as usize]);
        }
        values
    };
    facts.iter().map(by_value).collect()
}

fn difference(mut whole: Histogram, part: &Histogram) -> Histogram {
    let values = whole.iter_mut().flatten().zip(part.iter().flatten());
    values.for_each(|(whole, part)| *whole = whole.less(*part));
    whole
}

/// The split that gains most, if any gains.
fn best_split(histogram: &Histogram, all: Sums) -> Option<Split> {
    let mut best: Option<Split> = None;
    for (column, values) in histogram.iter().enumerate() {
        let mut less = Sums::default();
        for (most, sums) in (0u8..=254).zip(values) {
            less.add(*sums);
            if sums.cases == 0 || less.cases < FEWEST {
                continue;
            }
            let more = all.less(less);
            if more.cases < FEWEST {
                break;
            }
            let gain = less.gain() + more.gain() - all.gain();
            if gain > best.map_or(LEAST_GAIN, |best| best.gain) {
                best = Some(Split { gain, column, most, sums: [less, more] });
            }
        }
    }
    best
}

/// Splits that gain less are not worth a node.
const LEAST_GAIN: f64 = 1e-3;

#[cfg(test)]
mod tests {
    use super::*;

    /// Enough that a tree may ask for both facts that matter.
    const NAMES: &[&str] = &["first", "second", "c", "d", "e", "f", "g", "h"];

    fn facts(first: u8, second: u8) -> [u8; 8] {
        [first, second, 0, 0, 0, 0, 0, 0]
    }

    /// What the trees say of facts of which the first two are given.
    fn score(trees: &Trees, first: u8, second: u8) -> i32 {
        trees.score(&facts(first, second))
    }

    #[test]
    fn what_two_facts_say_only_together_is_learned() {
        let mut data = Data::default();
        for case in 0..4000u32 {
            let (first, second) = ((case * 7 % 100) as u8, (case / 100 * 5 % 200) as u8);
            data.push(&facts(first, second), (first > 50) != (second > 90), 1.0);
        }
        let growth = Growth { trees: 200, leaves: 8, rate: 0.05 };
        let trees = fit(&data, NAMES, growth);
        assert!(score(&trees, 10, 10) < -256 && score(&trees, 90, 190) < -256);
        assert!(score(&trees, 10, 190) > 256 && score(&trees, 90, 10) > 256);
        assert_eq!(trees, fit(&data, NAMES, growth));
    }

    #[test]
    fn without_anything_to_tell_by_the_trees_say_how_often_it_is_so() {
        let mut data = Data::default();
        (0..1000).for_each(|case| data.push(&facts(0, 0), case % 4 == 0, 1.0));
        let odds = (1.0f32 / 3.0).ln() * ONE;
        let trees = fit(&data, NAMES, Growth { trees: 300, leaves: 16, rate: 0.05 });
        assert!((score(&trees, 0, 0) as f32 - odds).abs() < 20.0);
    }

    /// A leaf of few cases beside hundreds of thousands, of which the sums are what is left of theirs.
    #[test]
    fn few_of_many_cases_say_no_more_than_they_can() {
        let mut data = Data::default();
        for case in 0..300_000u32 {
            let is_rare = case % 7_500 == 0;
            let second = (case * 37 % 251) as u8;
            data.push(
                &facts(if is_rare { 200 } else { (case % 97) as u8 }, second),
                is_rare || second > 180,
                0.37,
            );
        }
        let growth = Growth { trees: 60, leaves: 16, rate: 0.12 };
        let trees = fit(&data, NAMES, growth);
        let most =
            (0..=255).map(|second| score(&trees, 200, second).abs()).max().unwrap_or_default();
        assert!(most < 20 * ONE as i32);
    }

    /// Of three lines the one with the largest number is right, however large that is: by itself, no number says
    /// whether it is.
    #[test]
    fn of_a_choice_the_right_case_stands_out() {
        let mut data = Data::default();
        for choice in 0..2000u32 {
            let base = (choice * 37 % 180) as u8;
            for more in [0, 30, 60] {
                data.push(&facts(base + more, 0), more == 60, 1.0);
            }
            data.end_choice();
        }
        let trees = fit(&data, NAMES, Growth { trees: 200, leaves: 16, rate: 0.1 });
        for base in [0, 50, 100, 179] {
            let [least, middle, most] = [0, 30, 60].map(|more| score(&trees, base + more, 0));
            assert!(most > least.max(middle), "{base}: {least} {middle} {most}");
        }
    }
}
