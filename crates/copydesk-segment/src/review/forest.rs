//! Small trees, asked all at once.
//!
//! Walking a tree from split to split, a processor cannot know which way it goes next. So each fact is
//! asked for once, in all trees: every split that it does not fit closes the leaves of its first branch,
//! and the first leaf of a tree that is still open is the one that walking leads to (`QuickScorer`,
//! Lucchese and others 2015). Several lines are asked about side by side, each in a lane of its own
//! (`V-QuickScorer`, Lucchese and others 2016).

use super::trees::Node;

/// Leaves that a tree may have.
const LEAVES: usize = 16;
/// Trees that may be asked at once.
const TREES: usize = 512;
/// How many lines are asked about at once.
pub(super) const LANES: usize = 8;

/// Trees of up to sixteen leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Forest {
    /// The splits that ask for each fact, those with the least numbers first.
    splits: Vec<Vec<Split>>,
    /// What the leaves of each tree say, in their order.
    leaves: Vec<[i16; LEAVES]>,
}

/// A split of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Split {
    /// The fact leads to the first branch if it is no more than this.
    most: u8,
    tree: u16,
    /// The leaves that stay open if it is more, a bit for each; for each lane.
    open: [u16; LANES],
}

impl Forest {
    /// No trees, over so many facts.
    pub(super) fn new(facts: usize) -> Self {
        Self { splits: vec![Vec::new(); facts], leaves: Vec::new() }
    }

    /// Adds the tree of `nodes`, of which the first is at place `root`; whether it is small enough and
    /// there is room for it.
    pub(super) fn add(&mut self, nodes: &[Node], root: usize) -> bool {
        let weights = nodes.iter().filter_map(Node::weight);
        if weights.clone().count() > LEAVES || self.leaves.len() == TREES {
            return false;
        }
        let tree = self.leaves.len() as u16;
        let mut leaves = [0; LEAVES];
        leaves.iter_mut().zip(weights).for_each(|(leaf, weight)| *leaf = weight);
        self.leaves.push(leaves);
        let mut from = 0;
        for (at, node) in nodes.iter().enumerate() {
            let Node::Split { fact, most, more } = *node else {
                from += 1;
                continue;
            };
            let to = from + nodes[at..more as usize - root].iter().filter_map(Node::weight).count();
            let first_branch = (1u32 << to) - (1u32 << from);
            let split = Split { most, tree, open: [!(first_branch as u16); LANES] };
            let splits = &mut self.splits[usize::from(fact)];
            splits.insert(splits.partition_point(|other| other.most <= most), split);
        }
        true
    }

    /// What all trees say of `facts`, added up.
    pub(super) fn score(&self, facts: &[u8]) -> i32 {
        let mut open = [u16::MAX; TREES];
        for (splits, &fact) in self.splits.iter().zip(facts) {
            for split in splits.iter().take_while(|split| split.most < fact) {
                open[usize::from(split.tree) % TREES] &= split.open[0];
            }
        }
        self.leaves.iter().zip(open).map(|(leaves, open)| first_open(leaves, open)).sum()
    }

    /// The same of several lines, of which `facts` has each fact in turn.
    pub(super) fn scores(&self, facts: &[[i16; LANES]]) -> [i32; LANES] {
        let mut open = [[u16::MAX; LANES]; TREES];
        for (splits, facts) in self.splits.iter().zip(facts) {
            let most = facts.iter().fold(0, |most, &fact| fact.max(most));
            for split in splits.iter().take_while(|split| i16::from(split.most) < most) {
                let fits = i16::from(split.most);
                let open = &mut open[usize::from(split.tree) % TREES];
                for ((open, stay), &fact) in open.iter_mut().zip(&split.open).zip(facts) {
                    // All ones where nothing is closed.
                    let kept = if fact > fits { 0 } else { u16::MAX };
                    *open &= stay | kept;
                }
            }
        }
        let mut scores = [0; LANES];
        for (leaves, open) in self.leaves.iter().zip(&open) {
            let lanes = scores.iter_mut().zip(open);
            lanes.for_each(|(score, &open)| *score += first_open(leaves, open));
        }
        scores
    }
}

/// What the first leaf says that is open; the last one of a tree is never closed.
fn first_open(leaves: &[i16; LEAVES], open: u16) -> i32 {
    i32::from(leaves[open.trailing_zeros() as usize % LEAVES])
}
