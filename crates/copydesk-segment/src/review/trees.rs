//! Trees of decisions: each asks for some facts and says how much they speak for a cut, or for text; what
//! all of them say is added up.
//!
//! ```text
//! tree = split | leaf
//! split = name SP most SP tree SP tree   ; the first tree if the fact is no more than that
//! leaf = weight                          ; 256 for one unit of log odds
//! ```

use std::fmt::Write as _;
use std::sync::OnceLock;

use super::forest::{Forest, LANES, Lines};

/// So few lines are asked about one by one.
const FEW: usize = 2;

/// Trees of decisions over facts: numbers from 0 to 255 that have names.
#[derive(Clone, Debug)]
pub struct Trees {
    /// What the facts are called, in their order.
    names: &'static [&'static str],
    /// The nodes of all trees, each split before its two branches.
    nodes: Vec<Node>,
    /// Where each tree begins.
    roots: Vec<u32>,
    /// What the leaves below each node say, on the average; from when that is asked first.
    means: OnceLock<Vec<i16>>,
    /// The small trees once more, from when they are asked first.
    forest: OnceLock<Forest>,
}

impl PartialEq for Trees {
    fn eq(&self, other: &Self) -> bool {
        self.names == other.names && self.nodes == other.nodes
    }
}

impl Eq for Trees {}

/// A node of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// The next node if the fact is at most so much, else the node at the place.
    Split { fact: u8, most: u8, more: u32 },
    /// How much is added.
    Leaf(i16),
}

impl Node {
    /// What it says, if it is a leaf.
    pub(super) fn weight(&self) -> Option<i16> {
        match *self {
            Self::Leaf(weight) => Some(weight),
            Self::Split { .. } => None,
        }
    }
}

impl Trees {
    /// No trees, over facts with these names.
    pub fn new(names: &'static [&'static str]) -> Self {
        let (nodes, roots) = (Vec::new(), Vec::new());
        Self { names, nodes, roots, means: OnceLock::new(), forest: OnceLock::new() }
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.roots.len()
    }

    /// How many facts they may ask for.
    pub(crate) fn facts(&self) -> usize {
        self.names.len()
    }

    /// The nodes of all of them, one tree after the other, each split before its two branches.
    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.roots.is_empty()
    }

    /// Adds the tree that `text` describes, in the form of the table of weights.
    ///
    /// # Errors
    ///
    /// What was expected and what stands there instead. Nothing is added then.
    pub fn add<'t>(&mut self, text: &'t str) -> Result<(), (&'static str, &'t str)> {
        let mut words = text.split(' ');
        let names = self.names;
        self.plant(|is_whole| {
            let word = words.next().unwrap_or_default();
            if let Ok(weight) = word.parse() {
                let more = if is_whole { words.next() } else { None };
                return more
                    .map_or(Ok(Node::Leaf(weight)), |it| Err(("no more than one tree", it)));
            }
            let fact = names.iter().position(|name| *name == word);
            let fact = fact.ok_or(("the name of a fact or a weight", word))? as u8;
            let most = words.next().unwrap_or_default();
            let most = most.parse().map_err(|_| ("a number from 0 to 255", most))?;
            Ok(Node::Split { fact, most, more: 0 })
        })
    }

    /// Adds the tree whose nodes `next` gives, each split before its two branches; it is told whether a leaf
    /// makes the tree whole. Nothing is added if it fails.
    pub(crate) fn plant<E>(
        &mut self,
        mut next: impl FnMut(bool) -> Result<Node, E>,
    ) -> Result<(), E> {
        let root = self.nodes.len();
        // Splits whose second branch is to come.
        let mut open: Vec<usize> = Vec::new();
        loop {
            let node = next(open.is_empty()).inspect_err(|_| self.nodes.truncate(root))?;
            self.nodes.push(node);
            if let Node::Split { .. } = node {
                open.push(self.nodes.len() - 1);
                continue;
            }
            let Some(split) = open.pop() else { break };
            let next = self.nodes.len() as u32;
            if let Node::Split { more, .. } = &mut self.nodes[split] {
                *more = next;
            }
        }
        self.roots.push(root as u32);
        self.means.take();
        self.forest.take();
        Ok(())
    }

    /// The mean of each node; branches stand after their splits.
    fn means(&self) -> Vec<i16> {
        let mut means = vec![0; self.nodes.len()];
        for at in (0..means.len()).rev() {
            means[at] = match self.nodes[at] {
                Node::Leaf(weight) => weight,
                Node::Split { more, .. } => {
                    let both = [means[at + 1], means[more as usize]].map(i32::from);
                    ((both[0] + both[1]) / 2) as i16
                }
            };
        }
        means
    }

    /// The text form of each tree.
    pub(crate) fn texts(&self) -> impl Iterator<Item = String> + '_ {
        let ends = self.roots.iter().skip(1).copied().chain([self.nodes.len() as u32]);
        self.roots.iter().zip(ends).map(|(&root, end)| {
            let mut text = String::new();
            for node in &self.nodes[root as usize..end as usize] {
                let _ = match *node {
                    Node::Leaf(weight) => write!(text, "{weight} "),
                    Node::Split { fact, most, .. } => {
                        write!(text, "{} {most} ", self.names[usize::from(fact)])
                    }
                };
            }
            text.truncate(text.trim_end().len());
            text
        })
    }

    /// How much the facts speak for what is asked: 256 is one unit of log odds.
    ///
    /// # Panics
    ///
    /// If there are fewer facts than names.
    pub fn score(&self, facts: &[u8]) -> i32 {
        assert!(facts.len() >= self.names.len(), "a fact for each name");
        self.walked(&self.roots, facts)
    }

    /// What the trees say that begin at `roots`, walked one after the other.
    fn walked(&self, roots: &[u32], facts: &[u8]) -> i32 {
        roots.iter().map(|&root| self.leaf(root, facts)).sum()
    }

    /// The same for several lines, in their order: faster than one by one.
    pub(crate) fn scores<'f>(&self, all: impl IntoIterator<Item = &'f [u8]>) -> Vec<i32> {
        let mut all = all.into_iter();
        let mut scores = Vec::new();
        loop {
            let some: Vec<&[u8]> = all.by_ref().take(LANES).collect();
            if some.len() <= FEW {
                scores.extend(some.into_iter().map(|facts| self.score(facts)));
                return scores;
            }
            let forest = self.forest.get_or_init(|| Forest::new(&self.nodes, &self.roots));
            let sums = forest.scores(&Lines::new(&some)).into_iter().zip(&some);
            scores.extend(sums.map(|(sum, facts)| sum + self.walked(forest.tall(), facts)));
        }
    }

    /// What the leaf says that the facts lead to from `root`.
    fn leaf(&self, root: u32, facts: &[u8]) -> i32 {
        let mut at = root as usize;
        loop {
            match self.nodes[at] {
                Node::Split { fact, most, more } => at = branch(at, (fact, most, more), facts),
                Node::Leaf(weight) => return weight.into(),
            }
        }
    }

    /// How much each fact adds: what is known after a split, less what was known before it.
    pub(crate) fn shares(&self, facts: &[u8]) -> Vec<i32> {
        let mut shares = vec![0; self.names.len()];
        let means = self.means.get_or_init(|| self.means());
        for &root in &self.roots {
            let mut before = root as usize;
            for at in self.walk(root, facts).skip(1) {
                if let Node::Split { fact, .. } = self.nodes[before] {
                    let share = i32::from(means[at]) - i32::from(means[before]);
                    shares[usize::from(fact)] += share;
                }
                before = at;
            }
        }
        shares
    }

    /// The nodes from `root` to the leaf that the facts lead to.
    fn walk<'t>(&'t self, root: u32, facts: &'t [u8]) -> impl Iterator<Item = usize> + 't {
        std::iter::successors(Some(root as usize), move |&at| match self.nodes[at] {
            Node::Split { fact, most, more } => Some(branch(at, (fact, most, more), facts)),
            Node::Leaf(_) => None,
        })
    }
}

/// Where the facts lead to from the split at `at`.
#[inline(always)]
fn branch(at: usize, (fact, most, more): (u8, u8, u32), facts: &[u8]) -> usize {
    if facts[usize::from(fact)] > most { more as usize } else { at + 1 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NAMES: &[&str] = &["made", "margin", "len"];

    fn trees(texts: &[&str]) -> Trees {
        let mut trees = Trees::new(NAMES);
        texts.iter().for_each(|text| trees.add(text).unwrap());
        trees
    }

    fn facts(values: &[(&str, u8)]) -> [u8; 3] {
        let mut facts = [0; 3];
        for (name, value) in values {
            facts[NAMES.iter().position(|known| known == name).unwrap()] = *value;
        }
        facts
    }

    #[test]
    fn a_tree_asks_for_facts_and_all_trees_are_added_up() {
        let trees = trees(&["made 0 len 40 -10 -30 margin 128 20 50", "len 9 1 2", "7"]);
        assert_eq!(trees.score(&facts(&[])), -10 + 1 + 7);
        assert_eq!(trees.score(&facts(&[("len", 40)])), -10 + 2 + 7);
        assert_eq!(trees.score(&facts(&[("len", 41)])), -30 + 2 + 7);
        assert_eq!(trees.score(&facts(&[("made", 1), ("margin", 128)])), 20 + 1 + 7);
        assert_eq!(trees.score(&facts(&[("made", 1), ("margin", 129)])), 50 + 1 + 7);
    }

    /// A tree in its text form, of up to `depth` splits on end.
    fn tree_text(depth: u32) -> BoxedStrategy<String> {
        let leaf = (-900i16..900).prop_map(|weight| weight.to_string());
        leaf.prop_recursive(depth, 64, 2, |tree| {
            let fact = prop::sample::select(NAMES);
            (fact, any::<u8>(), tree.clone(), tree)
                .prop_map(|(fact, most, less, more)| format!("{fact} {most} {less} {more}"))
        })
        .boxed()
    }

    proptest! {
        #[test]
        fn asked_about_side_by_side_lines_get_what_walking_the_trees_says(
            texts in prop::collection::vec(tree_text(6), 0..40),
            lines in prop::collection::vec(any::<[u8; 3]>(), 0..30),
        ) {
            let trees = trees(&texts.iter().map(String::as_str).collect::<Vec<_>>());
            let one_by_one: Vec<i32> = lines.iter().map(|facts| trees.score(facts)).collect();
            prop_assert_eq!(trees.scores(lines.iter().map(|facts| &facts[..])), one_by_one);
        }
    }

    #[test]
    fn shares_make_up_the_score_but_for_what_is_known_beforehand() {
        let trees = trees(&["made 0 len 40 -10 -30 margin 128 20 50", "len 9 1 2", "7"]);
        // The means of the three: (-20 + 35) / 2, 1, 7.
        let known = 7 + 1 + 7;
        for facts in [facts(&[]), facts(&[("made", 1), ("len", 12)])] {
            let shares = trees.shares(&facts);
            assert_eq!(shares.iter().sum::<i32>() + known, trees.score(&facts));
        }
    }

    #[test]
    fn the_text_form_is_read_and_written() {
        let texts = ["made 0 len 40 -10 -30 margin 128 20 50", "-32768"];
        assert_eq!(trees(&texts).texts().collect::<Vec<_>>(), texts);
        let wrong = [
            ("", ("the name of a fact or a weight", "")),
            ("made 0 3", ("the name of a fact or a weight", "")),
            ("height 0 3 4", ("the name of a fact or a weight", "height")),
            ("made 256 3 4", ("a number from 0 to 255", "256")),
            ("made", ("a number from 0 to 255", "")),
            ("made 0 3 4 5", ("no more than one tree", "5")),
            ("40000", ("the name of a fact or a weight", "40000")),
        ];
        for (text, error) in wrong {
            let mut trees = Trees::new(NAMES);
            assert_eq!(trees.add(text), Err(error), "{text}");
            assert_eq!(trees, Trees::new(NAMES));
        }
    }
}
