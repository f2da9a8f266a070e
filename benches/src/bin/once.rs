//! Puts the given number of bytes of the sample dumps through the stages up to the one that is named, once:
//! for counting instructions, which says the same on any machine, however busy it is.
//! `.ci/check_instructions.py` does, and takes what a stage costs from what it and the one before it do.
//!
//! `once [segment|extract|normalize|parse|stream|write|read] [BYTES]`: `write` makes JSON Lines of what was
//! parsed, `read` reads them back.

use copydesk::extract::{Fields, extract};
use copydesk::normalize::{Normalizer, Origin};
use copydesk::segment::{Kind, Segment, Segmenter};
use copydesk::{Article, Parser};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let stage = arguments.next().unwrap_or_else(|| "segment".to_owned());
    let len = arguments.next().and_then(|len| len.parse().ok()).unwrap_or(1 << 20);
    // As many whole dumps are read whatever the number, so that a difference is the stage's.
    let mut dump = copydesk_benches::dumps(1 << 20);
    dump.truncate(len);
    let count = match stage.as_str() {
        "segment" => Segmenter::default().segments(&dump).count(),
        "extract" => fields(&dump, &segments(&dump)).len(),
        "normalize" => records(&dump).len(),
        "parse" => Parser::default().parse(&dump).articles.len(),
        "stream" => Parser::default().reader(&dump[..]).count(),
        "write" => lines(&dump).len(),
        "read" => lines(&dump).iter().filter(|line| read(line)).count(),
        other => panic!("expected a stage, but found `{other}`"),
    };
    println!("{count} of {stage}");
}

fn segments(dump: &[u8]) -> Vec<Segment> {
    Segmenter::default().segments(dump).filter(|it| it.kind == Kind::Article).collect()
}

fn fields<'d>(dump: &'d [u8], segments: &[Segment]) -> Vec<Fields<'d>> {
    segments.iter().map(|it| extract(dump, 0, &it.lines)).collect()
}

fn records(dump: &[u8]) -> Vec<Article> {
    let segments = segments(dump);
    let fields = fields(dump, &segments);
    let normalizer = Normalizer::default();
    let origin = |it: &Segment| Origin {
        file: None,
        index: 0,
        span: it.span,
        lines: (0, 0),
        layout: "generic",
        confidence: it.confidence,
    };
    let both = fields.iter().zip(&segments);
    both.map(|(fields, segment)| normalizer.article(fields, &origin(segment))).collect()
}

fn lines(dump: &[u8]) -> Vec<String> {
    let articles = Parser::default().parse(dump).articles;
    articles.iter().map(|it| serde_json::to_string(it).expect("a record is JSON")).collect()
}

fn read(line: &str) -> bool {
    serde_json::from_str::<Article>(line).is_ok()
}
