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
    /// Exports that are over and were not whole, taken together; its place is that of the first.
    broken: Option<Run>,
    /// How many these are.
    count: u64,
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
    /// `base`, says of itself. `source` leads spans back to the dump.
    pub(crate) fn observe(
        &mut self,
        layouts: &Layouts,
        segment: &Segment,
        window: &[u8],
        base: u64,
        source: &dyn Fn(Span) -> Span,
    ) {
        let declared = layouts
            .of_family(segment.family)
            .and_then(|layout| declared(layout, segment, window, base));
        let Some((number, total, span)) = declared else { return };
        let span = source(span);
        match &mut self.run {
            Some(run) if run.total == total && number > run.last => {
                (run.last, run.found, run.span) = (number, run.found + 1, span);
            }
            _ => {
                self.close();
                self.run = Some(Run { total, last: number, found: 1, span });
            }
        }
    }

    /// The export that was being read is over.
    fn close(&mut self) {
        let Some(run) = self.run.take().filter(|run| run.found != run.total) else { return };
        self.count += 1;
        match &mut self.broken {
            Some(broken) => {
                broken.total = broken.total.saturating_add(run.total);
                broken.found += run.found;
            }
            None => self.broken = Some(run),
        }
    }

    /// The diagnostic of all exports that were not whole. There is one: a dump that was put together
    /// from parts of many exports would have nothing else.
    pub(crate) fn finish(&mut self) -> Option<Diagnostic> {
        self.close();
        let Run { total, found, span, .. } = self.broken.take()?;
        let message = match core::mem::take(&mut self.count) {
            1 => format!("the dump declares {total} articles, but {found} of them were found"),
            count => format!(
                "{count} parts of the dump declare {total} articles, but {found} of them were found"
            ),
        };
        Some(Diagnostic::warning(Code::CountDisagrees, span, message))
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
