use copydesk_text::{Confidence, Line, Role};

use crate::decoder::Decision;
use crate::features::Feature;
use crate::review::Doubt;
use crate::review::text::is_text;
use crate::state::{self, Part, STATES};
use crate::weights::{Row, Weights};

/// Most reasons that are given for a line.
const MOST: usize = 6;

/// Why a line was taken for what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The line.
    pub line: Line,
    /// What it does.
    pub role: Role,
    /// Whether it lies outside of any article.
    pub is_gap: bool,
    /// Whether an article starts with it.
    pub is_start: bool,
    /// By how much the best path through the dump beats the best in which the line does something
    /// else. Beyond what confidence tells apart, it may be more.
    pub margin: i32,
    /// By how much it beats the best in which an article starts here, or none does.
    pub start_margin: i32,
    /// How sure the role is.
    pub confidence: Confidence,
    /// What it would have been taken for next: a state, as the table of weights names it.
    pub rival: String,
    /// The features that spoke most for the role or against it, beside the rival, the strongest
    /// first. What the lines around it said comes on top.
    pub reasons: Vec<Reason>,
}

/// A feature, or a cue, and what it added.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reason {
    /// Name of the feature: `next-stamp×class=1,title`; for a cue `cue=` and its template; `delimiter`
    /// for what the dump's own delimiters added, `fields` for what blocks of fields did, `trail` for what a breadcrumb trail did, `twice` for what
    /// a headline did that stands twice; for what a second look at the cuts added, `review` and the name
    /// of a fact; for what one at the first lines of articles added, `first` and the name of a fact, and
    /// at lines that may be text, `text` and one.
    pub feature: String,
    /// How much more it says for the role than for the rival; of a review, for what was decided about
    /// an article starting here. Negative: less.
    pub weight: i32,
}

impl Explanation {
    pub(crate) fn new(
        weights: &Weights,
        line: Line,
        decision: &Decision,
        features: &[Feature],
    ) -> Self {
        let (own, rival) = (usize::from(decision.state), usize::from(decision.rival));
        let mut reasons: Vec<(i32, Feature)> = features
            .iter()
            .map(|&feature| {
                let Row(row) = weights.row(feature);
                (i32::from(row[own]) - i32::from(row[rival]), feature)
            })
            .filter(|&(weight, _)| weight != 0)
            .collect();
        reasons.sort_by_key(|&(weight, feature)| (-weight.abs(), feature));
        reasons.dedup();
        let reasons = reasons
            .into_iter()
            .take(MOST)
            .filter_map(|(weight, feature)| {
                Some(Reason { feature: weights.feature_name(feature)?, weight })
            })
            .collect();
        let state = STATES[own];
        Self {
            line,
            role: state.role,
            is_gap: state.part == Part::Gap,
            is_start: state.is_start(),
            margin: decision.margin,
            start_margin: decision.start_margin,
            confidence: weights.role_confidence(decision.margin),
            rival: state::name(STATES[rival]),
            reasons,
        }
    }

    /// Puts first what the reviews said when they looked at the line, which is at this place of their window:
    /// most of all that on the cut.
    pub(crate) fn add_doubts(&mut self, weights: &Weights, at: usize, doubts: &[Doubt]) {
        let of_head = doubts.iter().filter_map(Doubt::first).flatten().find(|it| it.at == at);
        if let Some(candidate) = of_head
            && self.is_start
        {
            self.add_review(candidate.reasons(weights), true);
        }
        if let Some(candidate) = doubts.iter().filter_map(Doubt::text).find(|it| it.at == at) {
            self.add_review(candidate.reasons(weights), is_text(self.role));
        }
        // It may have been looked at more than once.
        if let Some(candidate) = doubts.iter().filter_map(Doubt::cut).rfind(|it| it.at == at) {
            self.add_review(candidate.reasons(weights), self.is_start);
        }
    }

    /// Puts what a review says for something first, turned round if it is not so.
    fn add_review(&mut self, reasons: Vec<(String, i32)>, is_so: bool) {
        let sign = if is_so { 1 } else { -1 };
        let reasons =
            reasons.into_iter().map(|(feature, weight)| Reason { feature, weight: sign * weight });
        self.reasons.splice(0..0, reasons);
    }

    /// Puts first what was found in the dump, and what it added.
    pub(crate) fn add_found(&mut self, what: &str, weight: i32) {
        self.reasons.insert(0, Reason { feature: what.to_owned(), weight });
    }

    /// Puts cues with what they added first.
    pub(crate) fn add_cues(&mut self, cues: Vec<(&str, i32)>) {
        let reasons = cues.into_iter().map(|(template, weight)| {
            let feature = format!("cue={template}");
            Reason { feature, weight }
        });
        self.reasons.splice(0..0, reasons);
    }
}
