//! Contacts under a story that stand one under the other.
//!
//! ```text
//! contacts = lead 1*entry          ; To contact the reporter on this story:
//! entry    = line                  ; Jane Roe in Bergen at jroe@example.com
//! ```

use copydesk_text::Role;

use super::Reading;
use super::head::is_names;
use crate::signoff::{self, contact};

/// Lines under a lead, at most.
const MOST: usize = 8;

impl Reading<'_> {
    /// Reads them; on one line with their lead, they are a sign-off as others are.
    pub(super) fn read_contacts(&mut self) {
        let mut at = self.marks.body;
        while at < self.rows.len() {
            let text = &self.rows[at].text;
            if !(text.starts_with(contact::LEAD) && text.ends_with(':')) {
                at += 1;
                continue;
            }
            let is_entry = |row: &super::Row<'_>| row.text.contains('@') || is_names(&row.text);
            let entries = self.rows.iter().skip(at + 1).take(MOST);
            let taken = 1 + entries.take_while(|row| is_entry(row)).count();
            let entries: Vec<&str> =
                self.rows[at + 1..at + taken].iter().map(|row| &*row.text).collect();
            if let Some(credits) = signoff::parse(&format!("{text} {}", entries.join("; "))) {
                let passage = self.passage(at, at + taken);
                self.push_credits(credits, &passage, false);
                for row in &mut self.rows[at..at + taken] {
                    row.role = Role::Furniture;
                }
            }
            at += taken;
        }
    }
}

#[cfg(test)]
mod tests {
    use copydesk_text::Role::{Furniture, Related};

    use crate::extract;
    use crate::extractor::head::tests::{LEAD, article};

    #[test]
    fn contacts_one_under_the_other_are_credits() {
        let rows = [
            LEAD,
            (Furniture, "To contact the reporter on this story:"),
            (Related, "Jane Roe in Bergen at jroe@example.com"),
            (Related, "To contact the editors responsible for this story:"),
            (Related, "Ada Finch at afinch@example.com"),
            (Related, "Tom Oakley"),
        ];
        let (dump, rows) = article(&rows);
        let fields = extract(dump.as_bytes(), 0, &rows);
        let people: Vec<_> = fields.credits.iter().flat_map(|it| &it.value.contributors).collect();
        let names: Vec<_> = people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Jane Roe", "Ada Finch", "Tom Oakley"]);
        assert!(fields.related.is_empty(), "{:?}", fields.related);
    }
}
