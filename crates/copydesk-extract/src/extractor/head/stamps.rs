//! Stamps of the head.

use copydesk_text::{Confidence, Passage, Role};

use super::LONGEST;
use crate::extractor::mend::is_list_label;
use crate::extractor::wrap::{Margins, ends_sentence};
use crate::extractor::{Reading, Row, Text, by_grammar, by_label};
use crate::furniture;
use crate::timestamp::{self, Coverage, Stamp, StampRole};

/// How many rows under the text may be its stamp.
const UNDER_TEXT: usize = 3;
/// Words of the shortest link to another story.
const LINK_WORDS: usize = 4;
/// How many paragraphs may stand over a stamp that is alone on its line.
const LEAD: usize = 2;

impl Reading<'_> {
    /// `Updated` on one line and the stamp on the next.
    pub(super) fn read_split_stamp(&mut self, at: usize) -> Option<usize> {
        let text = &self.rows.get(at)?.text;
        if text.len() > 40 || !text.stamps().is_empty() {
            return None;
        }
        let row = self.rows.get(at + 1).filter(|row| row.role == Role::Header)?;
        if row.text.stamp()?.role.is_some() {
            return None;
        }
        let both = self.passage(at, at + 2);
        let stamps = timestamp::parse_all(both.text());
        stamps.first()?.role?;
        self.push_stamps(&both, stamps, None);
        Some(2)
    }

    pub(in crate::extractor) fn read_stamps(&mut self, at: usize, text: &Text<'_>) -> bool {
        let mut stamps = text.stamps().to_vec();
        stamps.retain(|stamp| stamp.coverage != Coverage::Text);
        // What stands beside a stamp under the text is the headline of another story, and a stamp
        // there that does not say what it is stands over or under one.
        if at > self.marks.body && self.has_day() || self.is_over_link(at) {
            stamps.retain(|stamp| stamp.coverage == Coverage::Line && stamp.role.is_some());
        }
        let found = !stamps.is_empty();
        let passage = self.passage(at, at + 1);
        self.push_stamps(&passage, stamps, None);
        found
    }

    /// A story without a stamp in its head may have it right under its text, with the time of day,
    /// between its first paragraphs, alone on a line, or alone at the foot.
    pub(in crate::extractor) fn read_stamp_in_text(&mut self) {
        if self.has_day() {
            return;
        }
        // A line of wrapped text may be anything.
        let is_wrapped = Margins::find(&self.rows).is_some();
        let is_text =
            |row: &Row<'_>| row.role == Role::Paragraph && (is_wrapped || !is_dated(&row.text));
        let Some(last) = self.rows.iter().rposition(is_text) else { return };
        let lead = self.rows.iter().enumerate().filter(|(_, row)| is_text(row)).nth(LEAD);
        let lead = lead.map_or(0, |(at, _)| at);
        let may_be = |at: &usize| {
            let Some(row) = self.rows.get(*at) else { return false };
            let is_aside = matches!(row.role, Role::Caption | Role::Related | Role::Furniture);
            match row.role {
                Role::Paragraph | Role::Subhead => !is_wrapped && is_dated(&row.text),
                _ if *at > last => is_aside && is_timed(&row.text, Coverage::Header),
                _ => is_aside && is_dated(&row.text),
            }
        };
        let under = last + 1..(last + 1 + UNDER_TEXT).min(self.rows.len());
        let near = under.chain(0..lead).find(may_be);
        let Some(at) = near.or_else(|| self.only_stamp_below(last)) else { return };
        if let Some(row) = self.rows.get_mut(at) {
            row.role = Role::Header;
            let text = row.text.clone();
            self.read_stamps(at, &text);
        }
    }

    /// The only line below row `last` that is a stamp with the time of day and nothing else: of several,
    /// each is that of a link or a comment.
    fn only_stamp_below(&self, last: usize) -> Option<usize> {
        let is_stamp =
            |at: &usize| self.rows.get(*at).is_some_and(|row| is_timed(&row.text, Coverage::Line));
        let mut stamps = (last + 1..self.rows.len()).filter(is_stamp);
        stamps.next().filter(|_| stamps.next().is_none())
    }

    /// Whether a stamp with a day was read.
    pub(in crate::extractor) fn has_day(&self) -> bool {
        self.fields.stamps.iter().any(|stamp| has_day(&stamp.value))
    }

    /// Whether row `at` of the head stands between a label for links and the first of them.
    fn is_over_link(&self, at: usize) -> bool {
        let is_label = |row: &Row<'_>| is_list_label(&row.text);
        let is_headline = |row: &Row<'_>| {
            row.text.split(' ').nth(LINK_WORDS - 1).is_some()
                && !ends_sentence(&row.text)
                && !row.text.is_led_byline()
                && !row.text.is_only_stamps()
                && furniture::classify(&row.text).is_none()
        };
        self.marks.headline.is_some_and(|(_, last)| at > last + 1)
            && self.rows.get(at - 1).is_some_and(is_label)
            && self.rows.get(at + 1).is_some_and(is_headline)
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

/// Whether `text` is a stamp with the day and the time of day, with no more beside it than `least`
/// allows.
fn is_timed(text: &Text<'_>, least: Coverage) -> bool {
    stamps_of(text).is_some_and(|stamps| {
        stamps.first().is_some_and(|stamp| stamp.coverage >= least && has_day(stamp))
            && stamps.iter().any(|stamp| stamp.time.is_some())
    })
}

/// Whether `text` is nothing but a stamp with the day and the year.
fn is_dated(text: &Text<'_>) -> bool {
    let is_whole = |stamp: &Stamp| {
        stamp.coverage == Coverage::Line
            && has_day(stamp)
            && stamp.date.as_ref().is_some_and(|date| date.year.is_some())
    };
    stamps_of(text).is_some_and(|stamps| stamps.first().is_some_and(is_whole))
}

fn stamps_of<'t>(text: &'t Text<'_>) -> Option<&'t [Stamp]> {
    may_be_stamps(text).then(|| text.stamps())
}

fn has_day(stamp: &Stamp) -> bool {
    stamp.date.as_ref().is_some_and(|date| date.day.is_some())
}

/// Whether nothing but stamps is in `text`.
pub(in crate::extractor) fn is_only_stamps(text: &str) -> bool {
    may_be_stamps(text) && are_all(&timestamp::parse_all(text))
}

/// Whether `text` is short enough for stamps alone, and has a figure.
pub(in crate::extractor) fn may_be_stamps(text: &str) -> bool {
    text.len() <= LONGEST && text.contains(char::is_numeric)
}

/// Whether `stamps` are all that their line has.
pub(in crate::extractor) fn are_all(stamps: &[Stamp]) -> bool {
    !stamps.is_empty() && stamps.iter().all(|stamp| stamp.coverage == Coverage::Line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::{LEAD, article};

    const HEADLINE: (Role, &str) = (Role::Headline, "Storm closes northern ports");

    /// The texts of the stamps of an article.
    fn stamps(rows: &[(Role, &str)]) -> Vec<String> {
        let (dump, rows) = article(rows);
        let fields = extract(dump.as_bytes(), 0, &rows);
        fields.stamps.into_iter().map(|stamp| stamp.value.text).collect()
    }

    #[test]
    fn a_stamp_in_any_digits_is_read_whatever_its_line_was_taken_for() {
        let stamp = (Role::Deck, "| শনিবার, আগস্ট ২৯, ২০২০ | ১০:৪৬ পূর্বাহ্ণ");
        assert_eq!(stamps(&[HEADLINE, stamp, LEAD]).len(), 1);
    }

    #[test]
    fn a_stamp_under_a_name_is_read_though_its_place_belongs_to_the_name() {
        let name = (Role::Header, "Ada Quill Santos");
        let stamp = (Role::Header, "Lisboa - 15 oct 2024 - 08:22 Actualizado: 15 oct 2024 - 17:38");
        assert_eq!(stamps(&[HEADLINE, name, stamp, LEAD]).len(), 2);
    }

    #[test]
    fn a_stamp_under_the_text_is_the_story_s_where_it_has_no_other() {
        let under = (Role::Caption, "Nordfunk, 14.03.2022, 10:05 Uhr");
        assert_eq!(stamps(&[HEADLINE, LEAD, under]), ["14.03.2022, 10:05 Uhr"]);
        let own = (Role::Header, "13.03.2022");
        assert_eq!(stamps(&[HEADLINE, own, LEAD, under]), ["13.03.2022"]);
        // Without the time of day it may be the date of anything.
        assert!(stamps(&[HEADLINE, LEAD, (Role::Related, "14.03.2022")]).is_empty());
    }

    #[test]
    fn the_only_stamp_at_the_foot_is_the_story_s_and_of_several_none() {
        let foot = |stamps: &[&'static str]| {
            let mut rows = vec![HEADLINE, LEAD];
            rows.extend([(Role::Furniture, "Share"); 5]);
            rows.extend(stamps.iter().map(|text| (Role::Related, *text)));
            self::stamps(&rows)
        };
        assert_eq!(foot(&["14.03.2022, 10:05"]), ["14.03.2022, 10:05"]);
        assert!(foot(&["14.03.2022, 10:05", "13.03.2022, 18:30"]).is_empty());
        assert!(foot(&["14.03.2022"]).is_empty());
    }

    #[test]
    fn a_headline_with_a_stamp_under_the_text_is_another_story_s() {
        let own = (Role::Header, "13 March 2022");
        let other = (Role::Header, "Islands Ask For Bridge | 2 March 2022");
        assert_eq!(stamps(&[HEADLINE, own, LEAD, other]), ["13 March 2022"]);
        let updated = (Role::Header, "Updated 14 March 2022");
        assert_eq!(stamps(&[HEADLINE, own, LEAD, updated]).len(), 2);
    }

    #[test]
    fn an_unlabelled_stamp_under_the_text_is_another_story_s() {
        let own = (Role::Header, "Updated 13 March 2022");
        let other = (Role::Header, "2 March 2022");
        assert_eq!(stamps(&[HEADLINE, own, LEAD, other]), ["13 March 2022"]);
    }

    #[test]
    fn a_stamp_alone_among_paragraphs_is_the_story_s_where_it_has_no_other() {
        let stamp = (Role::Caption, "Monday, 14 March 2022 10:05");
        assert_eq!(stamps(&[HEADLINE, LEAD, stamp, LEAD, LEAD, LEAD]).len(), 1);
        assert!(stamps(&[HEADLINE, LEAD, LEAD, LEAD, stamp, LEAD, LEAD, LEAD]).is_empty());
        let day = (Role::Paragraph, "14 March 2022");
        assert_eq!(stamps(&[HEADLINE, LEAD, day, LEAD, LEAD, LEAD]).len(), 1);
        let last = (Role::Paragraph, "14 March 2022 (changed 15 March 2022 | 10:05)");
        assert_eq!(stamps(&[HEADLINE, LEAD, LEAD, LEAD, last]).len(), 2);
    }

    #[test]
    fn a_stamp_in_a_list_is_none_of_its_links() {
        let rows =
            [(Role::Related, "Topics:"), (Role::Header, "Harbors"), (Role::Header, "14.03.2022")];
        assert_eq!(stamps(&[HEADLINE, LEAD, rows[0], rows[1], rows[2]]), ["14.03.2022"]);
    }

    #[test]
    fn a_stamp_over_a_link_in_the_head_is_the_link_s() {
        let head = [
            (Role::Caption, "Read also"),
            (Role::Header, "14/08/2021"),
            (Role::Paragraph, "Islands ask for bridge to mainland"),
        ];
        let own = (Role::Header, "14 August 2022, 15:40");
        assert_eq!(stamps(&[HEADLINE, LEAD, own]), [own.1]);
        assert_eq!(stamps(&[HEADLINE, head[0], head[1], head[2], LEAD, LEAD, own]), [own.1]);
        // How long it takes to read is no link, though the label could be one for links.
        let head = [
            (Role::Header, "Background"),
            (Role::Header, "14/08/2021"),
            (Role::Header, "Reading time about 10 minutes"),
        ];
        let all = [HEADLINE, (Role::Deck, "A deck."), head[0], head[1], head[2], LEAD];
        assert_eq!(stamps(&all), ["14/08/2021"]);
    }
}
