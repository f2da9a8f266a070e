//! The line that says where and when an item was printed.

use core::ops::Range;

use copydesk_text::{Confidence, Passage};

use super::label::Label;
use super::{Reading, Text, by_grammar, by_label, by_position};
use crate::timestamp::{self, Stamp, StampRole};

/// Words before the number of a page. Source: exports of Europresse, `GoPress`, Genios and `DeFacto`.
const PAGES: [&str; 7] = ["p. ", "p.", "pp. ", "S. ", "Seite: ", "blz. ", "pág. "];
/// Words between a paper and a day, in small letters, and before the number of an issue.
const LINKS: [&str; 8] = ["vom", "v.", "den", "du", "of", "nr.", "no.", "n°"];
/// What stands behind the name of a paper, after a comma, that belongs before it.
const ARTICLES: [&str; 10] = ["The", "Der", "Die", "Das", "Le", "La", "Les", "El", "De", "Het"];

/// The paper that a source line names, and perhaps sections behind it.
///
/// ```text
/// source  = paper *("," section) [link] [issue] sep day [rest]
///         | day sep paper
/// paper   = name ["," article] / quote name quote
/// issue   = ("Nr." / "No.") number
/// sep     = "," / "." / ":" / "|" / "·" / "]"
/// ; La Gazette, Économie, samedi 3 mars 2018, p. 4
/// ; "Donaubote" Nr. 065 vom 02.04.2019   Seite: 9
/// ; The Courier ; Harstad [Harstad]06 June 2009: B.4.
/// ; March 14, 2019 | Courier, The (MI)
/// ```
fn names<'t>(text: &'t str, day: &Stamp) -> Option<&'t str> {
    let (from, to) = day.range;
    let rest = text.get(to..)?;
    let before = without_links(without_origin(without_place(text.get(..from)?)));
    let behind = || rest.trim_start().strip_prefix(['|', '·', ',']).unwrap_or_default();
    let names = if before.is_empty() { behind().split(['|', '·']).next()? } else { before };
    let names = names.trim_matches(is_quote);
    Some(names).filter(|names| !names.is_empty())
}

/// `text` up to the first bracket or semicolon, behind which stands where the paper is printed.
fn without_place(text: &str) -> &str {
    text.split([';', '[']).next().unwrap_or(text)
}

/// `text` without the place in parentheses before the dot that parts it from the day.
fn without_origin(text: &str) -> &str {
    let is_parted = |rest: &str| rest.trim_matches([' ', '\u{a0}']) == "·";
    let place = text.rsplit_once(')').filter(|(_, rest)| is_parted(rest));
    place.and_then(|(before, _)| before.rsplit_once('(')).map_or(text, |(name, _)| name)
}

/// `before` without what leads from the name of a paper to the day.
fn without_links(before: &str) -> &str {
    const MARKS: [char; 10] = [',', '.', ':', '|', '·', '-', '–', '(', ' ', '\u{a0}'];
    let mut rest = before.trim_end_matches(MARKS);
    while let Some((name, word)) = rest.rsplit_once(' ') {
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        // A number is that of the issue only behind the word for it.
        let is_issue = is_number && name.rsplit(' ').next().is_some_and(is_link);
        if !is_issue && !is_link(word) {
            break;
        }
        rest = name.trim_end_matches(MARKS);
    }
    rest.trim()
}

fn is_link(word: &str) -> bool {
    let word = word.trim_end_matches([',', ' ']).to_lowercase();
    LINKS.iter().any(|link| *link == word || link.trim_end_matches('.') == word)
}

/// The section between the bars behind the day, if any: `| Indland | Side 6 | 75 ord`.
fn section_behind(rest: &str) -> Option<&str> {
    let first = rest.trim_start().strip_prefix('|')?.split('|').next()?.trim();
    let is_name =
        |text: &str| !text.is_empty() && !text.contains(|c: char| c.is_numeric() || c == ':');
    Some(first).filter(|first| is_name(first))
}

/// The parts of `names` between commas, quotes left out; an article goes with the name before it, and so does
/// what stands in the same parentheses.
fn parts(names: &str) -> Vec<&str> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for part in names.split(", ") {
        let range = at..at + part.len();
        at = range.end + 2;
        let word = part.split(" (").next().unwrap_or(part);
        let is_open = |last: &Range<usize>| {
            names.get(last.clone()).is_some_and(|last| last.rfind('(') > last.rfind(')'))
        };
        match parts.last_mut() {
            Some(last) if ARTICLES.contains(&word) || is_open(last) => last.end = range.end,
            _ => parts.push(range),
        }
    }
    let parts = parts.into_iter().filter_map(|part| names.get(part));
    parts.map(|part| part.trim_matches(is_quote)).filter(|part| !part.is_empty()).collect()
}

fn is_quote(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '“' | '”' | '„' | ',')
}

impl Reading<'_> {
    /// Reads a source line that names a page, which no other line with a day in it does.
    pub(super) fn read_source_line(&mut self, at: usize, text: &Text<'_>) -> bool {
        let Some(day) = text.stamp().filter(|stamp| is_of_issue(stamp)) else { return false };
        let (from, to) = day.range;
        let is_page = |part: &str| PAGES.iter().any(|word| part.trim_start().starts_with(word));
        let has_page = |rest: &str| rest.split(',').take(3).any(is_page);
        let behind = text.get(to..).filter(|rest| !rest.is_empty() && has_page(rest));
        if behind.is_none() || text.get(..from).is_none_or(|name| name.trim().is_empty()) {
            return false;
        }
        let Some(names) = names(text, day) else { return false };
        let passage = self.passage(at, at + 1);
        self.read_names(at, names, &passage);
        self.push_stamps(&passage, vec![day.clone()], None);
        true
    }

    /// Reads a source line that the layout tells, in row `at`.
    pub(super) fn read_source(&mut self, at: usize, value: &Passage<'_>) {
        let text = value.text();
        let stamps = timestamp::parse_all(text);
        let Some(day) = stamps.first().filter(|stamp| is_of_issue(stamp)) else {
            return self.read_citation(value);
        };
        if let Some(names) = names(text, day) {
            self.read_names(at, names, value);
        }
        if let Some(section) = text.get(day.range.1..).and_then(section_behind) {
            let section = by_position(section.to_owned(), value, Confidence::new(80));
            self.fields.sections.push(section);
        }
        self.push_stamps(value, vec![day.clone()], Some(StampRole::Published));
    }

    /// Reads the paper and the sections that `names` in row `at` are; where the paper stands on a line above
    /// them, sections alone.
    fn read_names(&mut self, at: usize, names: &str, passage: &Passage<'_>) {
        let above = at.checked_sub(1).and_then(|above| self.rows.get(above)?.label());
        let mut parts = parts(names).into_iter();
        if above.is_none_or(|above| above.label != Label::Publication)
            && let Some(paper) = parts.next()
        {
            let name = name_in(passage, paper);
            let paper = by_grammar(paper.to_owned(), &name, Confidence::new(90));
            self.fields.publication = Some(paper);
        }
        for section in parts {
            let section = by_position(section.to_owned(), passage, Confidence::new(80));
            self.fields.sections.push(section);
        }
    }

    /// Reads a source line that a label or the layout tells.
    pub(super) fn read_citation(&mut self, value: &Passage<'_>) {
        let text = value.text();
        let stamps = timestamp::parse_all(text);
        let day = stamps.first().filter(|stamp| is_of_issue(stamp));
        let Some((day, names)) = day.and_then(|day| Some((day, names(text, day)?))) else {
            let paper = without_place(text).trim();
            self.fields.publication = Some(by_label(paper.to_owned(), value));
            return;
        };
        self.fields.publication = Some(by_label(names.to_owned(), &name_in(value, names)));
        self.push_stamps(value, vec![day.clone()], Some(StampRole::Published));
    }
}

/// Whether a stamp may be the day of an issue; `vom` before a day says that it is.
pub(super) fn is_of_issue(stamp: &Stamp) -> bool {
    matches!(stamp.role, None | Some(StampRole::Published))
}

/// Where `name` stands in `passage`.
fn name_in<'p>(passage: &Passage<'p>, name: &str) -> Passage<'p> {
    let from = passage.text().find(name).unwrap_or(0);
    passage.cut(from..from + name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source lines, with paper and sections.
    const CASES: [(&str, &str); 15] = [
        (
            "La Gazette de l'Estuaire, Économie, samedi 3 mars 2018, p. 4",
            "La Gazette de l'Estuaire|Économie",
        ),
        ("\"Donaubote\" vom 14.03.2019                    Seite: 4", "Donaubote"),
        ("\"Donaubote\" Nr. 065 vom 02.04.2019             Seite: 9", "Donaubote"),
        ("Der Hafenbote vom 14.03.2019, Nr. 62, S. 4", "Der Hafenbote"),
        ("Milbrook Courier, The (MI). 03/14/2019, pA3.", "Milbrook Courier, The (MI)"),
        ("The Harstad Courier ; Harstad [Harstad]06 June 2009: B.4.", "The Harstad Courier"),
        ("March 14, 2019 | Kettleby Times, The (MI)", "Kettleby Times, The (MI)"),
        ("Kongshavn Tidende, 14.03.2019", "Kongshavn Tidende"),
        ("De Havenkrant, woensdag 13 maart 2019, p. 23, 853w.", "De Havenkrant"),
        ("Studio 54 Weekly, 3 May 1979, p. 2", "Studio 54 Weekly"),
        ("The Courier, 14 Mar. 2019, p. A3", "The Courier"),
        ("The Courier (Milbrook, Maine) · 14 Mar 1919, Fri · Page 4", "The Courier"),
        (
            "Courier, The (Milbrook, ME), Local, 14 Mar. 2019, p. A3",
            "Courier, The (Milbrook, ME)|Local",
        ),
        ("The Courier. (March 14, 2019): News: pA3.", "The Courier"),
        ("Havnebladet | 14.03.2019 | Indland | Side 6", "Havnebladet"),
    ];

    #[test]
    fn a_section_stands_behind_the_day_between_bars() {
        assert_eq!(section_behind(" | Indland | Side 6 | 75 ord"), Some("Indland"));
        assert_eq!(section_behind(" | Side 6 | 75 ord"), None);
        assert_eq!(section_behind(" · Page 6"), None);
    }

    #[test]
    fn source_lines_name_paper_and_sections() {
        for (line, want) in CASES {
            let day = timestamp::parse_all(line).into_iter().next().expect(line);
            let names = names(line, &day).expect(line);
            assert_eq!(parts(names).join("|"), want, "{line}");
        }
    }
}
