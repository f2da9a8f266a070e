//! Laws of encodings.

use std::io::Read;

use copydesk::Span;
use copydesk::text::encoding::{self, DecodingReader, Encoding};

/// Decoding reads every byte once, keeps the order, and does the same to a stream.
pub fn decode(dump: &[u8]) {
    let decoded = encoding::decode(dump);
    leads_back(&decoded, dump);

    let mut reader = DecodingReader::new(dump);
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).expect("memory can be read");
    assert_eq!(bytes, &*decoded.bytes, "reader and slice decode differently");

    for label in ["utf-16le", "windows-1251", "shift_jis", "gb18030"] {
        let stated = Encoding::for_label(label).expect("a name of the encoding standard");
        leads_back(&encoding::decode_from(dump, stated), dump);
    }
}

/// Every place of the decoded text leads to a place of the dump, in order, up to its end.
fn leads_back(decoded: &encoding::Decoded<'_>, dump: &[u8]) {
    let (len, source_len) = (decoded.bytes.len() as u64, dump.len() as u64);
    let mut last = 0;
    for at in 0..=len {
        let source = decoded.map.source(Span::new(at, at)).start;
        assert!(last <= source && source <= source_len, "{at} leads to {source} after {last}");
        last = source;
    }
    let whole = decoded.map.source(Span::new(0, len));
    assert!(whole.end <= source_len);
    if decoded.map.is_identity() {
        assert_eq!(&*decoded.bytes, dump, "the map says that nothing was changed");
    }
}
