//! Splits a dump into one file an article: `split DUMP FOLDER`.
//!
//! The articles are cut out byte for byte, so that the pieces can be read again by anything. The
//! names of the files say where each lay: `0003-line-0071.txt`.

use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths = std::env::args().skip(1).map(PathBuf::from);
    let (Some(dump), Some(folder)) = (paths.next(), paths.next()) else {
        return Err("usage: split DUMP FOLDER".into());
    };
    let bytes = std::fs::read(dump)?;
    std::fs::create_dir_all(&folder)?;

    let parsed = copydesk::parse(&bytes);
    for article in &parsed.articles {
        // Offsets count the bytes of the file as it lies on disk, whatever its encoding.
        let (start, end) = (article.source.start as usize, article.source.end as usize);
        let name = format!("{:04}-line-{:04}.txt", article.source.index, article.source.first_line);
        std::fs::write(folder.join(name), &bytes[start..end])?;
    }
    println!("{} articles in {}", parsed.articles.len(), parsed.detected.encoding);
    Ok(())
}
