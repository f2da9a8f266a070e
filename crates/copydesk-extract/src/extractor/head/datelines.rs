//! Datelines that stand in the head, apart from the text.

use copydesk_text::Confidence;

use crate::dateline;
use crate::extractor::{Reading, Text, by_grammar};

impl Reading<'_> {
    /// A dateline that has a header line to itself.
    pub(super) fn read_lone_dateline(&mut self, at: usize, text: &Text<'_>) -> bool {
        let Some(dateline) = text.dateline() else { return false };
        if self.fields.dateline.is_some() || text.get(dateline.rest..).is_none_or(|r| !r.is_empty())
        {
            return false;
        }
        let passage = self.passage(at, at + 1);
        self.fields.dateline = Some(by_grammar(dateline.clone(), &passage, Confidence::new(85)));
        true
    }

    /// A dateline alone on its line, with date and agency, as press releases have it.
    pub(super) fn read_agency_dateline(&mut self, at: usize, text: &Text<'_>) -> bool {
        let is_sure = |found: &dateline::Dateline| {
            found.date.is_some() && !found.agencies.is_empty() && !found.place.is_empty()
        };
        text.dateline().is_some_and(is_sure) && self.read_lone_dateline(at, text)
    }
}

/// The dateline that a label names: all of it is a place where the grammar finds no more.
pub(super) fn labelled_dateline(text: &str) -> dateline::Dateline {
    // The grammar asks for the dash that parts a dateline from the text.
    let read = dateline::parse(text).or_else(|| dateline::parse(&format!("{text} -- ")));
    read.filter(|read| !read.place.is_empty()).unwrap_or_else(|| {
        let place =
            dateline::Place { text: text.to_owned(), city: text.to_owned(), ..Default::default() };
        dateline::Dateline {
            text: text.to_owned(),
            place: text.to_owned(),
            places: vec![place],
            rest: text.len(),
            ..Default::default()
        }
    })
}
