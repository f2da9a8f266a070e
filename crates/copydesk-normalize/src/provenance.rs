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
    /// Notes that the record's field `key` came from `field`.
    pub(crate) fn note<T>(&mut self, key: &str, field: &Field<T>) {
        self.enter(key, field.spans.iter().copied(), field.basis, field.confidence);
    }

    /// Notes that `key` came from all of `fields`; it is as sure as the least sure of them.
    pub(crate) fn note_all<'f, T: 'f>(
        &mut self,
        key: &str,
        fields: impl IntoIterator<Item = &'f Field<T>>,
    ) {
        for field in fields {
            self.note(key, field);
        }
    }

    /// Notes the body's blocks, found by where they stand.
    pub(crate) fn note_body(&mut self, body: &[Block<'_>], confidence: Confidence) {
        let spans = body.iter().flat_map(|block| block.text.spans());
        if !body.is_empty() {
            self.enter("body", spans, Basis::Position, confidence);
        }
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
        let entry = self.entries.entry(key.to_owned()).or_insert_with(|| Provenance {
            spans: Vec::new(),
            basis,
            confidence,
        });
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
