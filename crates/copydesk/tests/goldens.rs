//! The sample dumps in `seeds/` give the records beside them, with either line end.

use std::path::Path;

use copydesk_testkit::golden;
use serde_json::Value;

#[test]
fn the_sample_dumps_give_their_records() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let summary = golden::run(&seeds, records).unwrap_or_else(|failures| panic!("{failures}"));
    println!("{summary:?}");
}

fn records(dump: &[u8], name: &str) -> Vec<Value> {
    let parser = copydesk::Parser::builder().file_name(name).build();
    let articles = parser.parse(dump).articles;
    articles.iter().map(|it| serde_json::to_value(it).expect("a record is JSON")).collect()
}
