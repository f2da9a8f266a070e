//! Spellings that count as the same word when it is looked up in a list.
//!
//! Newsrooms type `Février` and `FEVRIER`, `أغسطس` and `اغسطس`, `ΑΥΓΟΥΣΤΟΥ` and `Αυγούστου`; a list
//! holds one of them.

/// The form in which words are compared: lower case, without accents, with one kind of apostrophe.
///
/// Combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic are dropped, so that composed and
/// decomposed text compare equal; vowel signs of the Indic and Thai scripts are letters and stay.
///
/// # Example
///
/// ```
/// use copydesk_text::lexicon::fold::fold;
///
/// assert_eq!(fold("FÉVRIER"), "fevrier");
/// assert_eq!(fold("fe\u{301}vrier"), "fevrier");
/// assert_eq!(fold("Αυγούστου"), fold("ΑΥΓΟΥΣΤΟΥ"));
/// assert_eq!(fold("أغسطس"), fold("اغسطس"));
/// ```
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// As [`fold`], appending to `folded`.
///
/// # Example
///
/// ```
/// let mut folded = String::from("1 ");
/// copydesk_text::lexicon::fold::fold_into("Août", &mut folded);
/// assert_eq!(folded, "1 aout");
/// ```
pub fn fold_into(word: &str, folded: &mut String) {
    if word.is_ascii() {
        let from = folded.len();
        folded.push_str(word);
        folded[from..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            for lower in c.to_lowercase() {
                push_plain(lower, folded);
            }
        }
    }
}

/// Pushes a lower-case letter without its accents.
fn push_plain(c: char, folded: &mut String) {
    let plain = match c {
        // Combining accents; Hebrew points; Arabic vowel marks and the stretcher; nukta; marks of
        // direction, joiners, soft hyphen.
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5c7}'
        | '\u{64b}'..='\u{65f}'
        | '\u{640}'
        | '\u{670}'
        | '\u{93c}'
        | '\u{9bc}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{ad}'
        | '\u{feff}' => return,
        'à'..='å'
        | 'ā'
        | 'ă'
        | 'ą'
        | 'ạ'
        | 'ả'
        | 'ấ'
        | 'ầ'
        | 'ẩ'
        | 'ẫ'
        | 'ậ'
        | 'ắ'
        | 'ằ'
        | 'ẳ'
        | 'ẵ'
        | 'ặ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế' | 'ề' | 'ể' | 'ễ' | 'ệ' => {
            'e'
        }
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => 'i',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö'
        | 'ø'
        | 'ō'
        | 'ŏ'
        | 'ő'
        | 'ơ'
        | 'ọ'
        | 'ỏ'
        | 'ố'
        | 'ồ'
        | 'ổ'
        | 'ỗ'
        | 'ộ'
        | 'ớ'
        | 'ờ'
        | 'ở'
        | 'ỡ'
        | 'ợ' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü'
        | 'ũ'
        | 'ū'
        | 'ŭ'
        | 'ů'
        | 'ű'
        | 'ų'
        | 'ư'
        | 'ụ'
        | 'ủ'
        | 'ứ'
        | 'ừ'
        | 'ử'
        | 'ữ'
        | 'ự' => 'u',
        'ý' | 'ÿ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'й' => 'и',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' => 'ي',
        'ة' | 'ۀ' | 'ە' | 'ہ' | 'ھ' => 'ه',
        'ک' => 'ك',
        // Indic letters that are also written as a letter and a dot.
        '\u{95e}' => 'फ',
        '\u{9df}' => 'য',
        '\u{9dc}' => 'ড',
        '’' | '‘' | 'ʼ' | '´' | '′' | '׳' => '\'',
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => ' ',
        other => other,
    };
    folded.push(plain);
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_word_agree() {
        for (left, right) in [
            ("AĞUSTOS", "ağustos"),
            ("KASIM", "kasım"),
            ("İyul", "iyul"),
            ("мая", "МАЯ"),
            ("май", "маи\u{306}"),
            ("д’octobre", "д'octobre"),
            ("فوریه", "فوريه"),
            ("फ़रवरी", "फरवरी"),
        ] {
            assert_eq!(fold(left), fold(right), "{left} and {right}");
        }
    }

    #[test]
    fn vowel_signs_stay() {
        assert_ne!(fold("मार्च"), fold("मरच"));
        assert_ne!(fold("สิงหาคม"), fold("สงหาคม"));
    }
}
