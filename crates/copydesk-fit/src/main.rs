//! `copydesk-fit`: fits the line scorer of `copydesk-segment` from labelled dumps, and says how good
//! it is on dumps that it was not fitted from.
//!
//! Deterministic: the same corpora and settings give the same table.

mod articles;
mod boost;
mod confidence;
mod corpus;
mod crf;
mod evaluate;
mod first_review;
mod fit;
mod folds;
mod gold;
mod house;
mod labels;
mod lattice;
mod mean;
mod printed;
mod random;
mod relay;
mod review;
mod synthesis;
mod text_review;
mod vocabulary;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use copydesk_segment::Weights;

use crate::corpus::Dump;
use crate::fit::Settings;

/// Fits the line scorer of copydesk-segment from labelled dumps.
#[derive(Parser)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fits a table of weights from all of the corpora.
    Fit {
        /// Folders that hold `gold.jsonl` and the dumps that it names.
        #[arg(required = true)]
        corpora: Vec<PathBuf>,
        /// Where the table goes.
        #[arg(short, long)]
        output: PathBuf,
        /// A folder for the table of each fold and the names of the dumps that it was not fitted
        /// from.
        #[arg(long)]
        folds: Option<PathBuf>,
        /// How many folds to learn from how sure a margin is; without any, the table does not say.
        #[arg(long, default_value_t = folds::COUNT)]
        measured: usize,
        /// A folder that `--folds` wrote: its tables are used instead of fitting the folds again.
        #[arg(long)]
        tables: Option<PathBuf>,
        /// A table that a fit of the same corpora wrote: its weights of features are used instead of
        /// fitting them again, so that the reviews alone are fitted.
        #[arg(long)]
        weights: Option<PathBuf>,
        /// Keeps the reviews of cuts of these tables, too, so that the review of text alone is fitted.
        #[arg(long, requires = "tables", requires = "weights")]
        keep_cuts: bool,
        /// Keeps both of these reviews, so that the review of first lines alone is fitted.
        #[arg(long, requires = "tables", requires = "weights")]
        keep_text: bool,
        #[command(flatten)]
        settings: Settings,
    },
    /// Fits on all folds but one and measures on that one, for each.
    Validate {
        /// Folders that hold `gold.jsonl` and the dumps that it names.
        #[arg(required = true)]
        corpora: Vec<PathBuf>,
        /// How many folds to measure on, of the five.
        #[arg(long, default_value_t = 5)]
        folds: usize,
        /// A folder for the table of each fold and the names of the dumps that it was not fitted
        /// from.
        #[arg(short, long)]
        output: Option<PathBuf>,
        /// A folder that `--output` wrote: its tables are used instead of fitting new ones, so that
        /// the reviews alone are fitted.
        #[arg(long)]
        tables: Option<PathBuf>,
        /// Keeps the reviews of cuts of these tables, too, so that the review of text alone is fitted.
        #[arg(long, requires = "tables")]
        keep_cuts: bool,
        /// Keeps both of these reviews, so that the review of first lines alone is fitted.
        #[arg(long, requires = "tables")]
        keep_text: bool,
        /// Misses to print a group.
        #[arg(long, default_value_t = 0)]
        errors: usize,
        #[command(flatten)]
        settings: Settings,
    },
    /// Averages the weights of features of tables that were fitted from the same corpora, with other
    /// draws or for longer; a table named twice counts twice. `fit --weights` fits the reviews for it.
    Mean {
        /// The tables.
        #[arg(required = true)]
        tables: Vec<PathBuf>,
        /// Where the mean goes.
        #[arg(short, long)]
        output: PathBuf,
        /// Weights closer to zero than this are left out.
        #[arg(long, default_value_t = 8)]
        prune: u16,
        /// Keeps the reviews of the first table, for tables that are close to each other.
        #[arg(long)]
        keep_reviews: bool,
    },
    /// Packs a table of weights as the crate has it, to be loaded at once.
    Pack {
        /// The table.
        table: PathBuf,
        /// Where the packed table goes.
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Measures a table of weights.
    Evaluate {
        /// Folders that hold `gold.jsonl` and the dumps that it names.
        #[arg(required = true)]
        corpora: Vec<PathBuf>,
        /// The table; without it, the one that comes with the crate.
        #[arg(short, long)]
        weights: Option<PathBuf>,
        /// Misses to print a group.
        #[arg(long, default_value_t = 0)]
        errors: usize,
    },
}

fn main() -> ExitCode {
    match run(Args::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("copydesk-fit: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), corpus::Error> {
    match command {
        Command::Fit {
            corpora,
            output,
            folds: folder,
            measured,
            tables,
            weights,
            keep_cuts,
            keep_text,
            settings,
        } => {
            prepare(folder.as_deref())?;
            let dumps = load(&corpora)?;
            let kept = kept(keep_cuts, keep_text);
            // Reviews that are gone on with are those of the table.
            let base = match &weights {
                Some(path) if settings.review_more > 0 => Some(corpus::read_weights(path)?),
                _ => None,
            };
            let known = weights.map(|path| folds::read_table(&path, kept)).transpose()?;
            let all: Vec<&Dump> = dumps.iter().collect();
            let mut weights = match known {
                Some(weights) => fit::go_on(weights, &all, &settings),
                None => fit::fit(&all, &settings),
            };
            // What a review sees, and how sure a margin is, can only be told on dumps that the weights
            // were not fitted from.
            let read = |folder: PathBuf| folds::read(&folder, measured, kept);
            let tables = tables.map_or(Ok(Vec::new()), read)?;
            let mut folds = folds::fit(&dumps, measured, &settings, tables);
            if kept == folds::Kept::Features {
                let cases = review::fit_folds(&mut folds, &dumps, &settings);
                weights.set_review(match &base {
                    Some(base) => review::go_on(&cases, &dumps, base, &settings),
                    None => review::fit_whole(&cases, &dumps, &weights, &settings),
                });
            }
            let choices = first_review::fit_folds(&mut folds, &settings);
            weights.set_first_review(match &base {
                Some(base) => base.first_review().clone(),
                None => first_review::fit_whole(&choices, &dumps, &weights, &settings),
            });
            if kept != folds::Kept::Text {
                let cases = text_review::fit_folds(&mut folds, &dumps, &settings);
                weights.set_text_review(match &base {
                    Some(base) => base.text_review().clone(),
                    None => text_review::fit_whole(&cases, &dumps, &weights, &settings),
                });
            }
            if let Some(folder) = &folder {
                folds.iter().try_for_each(|fold| fold.write(folder))?;
            }
            let held_out = paths(folds);
            evaluate::report(&held_out, 0);
            let (cut, role) = confidence::fit(held_out.iter().map(|(dump, path)| (dump, path)));
            weights.set_confidence(cut, role);
            std::fs::write(&output, weights.render())
                .map_err(|source| corpus::Error::Io { path: output, source })?;
        }
        Command::Validate {
            corpora,
            folds,
            output,
            errors,
            tables,
            keep_cuts,
            keep_text,
            settings,
        } => {
            prepare(output.as_deref())?;
            let dumps = load(&corpora)?;
            let kept = kept(keep_cuts, keep_text);
            let read = |folder: PathBuf| folds::read(&folder, folds, kept);
            let tables = tables.map_or(Ok(Vec::new()), read)?;
            let mut folds = folds::fit(&dumps, folds, &settings, tables);
            if kept == folds::Kept::Features {
                review::fit_folds(&mut folds, &dumps, &settings);
            }
            first_review::fit_folds(&mut folds, &settings);
            if kept != folds::Kept::Text {
                text_review::fit_folds(&mut folds, &dumps, &settings);
            }
            if let Some(folder) = &output {
                folds.iter().try_for_each(|fold| fold.write(folder))?;
            }
            let results = paths(folds);
            evaluate::report(&results, errors);
            confidence::report(&results);
        }
        Command::Mean { tables, output, prune, keep_reviews } => {
            std::fs::write(&output, mean::mean(&tables, prune, keep_reviews)?.render())
                .map_err(|source| corpus::Error::Io { path: output, source })?;
        }
        Command::Pack { table, output } => {
            std::fs::write(&output, corpus::read_weights(&table)?.pack())
                .map_err(|source| corpus::Error::Io { path: output, source })?;
        }
        Command::Evaluate { corpora, weights, errors } => {
            let dumps = load(&corpora)?;
            let own = weights.map(|path| corpus::read_weights(&path)).transpose()?;
            let weights = own.as_ref().unwrap_or_else(|| Weights::built_in());
            let results: Vec<_> = dumps
                .into_iter()
                .map(|dump| {
                    let path = evaluate::path(weights, &dump);
                    (dump, path)
                })
                .collect();
            evaluate::report(&results, errors);
        }
    }
    Ok(())
}

/// Makes the folder for tables, if there is to be one: fitting them takes too long for finding out afterwards
/// that they cannot be kept.
fn prepare(folder: Option<&Path>) -> Result<(), corpus::Error> {
    let Some(folder) = folder else { return Ok(()) };
    std::fs::create_dir_all(folder)
        .map_err(|source| corpus::Error::Io { path: folder.to_owned(), source })
}

fn kept(keep_cuts: bool, keep_text: bool) -> folds::Kept {
    match (keep_cuts, keep_text) {
        (_, true) => folds::Kept::Text,
        (true, false) => folds::Kept::Cuts,
        (false, false) => folds::Kept::Features,
    }
}

fn paths(folds: Vec<folds::Fold>) -> Vec<(Dump, evaluate::Path)> {
    folds.into_iter().flat_map(folds::Fold::into_paths).collect()
}

fn load(corpora: &[PathBuf]) -> Result<Vec<Dump>, corpus::Error> {
    let mut dumps = Vec::new();
    for folder in corpora {
        dumps.extend(corpus::load(folder)?);
    }
    Ok(dumps)
}
