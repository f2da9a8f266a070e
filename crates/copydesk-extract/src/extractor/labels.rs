//! Labels that are known by what stands around them.
//!
//! ```text
//! pair    = label NL value             ; a line each, at least three such at the top of the article
//! headline = "Rubrik:" value           ; in Swedish; in German it is the section
//! ```

use copydesk_text::Role;

use super::label::{self, Label, Labelled};
use super::{Reading, Row};

/// How many rows of an article may be its head.
const HEAD: usize = 48;
/// Labels with a line of their own that tell that the others are such.
const LEAST: usize = 3;
/// Longest such label in bytes.
const LONGEST: usize = 60;
/// What is the headline in one language and the section in another.
const RUBRIC: &str = "rubrik";
/// Words of a headline, at least: a section has fewer.
const WORDS: usize = 4;

impl Reading<'_> {
    /// Gives rows the labels that stand over them, and labels of two meanings the right one.
    pub(super) fn settle_labels(&mut self) {
        self.settle_own_lines();
        self.settle_rubric();
    }

    /// Labels on lines of their own are those of the rows below them.
    fn settle_own_lines(&mut self) {
        let Some(first) = (0..2).find(|&at| self.own_line(at).is_some()) else { return };
        // Values that are set in may go on for several lines, and are told by that.
        if let Some([label, value]) = self.rows.get(first..first + 2)
            && value.indent > label.indent
        {
            return;
        }
        let mut pairs = Vec::new();
        let mut at = first;
        while let Some(label) = self.own_line(at).filter(|_| at < HEAD) {
            pairs.push((at, label));
            // An empty value has no line.
            let is_empty = self.own_line(at + 1).is_some();
            at += if is_empty { 1 } else { 2 };
            if label == Label::Body {
                break;
            }
        }
        if pairs.len() < LEAST {
            return;
        }
        for (at, label) in pairs {
            let len = self.rows.get(at).map_or(0, |row| row.text.len());
            self.give(at, Labelled { label, value: len, end: len });
            if label != Label::Body
                && self.own_line(at + 1).is_none()
                && let Some(end) = self.rows.get(at + 1).map(|row| row.text.len())
            {
                self.give(at + 1, Labelled { label, value: 0, end });
            }
        }
    }

    /// The label that row `at` is, and nothing else.
    fn own_line(&self, at: usize) -> Option<Label> {
        let row = self.rows.get(at).filter(|row| row.text.len() <= LONGEST)?;
        let has_value = row.label().is_some_and(|read| read.value < read.end);
        if has_value { None } else { label::whole(&row.text) }
    }

    /// `Rubrik:` names the headline where nothing else does.
    fn settle_rubric(&mut self) {
        let head = || self.rows.iter().enumerate().take(HEAD);
        let is_rubric = |row: &Row<'_>| {
            row.text.get(..RUBRIC.len()).is_some_and(|it| it.eq_ignore_ascii_case(RUBRIC))
                && row.label().is_some_and(|read| read.label == Label::Section)
        };
        let Some((at, row)) = head().find(|(_, row)| is_rubric(row)) else { return };
        let Some(read) = row.label().filter(|read| read.value < read.end) else { return };
        let value = row.text.get(read.value..read.end).unwrap_or_default();
        let is_title = value.split(' ').count() >= WORDS && !value.contains(';');
        let is_headline = |row: &Row<'_>| match row.label() {
            Some(read) => read.label == Label::Headline,
            None => row.role == Role::Headline,
        };
        if is_title && !head().any(|(_, row)| is_headline(row)) {
            self.give(at, Labelled { label: Label::Headline, ..read });
        }
    }

    fn give(&mut self, at: usize, label: Labelled) {
        if let Some(row) = self.rows.get_mut(at) {
            (row.role, row.slot) = (Role::Header, Some(label));
        }
    }
}

#[cfg(test)]
mod tests {
    use Role::{Blank, Header, Headline, Paragraph};

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::{LEAD, article};

    const BLANK: (Role, &str) = (Blank, "");

    /// Headline, sections and the first paragraph.
    fn read(rows: &[(Role, &str)]) -> (String, Vec<String>, String) {
        let (dump, rows) = article(rows);
        let fields = extract(dump.as_bytes(), 0, &rows);
        let headline = fields.headline.map(|it| it.value.text().to_owned());
        let sections = fields.sections.into_iter().map(|it| it.value).collect();
        let text = fields.body.first().map(|it| it.text.text().to_owned());
        (headline.unwrap_or_default(), sections, text.unwrap_or_default())
    }

    #[test]
    fn a_label_on_a_line_of_its_own_names_the_line_below() {
        let (headline, sections, text) = read(&[
            (Header, "Headline"),
            (Headline, "Storm closes northern ports"),
            BLANK,
            (Header, "Section"),
            (Header, "Metro"),
            BLANK,
            (Header, "Date"),
            (Header, "May 4, 2010"),
            BLANK,
            (Header, "Full text"),
            LEAD,
            BLANK,
            (Paragraph, "It rained."),
        ]);
        assert_eq!(headline, "Storm closes northern ports");
        assert_eq!(sections, ["Metro"]);
        assert_eq!(text, LEAD.1);
    }

    #[test]
    fn a_rubric_is_the_headline_where_nothing_else_is() {
        let day = (Header, "Datum: 2016-02-04");
        let swedish = [(Header, "Rubrik: Stormen stänger hamnen i norr"), day, LEAD];
        assert_eq!(read(&swedish).0, "Stormen stänger hamnen i norr");
        let german = [(Header, "Titel: Sturm über Kiel"), (Header, "Rubrik: Lokales"), day, LEAD];
        let (headline, sections, _) = read(&german);
        assert_eq!((headline.as_str(), sections), ("Sturm über Kiel", vec!["Lokales".to_owned()]));
    }
}
