//! Labels: what a stamp says that it stamps.

use std::{collections::HashMap, sync::LazyLock};

use copydesk_text::lexicon::fold::fold_into;

use super::{
    StampRole,
    lexeme::{is_ideograph, is_letter},
};
use crate::any_case::Pairs;

/// A label before a stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) role: StampRole,
    /// Where it starts in the text it was looked for in.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Its language puts the day first in figures.
    pub(super) day_first: bool,
}

/// Longest stretch between a label and its stamp that may name a place or a section.
const REACH: usize = 40;

/// Most words that a label has.
const WORDS: usize = 4;

/// The last label in the text before a stamp.
///
/// `Published in Harbour News December 14, 2016` may name a section in between; short words that
/// are labels only at times (`Stand`, `Date`) must touch the stamp.
pub(super) fn before(text: &str) -> Option<Label> {
    // A few words are all that a label may lie away.
    let mut from = text.len().saturating_sub(REACH + 48);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    if !text[from..].contains(is_letter) {
        return None;
    }
    let mut folded = Folded::default();
    folded.read(text, from);
    let words = folded.words();
    for end in (0..words.len()).rev() {
        for start in end.saturating_sub(WORDS - 1)..=end {
            let (at, until) = (words[start].0, words[end].1);
            if !may_open_phrase(&folded.text.as_bytes()[at..]) {
                continue;
            }
            let Some(meaning) = PHRASES.get(&folded.text[at..until]) else { continue };
            let label = folded.label(at, until - at, meaning);
            if meaning.reaches(&text[label.end..]) {
                return Some(label);
            }
        }
    }
    if text.is_ascii() { None } else { glued(text, &folded) }
}

/// The last label of a script that does not part its words.
fn glued(text: &str, folded: &Folded) -> Option<Label> {
    let found = GLUED.iter().flat_map(|(meaning, phrase)| {
        let at = folded.text.rfind(phrase);
        at.map(|at| folded.label(at, phrase.len(), meaning))
            .filter(|label| is_joined(&text[label.end..]))
    });
    found.max_by_key(|label| (label.end, label.end - label.start))
}

/// Whether nothing but marks and the words that lead to a value stand between a label of a script
/// without spaces and its stamp: `发布于：`, `入力日時`, `등록 시간`.
fn is_joined(between: &str) -> bool {
    const LEADS: [char; 15] =
        ['于', '於', '在', '日', '期', '時', '时', '間', '间', '刻', '시', '간', '일', '자', '날'];
    between.chars().count() <= REACH && between.chars().all(|c| !is_letter(c) || LEADS.contains(&c))
}

/// What a phrase says.
#[derive(Clone, Copy, Debug)]
struct Meaning {
    role: StampRole,
    day_first: bool,
    near: bool,
}

impl Meaning {
    /// Whether the stamp that comes after `between` is the label's.
    fn reaches(&self, between: &str) -> bool {
        let far = between.chars().nth(if self.near { 6 } else { REACH }).is_some();
        let wordy = || between.chars().any(|c| is_letter(c) && !is_ideograph(c));
        !far && (!self.near || !wordy() || is_connective(between))
    }
}

/// Whether one of [`PHRASES`] may begin with the first two letters of `folded`.
fn may_open_phrase(folded: &[u8]) -> bool {
    static OPENINGS: LazyLock<Pairs> = LazyLock::new(|| {
        let openings = PHRASES.keys().filter_map(|phrase| phrase.as_bytes().first_chunk::<2>());
        openings.fold(Pairs::NONE, |openings, pair| openings.with(pair[0], pair[1]))
    });
    OPENINGS.may_open(folded)
}

/// The phrases of [`LABELS`] whose words are parted.
static PHRASES: LazyLock<HashMap<&str, Meaning>> = LazyLock::new(|| {
    meanings()
        .filter(|(_, phrase)| !is_glued(phrase))
        .map(|(meaning, phrase)| (phrase, meaning))
        .collect()
});

/// The phrases of [`LABELS`] that may stand inside a run of letters.
static GLUED: LazyLock<Vec<(Meaning, &str)>> =
    LazyLock::new(|| meanings().filter(|(_, phrase)| is_glued(phrase)).collect());

fn meanings() -> impl Iterator<Item = (Meaning, &'static str)> {
    LABELS.iter().flat_map(|&(role, day_first, near, phrases)| {
        phrases.split('|').map(move |phrase| (Meaning { role, day_first, near }, phrase))
    })
}

/// Han, kana, hangul and Thai.
fn is_glued(phrase: &str) -> bool {
    phrase.starts_with(|c| {
        is_ideograph(c) || matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{e00}'..='\u{e7f}')
    })
}

/// Whether only a preposition stands between.
fn is_connective(text: &str) -> bool {
    let mut folded = String::new();
    fold_into(text, &mut folded);
    let word = folded.trim_matches(|c: char| !is_letter(c));
    matches!(
        word,
        "on" | "at"
            | "am"
            | "vom"
            | "le"
            | "el"
            | "em"
            | "il"
            | "du"
            | "of"
            | "the"
            | "at the"
            | "on the"
    )
}

/// Whether the words beside the stamps are of a language that puts the day first in figures: the
/// line opens with its word for "by", or names a source, comments or a reading time in it.
pub(super) fn puts_day_first(text: &str) -> bool {
    let text = text.get(..160).unwrap_or(text);
    let mut folded = Folded::default();
    folded.read(text, 0);
    let words = folded.words();
    let mut names = words.iter().map(|&(start, end)| &folded.text[start..end]);
    let leads = |word: &str| {
        matches!(
            word,
            "por"
                | "par"
                | "von"
                | "di"
                | "door"
                | "af"
                | "av"
                | "oleh"
                | "autor"
                | "autora"
                | "redaccion"
                | "redacao"
                | "redaction"
                | "redaktion"
                | "redazione"
                | "redactie"
                | "redakcja"
                | "le"
                | "el"
        )
    };
    let tells = |word: &str| {
        matches!(
            word,
            "uhr"
                | "lesezeit"
                | "lesedauer"
                | "kommentare"
                | "comentarios"
                | "commentaires"
                | "lectura"
                | "leitura"
                | "lettura"
                | "leestijd"
                | "fonte"
                | "fuente"
                | "quelle"
                | "le"
                | "hs"
                | "hrs"
                | "reacties"
                | "kommentarer"
                | "kommentaarit"
                | "okuma"
                | "haber"
                | "foto"
        )
    };
    names.next().is_some_and(|first| leads(first) || tells(first)) || names.any(tells)
}

/// A label that follows its stamp: `1月14日 01時40分更新`, `2 hours ago (updated)`.
pub(super) fn after(text: &str) -> Option<(StampRole, usize)> {
    const AFTER: [(&str, StampRole); 12] = [
        ("更新", Updated),
        ("最終更新", Updated),
        ("修正", Updated),
        ("配信", Published),
        ("公開", Published),
        ("掲載", Published),
        ("发布", Published),
        ("發布", Published),
        ("발행", Published),
        ("수정", Updated),
        ("入稿", Published),
        ("송고", Published),
    ];
    let rest = text.trim_start_matches([' ', '\u{3000}']);
    let skipped = text.len() - rest.len();
    AFTER
        .iter()
        .find(|(name, _)| rest.starts_with(name) && !rest[name.len()..].starts_with([':', '：']))
        .map(|(name, role)| (*role, skipped + name.len()))
}

/// Folded text that remembers where each of its bytes came from.
#[derive(Default)]
struct Folded {
    text: String,
    /// Source offset of the character that each folded byte came from, and one past the end.
    source: Vec<usize>,
}

impl Folded {
    fn read(&mut self, text: &str, from: usize) {
        if text[from..].is_ascii() {
            fold_into(&text[from..], &mut self.text);
            self.source.extend(from..=text.len());
            return;
        }
        let mut buffer = [0; 4];
        for (at, c) in text[from..].char_indices() {
            fold_into(c.encode_utf8(&mut buffer), &mut self.text);
            self.source.resize(self.text.len(), from + at);
        }
        self.source.push(text.len());
    }

    /// The words of the folded text.
    fn words(&self) -> Vec<(usize, usize)> {
        let mut words: Vec<(usize, usize)> = Vec::new();
        let mut open = false;
        for (at, c) in self.text.char_indices() {
            let end = at + c.len_utf8();
            match words.last_mut() {
                Some((_, until)) if is_letter(c) && open => *until = end,
                _ if is_letter(c) => words.push((at, end)),
                _ => {}
            }
            open = is_letter(c);
        }
        words
    }

    fn label(&self, at: usize, length: usize, meaning: &Meaning) -> Label {
        let place = |at: usize| self.source.get(at).copied().unwrap_or(0);
        let (start, end) = (place(at), place(at + length));
        Label { role: meaning.role, start, end, day_first: meaning.day_first }
    }
}

use StampRole::{Embargo, Loaded, Print, Published, Updated};

/// Role, whether the language puts the day first in figures, whether the label must touch its
/// stamp, and the phrases, folded. From the pages of news sites and the manuals of news databases.
const LABELS: &[(StampRole, bool, bool, &str)] = &[
    // English
    (
        Published,
        false,
        false,
        "published|first published|originally published|posted|publish date|published date|publication date|date published|posted on|filed|released|release date|written|created|uploaded|issued|aired",
    ),
    (
        Published,
        false,
        true,
        "date|dated|pubdate|datepublished|publish|pub date|story date|article date|byline date|time|datetime|timestamp",
    ),
    (
        Updated,
        false,
        false,
        "updated|datemodified|last updated|update|last update|modified|last modified|date modified|edited|last edited|revised|amended|corrected|changed|refreshed",
    ),
    (
        Embargo,
        false,
        false,
        "embargo|embargoed|embargoed until|embargo until|not for publication before|not for release before|not for release until|hold for release|for release|sperrfrist|gesperrt bis|sous embargo|embargo jusqu'au|embargado hasta",
    ),
    (Loaded, false, false, "load-date|load date|loaded|date loaded|date added|entry date"),
    (
        Print,
        false,
        false,
        "print edition|in print|printed|appeared in print|appears in print|issue date|printausgabe|gedruckte ausgabe|edition papier|edicion impresa|edizione cartacea",
    ),
    // German
    (
        Published,
        true,
        false,
        "veroffentlicht|publiziert|erschienen|erscheinungsdatum|erstellt|artikel veroffentlicht|zuerst veroffentlicht|geschrieben|veroffentlichung|gepostet|eingestellt",
    ),
    (Published, true, true, "datum|vom"),
    (
        Updated,
        true,
        false,
        "aktualisiert|zuletzt aktualisiert|geandert|zuletzt geandert|bearbeitet|zuletzt bearbeitet|aktualisierung|letzte aktualisierung|letztes update|uberarbeitet",
    ),
    (Updated, true, true, "stand"),
    // French
    (
        Published,
        true,
        false,
        "publie|publiee|poste|mis en ligne|cree|publication|paru|parution|date de publication|redige",
    ),
    (
        Updated,
        true,
        false,
        "mis a jour|mise a jour|maj|actualise|modifie|modifiee|derniere mise a jour",
    ),
    // Spanish, Catalan, Galician
    (
        Published,
        true,
        false,
        "publicado|publicada|creado|publicat|fecha de publicacion|publicacion",
    ),
    (Published, true, true, "fecha|data"),
    (
        Updated,
        true,
        false,
        "actualizado|actualizada|ultima actualizacion|actualizacion|modificado|actualitzat|actualizado a",
    ),
    // Portuguese
    (Published, true, false, "postado|criado|publicacao|data de publicacao"),
    (Updated, true, false, "atualizado|atualizada|ultima atualizacao|atualizacao|atualizado em"),
    // Italian
    (Published, true, false, "pubblicato|pubblicata|pubblicazione|creato|data di pubblicazione"),
    (
        Updated,
        true,
        false,
        "aggiornato|aggiornata|ultimo aggiornamento|aggiornamento|modificato|ultima modifica|modifica il",
    ),
    // Dutch, Afrikaans
    (Published, true, false, "gepubliceerd|geplaatst|publicatiedatum|gepubliseer"),
    (
        Updated,
        true,
        false,
        "bijgewerkt|laatst bijgewerkt|laatste update|gewijzigd|laatst gewijzigd|aangepast|laatste wijziging|opgedateer",
    ),
    // Danish, Norwegian, Swedish, Icelandic
    (
        Published,
        true,
        false,
        "publiceret|offentliggjort|publisert|publicerad|publicerat|birt|oprettet|opprettet|skapad",
    ),
    (
        Updated,
        true,
        false,
        "opdateret|sidst opdateret|oppdatert|sist oppdatert|uppdaterad|senast uppdaterad|uppdaterat|endret|andrad|uppfært|uppfaert",
    ),
    // Finnish, Estonian, Latvian, Lithuanian
    (Published, true, false, "julkaistu|avaldatud|publicets|paskelbta"),
    (Updated, true, false, "paivitetty|uuendatud|atjaunots|atnaujinta"),
    // Polish
    (
        Published,
        true,
        false,
        "opublikowano|publikacja|data publikacji|dodano|data dodania|utworzono|opublikowany",
    ),
    (
        Updated,
        true,
        false,
        "aktualizacja|ostatnia aktualizacja|zaktualizowano|aktualizowano|ostatnia modyfikacja|zmodyfikowano",
    ),
    // Czech, Slovak, Slovenian, Croatian, Serbian
    (
        Published,
        true,
        false,
        "publikovano|zverejneno|vydano|vytvoreno|zverejnene|publikovane|vydane|objavljeno|objavljen|datum objave|datum vydani",
    ),
    (
        Updated,
        true,
        false,
        "aktualizace|aktualizovano|aktualizovane|upraveno|posledni aktualizace|naposledy upraveno|posodobljeno|azurirano|azuriran|zadnja izmjena|izmenjeno",
    ),
    // Hungarian, Romanian, Albanian
    (Published, false, false, "megjelent|megjelenes|kozzeteve|publikalva|letrehozva"),
    (Published, true, false, "publicat|publicata|publikuar|data publicarii|publicat la"),
    (Updated, false, false, "frissitve|frissites|modositva|utolso frissites"),
    (Updated, true, false, "actualizat|actualizata|ultima actualizare|actualizare|perditesuar"),
    // Greek
    (Published, true, false, "δημοσιευση|δημοσιευτηκε|δημοσιευθηκε|αναρτηθηκε|δημοσιευμενο"),
    (Updated, true, false, "ενημερωθηκε|τελευταια ενημερωση|ενημερωση|τελευταια τροποποιηση"),
    // Russian, Ukrainian, Belarusian, Bulgarian, Macedonian, Serbian
    (
        Published,
        true,
        false,
        "опубликовано|опубликована|дата публикации|публикация|создано|опубліковано|дата публікації|апублікавана|публикувано|публикувана|објавено|објављено",
    ),
    (
        Updated,
        true,
        false,
        "обновлено|обновлена|изменено|последнее обновление|оновлено|останнє оновлення|абноулена|обновена|последна промяна|актуализирано|ажурирано",
    ),
    // Turkish, Azerbaijani
    (
        Published,
        true,
        false,
        "yayinlanma|yayinlanma tarihi|giris|giris tarihi|yayin tarihi|eklenme|eklenme tarihi|olusturulma|haber giris|oluşturulma|derc edilib",
    ),
    (
        Updated,
        true,
        false,
        "guncelleme|son guncelleme|guncellenme|guncellendi|guncellenme tarihi|son dakika guncelleme|yenilendi",
    ),
    // Arabic, Persian, Urdu
    (
        Published,
        true,
        false,
        "نشر|تم النشر|نشر في|تم نشره|تاريخ النشر|نشرت في|نشر بتاريخ|النشر|منتشر شده|تاريخ انتشار|انتشار|شائع",
    ),
    (
        Updated,
        true,
        false,
        "تحديث|اخر تحديث|تم التحديث|محدثه|حدث|عدل|تعديل|به روز شده|اخرين به روز رساني|به روز رساني|اپ ڈيٹ",
    ),
    // Hebrew
    (Published, true, false, "פורסם|פורסם ב|פרסום|תאריך פרסום"),
    (Updated, true, false, "עודכן|עדכון|עדכון אחרון|עודכן ב"),
    // Hindi, Marathi, Bengali
    (Published, true, false, "प्रकाशित|पब्लिश|प्रकाशन|प्रकाशित तिथि|প্রকাশ|প্রকাশিত|প্রকাশের সময়"),
    (Updated, true, false, "अपडेट|अपडेटेड|अद्यतन|संशोधित|আপডেট|হালনাগাদ|সর্বশেষ আপডেট"),
    // Thai, Vietnamese
    (Published, true, false, "เผยแพร่|วันที่เผยแพร่|โพสต์|xuat ban|dang ngay|ngay dang"),
    (Updated, true, false, "ปรับปรุง|อัปเดต|อัพเดต|แก้ไขล่าสุด|ปรับปรุงล่าสุด|cap nhat|cap nhat luc"),
    // Indonesian, Malay, Filipino, Swahili
    (
        Published,
        true,
        false,
        "diterbitkan|dipublikasikan|terbit|tayang|diposting|tanggal terbit|disiarkan|inilathala|imechapishwa",
    ),
    (
        Updated,
        true,
        false,
        "diperbarui|diperbaharui|terakhir diperbarui|dikemaskini|kemas kini|kemas kini terakhir|in-update|imesasishwa",
    ),
    // Chinese, Japanese, Korean
    (
        Published,
        false,
        false,
        "发布|发布时间|发布于|發布|發佈|发表|發表|刊登|时间|時間|日期|公開|公開日|掲載|配信|投稿|初版|登録|등록|입력|승인|작성|게시|송고|기사입력|등록일",
    ),
    (
        Updated,
        false,
        false,
        "更新|更新时间|更新時間|最終更新|最后更新|最後更新|修改|更新日|更新日時|修正|수정|최종수정|업데이트|기사수정|최종 수정",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_is_turned_away_by_its_first_letters() {
        for phrase in PHRASES.keys() {
            assert!(may_open_phrase(phrase.as_bytes()), "{phrase}");
        }
        assert_eq!(before("PUBLISHED ").map(|label| label.role), Some(Published));
    }
}
