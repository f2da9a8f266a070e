//! What parts articles belongs to neither.
//!
//! The segmenter cuts where an article starts, so that a rule between two articles, or the menu over
//! the second, may end up behind the first. The record counts them as a gap.

use copydesk_segment::{Kind, Segment};
use copydesk_text::lexicon::end_mark::is_end_mark;
use copydesk_text::{Role, RoleLine, Span, encoding};

/// Cuts what parts the article that `segment` is from the next one off, with the blank lines around
/// it; the second segment is the gap that it is. Its bytes lie in a window that starts at `base`.
pub(crate) fn part(segment: Segment, window: &[u8], base: u64) -> impl Iterator<Item = Segment> {
    let (segment, gap) = cut(segment, window, base);
    core::iter::once(segment).chain(gap)
}

fn cut(mut segment: Segment, window: &[u8], base: u64) -> (Segment, Option<Segment>) {
    if segment.kind != Kind::Article {
        return (segment, None);
    }
    let lines = &segment.lines;
    let text = |line: &RoleLine| encoding::text_of(line.line.content.slice_at(window, base));
    let behind = lines.iter().rposition(|line| line.role == Role::Paragraph).map(|last| last + 1);
    let tail = lines.iter().enumerate().skip(behind.unwrap_or(lines.len()));
    let page = tail.clone().find(|(_, line)| opens_page(&text(line))).map(|(at, _)| at);
    let before = lines.get(..page.unwrap_or(lines.len())).unwrap_or_default();
    let is_kept = |line: &RoleLine| !line.line.is_blank() && !is_rule(&text(line));
    let kept = before.iter().rposition(is_kept).map_or(0, |last| last + 1);
    let parts = lines.iter().skip(kept).any(|line| !line.line.is_blank());
    let Some(at) = lines.get(kept).map(|line| line.line.span.start) else {
        return (segment, None);
    };
    if kept == 0 || !parts {
        return (segment, None);
    }
    let mut gap = segment.clone();
    gap.kind = Kind::Gap;
    // What the article was known by says nothing of what parts it from the next.
    gap.family = None;
    gap.lines = segment.lines.split_off(kept);
    gap.span = Span::new(at, segment.span.end);
    segment.span.end = at;
    // What was cut is the end of the gap.
    segment.is_cut = false;
    (segment, Some(gap))
}

/// Whether a line has neither letters nor digits and is no end mark. The control characters that end
/// a wire item are its own.
fn is_rule(text: &str) -> bool {
    let prints = text.chars().any(|c| !c.is_control() && !c.is_whitespace());
    prints && !text.chars().any(char::is_alphanumeric) && !is_end_mark(text)
}

/// Whether a line is the link over a page that leads past its menu: nothing else stands first.
fn opens_page(text: &str) -> bool {
    text.len() <= 60 && SKIP_LINKS.contains(&text.trim().to_lowercase().as_str())
}

/// The skip link of WCAG technique G1 as the common publishing systems word it.
const SKIP_LINKS: [&str; 14] = [
    "skip to content",
    "skip to main content",
    "skip to navigation",
    "jump to content",
    "zum inhalt springen",
    "zum hauptinhalt springen",
    "aller au contenu",
    "aller au contenu principal",
    "saltar al contenido",
    "ir al contenido principal",
    "pular para o conteúdo",
    "vai al contenuto",
    "hoppa till innehåll",
    "przejdź do treści",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_and_marks() {
        assert!(is_rule("=====") && is_rule("* * *"));
        assert!(!is_rule("###") && !is_rule("-30-") && !is_rule("Rain"));
    }

    #[test]
    fn only_a_skip_link_opens_a_page() {
        assert!(opens_page("Skip to main content"));
        assert!(!opens_page("Skip to main content of the speech, ministers tell the king"));
    }
}
