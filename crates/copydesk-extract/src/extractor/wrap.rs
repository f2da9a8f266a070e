//! Hard-wrapped text: whether lines were broken at a right margin, and how they join again.
//!
//! A writer that wraps puts as many words on a line as fit. So in wrapped text the first word of
//! the next line would hardly ever have fitted on this one, and most lines stop in the middle of a
//! sentence. Both must hold before lines are joined: a dump with one paragraph a line loses its
//! paragraphs otherwise.

use std::collections::HashSet;

use copydesk_text::{Joint, Passage, Role, Span};

use super::row::Row;

/// Lines wider than this were not wrapped by anybody.
pub(super) const WIDEST: usize = 110;
/// Columns narrower than this are lists and verse.
const NARROWEST: usize = 35;
/// Columns that a line may fall short of the margin and still be full: wires broke lines early.
const SLACK: usize = 8;

/// The same where one line is wider.
const NARROWEST_ALONE: usize = 55;
/// Lines that are too few to say which of them is an exception.
const FEW: usize = 6;

/// The margins between which text was wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Margins {
    left: usize,
    right: usize,
    /// Whether a blank line stands below each line: paragraphs are told by their indent.
    is_double_spaced: bool,
}

impl Margins {
    /// The margins of `rows`; `None` if they are not wrapped.
    pub(super) fn find(rows: &[Row<'_>]) -> Option<Self> {
        let body = || rows.iter().filter(|row| row.role == Role::Paragraph);
        // What has no blank could not be broken.
        let wide = body().filter(|row| row.width > WIDEST && is_breakable(row)).count();
        if wide * 20 > body().count() {
            return None;
        }
        let body: Vec<&Row<'_>> = body().collect();
        let right = right_margin(&body)?;
        if right < NARROWEST {
            return None;
        }
        let is_double_spaced = is_double_spaced(&body);
        let margins = Self { left: left_margin(&body), right, is_double_spaced };
        let (mut pairs, mut full, mut open) = (0, 0, 0);
        for pair in rows.windows(2) {
            let [above, below] = pair else { continue };
            if [above.role, below.role] != [Role::Paragraph; 2] || margins.opens(below) {
                continue;
            }
            pairs += 1;
            if !margins.has_room(above, below, SLACK) {
                full += 1;
                open += usize::from(!ends_sentence(&above.text));
            }
        }
        (pairs > 0 && full * 10 >= pairs * 6 && open * 10 >= full * 4).then_some(margins)
    }

    /// Whether `below` goes on with the paragraph that `above` is a line of.
    pub(super) fn continues(self, above: &Row<'_>, below: &Row<'_>) -> bool {
        if self.opens(below) || is_table_row(&above.text) || is_table_row(&below.text) {
            return false;
        }
        // Longer lines were not broken where the others were.
        if above.width > self.right + SLACK && (ends_sentence(&above.text) || !is_breakable(above))
        {
            return false;
        }
        let short = above.width * 5 < self.right * 4;
        if short && self.has_room(above, below, SLACK) {
            let goes_on = below.text.chars().next().is_some_and(char::is_lowercase);
            return goes_on && !ends_sentence(&above.text);
        }
        true
    }

    /// Whether `above` was broken off at the margin, and `below` is the rest of it.
    pub(super) fn breaks(self, above: &Row<'_>, below: &Row<'_>) -> bool {
        self.continues(above, below) && !self.has_room(above, below, 0)
    }

    /// Whether `row` can only open a paragraph: after a gap, indented, or an item of a list.
    fn opens(self, row: &Row<'_>) -> bool {
        row.after_gap && !self.is_double_spaced
            || row.indent >= self.left + 2
            || is_list_item(&row.text)
    }

    /// Whether the first word of `below` would have fitted behind `above`.
    fn has_room(self, above: &Row<'_>, below: &Row<'_>, slack: usize) -> bool {
        let word = below.text.split_whitespace().next().map_or(0, |word| word.chars().count());
        above.width + 1 + word + slack <= self.right
    }
}

/// Whether `row` could have been broken somewhere: an address has no blank.
fn is_breakable(row: &Row<'_>) -> bool {
    row.text.contains(' ')
}

/// The width of the widest line; one that is much wider than all others says nothing of them.
fn right_margin(body: &[&Row<'_>]) -> Option<usize> {
    let widths = body.iter().filter(|row| is_breakable(row)).map(|row| row.width);
    let (mut widest, mut second) = (0, 0);
    for width in widths.filter(|&width| width <= WIDEST) {
        if width >= widest {
            (widest, second) = (width, widest);
        } else {
            second = second.max(width);
        }
    }
    let is_full = |row: &&&Row<'_>| (second.saturating_sub(SLACK)..=second).contains(&row.width);
    // Rows of figures are narrower, and each is a line of its own.
    let is_alone = body.len() >= FEW
        && second >= NARROWEST_ALONE
        && widest > second + SLACK
        && body.iter().filter(is_full).count() * 3 >= body.len();
    Some(if is_alone { second } else { widest }).filter(|&right| right > 0)
}

/// Whether a blank line stands over nearly each line, sentences that go on below it too.
fn is_double_spaced(body: &[&Row<'_>]) -> bool {
    let pairs = body.len().saturating_sub(1);
    let after_gap = body.iter().skip(1).filter(|row| row.after_gap).count();
    if pairs < FEW || after_gap * 10 < pairs * 9 {
        return false;
    }
    let goes_on = |pair: &&[&Row<'_>]| {
        let [above, below] = pair else { return false };
        below.text.starts_with(char::is_lowercase) && !ends_sentence(&above.text)
    };
    body.windows(2).filter(goes_on).count() * 3 >= pairs
}

/// The smallest indent that one line in ten has.
fn left_margin(body: &[&Row<'_>]) -> usize {
    let mut indents: Vec<usize> = body.iter().map(|row| row.indent).collect();
    indents.sort_unstable();
    indents.get(indents.len() / 10).copied().unwrap_or(0)
}

/// Whether `text` ends with the mark of a finished sentence, closing quotes and brackets aside.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches([
        '"', '\'', '”', '’', '»', '“', '‘', '«', ')', ']', '」', '』', '】', '）',
        // French sets a blank before its closing quote.
        ' ', '\u{a0}', '\u{202f}',
    ]);
    text.ends_with(['.', '!', '?', ':', '…', '。', '！', '？', '؟', '।'])
}

/// Whether `text` is an item of a list: `* `, `• `, `- `.
pub(super) fn is_list_item(text: &str) -> bool {
    let mut chars = text.chars();
    matches!(chars.next(), Some('*' | '•' | '·' | '-' | '–' | '▪' | '●' | '◦' | '‣' | '■'))
        && matches!(chars.next(), Some(' ' | '\t' | '\u{a0}'))
        && chars.next().is_some()
}

/// Whether `text` is a row of a table: cells with digits, parted by runs of blanks or dots.
pub(super) fn is_table_row(text: &str) -> bool {
    // One cell makes no row, and no line of prose has what parts two.
    if !has_gap(text.as_bytes()) {
        return false;
    }
    let mut cells = 0;
    let mut numbers = 0;
    for cell in text.split("  ").flat_map(|part| part.split("....")).flat_map(|p| p.split('\t')) {
        let cell = cell.trim_matches([' ', '.']);
        if !cell.is_empty() {
            cells += 1;
            numbers += usize::from(cell.bytes().any(|byte| byte.is_ascii_digit()));
        }
    }
    // Two sentences typed with two blanks between them are no table.
    cells >= 2 && numbers >= 1 && numbers + 1 >= cells && !ends_sentence(text)
}

/// Whether `text` has two blanks, four stops or a tab.
fn has_gap(text: &[u8]) -> bool {
    // Few lines have a tab or two blanks or stops in a row, which is seen of many bytes at a time.
    let behind = text.get(1..).unwrap_or_default();
    let may_have = text.iter().zip(behind).fold(false, |may_have, (&byte, &next)| {
        let is_run = (byte == next) & ((byte == b' ') | (byte == b'.'));
        may_have | is_run | (byte == b'\t')
    });
    (may_have || text.ends_with(b"\t"))
        && (text.contains(&b'\t')
            || text.windows(2).any(|two| two == b"  ")
            || text.windows(4).any(|four| four == b"...."))
}

/// Joins the rows of one paragraph.
#[derive(Debug, Default)]
pub(super) struct Joiner {
    /// Every word of the article, in lower case; filled when the first broken word is met.
    words: Option<HashSet<String>>,
}

impl Joiner {
    /// The text of `rows[from..to]`, in a window that starts at `base`.
    pub(super) fn join<'a>(
        &mut self,
        (window, base): (&'a [u8], u64),
        rows: &[Row<'_>],
        (from, to): (usize, usize),
    ) -> Passage<'a> {
        let lines = rows.get(from..to).unwrap_or_default();
        if let [only] = lines {
            return Passage::join(window, base, &[only.span]);
        }
        let mut parts: Vec<(Span, Joint)> = Vec::with_capacity(lines.len());
        for (i, row) in lines.iter().enumerate() {
            let mut joint = Joint::Space;
            if let Some(above) = i.checked_sub(1).and_then(|i| lines.get(i)) {
                let (how, dropped) = self.joint(&above.text, &row.text, rows);
                joint = how;
                if let Some((last, _)) = parts.last_mut() {
                    *last = Span::new(last.start, last.end.saturating_sub(dropped));
                }
            }
            parts.push((row.span, joint));
        }
        Passage::mend(window, base, parts)
    }

    /// How `below` joins `above`, and how many bytes at the end of `above` are left out.
    ///
    /// A hyphen at the end of a line is left out only where the article writes the word without it
    /// elsewhere; where it writes it so or not at all, the hyphen is the word's own.
    fn joint(&mut self, above: &str, below: &str, rows: &[Row<'_>]) -> (Joint, u64) {
        if above.ends_with('\u{ad}') {
            return (Joint::Nothing, '\u{ad}'.len_utf8() as u64);
        }
        if is_unspaced(above.chars().next_back()) && is_unspaced(below.chars().next()) {
            return (Joint::Nothing, 0);
        }
        for dash in ["--", "—"] {
            if let Some(before) = above.strip_suffix(dash) {
                let glued = !before.is_empty() && !before.ends_with([' ', '-']);
                return (if glued { Joint::Nothing } else { Joint::Space }, 0);
            }
        }
        let Some(stem) = above.strip_suffix('-') else { return (Joint::Space, 0) };
        let left = stem.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let right = below.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if left.is_empty() || right.is_empty() || HANGS.contains(&right) {
            return (Joint::Space, 0);
        }
        let word = format!("{left}{right}").to_lowercase();
        let known = self.words.get_or_insert_with(|| words(rows)).contains(&word);
        (Joint::Nothing, u64::from(known))
    }
}

/// Words before which a hyphen hangs: `short- and long-term`.
const HANGS: &[&str] = &[
    "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e", "en", "of", "och", "og",
    "eller",
];

/// Every word of `rows`, in lower case.
fn words(rows: &[Row<'_>]) -> HashSet<String> {
    rows.iter()
        .flat_map(|row| row.text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether `c` belongs to a script that is written without blanks (kana, Han, full-width marks);
/// Hangul is written with them.
fn is_unspaced(c: Option<char>) -> bool {
    matches!(c, Some('\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'))
}

#[cfg(test)]
mod tests {
    use copydesk_text::{Confidence, RoleLine, lines};

    use super::super::row::rows;
    use super::*;

    fn paragraphs(text: &str) -> Vec<String> {
        let lines: Vec<RoleLine> = lines(text.as_bytes())
            .map(|line| RoleLine {
                line,
                role: if line.is_blank() { Role::Blank } else { Role::Paragraph },
                confidence: Confidence::new(90),
            })
            .collect();
        let (rows, _) = rows(text.as_bytes(), 0, &lines, &crate::Form::default());
        let margins = Margins::find(&rows);
        let mut joiner = Joiner::default();
        let mut all = Vec::new();
        let mut from = 0;
        for to in 1..=rows.len() {
            let goes_on = margins
                .zip(rows.get(to))
                .is_some_and(|(margins, below)| margins.continues(&rows[to - 1], below));
            if !goes_on {
                let passage = joiner.join((text.as_bytes(), 0), &rows, (from, to));
                all.push(passage.text().to_owned());
                from = to;
            }
        }
        all
    }

    #[test]
    fn wrapped_lines_are_joined_and_indents_open_paragraphs() {
        let wire = "    HARSTAD, March 2 - The harbour master said on Monday that\n\
                    no ship had left port since the storm began, and that none\n\
                    would leave before noon.\n    \
                    Fishermen waited in the cold halls of the auction house for\n\
                    a second day.\n";
        let read = paragraphs(wire);
        assert_eq!(read.len(), 2);
        assert!(read[0].ends_with("on Monday that no ship had left port since the storm began, and that none would leave before noon."));
        assert!(read[1].ends_with("auction house for a second day."));
    }

    #[test]
    fn a_line_that_is_too_long_affects_itself_alone() {
        let address =
            "http://www.port.example/statistics/traffic-and-strikes/of-the-year/report.html?x=1";
        let first = "    HARSTAD, March 2, 2017 (Harbor Press Service) - The harbour master said on Monday that";
        let wire = |first: &str| {
            format!(
                "{first}\nno ship had left port since the storm began, and that none\n\
                would leave before noon.\n\nFishermen waited in the cold halls of the auction house for\n\
                a second day, and so did those who wanted to buy from them\n\
                what they had brought.\n\n{address}\n"
            )
        };
        let read =
            paragraphs(&wire("The harbour master told the crews that wait in the port that"));
        assert_eq!(read.len(), 3, "{read:?}");
        let read = paragraphs(&wire(first));
        assert_eq!(read.len(), 3, "{read:?}");
    }

    #[test]
    fn double_spaced_lines_are_joined() {
        let wire = "     HARSTAD (AP) -- The harbour master said on Monday that\n\n\
                    no ship had left port since the storm began, and that none\n\n\
                    would leave before noon.\n\n     \
                    Fishermen waited in the cold halls of the auction house\n\n\
                    for a second day, and so did those who wanted to buy from\n\n\
                    them what they had brought, or what was left of it.\n\n     \
                    Nobody knew when they would.\n";
        assert_eq!(paragraphs(wire).len(), 3);
        let page = "Storm closes northern ports\n\nthe harbour master said so\n\nFishermen wait\n\n\
                    Nobody knew.\n\nNo ship left.\n\nThree boats sank on Monday.\n\nNone on Tuesday.\n";
        assert_eq!(paragraphs(page).len(), 7);
    }

    #[test]
    fn a_paragraph_a_line_stays_so() {
        let page = "The ferry left at six.\n\
                    Nobody was hurt in the collision, the owners said in a statement.\n\
                    Repairs will take a week.\n\
                    The next ferry is due on Thursday, weather permitting, they said.\n";
        assert_eq!(paragraphs(page).len(), 4);
    }

    #[test]
    fn hyphens_at_the_end_of_a_line() {
        // The article writes `harbourmaster` elsewhere, so that hyphen was put in by the wrap; it
        // never writes `yearend`; and the hyphen before `and` hangs.
        let page = "The harbourmaster spoke at length on Friday, and the harbour-\n\
                    master said that the books would be closed by the end of year-\n\
                    end and that the port would look for short- and long-\n\
                    term loans to pay for a sea wall that is high enough.\n";
        let read = paragraphs(page);
        assert_eq!(read.len(), 1);
        for words in ["the harbourmaster said", "year-end and", "short- and long-term loans"] {
            assert!(read[0].contains(words), "{words}: {}", read[0]);
        }
    }

    #[test]
    fn tables_are_told_from_sentences() {
        assert!(is_table_row("Harstad   12   3   7"));
        assert!(is_table_row("Wheat......... 4.12"));
        assert!(!is_table_row("It fell by 4 percent.  It rose by 3 percent."));
        assert!(!is_table_row("It fell by 4 percent on Friday"));
    }
}
