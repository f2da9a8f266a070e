//! Labelled dumps.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use copydesk_segment::Weights;
use copydesk_segment::training::Set;
use copydesk_text::Line;

use crate::gold::{Gold, Record};
use crate::labels;

/// Why a corpus cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("cannot read or write `{}`: {source}", path.display())]
    Io { path: PathBuf, source: std::io::Error },
    #[error("line {line} of `{}`: {source}", path.display())]
    Gold { path: PathBuf, line: usize, source: serde_json::Error },
    #[error("`{}`: {source}", path.display())]
    Weights { path: PathBuf, source: copydesk_segment::WeightsError },
    #[error("`{}`: expected the feature `{expected}`, found `{found}`", path.display())]
    Features { path: PathBuf, expected: String, found: String },
}

/// A dump with what is known of its lines.
#[derive(Clone, Debug)]
pub(crate) struct Dump {
    /// For reports: set and layout.
    pub(crate) group: String,
    pub(crate) name: String,
    /// Whether it lies in the corpus, rather than being made of dumps that do.
    pub(crate) is_file: bool,
    pub(crate) bytes: Vec<u8>,
    /// Lines that are not blank.
    pub(crate) lines: Vec<Line>,
    /// States that each of them may have.
    pub(crate) allowed: Vec<Set>,
    /// Indices into `lines` where articles start.
    pub(crate) starts: Vec<usize>,
    /// Who printed the articles; where the dump came from. Dumps with one in common stay in one
    /// fold.
    pub(crate) sources: Vec<String>,
    pub(crate) language: String,
}

/// Reads the corpus in `folder`: dumps with one `gold.jsonl`, or a folder a dump with its
/// `expected.jsonl`.
pub(crate) fn load(folder: &Path) -> Result<Vec<Dump>, Error> {
    let path = folder.join("gold.jsonl");
    if !path.exists() {
        return samples(folder);
    }
    let mut files: BTreeMap<String, Vec<Gold>> = BTreeMap::new();
    for gold in lines_of::<Gold>(&path)? {
        files.entry(gold.file.clone()).or_default().push(gold);
    }
    files
        .into_iter()
        .map(|(name, articles)| Ok(Dump::new(name.clone(), read(&folder.join(&name))?, &articles)))
        .collect()
}

/// Reads the folders in `folder` that hold a `dump.txt` and an `expected.jsonl`.
fn samples(folder: &Path) -> Result<Vec<Dump>, Error> {
    let io = |source| Error::Io { path: folder.to_owned(), source };
    let mut names: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(io)?
        .map(|entry| entry.map(|entry| entry.path()).map_err(io))
        .collect::<Result<_, _>>()?;
    names.retain(|path| path.join("expected.jsonl").exists());
    names.sort();
    names
        .into_iter()
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let articles: Vec<Gold> = lines_of::<Record>(&path.join("expected.jsonl"))?
                .into_iter()
                .map(|record| record.into_gold("samples", &name))
                .collect();
            Ok(Dump::new(name, read(&path.join("dump.txt"))?, &articles))
        })
        .collect()
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path).map_err(|source| Error::Io { path: path.to_owned(), source })
}

/// Reads a table of weights.
pub(crate) fn read_weights(path: &Path) -> Result<Weights, Error> {
    let text = String::from_utf8_lossy(&read(path)?).into_owned();
    Weights::parse(&text).map_err(|source| Error::Weights { path: path.to_owned(), source })
}

/// The JSON values of a file, one a line.
fn lines_of<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>, Error> {
    read(path)?
        .split(|&byte| byte == b'\n')
        .enumerate()
        .filter(|(_, line)| !line.is_empty())
        .map(|(number, line)| {
            serde_json::from_slice(line).map_err(|source| Error::Gold {
                path: path.to_owned(),
                line: number + 1,
                source,
            })
        })
        .collect()
}

impl Dump {
    pub(crate) fn new(name: String, bytes: Vec<u8>, articles: &[Gold]) -> Self {
        let lines: Vec<Line> =
            copydesk_text::lines(&bytes).filter(|line| !line.is_blank()).collect();
        let (allowed, starts) = labels::label(&bytes, &lines, articles);
        let first = articles.first().cloned().unwrap_or_default();
        let sources = articles
            .iter()
            .filter_map(|gold| gold.publisher.clone())
            .chain(
                first.publisher.is_none().then(|| first.source_id.unwrap_or_else(|| name.clone())),
            )
            .collect();
        Self {
            // The layouts of saved pages say who collected them, which matters to nobody.
            group: match (first.set.as_str(), first.layout) {
                (set @ ("web/clean" | "web/stripped" | "web/full"), _) => set.to_owned(),
                (set, layout) => format!("{set}/{}", layout.unwrap_or_default()),
            },
            language: first.lang.unwrap_or_default(),
            name,
            is_file: true,
            bytes,
            lines,
            allowed,
            starts,
            sources,
        }
    }
}
