//! Rows: the lines of an article, decoded and measured.

use std::borrow::Cow;

use super::head::is_led_byline;
use super::label::{self, Label, Labelled};
use super::text::Text;
use crate::Form;
use copydesk_text::encoding::text_of;
use copydesk_text::lexicon::end_mark::is_end_mark;
use copydesk_text::{Confidence, Role, RoleLine, Span};

/// A line that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    /// What it does.
    pub(super) role: Role,
    /// How sure that is.
    pub(super) confidence: Confidence,
    /// Its text in the source, marks of wire formats left out.
    pub(super) span: Span,
    /// The text of `span`.
    pub(super) text: Text<'a>,
    /// Columns before its text.
    pub(super) indent: usize,
    /// Columns up to the end of its text.
    pub(super) width: usize,
    /// Whether a blank line or a rule stands before it.
    pub(super) after_gap: bool,
    /// The label that its form gives it, by a word or by its place.
    pub(super) slot: Option<Labelled>,
    /// Whether it is a name that begins with that of the family.
    pub(super) is_family_first: bool,
    /// Whether it is of the story for sure, whatever stands around it.
    pub(super) is_told: bool,
    /// Whether it is one of the main points under the headline.
    pub(super) is_point: bool,
}

impl Row<'_> {
    /// Cuts what stands before byte `from` of its text and from byte `to` on.
    pub(super) fn cut(&mut self, from: usize, to: usize) {
        let Some(kept) = self.text.get(from..to).map(str::to_owned) else { return };
        let cut = self.text.get(..from).map_or(0, |cut| cut.chars().count());
        self.width -= self.text.get(to..).map_or(0, |cut| cut.chars().count());
        self.indent += cut;
        let start = self.span.start + from as u64;
        self.span = Span::new(start, start + kept.len() as u64);
        self.text = Text::from(Cow::from(kept));
        self.slot = None;
    }

    /// The label that it starts with, or that its place in the head stands for.
    pub(super) fn label(&self) -> Option<Labelled> {
        self.slot.or_else(|| self.text.label())
    }
}

/// A line longer than this, in bytes, is prose with a colon in it.
const LONGEST_FIELD: usize = 400;

/// Columns of a tab: wires indent a paragraph with one.
const TAB: usize = 4;

/// The rows of an article whose `lines` lie in a window that starts at `base`, and the lines between
/// them that only separate.
pub(super) fn rows<'a>(
    window: &'a [u8],
    base: u64,
    lines: &[RoleLine],
    form: &Form,
) -> (Vec<Row<'a>>, Vec<Span>) {
    let mut rules = Vec::new();
    let mut rows = Vec::with_capacity(lines.len());
    let mut after_gap = false;
    for line in lines {
        let content = line.line.content.slice_at(window, base);
        let is_rule = is_rule(content);
        if line.line.is_blank() || line.role == Role::Blank || is_rule {
            after_gap = true;
            if is_rule {
                rules.push(line.line.content);
            }
            continue;
        }
        let line_bytes = line.line.span.slice_at(window, base);
        let before = line.line.content.start.saturating_sub(line.line.span.start);
        let white = line_bytes.get(..usize::try_from(before).unwrap_or(0));
        let indent = columns(white.unwrap_or(line_bytes));
        let content = without_wire_marks(line.line.content, window, base);
        // A line that a wire marks as one of its head is no deck.
        let is_marked = content != line.line.content;
        let role = if is_marked && line.role == Role::Deck { Role::Header } else { line.role };
        let confidence = line.confidence;
        // The headings below the first are subheads.
        let is_heading = || heading_marks(content.slice_at(window, base)) > 1;
        let role = if role == Role::Paragraph && is_heading() { Role::Subhead } else { role };
        let is_title = matches!(role, Role::Headline | Role::Deck | Role::Subhead);
        let content = if is_title { without_markup(content, window, base) } else { content };
        let bytes = content.slice_at(window, base);
        let (whole, parts);
        let is_head = role != Role::Paragraph;
        let spans: &[Span] = if memchr::memchr(b'<', bytes).is_some() {
            parts = pieces(content, bytes);
            &parts
        } else if is_head && memchr::memchr(b'|', bytes).is_some() {
            parts = fields(content, bytes);
            &parts
        } else {
            whole = [content];
            &whole
        };
        for &span in spans {
            let text = text_of(span.slice_at(window, base));
            let has_words = text.chars().any(char::is_alphanumeric);
            // A line of dashes only parts, whatever it was taken for.
            if !has_words && !is_end_mark(&text) {
                if span == content {
                    after_gap = true;
                    rules.push(span);
                }
                continue;
            }
            let width = indent + text.chars().count();
            let slot = label::of_form(&text, form);
            let role =
                if slot.is_some_and(|slot| is_field(slot, &text)) { Role::Header } else { role };
            let slot = if form.has_literals { label::literal(&text, slot) } else { slot };
            let text = Text::from(text);
            rows.push(Row {
                role,
                confidence,
                span,
                text,
                indent,
                width,
                after_gap,
                slot,
                is_family_first: false,
                is_told: false,
                is_point: false,
            });
            after_gap = false;
        }
    }
    (rows, rules)
}

/// Whether a line that a label of the form names is a field of the head or tail, whatever it was
/// taken for.
fn is_field(slot: Labelled, text: &str) -> bool {
    !matches!(slot.label, Label::Body | Label::Related) && text.len() <= LONGEST_FIELD
}

/// Tags before which a line of a research corpus breaks: they open a field in the middle of one.
const BREAKS: [&[u8]; 5] = [b"<TITLE>", b"<DATELINE>", b"<BODY>", b"</BODY>", b"</TEXT>"];
/// What parts the fields of a line.
const BAR: &[u8] = b" | ";
/// Control characters that Reuters-21578 writes as references: start and end of text.
const CONTROLS: [&[u8]; 2] = [b"&#2;", b"&#3;"];

/// The fields that share one line: `<DATELINE>ACCRA, March 11 - </DATELINE><BODY>Rain fell`.
fn pieces(content: Span, bytes: &[u8]) -> Vec<Span> {
    let opens = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        BREAKS.iter().any(|tag| rest.starts_with(tag))
    };
    let mut cuts = vec![0];
    cuts.extend((1..bytes.len()).filter(|&at| bytes.get(at) == Some(&b'<') && opens(at)));
    cuts.push(bytes.len());
    cuts.windows(2)
        .filter_map(|cut| {
            let (&[from, to], start) = (<&[usize; 2]>::try_from(cut).ok()?, content.start);
            let mut piece = bytes.get(from..to)?;
            let mut from = from;
            for control in CONTROLS {
                piece = piece.strip_suffix(control).unwrap_or(piece);
                if let Some(rest) = piece.strip_prefix(control) {
                    from += control.len();
                    piece = rest;
                }
            }
            let kept = piece.trim_ascii_end().len();
            (kept > 0).then(|| Span::new(start + from as u64, start + (from + kept) as u64))
        })
        .collect()
}

/// The fields of a line whose labels stand behind bars: `Author: Jane Roe | Section: Local`.
fn fields(content: Span, bytes: &[u8]) -> Vec<Span> {
    let is_field = |from: usize| {
        let opens = bytes.get(from).is_some_and(|byte| !byte.is_ascii_digit());
        opens && str::from_utf8(&bytes[from..]).is_ok_and(label::looks_labelled)
    };
    // Behind a byline, fields of another kind are not believed: `By Jane Roe | PUBLISHED: June 8, 2023`.
    let is_stamp = |from: usize| {
        let read = str::from_utf8(&bytes[from..]).ok().and_then(label::read);
        read.is_some_and(|read| matches!(read.label, Label::Published | Label::Updated))
    };
    let mut starts = vec![0];
    let bars = memchr::memmem::find_iter(bytes, BAR).map(|bar| bar + BAR.len());
    if is_field(0) {
        starts.extend(bars.filter(|&from| is_field(from)));
    } else if opens_with_byline(bytes) {
        starts.extend(bars.filter(|&from| is_field(from) && is_stamp(from)));
    }
    let ends = starts[1..].iter().map(|from| from - BAR.len()).chain([bytes.len()]);
    let at = |offset: usize| content.start + offset as u64;
    starts.iter().zip(ends).map(|(&from, to)| Span::new(at(from), at(to))).collect()
}

/// Whether the first of the parts between bars is a byline that says so.
fn opens_with_byline(bytes: &[u8]) -> bool {
    let end = memchr::memmem::find(bytes, BAR).unwrap_or(0);
    str::from_utf8(&bytes[..end]).is_ok_and(is_led_byline)
}

/// Whether `content` only separates: `-----`, `=====`, `* * *`, `~~~`.
fn is_rule(content: &[u8]) -> bool {
    // Most lines start with a letter.
    if content.first().is_some_and(u8::is_ascii_alphanumeric) {
        return false;
    }
    let Ok(text) = core::str::from_utf8(content) else { return false };
    let mut marks = text.chars().filter(|c| !c.is_whitespace());
    let Some(first) = marks.next() else { return false };
    matches!(
        first,
        '-' | '=' | '_' | '*' | '~' | '+' | '.' | '–' | '—' | '─' | '━' | '═' | '•' | '·'
    ) && marks.clone().count() >= 2
        && marks.all(|mark| mark == first)
}

/// Columns that white space takes.
fn columns(white: &[u8]) -> usize {
    white.iter().map(|&byte| if byte == b'\t' { TAB } else { usize::from(byte == b' ') }).sum()
}

/// ANPA 1312 wraps the lines of the head: `^Storm closes ports<`, `^By JANE DOE=`.
fn without_wire_marks(content: Span, window: &[u8], base: u64) -> Span {
    match content.slice_at(window, base) {
        [b'^', .., b'<' | b'='] => Span::new(content.start + 1, content.end - 1),
        _ => content,
    }
}

/// The hashes with which Markdown marks a heading, 0 if it does not: 2 of `## Storm closes ports`.
fn heading_marks(bytes: &[u8]) -> usize {
    let hashes = bytes.iter().take_while(|&&byte| byte == b'#').count();
    if hashes <= 6 && bytes.get(hashes) == Some(&b' ') { hashes } else { 0 }
}

/// Markdown marks headings: `## Storm closes ports`, `**Storm closes ports**`.
fn without_markup(content: Span, window: &[u8], base: u64) -> Span {
    let bytes = content.slice_at(window, base);
    let hashes = heading_marks(bytes);
    match bytes {
        [b'*', b'*', inside @ .., b'*', b'*'] if inside.iter().any(|&byte| byte != b'*') => {
            Span::new(content.start + 2, content.end - 2)
        }
        _ if hashes > 0 => {
            let rest = bytes[hashes..].trim_ascii_start().len();
            Span::new(content.end - rest as u64, content.end)
        }
        _ => content,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_of_headings_is_no_part_of_them() {
        let inside = |line: &str| {
            let span =
                without_markup(Span::new(100, 100 + line.len() as u64), line.as_bytes(), 100);
            String::from_utf8_lossy(span.slice_at(line.as_bytes(), 100)).into_owned()
        };
        for line in ["# Storm closes ports", "###  Storm closes ports", "**Storm closes ports**"] {
            assert_eq!(inside(line), "Storm closes ports");
        }
        for line in ["#Storm closes ports", "** Storm", "****", "#", "####### Storm", "*Storm*"] {
            assert_eq!(inside(line), line, "no heading");
        }
    }
}
