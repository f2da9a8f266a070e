//! `copydesk read`: single fields, one a line.

use std::io::{BufRead, BufReader, BufWriter, Write as _};
use std::path::Path;

use copydesk::extract::byline::{self, Credits, Position};
use copydesk::extract::timestamp::{self, StampRole};
use copydesk::extract::{dateline, signoff};
use copydesk::normalize::Normalizer;
use copydesk::text::encoding::DecodingReader;
use serde_json::{Value, json};

use crate::args::{Read, What};
use crate::failure::Failure;
use crate::house_style;

/// Reads lines from standard input; gives 0.
pub(crate) fn run(options: &Read) -> Result<usize, Failure> {
    let normalizer = house_style::normalizer(&options.style)?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let stdin = std::io::stdin().lock();
    let mut input: Box<dyn BufRead> = match options.encoding {
        Some(encoding) => Box::new(BufReader::new(DecodingReader::with_encoding(stdin, encoding))),
        None => Box::new(stdin),
    };
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = input.read_until(b'\n', &mut line);
        if read.map_err(|source| Failure::read(Path::new("-"), source))? == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']);
        let value = value(options.what, text, &normalizer);
        writeln!(out, "{value}").map_err(Failure::stdout)?;
    }
    out.flush().map_err(Failure::stdout)?;
    Ok(0)
}

/// What `text` says; null if it is no such thing.
fn value(what: What, text: &str, normalizer: &Normalizer) -> Value {
    let read = match what {
        What::Dateline => dateline::parse(text).map(|found| {
            let mut value = json!(normalizer.dateline(&found, None, &mut ()));
            value["rest"] = found.rest.into();
            value
        }),
        // A list of bylines is no running text: names count without `By`.
        What::Byline => byline::parse(text, Position::Head).map(|it| credits(&it, normalizer)),
        What::Signoff => signoff::parse(text).map(|it| credits(&it, normalizer)),
        What::Stamp => timestamp::parse(text).map(|found| {
            let mut value = json!(normalizer.timestamp(&found, &mut ()));
            value["role"] = found.role.map_or(Value::Null, |role| role_name(role).into());
            value
        }),
    };
    read.unwrap_or(Value::Null)
}

fn credits(found: &Credits, normalizer: &Normalizer) -> Value {
    let (contributors, agencies) = normalizer.credits(found);
    json!({"contributors": contributors, "agencies": agencies})
}

fn role_name(role: StampRole) -> &'static str {
    match role {
        StampRole::Published => "published",
        StampRole::Updated => "updated",
        StampRole::Embargo => "embargo",
        StampRole::Loaded => "loaded",
        StampRole::Print => "print",
        _ => "other",
    }
}
