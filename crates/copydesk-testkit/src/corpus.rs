//! Compares a parser with a corpus of one's own: dumps and a `gold.jsonl` that says what is in them.
//!
//! A corpus lies outside the project, since its texts are other people's. The environment variable
//! [`VARIABLE`] names its folder; its parts are folders with a `gold.jsonl`. A gold line is one
//! article: `file` (beside `gold.jsonl`), `index`, `start` and any of the keys that
//! [`judge`] knows. A key that is missing is not judged.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value, json};

use crate::{
    compare::{Mismatch, compare},
    golden::read_records,
    ink::first_ink,
    report::{Failures, Summary},
    source::at_ink,
};

/// The environment variable that names the folder with the corpora.
pub const VARIABLE: &str = "COPYDESK_CORPUS";

/// Runs over the part of the corpus that the environment names: `seeds` is `$COPYDESK_CORPUS/seeds`.
///
/// Without the variable nothing is run, and standard output says so; `Ok(None)` is then the result.
///
/// # Errors
///
/// Those of [`run`]: a variable that names no folder is a failure, not a reason to skip.
pub fn run_named(
    part: &str,
    parse: impl FnMut(&[u8], &str) -> Vec<Value>,
) -> Result<Option<Summary>, Failures> {
    run_below(env::var_os(VARIABLE).map(PathBuf::from), part, parse)
}

/// [`run_named`] with the variable as an argument.
fn run_below(
    corpus: Option<PathBuf>,
    part: &str,
    parse: impl FnMut(&[u8], &str) -> Vec<Value>,
) -> Result<Option<Summary>, Failures> {
    let Some(corpus) = corpus else {
        println!("not run: {VARIABLE} is not set");
        return Ok(None);
    };
    run(&corpus.join(part), parse).map(Some)
}

/// Parses every dump that `folder/gold.jsonl` names and judges the records.
///
/// `parse` is given the dump and its name and gives the records in the order of the articles.
///
/// # Errors
///
/// Every mismatch; a folder or file that cannot be read; a gold file without a line.
pub fn run(
    folder: &Path,
    mut parse: impl FnMut(&[u8], &str) -> Vec<Value>,
) -> Result<Summary, Failures> {
    let gold = read_gold(&folder.join("gold.jsonl"))?;
    let mut summary = Summary::default();
    let mut reasons = Vec::new();
    for (file, articles) in gold {
        let path = folder.join(&file);
        let dump = fs::read(&path)
            .map_err(|error| Failures::one(format!("{}: {error}", path.display())))?;
        let records = parse(&dump, &file);
        reasons.extend(judge_dump(&file, &dump, &articles, &records));
        summary.dumps += 1;
        summary.articles += articles.len();
        summary.runs += 1;
    }
    Failures::unless_empty(reasons, summary)
}

/// Gold articles by the file that they lie in.
fn read_gold(path: &Path) -> Result<BTreeMap<String, Vec<Value>>, Failures> {
    let failed =
        |error: &dyn std::fmt::Display| Failures::one(format!("{}: {error}", path.display()));
    let lines = fs::read_to_string(path).map_err(|error| failed(&error))?;
    let mut files = BTreeMap::<String, Vec<Value>>::new();
    for article in read_records(&lines).map_err(|error| failed(&error))? {
        let file = article["file"].as_str().ok_or_else(|| failed(&"a line without `file`"))?;
        files.entry(file.to_owned()).or_default().push(article);
    }
    if files.is_empty() { Err(failed(&"no gold in it")) } else { Ok(files) }
}

/// Judges the records of one dump: gold and record are paired by the place where their ink begins.
pub fn judge_dump(file: &str, dump: &[u8], gold: &[Value], records: &[Value]) -> Vec<String> {
    let ink_of = |start: &Value| start.as_u64().map(|at| first_ink(dump, at as usize));
    let mut found: BTreeMap<usize, &Value> = BTreeMap::new();
    let mut reasons = Vec::new();
    for record in records {
        match ink_of(&record["source"]["start"]) {
            Some(start) => drop(found.insert(start, record)),
            None => reasons.push(format!("{file}: a record without source.start")),
        }
    }
    for article in gold {
        let record = ink_of(&article["start"]).and_then(|start| found.remove(&start));
        let Some(record) = record else {
            let (index, headline) = (&article["index"], &article["headline"]);
            reasons.push(format!("{file}: article {index} was not found: {headline}"));
            continue;
        };
        for mismatch in judge(article, record, dump) {
            reasons.push(format!("{file}, article {}\n{mismatch}", article["index"]));
        }
    }
    for (start, record) in found {
        reasons.push(format!("{file}: no article starts at {start}: {}", record["headline"]));
    }
    reasons
}

/// Every place where a record is not what a gold line says.
///
/// Gold is flatter than the record: `published` is the stamp's value (`published_text` and
/// `published_precision` the rest of it), `dateline_place` and `dateline_date` are parts of the
/// dateline, `authors` the names of the contributors who did more than edit or translate,
/// `furniture` the texts alone, `body_first` and `body_last` the edges of the body, `body_optional`
/// paragraphs that may be in the body or not.
pub fn judge(gold: &Value, record: &Value, dump: &[u8]) -> Vec<Mismatch> {
    let Some(gold) = gold.as_object() else {
        return compare(gold, record);
    };
    let mut record = record.clone();
    drop_optional(&mut record, gold.get("body_optional"));
    let mut found = compare(&expected(gold), &record);
    found.extend(authors(gold, &record));
    found.extend(edges(gold, &record));
    found.extend(span(gold, &record, dump));
    found
}

/// The gold line in the record's own form, as far as the two differ in form alone.
fn expected(gold: &Map<String, Value>) -> Value {
    let mut want = Map::new();
    let alike = ["headline", "deck", "byline", "contributors", "agencies", "dateline", "body"];
    for key in alike.iter().chain(&["captions", "related", "publication", "print"]) {
        if let Some(value) = gold.get(*key) {
            want.insert((*key).to_owned(), value.clone());
        }
    }
    if let Some(lines) = gold.get("furniture").and_then(Value::as_array) {
        let texts = lines.iter().map(|line| json!({ "text": line })).collect();
        want.insert("furniture".to_owned(), Value::Array(texts));
    }
    if let Some(value) = gold.get("published") {
        want.insert("published".to_owned(), stamp(value, gold));
    }
    dateline_parts(&mut want, gold);
    Value::Object(want)
}

/// A stamp of which gold gives the value, and often text and precision.
fn stamp(value: &Value, gold: &Map<String, Value>) -> Value {
    if value.is_null() {
        return Value::Null;
    }
    let mut stamp = json!({ "value": value });
    for (key, from) in [("text", "published_text"), ("precision", "published_precision")] {
        if let Some(part) = gold.get(from).filter(|part| !part.is_null()) {
            stamp[key] = part.clone();
        }
    }
    stamp
}

/// Adds place and date to the dateline that is expected, where there is one.
fn dateline_parts(want: &mut Map<String, Value>, gold: &Map<String, Value>) {
    let place = gold.get("dateline_place").filter(|place| !place.is_null());
    let date = gold.get("dateline_date");
    if place.is_none() && want.get("dateline").is_none_or(Value::is_null) {
        if gold.contains_key("dateline_place") {
            want.insert("dateline".to_owned(), Value::Null);
        }
        return;
    }
    let dateline = want.entry("dateline").or_insert_with(|| json!({}));
    if let (Some(parts), Some(place)) = (dateline.as_object_mut(), place) {
        parts.insert("place".to_owned(), place.clone());
    }
    if let (Some(parts), Some(date)) = (dateline.as_object_mut(), date) {
        let date = if date.is_null() { Value::Null } else { json!({ "value": date }) };
        parts.insert("date".to_owned(), date);
    }
}

/// Takes out of the record's body what may be in it or not.
fn drop_optional(record: &mut Value, optional: Option<&Value>) {
    let optional = optional.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    if let Some(body) = record.get_mut("body").and_then(Value::as_array_mut) {
        body.retain(|block| block.get("text").is_none_or(|text| !optional.contains(text)));
    }
}

/// The people who wrote it, in any order.
fn authors(gold: &Map<String, Value>, record: &Value) -> Option<Mismatch> {
    let mut want = strings(gold.get("authors")?);
    let people = record["contributors"].as_array().map_or(&[][..], Vec::as_slice);
    let wrote = |person: &&Value| {
        !matches!(person["relation"].as_str(), Some("editing" | "translating" | "desk"))
    };
    let mut got: Vec<&str> =
        people.iter().filter(wrote).filter_map(|person| person["name"].as_str()).collect();
    want.sort_unstable();
    got.sort_unstable();
    (want != got).then(|| mismatch("authors", json!(want), json!(got)))
}

/// How the body begins and ends.
fn edges(gold: &Map<String, Value>, record: &Value) -> Vec<Mismatch> {
    let blocks = record["body"].as_array().map_or(&[][..], Vec::as_slice);
    let texts: Vec<&str> = blocks.iter().filter_map(|block| block["text"].as_str()).collect();
    let body = texts.join(" ");
    let edge = |key: &str| gold.get(key).and_then(Value::as_str);
    let first = edge("body_first").filter(|first| !body.starts_with(first));
    let last = edge("body_last").filter(|last| !body.ends_with(last));
    let first = first.map(|want| mismatch("body_first", json!(want), json!(texts.first())));
    let last = last.map(|want| mismatch("body_last", json!(want), json!(texts.last())));
    first.into_iter().chain(last).collect()
}

/// Where the ink of the article ends, and on which lines it begins and ends.
fn span(gold: &Map<String, Value>, record: &Value, dump: &[u8]) -> Vec<Mismatch> {
    let place = ["start", "end", "first_line", "last_line"].into_iter();
    let place: Map<_, _> =
        place.filter_map(|key| Some((key.to_owned(), gold.get(key)?.clone()))).collect();
    if place.is_empty() {
        return Vec::new();
    }
    compare(&at_ink(&json!({ "source": place }), dump), &at_ink(record, dump))
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn mismatch(path: &str, expected: Value, actual: Value) -> Mismatch {
    Mismatch { path: path.to_owned(), expected, actual }
}

#[cfg(test)]
mod tests;
