//! The command as a shell sees it: what it prints, what it exits with, what it leaves behind.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const DUMP: &str = "Storm closes northern ports\n\nBy Jane Doe\nThu, 2017-08-10 15:15\n\n\
    OSLO, Norway: Rain fell all day on the islands, and the ferries stayed in port.\n\
    The harbor master said that no ship would leave before noon on Tuesday.\n";

/// A folder that is there for one test.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("copydesk-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a temporary folder can be made");
        Self(path)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("can be made");
        fs::write(&path, bytes).expect("a temporary file can be written");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copydesk() -> Command {
    Command::new(env!("CARGO_BIN_EXE_copydesk"))
}

fn parse(paths: &[&Path]) -> Output {
    copydesk().arg("parse").args(paths).output().expect("the command runs")
}

/// Runs the command with `input` on standard input.
fn feed(args: &[&str], input: &[u8]) -> Output {
    let mut child = copydesk()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    child.stdin.take().expect("it is piped").write_all(input).expect("it reads");
    child.wait_with_output().expect("it ends")
}

fn records(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).expect("JSON is UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_file_gives_a_record_a_line() {
    let folder = Folder::new("file");
    let path = folder.write("island.txt", DUMP);
    let output = parse(&[&path]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let records = records(&output);
    assert_eq!(records.len(), 1);
    assert_eq!(records[0]["headline"], "Storm closes northern ports");
    assert_eq!(records[0]["source"]["file"], path.to_str().expect("a plain path"));
    assert_eq!(records[0]["contributors"][0]["name"], "Jane Doe");
    assert_eq!(records[0]["published"]["value"], "2017-08-10T15:15");
    assert_eq!(records[0]["dateline"]["place"], "OSLO, Norway");
}

#[test]
fn standard_input_is_read() {
    let output = feed(&["parse", "-"], DUMP.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(records(&output)[0]["source"]["file"], "-");
}

#[test]
fn a_missing_file_is_named_and_the_others_are_done() {
    let folder = Folder::new("missing");
    let path = folder.write("island.txt", DUMP);
    let missing = folder.0.join("nowhere.txt");
    let output = parse(&[&missing, &path]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(records(&output).len(), 1);
    let want = format!("copydesk: {}: no such file or directory\n", missing.display());
    assert_eq!(said(&output), want);
}

#[test]
fn folders_are_read_in_order_without_what_is_no_dump() {
    let folder = Folder::new("folder");
    for name in ["b/2.txt", "a/1.TXT", "c", ".hidden.txt", "notes.csv", "README", "d.jsonl"] {
        folder.write(name, DUMP);
    }
    let output = parse(&[&folder.0]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let files: Vec<String> = records(&output)
        .iter()
        .map(|it| it["source"]["file"].as_str().expect("a name").to_owned())
        .collect();
    let want: Vec<String> = ["a/1.TXT", "b/2.txt", "c"]
        .iter()
        .map(|name| folder.0.join(name).display().to_string())
        .collect();
    assert_eq!(files, want);

    let empty = Folder::new("empty-folder");
    let output = parse(&[&empty.0]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).ends_with(": no dumps in this folder\n"), "{}", said(&output));
}

#[test]
fn files_parsed_at_a_time_are_printed_in_their_order() {
    let folder = Folder::new("jobs");
    let mut paths: Vec<PathBuf> = (0..150)
        .map(|number| folder.write(&format!("{number:03}.txt"), DUMP.repeat(number % 7)))
        .collect();
    paths.insert(40, folder.0.join("nowhere.txt"));
    for format in ["jsonl", "table"] {
        let run = |jobs: &str| {
            let args = ["parse", "--gaps", "--format", format, "--jobs", jobs];
            copydesk().args(args).args(&paths).output().expect("runs")
        };
        let one_by_one = run("1");
        assert!(said(&one_by_one).contains("nowhere.txt: no such file"), "{}", said(&one_by_one));
        for jobs in ["2", "7"] {
            assert_eq!(run(jobs), one_by_one, "{format}, {jobs} at a time");
        }
    }
    let one = folder.write("one.txt", DUMP.repeat(50));
    let run = |jobs: &str| {
        copydesk().args(["parse", "--gaps", "--jobs", jobs]).arg(&one).output().expect("runs")
    };
    assert_eq!(run("3"), run("1"), "the articles of one file");
    let none = copydesk().args(["parse", "--jobs", "0"]).arg(&paths[0]).output().expect("runs");
    assert_eq!(none.status.code(), Some(2));
}

#[test]
fn what_is_no_text_is_refused() {
    let folder = Folder::new("binary");
    let path = folder.write("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR");
    let output = parse(&[&path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(said(&output).ends_with(": expected plain text, but found a PNG picture\n"));
}

#[test]
fn an_empty_file_has_no_articles() {
    let folder = Folder::new("empty");
    let output = parse(&[&folder.write("empty.txt", "")]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
}

#[test]
fn a_file_in_another_encoding_is_read() {
    let folder = Folder::new("encoding");
    let wide: Vec<u8> =
        format!("\u{feff}{DUMP}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    let output = parse(&[&folder.write("wide.txt", &wide)]);
    let records = records(&output);
    assert_eq!(records[0]["headline"], "Storm closes northern ports");
    assert_eq!(records[0]["source"]["end"], wide.len());
}

#[test]
fn an_output_file_is_there_whole_or_not_at_all() {
    let folder = Folder::new("output");
    let path = folder.write("island.txt", DUMP);
    let target = folder.0.join("records.jsonl");
    let run = |target: &Path| {
        copydesk().arg("parse").arg("-o").arg(target).arg(&path).output().expect("it runs")
    };
    let output = run(&target);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(output.stdout.is_empty());
    let text = fs::read_to_string(&target).expect("it was written");
    assert_eq!(text.lines().count(), 1);

    let output = run(&folder.0.join("nowhere/records.jsonl"));
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).starts_with("copydesk: cannot write "), "{}", said(&output));
    assert!(said(&output).ends_with(": no such file or directory\n"), "{}", said(&output));

    // A folder of that name stays what it is, and nothing is left lying about.
    let output = run(&folder.0);
    assert_eq!(output.status.code(), Some(1));
    let mut left: Vec<_> = fs::read_dir(&folder.0)
        .expect("it is there")
        .map(|entry| entry.expect("it can be listed").file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["island.txt", "records.jsonl"]);
}

/// To replace a device by a file would break every program that counts on it.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_is_no_file_stays_what_it_is() {
    use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _, symlink};
    let folder = Folder::new("device");
    let path = folder.write("island.txt", DUMP);
    let run = |target: &Path| {
        copydesk().arg("parse").arg("-o").arg(target).arg(&path).output().expect("it runs")
    };

    // A link of our own, so that what this guards against could not happen to the machine.
    let device = folder.0.join("device");
    symlink("/dev/full", &device).expect("Linux has links");
    let output = run(&device);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).ends_with(": no space left on device\n"), "{}", said(&output));
    assert!(fs::metadata(&device).expect("it is there").file_type().is_char_device());

    let file = folder.write("private.jsonl", "");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("it is ours");
    let dangling = folder.0.join("nothing.jsonl");
    for (target, name) in [(&file, "link-to-file"), (&dangling, "link-to-nothing")] {
        let link = folder.0.join(name);
        symlink(target, &link).expect("Linux has links");
        let output = run(&link);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert!(link.is_symlink(), "{name}");
        assert_eq!(fs::read_to_string(target).expect("it was written").lines().count(), 1);
    }
    let mode = fs::metadata(&file).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let folder = Folder::new("full");
    let path = folder.write("island.txt", DUMP);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    let output = copydesk().arg("parse").arg(&path).stdout(full).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(said(&output), "copydesk: cannot write standard output: no space left on device\n");
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = Folder::new("pipe");
    let path = folder.write("many.txt", DUMP.repeat(2000));
    let mut child = copydesk()
        .arg("parse")
        .arg(&path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(said(&output), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_path_that_is_no_text_is_a_path() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = Folder::new("path");
    let path = folder.0.join(std::ffi::OsStr::from_bytes(b"isl\xe5nd.txt"));
    fs::write(&path, DUMP).expect("Linux takes any name");
    let output = parse(&[&path]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let records = records(&output);
    let name = records[0]["source"]["file"].as_str().expect("a name");
    assert!(name.ends_with("isl\u{fffd}nd.txt"), "{name}");
}

#[test]
fn gaps_are_printed_when_asked_for() {
    let cover = "\n\n\n";
    let both = feed(&["parse", "--gaps", "-"], format!("{cover}{DUMP}").as_bytes());
    let covered: u64 = records(&both)
        .iter()
        .map(|it| if it["gap"].is_null() { &it["source"] } else { &it["gap"]["source"] })
        .map(|it| it["end"].as_u64().expect("a place") - it["start"].as_u64().expect("a place"))
        .sum();
    assert_eq!(covered, (cover.len() + DUMP.len()) as u64);
}

#[test]
fn the_house_style_settles_dates() {
    let dump = DUMP.replace("Thu, 2017-08-10 15:15", "Published: 08/06/2017");
    let value = |args: &[&str]| {
        let mut all = vec!["parse"];
        all.extend(args);
        all.push("-");
        records(&feed(&all, dump.as_bytes()))[0]["published"]["value"].clone()
    };
    assert_eq!(value(&[]), Value::Null);
    assert_eq!(value(&["--date-order", "day-first"]), "2017-06-08");
    let folder = Folder::new("style");
    let style = folder.write("style.toml", "date-order = \"month-first\"\n");
    assert_eq!(value(&["--style", style.to_str().expect("a plain path")]), "2017-08-06");
}

#[test]
fn a_table_of_weights_of_ones_own_decides() {
    let folder = Folder::new("weights");
    let read = |table: &str, dump: &str| {
        let path = folder.write("weights.tsv", table);
        let path = path.to_str().expect("a plain path");
        feed(&["parse", "--weights", path, "-"], dump.as_bytes())
    };
    // A table that knows nothing but that all lines lie between articles.
    let output = read("copydesk-weights 1\nbias=\ta1000\n", DUMP);
    assert_eq!((output.status.code(), records(&output).len()), (Some(0), 0));
    let output = read("copydesk-weights 1\nno-such=\ta1\n", "");
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(said.ends_with("expected the name of a feature, found `no-such=`\n"), "{said}");
}

#[test]
fn wrong_usage_is_told_from_failure() {
    let output = feed(&["parse", "--zone", "noon", "-"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(said(&output), "copydesk: expected an offset such as +03:00, but found `noon`\n");
    let output = feed(&["parse"], b"");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_gazetteer_settles_cities_and_leaves_shared_names_open() {
    let country = |city: &str, options: &[&str]| {
        let args = [&["read", "dateline"], options].concat();
        let line = format!("{city} (AP) — Rain fell on Friday.\n");
        records(&feed(&args, line.as_bytes()))[0]["places"][0].clone()
    };
    let place = country("WESTMINSTER", &["--gazetteer"]);
    assert_eq!(place["country_code"], "US");
    assert_eq!(place["subdivision_code"], Value::Null, "no state is the largest");
    assert!(place["candidates"].as_array().expect("a list").len() > 1);
    assert_eq!(country("HALDEN", &[])["country_code"], Value::Null);
    assert_eq!(country("HALDEN", &["--gazetteer"])["country_code"], "NO");
}

#[test]
fn single_fields_are_read_a_line_each() {
    let read = |what: &str, lines: &str| records(&feed(&["read", what], lines.as_bytes()));
    let line = "HARSTAD, Norway, Feb 26 (AP) - Rain fell.";
    let datelines = read("dateline", &format!("{line}\nRain fell.\n"));
    assert_eq!(datelines.len(), 2);
    assert_eq!(datelines[0]["place"], "HARSTAD, Norway");
    assert_eq!(datelines[0]["agencies"][0], "AP");
    assert_eq!(datelines[0]["rest"], line.find("Rain").expect("it is there"));
    assert_eq!(datelines[1], Value::Null);

    let bylines = read("byline", "By Jane Doe\n");
    assert_eq!(bylines[0]["contributors"][0]["name"], "Jane Doe");
    assert_eq!(bylines[0]["agencies"], Value::Array(Vec::new()));

    let stamps = read("stamp", "Updated 10 August 2017\nnothing of the kind");
    assert_eq!(stamps[0]["value"], "2017-08-10");
    assert_eq!(stamps[0]["role"], "updated");
    assert_eq!(stamps[1], Value::Null);
}

#[test]
fn explain_shows_every_line_without_colors_in_a_pipe() {
    let output = feed(&["explain", "-"], DUMP.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout.clone()).expect("text");
    // Every line with its number, one cut, and why an article starts there.
    let numbered: Vec<&str> = text
        .lines()
        .filter(|line| line.split_whitespace().next().is_some_and(|n| n.parse::<u32>().is_ok()))
        .collect();
    assert_eq!(numbered.len(), DUMP.lines().count());
    assert!(numbered[0].contains("headline"));
    assert!(
        text.lines().next().is_some_and(|line| line.contains("article") && line.contains("cut"))
    );
    assert!(text.contains("rather than"));
    assert!(!text.contains('\u{1b}'));
    assert!(said(&output).contains("read as UTF-8"));
}

#[test]
fn tables_and_cards_are_for_people() {
    for format in ["table", "cards"] {
        let output = feed(&["parse", "--format", format, "-"], DUMP.as_bytes());
        let text = String::from_utf8(output.stdout).expect("text");
        assert!(text.contains("Storm closes northern ports"), "{format}");
        assert!(!text.contains('\u{1b}'), "{format}");
    }
}

const LAYOUT: &str = "format = 1\nname = \"harbor-log\"\ntitle = \"Log of the harbor office\"\n\
    [[cue]]\nlines = [\"@@ {int}\"]\nedge = \"starts\"\nstrength = \"certain\"\n";

#[test]
fn a_layout_of_ones_own_is_checked_scored_and_used() {
    let folder = Folder::new("layout");
    let layout = folder.write("harbor.toml", LAYOUT);
    let dump = folder.write("log.txt", "@@ 1\nStorm closes ports\nRain fell.\n@@ 2\nRiver rises\n");

    let checked = copydesk().args(["layouts", "check"]).arg(&layout).output().expect("it runs");
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.success() && said.ends_with("harbor-log, 1 cues, 0 slots\n"), "{said}");

    let mut score = copydesk();
    let scored = score.args(["layouts", "score"]).arg(&dump).arg("--layout").arg(&layout);
    let scored = scored.output().expect("it runs");
    let said = String::from_utf8_lossy(&scored.stdout).into_owned();
    assert!(said.starts_with("harbor-log") && said.contains("line 4: @@ {int}"), "{said}");

    let mut parse = copydesk();
    let parsed = parse.arg("parse").arg(&dump).arg("--layout").arg(&layout).output();
    let records = records(&parsed.expect("it runs"));
    assert_eq!(records.len(), 2);
    assert!(records.iter().all(|record| record["layout"] == "harbor-log"));
}

#[test]
fn a_layout_with_a_slip_is_refused_with_file_and_line() {
    let folder = Folder::new("bad-layout");
    let layout = folder.write("bad.toml", LAYOUT.replace("starts", "begins"));
    let checked = copydesk().args(["layouts", "check"]).arg(&layout).output().expect("it runs");
    assert_eq!(checked.status.code(), Some(1));
    let said = String::from_utf8_lossy(&checked.stderr).into_owned();
    let end = "bad.toml: line 6: expected one of starts, opens, ends, inside, but found `begins`\n";
    assert!(said.ends_with(end), "{said}");

    let parsed = copydesk().args(["parse", "-", "--layout"]).arg(&layout).output();
    assert_eq!(parsed.expect("it runs").status.code(), Some(1));
}

#[test]
fn bundled_layouts_are_listed_and_shown() {
    let listed = copydesk().args(["layouts", "list"]).output().expect("it runs");
    let said = String::from_utf8_lossy(&listed.stdout).into_owned();
    for line in said.lines() {
        let name = line.split(' ').next().expect("a name");
        let shown = copydesk().args(["layouts", "show", name]).output().expect("it runs");
        let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
        assert!(shown.contains(&format!("name = \"{name}\"")), "{name}");
    }
    assert!(said.lines().count() >= 19, "{said}");
    let unknown = copydesk().args(["layouts", "show", "gazette"]).output().expect("it runs");
    assert_eq!(unknown.status.code(), Some(2));
}

/// What a wire sent of a story, takes in one: from dumps to records to stories.
#[test]
fn stories_have_their_takes_in_one() {
    let takes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/wire-takes/dump.txt");
    let records = copydesk().args(["parse", "--gaps"]).arg(&takes).output().expect("it runs");
    let output = feed(&["stories"], &records.stdout);
    assert_eq!(output.status.code(), Some(0));
    let stories: Vec<Value> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect();
    let bridge =
        stories.iter().find(|it| it["story"] == "cb bridge collapse").expect("it was sent");
    let versions = bridge["versions"].as_array().expect("a list");
    let kinds: Vec<&Value> = versions.iter().map(|version| &version["kind"]).collect();
    assert_eq!(kinds, [&Value::Null, &"update".into(), &"kill".into()]);
    assert_eq!((&bridge["killed"], &bridge["latest"]), (&true.into(), &Value::Null));
    // The first version came in two takes, of three and two paragraphs.
    assert_eq!(versions[0]["articles"].as_array().map(Vec::len), Some(2));
    let body = versions[0]["body"].as_array().expect("a list");
    assert_eq!(body.len(), 5);
    assert!(body[3]["text"].as_str().is_some_and(|text| text.starts_with("Divers brought up")));
    let airport = stories.iter().find(|it| it["story"] == "as nepal airport").expect("it was sent");
    assert_eq!((&airport["killed"], &airport["latest"]), (&false.into(), &0.into()));
}

#[test]
fn stories_of_what_is_no_record_name_the_line() {
    let output = feed(&["stories"], b"\n{\"schema\": \"copydesk/1\"}\n");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.starts_with("copydesk: standard input: line 2: expected a record"), "{said}");
    assert!(output.stdout.is_empty());
    assert_eq!(feed(&["stories", "no-such-file"], b"").status.code(), Some(1));
}

#[test]
fn an_input_is_not_written_over() {
    let folder = Folder::new("own-input");
    let path = folder.write("island.txt", DUMP);
    let aside = folder.0.join("sub/../island.txt");
    fs::create_dir_all(folder.0.join("sub")).expect("it can be made");
    for output in [&path, &aside] {
        for input in [&path, &folder.0] {
            let mut parse = copydesk();
            let ran = parse.args(["parse", "-o"]).arg(output).arg(input).output().expect("it runs");
            assert_eq!(ran.status.code(), Some(2));
            let said = said(&ran);
            assert!(said.ends_with("island.txt: cannot be read and written to\n"), "{said}");
            assert_eq!(fs::read_to_string(&path).expect("it is there"), DUMP);
        }
    }
}

#[test]
fn a_hyphen_as_output_is_standard_output() {
    let output = feed(&["parse", "-o", "-", "-"], DUMP.as_bytes());
    assert_eq!(records(&output).len(), 1);
}

#[test]
fn folders_give_the_dumps_of_all_layouts_and_tell_what_was_left_out() {
    let folder = Folder::new("extensions");
    for name in ["a.md", "b.eml", "c.warc.wet", "d.SGML", "e.txt"] {
        folder.write(name, DUMP);
    }
    for name in ["README.md", "f.jsonl", "g/h.pdf", "g/i.html", ".hidden"] {
        folder.write(name, DUMP);
    }
    let output = parse(&[&folder.0]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(records(&output).len(), 5);
    let said = said(&output);
    assert!(said.contains(": 4 files were left out: ") && said.contains("README.md, "), "{said}");
    assert!(said.ends_with("h.pdf, …\n") && !said.contains(".hidden"), "{said}");
}

#[test]
fn explain_cuts_where_parse_does() {
    let dump = format!("{DUMP}\n-----\n\n{DUMP}\n=====\n\nSkip to main content\nHome\n{DUMP}");
    let parsed = feed(&["parse", "--gaps", "-"], dump.as_bytes());
    let pieces: Vec<String> = records(&parsed)
        .iter()
        .map(|it| {
            let what = if it["gap"].is_null() { "article" } else { "gap" };
            let place = if it["gap"].is_null() { &it["source"] } else { &it["gap"]["source"] };
            format!("{what}, bytes {}..{}", place["start"], place["end"])
        })
        .collect();
    assert!(pieces.iter().any(|piece| piece.starts_with("gap")), "{pieces:?}");
    let explained = feed(&["explain", "-"], dump.as_bytes());
    let text = String::from_utf8(explained.stdout).expect("text");
    let cuts: Vec<&str> =
        text.lines().filter_map(|line| line.strip_prefix("──── ")?.split(", cut").next()).collect();
    assert_eq!(cuts, pieces);
}

#[test]
fn what_is_no_text_is_refused_by_all_unless_its_encoding_is_stated() {
    let pdf = b"%PDF-1.7\nStorm closes northern ports\n";
    for args in [["parse", "-"].as_slice(), &["explain", "-"], &["layouts", "score", "-"]] {
        let output = feed(args, pdf);
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert!(said(&output).contains("but found a PDF document"), "{args:?}");
        let stated = feed(&[args, &["--encoding", "latin1"]].concat(), pdf);
        assert_eq!(stated.status.code(), Some(0), "{args:?}: {}", said(&stated));
    }
}

#[test]
fn text_that_is_not_plain_is_printed_and_told() {
    let page = "<!DOCTYPE html>\n<html><body>\n<h1>Fog</h1>\n<p>No ship left.</p>\n";
    let output = feed(&["parse", "--gaps", "-"], page.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(!output.stdout.is_empty());
    let said = said(&output);
    assert!(said.contains("expected plain text, but found what looks like HTML"), "{said}");
}

#[test]
fn lines_of_another_encoding_can_be_read() {
    let utf16: Vec<u8> = "\u{feff}By Zoë Doe\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let name = |args: &[&str], lines: &[u8]| {
        records(&feed(args, lines))[0]["contributors"][0]["name"].clone()
    };
    assert_eq!(name(&["read", "byline", "--encoding", "utf-16le"], &utf16), "Zoë Doe");
    assert_eq!(name(&["read", "byline", "--encoding", "latin1"], b"By Zo\xeb Doe\n"), "Zoë Doe");
}

#[test]
fn a_region_is_a_code_in_any_case() {
    let run = |code| feed(&["parse", "--region", code, "-"], b"");
    assert_eq!(run("us-oh").status.code(), Some(0));
    let output = run("Ohio");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(said(&output), "copydesk: expected a code such as US-OH, but found `Ohio`\n");
}

#[test]
fn the_help_tells_the_exit_codes() {
    let help = copydesk().arg("--help").output().expect("it runs");
    let text = String::from_utf8(help.stdout).expect("text");
    assert!(text.contains("Exit codes:") && text.contains("2  the command line"), "{text}");
}

#[test]
fn records_of_another_form_are_no_stories() {
    let output = feed(&["stories"], b"{\"schema\": \"other/9\"}\n");
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(said.contains("expected the schema copydesk/1, but found `other/9`"), "{said}");
}
