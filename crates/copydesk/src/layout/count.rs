//! Declared counts: `3 of 50 DOCUMENTS` says how many articles there should be.

use copydesk_segment::Segment;
use copydesk_text::{Code, Diagnostic, Hole, Span};

use super::{Layout, Layouts};

/// How many lines of an article may hold the count.
const LINES: usize = 4;

/// The counts of one dump: declared and found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    run: Option<Run>,
}

/// Articles that count themselves as parts of one export.
#[derive(Clone, Copy, Debug)]
struct Run {
    total: u64,
    /// Number of the last one.
    last: u64,
    found: u64,
    span: Span,
}

impl Counts {
    /// Takes note of what the article that `segment` is, whose bytes lie in a window that starts at
    /// `base`, says of itself; gives a diagnostic if an export has come to its end and was not whole.
    /// `source` leads spans back to the dump.
    pub(crate) fn observe(
        &mut self,
        layouts: &Layouts,
        segment: &Segment,
        window: &[u8],
        base: u64,
        source: &dyn Fn(Span) -> Span,
    ) -> Option<Diagnostic> {
        let layout = layouts.of_family(segment.family)?;
        let (number, total, span) = declared(layout, segment, window, base)?;
        let span = source(span);
        match &mut self.run {
            Some(run) if run.total == total && number > run.last => {
                (run.last, run.found, run.span) = (number, run.found + 1, span);
                None
            }
            _ => {
                let over = self.finish();
                self.run = Some(Run { total, last: number, found: 1, span });
                over
            }
        }
    }

    /// The diagnostic of the export that has come to its end, if it was not whole.
    pub(crate) fn finish(&mut self) -> Option<Diagnostic> {
        let Run { total, found, span, .. } = self.run.take()?;
        let message = format!("the dump declares {total} articles, but {found} of them were found");
        (found != total).then(|| Diagnostic::warning(Code::CountDisagrees, span, message))
    }
}

/// The number that the article has, how many there should be, and where it says so.
fn declared(
    layout: &Layout,
    segment: &Segment,
    window: &[u8],
    base: u64,
) -> Option<(u64, u64, Span)> {
    let counts = |template: &copydesk_text::Template| template.source().contains("{total}");
    let mut cues = layout.cues().iter().filter(|cue| counts(&cue.template)).peekable();
    cues.peek()?;
    let lines = segment.lines.iter().filter(|line| !line.line.is_blank()).take(LINES);
    let cues: Vec<_> = cues.collect();
    for line in lines {
        let content = line.line.content;
        let bytes = content.slice_at(window, base);
        let Some(holes) = cues.iter().find_map(|cue| cue.template.holes(bytes)) else { continue };
        let value = |wanted: Hole| {
            let (_, range) = holes.iter().find(|(hole, _)| *hole == wanted)?;
            let digits = bytes[range.clone()].iter().filter(|byte| byte.is_ascii_digit());
            digits.take(18).try_fold(0_u64, |sum, byte| Some(sum * 10 + u64::from(byte - b'0')))
        };
        return Some((value(Hole::Number)?, value(Hole::Total)?, content));
    }
    None
}
