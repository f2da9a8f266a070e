//! Small trees, asked about several lines at once.
//!
//! Walking a tree from split to split, a processor cannot know which way it goes next. So all splits of a
//! tree are asked: each that a fact does not fit closes the leaves of its first branch, and the first leaf
//! that is still open is the one that walking leads to (`QuickScorer`, Lucchese and others 2015). That takes
//! three times as many questions, but each is asked of eight lines at once, which are in a vector of the
//! processor side by side (`V-QuickScorer`, Lucchese and others 2016), and no answer is waited for.

use super::trees::Node;

/// Leaves that a tree may have: a bit for each.
const LEAVES: usize = 16;
/// Splits that it may have.
const SPLITS: usize = LEAVES - 1;
/// How many lines are asked about at once.
pub(super) const LANES: usize = 8;
/// How many trees are asked before their leaves are looked up.
const AT_ONCE: usize = 16;
/// Splits that are asked without looking whether there are more: a part of all of a tree.
const UNROLLED: usize = 5;
/// Facts that a line may have.
const FACTS: usize = 1 << u8::BITS;

/// Of several lines, what each has in the place of one fact.
#[derive(Clone, Copy, Debug)]
#[repr(align(16))]
struct Lanes<T>([T; LANES]);

/// Trees of up to sixteen leaves.
#[derive(Clone, Debug, Default)]
pub(super) struct Forest {
    trees: Vec<Tree>,
    /// Where the trees begin that are too tall.
    tall: Vec<u32>,
}

/// A tree; what a split says stands there once for each lane.
#[derive(Clone, Debug)]
struct Tree {
    /// A fact leads to the first branch of a split if it is no more than this.
    most: [Lanes<i16>; SPLITS],
    /// The leaves that are closed if it is more, a bit for each.
    closes: [Lanes<u16>; SPLITS],
    /// Which fact each split asks for.
    facts: [u8; SPLITS],
    /// What the leaves say, in their order; one more than there may be, which is never reached.
    leaves: [i16; LEAVES + 1],
}

/// Lines side by side.
#[derive(Debug)]
pub(super) struct Lines([Lanes<i16>; FACTS]);

impl Lines {
    /// Lines with these facts, of which no more than [`LANES`] are taken.
    pub(super) fn new(lines: &[&[u8]]) -> Self {
        let mut lanes = [Lanes([0; LANES]); FACTS];
        for (lane, line) in lines.iter().enumerate().take(LANES) {
            lanes.iter_mut().zip(*line).for_each(|(lanes, &fact)| lanes.0[lane] = fact.into());
        }
        Self(lanes)
    }
}

impl Forest {
    /// The trees of `nodes`, which begin at `roots`.
    pub(super) fn new(nodes: &[Node], roots: &[u32]) -> Self {
        let mut forest = Self::default();
        let ends = roots.iter().skip(1).copied().chain([nodes.len() as u32]);
        for (&root, end) in roots.iter().zip(ends) {
            match Tree::new(&nodes[root as usize..end as usize], root) {
                Some(tree) => forest.trees.push(tree),
                None => forest.tall.push(root),
            }
        }
        forest
    }

    /// Where the trees begin that are not asked here.
    pub(super) fn tall(&self) -> &[u32] {
        &self.tall
    }

    /// What all trees say of each line, added up.
    pub(super) fn scores(&self, lines: &Lines) -> [i32; LANES] {
        let mut scores = [0; LANES];
        let mut open = [Lanes([0; LANES]); AT_ONCE];
        for trees in self.trees.chunks(AT_ONCE) {
            close(trees, lines, &mut open);
            for (tree, Lanes(open)) in trees.iter().zip(&open) {
                for (score, open) in scores.iter_mut().zip(open) {
                    // The last leaf of a tree is never closed.
                    *score += i32::from(tree.leaves[open.trailing_zeros() as usize]);
                }
            }
        }
        scores
    }
}

/// For each tree and line the leaves that stay open, a bit for each. For itself, as the compiler would
/// otherwise work on one line after the other to suit what is done with the bits.
#[inline(never)]
fn close(trees: &[Tree], lines: &Lines, open: &mut [Lanes<u16>; AT_ONCE]) {
    for (tree, open) in trees.iter().zip(open) {
        let mut closed = [0; LANES];
        // Loops of a fixed length, one of which the compiler unrolls.
        let (most, _) = tree.most.as_chunks::<UNROLLED>();
        let (closes, _) = tree.closes.as_chunks::<UNROLLED>();
        let (facts, _) = tree.facts.as_chunks::<UNROLLED>();
        for (facts, (most, closes)) in facts.iter().zip(most.iter().zip(closes)) {
            for split in 0..UNROLLED {
                let Lanes(facts) = &lines.0[usize::from(facts[split])];
                let (Lanes(most), Lanes(closes)) = (&most[split], &closes[split]);
                for lane in 0..LANES {
                    // Without a branch: all ones if the fact is more.
                    let is_more = if facts[lane] > most[lane] { u16::MAX } else { 0 };
                    closed[lane] |= closes[lane] & is_more;
                }
            }
        }
        open.0 = closed.map(|closed| !closed);
    }
}

impl Tree {
    /// The tree of `nodes`, of which the first is at place `root`; none if it is too tall.
    fn new(nodes: &[Node], root: u32) -> Option<Self> {
        // A tree has one leaf more than splits.
        if nodes.len() > SPLITS + LEAVES {
            return None;
        }
        let never = (Lanes([i16::MAX; LANES]), Lanes([0; LANES]));
        let (most, closes) = ([never.0; SPLITS], [never.1; SPLITS]);
        let mut tree = Self { most, closes, facts: [0; SPLITS], leaves: [0; LEAVES + 1] };
        // How many leaves stand before each node.
        let mut before = [0; SPLITS + LEAVES];
        let mut count = 0;
        for (node, before) in nodes.iter().zip(&mut before) {
            *before = count;
            if let Some(weight) = node.weight() {
                tree.leaves[count as usize] = weight;
                count += 1;
            }
        }
        let splits = nodes.iter().zip(before).filter_map(|(node, from)| match *node {
            Node::Split { fact, most, more } => Some((fact, most, from, more)),
            Node::Leaf(_) => None,
        });
        for (number, (fact, most, from, more)) in splits.enumerate() {
            let to = before[(more - root) as usize];
            let first_branch = (1u32 << to) - (1u32 << from);
            tree.facts[number] = fact;
            tree.most[number] = Lanes([most.into(); LANES]);
            tree.closes[number] = Lanes([first_branch as u16; LANES]);
        }
        Some(tree)
    }
}
