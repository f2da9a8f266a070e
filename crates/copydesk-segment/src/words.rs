//! What single words say about a line: months, leads of bylines, labels of stamps, job titles.
//!
//! One table for all kinds, looked up by hash: a line's words are looked at once, whatever is asked
//! of them. A wrong hit (two words with one hash) costs a feature on one line, never more.

use std::sync::LazyLock;

use crate::letters::word_hash;
use crate::word_table::WordTable;

/// What a word can be; a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kinds(pub(crate) u16);

impl Kinds {
    pub(crate) const MONTH: Self = Self(1);
    pub(crate) const WEEKDAY: Self = Self(1 << 1);
    pub(crate) const RELATIVE: Self = Self(1 << 2);
    pub(crate) const STAMP_LABEL: Self = Self(1 << 3);
    pub(crate) const BYLINE_LEAD: Self = Self(1 << 4);
    pub(crate) const JOB: Self = Self(1 << 5);
    pub(crate) const CREDIT: Self = Self(1 << 6);
    pub(crate) const AGENCY: Self = Self(1 << 7);
    pub(crate) const CHROME: Self = Self(1 << 8);
    pub(crate) const PARTICLE: Self = Self(1 << 9);
    pub(crate) const SIGNOFF: Self = Self(1 << 10);

    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What the word with this hash can be.
pub(crate) fn kinds(hash: u32) -> Kinds {
    Known::get().kinds(hash)
}

/// The words that are known, at hand for looking up several.
#[derive(Clone, Copy)]
pub(crate) struct Known(&'static WordTable);

impl Known {
    pub(crate) fn get() -> Self {
        Self(&TABLE)
    }

    /// What the word with this hash can be.
    #[inline(always)]
    pub(crate) fn kinds(self, hash: u32) -> Kinds {
        Kinds(self.0.get(hash).unwrap_or(0))
    }
}

static TABLE: LazyLock<WordTable> = LazyLock::new(|| {
    let words =
        || LISTS.iter().flat_map(|(kind, words)| words.split_whitespace().map(|it| (*kind, it)));
    let mut table = WordTable::with_room(words().count());
    for (kind, word) in words() {
        *table.entry(word_hash(word)) |= kind.0;
    }
    table
});

/// Sources: Unicode CLDR for months and weekdays; the rest is how newsrooms and their sites write.
const LISTS: &[(Kinds, &str)] = &[
    (
        Kinds::MONTH,
        "january february march april may june july august september october november december \
         jan feb mar apr jun jul aug sep sept oct nov dec \
         januar jänner februar märz mai juni juli oktober dezember okt dez mrz \
         janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr juil \
         enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic \
         janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev abr mai set out dez \
         gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug ott \
         januari februari maart mei augustus oktober mrt \
         stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia \
         ledna února března dubna května června července srpna září října listopadu prosince \
         januára februára apríla mája júna júla augusta septembra októbra novembra decembra \
         ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık \
         января февраля марта апреля мая июня июля августа сентября октября ноября декабря \
         січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня \
         януари февруари март април май юни юли август септември октомври ноември декември \
         ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie \
         január február március április május június július augusztus szeptember október \
         tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta \
         januari februari mars april maj juni juli augusti \
         ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου \
         يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين \
         जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर \
         agustus desember januari pebruari maret juni juli",
    ),
    (
        Kinds::WEEKDAY,
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
         montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag \
         lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo \
         segunda terça quarta quinta sexta lunedì martedì mercoledì giovedì venerdì sabato domenica \
         maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
         poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle \
         pazartesi salı çarşamba perşembe cuma cumartesi pazar \
         понедельник вторник среда четверг пятница суббота воскресенье \
         senin selasa rabu kamis jumat sabtu minggu mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag",
    ),
    (
        Kinds::RELATIVE,
        "ago yesterday today hace vor gestern heute hier aujourd hoy ayer ieri oggi fa ontem hoje atrás geleden gisteren vandaag \
         temu wczoraj dnes včera dzisiaj назад вчера сегодня önce dün bugün lalu kemarin siden sedan igår hours hour minutes mins min \
         stunden stunde minuten heures horas minutos",
    ),
    (
        Kinds::STAMP_LABEL,
        "published updated posted modified publicado actualizado atualizado publié publie mis jour stand aktualisiert veröffentlicht \
         erstellt geändert opublikowano aktualizacja publikováno aktualizováno yayınlanma güncelleme pubblicato aggiornato diterbitkan \
         diperbarui gepubliceerd bijgewerkt publisert oppdatert publicerad uppdaterad julkaistu päivitetty опубликовано обновлено \
         дата date created issued edited revised embargoed embargo first last",
    ),
    (
        Kinds::BYLINE_LEAD,
        "by von par por di door af av oleh autor autora auteur author authors text tekst texto texte yazan автор автори bài theo von: \
         written reported compiled redaktion napsal foto: words story penulis pewarta szerző írta του της γράφει بقلم כתבה מאת लेखक",
    ),
    (
        Kinds::JOB,
        "writer writers reporter reporters correspondent correspondents editor editors columnist staff bureau chief redakteur redakteurin \
         korrespondent korrespondentin redacción redacao redação rédaction journaliste journalist periodista giornalista redactie \
         corresponsal correspondant inviato producer contributor contributors desk newsroom team special redaktor gazeteci",
    ),
    (
        Kinds::CREDIT,
        "photo photos photograph photographs photography photographer foto fotos fotografía fotograf picture pictures image images bild bilder \
         credit getty shutterstock istock alamy epa caption illustration video videos grafik graphic courtesy fotka zdroj kuva imago picture-alliance \
         crédit créditos crédito photographie",
    ),
    (
        Kinds::AGENCY,
        "ap afp reuters dpa upi xinhua efe ansa tass interfax pti ani ians kyodo yonhap bernama antara apa sda ats ntb tt ritzau belga anp lusa \
         mti ctk čtk pap stt anadolu prnewswire newswire wire associated presse agence agencies agency agentur agenturen agencia agencias agências afp/ cna pna bloomberg cnn \
         askanews adnkronos",
    ),
    (
        Kinds::CHROME,
        "share tweet facebook twitter whatsapp email e-mail print linkedin pinterest reddit telegram instagram youtube subscribe newsletter \
         newsletters advertisement anzeige advertising werbung publicidad publicité comments comment kommentare commentaires comentarios login \
         register anmelden abonnieren abo suscríbete copy link copier compartir teilen partager condividi udostępnij sdílet paylaş \
         read more watch listen follow sign signup app download cookies privacy terms menu search home skip navigation related recommended \
         trending popular most read mehr lesen artikel weiterlesen leer más lire aussi também zum thema topics tags tag subscribe \
         continue reading loading view gallery bookmark save sponsored cookie merken drucken startseite impressum datenschutz",
    ),
    (
        Kinds::PARTICLE,
        "de la del da dos van von der den di du al el bin ibn le st mc o' and und et y e og och with in for of",
    ),
    (
        Kinds::SIGNOFF,
        "reporting editing writing compiled contributed additional graphics translated editado editing redaktion autoren",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_case() {
        assert!(kinds(word_hash("MAY")).has(Kinds::MONTH));
        assert!(kinds(word_hash("août")).has(Kinds::MONTH));
        assert!(kinds(word_hash("by")).has(Kinds::BYLINE_LEAD));
        assert_eq!(kinds(word_hash("parliament")), Kinds::default());
    }
}
