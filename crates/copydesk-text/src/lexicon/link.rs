//! Labels of links to other stories: `RELATED:`, `Lire aussi |`, `【関連記事】`.
//!
//! The phrases are what newsrooms of some forty languages set before a link among their paragraphs; no
//! phrase is one site's own.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::fold::{fold, fold_into};

/// Where in `line` the headline begins to which a label leads; the length of `line` if the label is all of
/// it. `None` if it starts with no such label.
///
/// ```text
/// link  = *mark label *SP colon *SP headline  ; READ ALSO: Storm closes ports
///       / open label close *SP headline       ; 【関連記事】…
///       / *mark label *mark                   ; what is below it is the headline
/// colon = ":" / "|" / ">" / "»" / "→" / dash …
/// ```
///
/// ```
/// use copydesk_text::lexicon::link::headline_at;
///
/// let headline = |line: &'static str| headline_at(line).map(|at| &line[at..]);
/// assert_eq!(headline("READ ALSO: Storm closes ports"), Some("Storm closes ports"));
/// assert_eq!(headline("Czytaj też | Sztorm"), Some("Sztorm"));
/// assert_eq!(headline("【関連記事】台風"), Some("台風"));
/// assert_eq!(headline("Lees ook"), Some(""));
/// assert_eq!(headline("Related parties deny it: nobody paid"), None);
/// ```
pub fn headline_at(line: &str) -> Option<usize> {
    let line = line.trim_end();
    let start = line.len() - line.trim_start_matches(is_ornament).len();
    let rest = &line[start..];
    let end = label_end(rest)?;
    let label = rest[..end].trim_end();
    let behind = rest[end..].trim_start_matches(is_mark);
    let names = |set: &HashSet<String>| set.contains(fold(label).as_str());
    // What leads to its headline alone says too little where no headline follows.
    (names(&ALONE) || !behind.is_empty() && end < rest.len() && names(&LEADING))
        .then_some(line.len() - behind.len())
}

/// Longest label in bytes, as it is written.
const LONGEST: usize = 96;

/// Where the label would end that `rest` starts with: at the first mark that parts it, or with the line.
fn label_end(rest: &str) -> Option<usize> {
    if !may_open(rest.chars().next()?) {
        return None;
    }
    let mut end = LONGEST.min(rest.len());
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let head = &rest[..end];
    let mut before = ' ';
    for (at, c) in head.char_indices() {
        let parts = match c {
            ':' | '：' | '|' | '｜' | '│' | '>' | '»' | '›' | '→' | '►' | '▶' | '⇒' | '】'
            | ']' | '］' | '〉' | '》' | '?' | '？' | ';' => true,
            '-' | '–' | '—' | '/' => before == ' ',
            _ => false,
        };
        if parts {
            return Some(at);
        }
        before = c;
    }
    (end == rest.len()).then_some(end)
}

/// What may stand before a label.
fn is_ornament(c: char) -> bool {
    matches!(
        c,
        '【' | '['
            | '［'
            | '〈'
            | '《'
            | '('
            | '（'
            | '■'
            | '◆'
            | '●'
            | '▪'
            | '·'
            | '*'
            | '+'
            | '-'
            | '–'
            | '—'
            | '>'
            | '»'
            | '→'
            | '►'
            | '▶'
            | '☞'
            | '🔴'
            | '👉'
            | '#'
    ) || c.is_whitespace()
}

/// What may stand between a label and its headline.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        ':' | '：'
            | '|'
            | '｜'
            | '│'
            | '?'
            | '？'
            | ';'
            | ')'
            | '）'
            | '】'
            | ']'
            | '］'
            | '〉'
            | '》'
            | '!'
    ) || is_ornament(c) && c != '[' && c != '(' && c != '#'
}

/// Whether a label starts with `first`.
fn may_open(first: char) -> bool {
    if first.is_ascii() {
        return INITIALS.0 >> (first.to_ascii_lowercase() as u32) & 1 != 0;
    }
    let mut folded = String::new();
    fold_into(first.encode_utf8(&mut [0; 4]), &mut folded);
    folded.chars().next().is_some_and(|c| INITIALS.1.contains(&c))
}

static ALONE: LazyLock<HashSet<String>> =
    LazyLock::new(|| LABELS.iter().map(|label| fold(label)).collect());
static LEADING: LazyLock<HashSet<String>> =
    LazyLock::new(|| LEADS.iter().map(|label| fold(label)).collect());
/// The first letters of all labels, folded: a bit for each that is ASCII, and all.
static INITIALS: LazyLock<(u128, HashSet<char>)> = LazyLock::new(|| {
    let labels = ALONE.iter().chain(&*LEADING);
    let letters: HashSet<char> = labels.filter_map(|label| label.chars().next()).collect();
    let ascii = letters.iter().filter(|c| c.is_ascii());
    (ascii.fold(0, |bits, c| bits | 1 << (*c as u32)), letters)
});

/// Labels that say so wherever they stand, small.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "related", "related news", "related story", "related stories", "related article", "related articles", "related content", "related coverage", "related link", "related links", "related reading", "related video", "related videos", "read more", "read also", "also read", "see also", "also see", "read next", "read this next", "up next", "must read", "must-read", "more on this", "more on this story", "more on this topic", "further reading", "recommended reading", "recommended stories", "you may also like", "you might also like", "you may also be interested in", "don't miss", "in case you missed it", "read related", "read related stories", "also on this story",
    "lesen sie auch", "lesen sie dazu auch", "lesen sie hierzu auch", "lesen sie mehr", "lesen sie mehr dazu", "lesen sie weiter", "lies auch", "auch interessant", "auch lesenswert", "das könnte sie auch interessieren", "das könnte dich auch interessieren", "mehr zum thema", "mehr dazu", "zum weiterlesen", "passend dazu", "siehe auch", "lesetipp",
    "lire aussi", "à lire aussi", "lire également", "à lire également", "à lire ensuite", "voir aussi", "à voir aussi", "sur le même sujet", "à lire sur le même sujet", "pour aller plus loin", "articles liés",
    "lea también", "lee también", "lea además", "lee además", "leer también", "leé también", "lea más", "lee más", "le puede interesar", "te puede interesar", "también te puede interesar", "puede leer", "puedes leer", "vea también", "ve también", "ver también", "mira también", "mirá también", "te recomendamos", "noticia relacionada", "noticias relacionadas", "nota relacionada", "notas relacionadas", "no te pierdas",
    "leia também", "leia mais", "leia ainda", "veja também", "veja mais", "saiba mais", "confira também", "ler também", "ler mais", "notícias relacionadas", "matérias relacionadas",
    "leggi anche", "leggi pure", "leggi di più", "guarda anche", "vedi anche", "per approfondire", "ti potrebbe interessare", "potrebbe interessarti", "articoli correlati", "notizie correlate",
    "lees ook", "lees meer", "lees verder", "bekijk ook", "zie ook", "ook interessant", "llegiu també", "llegeix també", "le també",
    "läs även", "läs också", "läs mer", "läs vidare", "se även", "läs också om", "relaterade artiklar", "læs også", "læs mere", "læs videre", "se også", "les også", "les mer", "les meir", "lue myös", "lue lisää", "katso myös", "lesa einnig", "loe ka", "loe lisaks", "loe veel", "lasi arī", "lasi vēl", "skaitykite taip pat", "taip pat skaitykite",
    "czytaj także", "czytaj też", "czytaj również", "czytaj więcej", "przeczytaj także", "przeczytaj też", "przeczytaj również", "zobacz także", "zobacz też", "zobacz również", "zobacz więcej", "warto przeczytać",
    "čtěte také", "čtěte i", "čtěte více", "přečtěte si", "přečtěte si také", "mohlo by vás zajímat", "čítajte aj", "čítajte tiež", "prečítajte si", "prečítajte si aj", "mohlo by vás zaujímať",
    "olvasta már", "olvasta már ezt", "olvassa el", "olvassa el ezt is", "ezt is olvassa el", "kapcsolódó cikk", "kapcsolódó cikkek", "kapcsolódó cikkeink", "citește și", "citiți și", "vezi și", "citește mai mult", "citește mai departe",
    "pročitajte i", "pročitajte još", "pročitaj i", "pročitaj još", "čitajte i", "čitajte još", "povezane vijesti", "povezane vesti", "preberite tudi", "preberite še", "lexo edhe", "lexoni edhe", "lexo më shumë",
    "прочитайте и", "прочитајте и", "прочитајте још", "прочетете още", "прочетете и", "прочети още", "вижте още", "вижте също", "читайте также", "читать также", "читайте еще", "смотрите также", "материалы по теме", "по теме", "читайте також", "читайте ще", "дивіться також", "чытайце таксама",
    "διαβάστε επίσης", "διαβάστε ακόμη", "διαβάστε ακόμα", "διαβάστε περισσότερα", "διαβάστε και", "δείτε επίσης", "δείτε ακόμη", "σχετικά άρθρα",
    "ilginizi çekebilir", "bunlar da ilginizi çekebilir", "ayrıca okuyun", "ayrıca bakınız", "bunu da okuyun", "ilgili haber", "ilgili haberler", "daha fazla oku", "həmçinin oxuyun",
    "soma pia", "soma zaidi", "pia soma", "lees gerus ook", "karanta kuma",
    "xem thêm", "đọc thêm", "tin liên quan", "bài liên quan", "baca juga", "baca selengkapnya", "baca lagi", "simak juga", "lihat juga", "tonton juga", "artikel terkait", "berita terkait", "berita berkaitan", "basahin din",
    "اقرأ أيضا", "اقرأوا أيضا", "اقرأ المزيد", "شاهد أيضا", "طالع أيضا", "قد يهمك", "قد يهمك أيضا", "مواضيع ذات صلة", "أخبار ذات صلة", "اخبار ذات صلة", "بیشتر بخوانید", "همچنین بخوانید", "بیشتر بدانید", "مطالب مرتبط", "اخبار مرتبط", "یہ بھی پڑھیں", "مزید پڑھیں",
    "קראו גם", "קראו עוד", "קרא גם", "קרא עוד", "ראו גם", "לקריאה נוספת", "עוד בנושא", "כתבות נוספות",
    "यह भी पढ़ें", "ये भी पढ़ें", "इसे भी पढ़ें", "और पढ़ें", "यह भी देखें", "संबंधित खबरें", "हेही वाचा", "हे ही वाचा", "आणखी वाचा", "यो पनि पढ्नुहोस्", "আরও পড়ুন", "আরো পড়ুন", "এটাও পড়ুন", "আৰু পঢ়ক", "આ પણ વાંચો", "ਇਹ ਵੀ ਪੜ੍ਹੋ",
    "இதையும் படிக்க", "இதையும் படியுங்கள்", "மேலும் படிக்க", "தொடர்புடைய செய்திகள்", "ఇది కూడా చదవండి", "ఇవి కూడా చదవండి", "ಇದನ್ನೂ ಓದಿ", "ಇದನ್ನು ಓದಿ", "ഇതും വായിക്കുക", "കൂടുതൽ വായിക്കുക", "തുടർന്ന് വായിക്കുക",
    "อ่านเพิ่มเติม", "อ่านข่าวเพิ่มเติม", "อ่านประกอบ", "ข่าวที่เกี่ยวข้อง", "อ่านข่าวที่เกี่ยวข้อง", "ข่าวเกี่ยวข้อง",
    "延伸阅读", "延伸閱讀", "相关阅读", "相關閱讀", "相关新闻", "相關新聞", "相关报道", "相關報導", "相关文章", "相關文章", "推荐阅读", "推薦閱讀", "更多阅读", "阅读更多", "閱讀更多", "更多新聞", "更多新闻", "更多報導", "看更多", "関連記事", "関連ニュース", "関連リンク", "あわせて読みたい", "合わせて読みたい", "あわせて読む", "こちらもおすすめ", "관련기사", "관련 기사", "관련뉴스", "관련 뉴스", "함께 읽기", "함께 보기",
];

/// Labels that lead to the headline behind them and say little alone, small.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "read", "more", "watch", "watch now", "listen", "lesen", "lire", "à lire", "à écouter", "lea", "leia", "leggi", "lees", "läs", "læs", "les", "lue", "baca", "simak", "soma", "подробнее", "докладніше", "polecamy", "czytaj", "čtěte", "recomendamos", "approfondisci", "oku", "oxuyun", "đọc", "xem", "اقرأ", "بخوانید", "पढ़ें", "পড়ুন", "படிக்க", "อ่านข่าว", "อ่านต่อ", "อ่าน", "関連", "관련",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn headline(line: &str) -> Option<&str> {
        headline_at(line).map(|at| &line[at..])
    }

    #[test]
    fn labels_lead_to_headlines() {
        for label in LABELS.iter().chain(LEADS) {
            for line in [
                format!("{label}: Storm"),
                format!("{} : Storm", label.to_uppercase()),
                format!("{label} | Storm"),
                format!("» {label} – Storm"),
                format!("【{label}】Storm"),
            ] {
                assert_eq!(headline(&line), Some("Storm"), "{line}");
            }
        }
        for label in LABELS {
            assert_eq!(headline(label), Some(""), "{label}");
            assert_eq!(headline(&format!("{label}:")), Some(""), "{label}");
        }
    }

    #[test]
    fn a_label_alone_must_say_so() {
        for line in [
            "More",
            "Read",
            "More than 200 homes: flooded",
            "Read more books: it helps",
            "Related-party deals: what the audit found",
            "Lue",
            "Watch",
            "",
            ":",
            "- ",
            "Olvasta",
        ] {
            assert_eq!(headline(line), None, "{line}");
        }
        assert_eq!(headline("Olvasta már? Vihar"), Some("Vihar"));
        assert_eq!(headline("اقرأ أيضاً: عاصفة"), Some("عاصفة"));
    }
}
