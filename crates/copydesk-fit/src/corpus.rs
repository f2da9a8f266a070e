//! Labelled dumps.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use copydesk_segment::training::Set;
use copydesk_text::Line;

use crate::gold::Gold;
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
}

/// A dump with what is known of its lines.
#[derive(Clone, Debug)]
pub(crate) struct Dump {
    /// For reports: set and layout.
    pub(crate) group: String,
    pub(crate) name: String,
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

/// Reads the corpus in `folder`.
pub(crate) fn load(folder: &Path) -> Result<Vec<Dump>, Error> {
    let path = folder.join("gold.jsonl");
    let read = |path: &Path| {
        std::fs::read(path).map_err(|source| Error::Io { path: path.to_owned(), source })
    };
    let mut files: BTreeMap<String, Vec<Gold>> = BTreeMap::new();
    for (number, line) in read(&path)?.split(|&byte| byte == b'\n').enumerate() {
        if line.is_empty() {
            continue;
        }
        let gold: Gold = serde_json::from_slice(line).map_err(|source| Error::Gold {
            path: path.clone(),
            line: number + 1,
            source,
        })?;
        files.entry(gold.file.clone()).or_default().push(gold);
    }
    files
        .into_iter()
        .map(|(name, articles)| Ok(Dump::new(name.clone(), read(&folder.join(&name))?, &articles)))
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
            bytes,
            lines,
            allowed,
            starts,
            sources,
        }
    }
}
