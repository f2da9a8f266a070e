//! A cue: a line of a known format, and what it says.

use copydesk_text::{Role, Template};

use crate::state::{Part, Set, set};

/// Evidence that wakes a family up.
pub(super) const AWAKE: u32 = 3;

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
    /// Whether it says that its family is here; not if other formats have such a line, too.
    pub wakes: bool,
}

impl Cue {
    /// A line that looks like `template` and says nothing yet.
    pub const fn new(template: Template, strength: Strength) -> Self {
        Self { template, role: None, part: None, edge: None, strength, wakes: true }
    }

    /// How much it says for its family.
    pub(super) const fn evidence(&self) -> u32 {
        if self.wakes { self.strength.evidence() } else { 0 }
    }

    /// States that the line is evidence for: empty if no state is all that the cue says. A cue that
    /// says nothing of the line but that its format has such lines is evidence for none beside
    /// another.
    pub(super) fn states(&self, above: Above) -> Set {
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
