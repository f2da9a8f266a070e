//! The line over an item that says where and when it was printed.

use super::{Reading, Text, by_grammar, by_position};
use copydesk_text::Confidence;

/// Words before the number of a page. Source: exports of Europresse and `GoPress`.
const PAGES: [&str; 6] = ["p. ", "p.", "pp. ", "S. ", "blz. ", "pág. "];

impl Reading<'_> {
    /// Reads a source line: paper, section, date and page between commas.
    ///
    /// ```text
    /// source = paper *("," section) "," date "," ("p." / "S." / "blz.") page [rest]
    /// ; La Gazette, Économie, samedi 3 mars 2018, p. 4
    /// ```
    pub(super) fn read_source_line(&mut self, at: usize, text: &Text<'_>) -> bool {
        let Some(stamp) = text.stamp().filter(|stamp| stamp.role.is_none()) else {
            return false;
        };
        let (from, to) = stamp.range;
        let before = text.get(..from).unwrap_or_default().trim_end_matches([',', ' ']);
        let behind = text.get(to..).unwrap_or_default();
        let Some(page) = behind.strip_prefix(", ") else { return false };
        if before.is_empty() || !PAGES.iter().any(|word| page.starts_with(word)) {
            return false;
        }
        let passage = self.passage(at, at + 1);
        let mut parts = before.split(", ").map(str::trim).filter(|part| !part.is_empty());
        if let Some(paper) = parts.next() {
            let end = passage.text().find(paper).map_or(0, |start| start + paper.len());
            let name = passage.cut(0..end);
            self.fields.publication =
                Some(by_grammar(paper.to_owned(), &name, Confidence::new(90)));
        }
        for section in parts {
            let section = by_position(section.to_owned(), &passage, Confidence::new(80));
            self.fields.sections.push(section);
        }
        self.push_stamps(&passage, vec![stamp.clone()], None);
        true
    }
}
