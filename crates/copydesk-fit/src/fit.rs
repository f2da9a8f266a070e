//! Fitting a table of weights: what is learned from, in which order, and how often.

use std::collections::BTreeMap;

use copydesk_segment::Weights;
use copydesk_segment::training::{Example, Set};

use crate::corpus::Dump;
use crate::crf::Model;
use crate::house;
use crate::printed;
use crate::random::Random;
use crate::relay;
use crate::synthesis;
use crate::vocabulary;

/// How to fit.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Settings {
    /// Times that all dumps are gone through.
    #[arg(long, default_value_t = 40)]
    epochs: usize,
    /// Times that all dumps are gone through by weights that were fitted before: those of `--weights`
    /// and `--tables`. Without any, these weights stay.
    #[arg(long, default_value_t = 0)]
    pub(crate) more: usize,
    /// Which draws are made: of the kinds of features that steps do without, and of the order of steps.
    #[arg(long, default_value_t = 0)]
    pub(crate) draws: u64,
    /// How much a line in a wrong state adds to the score of a path.
    #[arg(long, default_value_t = 1.0)]
    pub(crate) cost: f32,
    /// The same for a line at which an article wrongly starts or does not start.
    #[arg(long, default_value_t = 4.0)]
    pub(crate) start_cost: f32,
    /// How far weights move at a step.
    #[arg(long, default_value_t = 0.03)]
    pub(crate) rate: f32,
    /// How much weights are drawn to zero.
    #[arg(long, default_value_t = 0.0001)]
    pub(crate) decay: f32,
    /// Share of the kinds of features, in percent, that each step does without: so that none is
    /// relied upon alone.
    #[arg(long, default_value_t = 15)]
    pub(crate) dropout: usize,
    /// The same for pages of sites, which differ most from those that nobody has seen yet.
    #[arg(long, default_value_t = 45)]
    pub(crate) page_dropout: usize,
    /// Candidates of a group that count fully in fitting a review; those of a group with more
    /// count for less.
    #[arg(long, default_value_t = 30_000.0)]
    pub(crate) review_group: f32,
    /// How many trees the review of cuts has.
    #[arg(long, default_value_t = 300)]
    pub(crate) review_trees: usize,
    /// How many trees are added to the review of cuts of `--weights`, whose reviews stay as they are otherwise.
    /// Without any, its reviews are fitted again.
    #[arg(long, default_value_t = 0)]
    pub(crate) review_more: usize,
    /// How many leaves each tree of a review may have.
    #[arg(long, default_value_t = 16)]
    pub(crate) review_leaves: usize,
    /// How many trees the review of text has.
    #[arg(long, default_value_t = 150)]
    pub(crate) text_trees: usize,
    /// How many times a line counts that a review gets wrong in a dump that the weights know.
    #[arg(long, default_value_t = 10)]
    pub(crate) review_wrong: usize,
    /// How many trees the review of first lines has.
    #[arg(long, default_value_t = 200)]
    pub(crate) first_trees: usize,
    /// How many leaves each of them may have.
    #[arg(long, default_value_t = 8)]
    pub(crate) first_leaves: usize,
    /// Lines that must have a feature for it to be given a weight.
    #[arg(long, default_value_t = 16)]
    pub(crate) seen: u32,
    /// Weights of the table closer to zero than this are left out.
    #[arg(long, default_value_t = 8)]
    pub(crate) prune: u16,
    /// Sources that must use a word for the vocabulary.
    #[arg(long, default_value_t = 8)]
    word_sources: usize,
    /// Most words of the vocabulary.
    #[arg(long, default_value_t = 600)]
    most_words: usize,
    /// How many more times dumps of which every line is known by hand are gone through.
    #[arg(long, default_value_t = 24)]
    copies: usize,
    /// How many dumps of made-up articles are printed in each layout of the test kit.
    #[arg(long, default_value_t = 20)]
    printed: usize,
    /// How many dumps of several articles each single article is put into.
    #[arg(long, default_value_t = 2)]
    rounds: usize,
    /// How many times each article is set in the style of a site.
    #[arg(long, default_value_t = 2)]
    pub(crate) houses: usize,
    /// Most lines of a group that an epoch goes through.
    #[arg(long, default_value_t = 30_000)]
    group_lines: usize,
}

/// A stretch of lines that starts where an article or the dump does.
pub(crate) struct Stretch {
    pub(crate) blanks: Vec<u8>,
    pub(crate) features: Vec<Vec<u32>>,
    pub(crate) allowed: Vec<Set>,
    /// Whether it is of pages of sites.
    pub(crate) is_page: bool,
}

/// Lines of a stretch. Of its articles, the first teaches nothing about where an article starts
/// after another one, so there are to be several.
const STRETCH: usize = 500;
/// Steps after which the weights are counted into the average again, in the later half of all steps.
const AVERAGED: usize = 200;

/// Fits a table from `dumps`.
pub(crate) fn fit(dumps: &[&Dump], settings: &Settings) -> Weights {
    let words = vocabulary::pick(dumps, settings.word_sources, settings.most_words);
    let weights = Weights::empty(words);
    let model = Model::new(weights.feature_count(), settings);
    learn(weights, model, dumps, settings.epochs, settings)
}

/// Fits the features of `weights`, which were fitted before, from `dumps`, in small steps: what was
/// learned stays, as far as the dumps do not contradict it.
pub(crate) fn go_on(weights: Weights, dumps: &[&Dump], settings: &Settings) -> Weights {
    if settings.more == 0 {
        return weights;
    }
    let model = Model::from_weights(&weights, settings);
    learn(weights, model, dumps, settings.more, settings)
}

/// Learns from `dumps`, and writes what is learned into `weights`.
fn learn(
    mut weights: Weights,
    mut model: Model<'_>,
    dumps: &[&Dump],
    epochs: usize,
    settings: &Settings,
) -> Weights {
    let mut made = synthesis::dumps(dumps, settings.rounds);
    made.extend(relay::dumps(dumps));
    made.extend(house::dumps(dumps, settings.houses));
    made.extend(printed::dumps(settings.printed));
    let mut groups = stretches(&weights, dumps.iter().copied().chain(&made), settings);
    model.count(groups.values().flatten());
    let mut random = Random(7 + settings.draws);
    for epoch in 0..epochs {
        let order = order(&mut groups, settings.group_lines, &mut random);
        let mut loss = 0.0;
        for (i, stretch) in order.iter().enumerate() {
            loss += model.learn(stretch);
            if epoch * 2 >= epochs && i % AVERAGED == 0 {
                model.average();
            }
        }
        eprintln!("epoch {}: a loss of {loss:.0} in {} stretches", epoch + 1, order.len());
    }
    model.write(&mut weights);
    weights
}

/// Groups with fewer lines are gone through several times in an epoch.
const FEW_LINES: usize = 6000;
/// How often at most.
const MOST_TIMES: usize = 4;

/// The stretches of an epoch, shuffled: of each group as many as there are, or `lines` lines.
fn order<'g>(groups: &'g mut Groups, lines: usize, random: &mut Random) -> Vec<&'g Stretch> {
    let mut order = Vec::new();
    for stretches in groups.values_mut() {
        random.shuffle(stretches);
        let own: usize = stretches.iter().map(|stretch| stretch.features.len()).sum();
        let times = (FEW_LINES / own.max(1)).clamp(1, MOST_TIMES);
        let mut count = 0;
        order.extend(stretches.iter().cycle().take(stretches.len() * times).take_while(
            |stretch| {
                let is_room = count <= lines;
                count += stretch.features.len();
                is_room
            },
        ));
    }
    random.shuffle(&mut order);
    order
}

/// Stretches of dumps by set and layout, so that none outweighs the others.
type Groups = BTreeMap<String, Vec<Stretch>>;

fn stretches<'d>(
    weights: &Weights,
    dumps: impl Iterator<Item = &'d Dump>,
    settings: &Settings,
) -> Groups {
    let mut groups = Groups::new();
    for dump in dumps {
        let example = Example::new(weights, &dump.bytes);
        let set_name = dump.group.split('/').take(2).collect::<Vec<_>>().join("/");
        let group = if set_name.starts_with("web") { set_name } else { dump.group.clone() };
        let into = groups.entry(group).or_default();
        let is_page = dump.group.starts_with("web");
        let mut from = 0;
        let ends = dump.starts.iter().copied().chain([example.lines.len()]);
        let mut cuts: Vec<usize> = ends.filter(|&at| at > 0).collect();
        cuts.dedup();
        for (i, &to) in cuts.iter().enumerate() {
            if to - from < STRETCH && i + 1 < cuts.len() || to == from {
                continue;
            }
            into.push(Stretch {
                blanks: example.blanks[from..to].to_vec(),
                features: example.features[from..to].to_vec(),
                allowed: dump.allowed[from..to].to_vec(),
                is_page,
            });
            from = to;
        }
        // Dumps whose every line was labelled by hand are few and say most.
        if ["seeds", "samples"].iter().any(|set| dump.group.starts_with(set)) {
            for _ in 0..settings.copies {
                into.push(Stretch {
                    blanks: example.blanks.clone(),
                    features: example.features.clone(),
                    allowed: dump.allowed.clone(),
                    is_page,
                });
            }
        }
    }
    groups
}
