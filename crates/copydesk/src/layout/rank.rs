//! Which layouts a dump looks like, from its head.

use copydesk_text::lines;

use super::{Layout, Layouts};

/// How much of a dump is looked at.
const HEAD: usize = 64 << 10;
/// Most reasons that are given.
const MOST: usize = 5;

/// How much a dump looks like a layout.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Rank<'l> {
    /// The layout.
    pub layout: &'l Layout,
    /// Evidence for it: three a certain cue, one a strong cue. With three, its cues have a say.
    pub evidence: u32,
    /// The first lines that speak for it.
    pub reasons: Vec<Reason<'l>>,
}

/// A line that speaks for a layout.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reason<'l> {
    /// Number of the line, from 1.
    pub line: u64,
    /// The template that it matches.
    pub template: &'l str,
}

impl Layouts {
    /// The layouts that `dump`, as UTF-8, looks like, the likeliest first. Only the first 64 KiB are
    /// looked at.
    ///
    /// ```
    /// let layouts = copydesk::Layouts::bundled();
    /// let ranks = layouts.rank(b"                    1 of 2 DOCUMENTS\n\n    Harstad Courier\n");
    /// assert_eq!(ranks[0].layout.name(), "nexis");
    /// assert_eq!(ranks[0].reasons[0].line, 1);
    /// assert_eq!(ranks[0].reasons[0].template, "{number} of {total} DOCUMENTS");
    /// ```
    pub fn rank(&self, dump: &[u8]) -> Vec<Rank<'_>> {
        let mut ranks: Vec<Rank<'_>> =
            self.iter().map(|layout| Rank { layout, evidence: 0, reasons: Vec::new() }).collect();
        for line in lines(&dump[..dump.len().min(HEAD)]) {
            for (family, cue) in self.cues.matches(line.span.slice(dump)) {
                let (rank, evidence) = (&mut ranks[usize::from(family)], cue.strength.evidence());
                rank.evidence += evidence;
                if evidence > 0 && rank.reasons.len() < MOST {
                    let template = cue.template.source();
                    rank.reasons.push(Reason { line: line.number, template });
                }
            }
        }
        ranks.retain(|rank| rank.evidence > 0);
        ranks.sort_by_key(|rank| core::cmp::Reverse(rank.evidence));
        ranks
    }
}
