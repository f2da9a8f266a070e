//! Where a story ends: what stands behind its last paragraph is another's, or the page's.

use copydesk_text::Role;
use copydesk_text::lexicon::chrome::Kind;
use copydesk_text::lexicon::end_mark::is_end_mark;

use super::page_lines::{WIDEST_REPEATED, is_body, is_doubled, is_prose};
use super::row::Row;
use super::wrap::{ends_sentence, is_list_item, is_table_row};
use super::{Reading, Text};

/// Links that hardly more stand behind a story.
const MOST_LINKS: usize = 12;
/// Links below a label between two paragraphs, at most.
const LINKS_BETWEEN: usize = 2;
/// Columns of the widest link to another story.
const WIDEST_LINK: usize = 160;

impl Reading<'_> {
    /// The mark behind the last paragraph, whatever it was taken for; the number over it that ends a
    /// broken line (`holders of record on April`, `30.`) is none.
    pub(super) fn mend_end_mark(&mut self) {
        for at in 1..self.rows.len() {
            let Some([above, row]) = self.rows.get_mut(at - 1..=at) else { return };
            if row.role != Role::EndMark || above.role != Role::Paragraph || row.after_gap {
                continue;
            }
            let is_number = row.text.strip_suffix('.').is_some_and(|number| {
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
            });
            if is_number && !ends_sentence(&above.text) {
                row.role = Role::Paragraph;
            }
        }
        for row in self.rows.iter_mut().rev() {
            if is_end_mark(&row.text) {
                row.role = Role::EndMark;
                return;
            }
            if row.role == Role::Paragraph {
                return;
            }
        }
    }

    /// On a page, a line below the last paragraph heads no text. Copy of wires may end with results, and
    /// a release with contacts.
    pub(super) fn drop_open_subheads(&mut self) {
        let Some(last) = self.rows.iter().rposition(|row| row.role == Role::Paragraph) else {
            return;
        };
        let end = self.text.as_ref().map_or(0, |text| text.end).max(last + 1);
        let is_open = |row: &Row<'_>| row.role == Role::Subhead;
        if self.is_release || !self.rows.iter().skip(end).any(is_open) || !self.is_page() {
            return;
        }
        for row in self.rows.iter_mut().skip(end).filter(|row| is_open(row)) {
            row.role = Role::Furniture;
        }
    }

    /// Behind a line that closes the story, or signs it off, no line belongs to it, unless the story
    /// goes on.
    ///
    /// It goes on where two paragraphs follow one another, as they do in no list of links with a
    /// sentence below each, and where much of it is still to come, whatever stands between.
    pub(super) fn close_body(&mut self, start: usize) {
        let Some(last) = self.rows.iter().rposition(|row| row.role == Role::Paragraph) else {
            return;
        };
        let body = self.rows.get(start..=last).unwrap_or_default();
        let mut above = body.iter().filter(|row| is_prose(row)).count();
        let (mut below, mut below_is_prose, mut from) = (0, false, None);
        // Several links with pictures are a list, with a sentence below each.
        let is_list = body.iter().filter(|row| is_doubled(&row.text)).count() > 1;
        for (at, row) in body.iter().enumerate().skip(1).rev() {
            if self.closes(row, body.get(at + 1..).unwrap_or_default())
                || is_list && is_doubled(&row.text)
            {
                from = Some(start + at);
                below_is_prose = false;
            } else if row.role == Role::Paragraph && row.text.signoff().is_some() {
                from = Some(start + at + 1);
                below_is_prose = false;
            } else if row.role == Role::Paragraph {
                let prose = is_prose(row);
                above -= usize::from(prose);
                below += usize::from(prose);
                if prose && below_is_prose || below * 2 > above {
                    break;
                }
                below_is_prose = prose;
            }
        }
        let Some(from) = from else { return };
        for row in self.rows.iter_mut().skip(from).filter(|row| is_body(row) && !row.is_told) {
            row.role = if ends_sentence(&row.text) { Role::Furniture } else { Role::Related };
        }
    }

    /// Whether the story ends above `row`: by the words of the row, or by a link that no paragraph
    /// follows.
    fn closes(&self, row: &Row<'_>, below: &[Row<'_>]) -> bool {
        match row.role {
            Role::Paragraph => self.is_bio(&row.text),
            // A link in one line stands between paragraphs, be the next one ever so short.
            Role::Related if row.text.link().is_some_and(|headline| headline < row.text.len()) => {
                !below.first().is_some_and(|below| {
                    below.role == Role::Paragraph && ends_sentence(&below.text)
                })
            }
            Role::Furniture | Role::Related => match row.text.chrome() {
                Some(Kind::Comments | Kind::Legal) => true,
                Some(Kind::Related) => {
                    let links = below.iter().take(LINKS_BETWEEN);
                    let links = links.take_while(|row| row.role == Role::Related).count();
                    !below.get(links).is_some_and(is_prose)
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether `text` tells who wrote the story: it opens with the name of the byline, or says what
    /// somebody writes.
    fn is_bio(&self, text: &Text<'_>) -> bool {
        let credits = self.fields.credits.iter().flat_map(|field| &field.value.contributors);
        let mut names = credits.filter(|person| person.name.contains(' '));
        let opens = names.any(|person| {
            let rest = text.strip_prefix(person.name.as_str());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        (opens || tells_a_trade(text)) && text.signoff().is_none()
    }

    /// A body ends with a sentence, and begins with one: what stands over and under them is a list of
    /// links, a label, the name of a picture.
    pub(super) fn trim_body(&mut self, start: usize) {
        let body = || self.rows.iter().skip(start).filter(|row| row.role == Role::Paragraph);
        let (all, ended) = (body().count(), body().filter(|row| ends_sentence(&row.text)).count());
        if ended * 10 < all * 7 {
            return;
        }
        let may_stay = |row: &Row<'_>| {
            is_list_item(&row.text) && row.text.contains(|c: char| c.is_ascii_digit())
                || is_table_row(&row.text)
                || is_end_mark(&row.text)
                || row.is_told
                || row.text.signoff().is_some()
                || row.text.dateline().is_some()
        };
        // What was cut off ends in the middle of a sentence.
        let last = self.rows.iter().rposition(is_body);
        if last.is_some_and(|last| last >= start && self.is_cut_off(last)) {
            return;
        }
        let ends = |row: &Row<'_>| {
            let is_prose = ends_sentence(&row.text) || row.width > WIDEST_LINK;
            row.role == Role::Paragraph && is_prose || may_stay(row)
        };
        let mut tail: Vec<&mut Row<'_>> = self
            .rows
            .iter_mut()
            .skip(start)
            .rev()
            .filter(|row| is_body(row))
            .take_while(|row| !ends(row))
            .collect();
        // A paragraph may have lost its stop; a list of links has more than one line.
        if let [only] = tail.as_slice()
            && only.width > WIDEST_REPEATED
        {
            return;
        }
        // Results, prices and other figures may well end a story, but hardly so many links.
        let has_figures = |row: &&mut Row<'_>| row.text.bytes().any(|byte| byte.is_ascii_digit());
        let figures = tail.iter().filter(|row| has_figures(row)).count();
        if tail.len() > MOST_LINKS && figures * 2 > tail.len() {
            return;
        }
        for row in &mut tail {
            row.role = Role::Related;
        }
    }
}

/// Whether `text` opens by saying that somebody writes for a living: `Jane Doe is a reporter`, `Jane Doe, a
/// staff writer`.
///
/// ```text
/// trade = 1*4(capital word) ( is / "," article ) *4word writer
/// ```
pub(super) fn tells_a_trade(text: &str) -> bool {
    let mut words = text.split_whitespace().take(12);
    let mut named = 0;
    let is = words.by_ref().find(|word| {
        named += usize::from(word.starts_with(char::is_uppercase));
        !word.starts_with(char::is_uppercase)
    });
    let trims = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    (1..=4).contains(&named)
        && is.is_some_and(|is| IS.contains(&is) || matches!(is, "a" | "an"))
        && words.take(6).any(|word| {
            // `ZDF-Reporterin`
            let word = trims(word);
            TRADES.contains(&word.rsplit('-').next().unwrap_or(&word))
        })
}

/// What joins a name and a trade.
const IS: [&str; 14] = [
    "is", "was", "ist", "war", "est", "es", "é", "è", "arbeitet", "schreibt", "är", "er", "works",
    "covers",
];

/// Who writes for a living.
#[rustfmt::skip]
const TRADES: [&str; 42] = [
    "reporter", "correspondent", "journalist", "columnist", "writer", "editor", "blogger", "freelancer", "contributor", "producer", "intern", "critic", "fellow",
    "redakteur", "redakteurin", "korrespondent", "korrespondentin", "journalistin", "reporterin", "kolumnist", "autorin", "volontär",
    "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "chroniqueur", "periodista", "redactor", "redactora", "corresponsal", "columnista",
    "jornalista", "repórter", "editora", "giornalista", "redacteur", "verslaggever", "journalistin", "reporterka", "toimittaja",
];

#[cfg(test)]
mod tests {
    use Role::{EndMark, Furniture, Paragraph, Subhead};

    use super::super::page_lines::tests::{MORE, NEXT, blocks};
    use super::*;

    #[test]
    fn a_story_ends_where_its_writer_is_told_of() {
        let behind = [
            (Paragraph, "Ferry owners count the cost"),
            (Paragraph, "A week in port costs a ferry more than a month of fuel, owners say."),
        ];
        let names = "Jane Quill has sailed under every flag of the northern sea since she was ten.";
        let trade = "John Roe is a shipping reporter for the Courier, and lives on a houseboat.";
        for bio in [names, trade] {
            assert_eq!(blocks(&[NEXT, (Paragraph, bio), behind[0], behind[1]]), 1, "{bio}");
        }
        // A story may well begin with somebody who writes.
        assert_eq!(blocks(&[(Paragraph, trade), MORE[0], MORE[1], MORE[2], MORE[3]]), 5);
    }

    #[test]
    fn a_story_ends_with_its_signoff() {
        let signoff = (Paragraph, "(Reporting by Jane Quill; Editing by John Roe)");
        let promoted =
            (Paragraph, "A week in port costs a ferry more than a month of fuel, owners say.");
        assert_eq!(blocks(&[NEXT, signoff, promoted]), 2);
        // Notes on who reported may stand anywhere in a story that goes on.
        assert_eq!(blocks(&[NEXT, signoff, promoted, MORE[0], MORE[1]]), 5);
    }

    #[test]
    fn links_behind_the_last_sentence_are_no_body() {
        let links = [
            (Paragraph, "Ferry owners count the cost of a week in port"),
            (Subhead, "Islands ask for a bridge"),
        ];
        assert_eq!(blocks(&[NEXT, links[0], links[1]]), 1);
        assert_eq!(blocks(&[NEXT, links[1], NEXT]), 3);
        assert_eq!(blocks(&[NEXT, (Paragraph, "* Wheat: 4.12")]), 2);
        assert_eq!(blocks(&[NEXT, (Paragraph, "* Northern ports"), (Paragraph, "* Storms")]), 1);
        let cut = "The owners of the ferries, who have lost a month of fuel, said that they would ask for \
                   money from the council, which has none, or from the county, which has never so much as";
        assert_eq!(blocks(&[NEXT, (Paragraph, cut), links[0]]), 2);
        assert_eq!(blocks(&[(Furniture, "Read also:"), links[0], links[1], NEXT, MORE[0]]), 2);
    }

    #[test]
    fn what_a_wall_cuts_off_is_text() {
        let open = (Paragraph, "Ferry owners count the cost of a week in port, and the islands");
        let other = (Paragraph, "Two of the owners");
        for wall in ["Continue reading", "This article is for subscribers only.", "[+1234 chars]"] {
            assert_eq!(blocks(&[NEXT, other, open, (Furniture, wall)]), 3, "{wall}");
        }
        assert_eq!(blocks(&[NEXT, other, open, (Furniture, "Advertisement")]), 1);
        let excerpt = "Ferry owners count the cost of a week in […]";
        assert_eq!(blocks(&[NEXT, (Furniture, excerpt)]), 2);
    }

    #[test]
    fn long_lists_of_figures_may_end_the_story() {
        let few = [(Paragraph, "3 ways to cook herring"), (Paragraph, "5 ways to eat it")];
        assert_eq!(blocks(&[NEXT, few[0], few[1]]), 1);
        let many: Vec<String> =
            (0..13).map(|row| format!("Boat {row} caught 3{row} herrings")).collect();
        let mut rows = vec![NEXT];
        rows.extend(many.iter().map(|row| (Paragraph, row.as_str())));
        assert_eq!(blocks(&rows), 14);
    }

    #[test]
    fn links_with_pictures_end_the_story() {
        let link = (Paragraph, "Ferry owners count the cost Ferry owners count the cost");
        let other = (Paragraph, "Islands ask for a bridge Islands ask for a bridge");
        assert_eq!(blocks(&[NEXT, link, MORE[0], other, MORE[1]]), 1);
    }
    #[test]
    fn a_number_that_ends_a_broken_line_is_text() {
        let broken = (Paragraph, "The dividend is paid to everybody who holds a share on April");
        let mark = (EndMark, "REUTER");
        let with = |above, role| blocks(&[NEXT, above, (role, "30."), mark]);
        assert_eq!(with(broken, EndMark), with(broken, Paragraph));
        assert!(with(NEXT, EndMark) < with(NEXT, Paragraph));
    }
}
