//! Runs the examples as a person would, over the sample dumps, and looks for what a person reads
//! there. The expected pieces were taken from the dumps by hand.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What `name` prints when it is given `arguments`, and `input` on standard input.
fn run(name: &str, arguments: &[&str], input: &str) -> String {
    let tests = std::env::current_exe().expect("a test knows where it lies");
    let built = tests.ancestors().nth(2).expect("tests lie two folders down").join("examples");
    let program = built.join(name).with_extension(std::env::consts::EXE_EXTENSION);
    let mut child = Command::new(&program)
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{error}: {program:?}; `cargo test` builds the examples"));
    let mut stdin = child.stdin.take().expect("standard input is piped");
    stdin.write_all(input.as_bytes()).expect("the input fits into the pipe");
    drop(stdin);
    let output = child.wait_with_output().expect("the example ends");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name} failed: {errors}");
    String::from_utf8(output.stdout).expect("the examples print UTF-8")
}

/// Asserts that `printed` has these pieces, one behind the other.
fn assert_says(printed: &str, pieces: &[&str]) {
    let mut rest = printed;
    for piece in pieces {
        let (_, behind) = rest.split_once(piece).unwrap_or_else(|| {
            panic!("{piece:?} is not behind the piece before it in:\n{printed}")
        });
        rest = behind;
    }
}

/// A path for temporary files of the test `name`.
fn temporary(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("copydesk-examples-{name}-{}", std::process::id()))
}

#[test]
fn split_writes_a_file_an_article() {
    let folder = temporary("split");
    let path = folder.to_str().expect("the path is UTF-8");
    assert_says(
        &run("split", &["stamp-under-headline/dump.txt", path], ""),
        &["articles in UTF-8"],
    );
    let starts = [
        ("0000-line-0001.txt", "Ferry service to Kastellon suspended"),
        ("0001-line-0015.txt", "Court frees editor held over budget leak"),
        ("0002-line-0038.txt", "Hailstorm flattens orchards"),
    ];
    for (name, start) in starts {
        let text = std::fs::read_to_string(folder.join(name))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(text.starts_with(start), "{name} starts with {:?}", text.lines().next());
    }
    std::fs::remove_dir_all(folder).expect("the folder was just written");
}

#[test]
fn jsonl_prints_a_record_an_article() {
    let printed = run("jsonl", &["stamp-under-headline/dump.txt", "french-site/dump.txt"], "");
    let records: Vec<serde_json::Value> =
        printed.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    let editor = &records[1];
    assert_eq!(editor["headline"], "Court frees editor held over budget leak in Malawi");
    assert_eq!(editor["source"]["file"], "stamp-under-headline/dump.txt");
    assert_eq!(editor["contributors"][0]["name"], "Grace Nkhoma");
    assert_eq!(editor["agencies"], serde_json::json!(["AFP"]));
    assert_eq!(editor["published"]["value"], "2019-05-13T22:05");
    assert_eq!(editor["dateline"]["places"][0]["country_code"], "MW");
    let french = records.iter().find(|it| it["source"]["file"] == "french-site/dump.txt");
    let french = french.expect("the second dump has articles");
    assert_eq!(french["source"]["index"], 0);
    assert_eq!(french["language"], "fr");
}

#[test]
fn datelines_reads_a_column() {
    let column = "RIGA, Latvia (AP) — A choir of 64 singers sang for 31 hours.\n\
        MONTREAL, Aug 3 (Reuters) - A bulk carrier has left the port.\n\
        OPINION — The choir should have slept.\n";
    assert_eq!(
        run("datelines", &[], column),
        "RIGA, Latvia\t\tAP\tA choir of 64 singers sang for 31 hours.\n\
         MONTREAL\t08-03\tReuters\tA bulk carrier has left the port.\n\
         \t\t\tOPINION — The choir should have slept.\n"
    );
}

#[test]
fn bylines_tells_people_from_organisations() {
    let column = "Ana Lucia Reyes with Tomas Quispe in Cusco | Reuters\n\
        The Associated Press\n\
        By the time the ferry came it was late\n\
        By GRACE NKHOMA, Staff Writer\n";
    assert_eq!(
        run("bylines", &[], column),
        "1\tauthor\tAna Lucia Reyes\t-\t-\tReuters\n\
         1\twith\tTomas Quispe\t-\tCusco\tReuters\n\
         2\t-\t-\t-\t-\tThe Associated Press\n\
         3\tnot a byline\n\
         4\tauthor\tGrace Nkhoma\tStaff Writer\t-\t\n"
    );
}

#[test]
fn stamps_says_what_it_assumed_and_what_is_odd() {
    let column = "Tue, 2019-05-14 11:20\n08/06/2017\nMonday, May 14, 2019\nPublished\n";
    let printed = run("stamps", &[], column);
    assert_says(
        &printed,
        &["2019-05-14T11:20\n", "one of 2017-", "2019-05-14\n", "weekday-disagrees", "\n-\n"],
    );
    assert!(printed.contains("2017-06-08") && printed.contains("2017-08-06"), "{printed}");
}

#[test]
fn places_have_codes_and_reasons() {
    let printed = run("places", &["stamp-under-headline/dump.txt"], "");
    let cities = ["Athens: GR, since ", "Lilongwe: MW", "Ankara: TR", "Lima: PE", "Jakarta: ID"];
    assert_says(&printed, &cities);
}

#[test]
fn gazetteer_adds_cities() {
    let cities = temporary("cities.tsv");
    std::fs::write(&cities, "Hamnvik\tNO\nLittleport\tGB-CAM\nLittleport\tUS-IA\n")
        .expect("the folder for temporary files can be written");
    let path = cities.to_str().expect("the path is UTF-8");
    let printed = run("gazetteer", &[path], "HAMNVIK\nLITTLEPORT\nLITTLEPORT, Iowa\n");
    assert_eq!(printed, "Hamnvik\tNO\nLittleport\tGB-CAM US-IA\nLittleport\tUS-IA\n");
    std::fs::remove_file(cities).expect("the file was just written");
}

#[test]
fn house_style_settles_the_zone() {
    let style = temporary("style.json");
    std::fs::write(&style, r#"{"zone-minutes": 180}"#)
        .expect("the folder for temporary files can be written");
    let path = style.to_str().expect("the path is UTF-8");
    let printed = run("house_style", &[path, "stamp-under-headline/dump.txt"], "");
    assert_says(
        &printed,
        &[
            "Ferry service to Kastellon suspended after engine fire",
            "Tue, 2019-05-14 11:20 -> Some(\"2019-05-14T11:20+03:00\")",
            "assumed: ",
            "Seoul and Jakarta agree",
        ],
    );
    std::fs::remove_file(style).expect("the file was just written");
}

#[test]
fn stream_reads_more_than_it_holds() {
    let printed = run("stream", &["stamp-under-headline/dump.txt", "4"], "");
    assert_says(&printed, &["articles and ", "gaps are 4194304 bytes; the longest is "]);
    // Six articles in 6,798 bytes, 617 times; five of them cannot be missed.
    let articles: u64 =
        printed.split(' ').next().and_then(|it| it.parse().ok()).expect("a number comes first");
    assert!((3_080..=3_710).contains(&articles), "{printed}");
    let longest = printed.trim_end().rsplit(' ').next().and_then(|it| it.parse().ok());
    assert!(longest.is_some_and(|longest: u64| longest < 10_000), "{printed}");
}

#[test]
fn explain_shows_cuts_and_roles() {
    let printed = run("explain", &["stamp-under-headline/dump.txt"], "");
    assert_says(
        &printed,
        &[
            "-- Article, sure of the cut: ",
            "   1 headline",
            "Ferry service to Kastellon",
            "   3 header",
            "Tue, 2019-05-14 11:20",
            "   5 paragraph",
            "ATHENS: Passenger services",
            "-- Article",
            "  15 headline",
            "subhead",
            "‘A public document’",
            "related",
        ],
    );
}

#[test]
fn gaps_accounts_for_every_byte() {
    let dump = temporary("dump.txt");
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/stamp-under-headline");
    let sample = std::fs::read_to_string(sample.join("dump.txt")).expect("the sample is there");
    std::fs::write(&dump, format!("\n\r\n \n{sample}"))
        .expect("the folder for temporary files can be written");
    let printed = run("gaps", &[dump.to_str().expect("the path is UTF-8")], "");
    let bytes = format!("all {} bytes are accounted for", sample.len() + 5);
    assert_says(
        &printed,
        &["gap     lines 1-3, 5 bytes\n", "article lines 4-17", "article lines 18-40", &bytes],
    );
    std::fs::remove_file(dump).expect("the file was just written");
}

#[test]
fn segment_alone_prints_running_text() {
    let printed = run("segment_alone", &["stamp-under-headline/dump.txt"], "");
    assert_says(
        &printed,
        &[
            "== 0..1133",
            "ATHENS: Passenger services",
            "== 1133..",
            "LILONGWE, Malawi: A magistrate",
        ],
    );
    assert!(!printed.contains("Ferry service to Kastellon"), "a headline is no running text");
    assert!(!printed.contains("Main category"), "a label is no running text");
}
