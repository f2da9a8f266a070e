//! What sites print around a story: share bars, menus, promotions, legal lines, labels whose value
//! is gone.
//!
//! The phrases are what the interfaces of the common publishing systems, share widgets and comment
//! services say in their language packs, and what newsrooms write around stories in general; no
//! phrase is one site's own. All are lower case and without final punctuation; lookups fold.

use std::sync::LazyLock;

use super::WordSet;
use super::index::Index;

/// What a line of site chrome is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Share bars, printing, copying the link.
    Share,
    /// Comment counts, calls to comment, comment forms.
    Comments,
    /// Reading time.
    ReadingTime,
    /// Newsletters, apps, podcasts, subscriptions, registration.
    Promotion,
    /// Copyright, terms, privacy, disclaimers, commenting rules.
    Legal,
    /// A label whose value is elsewhere or gone: `Published`, `Tags`.
    Label,
    /// The label over headlines of other stories: `Read more`, `Related stories`.
    Related,
    /// Advertisements.
    Advertisement,
    /// Menus, buttons, links.
    Navigation,
    /// The name of a section that stands alone: `Sports`.
    Section,
    /// Controls and labels of pictures and players: `Play video`, `Image 1 of 9`.
    Media,
}

/// The kind of chrome that `line` is; `None` if it says nothing that only chrome says.
///
/// Cheap enough to ask of every line: long lines are only looked at by their first words.
///
/// ```
/// use copydesk_text::lexicon::chrome::{Kind, kind};
///
/// assert_eq!(kind("Share this article"), Some(Kind::Share));
/// assert_eq!(kind("FACEBOOK TWITTER"), Some(Kind::Share));
/// assert_eq!(kind("Lesezeit: 4 Min."), Some(Kind::ReadingTime));
/// assert_eq!(kind("12 comments"), Some(Kind::Comments));
/// assert_eq!(kind("© 2017 The Daily Example. All rights reserved."), Some(Kind::Legal));
/// assert_eq!(kind("Shares fell sharply on Monday."), None);
/// ```
pub fn kind(line: &str) -> Option<Kind> {
    let line = line.trim();
    if line.len() > LONGEST && !may_open(line) {
        return None;
    }
    let head = fold(line, if line.len() <= LONGEST { LONGEST } else { LONGEST_OPENING });
    let bare = head.trim_matches(is_edge);
    if bare.is_empty() {
        return None;
    }
    if line.len() <= LONGEST {
        let exact = if bare.len() <= *LONGEST_PHRASE { PHRASES.get(bare).copied() } else { None };
        let found = exact.or_else(|| counted(bare)).or_else(|| row_of_links(bare));
        if found.is_some() {
            return found;
        }
    }
    let pair = head.as_bytes().first_chunk().map_or(0, pair_index);
    let opening = OPENINGS_BY_PAIR[pair].iter().find(|(opening, longest, _)| {
        line.len() <= *longest
            && head.strip_prefix(opening).is_some_and(|rest| {
                opening.ends_with([' ', ':', '©']) || !rest.starts_with(char::is_alphanumeric)
            })
    });
    if let Some((.., kind)) = opening {
        return Some(*kind);
    }
    (line.len() <= LONGEST).then(|| inside(&head)).flatten()
}

/// Whether one of [`OPENINGS`] starts with the first two letters of `line`.
fn may_open(line: &str) -> bool {
    let Some(pair) = line.as_bytes().first_chunk::<2>() else { return false };
    // An apostrophe stands for others, and a blank for any white space.
    pair.iter().any(|byte| !matches!(byte, b' '..=b'~') || *byte == b'`')
        || !OPENINGS_BY_PAIR[pair_index(&pair.map(|byte| byte.to_ascii_lowercase()))].is_empty()
}

/// The kind of the first of [`INSIDE`] that `head` has anywhere.
///
/// One way through `head` that looks at every second place and stops only where two letters open one of them or
/// follow its first, as nearly all lines have none.
fn inside(head: &str) -> Option<Kind> {
    let bytes = head.as_bytes();
    let mut found = INSIDE.len();
    for (half, pair) in bytes.get(1..).unwrap_or_default().chunks_exact(2).enumerate() {
        if has_pair(&INSIDE_PAIRS.1, pair[0], pair[1]) {
            let before = 2 * half;
            for at in [before, before + 1] {
                if has_pair(&INSIDE_PAIRS.0, bytes[at], bytes[at + 1]) {
                    found = opened_at(head, at, found);
                }
            }
        }
    }
    INSIDE.get(found).map(|(_, kind)| *kind)
}

/// The first of [`INSIDE`] that begins at `at` of `head`, if it stands before `found` there; `found` if not.
fn opened_at(head: &str, at: usize, found: usize) -> usize {
    let pair = head.as_bytes().get(at..).and_then(<[u8]>::first_chunk);
    let (Some(pair), Some(rest)) = (pair, head.get(at..)) else { return found };
    let mut here = INSIDE_BY_PAIR[pair_index(pair)].iter().take_while(|place| **place < found);
    let starts =
        |place: &&usize| INSIDE.get(**place).is_some_and(|(words, _)| rest.starts_with(words));
    here.find(starts).copied().unwrap_or(found)
}

/// The places in [`INSIDE`] of the words that two letters open, by [`pair_index`].
static INSIDE_BY_PAIR: LazyLock<Vec<Vec<usize>>> = LazyLock::new(|| {
    let mut places = vec![Vec::new(); 1 << 12];
    for (place, (words, _)) in INSIDE.iter().enumerate() {
        places[words.as_bytes().first_chunk().map_or(0, pair_index)].push(place);
    }
    places
});

/// The pairs that the first two bytes of [`INSIDE`] are, a bit each, and these with those that the second and
/// the third are.
static INSIDE_PAIRS: ([u64; 64], [u64; 64]) = {
    let (mut first, mut both, mut at) = ([0; 64], [0; 64], 0);
    while at < INSIDE.len() {
        let words = INSIDE[at].0.as_bytes();
        first = with_pair(first, words[0], words[1]);
        both = with_pair(with_pair(both, words[0], words[1]), words[1], words[2]);
        at += 1;
    }
    (first, both)
};

/// The pairs that the first two bytes of [`COUNTED`] are, a bit each.
static COUNTED_PAIRS: [u64; 64] = {
    let (mut pairs, mut at) = ([0; 64], 0);
    while at < COUNTED.len() {
        let phrase = COUNTED[at].0.as_bytes();
        pairs = with_pair(pairs, phrase[0], phrase[1]);
        at += 1;
    }
    pairs
};

fn has_pair(pairs: &[u64; 64], first: u8, second: u8) -> bool {
    let index = pair_index(&[first, second]);
    pairs[index / 64] >> (index % 64) & 1 != 0
}

const fn with_pair(mut pairs: [u64; 64], first: u8, second: u8) -> [u64; 64] {
    let index = pair_index(&[first, second]);
    pairs[index / 64] |= 1 << (index % 64);
    pairs
}

/// A number for two bytes; a few pairs share one.
const fn pair_index(pair: &[u8; 2]) -> usize {
    (pair[0] as usize & 0x3f) << 6 | pair[1] as usize & 0x3f
}

/// Whether `word` alone is the name of a network or a verb of a share bar.
fn is_share_word(word: &str) -> bool {
    SHARE_WORDS.has(word)
}

/// Longest line in bytes that is looked at as a whole.
const LONGEST: usize = 220;

/// How much of a longer line is looked at: the longest of [`OPENINGS`] and the character after it.
const LONGEST_OPENING: usize = {
    let (mut longest, mut at) = (0, 0);
    while at < OPENINGS.len() {
        let len = OPENINGS[at].0.len();
        longest = if len > longest { len } else { longest };
        at += 1;
    }
    longest + 4
};

/// What may stand at either end of a phrase.
const EDGE: &[char] = &[
    ' ', '\t', '\u{a0}', '.', ':', '!', '?', '…', '»', '«', '›', '‹', '>', '<', '→', '←', '+', '*',
    '|', '·', '•', '-', '–', '—', '[', ']', '(', ')', '：', '"', '▼', '▶', '►', '✕', '×',
];

fn is_edge(c: char) -> bool {
    !c.is_ascii_alphanumeric() && EDGE.contains(&c)
}

/// The first `longest` bytes of `line`, lower case, one space between words.
fn fold(line: &str, longest: usize) -> String {
    let start = &line.as_bytes()[..line.len().min(longest)];
    if is_plain(start) {
        return line[..start.len()].to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(line.len().min(longest) + 4);
    let mut rest = line;
    while folded.len() < longest {
        // Most of most lines is ASCII without two spaces in a row: it is copied as it is, many bytes at a time.
        let mut after_space = folded.ends_with(' ');
        if !(after_space && rest.starts_with(' ')) {
            let room = rest.len().min(longest - folded.len());
            let (plain, others) = rest.split_at(plain_len(&rest.as_bytes()[..room]));
            push_small(&mut folded, plain);
            after_space = plain.ends_with(' ') || plain.is_empty() && after_space;
            rest = others;
        }
        let is_plain = |byte: &u8| {
            let is_plain =
                byte.is_ascii_graphic() && *byte != b'`' || *byte == b' ' && !after_space;
            after_space = *byte == b' ';
            is_plain
        };
        let plain = rest.bytes().take(longest - folded.len()).take_while(is_plain).count();
        push_small(&mut folded, &rest[..plain]);
        rest = &rest[plain..];
        let Some(c) = rest.chars().next().filter(|_| folded.len() < longest) else { break };
        rest = &rest[c.len_utf8()..];
        match c {
            '’' | '‘' | '`' | '´' => folded.push('\''),
            'İ' => folded.push('i'),
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// So many bytes are looked at at a time.
const MANY: usize = 16;

/// How many bytes at the start of `text`, a multiple of [`MANY`], folding only makes small letters of.
fn plain_len(text: &[u8]) -> usize {
    let mut plain = 0;
    let mut is_open = false;
    while let Some(some) = text[plain..].first_chunk::<MANY>() {
        if !is_plain(some) || is_open && some[0] == b' ' {
            break;
        }
        is_open = some[MANY - 1] == b' ';
        plain += MANY;
    }
    plain
}

/// Pushes the small letters of `plain`, which is ASCII.
fn push_small(folded: &mut String, plain: &str) {
    let from = folded.len();
    folded.push_str(plain);
    folded[from..].make_ascii_lowercase();
}

/// Whether folding `text` makes small letters of capitals and changes nothing else. Two passes
/// without a way out, as the compiler looks at many bytes at once then.
#[inline]
fn is_plain(text: &[u8]) -> bool {
    let other = |byte: u8| !matches!(byte, b' '..=b'~') | (byte == b'`');
    let pairs = text.iter().zip(text.get(1..).unwrap_or_default());
    !text.iter().fold(false, |found, byte| found | other(*byte))
        && !pairs.fold(false, |found, (one, next)| found | ((*one == b' ') & (*next == b' ')))
}

/// `"N min read"`, `"N comments"`, `"comments (N)"`, `"N shares"`, `"image N of M"`.
fn counted(text: &str) -> Option<Kind> {
    if text.len() > 60 || !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut words = text
        .split(|c: char| {
            c.is_whitespace() || matches!(c, '(' | ')' | ':' | '-' | '/' | '|' | '·' | '•' | '.')
        })
        .filter(|word| {
            !word.is_empty()
                && !word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'k'))
        });
    // Most words beside a number begin no phrase.
    let first = words.next().filter(|first| may_be_counted(first.as_bytes()))?;
    let mut without = String::with_capacity(text.len());
    without.push_str(first);
    for word in words {
        without.push(' ');
        without.push_str(word);
    }
    if without.split(' ').count() > 5 {
        return None;
    }
    COUNTED.iter().find(|(phrase, _)| *phrase == without).map(|(_, kind)| *kind)
}

/// Whether one of [`COUNTED`] may begin with `word`, by its first two bytes.
fn may_be_counted(word: &[u8]) -> bool {
    matches!(*word, [first, second, ..] if has_pair(&COUNTED_PAIRS, first, second))
}

/// A line of nothing but the names of networks and share verbs: `facebook twitter email`.
fn row_of_links(text: &str) -> Option<Kind> {
    let mut words = text
        .split(|c: char| c.is_whitespace() || matches!(c, '|' | '·' | '•' | ',' | '/'))
        .filter(|w| !w.is_empty());
    // The first word of a sentence is no share word, which spares it the rest.
    let is_row = words.clone().all(|word| is_share_word(word) || NETWORKS.has(word));
    (is_row && words.any(|word| NETWORKS.has(word))).then_some(Kind::Share)
}

/// Networks and messengers that share bars name.
#[rustfmt::skip]
static NETWORKS: WordSet = WordSet::new(&[
    "facebook", "twitter", "x", "whatsapp", "linkedin", "reddit", "pinterest", "tumblr", "telegram", "flipboard", "messenger", "instagram",
    "pocket", "google+", "google", "digg", "delicious", "stumbleupon", "xing", "vk", "viber", "line", "threads", "bluesky", "mastodon", "snapchat", "tiktok", "youtube",
    "viadeo", "weibo", "wechat", "skype", "twittern", "newsvine", "mixi", "hatena", "buffer", "fark", "vkontakte", "odnoklassniki", "meneame", "menéame", "kakaotalk", "naver", "rss", "copy", "email", "e-mail", "mail",
]);

/// Other words of share bars.
#[rustfmt::skip]
static SHARE_WORDS: WordSet = WordSet::new(&[
    "share", "tweet", "print", "email", "e-mail", "mail", "link", "copy", "sms", "save", "pin", "post", "send", "more", "on", "via", "by", "to", "with", "and", "this", "0", "1", "2", "3",
    "teilen", "drucken", "merken", "senden", "auf", "per", "link", "mailen", "kopieren", "compartir", "enviar", "imprimir", "en", "por", "partager", "imprimer", "sur", "par", "condividi", "stampa", "su",
    "compartilhar", "compartilhe", "delen", "deel", "del", "dela", "jaa", "paylaş", "udostępnij", "sdílet", "поделиться", "bagikan", "share:",
]);

/// Phrases with a number before, in or after them.
#[rustfmt::skip]
const COUNTED: &[(&str, Kind)] = {
    use Kind::{Comments, Media, ReadingTime, Share};
    &[
        ("min read", ReadingTime), ("minute read", ReadingTime), ("minutes read", ReadingTime), ("mins read", ReadingTime), ("minutes to read", ReadingTime),
        ("min", ReadingTime), ("minutes", ReadingTime), ("reading time", ReadingTime), ("reading time min", ReadingTime), ("reading time minutes", ReadingTime),
        ("read time", ReadingTime), ("read time min", ReadingTime), ("read time minutes", ReadingTime), ("estimated reading time minutes", ReadingTime), ("read in minutes", ReadingTime),
        ("min reading", ReadingTime), ("minute", ReadingTime), ("minuten", ReadingTime), ("minuten lesezeit", ReadingTime), ("min lesezeit", ReadingTime),
        ("lesezeit", ReadingTime), ("lesezeit min", ReadingTime), ("lesezeit minuten", ReadingTime), ("lesedauer min", ReadingTime), ("lesedauer minuten", ReadingTime), ("lesezeit ca min", ReadingTime), ("lesezeit ca minuten", ReadingTime),
        ("min de lecture", ReadingTime), ("minutes de lecture", ReadingTime), ("lecture min", ReadingTime), ("temps de lecture min", ReadingTime), ("temps de lecture minutes", ReadingTime),
        ("min de lectura", ReadingTime), ("minutos de lectura", ReadingTime), ("min de leitura", ReadingTime), ("minutos de leitura", ReadingTime), ("min di lettura", ReadingTime), ("minuti di lettura", ReadingTime),
        ("min leestijd", ReadingTime), ("minuten leestijd", ReadingTime), ("leestijd min", ReadingTime), ("min lesetid", ReadingTime), ("min läsning", ReadingTime), ("min læsetid", ReadingTime), ("dk okuma", ReadingTime), ("dakika", ReadingTime), ("menit baca", ReadingTime), ("мин", ReadingTime), ("мин чтения", ReadingTime), ("min czytania", ReadingTime), ("分钟", ReadingTime),
        ("comment", Comments), ("comments", Comments), ("view comments", Comments), ("show comments", Comments), ("responses", Comments), ("replies", Comments), ("kommentar", Comments), ("kommentare", Comments), ("kommentare anzeigen", Comments), ("kommentarer", Comments), ("kommentare zu", Comments),
        ("commentaires", Comments), ("commentaire", Comments), ("comentarios", Comments), ("comentario", Comments), ("comentários", Comments), ("commenti", Comments), ("reacties", Comments), ("reactions", Comments), ("yorum", Comments), ("komentarzy", Comments), ("komentarze", Comments), ("komentar", Comments), ("комментариев", Comments), ("комментария", Comments), ("комментарии", Comments), ("コメント", Comments), ("댓글", Comments), ("评论", Comments),
        ("ergänzungen", Comments), ("shares", Share), ("share", Share), ("shares share", Share), ("tweet", Share), ("likes", Share), ("views", Share), ("retweets", Share),
        ("image of", Media), ("photo of", Media), ("picture of", Media), ("slide of", Media), ("gallery photos", Media), ("photos", Media), ("images", Media), ("bilder", Media), ("bild von", Media), ("foto de", Media), ("fotos", Media), ("foto van", Media), ("of", Media), ("von", Media), ("videos", Media), ("pictures", Media),
    ]
};

/// Openings, the longest line in bytes each is believed in, and what they open.
#[rustfmt::skip]
const OPENINGS: &[Opening] = {
    use Kind::{Advertisement, Comments, Label, Legal, Media, Navigation, Promotion, ReadingTime, Related, Share};
    &[
        ("click to share", 120, Share), ("click to email", 120, Share), ("click to print", 120, Share), ("share this", 90, Share), ("share or comment on this article", 260, Share), ("kindly share this", 90, Share), ("please share this", 90, Share), ("share on", 60, Share), ("share to", 60, Share), ("share via", 60, Share), ("share with", 60, Share),
        ("auf facebook", 60, Share), ("auf twitter", 60, Share), ("auf whatsapp", 60, Share), ("partager sur", 60, Share), ("compartir en", 60, Share), ("condividi su", 60, Share), ("compartilhe no", 60, Share), ("compartilhar no", 60, Share),
        ("follow us on", 90, Promotion), ("follow us", 60, Promotion), ("like us on", 90, Promotion), ("find us on", 90, Promotion), ("folgen sie uns", 120, Promotion), ("folge uns", 120, Promotion), ("suivez-nous", 120, Promotion), ("síguenos", 120, Promotion), ("siga-nos", 120, Promotion), ("seguici", 120, Promotion), ("volg ons", 120, Promotion), ("följ oss på", 120, Promotion), ("følg oss på", 120, Promotion), ("følg os på", 120, Promotion), ("seuraa meitä", 120, Promotion), ("obserwuj nas", 120, Promotion), ("śledź nas", 120, Promotion), ("sledujte nás", 120, Promotion), ("kövesse az oldalunkat", 120, Promotion), ("kövess minket", 120, Promotion), ("kövessen minket", 120, Promotion), ("urmărește-ne", 120, Promotion), ("urmăriți-ne", 120, Promotion), ("pratite nas", 120, Promotion), ("последвайте ни", 120, Promotion), ("подписывайтесь на", 160, Promotion), ("підписуйтесь на", 160, Promotion), ("підписуйтеся на", 160, Promotion), ("ακολουθήστε μας", 200, Promotion), ("bizi takip edin", 120, Promotion), ("theo dõi chúng tôi", 120, Promotion), ("ikuti kami di", 120, Promotion), ("تابعونا على", 120, Promotion), ("تابعنا على", 120, Promotion), ("ما را در", 120, Promotion), ("עקבו אחרינו", 120, Promotion), ("हमें फॉलो करें", 160, Promotion), ("masz ciekawy temat", 160, Navigation), ("нашли ошибку", 120, Navigation), ("знайшли помилку", 120, Navigation), ("[gambas:", 60, Media),
        ("sign up for", 220, Promotion), ("sign up to", 220, Promotion), ("sign up here", 160, Promotion), ("subscribe to", 160, Promotion), ("subscribe now", 160, Promotion), ("subscribe for", 160, Promotion), ("subscribe today", 160, Promotion), ("get our", 120, Promotion), ("get the latest", 200, Promotion), ("download our", 160, Promotion), ("download the", 160, Promotion), ("listen to our", 160, Promotion), ("support local", 120, Promotion), ("support our", 120, Promotion),
        ("by signing up", 400, Legal), ("by subscribing", 400, Legal), ("by clicking", 400, Legal), ("by submitting", 400, Legal), ("by registering", 400, Legal), ("your subscription", 160, Promotion), ("create an account", 200, Promotion), ("log in to", 160, Promotion), ("sign in to", 160, Promotion), ("register to", 160, Promotion), ("want more", 120, Promotion), ("never miss", 160, Promotion), ("join our", 200, Promotion), ("become a member", 160, Promotion), ("already a subscriber", 160, Promotion), ("already have an account", 160, Promotion), ("join the conversation", 160, Comments), ("this article is free", 160, Promotion), ("enjoy unlimited", 160, Promotion), ("jetzt abonnieren", 160, Promotion), ("abonnieren sie", 200, Promotion), ("abonnez-vous", 200, Promotion), ("inscrivez-vous", 200, Promotion), ("suscríbete", 200, Promotion), ("suscríbase", 200, Promotion), ("assine", 120, Promotion), ("iscriviti", 200, Promotion), ("meld u aan", 160, Promotion), ("zum newsletter", 160, Promotion),
        ("copyright ", 300, Legal), ("copyright:", 300, Legal), ("copyright ©", 300, Legal), ("© ", 300, Legal), ("©", 200, Legal), ("(c) 19", 300, Legal), ("(c) 20", 300, Legal), ("all rights reserved", 500, Legal), ("alle rechte vorbehalten", 300, Legal), ("tous droits réservés", 300, Legal), ("todos los derechos reservados", 300, Legal), ("todos os direitos reservados", 300, Legal), ("tutti i diritti riservati", 300, Legal), ("riproduzione riservata", 200, Legal), ("alle rechten voorbehouden", 300, Legal), ("the views expressed", 400, Legal), ("the opinions expressed", 400, Legal), ("disclaimer:", 600, Legal), ("this material may not be published", 400, Legal), ("no part of this", 400, Legal), ("published with permission", 200, Legal), ("our standards:", 160, Legal), ("your email address will not be published", 200, Comments), ("required fields are marked", 120, Comments), ("this site uses cookies", 300, Legal), ("we use cookies", 300, Legal), ("diese website verwendet cookies", 300, Legal), ("we apologize, but this video", 160, Media), ("this is a modal window", 120, Media), ("this advertisement has not loaded", 160, Advertisement),
        ("please enter your", 100, Comments), ("you must be logged in", 160, Comments), ("please log in", 160, Comments), ("please read our comment", 160, Comments), ("be the first to comment", 120, Comments), ("leave a comment", 120, Comments), ("post a comment", 120, Comments), ("schreibe einen kommentar", 120, Comments), ("deine e-mail-adresse wird nicht", 200, Comments), ("comments powered by", 120, Comments), ("blog comments powered by", 120, Comments), ("0 comments", 80, Comments),
        ("reading time:", 60, ReadingTime), ("read time:", 60, ReadingTime), ("estimated reading time", 80, ReadingTime), ("lesezeit", 50, ReadingTime), ("lesedauer", 50, ReadingTime), ("temps de lecture", 60, ReadingTime), ("tiempo de lectura", 60, ReadingTime), ("tempo de leitura", 60, ReadingTime), ("tempo di lettura", 60, ReadingTime), ("leestijd", 50, ReadingTime), ("okuma süresi", 50, ReadingTime), ("czas czytania", 50, ReadingTime), ("время чтения", 60, ReadingTime),
        ("read more:", 220, Related), ("read more about", 160, Related), ("read also:", 220, Related), ("also read:", 220, Related), ("read also |", 220, Related), ("also read |", 220, Related), ("see also:", 220, Related), ("related:", 220, Related), ("related story:", 220, Related), ("read next:", 220, Related), ("more:", 200, Related), ("lesen sie auch", 220, Related), ("lesen sie mehr", 160, Related), ("mehr zum thema", 160, Related), ("lire aussi", 220, Related), ("à lire aussi", 220, Related), ("lea también", 220, Related), ("lee también", 220, Related), ("le puede interesar", 200, Related), ("leia também", 220, Related), ("leia mais", 200, Related), ("veja também", 200, Related), ("leggi anche", 220, Related), ("lees ook", 220, Related), ("les også", 220, Related), ("läs också", 220, Related), ("läs även", 220, Related), ("læs også", 220, Related), ("lue myös", 220, Related), ("baca juga", 220, Related), ("baca:", 200, Related), ("czytaj także", 220, Related), ("czytaj też", 220, Related), ("zobacz także", 220, Related), ("zobacz też", 220, Related), ("čtěte také", 220, Related), ("přečtěte si", 220, Related), ("читайте также", 220, Related), ("читайте також", 220, Related), ("прочетете още", 200, Related), ("ayrıca bakınız", 160, Related), ("olvasta már", 160, Related), ("διαβάστε επίσης", 200, Related), ("διαβάστε ακόμα", 200, Related), ("اقرأ أيضا", 200, Related), ("اقرأ المزيد", 200, Related), ("بیشتر بخوانید", 200, Related), ("यह भी पढ़ें", 200, Related), ("इसे भी पढ़ें", 200, Related), ("आरो पढ़ें", 200, Related), ("আরও পড়ুন", 200, Related), ("あわせて読みたい", 200, Related), ("xem thêm", 200, Related), ("อ่านเพิ่มเติม", 200, Related), ("click here to read", 160, Related), ("click here for", 160, Related), ("watch:", 160, Related),
        ("story continues below", 120, Advertisement), ("article continues below", 120, Advertisement), ("article continues after", 120, Advertisement), ("scroll to continue", 120, Advertisement), ("anzeige:", 120, Advertisement), ("sponsored by", 80, Advertisement), ("paid content", 80, Advertisement),
        ("continue reading", 120, Navigation), ("click to enlarge", 60, Media), ("tap to", 60, Media), ("back to", 50, Navigation), ("go to", 40, Navigation), ("zurück zu", 60, Navigation), ("zur startseite", 60, Navigation), ("skip to", 60, Navigation), ("jump to", 60, Navigation),
        ("filed under", 160, Label), ("tags:", 220, Label), ("topics:", 220, Label), ("categories:", 220, Label), ("keywords:", 220, Label), ("schlagwörter:", 220, Label), ("schlagworte:", 220, Label), ("themen:", 220, Label), ("main category:", 160, Label), ("etiquetas:", 220, Label), ("temas:", 220, Label), ("теги:", 220, Label), ("in diesem artikel", 80, Label),
        ("an dieser stelle finden sie", 500, Legal), ("an dieser stelle befindet sich", 500, Legal), ("ich bin damit einverstanden, dass", 500, Legal), ("ich bin einverstanden, dass mir", 500, Legal), ("by entering your email", 600, Legal), ("by continuing, you agree", 600, Legal), ("these cookies", 600, Legal), ("having trouble? click here", 60, Navigation), ("quotes delayed at least", 400, Legal), ("market data provided by", 300, Legal), ("il vous reste", 120, Promotion), ("la suite est réservée aux abonnés", 120, Promotion), ("deine privatsphäre-einstellungen", 400, Legal), ("ihre privatsphäre-einstellungen", 400, Legal), ("ad block users", 400, Legal), ("under the california consumer privacy act", 800, Legal),
        ("diese audioversion wurde", 300, Legal), ("diese zusammenfassung wurde", 300, Legal), ("dies ist eine maschinelle übersetzung", 500, Legal), ("sammendraget er laget", 200, Legal), ("this summary was generated", 300, Legal), ("this article was translated", 300, Legal),
        ("zum artikel:", 200, Related), ("read our", 120, Related), ("advertisement ·", 80, Advertisement), ("placeholder image", 40, Navigation), ("our standards: the thomson reuters", 120, Legal),
        ("the associated press is an independent", 600, Legal), ("reuters, the news and media division", 600, Legal), ("please enter a valid email", 80, Promotion), ("veuillez saisir une adresse", 80, Promotion),
        ("report a correction", 80, Navigation), ("report an error", 80, Navigation), ("suggest a correction", 80, Navigation), ("send a news tip", 80, Navigation), ("have a tip", 160, Navigation), ("got a tip", 160, Navigation), ("do you have a story", 160, Navigation),
    ]
};

/// What opens a line, the longest line in bytes in which it is believed, and what it opens.
type Opening = (&'static str, usize, Kind);

/// [`OPENINGS`] by their first two letters, in the order in which they stand there, by [`pair_index`].
static OPENINGS_BY_PAIR: LazyLock<Vec<Vec<Opening>>> = LazyLock::new(|| {
    let mut openings = vec![Vec::new(); 1 << 12];
    for opening in OPENINGS {
        let pair = opening.0.as_bytes().first_chunk().map_or(0, pair_index);
        openings[pair].push(*opening);
    }
    openings
});

/// Words that mark a line of up to [`LONGEST`] bytes wherever they stand in it.
#[rustfmt::skip]
const INSIDE: &[(&str, Kind)] = {
    use Kind::{Advertisement, Comments, Legal, Media, Promotion, Share};
    &[
        ("all rights reserved", Legal), ("alle rechte vorbehalten", Legal), ("tous droits réservés", Legal), ("derechos reservados", Legal), ("direitos reservados", Legal), ("diritti riservati", Legal), ("tüm hakları saklıdır", Legal), ("все права защищены", Legal), ("hak cipta", Legal), ("无断转载", Legal), ("無断転載", Legal), ("무단전재", Legal), ("무단 전재", Legal), ("may not be reproduced", Legal), ("not be published, broadcast", Legal),
        ("opens in new window", Share), ("opens in a new window", Share), ("wird in neuem fenster geöffnet", Share), ("by taboola", Advertisement), ("by outbrain", Advertisement), ("sponsored links", Advertisement), ("promoted links", Advertisement), ("powered by disqus", Comments),
        ("newsletter abonnieren", Promotion), ("our newsletter", Promotion), ("sign up to our", Promotion), ("sign up for our", Promotion), ("on google news", Promotion), ("daily newsletter", Promotion), ("telegram channel", Promotion), ("whatsapp channel", Promotion), ("whatsapp-kanal", Promotion), ("auf instagram an", Media), ("post on instagram", Media), ("available on the app store", Promotion), ("on google play", Promotion), ("settings dialog", Media),
    ]
};

/// Length of the longest of [`PHRASES`].
static LONGEST_PHRASE: LazyLock<usize> =
    LazyLock::new(|| PHRASES.keys().map(|phrase| phrase.len()).max().unwrap_or(0));

/// Whole lines.
static PHRASES: LazyLock<Index<&'static str, Kind>> = LazyLock::new(|| {
    let groups = [
        (SHARE, Kind::Share),
        (NETWORKS.words(), Kind::Share),
        (COMMENTS, Kind::Comments),
        (PROMOTION, Kind::Promotion),
        (LEGAL, Kind::Legal),
        (LABELS, Kind::Label),
        (RELATED, Kind::Related),
        (ADVERTISEMENT, Kind::Advertisement),
        (NAVIGATION, Kind::Navigation),
        (SECTIONS, Kind::Section),
        (MEDIA, Kind::Media),
    ];
    let mut phrases = Index::default();
    for (list, kind) in groups {
        for phrase in list {
            phrases.entry(*phrase).or_insert(kind);
        }
    }
    // One letter alone says nothing.
    phrases.remove("x");
    phrases
});

#[rustfmt::skip]
const SHARE: &[&str] = &[
    "share", "shares", "share this", "share this article", "share this story", "share article", "share story", "share all", "share options", "sharing options", "share all sharing options", "all sharing options", "share full article", "share on facebook", "share on twitter", "share by email", "share via email", "email this", "email this article", "email article",
    "tweet", "tweet this", "print", "print article", "print this article", "print page", "printer-friendly", "printable version", "copy link", "copy url", "copy the link", "link copied", "copied", "copy", "save", "save article", "save for later", "bookmark", "pin", "pin it", "send", "send to a friend", "send to kindle", "embed", "permalink", "social share", "social media", "share your thoughts", "gift this article", "give this article", "read in app", "add to reading list", "save to read later", "spread the word", "forward", "sms", "post", "like", "recommend", "email the author", "share with friends", "share this with", "share this with family and friends", "text message", "email a link", "like this", "link", "short link",
    "teilen", "artikel teilen", "beitrag teilen", "diesen artikel teilen", "diesen beitrag teilen", "drucken", "artikel drucken", "seite drucken", "merken", "artikel merken", "versenden", "mailen", "weitersagen", "weiterempfehlen", "artikel empfehlen", "link kopieren", "kopieren", "senden", "per mail", "per e-mail", "in pocket speichern", "auf facebook teilen", "auf twitter teilen", "mitteilen", "artikel verschicken", "artikel versenden", "empfehlen", "speichern", "vorlesen", "anhören", "hören", "artikel anhören", "url kopieren", "twittern", "facebook teilen", "teilen auf",
    "partager", "partager cet article", "partager l'article", "partagez", "imprimer", "envoyer", "envoyer par mail", "envoyer par e-mail", "copier le lien", "lien copié", "enregistrer", "partager sur", "classer", "écouter", "écouter l'article", "offrir cet article",
    "compartir", "compartir nota", "compartir artículo", "comparte", "compártelo", "comparte esta noticia", "compartir esta noticia", "imprimir", "enviar", "enviar por email", "enviar por correo", "copiar enlace", "enlace copiado", "guardar", "escuchar", "escuchar artículo", "compartilhar", "compartilhe", "compartilhe esta notícia", "copiar link", "salvar", "ouvir", "partilhar", "partilhe",
    "condividi", "condividi l'articolo", "condividi articolo", "stampa", "stampa articolo", "copia link", "ascolta", "invia", "salva", "delen", "deel", "deel dit artikel", "deel artikel", "deel via", "afdrukken", "kopieer link", "bewaar", "luister", "print artikel", "del", "del artikkelen", "del på facebook", "del artiklen", "dela", "dela artikeln", "dela på facebook", "lyssna", "skriv ut", "skriv ud", "kopiera länk", "kopier link", "jaa", "jaa artikkeli", "tulosta",
    "udostępnij", "podziel się", "drukuj", "poleć", "sdílet", "sdílet na facebooku", "tisk", "vytisknout", "zdieľať", "megosztás", "megosztom", "nyomtatás", "distribuie", "tipărește", "podijeli", "podeli", "deli", "сподели", "поделиться", "поделитесь", "распечатать", "скопировать ссылку", "отправить", "поділитися", "paylaş", "yazdır", "bağlantıyı kopyala", "kaydet", "bagikan", "bagikan artikel", "bagikan:", "salin tautan", "cetak", "kongsi", "i-share", "shpërndaje", "shpërndaj", "chia sẻ", "in bài", "sao chép liên kết", "lưu bài", "แชร์", "κοινοποίηση", "μοιραστείτε", "εκτύπωση", "مشاركة", "شارك", "طباعة", "انسخ الرابط", "اشتراک گذاری", "اشتراک‌گذاری", "چاپ", "שתף", "שיתוף", "הדפסה", "शेयर करें", "साझा करें", "শেয়ার", "শেয়ার করুন", "প্রিন্ট", "シェア", "シェアする", "ツイート", "ブックマーク", "印刷", "印刷する", "保存", "保存する", "メール", "リンクをコピー", "クリップ", "공유", "공유하기", "인쇄", "인쇄하기", "링크 복사", "스크랩", "分享", "分享到", "打印", "列印", "复制链接", "收藏", "转发", "分享至",
];

#[rustfmt::skip]
const COMMENTS: &[&str] = &[
    "comment", "comments", "comments off", "no comments", "no comments yet", "view comments", "show comments", "hide comments", "read comments", "see comments", "post comment", "post a comment", "add a comment", "add comment", "leave a comment", "leave a reply", "leave comment", "reply", "submit comment", "your comment", "join the discussion", "join the conversation", "comment on this story", "comments are closed", "commenting guidelines", "cancel reply", "be the first to comment", "write a comment", "have your say", "what do you think", "name", "your name", "email address", "email (required", "name (required", "name(required", "email(required", "comment(required", "website", "e-mail address", "discussion", "load comments", "community guidelines", "most commented", "responses", "post your comment", "report abuse", "log in to comment", "log in or register to post comments", "load more comments", "recent comments", "sort by", "submit", "letters to the editor", "respond", "comentar",
    "kommentar", "kommentare", "kommentieren", "keine kommentare", "kommentar hinzufügen", "kommentar schreiben", "kommentar abgeben", "kommentar verfassen", "kommentare anzeigen", "kommentare lesen", "zu den kommentaren", "diskutieren sie mit", "jetzt kommentieren", "antworten", "antwort abbrechen", "diskussion", "leserkommentare", "leserbrief", "leserbrief schreiben", "neueste kommentare", "letzte kommentare", "e-mail-adresse", "webseite", "abschicken", "absenden", "mitdiskutieren",
    "commenter", "commentaires", "commentaire", "réagir", "réactions", "votre commentaire", "laisser un commentaire", "ajouter un commentaire", "lire les commentaires", "comentarios", "comentario", "comenta", "deja un comentario", "deja una respuesta", "añadir comentario", "ver comentarios", "escribe un comentario", "comentários", "deixe um comentário", "deixe uma resposta", "comente", "commenti", "commenta", "lascia un commento", "lascia una risposta", "reacties", "reageer", "reageren", "geef een reactie", "plaats reactie", "kommentarer", "kommenter", "kommentera", "skriv en kommentar", "kommentit", "kommentoi", "komentarze", "dodaj komentarz", "skomentuj", "komentáře", "diskuze", "diskuse", "komentáre", "komentari", "komentar", "dodaj komentar", "hozzászólások", "hozzászólás", "comentarii", "lasă un comentariu", "комментарии", "комментировать", "добавить комментарий", "оставить комментарий", "обсудить", "коментарі", "коментари", "yorum", "yorumlar", "yorum yap", "yorum yaz", "beri komentar", "tulis komentar", "bình luận", "gửi bình luận", "σχόλια", "تعليقات", "التعليقات", "أضف تعليق", "اترك تعليقا", "نظرات", "ارسال نظر", "דיווח", "תגובות", "टिप्पणी", "মন্তব্য", "ความคิดเห็น", "コメント", "コメントする", "コメントを書く", "댓글", "댓글쓰기", "评论", "發表評論", "发表评论", "留言",
];

#[rustfmt::skip]
const PROMOTION: &[&str] = &[
    "subscribe", "subscribe now", "subscribe today", "subscribe here", "subscribe for free", "sign up", "sign up now", "sign up here", "sign in", "sign in or create an account", "log in", "login", "log out", "register", "register now", "register for free", "my account", "create account", "create an account", "create free account", "newsletter", "newsletters", "newsletter sign up", "newsletter signup", "sign up for our newsletter", "subscribe to our newsletter", "get the newsletter", "email newsletters", "email updates", "get alerts", "breaking news alerts", "e-edition", "e-paper", "epaper", "digital edition", "digital subscription", "start your free trial", "free trial", "try now", "gift subscription", "subscriber services", "subscriptions", "subscription", "manage subscription", "become a member", "become a supporter", "become a subscriber", "membership", "member login", "members", "donate", "donate now", "support us", "support our work", "support our journalism", "make a donation", "contribute", "follow", "follow us", "follow us on", "follow us on facebook", "follow us on twitter", "follow on twitter", "follow on facebook", "following", "connect with us", "get connected", "stay connected", "stay informed", "podcast", "podcasts", "apps", "app", "mobile apps", "download", "download app", "download our app", "get the app", "learn more", "find out more", "more info", "shop", "shop now", "store", "buy now", "order now", "special offer", "special offers", "unlimited digital access", "you have free articles remaining", "to continue reading", "subscribers only", "subscriber only", "for subscribers", "premium", "exclusive to subscribers", "thank you for subscribing", "invalid email", "view more offers", "email me", "join now", "join", "monthly", "yearly", "weekly newsletter", "top stories in your inbox", "never miss a story", "get home delivery", "home delivery", "replica edition", "google news", "follow us on google news",
    "abo", "abonnement", "abonnieren", "jetzt abonnieren", "abo bestellen", "jetzt anmelden", "anmelden", "abmelden", "registrieren", "jetzt registrieren", "einloggen", "mein konto", "newsletter abonnieren", "newsletter bestellen", "newsletter-anmeldung", "jetzt testen", "kostenlos testen", "bestellen", "abo-shop", "aboshop", "abo & service", "abo-service", "aboservice", "probeabo", "spenden", "jetzt spenden", "unterstützen", "folgen", "folgen sie uns", "mehr erfahren", "push-mitteilungen", "nur für abonnenten", "abonnenten", "digitalabo", "zeitung bestellen", "e-paper lesen",
    "s'abonner", "abonnez-vous", "je m'abonne", "s'inscrire", "se connecter", "connexion", "mon compte", "inscription", "newsletters gratuites", "inscrivez-vous", "réservé aux abonnés", "article réservé aux abonnés", "faire un don", "suivre", "en savoir plus", "suivez-nous", "lire le journal", "suscríbete", "suscribirse", "suscripción", "iniciar sesión", "regístrate", "registrarse", "boletines", "boletín", "hazte socio", "hazte premium", "seguir", "síguenos", "newsletter diaria", "inicia sesión", "mi cuenta", "accede", "assine", "assine já", "assinar", "entrar", "cadastre-se", "siga", "siga-nos", "abbonati", "accedi", "registrati", "iscriviti", "iscriviti alla newsletter", "seguici", "segui", "abonneer", "abonneren", "inloggen", "log ind", "logg inn", "logga in", "bli prenumerant", "prenumerera", "bliv abonnent", "bli abonnent", "abonner", "følg", "följ", "följ oss", "kirjaudu", "kirjaudu sisään", "tilaa", "tilaa uutiskirje", "zaloguj", "zaloguj się", "prenumerata", "subskrybuj", "zapisz się", "přihlásit", "přihlásit se", "předplatné", "registrovat", "predplatné", "bejelentkezés", "előfizetés", "feliratkozás", "abonează-te", "autentificare", "prijava", "pretplata", "pretplati se", "войти", "вход", "регистрация", "подписаться", "подписка", "увійти", "підписатися", "giriş", "giriş yap", "üye ol", "abone ol", "takip et", "masuk", "daftar", "berlangganan", "ikuti", "ikuti kami", "đăng nhập", "đăng ký", "εγγραφή", "σύνδεση", "تسجيل الدخول", "اشترك", "اشترك الآن", "تابعنا", "عضویت", "ورود", "הרשמה", "התחברות", "सब्सक्राइब करें", "লগইন", "登录", "注册", "登入", "註冊", "订阅", "訂閱", "ログイン", "会員登録", "購読", "有料会員", "有料記事", "로그인", "회원가입", "구독", "구독하기",
];

#[rustfmt::skip]
const LEGAL: &[&str] = &[
    "copyright", "privacy", "privacy policy", "privacy notice", "privacy statement", "your privacy choices", "your privacy rights", "cookie policy", "cookies", "cookie settings", "cookie preferences", "manage cookies", "manage preferences", "terms", "terms of use", "terms of service", "terms of sale", "terms and conditions", "terms & conditions", "conditions of use", "user agreement", "disclaimer", "legal", "legal notice", "accessibility", "accessibility statement", "ad choices", "adchoices", "about our ads", "do not sell my personal information", "do not sell or share my personal information", "ca notice", "california notice", "california privacy rights", "corrections", "correction policy", "editorial policy", "editorial guidelines", "ethics policy", "code of ethics", "reprints", "reprints & permissions", "reprints and permissions", "permissions", "licensing", "policies", "comment policy", "community rules", "rights reserved", "all rights reserved", "copyright policy", "advertising guidelines", "complaints", "dmca", "gdpr", "notice to readers", "public notices", "legal notices", "copyright notice",
    "impressum", "datenschutz", "datenschutzerklärung", "datenschutzhinweise", "datenschutzeinstellungen", "agb", "nutzungsbedingungen", "nutzungsbasierte onlinewerbung", "barrierefreiheit", "jugendschutz", "rechtliches", "rechtliche hinweise", "alle rechte vorbehalten", "cookie-einstellungen", "cookies & tracking", "verträge hier kündigen", "widerruf", "mentions légales", "politique de confidentialité", "confidentialité", "conditions générales", "conditions générales d'utilisation", "cgu", "cgv", "gestion des cookies", "gérer les cookies", "paramétrer les cookies", "charte", "données personnelles", "aviso legal", "política de privacidad", "política de cookies", "términos y condiciones", "términos de uso", "condiciones de uso", "privacidad", "política de privacidade", "termos de uso", "termos e condições", "note legali", "informativa privacy", "privacybeleid", "privacyverklaring", "algemene voorwaarden", "cookiebeleid", "disclaimer & privacy", "personvern", "personvernerklæring", "integritetspolicy", "cookiepolicy", "privatlivspolitik", "cookiepolitik", "tietosuoja", "käyttöehdot", "tietosuojaseloste", "polityka prywatności", "regulamin", "ochrana osobních údajů", "podmínky užití", "ochrana údajov", "adatvédelem", "impresszum", "felhasználási feltételek", "adatvédelmi tájékoztató", "politica de confidențialitate", "termeni și condiții", "impresum", "uvjeti korištenja", "politika privatnosti", "политика конфиденциальности", "пользовательское соглашение", "правила", "політика конфіденційності", "gizlilik politikası", "kullanım koşulları", "çerez politikası", "kebijakan privasi", "pedoman media siber", "ketentuan layanan", "chính sách bảo mật", "όροι χρήσης", "πολιτική απορρήτου", "سياسة الخصوصية", "شروط الاستخدام", "حریم خصوصی", "תנאי שימוש", "מדיניות פרטיות", "गोपनीयता नीति", "隐私政策", "版权声明", "免责声明", "著作権", "利用規約", "プライバシーポリシー", "個人情報保護方針", "特定商取引法に基づく表記", "개인정보처리방침", "이용약관", "저작권",
];

#[rustfmt::skip]
const LABELS: &[&str] = &[
    "by", "published", "updated", "last updated", "first published", "posted", "posted on", "posted in", "posted by", "publish date", "published on", "date", "modified", "last modified", "created", "written by", "author", "authors", "author of the article", "about the author", "about the authors", "about the writer", "byline", "tags", "tag", "topics", "topic", "topics in this article", "categories", "category", "main category", "section", "sections", "keywords", "filed under", "in this article", "in this story", "in this section", "source", "sources", "via", "credit", "photo", "photo credit", "caption", "summary", "key points", "key takeaways", "highlights", "story highlights", "at a glance", "contents", "table of contents", "organizations in this story", "people in this story", "related tags", "explore more on these topics", "location", "note", "editor's note", "more on this topic", "article content", "article", "from", "text", "edition", "view author archive", "get author rss feed", "all posts", "or", "and", "on", "in", "reading time", "read time", "words", "photos", "general news", "n/a", "false", "true", "null", "undefined", "breadcrumbs", "image", "video", "title", "headline", "description", "contributors", "contributor",
    "von", "autor", "autorin", "autoren", "über den autor", "zum autor", "über die autorin", "stand", "veröffentlicht", "aktualisiert", "zuletzt aktualisiert", "erstellt", "datum", "thema", "themen", "weitere themen", "schlagwort", "schlagworte", "schlagwörter", "stichwort", "stichwörter", "schlagwörter zu diesem artikel", "in diesem artikel", "kategorie", "kategorien", "rubrik", "ressort", "quelle", "quellen", "mit material von", "foto", "fotos", "bild", "hinweis", "inhalt", "inhaltsverzeichnis", "auf einen blick", "zusammenfassung", "das wichtigste in kürze", "redaktion", "interview", "orte", "personen", "dossier", "ausgabe", "empfohlener redaktioneller inhalt", "externer inhalt", "lesezeit", "tags zum thema",
    "par", "publié", "publié le", "mis à jour", "mis à jour le", "mots-clés", "mots clés", "thèmes", "sujets", "catégories", "rubrique", "auteur", "source", "sommaire", "dans cet article", "por", "publicado", "publicado en", "actualizado", "última actualización", "etiquetas", "etiqueta", "temas", "temas relacionados", "conforme a los criterios de", "categorías", "autor", "fuente", "archivado en", "más sobre", "en este artículo", "más información", "publicado em", "atualizado", "atualizado em", "assuntos", "tópicos", "fonte", "categorias", "di", "pubblicato", "pubblicato il", "aggiornato", "ultimo aggiornamento", "argomenti", "temi", "fonte", "autore", "door", "gepubliceerd", "bijgewerkt", "laatst bijgewerkt", "onderwerpen", "trefwoorden", "bron", "publisert", "oppdatert", "sist oppdatert", "stikkord", "emner", "publicerad", "uppdaterad", "senast uppdaterad", "ämnen", "nyckelord", "publiceret", "offentliggjort", "opdateret", "udgivet", "julkaistu", "päivitetty", "aiheet", "avainsanat", "opublikowano", "aktualizacja", "tagi", "tematy", "słowa kluczowe", "źródło", "publikováno", "aktualizováno", "témata", "štítky", "zdroj", "publikované", "tagy", "címkék", "szerző", "frissítve", "etichete", "sursa", "actualizat", "objavljeno", "oznake", "izvor", "теги", "тэги", "темы", "источник", "опубликовано", "обновлено", "автор", "ключевые слова", "теми", "джерело", "източник", "yayınlanma", "yayın tarihi", "güncelleme", "güncellenme", "etiketler", "kaynak", "yazar", "diterbitkan", "diperbarui", "penulis", "editor", "sumber", "topik", "topik terkait", "kata kunci", "reporter", "pewarta", "từ khóa", "chủ đề", "nguồn", "tags:", "ετικέτες", "πηγή", "كلمات مفتاحية", "الوسوم", "المصدر", "برچسب‌ها", "برچسب ها", "کلیدواژه", "منبع", "תגיות", "מקור", "टैग्स", "ট্যাগ", "แท็ก", "标签", "來源", "来源", "关键词", "责任编辑", "タグ", "キーワード", "関連タグ", "出典", "태그", "키워드", "출처", "기자", "관련태그",
];

#[rustfmt::skip]
const RELATED: &[&str] = &[
    "related", "related news", "related story", "related stories", "related article", "related articles", "related content", "related coverage", "related links", "related link", "related posts", "related post", "related topics", "related topic", "related reading", "related video", "related videos", "related items", "read more", "read more on this story", "read next", "read this next", "read also", "also read", "see also", "see more", "more", "more on", "more on this", "more on this story", "more from", "more from author", "more about", "more news", "more stories", "more news stories", "more like this", "more for you", "more to read", "more headlines", "more in", "more coverage", "more reading", "further reading", "you may also like", "you might also like", "you might like", "you may like", "you may also be interested in", "we recommend", "recommended", "recommended for you", "recommended stories", "recommended reading", "most popular", "most read", "most viewed", "most recent", "most shared", "most watched", "popular", "popular articles", "popular stories", "popular posts", "popular now", "trending", "trending now", "trending stories", "trending topics", "more trending", "top stories", "top story", "top news", "top headlines", "latest", "latest news", "latest stories", "latest headlines", "latest articles", "latest posts", "the latest", "recent", "recent news", "recent posts", "recent stories", "recent articles", "don't miss", "in case you missed it", "icymi", "what to read next", "up next", "next up", "next article", "previous article", "next post", "previous post", "prev post", "next story", "previous story", "editor's pick", "editor's picks", "editors' picks", "editor's choice", "editors' choice", "our picks", "top picks", "must read", "must reads", "must-read", "in other news", "other news", "other stories", "others also read", "people also read", "also in", "also on", "also in the news", "elsewhere", "around the web", "from around the web", "from the web", "from our partners", "sponsored stories", "discover more", "explore more", "breaking news", "featured", "featured stories", "featured video", "spotlight", "special reports", "special coverage", "best of", "this week", "video of the week", "watch next", "watch more", "similar articles", "similar stories", "more articles", "more videos", "story continues", "in this series", "more in this series", "links", "external links", "view this post on instagram", "keep reading", "read the full story", "read the full article", "read full story", "read full article", "full story", "related articlesmore from author", "you might also like more from author", "from the archive",
    "mehr zum thema", "mehr zu diesem thema", "mehr dazu", "mehr lesen", "mehr", "mehr lesen über", "weiterlesen", "lesen sie auch", "lesen sie mehr", "lesen sie weiter", "auch interessant", "das könnte sie auch interessieren", "das könnte dich auch interessieren", "das könnte sie interessieren", "interessante artikel", "ähnliche artikel", "ähnliche beiträge", "ähnliche themen", "weitere artikel", "weitere beiträge", "weitere meldungen", "weitere nachrichten", "weitere videos", "weitere themen", "verwandte artikel", "verwandte themen", "verwandte beiträge", "verwandte artikelmehr vom autor", "neueste artikel", "neueste beiträge", "neueste nachrichten", "neueste", "aktuelle nachrichten", "aktuelle meldungen", "aktuelles", "meistgelesen", "meistgelesene artikel", "meist gelesen", "meistkommentiert", "meistgesehen", "am meisten gelesen", "beliebt", "beliebte artikel", "empfehlungen", "empfohlen", "empfehlungen der redaktion", "leseempfehlung", "leseempfehlungen", "nächster artikel", "vorheriger artikel", "nächster beitrag", "vorheriger beitrag", "mehr nachrichten", "mehr anzeigen", "mehr aus", "mehr von", "mehr vom autor", "mehr themen", "top-themen", "topthemen", "top themen", "top-artikel", "schlagzeilen", "hintergrund", "zum thema", "links zum thema", "alle artikel", "jetzt lesen", "auch das noch", "zur übersicht",
    "lire aussi", "à lire aussi", "a lire aussi", "lire la suite", "lire plus", "voir aussi", "sur le même sujet", "sur le même thème", "les plus lus", "les plus partagés", "articles les plus lus", "articles similaires", "articles liés", "articles récents", "à la une", "dernières nouvelles", "dernières actualités", "dernières infos", "plus d'articles", "plus d'actualités", "en direct", "recommandé pour vous", "vous aimerez aussi", "article suivant", "article précédent", "à découvrir", "à voir aussi", "les plus populaires", "noticias relacionadas", "notas relacionadas", "artículos relacionados", "relacionadas", "relacionado", "relacionados", "otras noticias", "más noticias", "más leídas", "lo más leído", "las más leídas", "lo más visto", "más leído", "lo más reciente", "lo último", "última hora", "últimas noticias", "te puede interesar", "te recomendamos", "le puede interesar", "puede interesarte", "también te puede interesar", "ver más", "leer más", "lea también", "lea además", "lee también", "lee además", "sigue leyendo", "mira también", "tendencias", "destacadas", "destacados", "recomendados", "siguiente", "anterior", "leia também", "leia mais", "veja também", "veja mais", "saiba mais", "mais lidas", "mais lidos", "as mais lidas", "mais recentes", "mais notícias", "notícias relacionadas", "últimas notícias", "últimas", "recomendadas", "matérias relacionadas", "conteúdo relacionado", "relacionadas:", "leggi anche", "leggi tutto", "vedi anche", "articoli correlati", "correlati", "più letti", "i più letti", "ultime notizie", "ultima ora", "ti potrebbe interessare", "potrebbe interessarti", "notizie correlate", "approfondimenti",
    "lees ook", "lees meer", "lees verder", "meer nieuws", "meer over", "gerelateerd", "gerelateerde artikelen", "meest gelezen", "laatste nieuws", "net binnen", "ook interessant", "bekijk ook", "les også", "les mer", "mest lest", "siste nytt", "siste", "relaterte artikler", "vis mer", "se også", "læs også", "læs mere", "mest læste", "seneste nyt", "seneste", "relaterede artikler", "läs också", "läs även", "läs mer", "mest läst", "mest lästa", "senaste nytt", "senaste", "relaterat", "relaterade artiklar", "lue myös", "lue lisää", "luetuimmat", "uusimmat", "tuoreimmat", "czytaj także", "czytaj też", "czytaj więcej", "czytaj dalej", "zobacz także", "zobacz też", "zobacz również", "powiązane", "powiązane artykuły", "najnowsze", "najpopularniejsze", "najczęściej czytane", "polecane", "przeczytaj także", "więcej", "čtěte také", "číst dál", "související", "související články", "nejčtenější", "nejnovější", "doporučujeme", "další články", "mohlo by vás zajímat", "súvisiace články", "najčítanejšie", "čítajte aj", "kapcsolódó cikkek", "legolvasottabb", "legfrissebb", "olvasd el", "ajánljuk", "ezek is érdekelhetik", "citește și", "citeşte şi", "cele mai citite", "ultimele știri", "articole similare", "pročitajte još", "pročitaj još", "najčitanije", "povezane vijesti", "vezane vesti", "više", "vezani članci", "читайте также", "ещё", "еще по теме", "по теме", "популярное", "самое читаемое", "последние новости", "главное", "похожие новости", "материалы по теме", "читайте також", "популярне", "останні новини", "новини по темі", "още по темата", "последни новини", "най-четени", "свързани статии", "ilgili haberler", "ilgili konular", "benzer haberler", "son dakika", "son haberler", "çok okunanlar", "en çok okunanlar", "devamını oku", "baca juga", "baca selengkapnya", "berita terkait", "artikel terkait", "berita lainnya", "berita terbaru", "terpopuler", "terbaru", "terkini", "selengkapnya", "rekomendasi", "berita terpopuler", "berkaitan", "tin liên quan", "xem thêm", "tin mới", "đọc nhiều", "tin cùng chuyên mục", "đọc thêm", "basahin", "lajme të ngjashme", "më shumë", "të fundit", "habari zinazohusiana", "διαβάστε επίσης", "διαβάστε ακόμα", "σχετικά άρθρα", "δημοφιλή", "περισσότερα", "τελευταίες ειδήσεις", "اقرأ أيضا", "اقرأ أيضاً", "مقالات ذات صلة", "أخبار ذات صلة", "الأكثر قراءة", "المزيد", "آخر الأخبار", "مواضيع ذات صلة", "مطالب مرتبط", "اخبار مرتبط", "بیشتر بخوانید", "پربازدیدترین", "آخرین اخبار", "כתבות נוספות", "עוד בנושא", "קראו גם", "संबंधित खबरें", "यह भी पढ़ें", "ये भी पढ़ें", "और पढ़ें", "ताज़ा खबरें", "संबंधित समाचार", "আরও পড়ুন", "আরো পড়ুন", "সর্বশেষ", "সর্বাধিক পঠিত", "সম্পর্কিত খবর", "ข่าวที่เกี่ยวข้อง", "อ่านเพิ่มเติม", "関連記事", "関連ニュース", "あわせて読みたい", "おすすめ記事", "おすすめ", "ランキング", "人気記事", "新着記事", "最新記事", "最新ニュース", "注目記事", "続きを読む", "もっと見る", "関連リンク", "アクセスランキング", "次の記事", "前の記事", "관련기사", "관련 기사", "많이 본 뉴스", "인기기사", "인기 기사", "추천기사", "최신기사", "최신 기사", "더보기", "주요뉴스", "相关新闻", "相关阅读", "相關新聞", "相关报道", "延伸阅读", "延伸閱讀", "推荐阅读", "热门新闻", "熱門新聞", "最新消息", "最新新聞", "更多", "阅读全文", "热点新闻", "下一篇", "上一篇", "相关文章",
];

#[rustfmt::skip]
const ADVERTISEMENT: &[&str] = &[
    "advertisement", "advertisements", "advertising", "ad", "ads", "advert", "sponsored", "sponsored content", "sponsored links", "sponsored link", "sponsor", "promoted", "promoted content", "promoted links", "paid content", "paid post", "partner content", "ad feedback", "report this ad", "remove ads", "continue reading the main story", "story continues below", "story continues below advertisement", "article continues below", "article continues below advertisement", "article continues after ad", "skip advertisement", "advertisement - scroll to continue", "scroll to continue", "scroll down to continue", "affiliate link", "this advertisement has not loaded yet",
    "anzeige", "anzeigen", "werbung", "reklame", "gesponsert", "sponsored post", "advertorial", "publicité", "pub", "contenu sponsorisé", "publicidad", "anuncio", "anuncios", "contenido patrocinado", "publicidade", "anúncio", "conteúdo patrocinado", "pubblicità", "annuncio", "advertentie", "annonse", "annons", "annonce", "reklam", "mainos", "reklama", "inzerce", "reklama:", "hirdetés", "reclamă", "publicitate", "oglas", "реклама", "на правах рекламы", "iklan", "quảng cáo", "διαφήμιση", "إعلان", "اعلان", "تبلیغات", "פרסומת", "विज्ञापन", "বিজ্ঞাপন", "โฆษณา", "広告", "pr", "광고", "广告", "廣告", "- advertisement", "advertisement 2", "advertisement 3",
];

#[rustfmt::skip]
const NAVIGATION: &[&str] = &[
    "externen inhalt anzeigen", "externer inhalt nicht verfügbar", "externe inhalte anzeigen", "current issue", "view our current issue", "ad policy",
    "home", "homepage", "home page", "menu", "search", "search for", "close", "close menu", "open menu", "skip to content", "skip to main content", "skip navigation", "main menu", "navigation", "site map", "sitemap", "site index", "back", "back to top", "top", "next", "previous", "prev", "prev next", "first", "last", "page", "go", "ok", "yes", "no", "cancel", "done", "reset", "clear", "undo", "edit", "delete", "filter", "sort", "view", "view all", "see all", "show all", "all", "show more", "show less", "load more", "view more", "expand", "collapse", "hide", "open", "continue", "loading", "loading...", "please wait", "refresh", "help", "help center", "faq", "faqs", "contact", "contact us", "contacts", "about", "about us", "who we are", "our team", "team", "masthead", "staff", "staff directory", "newsroom", "careers", "jobs", "work with us", "work for us", "advertise", "advertise with us", "media kit", "press", "press room", "feedback", "send feedback", "send us feedback", "tips", "news tips", "submit a tip", "send a tip", "send us a tip", "submit a news tip", "rss", "rss feed", "rss feeds", "archive", "archives", "authors", "company", "companies", "services", "service", "tools", "events", "events calendar", "calendar", "classifieds", "obituaries", "puzzles", "crossword", "games", "horoscope", "horoscopes", "weather", "traffic", "lottery", "tv guide", "tv listings", "directory", "market data", "e-mail", "mobile", "desktop", "language", "english", "deutsch", "español", "français", "português", "italiano", "中文", "日本語", "follow topic", "settings", "profile", "customer service", "customer support", "dark mode", "light mode", "font size", "text size", "adjust text size", "aa", "a a a", "click here", "tap here", "here", "report", "report an error", "report error", "report a typo", "send a correction", "suggest a correction", "wire", "partners", "affiliates", "foundation", "investor relations", "explore", "discover", "watch", "watch live", "watch now", "live", "listen", "listen live", "read", "featured topics", "hot topics", "a-z", "community", "skip", "accept", "accept all", "reject all", "decline", "i agree", "got it", "dismiss", "return to homepage", "choose your edition", "select edition", "us edition", "uk edition", "international edition", "powered by", "post navigation", "page not found", "share your story", "submit a story", "about this site", "back to gallery", "link", "user", "notifications", "my news", "website by",
    "startseite", "zur startseite", "start", "suche", "suchen", "suche starten", "suche öffnen", "menü", "menü öffnen", "menü schließen", "schließen", "zurück", "zurück zur startseite", "zurück zur übersicht", "nach oben", "weiter", "kontakt", "über uns", "karriere", "mediadaten", "werben", "hilfe", "archiv", "themenübersicht", "übersicht", "ja", "nein", "abbrechen", "stellenmarkt", "immobilien", "traueranzeigen", "wetter", "spiele", "rätsel", "tv-programm", "horoskop", "termine", "veranstaltungen", "fehler melden", "fehler gefunden", "sitemap", "beitrags-navigation", "inhaltsnavigation", "seite", "alle anzeigen", "mehr laden", "weitere laden", "push", "bildergalerien", "fotostrecken", "unternehmen", "rss-feed", "team", "leserservice", "service & hilfe", "verlag", "ergebnisse", "zeitplan", "tabelle", "live", "liveticker", "liveblog", "aus dem archiv",
    "accueil", "recherche", "rechercher", "fermer", "menu principal", "retour", "suivant", "précédent", "contact", "contactez-nous", "qui sommes-nous", "à propos", "aide", "archives", "météo", "jeux", "emploi", "annonces", "plan du site", "rédaction", "inicio", "buscar", "cerrar", "menú", "contacto", "quiénes somos", "nosotros", "ayuda", "hemeroteca", "clasificados", "publicita", "volver", "ir arriba", "horóscopo", "el tiempo", "cartelera", "mapa del sitio", "rss", "início", "busca", "pesquisar", "fechar", "contato", "fale conosco", "quem somos", "expediente", "voltar", "voltar ao topo", "anuncie", "cerca", "chiudi", "contatti", "chi siamo", "redazione", "torna su", "lavora con noi", "meteo", "zoeken", "zoek", "sluiten", "over ons", "contact opnemen", "klantenservice", "vacatures", "adverteren", "søk", "lukk", "kontakt oss", "om oss", "tips oss", "tips meg", "søg", "luk", "om os", "kontakt os", "sök", "stäng", "kontakta oss", "kundservice", "haku", "hae", "sulje", "valikko", "yhteystiedot", "ota yhteyttä", "etusivu", "palaute", "szukaj", "zamknij", "kontakt z nami", "o nas", "redakcja", "strona główna", "hledat", "zavřít", "domů", "o nás", "redakce", "hľadať", "kezdőlap", "keresés", "kapcsolat", "bezárás", "rólunk", "acasă", "caută", "despre noi", "închide", "naslovna", "pretraga", "početna", "o nama", "marketing", "главная", "поиск", "контакты", "о нас", "о проекте", "закрыть", "рубрики", "архив", "редакция", "головна", "пошук", "контакти", "про нас", "начало", "търсене", "за нас", "ana sayfa", "anasayfa", "ara", "kapat", "iletişim", "hakkımızda", "künye", "haberler", "beranda", "cari", "tutup", "kontak", "kontak kami", "hubungi kami", "tentang kami", "redaksi", "indeks", "trang chủ", "tìm kiếm", "liên hệ", "giới thiệu", "đóng", "αρχική", "αναζήτηση", "επικοινωνία", "ταυτότητα", "الرئيسية", "بحث", "اتصل بنا", "من نحن", "إغلاق", "خانه", "جستجو", "تماس با ما", "درباره ما", "ראשי", "חיפוש", "צור קשר", "אודות", "होम", "खोजें", "संपर्क करें", "हमारे बारे में", "প্রচ্ছদ", "যোগাযোগ", "অনুসন্ধান", "หน้าแรก", "ค้นหา", "ติดต่อเรา", "ホーム", "検索", "お問い合わせ", "会社概要", "メニュー", "閉じる", "戻る", "トップ", "トップページ", "次へ", "前へ", "サイトマップ", "ヘルプ", "홈", "검색", "메뉴", "닫기", "목록", "이전", "다음", "首页", "首頁", "搜索", "搜尋", "联系我们", "聯絡我們", "关于我们", "關於我們", "返回", "关闭", "返回顶部", "网站地图", "关于",
];

#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "news", "world", "world news", "national", "national news", "international", "local", "local news", "regional", "politics", "business", "economy", "economics", "finance", "money", "markets", "stocks", "technology", "tech", "science", "health", "healthcare", "environment", "climate", "climate change", "energy", "education", "culture", "arts", "arts & culture", "arts and culture", "books", "music", "movies", "film", "cinema", "tv", "television", "entertainment", "celebrity", "celebrities", "lifestyle", "life", "life & style", "style", "fashion", "beauty", "food", "food & drink", "drinks", "travel", "hotels", "sport", "sports", "football", "soccer", "cricket", "tennis", "golf", "rugby", "basketball", "baseball", "hockey", "boxing", "motorsport", "formula 1", "olympics", "premier league", "la liga", "opinion", "opinions", "editorial", "editorials", "columns", "columnists", "commentary", "analysis", "blogs", "blog", "features", "feature", "investigations", "magazine", "weekend", "crime", "courts", "law", "justice", "religion", "society", "history", "media", "people", "family", "parenting", "women", "gadgets", "gaming", "video games", "internet", "space", "auto", "cars", "motoring", "automotive", "real estate", "property", "housing", "jobs & careers", "multimedia", "gallery", "galleries", "photo galleries", "photography", "programmes", "programs", "shows", "radio", "special reports", "special report", "africa", "asia", "europe", "middle east", "americas", "latin america", "australia", "uk", "us", "u.s.", "usa", "us & canada", "united states", "china", "india", "russia", "coronavirus", "covid-19", "government", "companies", "industry", "agriculture", "transport", "wellness", "fitness", "recipes", "wine", "art", "theatre", "theater", "design", "architecture", "royals", "showbiz", "buzz", "viral", "quiz", "quizzes", "exclusive", "exclusives", "perspectives", "voices", "ideas", "long reads", "world cup", "elections", "general", "artificial intelligence", "leadership", "work", "budget",
    "nachrichten", "politik", "wirtschaft", "sport", "kultur", "gesellschaft", "panorama", "wissen", "wissenschaft", "gesundheit", "technik", "digital", "netzwelt", "netzpolitik", "reise", "reisen", "leben", "auto", "mobilität", "medien", "meinung", "feuilleton", "inland", "ausland", "deutschland", "österreich", "schweiz", "europa", "welt", "international", "regional", "lokales", "region", "stadt", "fußball", "bundesliga", "formel 1", "börse", "finanzen", "geld", "karriere", "bildung", "hochschule", "familie", "kinder", "ratgeber", "verbraucher", "boulevard", "unterhaltung", "stars", "people & lifestyle", "geschichte", "religion", "umwelt", "natur", "klima", "energie", "handel", "industrie", "recht", "justiz", "kriminalität", "blaulicht", "polizei", "vermischtes", "kolumne", "kolumnen", "kommentar", "leitartikel", "reportage", "nahost", "tests", "genuss", "essen", "mode", "garten", "wohnen", "bauen", "kino", "musik", "bücher", "literatur", "theater", "kunst", "olympia",
    "actualité", "actualités", "actu", "politique", "économie", "société", "monde", "international", "culture", "sports", "santé", "sciences", "planète", "environnement", "éducation", "faits divers", "débats", "idées", "tribune", "technologies", "high-tech", "médias", "europe", "afrique", "france", "cinéma", "musique", "livres", "people", "économie & entreprise", "noticias", "política", "economía", "sociedad", "mundo", "internacional", "nacional", "nacionales", "internacionales", "deportes", "deporte", "fútbol", "cultura", "salud", "ciencia", "tecnología", "educación", "sucesos", "policiales", "opinión", "espectáculos", "entretenimiento", "estilo", "gente", "vida", "viajes", "motor", "empresas", "negocios", "justicia", "seguridad", "medio ambiente", "local", "locales", "país", "ciudad", "especiales", "poder judicial", "notícias", "economia", "esportes", "esporte", "futebol", "saúde", "ciência", "tecnologia", "educação", "brasil", "cidades", "polícia", "entretenimento", "opinião", "negócios", "cotidiano", "cronaca", "politica", "esteri", "mondo", "spettacoli", "scienza", "salute", "calcio", "nieuws", "binnenland", "buitenland", "economie", "cultuur", "opinie", "wetenschap", "nyheter", "innenriks", "utenriks", "kultur og underholdning", "meninger", "økonomi", "nyheder", "indland", "udland", "inrikes", "utrikes", "ekonomi", "nöje", "ledare", "debatt", "åsikter", "kotimaa", "ulkomaat", "urheilu", "talous", "kulttuuri", "mielipide", "uutiset", "wiadomości", "polska", "świat", "kraj", "gospodarka", "biznes", "nauka", "społeczeństwo", "opinie", "zdrowie", "zprávy", "domácí", "zahraničí", "ekonomika", "názory", "svět", "domov", "kultura", "správy", "slovensko", "belföld", "külföld", "gazdaság", "kultúra", "tudomány", "știri", "politică", "vijesti", "vesti", "svijet", "hrvatska", "gospodarstvo", "новости", "политика", "экономика", "общество", "в мире", "спорт", "культура", "наука", "происшествия", "россия", "мнения", "новини", "політика", "економіка", "суспільство", "світ", "україна", "свят", "общество", "gündem", "siyaset", "ekonomi", "dünya", "spor", "sağlık", "teknoloji", "kültür sanat", "yaşam", "eğitim", "nasional", "politik", "hukum", "internasional", "olahraga", "sepakbola", "gaya hidup", "hiburan", "peristiwa", "metro", "thời sự", "thế giới", "kinh doanh", "giải trí", "thể thao", "pháp luật", "giáo dục", "sức khỏe", "đời sống", "du lịch", "ελλάδα", "πολιτική", "οικονομία", "κόσμος", "κοινωνία", "αθλητισμός", "أخبار", "سياسة", "اقتصاد", "رياضة", "ثقافة", "عالم", "محليات", "سیاسی", "اقتصادی", "ورزشی", "فرهنگی", "جهان", "חדשות", "ספורט", "देश", "विदेश", "राजनीति", "खेल", "मनोरंजन", "व्यापार", "জাতীয়", "আন্তর্জাতিক", "রাজনীতি", "খেলা", "বিনোদন", "অর্থনীতি", "การเมือง", "กีฬา", "ข่าว", "社会", "政治", "経済", "国際", "スポーツ", "エンタメ", "科学", "地域", "ニュース", "国内", "海外", "暮らし", "教育", "文化", "정치", "경제", "사회", "국제", "문화", "스포츠", "연예", "세계", "오피니언", "사설", "칼럼", "财经", "經濟", "经济", "国际", "國際", "体育", "體育", "娱乐", "娛樂", "科技", "社會", "军事", "时政", "要闻", "要聞", "评论",
];

#[rustfmt::skip]
const MEDIA: &[&str] = &[
    "play", "pause", "play video", "watch video", "watch the video", "replay", "autoplay", "auto-play", "mute", "unmute", "fullscreen", "full screen", "now playing", "video unavailable", "the video will auto-play soon", "hide caption", "toggle caption", "view gallery", "view photos", "view image", "view slideshow", "slideshow", "photo gallery", "picture gallery", "image gallery", "open image in gallery", "open this photo in gallery", "open image modal", "view image in fullscreen", "enlarge image", "enlarge", "click to enlarge", "zoom", "image caption", "media caption", "show caption", "file photo", "getty", "getty images", "transcript", "captions", "captions off", "chapters", "descriptions", "subtitles", "playback rate", "font family", "text edge style", "audio", "audio version", "listen to this article", "listen to article", "listen to this story", "1x", "try refreshing your browser", "photos", "photo", "pictures", "image", "images", "illustration", "infographic", "graphic", "stock photo", "courtesy photo", "courtesy",
    "bild", "bilder", "bild vergrößern", "bildergalerie", "bildstrecke", "fotostrecke", "galerie", "video abspielen", "video starten", "videos", "video", "symbolbild", "symbolfoto", "archivbild", "archivfoto", "vergrößern", "artikel anhören", "text vorlesen", "voir la vidéo", "vidéo", "vidéos", "photo", "diaporama", "agrandir", "ver video", "ver vídeo", "ver galería", "galería", "fotogalería", "vídeo", "vídeos", "foto", "fotos", "ampliar", "guarda il video", "fotogallery", "galleria", "bekijk video", "bekijk foto's", "foto's", "galeria", "zdjęcia", "wideo", "fotogalerie", "videó", "galéria", "фото", "видео", "фотогалерея", "відео", "görsel", "foto galeri", "video galeri", "ảnh", "video clip", "صور", "فيديو", "عکس", "ویدئو", "תמונה", "वीडियो", "ভিডিও", "ছবি", "写真", "動画", "画像", "画像一覧", "写真一覧", "拡大", "写真を拡大", "写真を拡大する", "画像を拡大", "画像を拡大する", "이미지 확대보기", "이미지 확대", "사진 확대", "사진", "영상", "동영상", "图片", "視頻", "视频", "圖片", "組圖", "组图",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn phrases_are_what_a_fold_can_find() {
        for (phrase, kind) in PHRASES.iter() {
            let folded = fold(phrase, LONGEST);
            assert_eq!(folded, *phrase, "{kind:?}");
        }
        for (opening, longest, _) in OPENINGS {
            assert_eq!(fold(opening, LONGEST), *opening);
            assert!(opening.len() < *longest);
        }
    }

    proptest! {
        #[test]
        fn lines_fold_as_their_characters_do(
            line in "([A-Za-z ,.’`é\u{a0}\tİ]{0,12}|  |Storm closes Northern Ports ){0,9}",
            longest in 1..220_usize,
        ) {
            let mut want = String::new();
            for c in line.chars() {
                if want.len() >= longest {
                    break;
                }
                match c {
                    '’' | '`' => want.push('\''),
                    'İ' => want.push('i'),
                    c if c.is_whitespace() => {
                        if !want.ends_with(' ') {
                            want.push(' ');
                        }
                    }
                    c => want.extend(c.to_lowercase()),
                }
            }
            prop_assert_eq!(fold(&line, longest), want);
        }
    }

    #[test]
    fn no_opening_is_turned_away() {
        for (opening, longest, _) in OPENINGS {
            let line =
                format!("{} {}", opening.to_uppercase(), "x".repeat(longest - opening.len()));
            assert!(may_open(&line), "{line}");
        }
        assert!(!may_open("~ rain"));
    }

    #[test]
    fn words_inside_are_found_wherever_they_stand() {
        let scan = |head: &str| {
            INSIDE.iter().find(|(words, _)| head.contains(words)).map(|(_, kind)| *kind)
        };
        for (words, kind) in INSIDE {
            assert_eq!(inside(words), Some(*kind), "{words}");
            // Two of them: the earlier of the table counts.
            let (other, _) = INSIDE[INSIDE.len() / 2];
            for head in
                [format!("y{words}"), format!("é{words}s {other}"), format!("{other}, {words}")]
            {
                assert_eq!(inside(&head), scan(&head), "{head}");
            }
            let (cut, _) = words.split_at(words.char_indices().next_back().map_or(0, |(at, _)| at));
            assert_eq!(inside(cut), scan(cut), "{cut}");
        }
    }

    #[test]
    fn headlines_and_sentences_are_no_chrome() {
        for line in [
            "Related parties deny the charges in court",
            "More than 200 homes flooded as river bursts its banks",
            "Share prices slump after bank warns on profit",
            "Facebook fined over privacy failings",
            "Home secretary to resign",
            "The company said all its rights had been sold.",
            "Print media face a hard year, publishers say",
            "By Jane Roe",
            "Thu, 2017-08-10 15:15",
            "Minister sieht keinen Grund zur Sorge",
            "",
        ] {
            assert_eq!(kind(line), None, "{line}");
        }
    }

    #[test]
    fn chrome_in_many_languages() {
        for (line, want) in [
            ("SHARE", Kind::Share),
            ("Click to share on Example (Opens in new window)", Kind::Share),
            ("facebook | twitter | e-mail", Kind::Share),
            ("Artikel teilen", Kind::Share),
            ("Partager sur Facebook", Kind::Share),
            ("3 Comments", Kind::Comments),
            ("0 Kommentare", Kind::Comments),
            ("Comments (12)", Kind::Comments),
            ("2 min read", Kind::ReadingTime),
            ("5 minutes de lecture", Kind::ReadingTime),
            ("8 Min.", Kind::ReadingTime),
            ("Sign up for our daily briefing", Kind::Promotion),
            ("Copyright 2017 Example Media Ltd.", Kind::Legal),
            ("Privacy Policy", Kind::Legal),
            ("Main category:\u{a0}", Kind::Label),
            ("Published", Kind::Label),
            ("Read more »", Kind::Related),
            ("Mehr zum Thema:", Kind::Related),
            ("関連記事", Kind::Related),
            ("WERBUNG", Kind::Advertisement),
            ("Advertisement", Kind::Advertisement),
            ("Back to top", Kind::Navigation),
            ("Politik", Kind::Section),
            ("Image 1 of 9", Kind::Media),
        ] {
            assert_eq!(kind(line), Some(want), "{line}");
        }
    }
}
