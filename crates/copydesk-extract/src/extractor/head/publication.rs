//! Where the item was printed: the name of the paper, print and syndication notices.

use copydesk_text::Confidence;

use crate::extractor::{Reading, by_grammar, by_position, wrap};
use crate::{FurnitureKind, notice};

impl Reading<'_> {
    /// Databases print the name of the paper alone on a line: over the date at the top of an item,
    /// or under it in a head that counts its words.
    pub(super) fn read_publication(&mut self, at: usize, text: &str) -> bool {
        let has_stamp = |at: Option<usize>| {
            at.and_then(|at| self.rows.get(at)).is_some_and(|row| row.text.is_only_stamps())
        };
        let first =
            at <= self.marks.first && has_stamp(Some(at + 1)) && self.marks.headline.is_some();
        let counted = self.marks.word_count.is_some_and(|counted| counted < at);
        let under_date = counted && has_stamp(at.checked_sub(1));
        let is_name = text.len() <= 80
            && !wrap::ends_sentence(text)
            && text.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
        if self.fields.publication.is_some() || !is_name || !(first || under_date) {
            return false;
        }
        let passage = self.passage(at, at + 1);
        let confidence = Confidence::new(80);
        self.fields.publication = Some(by_position(text.to_owned(), &passage, confidence));
        true
    }

    /// A print or syndication notice.
    pub(in crate::extractor) fn read_notice(&mut self, at: usize, text: &str) -> bool {
        let Some(notice) = notice::parse(text) else { return false };
        let passage = self.passage(at, at + 1);
        let confidence = Confidence::new(95);
        match notice {
            notice::Notice::Print(print) => {
                if let Some(named) = &print.publication
                    && self.fields.publication.is_none()
                {
                    let named = by_grammar(named.clone(), &passage, confidence);
                    self.fields.publication = Some(named);
                }
                self.fields.print = Some(by_grammar(print, &passage, confidence));
            }
            notice::Notice::Syndication { publication } => {
                self.fields.publication = Some(by_grammar(publication, &passage, confidence));
                self.fields.truncated = true;
            }
        }
        self.furnish(at, FurnitureKind::Notice);
        true
    }
}
