//! Names of months and weekdays, in full and as agencies and desks shorten them.
//!
//! Names are those of CLDR (format and stand-alone, wide and abbreviated) for the languages below,
//! with the forms that the AP Stylebook, Reuters, dpa, AFP, EFE, ANSA, Lusa and PAP print, and
//! with the cases that dates use in Russian, Polish and the like. They are looked up without
//! regard to case, accents and a closing full stop.
//!
//! Many short forms are words of other languages (`may`, `mar`, `ago`, `set`, `do`): a hit means
//! something only beside a number or another part of a date.

use std::sync::LazyLock;

use super::{fold::fold_into, index::Index};

/// The month that `word` names, 1-12.
///
/// # Example
///
/// ```
/// use copydesk_text::lexicon::calendar::month;
///
/// assert_eq!(month("Sept."), Some(9));
/// assert_eq!(month("AGO"), Some(8)); // es, it, pt
/// assert_eq!(month("августа"), Some(8));
/// assert_eq!(month("تشرين الثاني"), Some(11)); // names of two words are looked up whole
/// assert_eq!(month("Tuesday"), None);
/// ```
pub fn month(word: &str) -> Option<u8> {
    look_up(&MONTH_INDEX, word)
}

/// The weekday that `word` names, Monday = 1.
///
/// # Example
///
/// ```
/// use copydesk_text::lexicon::calendar::weekday;
///
/// assert_eq!(weekday("Thurs."), Some(4));
/// assert_eq!(weekday("MITTWOCH"), Some(3));
/// assert_eq!(weekday("quinta-feira"), Some(4));
/// assert_eq!(weekday("May"), None);
/// ```
pub fn weekday(word: &str) -> Option<u8> {
    look_up(&WEEKDAY_INDEX, word)
}

/// Longest name in bytes, folded; anything longer is no name.
const LONGEST: usize = 48;

/// From the folded name to its number.
struct Numbers {
    index: Index<Box<str>, u8>,
    /// The lengths of the names that start with a byte, a bit each, by the last six bits of the byte:
    /// this turns nearly all ASCII words away.
    lengths: [u64; 64],
    /// The second bytes of those that start with a byte, a bit each, by the last five bits of both: it turns
    /// most others away.
    seconds: [u32; 32],
}

static MONTH_INDEX: LazyLock<Numbers> = LazyLock::new(|| index(MONTHS));
static WEEKDAY_INDEX: LazyLock<Numbers> = LazyLock::new(|| index(WEEKDAYS));

fn look_up(index: &Numbers, word: &str) -> Option<u8> {
    let word = word.strip_suffix('.').unwrap_or(word);
    // Every name is at least two bytes long and begins with a letter.
    if word.len() < 2 || word.len() > LONGEST {
        return None;
    }
    let first = word.as_bytes()[0];
    let may_be = || {
        let second = word.as_bytes()[1];
        index.lengths[usize::from(first.to_ascii_lowercase() & 63)] >> word.len() & 1 != 0
            && index.seconds[usize::from(first & 31)] >> (second & 31) & 1 != 0
    };
    if first.is_ascii() && !first.is_ascii_alphabetic() || !may_be() && word.is_ascii() {
        return None;
    }
    if !word.starts_with(char::is_alphabetic) {
        return None;
    }
    if word.is_ascii() {
        let mut small = [0; LONGEST];
        let small = &mut small[..word.len()];
        small.copy_from_slice(word.as_bytes());
        small.make_ascii_lowercase();
        return index.index.get(core::str::from_utf8(small).ok()?).copied();
    }
    let mut folded = String::with_capacity(LONGEST);
    fold_into(word, &mut folded);
    index.index.get(folded.as_str()).copied()
}

/// Rows are `(language, names)`: the forms of one month or day are parted by `|`.
fn index<const N: usize>(rows: &[(&str, [&str; N])]) -> Numbers {
    let mut index: Index<Box<str>, u8> = Index::default();
    let mut lengths = [0; 64];
    let mut seconds = [0; 32];
    for (_, names) in rows {
        for (number, forms) in (1..).zip(names) {
            for form in forms.split('|').filter(|form| !form.is_empty()) {
                let mut folded = String::new();
                fold_into(form, &mut folded);
                let first = usize::from(folded.as_bytes()[0] & 63);
                lengths[first] |= 1 << folded.len().min(LONGEST);
                seconds[first & 31] |= 1 << (folded.as_bytes()[1] & 31);
                index.entry(folded.into_boxed_str()).or_insert(number);
            }
        }
    }
    Numbers { index, lengths, seconds }
}

/// Months by language. An earlier row wins where two languages disagree. Croatian `listopad` is
/// October, but November in Polish and Czech, so it is left out.
#[rustfmt::skip]
const MONTHS: &[(&str, [&str; 12])] = &[
    ("en", ["January|Jan", "February|Feb|Febr", "March|Mar|Mch", "April|Apr|Apl", "May", "June|Jun", "July|Jul|Jly", "August|Aug", "September|Sept|Sep", "October|Oct", "November|Nov", "December|Dec"]),
    ("de", ["Januar|Jänner|Jan|Jän|Jaenner", "Februar|Feber|Feb", "März|Maerz|Mär|Mrz", "April|Apr", "Mai", "Juni|Jun", "Juli|Jul", "August|Aug", "September|Sept|Sep", "Oktober|Okt", "November|Nov", "Dezember|Dez"]),
    ("fr", ["janvier|janv|jan", "février|févr|fév", "mars", "avril|avr", "mai", "juin", "juillet|juil|juill", "août|aoû", "septembre|sept|sep", "octobre|oct", "novembre|nov", "décembre|déc"]),
    ("es", ["enero|ene", "febrero|feb|febr", "marzo|mar", "abril|abr", "mayo|may", "junio|jun", "julio|jul", "agosto|ago", "septiembre|setiembre|sept|sep|set", "octubre|oct", "noviembre|nov", "diciembre|dic"]),
    ("ca", ["gener|gen", "febrer|febr", "març", "abril|abr", "maig", "juny", "juliol", "agost|ag", "setembre|set", "octubre|oct", "novembre|nov", "desembre|des"]),
    ("gl", ["xaneiro|xan", "febreiro|feb", "marzo|mar", "abril|abr", "maio", "xuño", "xullo|xul", "agosto|ago", "setembro|set", "outubro|out", "novembro|nov", "decembro|dec"]),
    ("eu", ["urtarrilaren|urtarrila|urtarrilak|urt", "otsailaren|otsaila|otsailak|ots", "martxoaren|martxoa|martxoak|mar", "apirilaren|apirila|apirilak|api", "maiatzaren|maiatza|maiatzak", "ekainaren|ekaina|ekainak|eka", "uztailaren|uztaila|uztailak|uzt", "abuztuaren|abuztua|abuztuak|abu", "irailaren|iraila|irailak|ira", "urriaren|urria|urriak|urr", "azaroaren|azaroa|azaroak|aza", "abenduaren|abendua|abenduak|abe"]),
    ("pt", ["janeiro|jan", "fevereiro|fev", "março|mar", "abril|abr", "maio|mai", "junho|jun", "julho|jul", "agosto|ago", "setembro|set", "outubro|out", "novembro|nov", "dezembro|dez"]),
    ("it", ["gennaio|gen|genn", "febbraio|feb|febbr", "marzo|mar", "aprile|apr", "maggio|mag", "giugno|giu", "luglio|lug", "agosto|ago", "settembre|set|sett", "ottobre|ott", "novembre|nov", "dicembre|dic"]),
    ("ro", ["ianuarie|ian", "februarie|feb", "martie|mar", "aprilie|apr", "mai", "iunie|iun", "iulie|iul", "august|aug", "septembrie|sept", "octombrie|oct", "noiembrie|noi|nov", "decembrie|dec"]),
    ("nl", ["januari|jan", "februari|feb", "maart|mrt", "april|apr", "mei", "juni|jun", "juli|jul", "augustus|aug", "september|sept|sep", "oktober|okt", "november|nov", "december|dec"]),
    ("af", ["Januarie", "Februarie", "Maart", "April", "Mei", "Junie", "Julie", "Augustus", "September", "Oktober", "November", "Desember|Des"]),
    ("da", ["januar|jan", "februar|feb", "marts|mar", "april|apr", "maj", "juni|jun", "juli|jul", "august|aug", "september|sep", "oktober|okt", "november|nov", "december|dec"]),
    ("no", ["januar|jan", "februar|feb", "mars|mar", "april|apr", "mai", "juni|jun", "juli|jul", "august|aug", "september|sep", "oktober|okt", "november|nov", "desember|des"]),
    ("sv", ["januari|jan", "februari|feb", "mars", "april|apr", "maj", "juni|jun", "juli|jul", "augusti|aug", "september|sept|sep", "oktober|okt", "november|nov", "december|dec"]),
    ("is", ["janúar|jan", "febrúar|feb", "mars|mar", "apríl|apr", "maí", "júní|jún", "júlí|júl", "ágúst|ágú", "september|sep", "október|okt", "nóvember|nóv", "desember|des"]),
    ("fi", ["tammikuuta|tammikuu|tammi", "helmikuuta|helmikuu|helmi", "maaliskuuta|maaliskuu|maalis", "huhtikuuta|huhtikuu|huhti", "toukokuuta|toukokuu|touko", "kesäkuuta|kesäkuu|kesä", "heinäkuuta|heinäkuu|heinä", "elokuuta|elokuu|elo", "syyskuuta|syyskuu|syys", "lokakuuta|lokakuu|loka", "marraskuuta|marraskuu|marras", "joulukuuta|joulukuu|joulu"]),
    ("et", ["jaanuar|jaan", "veebruar|veebr", "märts", "aprill|apr", "mai", "juuni", "juuli", "august|aug", "september|sept", "oktoober|okt", "november|nov", "detsember|dets"]),
    ("lv", ["janvāris|janvārī|janv", "februāris|februārī|febr", "marts|martā", "aprīlis|aprīlī|apr", "maijs|maijā", "jūnijs|jūnijā|jūn", "jūlijs|jūlijā|jūl", "augusts|augustā|aug", "septembris|septembrī|sept", "oktobris|oktobrī|okt", "novembris|novembrī|nov", "decembris|decembrī|dec"]),
    ("lt", ["sausio|sausis|saus", "vasario|vasaris|vas", "kovo|kovas", "balandžio|balandis|bal", "gegužės|gegužė|geg", "birželio|birželis|birž", "liepos|liepa|liep", "rugpjūčio|rugpjūtis|rugp", "rugsėjo|rugsėjis|rugs", "spalio|spalis|spal", "lapkričio|lapkritis|lapkr", "gruodžio|gruodis|gruod"]),
    ("pl", ["stycznia|styczeń|sty", "lutego|luty|lut", "marca|marzec|mar", "kwietnia|kwiecień|kwi", "maja|maj", "czerwca|czerwiec|cze", "lipca|lipiec|lip", "sierpnia|sierpień|sie", "września|wrzesień|wrz", "października|październik|paź", "listopada|listopad|lis", "grudnia|grudzień|gru"]),
    ("cs", ["ledna|leden|led", "února|únor|úno", "března|březen|bře", "dubna|duben|dub", "května|květen|kvě", "června|červen|čvn", "července|červenec|čvc", "srpna|srpen|srp", "září|zář", "října|říjen|říj", "listopadu|listopad|lis", "prosince|prosinec|pro"]),
    ("sk", ["januára|január|jan", "februára|február|feb", "marca|marec|mar", "apríla|apríl|apr", "mája|máj", "júna|jún", "júla|júl", "augusta|august|aug", "septembra|september|sep", "októbra|október|okt", "novembra|november|nov", "decembra|december|dec"]),
    ("sl", ["januarja|januar|jan", "februarja|februar|feb", "marca|marec|mar", "aprila|april|apr", "maja|maj", "junija|junij|jun", "julija|julij|jul", "avgusta|avgust|avg", "septembra|september|sep", "oktobra|oktober|okt", "novembra|november|nov", "decembra|december|dec"]),
    ("hr", ["siječnja|siječanj|sij", "veljače|veljača|velj", "ožujka|ožujak|ožu", "travnja|travanj|tra", "svibnja|svibanj|svi", "lipnja|lipanj", "srpnja|srpanj", "kolovoza|kolovoz|kol", "rujna|rujan|ruj", "", "studenoga|studenog|studeni|stu", "prosinca|prosinac"]),
    ("bs", ["januara|januar|jan", "februara|februar|feb", "marta|mart|mar", "aprila|april|apr", "maja|maj", "juna|juni|jun", "jula|juli|jul", "augusta|avgusta|august|aug", "septembra|septembar|sep", "oktobra|oktobar|okt", "novembra|novembar|nov", "decembra|decembar|dec"]),
    ("hu", ["január|januári|jan", "február|februári|febr|feb", "március|márciusi|márc", "április|áprilisi|ápr", "május|májusi|máj", "június|júniusi|jún", "július|júliusi|júl", "augusztus|augusztusi|aug", "szeptember|szeptemberi|szept", "október|októberi|okt", "november|novemberi|nov", "december|decemberi|dec"]),
    ("sq", ["janar|jan", "shkurt|shk", "mars|mar", "prill|pri", "maj", "qershor|qer", "korrik|korr", "gusht|gush", "shtator|sht", "tetor|tet", "nëntor|nën", "dhjetor|dhj"]),
    ("tr", ["Ocak|Oca", "Şubat|Şub", "Mart|Mar", "Nisan|Nis", "Mayıs|May", "Haziran|Haz", "Temmuz|Tem", "Ağustos|Ağu", "Eylül|Eyl", "Ekim|Eki", "Kasım|Kas", "Aralık|Ara"]),
    ("az", ["yanvar|yan", "fevral|fev", "mart|mar", "aprel|apr", "may", "iyun|iyn", "iyul|iyl", "avqust|avq", "sentyabr", "oktyabr|okt", "noyabr|noy", "dekabr|dek"]),
    ("ru", ["января|январь|янв", "февраля|февраль|февр|фев", "марта|март|мар", "апреля|апрель|апр", "мая|май", "июня|июнь|июн", "июля|июль|июл", "августа|август|авг", "сентября|сентябрь|сент|сен", "октября|октябрь|окт", "ноября|ноябрь|нояб|ноя", "декабря|декабрь|дек"]),
    ("uk", ["січня|січень|січ", "лютого|лютий|лют", "березня|березень|бер", "квітня|квітень|квіт", "травня|травень|трав", "червня|червень|черв", "липня|липень|лип", "серпня|серпень|серп", "вересня|вересень|вер", "жовтня|жовтень|жовт", "листопада|листопад|лист", "грудня|грудень|груд"]),
    ("be", ["студзеня|студзень", "лютага|люты", "сакавіка|сакавік", "красавіка|красавік", "мая|май", "чэрвеня|чэрвень", "ліпеня|ліпень", "жніўня|жнівень", "верасня|верасень", "кастрычніка|кастрычнік", "лістапада|лістапад", "снежня|снежань"]),
    ("bg", ["януари|яну|ян", "февруари|фев", "март|мар", "април|апр", "май", "юни", "юли", "август|авг", "септември|сеп|септ", "октомври|окт", "ноември|ное", "декември|дек"]),
    ("mk", ["јануари|јан", "февруари|фев", "март", "април|апр", "мај", "јуни|јун", "јули|јул", "август|авг", "септември", "октомври", "ноември", "декември"]),
    ("sr", ["јануара|јануар|јан", "фебруара|фебруар|феб", "марта|март", "априла|април|апр", "маја|мај", "јуна|јун", "јула|јул", "августа|август|авг", "септембра|септембар|сеп", "октобра|октобар|окт", "новембра|новембар|нов", "децембра|децембар|дец"]),
    ("el", ["Ιανουαρίου|Ιανουάριος|Ιαν", "Φεβρουαρίου|Φεβρουάριος|Φεβ", "Μαρτίου|Μάρτιος|Μαρ", "Απριλίου|Απρίλιος|Απρ", "Μαΐου|Μάιος|Μάι|Μαΐ", "Ιουνίου|Ιούνιος|Ιουν", "Ιουλίου|Ιούλιος|Ιουλ", "Αυγούστου|Αύγουστος|Αυγ", "Σεπτεμβρίου|Σεπτέμβριος|Σεπ|Σεπτ", "Οκτωβρίου|Οκτώβριος|Οκτ", "Νοεμβρίου|Νοέμβριος|Νοε", "Δεκεμβρίου|Δεκέμβριος|Δεκ"]),
    ("hy", ["հունվարի|հունվար|հնվ", "փետրվարի|փետրվար|փտվ", "մարտի|մարտ|մրտ", "ապրիլի|ապրիլ|ապր", "մայիսի|մայիս|մյս", "հունիսի|հունիս|հնս", "հուլիսի|հուլիս|հլս", "օգոստոսի|օգոստոս|օգս", "սեպտեմբերի|սեպտեմբեր|սեպ", "հոկտեմբերի|հոկտեմբեր|հոկ", "նոյեմբերի|նոյեմբեր|նոյ", "դեկտեմբերի|դեկտեմբեր|դեկ"]),
    ("ka", ["იანვარი|იანვრის|იან", "თებერვალი|თებერვლის|თებ", "მარტი|მარტის|მარ", "აპრილი|აპრილის|აპრ", "მაისი|მაისის|მაი", "ივნისი|ივნისის|ივნ", "ივლისი|ივლისის|ივლ", "აგვისტო|აგვისტოს|აგვ", "სექტემბერი|სექტემბრის|სექ", "ოქტომბერი|ოქტომბრის|ოქტ", "ნოემბერი|ნოემბრის|ნოე", "დეკემბერი|დეკემბრის|დეკ"]),
    ("ar", ["يناير|كانون الثاني|جانفي", "فبراير|شباط|فيفري", "مارس|آذار", "أبريل|إبريل|نيسان|أفريل", "مايو|أيار|ماي", "يونيو|يونيه|حزيران|جوان", "يوليو|يوليه|تموز|يوليوز|جويلية", "أغسطس|آب|أوت|غشت", "سبتمبر|أيلول|شتنبر", "أكتوبر|تشرين الأول", "نوفمبر|تشرين الثاني|نونبر", "ديسمبر|كانون الأول|دجنبر"]),
    ("fa", ["ژانویه|ژانویهٔ", "فوریه|فوریهٔ", "مارس", "آوریل|آپریل", "مه|می", "ژوئن", "ژوئیه|ژوئیهٔ|جولای|جولاى", "اوت|آگوست", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"]),
    ("ur", ["جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"]),
    ("he", ["ינואר|ינו", "פברואר|פבר", "מרץ|מרס", "אפריל|אפר", "מאי", "יוני", "יולי", "אוגוסט|אוג", "ספטמבר|ספט", "אוקטובר|אוק", "נובמבר|נוב", "דצמבר|דצמ"]),
    ("hi", ["जनवरी|जन", "फ़रवरी|फ़र", "मार्च", "अप्रैल", "मई", "जून", "जुलाई|जुल", "अगस्त|अग", "सितंबर|सितम्बर|सित", "अक्टूबर|अक्तूबर|अक्टू", "नवंबर|नवम्बर|नव", "दिसंबर|दिसम्बर|दिस"]),
    ("mr", ["जानेवारी|जाने", "फेब्रुवारी|फेब्रु", "मार्च", "एप्रिल|एप्रि", "मे", "जून", "जुलै", "ऑगस्ट|ऑग", "सप्टेंबर|सप्टें", "ऑक्टोबर|ऑक्टो", "नोव्हेंबर|नोव्हें", "डिसेंबर|डिसें"]),
    ("bn", ["জানুয়ারি|জানুয়ারী|জানু", "ফেব্রুয়ারি|ফেব্রুয়ারী|ফেব", "মার্চ", "এপ্রিল|এপ্রি", "মে", "জুন", "জুলাই|জুল", "আগস্ট|আগষ্ট|অগস্ট|আগ", "সেপ্টেম্বর|সেপ্টে|সেপ", "অক্টোবর|অক্টো", "নভেম্বর|নভে", "ডিসেম্বর|ডিসে"]),
    ("ta", ["ஜனவரி|ஜன", "பிப்ரவரி|பிப்", "மார்ச்|மார்", "ஏப்ரல்|ஏப்", "மே", "ஜூன்", "ஜூலை", "ஆகஸ்ட்|ஆக", "செப்டம்பர்|செப்", "அக்டோபர்|அக்", "நவம்பர்|நவ", "டிசம்பர்|டிச"]),
    ("te", ["జనవరి|జన", "ఫిబ్రవరి|ఫిబ్ర", "మార్చి", "ఏప్రిల్|ఏప్రి", "మే", "జూన్", "జులై|జూలై", "ఆగస్టు|ఆగ", "సెప్టెంబర్|సెప్టెం", "అక్టోబర్|అక్టో", "నవంబర్|నవం", "డిసెంబర్|డిసెం"]),
    ("th", ["มกราคม|ม.ค", "กุมภาพันธ์|ก.พ", "มีนาคม|มี.ค", "เมษายน|เม.ย", "พฤษภาคม|พ.ค", "มิถุนายน|มิ.ย", "กรกฎาคม|ก.ค", "สิงหาคม|ส.ค", "กันยายน|ก.ย", "ตุลาคม|ต.ค", "พฤศจิกายน|พ.ย", "ธันวาคม|ธ.ค"]),
    ("id", ["Januari|Jan", "Februari|Feb|Peb|Pebruari", "Maret|Mar", "April|Apr", "Mei", "Juni|Jun", "Juli|Jul", "Agustus|Agu|Agt|Ags", "September|Sep|Sept", "Oktober|Okt", "November|Nov|Nopember|Nop", "Desember|Des"]),
    ("ms", ["Januari|Jan", "Februari|Feb", "Mac", "April|Apr", "Mei", "Jun", "Julai|Jul", "Ogos|Ogo", "September|Sep|Sept", "Oktober|Okt", "November|Nov", "Disember|Dis"]),
    ("tl", ["Enero|Ene", "Pebrero|Peb", "Marso", "Abril|Abr", "Mayo", "Hunyo|Hun", "Hulyo|Hul", "Agosto|Ago", "Setyembre|Set", "Oktubre|Okt", "Nobyembre|Nob", "Disyembre|Dis"]),
    ("sw", ["Januari", "Februari", "Machi|Mac", "Aprili|Apr", "Mei", "Juni", "Julai", "Agosti|Ago", "Septemba", "Oktoba", "Novemba", "Desemba"]),
    ("zu", ["uJanuwari|Januwari", "uFebhuwari|Februwari|Febhuwari", "uMashi|Mashi|uMatshi", "uEphreli|Ephreli|uApreli", "uMeyi|Meyi", "uJuni|Juni", "uJulayi|Julayi", "uAgasti|Agasti", "uSepthemba|Septhemba|Septemba", "uOkthoba|Okthoba", "uNovemba|Novemba", "uDisemba|Disemba"]),
    ("kk", ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"]),
    ("ga", ["Eanáir", "Feabhra", "Márta", "Aibreán", "Bealtaine", "Meitheamh", "Iúil", "Lúnasa", "Meán Fómhair", "Deireadh Fómhair", "Samhain", "Nollaig"]),
    ("lb", ["Januar", "Februar", "Mäerz", "Abrëll", "Mee", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]),
    ("mt", ["Jannar", "Frar", "Marzu", "April", "Mejju", "Ġunju", "Lulju", "Awwissu", "Settembru", "Ottubru", "Novembru", "Diċembru"]),
    ("gu", ["જાન્યુઆરી|જાન્યુ", "ફેબ્રુઆરી|ફેબ્રુ", "માર્ચ", "એપ્રિલ", "મે", "જૂન", "જુલાઈ", "ઑગસ્ટ|ઓગસ્ટ", "સપ્ટેમ્બર|સપ્ટે", "ઑક્ટોબર|ઓક્ટોબર|ઑક્ટો", "નવેમ્બર|નવે", "ડિસેમ્બર|ડિસે"]),
    ("pa", ["ਜਨਵਰੀ|ਜਨ", "ਫ਼ਰਵਰੀ|ਫਰਵਰੀ|ਫ਼ਰ", "ਮਾਰਚ", "ਅਪ੍ਰੈਲ|ਅਪ੍ਰੈ", "ਮਈ", "ਜੂਨ", "ਜੁਲਾਈ|ਜੁਲਾ", "ਅਗਸਤ|ਅਗ", "ਸਤੰਬਰ|ਸਤੰ", "ਅਕਤੂਬਰ|ਅਕਤੂ", "ਨਵੰਬਰ|ਨਵੰ", "ਦਸੰਬਰ|ਦਸੰ"]),
    ("kn", ["ಜನವರಿ|ಜನ", "ಫೆಬ್ರವರಿ|ಫೆಬ್ರ", "ಮಾರ್ಚ್", "ಏಪ್ರಿಲ್|ಏಪ್ರಿ", "ಮೇ", "ಜೂನ್", "ಜುಲೈ", "ಆಗಸ್ಟ್|ಆಗ", "ಸೆಪ್ಟೆಂಬರ್|ಸೆಪ್ಟೆಂ", "ಅಕ್ಟೋಬರ್|ಅಕ್ಟೋ", "ನವೆಂಬರ್|ನವೆಂ", "ಡಿಸೆಂಬರ್|ಡಿಸೆಂ"]),
    ("ml", ["ജനുവരി|ജനു", "ഫെബ്രുവരി|ഫെബ്രു", "മാർച്ച്|മാർ", "ഏപ്രിൽ|ഏപ്രി", "മേയ്|മെയ്", "ജൂൺ", "ജൂലൈ", "ഓഗസ്റ്റ്|ആഗസ്റ്റ്|ഓഗ", "സെപ്റ്റംബർ|സെപ്തംബർ|സെപ്റ്റം", "ഒക്ടോബർ|ഒക്ടോ", "നവംബർ|നവം", "ഡിസംബർ|ഡിസം"]),
    ("si", ["ජනවාරි|ජන", "පෙබරවාරි|පෙබ", "මාර්තු", "අප්‍රේල්", "මැයි", "ජූනි", "ජූලි", "අගෝස්තු|අගෝ", "සැප්තැම්බර්|සැප්", "ඔක්තෝබර්|ඔක්", "නොවැම්බර්|නොවැ", "දෙසැම්බර්|දෙසැ"]),
    ("lo", ["ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ", "ຕຸລາ", "ພະຈິກ", "ທັນວາ"]),
    ("km", ["មករា", "កុម្ភៈ|កុម្ភះ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"]),
    ("my", ["ဇန်နဝါရီ|ဇန်", "ဖေဖော်ဝါရီ|ဖေ", "မတ်", "ဧပြီ", "မေ", "ဇွန်", "ဇူလိုင်|ဇူ", "ဩဂုတ်|သြဂုတ်|ဩ", "စက်တင်ဘာ|စက်", "အောက်တိုဘာ|အောက်", "နိုဝင်ဘာ|နို", "ဒီဇင်ဘာ|ဒီ"]),
    ("am", ["ጃንዩወሪ|ጃንዋሪ", "ፌብሩወሪ|ፌብሩዋሪ", "ማርች", "ኤፕሪል", "ሜይ", "ጁን", "ጁላይ", "ኦገስት", "ሴፕቴምበር", "ኦክቶበር", "ኖቬምበር", "ዲሴምበር"]),
];

/// Weekdays by language. An earlier row wins where two languages disagree; short forms that would
/// contradict (`so` is Sunday in German, Saturday in Czech) are listed for one language only.
#[rustfmt::skip]
const WEEKDAYS: &[(&str, [&str; 7])] = &[
    ("en", ["Monday|Mon", "Tuesday|Tues|Tue", "Wednesday|Weds|Wed", "Thursday|Thurs|Thur|Thu", "Friday|Fri", "Saturday|Sat", "Sunday|Sun"]),
    ("de", ["Montag|Mo", "Dienstag|Di", "Mittwoch|Mi", "Donnerstag|Do", "Freitag|Fr", "Samstag|Sonnabend|Sa", "Sonntag|So"]),
    ("fr", ["lundi|lun", "mardi|mar", "mercredi|mer", "jeudi|jeu", "vendredi|ven", "samedi|sam", "dimanche|dim"]),
    ("es", ["lunes|lun", "martes|mar", "miércoles|mié", "jueves|jue", "viernes|vie", "sábado|sáb", "domingo|dom"]),
    ("ca", ["dilluns|dl", "dimarts|dt", "dimecres|dc", "dijous|dj", "divendres|dv", "dissabte|ds", "diumenge|dg"]),
    ("gl", ["luns", "martes", "mércores|mér", "xoves|xov", "venres|ven", "sábado", "domingo"]),
    ("eu", ["astelehena", "asteartea", "asteazkena", "osteguna", "ostirala", "larunbata", "igandea"]),
    ("pt", ["segunda-feira|segunda feira|segunda|seg", "terça-feira|terça feira|terça|ter", "quarta-feira|quarta feira|quarta|qua", "quinta-feira|quinta feira|quinta|qui", "sexta-feira|sexta feira|sexta|sex", "sábado|sáb", "domingo|dom"]),
    ("it", ["lunedì|lun", "martedì|mar", "mercoledì|mer", "giovedì|gio", "venerdì|ven", "sabato|sab", "domenica|dom"]),
    ("ro", ["luni|lun", "marți|mar", "miercuri|mie", "joi", "vineri|vin", "sâmbătă|sâm", "duminică|dum"]),
    ("nl", ["maandag|ma", "dinsdag|di", "woensdag|wo", "donderdag|do", "vrijdag|vr", "zaterdag|za", "zondag|zo"]),
    ("af", ["Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrydag", "Saterdag", "Sondag"]),
    ("da", ["mandag|man", "tirsdag|tirs|tir", "onsdag|ons", "torsdag|tors|tor", "fredag|fre", "lørdag|lør", "søndag|søn"]),
    ("no", ["mandag|man|måndag", "tirsdag|tir|tysdag|tys", "onsdag|ons", "torsdag|tor", "fredag|fre", "lørdag|laurdag|lør", "søndag|søn"]),
    ("sv", ["måndag|mån", "tisdag|tis", "onsdag|ons", "torsdag|tors", "fredag|fre", "lördag|lör", "söndag|sön"]),
    ("is", ["mánudagur|mánudaginn|mán", "þriðjudagur|þriðjudaginn|þri", "miðvikudagur|miðvikudaginn|mið", "fimmtudagur|fimmtudaginn|fim", "föstudagur|föstudaginn|fös", "laugardagur|laugardaginn|lau", "sunnudagur|sunnudaginn"]),
    ("fi", ["maanantaina|maanantai|ma", "tiistaina|tiistai|ti", "keskiviikkona|keskiviikko|ke", "torstaina|torstai|to", "perjantaina|perjantai|pe", "lauantaina|lauantai|la", "sunnuntaina|sunnuntai|su"]),
    ("et", ["esmaspäev|esmaspäeval", "teisipäev|teisipäeval", "kolmapäev|kolmapäeval", "neljapäev|neljapäeval", "reede|reedel", "laupäev|laupäeval", "pühapäev|pühapäeval"]),
    ("lv", ["pirmdiena|pirmdien", "otrdiena|otrdien", "trešdiena|trešdien", "ceturtdiena|ceturtdien", "piektdiena|piektdien", "sestdiena|sestdien", "svētdiena|svētdien"]),
    ("lt", ["pirmadienis|pirmadienį", "antradienis|antradienį", "trečiadienis|trečiadienį", "ketvirtadienis|ketvirtadienį", "penktadienis|penktadienį", "šeštadienis|šeštadienį", "sekmadienis|sekmadienį"]),
    ("pl", ["poniedziałek|pon|pn", "wtorek|wt", "środa|środę|śr", "czwartek|czw", "piątek|pt", "sobota|sobotę|sob", "niedziela|niedzielę|niedz"]),
    ("cs", ["pondělí|po", "úterý|út", "středa|středu", "čtvrtek|čt", "pátek|pá", "sobota|sobotu", "neděle|neděli|ne"]),
    ("sk", ["pondelok", "utorok", "streda|stredu", "štvrtok|štv", "piatok|pi", "sobota", "nedeľa|nedeľu"]),
    ("sl", ["ponedeljek|pon", "torek", "sreda|sre", "četrtek", "petek|pet", "sobota", "nedelja|ned"]),
    ("hr", ["ponedjeljak|pon", "utorak|uto", "srijeda|sri", "četvrtak|čet", "petak|pet", "subota|sub", "nedjelja|ned"]),
    ("hu", ["hétfő", "kedd", "szerda|sze", "csütörtök", "péntek", "szombat|szo", "vasárnap"]),
    ("sq", ["e hënë|hënë", "e martë|martë", "e mërkurë|mërkurë", "e enjte|enjte", "e premte|premte", "e shtunë|shtunë", "e diel|diel"]),
    ("tr", ["Pazartesi|Pzt", "Salı|Sal", "Çarşamba|Çar", "Perşembe|Per", "Cuma", "Cumartesi|Cmt", "Pazar|Paz"]),
    ("az", ["bazar ertəsi", "çərşənbə axşamı", "çərşənbə", "cümə axşamı", "cümə", "şənbə", "bazar"]),
    ("ru", ["понедельник|пн", "вторник|вт", "среда|среду|ср", "четверг|чт", "пятница|пятницу|пт", "суббота|субботу|сб", "воскресенье|вс"]),
    ("uk", ["понеділок|пн", "вівторок|вт", "середа|середу|ср", "четвер|чт", "п'ятниця|п'ятницю|пт", "субота|суботу|сб", "неділя|неділю|нд"]),
    ("be", ["панядзелак|пн", "аўторак|аў", "серада|ср", "чацвер|чц", "пятніца|пт", "субота|сб", "нядзеля|нд"]),
    ("bg", ["понеделник|пн", "вторник|вт", "сряда|ср", "четвъртък|чт", "петък|пт", "събота|сб", "неделя|нд"]),
    ("mk", ["понеделник", "вторник", "среда", "четврток", "петок", "сабота", "недела"]),
    ("sr", ["понедељак|пон", "уторак|уто", "среда|сре", "четвртак|чет", "петак|пет", "субота|суб", "недеља|нед"]),
    ("el", ["Δευτέρα|Δευ", "Τρίτη|Τρί", "Τετάρτη|Τετ", "Πέμπτη|Πέμ", "Παρασκευή|Παρ", "Σάββατο|Σάβ", "Κυριακή|Κυρ"]),
    ("hy", ["երկուշաբթի|երկ", "երեքշաբթի|երք", "չորեքշաբթի|չրք", "հինգշաբթի|հնգ", "ուրբաթ|ուր", "շաբաթ|շբթ", "կիրակի|կիր"]),
    ("ka", ["ორშაბათი|ორშ", "სამშაბათი|სამ", "ოთხშაბათი|ოთხ", "ხუთშაბათი|ხუთ", "პარასკევი|პარ", "შაბათი|შაბ", "კვირა|კვი"]),
    ("ar", ["الاثنين|الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]),
    ("fa", ["دوشنبه", "سهشنبه|سه شنبه", "چهارشنبه", "پنجشنبه|پنج شنبه", "جمعه", "شنبه", "یکشنبه|یک شنبه"]),
    ("ur", ["پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ", "اتوار"]),
    ("he", ["יום שני|שני|יום ב'|ב'", "יום שלישי|שלישי|יום ג'|ג'", "יום רביעי|רביעי|יום ד'|ד'", "יום חמישי|חמישי|יום ה'|ה'", "יום שישי|שישי|יום ו'|ו'", "יום שבת|שבת|ש'", "יום ראשון|ראשון|יום א'|א'"]),
    ("hi", ["सोमवार|सोम", "मंगलवार|मंगल", "बुधवार|बुध", "गुरुवार|गुरूवार|बृहस्पतिवार|वीरवार|गुरु", "शुक्रवार|शुक्र", "शनिवार|शनि", "रविवार|इतवार|रवि"]),
    ("mr", ["सोमवार", "मंगळवार|मंगळ", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार"]),
    ("bn", ["সোমবার|সোম", "মঙ্গলবার|মঙ্গল", "বুধবার|বুধ", "বৃহস্পতিবার|বৃহস্পতি", "শুক্রবার|শুক্র", "শনিবার|শনি", "রবিবার|রোববার|রবি"]),
    ("ta", ["திங்கள்|திங்", "செவ்வாய்|செவ்", "புதன்", "வியாழன்|வியா", "வெள்ளி|வெள்", "சனி", "ஞாயிறு|ஞாயி"]),
    ("te", ["సోమవారం|సోమ", "మంగళవారం|మంగళ", "బుధవారం|బుధ", "గురువారం|గురు", "శుక్రవారం|శుక్ర", "శనివారం|శని", "ఆదివారం|ఆది"]),
    ("th", ["วันจันทร์|วันจันทร์ที่|จันทร์|จันทร์ที่", "วันอังคาร|วันอังคารที่|อังคาร|อังคารที่", "วันพุธ|วันพุธที่|พุธ|พุธที่", "วันพฤหัสบดี|วันพฤหัสบดีที่|พฤหัสบดี|พฤหัสบดีที่", "วันศุกร์|วันศุกร์ที่|ศุกร์|ศุกร์ที่", "วันเสาร์|วันเสาร์ที่|เสาร์|เสาร์ที่", "วันอาทิตย์|วันอาทิตย์ที่|อาทิตย์|อาทิตย์ที่"]),
    ("vi", ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"]),
    ("id", ["Senin|Sen", "Selasa|Sel", "Rabu|Rab", "Kamis|Kam", "Jumat|Jum'at|Jum", "Sabtu|Sab", "Minggu|Ahad"]),
    ("ms", ["Isnin", "Selasa", "Rabu", "Khamis", "Jumaat", "Sabtu", "Ahad"]),
    ("tl", ["Lunes", "Martes", "Miyerkules|Miyerkoles", "Huwebes", "Biyernes", "Sabado", "Linggo"]),
    ("sw", ["Jumatatu", "Jumanne", "Jumatano", "Alhamisi", "Ijumaa", "Jumamosi", "Jumapili"]),
    ("zu", ["uMsombuluko", "uLwesibili", "uLwesithathu", "uLwesine", "uLwesihlanu", "uMgqibelo", "iSonto"]),
    ("zh", ["星期一|周一|週一|礼拜一|禮拜一", "星期二|周二|週二", "星期三|周三|週三", "星期四|周四|週四", "星期五|周五|週五", "星期六|周六|週六", "星期日|星期天|周日|週日"]),
    ("ja", ["月曜日|月曜", "火曜日|火曜", "水曜日|水曜", "木曜日|木曜", "金曜日|金曜", "土曜日|土曜", "日曜日|日曜"]),
    ("ko", ["월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"]),
    ("kk", ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"]),
    ("ga", ["Dé Luain|Luan", "Dé Máirt|Máirt", "Dé Céadaoin|Céadaoin", "Déardaoin", "Dé hAoine|Aoine", "Dé Sathairn|Satharn", "Dé Domhnaigh|Domhnach"]),
    ("lb", ["Méindeg", "Dënschdeg", "Mëttwoch", "Donneschdeg", "Freideg", "Samschdeg", "Sonndeg"]),
    ("mt", ["it-Tnejn|Tnejn", "it-Tlieta|Tlieta", "l-Erbgħa|Erbgħa", "il-Ħamis|Ħamis", "il-Ġimgħa|Ġimgħa", "is-Sibt|Sibt", "il-Ħadd|Ħadd"]),
    ("gu", ["સોમવાર", "મંગળવાર", "બુધવાર", "ગુરુવાર", "શુક્રવાર", "શનિવાર", "રવિવાર"]),
    ("pa", ["ਸੋਮਵਾਰ", "ਮੰਗਲਵਾਰ", "ਬੁੱਧਵਾਰ|ਬੁਧਵਾਰ", "ਵੀਰਵਾਰ", "ਸ਼ੁੱਕਰਵਾਰ", "ਸ਼ਨਿੱਚਰਵਾਰ", "ਐਤਵਾਰ"]),
    ("kn", ["ಸೋಮವಾರ", "ಮಂಗಳವಾರ", "ಬುಧವಾರ", "ಗುರುವಾರ", "ಶುಕ್ರವಾರ", "ಶನಿವಾರ", "ಭಾನುವಾರ"]),
    ("ml", ["തിങ്കളാഴ്ച|തിങ്കൾ", "ചൊവ്വാഴ്ച|ചൊവ്വ", "ബുധനാഴ്ച|ബുധൻ", "വ്യാഴാഴ്ച|വ്യാഴം", "വെള്ളിയാഴ്ച|വെള്ളി", "ശനിയാഴ്ച|ശനി", "ഞായറാഴ്ച|ഞായർ"]),
    ("si", ["සඳුදා", "අඟහරුවාදා", "බදාදා", "බ්‍රහස්පතින්දා", "සිකුරාදා", "සෙනසුරාදා", "ඉරිදා"]),
    ("lo", ["ວັນຈັນ", "ວັນອັງຄານ", "ວັນພຸດ", "ວັນພະຫັດ", "ວັນສຸກ", "ວັນເສົາ", "ວັນອາທິດ"]),
    ("km", ["ចន្ទ|ច័ន្ទ", "អង្គារ", "ពុធ", "ព្រហស្បតិ៍", "សុក្រ", "សៅរ៍", "អាទិត្យ"]),
    ("my", ["တနင်္လာ", "အင်္ဂါ", "ဗုဒ္ဓဟူး", "ကြာသပတေး", "သောကြာ", "စနေ", "တနင်္ဂနွေ"]),
    ("am", ["ሰኞ", "ማክሰኞ", "ረቡዕ", "ሐሙስ", "ዓርብ", "ቅዳሜ", "እሑድ"]),
];

/// Every name and short form of a month, with its number, 1-12.
///
/// ```
/// use copydesk_text::lexicon::calendar::{month, months};
///
/// assert!(months().any(|it| it == ("rugpjūčio", 8)));
/// assert!(months().all(|(name, number)| month(name) == Some(number)));
/// ```
pub fn months() -> impl Iterator<Item = (&'static str, u8)> {
    MONTHS.iter().flat_map(|(_, names)| (1..).zip(names)).flat_map(|(number, forms)| {
        forms.split('|').filter(|form| !form.is_empty()).map(move |form| (form, number))
    })
}

/// The languages whose months or weekdays are known, by their ISO 639-1 codes; some come twice.
///
/// ```
/// use copydesk_text::lexicon::calendar::languages;
///
/// assert!(languages().any(|language| language == "sw"));
/// assert!(!languages().any(|language| language == "eo"));
/// ```
pub fn languages() -> impl Iterator<Item = &'static str> {
    let months = MONTHS.iter().map(|(language, _)| *language);
    months.chain(WEEKDAYS.iter().map(|(language, _)| *language))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{LONGEST, MONTHS, WEEKDAYS, month, weekday};
    use crate::lexicon::fold::fold;

    /// No name may stand for two numbers: which one it gave would depend on the order of rows.
    fn assert_unequivocal<const N: usize>(rows: &[(&str, [&str; N])]) {
        let mut seen: HashMap<String, (usize, &str)> = HashMap::new();
        for (language, names) in rows {
            for (number, forms) in names.iter().enumerate() {
                for form in forms.split('|').filter(|form| !form.is_empty()) {
                    let folded = fold(form);
                    assert!(folded.len() <= LONGEST, "{form} is too long to be looked up");
                    let (other, where_) = *seen.entry(folded).or_insert((number, language));
                    assert_eq!(number, other, "{form}: {language} against {where_}");
                }
            }
        }
    }

    #[test]
    fn no_name_means_two_months() {
        assert_unequivocal(MONTHS);
    }

    #[test]
    fn no_name_means_two_weekdays() {
        assert_unequivocal(WEEKDAYS);
    }

    #[test]
    fn every_name_is_found_in_any_case() {
        for (language, names) in MONTHS {
            for (number, forms) in (1..).zip(names) {
                for form in forms.split('|').filter(|form| !form.is_empty()) {
                    assert_eq!(month(form), Some(number), "{language} {form}");
                    assert_eq!(month(&form.to_uppercase()), Some(number), "{language} {form}");
                    assert_eq!(month(&format!("{form}.")), Some(number), "{language} {form}.");
                }
            }
        }
        for (language, names) in WEEKDAYS {
            for (number, forms) in (1..).zip(names) {
                for form in forms.split('|') {
                    assert_eq!(weekday(form), Some(number), "{language} {form}");
                    assert_eq!(weekday(&form.to_uppercase()), Some(number), "{language} {form}");
                }
            }
        }
    }

    #[test]
    fn other_words_are_no_names() {
        for word in ["", ".", "M", "Marchand", "Mayor", "Sunday's", "8", "août 2017", "İ"] {
            assert_eq!(month(word), None, "{word}");
            assert_eq!(weekday(word), None, "{word}");
        }
    }
}
