//! Where each field of the record came from.

use std::collections::BTreeMap;

use copydesk_extract::{Block, Field};
use copydesk_text::{Basis, Confidence, Span};

use crate::Provenance;

/// The provenance of a record while it is being made.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    entries: BTreeMap<String, Provenance>,
}

impl Ledger {
    /// Notes that the record's field `key` came from `field`. A key that several fields go into is
    /// as sure as the least sure of them.
    pub(crate) fn note<T>(&mut self, key: &str, field: &Field<T>) {
        self.enter(key, field.spans.iter().copied(), field.basis, field.confidence);
    }

    /// Notes a block of the body, found by where it stands.
    pub(crate) fn note_body(&mut self, block: &Block<'_>, confidence: Confidence) {
        self.enter("body", block.text.spans(), Basis::Position, confidence);
    }

    /// Notes that `key` was worked out from the fields `from`.
    pub(crate) fn infer(&mut self, key: &str, from: &[&str], confidence: Confidence) {
        let spans: Vec<Span> = from
            .iter()
            .filter_map(|from| self.entries.get(*from))
            .flat_map(|entry| entry.spans.iter().copied())
            .collect();
        self.enter(key, spans, Basis::Inferred, confidence);
    }

    /// Whether a field was read where one of `spans` lies.
    pub(crate) fn has(&self, spans: &[Span]) -> bool {
        let meets = |a: &Span, b: &Span| a.start < b.end && b.start < a.end;
        let mut read = self.entries.values().flat_map(|entry| &entry.spans);
        spans.is_empty() || read.any(|it| spans.iter().any(|span| meets(it, span)))
    }

    pub(crate) fn into_entries(self) -> BTreeMap<String, Provenance> {
        self.entries
    }

    fn enter(
        &mut self,
        key: &str,
        spans: impl IntoIterator<Item = Span>,
        basis: Basis,
        confidence: Confidence,
    ) {
        // Most keys are there already: paragraphs share one.
        let entry = match self.entries.get_mut(key) {
            Some(entry) => entry,
            None => {
                let entry = Provenance { spans: Vec::new(), basis, confidence };
                self.entries.entry(key.to_owned()).or_insert(entry)
            }
        };
        entry.confidence = entry.confidence.min(confidence);
        for span in spans {
            match entry.spans.last_mut() {
                Some(last) if last.end == span.start => last.end = span.end,
                Some(last) if *last == span => {}
                _ => entry.spans.push(span),
            }
        }
    }
}
