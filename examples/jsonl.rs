//! Prints the articles of dumps as JSON Lines in the form copydesk/1: `jsonl DUMP…`.

use std::error::Error;
use std::io::{BufWriter, Write};

use copydesk::Parser;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for path in std::env::args().skip(1) {
        let dump = std::fs::read(&path)?;
        for article in Parser::builder().file_name(path).build().parse(&dump).articles {
            serde_json::to_writer(&mut out, &article)?;
            out.write_all(b"\n")?;
        }
    }
    Ok(out.flush()?)
}
