//! A corpus of one's own, named by the environment variable `COPYDESK_CORPUS`; skipped without it.

use copydesk_testkit::corpus;
use serde_json::Value;

#[test]
fn the_four_documents_give_their_records() {
    let ran = corpus::run_named("seeds", records).unwrap_or_else(|failures| panic!("{failures}"));
    println!("{ran:?}");
}

fn records(dump: &[u8], name: &str) -> Vec<Value> {
    let parser = copydesk::Parser::builder().file_name(name).build();
    let articles = parser.parse(dump).articles;
    articles.iter().map(|it| serde_json::to_value(it).expect("a record is JSON")).collect()
}
