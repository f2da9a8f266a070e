//! The segmenter: with the table of weights that comes with the command, or another.

use copydesk::segment::{Segmenter, Weights};

use crate::args::Text;
use crate::failure::Failure;

/// The segmenter that `options` ask for.
pub(crate) fn build(options: &Text) -> Result<Segmenter, Failure> {
    let Some(path) = &options.weights else { return Ok(Segmenter::default()) };
    let text = std::fs::read_to_string(path).map_err(|source| Failure::read(path, source))?;
    let weights = Weights::parse(&text)
        .map_err(|error| Failure::Weights { path: path.clone(), cause: error.to_string() })?;
    Ok(Segmenter::builder().weights(weights).build())
}
