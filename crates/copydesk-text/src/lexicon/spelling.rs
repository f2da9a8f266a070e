//! Compares names of places, which newsrooms spell in capitals or not, with accents or without,
//! with stops, hyphens and spaces or none: `SÃO PAULO`, `Sao Paulo`; `N.Y.`, `N. Y.`, `NY`.

/// The letters and digits of `text`, small and without accents: what spellings of one name share.
pub(super) fn key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len());
    key_into(text, &mut key);
    key
}

/// As [`key`], behind what `key` has already.
pub(super) fn key_into(text: &str, key: &mut Vec<u8>) {
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => key.push(c as u8),
            'A'..='Z' => key.push(c.to_ascii_lowercase() as u8),
            _ if c.is_ascii() => {}
            _ => {
                for small in c.to_lowercase() {
                    let (first, second) = plain(small);
                    for plain in first.into_iter().chain(second) {
                        key.extend_from_slice(plain.encode_utf8(&mut [0; 4]).as_bytes());
                    }
                }
            }
        }
    }
}

/// The plain letter or two that stand for a small letter outside ASCII; none for a mark.
fn plain(c: char) -> (Option<char>, Option<char>) {
    let one = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ'..='ặ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'č' => 'c',
        'ð' | 'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' | 'ỉ' | 'ị' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ß' => return (Some('s'), Some('s')),
        'æ' => return (Some('a'), Some('e')),
        'œ' => return (Some('o'), Some('e')),
        'þ' => return (Some('t'), Some('h')),
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' => 'ι',
        'ό' => 'ο',
        'ύ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        // Combining marks, quotes, dashes and exotic spaces.
        '\u{300}'..='\u{36f}' | '\u{2000}'..='\u{206f}' | '\u{a0}' | '´' | 'ʼ' | 'ʻ' => {
            return (None, None);
        }
        _ => c,
    };
    (Some(one), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_equal() {
        for (a, b) in [
            ("SÃO PAULO", "Sao Paulo"),
            ("N. Y.", "NY"),
            ("Port-au-Prince", "PORT AU PRINCE"),
            ("ISTANBUL", "İstanbul"),
            ("Gießen", "GIESSEN"),
            ("Αθήνα", "ΑΘΗΝΑ"),
            ("Xi’an", "XI'AN"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        assert_ne!(key("Bonn"), key("Bon"));
    }
}
