//! Runs a law over files and changed copies of them, where there is no libFuzzer.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: TARGET [--changes N] PATH…\n\
    Checks the law of TARGET on every file, and on N changed copies of each (default 0).";

/// The program of a target: its arguments are files and folders.
pub fn main(law: fn(&[u8])) -> ExitCode {
    let mut changes = 0;
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--changes" {
            match arguments.next().and_then(|count| count.parse().ok()) {
                Some(count) => changes = count,
                None => return usage("expected a number behind --changes"),
            }
        } else if let Err(error) = collect(Path::new(&argument), &mut files) {
            return usage(&format!("cannot read {argument}: {error}"));
        }
    }
    if files.is_empty() {
        return usage("no files to replay");
    }
    files.sort();
    match run(law, &files, changes) {
        Ok(count) => {
            println!("the law held on {count} inputs from {} files", files.len());
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn usage(message: &str) -> ExitCode {
    eprintln!("{message}\n{USAGE}");
    ExitCode::from(2)
}

/// Adds `path`, or the files below it.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if path.is_dir() {
        for entry in std::fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else {
        std::fs::metadata(path)?;
        files.push(path.to_owned());
    }
    Ok(())
}

/// How many inputs the law held on; else which one broke it, and where that was written to.
fn run(law: fn(&[u8]), files: &[PathBuf], changes: u64) -> Result<u64, String> {
    let mut count = 0;
    for path in files {
        let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let changed = (0..changes).map(|seed| change(&bytes, seed));
        for (number, input) in std::iter::once(bytes.clone()).chain(changed).enumerate() {
            if catch_unwind(AssertUnwindSafe(|| law(&input))).is_err() {
                let kept = std::env::temp_dir().join("copydesk-fuzz-failed");
                let kept = std::fs::write(&kept, &input).map(|()| kept);
                return Err(format!(
                    "the law is broken by {} as of change {number}; the input: {kept:?}",
                    path.display()
                ));
            }
            count += 1;
        }
    }
    Ok(count)
}

/// A copy of `bytes` with a few changes that depend on `seed` alone.
fn change(bytes: &[u8], seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ bytes.len() as u64 | 1);
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(6) {
        let (from, until) = dice.range(bytes.len());
        match dice.below(7) {
            0 => bytes.truncate(until),
            1 => drop(bytes.drain(from..until)),
            2 => bytes.splice(from..from, PIECES[dice.below(PIECES.len())].bytes()).for_each(drop),
            3 => {
                let copy = bytes[from..until.min(from + 4096)].to_vec();
                let at = dice.below(bytes.len() + 1);
                bytes.splice(at..at, copy).for_each(drop);
            }
            4 => bytes[from..until].reverse(),
            5 => bytes.iter_mut().skip(from).take(1).for_each(|it| *it ^= 1 << dice.below(8)),
            _ => bytes.iter_mut().skip(from).take(1).for_each(|it| *it = dice.below(256) as u8),
        }
    }
    bytes
}

/// What a newsroom, or a broken pipe, may put anywhere.
const PIECES: [&str; 24] = [
    "\n",
    "\r",
    "\r\n",
    "\n\n\n",
    "\0",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "\u{1}",
    "\u{3}",
    "—",
    "By ",
    " (Reuters) - ",
    "LONDON, ",
    "Feb 30, ",
    "99/99/9999",
    "24:60",
    "(MORE)",
    "-30-",
    "1 of 9 DOCUMENTS\n",
    "Updated: ",
    "\u{301}\u{301}",
    "ﬀ",
    "日本",
];

/// A xorshift generator: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % (most.max(1) as u64)) as usize
    }

    /// A range of `0..len`; short ones are as likely as long ones.
    fn range(&mut self, len: usize) -> (usize, usize) {
        let from = self.below(len + 1);
        let most = [1, 8, 80, 4096][self.below(4)];
        (from, (from + self.below(most + 1)).min(len))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_repeat_and_differ() {
        let text = b"Storm closes northern ports\n\nHARSTAD, Norway: Rain fell all day.\n";
        assert_eq!(change(text, 7), change(text, 7));
        let changed = (0..50).filter(|&seed| change(text, seed) != text).count();
        assert!(changed > 40, "{changed} of 50 copies were changed");
        assert_eq!(change(b"", 3), change(b"", 3));
    }

    #[test]
    fn a_broken_law_is_told() {
        let file = std::env::temp_dir().join(format!("copydesk-replay-{}", std::process::id()));
        std::fs::write(&file, "no").expect("the folder for temporary files can be written");
        let files = [file.clone()];
        assert_eq!(run(|bytes| assert_eq!(bytes, b"no"), &files, 0), Ok(1));
        let failed = run(|bytes| assert!(bytes.is_empty(), "not empty"), &files, 0);
        assert!(failed.is_err_and(|message| message.contains("copydesk-replay")));
        std::fs::remove_file(file).expect("the file was just written");
    }
}
