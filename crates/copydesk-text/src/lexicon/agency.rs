//! News agencies, wire services and press-release wires.
//!
//! Names and abbreviations as the agencies print them in their own datelines and credits: the
//! members of the alliances of news agencies (EANA in Europe, OANA in Asia and the Pacific, FANA in
//! the Arab countries, FAAPA in Africa), the supplementary services of American papers, and the
//! press-release wires that listed companies publish by. Names of their time stay: an archive has
//! `(ITAR-TASS)` and `(ADN)`. A name that is also an everyday word or a given name (`Online`,
//! `Beta`) is left out where a credit line could mean the word.

use std::sync::LazyLock;

use super::index::Index;

/// An agency.
///
/// ```
/// use copydesk_text::lexicon::agency::agency;
///
/// let ansa = agency("ANSA").expect("an agency");
/// assert_eq!(ansa.name, "Agenzia Nazionale Stampa Associata");
/// assert_eq!(ansa.abbreviation, Some("ANSA"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Agency {
    /// Its name in full.
    pub name: &'static str,
    /// The short form it signs with.
    pub abbreviation: Option<&'static str>,
}

/// Whether `text` is the name or the abbreviation of an agency; see [`agency`].
///
/// ```
/// use copydesk_text::lexicon::agency::is_agency;
///
/// assert!(is_agency("AFP"));
/// assert!(is_agency("The Associated Press"));
/// assert!(!is_agency("afp"));
/// assert!(!is_agency("Ap"));
/// ```
pub fn is_agency(text: &str) -> bool {
    agency(text).is_some()
}

/// The agency that `text` is the name or the abbreviation of.
///
/// The case counts: `AP` is an agency, `ap` is none, `dpa` and `DPA` both are. A name may be in
/// capitals throughout and may have `The` before it. `text` is taken whole: no space or bracket
/// around it.
///
/// ```
/// use copydesk_text::lexicon::agency::agency;
///
/// assert_eq!(agency("PRESS TRUST OF INDIA"), agency("PTI"));
/// assert_eq!(agency("Reuter"), agency("REUTERS"));
/// assert_eq!(agency("press trust"), None);
/// ```
pub fn agency(text: &str) -> Option<&'static Agency> {
    // No entry is shorter or, with its article, longer.
    if !(2..=68).contains(&text.len()) {
        return None;
    }
    find(text).or_else(|| find(strip_article(text)?))
}

fn find(spelling: &str) -> Option<&'static Agency> {
    INDEX.get(spelling).copied()
}

/// What follows a leading `The `.
fn strip_article(text: &str) -> Option<&str> {
    ["The ", "THE ", "the "].iter().find_map(|article| text.strip_prefix(article))
}

/// Every spelling that is accepted. The first entry with a spelling wins: the list has the better
/// known agency first.
static INDEX: LazyLock<Index<&'static str, &'static Agency>> = LazyLock::new(|| {
    let mut index = Index::default();
    for Entry { agency, also } in ENTRIES {
        for spelling in
            [agency.name].into_iter().chain(agency.abbreviation).chain(also.iter().copied())
        {
            index.entry(spelling).or_insert(agency);
            let capitals = spelling.to_uppercase();
            // An abbreviation printed small (`taz`, `ats`) and a name are both also printed in
            // capitals. The capitals live as long as the process: they are made once.
            if capitals != spelling {
                index.entry(&*String::leak(capitals)).or_insert(agency);
            }
        }
    }
    index
});

struct Entry {
    agency: Agency,
    also: &'static [&'static str],
}

const fn entry(
    name: &'static str,
    abbreviation: &'static str,
    also: &'static [&'static str],
) -> Entry {
    let abbreviation = if abbreviation.is_empty() { None } else { Some(abbreviation) };
    Entry { agency: Agency { name, abbreviation }, also }
}

/// Name, abbreviation, other spellings.
#[rustfmt::skip]
static ENTRIES: &[Entry] = &[
    // World-wide
    entry("Associated Press", "AP", &["A.P.", "AP News", "APNewsNow", "AP Online", "AP Newsfeatures", "AP Photo", "एपी", "أ ب", "美联社", "美聯社", "اے پی", "أسوشيتد برس", "АП"]),
    entry("Reuters", "RTRS", &["Reuter", "rtr", "Thomson Reuters", "Reuters News", "Reuters Life!", "Reuters Health", "Reuters Breakingviews", "IFR", "Рейтер", "रॉयटर्स", "रायटर", "رويترز", "ロイター", "路透社", "路透", "로이터", "רויטרס", "روئٹرز", "রয়টার্স", "รอยเตอร์", "Ρόιτερς"]),
    entry("Agence France-Presse", "AFP", &["Agence France Presse", "Agence France-Press", "AFP Relaxnews", "AFP-Services", "एएफपी", "أ ف ب", "أ.ف.ب", "فرانس برس", "ا ف ب", "法新社", "এএফপি", "اے ایف پی", "เอเอฟพี", "АФП", "Франс Пресс"]),
    entry("United Press International", "UPI", &["United Press", "U.P.I.", "UPI.com"]),
    entry("Deutsche Presse-Agentur", "dpa", &["dpa International", "Deutsche Presse Agentur", "د ب أ", "د.ب.أ", "ДПА", "德新社"]),
    entry("dpa-AFX", "", &[]),
    entry("Xinhua News Agency", "XNA", &["Xinhua", "XINHUANET", "Xinhuanet", "NCNA", "New China News Agency", "Hsinhua", "新华社", "新華社", "شينخوا", "ซินหัว", "Синьхуа"]),
    entry("Agencia EFE", "EFE", &["Efe", "ACAN-EFE", "Acan-Efe", "EFEUSA", "EFE-Epa", "EFEverde", "EFEAGRO", "Acan", "ACAN"]),
    entry("Agenzia Nazionale Stampa Associata", "ANSA", &["Ansa", "ANSAmed"]),
    entry("Bloomberg News", "", &["Bloomberg", "Bloomberg L.P.", "Bloomberg Business News", "彭博社"]),
    entry("Dow Jones Newswires", "DJ", &["Dow Jones", "Dow Jones Newswire", "Dow Jones News Service", "AP-DJ", "Dow Jones/AP"]),
    entry("TASS", "", &["ITAR-TASS", "Itar-Tass", "Tass", "ТАСС", "ИТАР-ТАСС"]),
    entry("Kyodo News", "", &["Kyodo", "Kyodo News Service", "共同", "共同通信"]),
    entry("Cable News Network", "CNN", &["CNN Business", "CNN Newsource", "CNNMoney", "CNN International", "CNN Español", "CNN Philippines", "CNN Indonesia"]),
    entry("British Broadcasting Corporation", "BBC", &["BBC News", "BBC Monitoring", "BBC World Service"]),
    entry("Agence Télégraphique Suisse", "ats", &["ATS", "Keystone-ATS", "Keystone-SDA", "sda", "SDA", "Schweizerische Depeschenagentur"]),
    entry("awp Finanznachrichten", "awp", &["AWP"]),
    entry("Sportinformation", "", &[]),
    entry("Inter Press Service", "IPS", &["Inter Press Service News Agency", "IPS/TerraViva"]),
    entry("Voice of America", "VOA", &["VOA News"]),
    entry("Radio Free Europe/Radio Liberty", "RFE/RL", &["RFE-RL", "RFERL"]),
    entry("Radio Free Asia", "RFA", &[]),
    entry("Deutsche Welle", "DW", &[]),
    entry("Al Jazeera", "", &["Al-Jazeera", "Aljazeera"]),
    entry("Thomson Reuters Foundation", "", &["Openly", "AlertNet"]),
    entry("The Conversation", "", &[]),
    entry("Project Syndicate", "", &[]),
    entry("International News Service", "INS", &[]),
    // Britain and Ireland
    entry("Press Association", "PA", &["PA Media", "PA News", "PA Sport", "PA Wire"]),
    entry("Extel Financial", "AFX", &["AFX News", "AFX", "AFX-Focus"]),
    entry("Thomson Financial", "", &["Thomson Financial News"]),
    entry("Alliance News", "", &[]),
    entry("South West News Service", "SWNS", &[]),
    entry("Regulatory News Service", "RNS", &[]),
    entry("Exchange Telegraph", "", &[]),
    entry("Press Gazette", "", &[]),
    // North America
    entry("Canadian Press", "CP", &["La Presse Canadienne", "Presse canadienne", "CP Wire", "CANADIAN PRESS"]),
    entry("Postmedia News", "", &["Postmedia", "Postmedia Network", "CanWest News Service", "Canwest News Service", "CanWest", "Southam News"]),
    entry("QMI Agency", "QMI", &["Agence QMI"]),
    entry("Sun Media", "", &[]),
    entry("New York Times News Service", "NYT", &["N.Y. Times News Service", "NYTNS", "NYT News Service", "New York Times"]),
    entry("Tribune News Service", "TNS", &["Tribune Content Agency", "tca", "TCA", "Tribune Media Services", "TMS"]),
    entry("McClatchy-Tribune", "MCT", &["McClatchy", "McClatchy Newspapers", "McClatchy Washington Bureau", "McClatchy-Tribune News Service", "McClatchy Tribune"]),
    entry("Knight Ridder/Tribune", "KRT", &["Knight Ridder", "Knight-Ridder", "Knight Ridder Newspapers", "Knight-Ridder Tribune", "Knight Ridder Tribune", "Knight-Ridder Financial News"]),
    entry("Washington Post News Service", "", &["Washington Post", "WP-BLOOM", "Washington Post-Bloomberg", "LAT-WP", "Los Angeles Times-Washington Post", "Los Angeles Times-Washington Post News Service"]),
    entry("Los Angeles Times", "LAT", &[]),
    entry("Wall Street Journal", "WSJ", &[]),
    entry("USA Today", "", &["USA TODAY Network"]),
    entry("Cox News Service", "", &["Cox Newspapers"]),
    entry("Scripps Howard News Service", "SHNS", &["Scripps Howard", "Scripps National", "Scripps News"]),
    entry("Gannett News Service", "GNS", &["Gannett"]),
    entry("Hearst Newspapers", "", &["Hearst News Service", "Hearst"]),
    entry("Newhouse News Service", "NNS", &["Newhouse"]),
    entry("Copley News Service", "", &[]),
    entry("Media General News Service", "", &["Media General"]),
    entry("GateHouse Media", "", &["GateHouse News Service", "Gatehouse"]),
    entry("Pacific News Service", "", &[]),
    entry("Religion News Service", "RNS", &[]),
    entry("Catholic News Service", "CNS", &[]),
    entry("Catholic News Agency", "CNA", &["CNA/EWTN News", "EWTN News"]),
    entry("ACI Prensa", "", &[]),
    entry("Baptist Press", "BP", &[]),
    entry("Adventist News Network", "ANN", &[]),
    entry("Jewish Telegraphic Agency", "JTA", &[]),
    entry("Jewish News Syndicate", "JNS", &["JNS.org"]),
    entry("Medill News Service", "", &[]),
    entry("Cronkite News", "", &["Cronkite News Service"]),
    entry("Capitol News Illinois", "", &[]),
    entry("Capitol News Service", "", &["Capital News Service"]),
    entry("States Newsroom", "", &["Stateline", "Stateline.org"]),
    entry("Courthouse News Service", "", &["Courthouse News"]),
    entry("Legal Newsline", "", &[]),
    entry("Cybercast News Service", "", &["CNSNews.com", "CNSNews"]),
    entry("Kaiser Health News", "KHN", &["KFF Health News"]),
    entry("HealthDay", "", &["HealthDay News"]),
    entry("MedPage Today", "", &["MedPage"]),
    entry("WebMD", "", &[]),
    entry("The Sports Network", "", &["Sports Network"]),
    entry("SportsTicker", "", &[]),
    entry("ESPN", "", &["ESPN.com"]),
    entry("Stats Perform", "", &["Opta"]),
    entry("Field Level Media", "", &[]),
    entry("The Sports Xchange", "", &["Sports Xchange"]),
    entry("MLB.com", "", &[]),
    entry("NHL.com", "", &[]),
    entry("NBA.com", "", &[]),
    entry("City News Service", "", &[]),
    entry("Bay City News", "BCN", &["Bay City News Service", "Bay City News Foundation"]),
    entry("CBS News", "CBS", &["CBS", "CBS/AP", "CBSNews.com", "CBS Local", "CBS Newspath"]),
    entry("American Broadcasting Company", "ABC", &["ABC News", "ABC Radio"]),
    entry("NBC News", "NBC", &[]),
    entry("MSNBC", "", &["MSNBC.com"]),
    entry("CNBC", "", &[]),
    entry("Fox News", "FOX", &["FOXNews.com", "FoxNews.com", "FOX News"]),
    entry("National Public Radio", "NPR", &[]),
    entry("Columbia News Service", "", &[]),
    entry("Navajo Times", "", &[]),
    entry("Indian Country Today", "", &["Indian Country Media Network"]),
    entry("Army News Service", "ARNEWS", &[]),
    entry("American Forces Press Service", "AFPS", &["AFIS", "DoD News"]),
    entry("Air Force Print News", "AFPN", &["AFNS"]),
    entry("Navy News Service", "", &["NNS"]),
    entry("Marine Corps News", "", &[]),
    entry("Politico", "", &["POLITICO"]),
    entry("National Newspaper Publishers Association", "NNPA", &["NNPA Newswire", "Black Press USA"]),
    entry("Targeted News Service", "", &[]),
    entry("States News Service", "", &[]),
    entry("US Fed News", "", &[]),
    entry("Feature Story News", "FSN", &[]),
    entry("Talk Media News", "", &[]),
    entry("SpaceNews", "", &[]),
    entry("Space.com", "", &["SPACE.com"]),
    entry("Sun-Times Media", "", &["Sun-Times Wire", "Sun-Times News Wire"]),
    entry("Chicago City News Bureau", "", &["City News Bureau"]),
    // Press-release wires
    entry("PR Newswire", "PRNewswire", &["PRNewswire-FirstCall", "PRNewswire-USNewswire", "PRNewswire-AsiaNet", "PRNewswire/PRNewswire", "PRNewsWire", "PR NEWSWIRE", "PRNewswire-PRWeb", "PRNewswire-HISPANIC PR WIRE", "PRNewswire-iReach", "PRNewswire/Canada NewsWire", "US Newswire", "U.S. Newswire", "PRN", "PR Newswire Asia"]),
    entry("Cision", "", &[]),
    entry("Business Wire", "BW", &["BusinessWire", "BUSINESS WIRE", "Business Wire India"]),
    entry("ME NewsWire", "", &[]),
    entry("AETOSWire", "", &[]),
    entry("GlobeNewswire", "", &["Globe Newswire", "GLOBE NEWSWIRE", "GlobeNewsWire", "PrimeNewswire", "PRIMEZONE", "PrimeZone", "Primezone Media Network", "Hugin", "HUGIN", "NASDAQ OMX"]),
    entry("Marketwired", "", &["Marketwire", "Market Wire", "MarketWire", "MARKETWIRE", "Internet Wire", "CCNMatthews", "CCN Matthews", "MARKET WIRE"]),
    entry("ACCESSWIRE", "", &["AccessWire", "Accesswire", "ACCESS Newswire", "Access Newswire"]),
    entry("Newsfile", "", &["Newsfile Corp.", "Newsfile Corp", "NEWSFILE CORP."]),
    entry("CNW Group", "CNW", &["CNW Telbec", "Canada NewsWire", "Canada Newswire", "Groupe CNW", "CNW Newswire"]),
    entry("EIN Presswire", "", &["EINPresswire", "EINPresswire.com", "EIN News", "EINNEWS"]),
    entry("PRWeb", "", &["PRWEB", "PR Web", "PRWEB.COM", "PRWeb.com"]),
    entry("eReleases", "", &[]),
    entry("PRLog", "", &[]),
    entry("Send2Press", "", &["Send2Press Newswire", "SEND2PRESS NEWSWIRE"]),
    entry("24-7PressRelease", "", &["24-7PressRelease.com"]),
    entry("Newswire.com", "", &[]),
    entry("openPR", "", &[]),
    entry("SBWire", "", &["SBWIRE"]),
    entry("IssueWire", "", &[]),
    entry("PRUnderground", "", &[]),
    entry("Collegiate Presswire", "", &[]),
    entry("XPRESSPRESS", "", &[]),
    entry("Billboard Publicity Wire", "", &[]),
    entry("WireImage", "", &[]),
    entry("GISCafe", "", &[]),
    entry("KISSPR", "", &[]),
    entry("Prodigy News", "", &[]),
    entry("PressReleasePoint", "", &[]),
    entry("Newswise", "", &[]),
    entry("EurekAlert!", "", &["EurekAlert"]),
    entry("AScribe", "", &["AScribe Newswire"]),
    entry("Baystreet", "", &["Baystreet.ca"]),
    entry("TheNewswire", "", &["TheNewswire.ca"]),
    entry("FSCwire", "", &[]),
    entry("Stockhouse", "", &[]),
    entry("Investor Ideas", "", &["Investorideas.com", "InvestorIdeas.com"]),
    entry("Investing News Network", "INN", &[]),
    entry("M2 Presswire", "", &["M2 PressWIRE", "M2 Communications"]),
    entry("Media OutReach", "", &["Media OutReach Newswire", "Media Outreach Newswire"]),
    entry("JCN Newswire", "JCN", &[]),
    entry("ACN Newswire", "", &[]),
    entry("SeaPRwire", "", &[]),
    entry("AsiaNet", "", &["Asianet"]),
    entry("Medianet", "", &["MEDIANET"]),
    entry("Zawya", "", &[]),
    entry("APO Group", "APO", &["African Press Organization"]),
    entry("African Media Agency", "AMA", &[]),
    entry("news aktuell", "ots", &["OTS", "APA-OTS", "presseportal"]),
    entry("pressetext", "", &[]),
    entry("EQS Group", "EQS", &["DGAP", "DGAP-News"]),
    entry("PresseBox", "", &[]),
    entry("dpa-AFX ProFeed", "", &[]),
    entry("Hispanic PR Wire", "", &["HISPANIC PR WIRE"]),
    entry("Black PR Wire", "", &["BLACK PR WIRE"]),
    entry("ContactoLatino", "", &[]),
    // Western and northern Europe
    entry("Austria Presse Agentur", "APA", &["apa"]),
    entry("Deutscher Depeschendienst", "ddp", &["ddp-Korrespondent"]),
    entry("dapd", "", &["dapd nachrichtenagentur"]),
    entry("Allgemeiner Deutscher Nachrichtendienst", "ADN", &[]),
    entry("Evangelischer Pressedienst", "epd", &[]),
    entry("Katholische Nachrichten-Agentur", "KNA", &["kna"]),
    entry("Sport-Informations-Dienst", "SID", &["sid"]),
    entry("Redaktionsnetzwerk Deutschland", "RND", &[]),
    entry("AFP Deutschland", "", &[]),
    entry("vwd", "", &[]),
    entry("Global Press", "", &[]),
    entry("die tageszeitung", "taz", &[]),
    entry("Frankfurter Allgemeine Zeitung", "FAZ", &["F.A.Z."]),
    entry("Süddeutsche Zeitung", "SZ", &[]),
    entry("Neue Zürcher Zeitung", "NZZ", &[]),
    entry("Kölner Stadt-Anzeiger", "KStA", &["ksta"]),
    entry("Algemeen Nederlands Persbureau", "ANP", &[]),
    entry("Geassocieerde Pers Diensten", "GPD", &[]),
    entry("Novum", "", &[]),
    entry("Belga", "", &["Agence Belga", "BELGA"]),
    entry("Ritzaus Bureau", "Ritzau", &["ritzau", "/ritzau/"]),
    entry("Norsk Telegrambyrå", "NTB", &["©NTB", "NTB-Reuters", "NTB-AFP", "NTB Tema"]),
    entry("Nynorsk Pressekontor", "NPK", &["NPK-NTB"]),
    entry("Tidningarnas Telegrambyrå", "TT", &["TT-AFP", "TT-Reuters", "TT-DPA"]),
    entry("Suomen Tietotoimisto", "STT", &["STT-FNB", "FNB", "STT–Lännen Media"]),
    entry("Agence Europe", "", &[]),
    entry("dpa-insight EU", "", &[]),
    entry("EUobserver", "", &[]),
    entry("EURACTIV", "", &["EurActiv"]),
    entry("Agencia Lusa", "Lusa", &["LUSA", "Agência Lusa"]),
    entry("ANOP", "", &[]),
    entry("Europa Press", "EP", &["EUROPA PRESS"]),
    entry("Servimedia", "", &[]),
    entry("Colpisa", "", &["COLPISA"]),
    entry("Agencia Catalana de Notícies", "ACN", &[]),
    entry("AGI", "", &["Agi"]),
    entry("Adnkronos", "", &["AdnKronos", "ADNKRONOS", "Adnkronos International", "AKI"]),
    entry("ASCA", "", &["Asca"]),
    entry("LaPresse", "", &[]),
    entry("Italpress", "", &["ITALPRESS"]),
    entry("Radiocor", "", &["Il Sole 24 Ore Radiocor"]),
    entry("MF-DJ", "", &[]),
    entry("9Colonne", "", &[]),
    entry("Agenzia Nova", "Nova", &[]),
    entry("askanews", "", &["Askanews", "TMNews", "Apcom"]),
    entry("AGEA", "", &[]),
    // Central, eastern and south-eastern Europe
    entry("Polska Agencja Prasowa", "PAP", &[]),
    entry("Informacyjna Agencja Radiowa", "IAR", &[]),
    entry("Katolicka Agencja Informacyjna", "KAI", &[]),
    entry("Česká tisková kancelář", "ČTK", &["CTK", "Ctk", "ČTK/AP"]),
    entry("Česká informační agentura", "ČIA", &[]),
    entry("Československá tisková kancelář", "ČSTK", &["CETEKA"]),
    entry("Tlačová agentúra Slovenskej republiky", "TASR", &[]),
    entry("SITA", "", &[]),
    entry("Magyar Távirati Iroda", "MTI", &["MTI-ECO"]),
    entry("Agerpres", "", &["AGERPRES", "Rompres", "ROMPRES"]),
    entry("Mediafax", "", &["MEDIAFAX"]),
    entry("Bulgarian News Agency", "BTA", &["БТА"]),
    entry("Sofia News Agency", "", &["Novinite.com"]),
    entry("Tanjug", "", &["TANJUG", "Танјуг"]),
    entry("FoNet", "", &[]),
    entry("Hrvatska izvještajna novinska agencija", "HINA", &["Hina"]),
    entry("Slovenska tiskovna agencija", "STA", &[]),
    entry("Federalna novinska agencija", "FENA", &[]),
    entry("SRNA", "", &["Srna"]),
    entry("ONASA", "", &["Onasa"]),
    entry("Makedonska informativna agencija", "MIA", &[]),
    entry("Makfax", "", &[]),
    entry("Agjencia Telegrafike Shqiptare", "ATA", &["ATSH"]),
    entry("Montenegrin News Agency", "MINA", &["Mina-business"]),
    entry("Athens News Agency", "ANA", &["ANA-MPA", "ΑΠΕ-ΜΠΕ", "ΑΠΕ", "AMNA", "Athens-Macedonian News Agency"]),
    entry("Cyprus News Agency", "CNA", &["ΚΥΠΕ"]),
    entry("Anadolu Agency", "AA", &["Anadolu", "Anadolu Ajansı", "الأناضول"]),
    entry("Doğan Haber Ajansı", "DHA", &["Doğan News Agency", "Demirören Haber Ajansı"]),
    entry("Cihan", "", &["CİHAN"]),
    entry("İhlas Haber Ajansı", "İHA", &["IHA"]),
    entry("ANKA", "", &[]),
    entry("Dicle Haber Ajansı", "DİHA", &[]),
    entry("Ajansa Nûçeyan a Firatê", "ANF", &[]),
    entry("Baltic News Service", "BNS", &[]),
    entry("ELTA", "", &[]),
    entry("LETA", "", &[]),
    entry("Eesti Teadeteagentuur", "ETA", &[]),
    entry("RIA Novosti", "", &["RIA", "Novosti", "РИА Новости"]),
    entry("Sputnik", "", &[]),
    entry("Rossiya Segodnya", "", &[]),
    entry("Agentstvo Pechati Novosti", "APN", &[]),
    entry("Interfax", "IF", &["Интерфакс", "Interfax-Ukraine", "Интерфакс-Украина", "Interfax-AVN", "Interfax-Kazakhstan"]),
    entry("PRIME-TASS", "", &["Прайм", "ПРАЙМ"]),
    entry("Regnum", "", &["REGNUM"]),
    entry("Rosbalt", "", &["Росбалт"]),
    entry("Lenta.ru", "", &[]),
    entry("Ukrinform", "", &["Укрінформ"]),
    entry("Ukrainian National News", "УНН", &[]),
    entry("UNIAN", "", &["УНІАН", "УНИАН", "UNIAN.INFO"]),
    entry("Українські Новини", "", &[]),
    entry("BelTA", "", &["BELTA", "БЕЛТА", "БелТА"]),
    entry("BelaPAN", "", &["БелаПАН"]),
    entry("Moldpres", "", &["MOLDPRES"]),
    entry("Infotag", "", &[]),
    entry("IPN", "", &[]),
    entry("BASA-press", "", &[]),
    entry("Armenpress", "", &["ARMENPRESS", "Арменпресс"]),
    entry("Noyan Tapan", "", &[]),
    entry("PanARMENIAN.Net", "", &[]),
    entry("ARKA", "", &[]),
    entry("ArmInfo", "", &["АрмИнфо"]),
    entry("Azertac", "", &["AZERTAC", "AzerTAc", "АЗЕРТАДЖ", "АЗЕРТАГ", "AZƏRTAC"]),
    entry("Turan", "", &[]),
    entry("Georgian Press", "", &[]),
    entry("InterPressNews", "", &[]),
    entry("Prime-News", "", &[]),
    entry("Sarke", "", &[]),
    entry("Kavkaz-Press", "", &[]),
    entry("Kazinform", "", &["KazTAG", "KAZINFORM", "Қазақпарат", "Казинформ", "КазТАГ"]),
    entry("AKIpress", "", &["AKI Press"]),
    entry("Kabar", "", &["Кабар"]),
    entry("Khovar", "", &[]),
    entry("Uzbekistan National News Agency", "UzA", &["УзА"]),
    entry("Türkmen Döwlet Habarlary", "TDH", &[]),
    entry("24.kg", "", &[]),
    entry("Asia-Plus", "", &[]),
    entry("Ferghana.ru", "", &[]),
    // Middle East and north Africa
    entry("Islamic Republic News Agency", "IRNA", &["Islamic Republic News", "ایرنا", "ارنا"]),
    entry("Fars News Agency", "FNA", &["Fars", "FARS"]),
    entry("Iranian Students News Agency", "ISNA", &["ایسنا"]),
    entry("Tasnim News Agency", "", &["Tasnim", "تسنیم"]),
    entry("Mehr News Agency", "MNA", &["Mehr"]),
    entry("Iranian Labour News Agency", "ILNA", &[]),
    entry("Press TV", "", &["PressTV"]),
    entry("Islamic Republic of Iran Broadcasting", "IRIB", &[]),
    entry("Young Journalists Club", "YJC", &[]),
    entry("Basirat", "", &[]),
    entry("Middle East News Agency", "MENA", &["أ ش أ"]),
    entry("Saudi Press Agency", "SPA", &["واس"]),
    entry("Emirates News Agency", "WAM", &["وام"]),
    entry("Kuwait News Agency", "KUNA", &["كونا"]),
    entry("Qatar News Agency", "QNA", &["قنا"]),
    entry("Bahrain News Agency", "BNA", &["بنا"]),
    entry("Oman News Agency", "ONA", &["العمانية"]),
    entry("Jordan News Agency", "Petra", &["PETRA", "بترا"]),
    entry("Syrian Arab News Agency", "SANA", &["سانا"]),
    entry("National News Agency", "NNA", &[]),
    entry("Iraqi News Agency", "INA", &["واع"]),
    entry("National Iraqi News Agency", "NINA", &[]),
    entry("Aswat al-Iraq", "", &[]),
    entry("Shafaq News", "", &[]),
    entry("Rudaw", "", &[]),
    entry("Kurdistan 24", "", &[]),
    entry("Yemen News Agency", "Saba", &["SABA", "سبأ"]),
    entry("Palestine News and Information Agency", "WAFA", &["وفا"]),
    entry("Ma'an News Agency", "", &["Ma'an", "Ma’an", "Maan News Agency"]),
    entry("International Middle East Media Center", "IMEMC", &[]),
    entry("Maghreb Arabe Presse", "MAP", &["و م ع"]),
    entry("Algérie Presse Service", "APS", &["Algerie Presse Service", "واج"]),
    entry("Tunis Afrique Presse", "TAP", &["وات"]),
    entry("Libyan News Agency", "LANA", &["JANA", "Jana"]),
    entry("Sudan News Agency", "SUNA", &["سونا"]),
    entry("Israel News Agency", "", &[]),
    entry("The Media Line", "", &["Media Line"]),
    entry("Tazpit Press Service", "TPS", &[]),
    entry("ITIM", "", &["Itim"]),
    entry("Arab News", "", &[]),
    entry("Asharq Al-Awsat", "", &[]),
    entry("Gulf News", "", &[]),
    entry("Khaleej Times", "", &[]),
    // Africa south of the Sahara
    entry("Pan African News Agency", "PANA", &["PANA Press", "Panapress", "PANAPRESS"]),
    entry("News Agency of Nigeria", "NAN", &[]),
    entry("Ghana News Agency", "GNA", &[]),
    entry("Kenya News Agency", "KNA", &[]),
    entry("Ethiopian News Agency", "ENA", &[]),
    entry("Walta", "", &[]),
    entry("South African Press Association", "SAPA", &["Sapa", "Sapa-AP", "Sapa-AFP", "Sapa-dpa"]),
    entry("African News Agency", "ANA", &[]),
    entry("News24", "", &[]),
    entry("GroundUp", "", &[]),
    entry("Zimbabwe Inter-Africa News Agency", "ZIANA", &["Ziana", "New Ziana"]),
    entry("ZimOnline", "", &[]),
    entry("Zambia News and Information Services", "ZANIS", &[]),
    entry("ZANA", "", &[]),
    entry("Agência de Informação de Moçambique", "AIM", &["Agencia de Informacao de Mocambique"]),
    entry("Angola Press", "ANGOP", &["Angop"]),
    entry("Agence de Presse Sénégalaise", "", &[]),
    entry("Agence de Presse Africaine", "", &["APA News", "APANEWS"]),
    entry("Agence Ivoirienne de Presse", "AIP", &[]),
    entry("Agence Burundaise de Presse", "ABP", &[]),
    entry("Agence Congolaise de Presse", "ACP", &[]),
    entry("Agence Guinéenne de Presse", "AGP", &[]),
    entry("Agence Malienne de Presse", "AMAP", &[]),
    entry("Infosplusgabon", "", &[]),
    entry("Rwanda News Agency", "RNA", &[]),
    entry("Fondation Hirondelle", "", &["Hirondelle"]),
    entry("Uganda Radio Network", "URN", &[]),
    entry("Botswana Press Agency", "BOPA", &["BOPA"]),
    entry("Namibia Press Agency", "NAMPA", &["Nampa"]),
    entry("Lesotho News Agency", "LENA", &[]),
    entry("Sierra Leone News Agency", "SLENA", &[]),
    entry("IRIN", "", &["IRIN News", "The New Humanitarian"]),
    entry("UN News", "", &["UN News Centre", "UN News Service"]),
    entry("allAfrica.com", "", &["AllAfrica"]),
    // South Asia
    entry("Press Trust of India", "PTI", &["P.T.I.", "PTI Bhasha", "Bhasha", "पीटीआई"]),
    entry("United News of India", "UNI", &["U.N.I.", "یو این آئی"]),
    entry("Asian News International", "ANI", &["एएनआई"]),
    entry("Indo-Asian News Service", "IANS", &["India Abroad News Service", "आईएएनएस"]),
    entry("Hindustan Samachar", "", &[]),
    entry("Express News Service", "ENS", &[]),
    entry("Times News Network", "TNN", &[]),
    entry("HT Correspondent", "", &[]),
    entry("Cogencis", "", &["NewsWire18"]),
    entry("KNN", "", &[]),
    entry("Kashmir News Observer", "KNO", &[]),
    entry("Associated Press of Pakistan", "APP", &["اے پی پی"]),
    entry("News Network International", "NNI", &[]),
    entry("Pakistan Press International", "PPI", &[]),
    entry("Independent News Pakistan", "INP", &[]),
    entry("Bangladesh Sangbad Sangstha", "BSS", &["বাসস"]),
    entry("United News of Bangladesh", "UNB", &["ইউএনবি"]),
    entry("bdnews24.com", "", &[]),
    entry("Rastriya Samachar Samiti", "RSS", &["रासस"]),
    entry("Lankapuvath", "", &[]),
    entry("Colombo Page", "", &["ColomboPage"]),
    entry("TamilNet", "", &[]),
    entry("Bakhtar News Agency", "BNA", &[]),
    entry("Pajhwok Afghan News", "", &["Pajhwok"]),
    entry("Afghan Islamic Press", "AIP", &[]),
    entry("Khaama Press", "", &[]),
    entry("TOLOnews", "", &[]),
    entry("Press Trust of India (Bhasha)", "भाषा", &[]),
    entry("एजेंसी", "", &[]),
    entry("वार्ता", "", &[]),
    // East and south-east Asia, Pacific
    entry("Jiji Press", "", &["Jiji", "JIJI", "時事", "時事通信"]),
    entry("Nikkei", "", &[]),
    entry("NQN", "", &[]),
    entry("Yonhap News Agency", "", &["Yonhap", "YONHAP", "연합뉴스"]),
    entry("Newsis", "", &["뉴시스"]),
    entry("News1", "", &["뉴스1"]),
    entry("Korean Central News Agency", "KCNA", &["KCNA Watch", "조선중앙통신"]),
    entry("China News Service", "", &["China News", "Ecns.cn", "中新社", "中新网", "中新網"]),
    entry("China Daily", "", &[]),
    entry("CGTN", "", &[]),
    entry("Central News Agency", "CNA", &["中央社", "Focus Taiwan"]),
    entry("Taiwan News", "", &[]),
    entry("Montsame", "", &["MONTSAME"]),
    entry("Antara", "", &["ANTARA", "ANTARA News", "Antaranews"]),
    entry("detikcom", "", &[]),
    entry("Tempo", "", &["TEMPO Interactive"]),
    entry("KBR", "", &[]),
    entry("Bernama", "", &["BERNAMA", "Bernama-Xinhua"]),
    entry("Philippines News Agency", "PNA", &["Philippine News Agency"]),
    entry("MindaNews", "", &["Mindanews"]),
    entry("InterAksyon", "", &[]),
    entry("Thai News Agency", "TNA", &["MCOT"]),
    entry("National News Bureau of Thailand", "NNT", &[]),
    entry("Vietnam News Agency", "VNA", &["TTXVN", "VNS", "Viet Nam News"]),
    entry("Voice of Vietnam", "VOV", &[]),
    entry("Lao News Agency", "KPL", &["Khaosan Pathet Lao"]),
    entry("Agence Kampuchea Presse", "AKP", &["Agence Khmer de Presse"]),
    entry("Myanmar News Agency", "MNA", &[]),
    entry("Mizzima", "", &[]),
    entry("Democratic Voice of Burma", "DVB", &[]),
    entry("Irrawaddy", "", &[]),
    entry("Australian Associated Press", "AAP", &["AAP Newswire", "AAP-AP", "AAP General News"]),
    entry("New Zealand Press Association", "NZPA", &[]),
    entry("NZ Newswire", "NZN", &[]),
    entry("NZME", "", &[]),
    entry("RNZ", "", &["RNZ Pacific"]),
    entry("Pacific Islands News Association", "PINA", &["PACNEWS", "Pacnews", "Pacific News Agency"]),
    entry("Union of Catholic Asian News", "UCAN", &["UCANews", "UCA News"]),
    entry("AsiaNews", "", &[]),
    entry("Agenzia Fides", "Fides", &[]),
    entry("ZENIT", "", &["Zenit", "ZENIT.org"]),
    entry("Vatican News", "", &["Vatican Radio"]),
    entry("ACI Africa", "", &[]),
    entry("CISA", "", &[]),
    entry("Ecumenical News International", "ENI", &["ENInews"]),
    entry("Asia News Network", "ANN", &[]),
    entry("Asia Times Online", "", &[]),
    entry("Asia Pulse", "", &[]),
    // Latin America and the Caribbean
    entry("Prensa Latina", "PL", &["PRENSA LATINA"]),
    entry("Agencia Cubana de Noticias", "AIN", &[]),
    entry("Notimex", "", &["NOTIMEX", "NTX"]),
    entry("El Universal", "", &[]),
    entry("Agencia Reforma", "", &[]),
    entry("Cuartoscuro", "", &[]),
    entry("Agencia Proceso", "apro", &[]),
    entry("Télam", "", &["Telam", "TELAM", "TÉLAM"]),
    entry("Noticias Argentinas", "", &[]),
    entry("Diarios y Noticias", "DyN", &["DYN"]),
    entry("Andina", "", &["ANDINA", "Andina News Agency"]),
    entry("Agência Brasil", "ABr", &["Agencia Brasil"]),
    entry("Agência Estado", "", &["Estadão Conteúdo"]),
    entry("Folhapress", "", &["FOLHAPRESS"]),
    entry("Agência Globo", "", &["O Globo"]),
    entry("Agencia Boliviana de Información", "ABI", &[]),
    entry("Agencia de Noticias Fides", "ANF", &[]),
    entry("Agencia Venezolana de Noticias", "AVN", &["ABN", "Venpres"]),
    entry("Colprensa", "", &["COLPRENSA"]),
    entry("Ciep", "", &[]),
    entry("Inforpress", "", &[]),
    entry("Nicaragua News", "", &[]),
    entry("Caribbean News Agency", "CANA", &[]),
    entry("Caribbean Media Corporation", "CMC", &[]),
    entry("Jamaica Information Service", "JIS", &[]),
    entry("Haiti Libre", "", &[]),
    entry("AlterPresse", "", &[]),
    entry("Mercosur Press", "", &["MercoPress", "Mercopress"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_case_counts() {
        for text in
            ["AP", "dpa", "DPA", "taz", "Reuters", "REUTERS", "BUSINESS WIRE", "Tass", "TASS"]
        {
            assert!(is_agency(text), "{text}");
        }
        for text in ["ap", "Ap", "reuters", "tAz", "xinhua", "", "A", "(AP)", "AP ", "Thea"] {
            assert!(!is_agency(text), "{text}");
        }
    }

    #[test]
    fn the_better_known_agency_has_a_shared_abbreviation() {
        assert_eq!(agency("ATS").map(|a| a.name), Some("Agence Télégraphique Suisse"));
        assert_eq!(agency("the BBC").and_then(|a| a.abbreviation), Some("BBC"));
    }

    #[test]
    fn every_script_names_the_same_agency() {
        for (spelling, name) in [
            ("Рейтер", "Reuters"),
            ("رويترز", "Reuters"),
            ("新华社", "Xinhua News Agency"),
            ("एएफपी", "Agence France-Presse"),
            ("Прайм", "PRIME-TASS"),
            ("SZ", "Süddeutsche Zeitung"),
        ] {
            assert_eq!(agency(spelling).map(|agency| agency.name), Some(name), "{spelling}");
        }
    }

    #[test]
    fn every_spelling_is_found() {
        for Entry { agency: wanted, also } in ENTRIES {
            assert!(wanted.name.len() <= 64, "{}", wanted.name);
            let spellings = wanted.abbreviation.into_iter().chain(also.iter().copied());
            for spelling in spellings.chain([wanted.name]) {
                assert!(is_agency(spelling), "{spelling}");
            }
        }
    }
}
