//! One bench a stage over the same bytes, all of it end to end, and two yardsticks in the same run:
//! a memchr scan over the lines (the least that reading lines can cost), and `serde_json` reading the
//! same articles from JSON Lines (what reading them costs when nothing has to be found out).
//!
//! `cargo bench -p copydesk-benches`; with `-- --test` everything runs once.

use std::hint::black_box;
use std::num::NonZeroUsize;

use copydesk::extract::{Fields, extract};
use copydesk::normalize::{Normalizer, Origin};
use copydesk::segment::training::{self, Example};
use copydesk::segment::{Kind, Segment, Segmenter, Weights};
use copydesk::text::encoding;
use copydesk::{Article, Parser};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};

/// Large enough to be out of the cache, small enough for a bench on a shared machine.
const LEN: usize = 4 << 20;

fn stages(criterion: &mut Criterion) {
    // To see that the benches run, a little will do.
    let is_test = std::env::args().any(|argument| argument == "--test");
    let dump = copydesk_benches::dumps(if is_test { LEN / 64 } else { LEN });
    let mut group = criterion.benchmark_group("dumps");
    group.throughput(Throughput::Bytes(dump.len() as u64)).sample_size(10);

    group.bench_function("memchr line scan", |bench| {
        bench.iter(|| memchr::memchr_iter(b'\n', black_box(&dump)).map(|at| at & 1).sum::<usize>());
    });
    group.bench_function("encoding", |bench| {
        bench.iter(|| encoding::decode(black_box(&dump)).bytes.len());
    });
    group.bench_function("lines", |bench| {
        bench.iter(|| {
            let lines = copydesk::text::lines(black_box(&dump));
            lines.filter(|line| !line.is_blank()).count()
        });
    });
    let segmenter = Segmenter::default();
    group.bench_function("segment", |bench| {
        bench.iter(|| segmenter.segments(black_box(&dump)).count());
    });
    segment_stages(&mut group, &dump);
    let segments: Vec<Segment> =
        segmenter.segments(&dump).filter(|it| it.kind == Kind::Article).collect();
    group.bench_function("extract", |bench| {
        bench.iter(|| {
            let fields = segments.iter().map(|it| extract(black_box(&dump), 0, &it.lines));
            fields.filter(|fields| fields.headline.is_some()).count()
        });
    });
    let fields: Vec<(Fields<'_>, Origin<'_>)> = segments
        .iter()
        .map(|segment| (extract(&dump, 0, &segment.lines), origin(segment)))
        .collect();
    let normalizer = Normalizer::default();
    group.bench_function("normalize", |bench| {
        bench.iter(|| {
            let articles = fields.iter().map(|(fields, origin)| normalizer.article(fields, origin));
            articles.filter(|article| article.published.is_some()).count()
        });
    });
    let parser = Parser::default();
    group.bench_function("end to end", |bench| {
        bench.iter(|| parser.parse(black_box(&dump)).articles.len());
    });
    group.bench_function("end to end, as a stream", |bench| {
        bench.iter(|| parser.reader(black_box(&dump[..])).count());
    });
    let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let on_all = Parser::builder().threads(threads).build();
    group.bench_function("end to end, on all processors", |bench| {
        bench.iter(|| on_all.parse(black_box(&dump)).articles.len());
    });
    group.finish();
    drop(fields);
    rival(criterion, &parser.parse(&dump).articles);
}

/// What segmenting is made of, each stage on what the one before it leaves. Together they are more than
/// the whole: features are kept for each line here, and lines are decoded in wide numbers, as fitting
/// needs it.
fn segment_stages(group: &mut BenchmarkGroup<'_, WallTime>, dump: &[u8]) {
    let weights = Weights::built_in();
    group.bench_function("segment: shapes", |bench| {
        bench.iter(|| training::count_words(black_box(dump)));
    });
    group.bench_function("segment: shapes and features", |bench| {
        bench.iter(|| Example::new(weights, black_box(dump)).features.len());
    });
    let example = Example::new(weights, dump);
    group.bench_function("segment: scores", |bench| {
        bench.iter(|| black_box(&example).scores(weights).len());
    });
    let scores = example.scores(weights);
    group.bench_function("segment: decoding", |bench| {
        bench.iter(|| training::path(weights, black_box(&scores), &example.blanks, &[]).len());
    });
    group.bench_function("segment: scores, decoding and review", |bench| {
        bench.iter(|| black_box(&example).decide(weights).len());
    });
}

/// Reading the same articles back from JSON Lines, as typed records.
fn rival(criterion: &mut Criterion, articles: &[Article]) {
    let lines: Vec<String> = articles
        .iter()
        .map(|article| serde_json::to_string(article).expect("a record is JSON"))
        .collect();
    let len = lines.iter().map(String::len).sum::<usize>() as u64;
    let mut group = criterion.benchmark_group("json lines");
    group.throughput(Throughput::Bytes(len)).sample_size(10);
    group.bench_function("serde_json typed read", |bench| {
        bench.iter(|| {
            let read = |line: &String| serde_json::from_str::<Article>(black_box(line));
            lines.iter().map(read).filter(Result::is_ok).count()
        });
    });
    group.finish();
}

/// Where a segment lies.
fn origin(segment: &Segment) -> Origin<'static> {
    let number = |line: Option<&copydesk::text::RoleLine>| line.map_or(0, |it| it.line.number);
    Origin {
        file: None,
        index: 0,
        span: segment.span,
        lines: (number(segment.lines.first()), number(segment.lines.last())),
        layout: "generic",
        confidence: segment.confidence,
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
