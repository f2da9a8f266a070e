//! Runs a parser over the sample dumps and compares what it prints with what is expected.
//!
//! A sample is a folder with a `dump.txt` and an `expected.jsonl`: one record an article, in order,
//! with those keys of the record that are certain by hand. Keys that are missing are not judged.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::{
    compare::compare,
    report::{Failures, Summary},
    source::at_ink,
};

/// One sample dump and what it must give.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Sample {
    /// Name of its folder: `reuters-wire`.
    pub name: String,
    /// Where the dump lies.
    pub path: PathBuf,
    /// The dump as it lies on disk.
    pub dump: Vec<u8>,
    /// The records, one an article.
    pub expected: Vec<Value>,
}

/// Reads the samples of a folder, in the order of their names.
///
/// # Errors
///
/// A folder that cannot be read, an `expected.jsonl` that is not JSON Lines, or no sample at all: a
/// runner that finds nothing to check must not look as if all was well.
pub fn samples(folder: &Path) -> Result<Vec<Sample>, Failures> {
    let failed = |path: &Path, error: &dyn std::fmt::Display| {
        Failures::one(format!("{}: {error}", path.display()))
    };
    let entries = fs::read_dir(folder).map_err(|error| failed(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries
        .collect::<io::Result<Vec<_>>>()
        .map_err(|error| failed(folder, &error))?
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    paths.sort();
    let samples = paths
        .iter()
        .map(|path| read_sample(path).map_err(|error| failed(path, &error)))
        .collect::<Result<Vec<_>, _>>()?;
    if samples.is_empty() {
        return Err(failed(folder, &"no sample dumps"));
    }
    Ok(samples)
}

fn read_sample(folder: &Path) -> io::Result<Sample> {
    let path = folder.join("dump.txt");
    let dump = fs::read(&path)?;
    let expected = read_records(&fs::read_to_string(folder.join("expected.jsonl"))?)?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Sample { name, path, dump, expected })
}

/// Reads JSON Lines; lines of white space count for nothing.
pub(crate) fn read_records(lines: &str) -> io::Result<Vec<Value>> {
    let records = lines.lines().filter(|line| !line.trim().is_empty());
    records.map(|line| serde_json::from_str(line).map_err(io::Error::other)).collect()
}

/// Parses every sample under `folder` with `parse` and compares the records.
///
/// `parse` is given the dump and its name (`reuters-wire/dump.txt`) and gives the records in the
/// order of the articles. Every dump is parsed twice: as it lies on disk, and with the other line
/// end (LF or CR LF); values must be the same both times, and the offsets are compared the first
/// time. What a failed sample gave is written to `dump.actual.failed` beside it.
///
/// # Errors
///
/// Every mismatch, with the sample, the article and the key.
pub fn run(
    folder: &Path,
    mut parse: impl FnMut(&[u8], &str) -> Vec<Value>,
) -> Result<Summary, Failures> {
    let mut summary = Summary::default();
    let mut reasons = Vec::new();
    for sample in samples(folder)? {
        let name = format!("{}/dump.txt", sample.name);
        let found = check(&sample, |dump| parse(dump, &name));
        keep_actual(&sample, &found)
            .map_err(|error| Failures::one(format!("{}: {error}", sample.path.display())))?;
        reasons.extend(found.reasons);
        summary.dumps += 1;
        summary.articles += sample.expected.len();
        summary.runs += found.runs;
    }
    Failures::unless_empty(reasons, summary)
}

/// What the check of one sample found.
struct Found {
    runs: usize,
    reasons: Vec<String>,
    actual: Vec<Value>,
}

fn check(sample: &Sample, mut parse: impl FnMut(&[u8]) -> Vec<Value>) -> Found {
    let name = &sample.name;
    let actual = parse(&sample.dump);
    let mut runs = 1;
    let first = compare_records(&sample.dump, &sample.expected, &actual);
    let mut reasons: Vec<String> = first.iter().map(|reason| format!("{name}, {reason}")).collect();
    for (ends, dump) in [("LF", to_lf(&sample.dump)), ("CR LF", to_crlf(&sample.dump))] {
        if dump != sample.dump {
            let expected: Vec<Value> = sample.expected.iter().map(without_offsets).collect();
            let second = compare_records(&dump, &expected, &parse(&dump));
            // What is wrong either way has been said.
            let news = second.iter().filter(|reason| !first.contains(reason));
            reasons.extend(news.map(|reason| format!("{name} with {ends}, {reason}")));
            runs += 1;
        }
    }
    Found { runs, reasons, actual }
}

/// Compares record by record, in the order of the articles. Where there are more or fewer than
/// expected, those are compared that begin on the same line.
pub(crate) fn compare_records(dump: &[u8], expected: &[Value], actual: &[Value]) -> Vec<String> {
    let actual: Vec<Value> = actual.iter().map(|record| at_ink(record, dump)).collect();
    let all_found = expected.len() == actual.len();
    let same_line = |want: &Value| {
        actual.iter().find(|got| got["source"]["first_line"] == want["source"]["first_line"])
    };
    let mut reasons = Vec::new();
    if !all_found {
        reasons.push(format!(
            "expected {} articles{}\n  found {}{}",
            expected.len(),
            expected.iter().map(outline).collect::<String>(),
            actual.len(),
            actual.iter().map(outline).collect::<String>()
        ));
    }
    for (index, want) in expected.iter().enumerate() {
        let got = if all_found { actual.get(index) } else { same_line(want) };
        let found = got.map(|got| compare(want, got)).unwrap_or_default().into_iter();
        // Where one article is missing, those behind it have another number: said above.
        let found = found.filter(|mismatch| all_found || mismatch.path != "source.index");
        reasons.extend(found.map(|mismatch| format!("article {index}\n{mismatch}")));
    }
    reasons
}

/// A record for a dump whose lines end otherwise.
fn without_offsets(record: &Value) -> Value {
    let mut record = record.clone();
    if let Some(source) = record.get_mut("source").and_then(Value::as_object_mut) {
        source.remove("start");
        source.remove("end");
    }
    record
}

/// Where a record starts, and its headline: enough to see which cut is wrong.
fn outline(record: &Value) -> String {
    format!("\n    line {} {}", record["source"]["first_line"], record["headline"])
}

/// Writes what was given beside the dump, or takes an old one away.
fn keep_actual(sample: &Sample, found: &Found) -> io::Result<()> {
    let path = sample.path.with_file_name("dump.actual.failed");
    if !found.reasons.is_empty() {
        let lines: String = found.actual.iter().map(|record| format!("{record}\n")).collect();
        return fs::write(path, lines);
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The dump with lines that end in LF.
pub fn to_lf(dump: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(dump.len());
    for (index, byte) in dump.iter().enumerate() {
        if *byte != b'\r' || dump.get(index + 1) != Some(&b'\n') {
            out.push(*byte);
        }
    }
    out
}

/// The dump with lines that end in CR LF.
///
/// ```
/// use copydesk_testkit::golden::{to_crlf, to_lf};
///
/// assert_eq!(to_crlf(b"one\ntwo\r\n"), b"one\r\ntwo\r\n");
/// assert_eq!(to_lf(b"one\ntwo\r\n"), b"one\ntwo\n");
/// ```
pub fn to_crlf(dump: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(dump.len() + dump.len() / 32);
    for byte in to_lf(dump) {
        if byte == b'\n' {
            out.push(b'\r');
        }
        out.push(byte);
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn sample() -> Sample {
        Sample {
            name: "made-up".to_owned(),
            path: PathBuf::new(),
            dump: b"Storm\n\nRain fell.\n\nCalm\n\nThe sea lay flat.\n".to_vec(),
            expected: vec![
                json!({"source": {"start": 0, "end": 17, "first_line": 1}, "headline": "Storm"}),
                json!({"source": {"start": 19, "end": 42, "first_line": 5}, "headline": "Calm"}),
            ],
        }
    }

    #[test]
    fn a_parser_that_is_right_passes_with_either_line_end() {
        let sample = sample();
        let found = check(&sample, |_| sample.expected.clone());
        assert_eq!((found.runs, found.reasons), (2, vec![]));
    }

    #[test]
    fn blank_lines_may_go_to_the_article_or_to_the_gap() {
        let sample = sample();
        let found = check(&sample, |_| {
            let mut records = sample.expected.clone();
            records[1]["source"] = json!({"start": 17, "end": 43, "first_line": 5});
            records
        });
        assert_eq!(found.reasons, [""; 0]);
    }

    #[test]
    fn a_wrong_start_fails() {
        let sample = sample();
        let found = check(&sample, |_| {
            let mut records = sample.expected.clone();
            records[1]["source"]["start"] = json!(25);
            records
        });
        assert_eq!(found.reasons.len(), 1, "offsets are judged in the dump as it lies");
        assert!(found.reasons[0].contains("article 1\n  source.start"), "{}", found.reasons[0]);
    }

    #[test]
    fn a_missing_article_fails_and_says_which() {
        let sample = sample();
        let found = check(&sample, |_| sample.expected[..1].to_vec());
        assert_eq!(found.reasons.len(), 1, "what is wrong with either line end is said once");
        assert!(found.reasons[0].contains("line 5 \"Calm\""), "{}", found.reasons[0]);
    }

    #[test]
    fn the_articles_that_were_found_are_judged_when_others_are_missing() {
        let sample = sample();
        let found = check(&sample, |_| {
            let mut calm = sample.expected[1].clone();
            calm["headline"] = json!("Clam");
            vec![calm]
        });
        assert_eq!(found.reasons.len(), 2, "{:?}", found.reasons);
        assert!(found.reasons[1].contains("article 1\n  headline"), "{}", found.reasons[1]);
    }

    #[test]
    fn a_parser_that_trips_over_cr_lf_fails() {
        let sample = sample();
        let found = check(&sample, |dump| {
            let mut records = sample.expected.clone();
            if dump.contains(&b'\r') {
                records[0]["headline"] = json!("Storm\r");
            }
            records
        });
        assert_eq!(found.reasons.len(), 1);
        assert!(
            found.reasons[0].starts_with("made-up with CR LF, article 0"),
            "{}",
            found.reasons[0]
        );
    }

    #[test]
    fn a_folder_without_samples_fails() {
        let folder =
            std::env::temp_dir().join(format!("copydesk-no-samples-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let nothing = run(&folder, |_, _| Vec::new()).unwrap_err();
        assert!(nothing.to_string().contains("no sample dumps"), "{nothing}");
        fs::remove_dir(&folder).unwrap();
        assert!(run(&folder, |_, _| Vec::new()).is_err(), "a folder that is not there");
    }

    #[test]
    fn what_a_failed_sample_gave_is_kept_until_it_passes() {
        let folder = std::env::temp_dir().join(format!("copydesk-samples-{}", std::process::id()));
        let kept = folder.join("one/dump.actual.failed");
        fs::create_dir_all(folder.join("one")).unwrap();
        fs::write(folder.join("one/dump.txt"), "Storm\n").unwrap();
        fs::write(folder.join("one/expected.jsonl"), "{\"headline\": \"Storm\"}\n\n").unwrap();
        run(&folder, |_, _| vec![json!({"headline": "Calm"})]).unwrap_err();
        assert_eq!(fs::read_to_string(&kept).unwrap(), "{\"headline\":\"Calm\"}\n");
        let summary = run(&folder, |_, name| {
            assert_eq!(name, "one/dump.txt");
            vec![json!({"headline": "Storm"})]
        });
        let summary = summary.unwrap();
        assert_eq!((summary.dumps, summary.articles, summary.runs), (1, 1, 2));
        assert!(!kept.exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
