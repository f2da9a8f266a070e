//! Cross-validation: dumps that share a source stay in one fold.

use copydesk_segment::Weights;
use copydesk_segment::training::{CUT_FACTS, FIRST_FACTS, TEXT_FACTS, Trees};

use crate::corpus::{self, Dump};
use crate::evaluate::{self, Path};
use crate::fit::{self, Settings};
use crate::house;
use crate::random::hash;
use crate::relay;
use crate::synthesis;

/// How many folds there are.
pub(crate) const COUNT: usize = 5;

/// The folds that a dump's articles lie in.
pub(crate) fn folds_of(dump: &Dump) -> impl Iterator<Item = usize> + '_ {
    dump.sources.iter().map(|source| (hash(source) >> 7) as usize % COUNT)
}

/// Those of `dumps` that have nothing of the fold.
fn known(number: usize, dumps: &[Dump]) -> impl Iterator<Item = &Dump> {
    dumps.iter().filter(move |dump| folds_of(dump).all(|other| other != number))
}

/// A fold: weights that were fitted without any of its sources, and its dumps.
pub(crate) struct Fold {
    pub(crate) number: usize,
    pub(crate) weights: Weights,
    /// Dumps whose sources all lie in the fold, and dumps of other kinds made of their articles.
    pub(crate) held_out: Vec<Dump>,
}

impl Fold {
    /// Fits the weights of a fold, unless there are some already.
    ///
    /// Dumps that mix sources of several folds are left out; dumps of the same kind are made of each
    /// fold's own articles instead.
    fn new(number: usize, dumps: &[Dump], settings: &Settings, weights: Option<Weights>) -> Self {
        let known: Vec<&Dump> = known(number, dumps).collect();
        let weights = match weights {
            Some(weights) => fit::go_on(weights, &known, settings),
            None => fit::fit(&known, settings),
        };
        let own: Vec<&Dump> =
            dumps.iter().filter(|dump| folds_of(dump).all(|other| other == number)).collect();
        let mut held_out = synthesis::dumps(&own, 2);
        held_out.extend(relay::dumps(&own));
        held_out.extend(house::dumps(&own, settings.houses));
        held_out.extend(own.into_iter().cloned());
        Self { number, weights, held_out }
    }

    /// Those of `dumps` that its weights are fitted from.
    pub(crate) fn known<'d>(&self, dumps: &'d [Dump]) -> impl Iterator<Item = &'d Dump> {
        known(self.number, dumps)
    }

    /// The paths that the fold's weights find through its dumps.
    pub(crate) fn into_paths(self) -> impl Iterator<Item = (Dump, Path)> {
        let weights = self.weights;
        self.held_out.into_iter().map(move |dump| {
            let path = evaluate::path(&weights, &dump);
            (dump, path)
        })
    }

    /// Writes `fold-N.tsv`, the table of weights, and `fold-N.txt`, the names of the dumps that it
    /// was not fitted from, into `folder`.
    pub(crate) fn write(&self, folder: &std::path::Path) -> Result<(), corpus::Error> {
        let names: String = self
            .held_out
            .iter()
            .filter(|dump| dump.is_file)
            .map(|dump| dump.name.clone() + "\n")
            .collect();
        let write = |name: String, text: String| {
            let path = folder.join(name);
            std::fs::write(&path, text).map_err(|source| corpus::Error::Io { path, source })
        };
        write(format!("fold-{}.tsv", self.number), self.weights.render())?;
        write(format!("fold-{}.txt", self.number), names)
    }
}

/// Fits the first `count` folds, two at a time; `tables` are those that are fitted already.
pub(crate) fn fit(
    dumps: &[Dump],
    count: usize,
    settings: &Settings,
    mut tables: Vec<Weights>,
) -> Vec<Fold> {
    let mut folds = Vec::new();
    std::thread::scope(|scope| {
        for pair in (0..count.min(COUNT)).collect::<Vec<_>>().chunks(2) {
            let running: Vec<_> = pair
                .iter()
                .map(|&number| {
                    let weights = (!tables.is_empty()).then(|| tables.remove(0));
                    scope.spawn(move || Fold::new(number, dumps, settings, weights))
                })
                .collect();
            for handle in running {
                folds.push(handle.join().expect("fitting does not panic"));
            }
        }
    });
    folds
}

/// The tables of the first `count` folds that [`Fold::write`] wrote into `folder`.
pub(crate) fn read(
    folder: &std::path::Path,
    count: usize,
    kept: Kept,
) -> Result<Vec<Weights>, corpus::Error> {
    (0..count.min(COUNT))
        .map(|number| read_table(&folder.join(format!("fold-{number}.tsv")), kept))
        .collect()
}

/// What is kept of a table that is fitted again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// The weights of features.
    Features,
    /// The review of cuts as well.
    Cuts,
    /// All but the review of first lines.
    Text,
}

/// What is kept of the table in the file at `path`.
pub(crate) fn read_table(path: &std::path::Path, kept: Kept) -> Result<Weights, corpus::Error> {
    let mut weights = corpus::read_weights(path)?;
    if kept == Kept::Features {
        weights.set_review(Trees::new(CUT_FACTS));
    }
    if kept != Kept::Text {
        weights.set_text_review(Trees::new(TEXT_FACTS));
    }
    weights.set_first_review(Trees::new(FIRST_FACTS));
    Ok(weights)
}
