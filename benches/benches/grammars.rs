//! What the grammars cost a line: lines that they read, and lines that they turn away, which in a
//! dump are nearly all.
//!
//! `cargo bench -p copydesk-benches --bench grammars`; with `-- --test` everything runs once.

use std::hint::black_box;

use copydesk::extract::byline::Position;
use copydesk::extract::{byline, caption, dateline, notice, signoff, timestamp};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// How a grammar is named in the report, and whether it reads a line.
type Grammar = (&'static str, fn(&str) -> bool);

const GRAMMARS: [Grammar; 7] = [
    ("dateline", |line| dateline::parse(line).is_some()),
    ("byline in the head", |line| byline::parse(line, Position::Head).is_some()),
    ("byline anywhere", |line| byline::parse(line, Position::Anywhere).is_some()),
    ("signoff", |line| signoff::parse(line).is_some()),
    ("stamp", |line| timestamp::parse(line).is_some()),
    ("credit of a picture", |line| caption::has_credit(line)),
    ("notice", |line| notice::parse(line).is_some()),
];

/// The hand-labelled cases of the grammars: each column of a row is a line.
const CASES: [&str; 6] = [
    include_str!("../../crates/copydesk-extract/tests/cases/datelines.tsv"),
    include_str!("../../crates/copydesk-extract/tests/cases/bylines.tsv"),
    include_str!("../../crates/copydesk-extract/tests/cases/signoffs.tsv"),
    include_str!("../../crates/copydesk-extract/tests/cases/stamps.tsv"),
    include_str!("../../crates/copydesk-extract/tests/cases/captions.tsv"),
    include_str!("../../crates/copydesk-extract/tests/cases/notices.tsv"),
];

/// Lines of which at least one grammar reads something, and lines of the sample dumps, all kinds.
fn lines() -> Vec<String> {
    let rows = CASES.iter().flat_map(|cases| cases.lines()).filter(|row| !row.starts_with('#'));
    let cells = rows.flat_map(|row| row.split('\t')).filter(|cell| cell.len() > 8);
    let mut lines: Vec<String> = cells.map(|cell| cell.replace('¦', "")).collect();
    let dumps = copydesk_benches::dumps(1);
    let text = String::from_utf8_lossy(&dumps);
    lines.extend(text.lines().map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned));
    lines
}

fn grammars(criterion: &mut Criterion) {
    let lines = lines();
    let mut group = criterion.benchmark_group("grammars");
    for (name, reads) in GRAMMARS {
        let (read, refused): (Vec<&str>, Vec<&str>) =
            lines.iter().map(String::as_str).partition(|line| reads(line));
        for (what, lines) in [("read", read), ("refused", refused)] {
            group.throughput(Throughput::Elements(lines.len() as u64));
            group.bench_function(format!("{name}, {what}"), |bench| {
                bench.iter(|| lines.iter().filter(|line| reads(black_box(line))).count());
            });
        }
    }
    group.finish();
}

criterion_group!(benches, grammars);
criterion_main!(benches);
