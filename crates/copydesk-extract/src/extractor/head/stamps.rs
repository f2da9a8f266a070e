//! Stamps of the head.

use copydesk_text::{Confidence, Passage, Role};

use super::LONGEST;
use crate::extractor::{Reading, by_grammar, by_label};
use crate::timestamp::{self, Coverage, Stamp, StampRole};

impl Reading<'_> {
    /// `Updated` on one line and the stamp on the next.
    pub(super) fn read_split_stamp(&mut self, at: usize) -> Option<usize> {
        let text = self.rows.get(at)?.text.as_ref();
        if text.len() > 40 || !timestamp::parse_all(text).is_empty() {
            return None;
        }
        let row = self.rows.get(at + 1).filter(|row| row.role == Role::Header)?;
        if timestamp::parse(&row.text)?.role.is_some() {
            return None;
        }
        let both = self.passage(at, at + 2);
        let stamps = timestamp::parse_all(both.text());
        stamps.first()?.role?;
        self.push_stamps(&both, stamps, None);
        Some(2)
    }

    pub(super) fn read_stamps(&mut self, at: usize, text: &str) -> bool {
        let mut stamps = timestamp::parse_all(text);
        stamps.retain(|stamp| stamp.coverage != Coverage::Text);
        let found = !stamps.is_empty();
        let passage = self.passage(at, at + 1);
        self.push_stamps(&passage, stamps, None);
        found
    }

    /// Keeps `stamps` that were read from `passage`; `role` is what a label says they are.
    pub(in crate::extractor) fn push_stamps(
        &mut self,
        passage: &Passage<'_>,
        stamps: Vec<Stamp>,
        role: Option<StampRole>,
    ) {
        for mut stamp in stamps {
            let part = passage.cut(stamp.range.0..stamp.range.1);
            let part = if part.is_empty() { passage.clone() } else { part };
            stamp.role = stamp.role.or(role);
            self.fields.stamps.push(if role.is_some() {
                by_label(stamp, &part)
            } else {
                by_grammar(stamp, &part, Confidence::new(92))
            });
        }
    }
}

/// Whether nothing but stamps is in `text`.
pub(in crate::extractor) fn is_only_stamps(text: &str) -> bool {
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let stamps = timestamp::parse_all(text);
    !stamps.is_empty() && stamps.iter().all(|stamp| stamp.coverage == Coverage::Line)
}
