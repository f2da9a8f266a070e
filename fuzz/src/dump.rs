//! Laws of whole dumps.

use std::io::Read;

use copydesk::segment::{Segment, Segmenter};
use copydesk::{Article, Dump, Item, Parser, Span};

/// Segments tile the dump, lines tile their segment and are numbered from 1, and a reader gives the
/// same segments as the slice with the same bytes.
pub fn segment(dump: &[u8]) {
    let limits = Segmenter::builder().line_limit(200).segment_limit(3000).build();
    for segmenter in [Segmenter::default(), limits] {
        let segments: Vec<Segment> = segmenter.segments(dump).collect();
        let (mut end, mut number) = (0, 0);
        for segment in &segments {
            assert_eq!(segment.span.start, end, "segments leave no hole");
            for line in &segment.lines {
                assert_eq!(line.line.span.start, end, "lines leave no hole");
                assert!(line.line.span.end > end, "a line has bytes");
                let (span, content) = (line.line.span, line.line.content);
                assert!(span.start <= content.start && content.end <= span.end);
                number += 1;
                assert_eq!(line.line.number, number);
                end = span.end;
            }
            assert_eq!(segment.span.end, end, "a segment ends with its last line");
        }
        assert_eq!(end, dump.len() as u64, "segments are all of the dump");

        let pieces = segmenter.reader(Chopped::new(dump));
        let pieces: Vec<_> = pieces.map(|piece| piece.expect("memory can be read")).collect();
        assert!(pieces.iter().map(|piece| &piece.segment).eq(&segments), "reader and slice differ");
        for piece in pieces {
            assert_eq!(piece.bytes, piece.segment.span.slice(dump));
        }
    }
}

/// Articles and gaps tile the dump; spans lie in their article; records survive JSON; the other
/// line end gives the same values.
pub fn parse(dump: &[u8]) {
    let parsed = copydesk::parse(dump);
    tiles(&parsed, dump.len() as u64);
    for article in &parsed.articles {
        spans_lie_within(article);
        let json = serde_json::to_string(article).expect("a record can be written");
        let read: Article = serde_json::from_str(&json).expect("a record can be read");
        assert_eq!(&read, article, "JSON loses something");
    }
    if let Ok(text) = str::from_utf8(dump)
        && !text.contains('\r')
    {
        let other = copydesk::parse(text.replace('\n', "\r\n").as_bytes());
        let values = |dump: &Dump| dump.articles.iter().map(without_places).collect::<Vec<_>>();
        assert_eq!(values(&other), values(&parsed), "CR LF reads otherwise than LF");
    }
}

/// A stream gives the records of the slice, however it is chopped up.
pub fn reader_equals_slice(dump: &[u8]) {
    let parser = Parser::builder().date_order_from_dump(false).build();
    let whole = parser.parse(dump);
    let (mut articles, mut gaps) = (Vec::new(), Vec::new());
    for item in parser.reader(Chopped::new(dump)) {
        match item.expect("memory can be read") {
            Item::Article(article) => articles.push(*article),
            Item::Gap(gap) => gaps.push(gap),
            _ => unreachable!("an item is an article or a gap"),
        }
    }
    assert_eq!(articles, whole.articles);
    assert_eq!(gaps, whole.gaps);
}

fn tiles(dump: &Dump, len: u64) {
    let mut places: Vec<_> = dump.articles.iter().map(|it| &it.source).collect();
    places.extend(dump.gaps.iter().map(|it| &it.source));
    places.sort_by_key(|it| (it.start, it.end));
    let mut end = 0;
    for place in places {
        assert_eq!(place.start, end, "articles and gaps leave no hole");
        assert!(place.first_line <= place.last_line);
        end = place.end;
    }
    assert_eq!(end, len, "articles and gaps are all of the dump");
}

fn spans_lie_within(article: &Article) {
    let own = Span::new(article.source.start, article.source.end);
    let spans = article.provenance.values().flat_map(|it| &it.spans);
    for span in spans.chain(article.diagnostics.iter().map(|it| &it.span)) {
        assert!(own.start <= span.start && span.end <= own.end, "{span} is not in {own}");
    }
}

/// The record as JSON, without what counts bytes.
fn without_places(article: &Article) -> serde_json::Value {
    let mut record = serde_json::to_value(article).expect("a record is JSON");
    for key in ["source", "provenance", "diagnostics"] {
        record[key].take();
    }
    record
}

/// Gives bytes in pieces of changing lengths, 1 byte among them.
struct Chopped<'a> {
    rest: &'a [u8],
    turn: usize,
}

impl<'a> Chopped<'a> {
    fn new(rest: &'a [u8]) -> Self {
        Self { rest, turn: rest.len() }
    }
}

impl Read for Chopped<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.turn += 1;
        let most = [1, 7, 64, 2, 1000, 4096, 3][self.turn % 7];
        let len = buffer.len().min(most);
        self.rest.read(&mut buffer[..len])
    }
}
