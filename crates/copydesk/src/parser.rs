use copydesk_extract::extract;
use copydesk_normalize::{HouseStyle, Origin, normalize};
use copydesk_segment::{Kind, Segment, Segmenter};

use crate::{Dump, Gap, Item, Items};

/// The articles of a dump, with every setting at its default.
pub fn parse(dump: &[u8]) -> Dump {
    Parser::default().parse(dump)
}

/// Settings of a [`Parser`].
#[derive(Clone, Debug, Default)]
pub struct Builder {
    parser: Parser,
}

impl Builder {
    /// What is known of the newsroom that the dump comes from. Default: nothing.
    #[must_use]
    pub fn house_style(mut self, style: HouseStyle) -> Self {
        self.parser.style = style;
        self
    }

    /// Name of the dump, for [`Source::file`](copydesk_normalize::Source). Default: none.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.parser.file = Some(name.into());
        self
    }

    /// The parser.
    pub fn build(self) -> Parser {
        self.parser
    }
}

/// Reads dumps. Immutable and cheap to share between threads.
#[derive(Clone, Debug, Default)]
pub struct Parser {
    segmenter: Segmenter,
    style: HouseStyle,
    file: Option<String>,
}

impl Parser {
    /// Settings to change before building.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Reads a dump that is in memory.
    pub fn parse(&self, dump: &[u8]) -> Dump {
        let mut counts = Counts::default();
        let mut whole = Dump::default();
        for segment in self.segmenter.segments(dump) {
            match self.item(&segment, dump, 0, &mut counts) {
                Item::Article(article) => whole.articles.push(*article),
                Item::Gap(gap) => whole.gaps.push(gap),
            }
        }
        whole
    }

    /// Reads a dump piece by piece.
    pub fn reader<R: std::io::Read>(&self, reader: R) -> Items<'_, R> {
        Items::new(self, self.segmenter.reader(reader))
    }

    /// The record of one segment, in a window whose first byte lies at `base`.
    pub(crate) fn item(
        &self,
        segment: &Segment,
        window: &[u8],
        base: u64,
        counts: &mut Counts,
    ) -> Item {
        let lines = (
            segment.lines.first().map_or(0, |line| line.line.number),
            segment.lines.last().map_or(0, |line| line.line.number),
        );
        match segment.kind {
            Kind::Article => {
                let origin = Origin {
                    file: self.file.as_deref(),
                    index: next(&mut counts.articles),
                    span: segment.span,
                    lines,
                    layout: "generic",
                    confidence: segment.confidence,
                };
                let fields = extract(window, base, &segment.lines);
                Item::Article(Box::new(normalize(&fields, &origin, &self.style)))
            }
            Kind::Gap => {
                let mut gap = Gap::default();
                gap.source.file.clone_from(&self.file);
                gap.source.index = next(&mut counts.gaps);
                (gap.source.start, gap.source.end) = (segment.span.start, segment.span.end);
                (gap.source.first_line, gap.source.last_line) = lines;
                gap.text =
                    String::from_utf8_lossy(segment.span.slice_at(window, base)).into_owned();
                Item::Gap(gap)
            }
        }
    }
}

/// How many items of each kind have been seen.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    articles: u64,
    gaps: u64,
}

fn next(count: &mut u64) -> u64 {
    *count += 1;
    *count - 1
}
