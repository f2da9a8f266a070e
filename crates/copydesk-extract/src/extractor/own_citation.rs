//! How the story itself is to be cited, printed below its text: its headline and its day.
//!
//! ```text
//! own citation = ["Citation" ":"] headline "(" day ")" …
//! day          = year "," month day                       the order of APA references; others are read, too
//! ```

use super::{Reading, all_letters};
use crate::timestamp::{self, Coverage, Stamp};

/// Letters and digits of a headline that no other text has by chance.
const LETTERS: usize = 20;

/// Longest day in parentheses, in bytes.
const LONGEST_DAY: usize = 80;

impl Reading<'_> {
    /// A story without any other stamp was published on the day under which it is to be cited. The day
    /// on which the page was read, `retrieved 3 May 2020`, stands in no parentheses.
    pub(super) fn read_own_citation(&mut self) {
        if self.has_day() {
            return;
        }
        let Some(headline) = &self.fields.headline else { return };
        let headline = all_letters(headline.value.text());
        if headline.len() < LETTERS {
            return;
        }
        let below = self.rows.iter().enumerate().skip(self.marks.body);
        let cited = below.rev().find_map(|(at, row)| Some((at, day(&row.text, &headline)?)));
        let Some((at, (from, stamp))) = cited else { return };
        let line = self.passage(at, at + 1);
        let inside = line.cut(from..line.text().len());
        self.push_stamps(&inside, vec![stamp], None);
    }
}

/// The day in `text` that stands in parentheses behind `headline`, of which there are the letters, and
/// where what is between the parentheses begins.
fn day(text: &str, headline: &[u8]) -> Option<(usize, Stamp)> {
    let groups = text.match_indices('(').map(|(at, _)| at);
    groups.filter(|&open| open >= headline.len()).find_map(|open| {
        let (before, inside) = text.split_at_checked(open)?;
        // Neither what follows nor what stands before is looked through for each group.
        let inside = inside.get(1..)?;
        let close = inside.bytes().take(LONGEST_DAY).position(|byte| byte == b')')?;
        let inside = inside.get(..close)?;
        let from = open.saturating_sub(4 * headline.len());
        let before = before.get((from..=open).find(|&at| before.is_char_boundary(at))?..)?;
        let [stamp] = <[Stamp; 1]>::try_from(timestamp::parse_all(inside)).ok()?;
        let date = stamp.date.as_ref()?;
        let is_day = stamp.coverage == Coverage::Line && date.day.is_some() && date.year.is_some();
        (is_day && all_letters(before).ends_with(headline)).then_some((open + 1, stamp))
    })
}

#[cfg(test)]
mod tests {
    use copydesk_text::Role;

    use crate::extract;
    use crate::extractor::head::tests::{LEAD, article};

    const HEADLINE: (Role, &str) = (Role::Headline, "Storm closes northern ports for a week");

    fn stamps(rows: &[(Role, &str)]) -> Vec<String> {
        let (dump, rows) = article(rows);
        let fields = extract(dump.as_bytes(), 0, &rows);
        fields.stamps.into_iter().map(|stamp| stamp.value.text).collect()
    }

    #[test]
    fn a_story_is_of_the_day_under_which_it_is_to_be_cited() {
        for role in [Role::Caption, Role::Furniture, Role::Related, Role::Paragraph] {
            let citation = "Citation: Storm closes northern ports for a week (2019, October 22) \
                            retrieved 3 November 2020 from https://example.org/storm.html";
            assert_eq!(
                stamps(&[HEADLINE, LEAD, (role, citation)]),
                ["2019, October 22"],
                "{role:?}"
            );
        }
    }

    #[test]
    fn what_is_cited_else_has_a_day_of_its_own() {
        let other = "Citation: Islands ask for a bridge to the mainland (2019, October 22)";
        assert!(stamps(&[HEADLINE, LEAD, (Role::Caption, other)]).is_empty());
        let read = "Citation: Storm closes northern ports for a week (retrieved 3 November 2020)";
        assert!(stamps(&[HEADLINE, LEAD, (Role::Caption, read)]).is_empty());
        let own = (Role::Header, "21 October 2019");
        let cited = "Storm closes northern ports for a week (2019, October 22)";
        assert_eq!(stamps(&[HEADLINE, own, LEAD, (Role::Caption, cited)]), [own.1]);
    }
}
