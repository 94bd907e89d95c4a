//! Organisations that news names by letters or a single word.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Acronyms, without points.
const ACRONYMS: &str = " UN EU NATO ASEAN AU IMF WTO WHO OPEC OPEC+ OAS OAU OIC OECD OSCE CSCE IAEA BRICS ECOWAS SADC IGAD EAC \
    APEC CIS CSTO SCO EAEU EEC EC EFTA GATT GCC G7 G8 G20 G77 G5 G4 IOC FIFA UEFA ICC ICJ ICRC UNESCO UNICEF UNHCR UNRWA UNDP \
    UNGA UNSC UNIFIL UNAMA MINUSMA WFP FAO ILO ITU WIPO WMO UNODC OPCW IPCC IRENA MERCOSUR CELAC ALBA CARICOM SAARC SEATO \
    AUKUS PLO PFLP PKK YPG SDF ISIS ISIL IS ETA IRA FARC ELN ANC ZANU-PF SPD CDU CSU FDP AfD SNP UKIP DUP SDLP BJP PTI PPP LDP KMT DPP \
    CCP CPC CPSU PRI PAN PSOE PP VOX RSF TPLF SPLM KCNA CIA FBI NSA NSC DHS FEMA NASA NOAA EPA FDA CDC NIH SEC FTC FCC IRS \
    DEA ATF ICE DOJ USAID USTR KGB FSB GRU SVR FSO MI5 MI6 GCHQ IDF IRGC PLA KPA ROKAF USAF RAF RCMP BND DGSE ISI BBC CNN CBS NBC ABC \
    PBS NPR AFP AP DPA UPI CCTV CGTN NHK MBC KBS SBS RT TASS ESA ECB EBRD ADB AIIB IDB EIB GM IBM ";

/// Names of one word.
const WORDS: &str = " Hamas Hezbollah Hizbollah Hizbullah Hezbullah Fatah Taliban Taleban Quad Interpol Europol Eurojust Mossad \
    Knesset Bundestag Bundesrat Duma Majlis Majles Riksdag Storting Folketing Sejm Oireachtas Dáil Seanad Verkhovna-Rada Rada \
    Politburo Xinhua Reuters Tass Itar-Tass Interfax Kyodo Yonhap Bloomberg Gazprom Rosneft Rosatom Huawei Google Microsoft \
    Facebook Toyota Samsung Hyundai Boeing Airbus Sinopec Aramco UNICEF Greenpeace Oxfam Amnesty Sinn-Fein Solidarity Likud \
    Kadima Hadas Shas Labor Fidesz Wagner Houthis Al-Qaeda al-Qaeda al-Qaida Al-Qaida Mercosur Unesco Unicef Nato Asean Apec \
    Brics Opec Fifa Uefa Nasa Pentagon-Papers Securitate Stasi Comintern Komsomol Kuomintang Ba'ath Baath Hamburger-SV Axios Komeito \
    Politico Ecowas Igad Frontex Eurogroup Carter-Center Davos-Forum ";

/// Names of several words whose head is no usual one.
const PHRASES: &[&[&str]] = &[
    &["United", "Nations"],
    &["League", "of", "Nations"],
    &["Palestinian", "Authority"],
    &["Palestinian", "National", "Authority"],
    &["Muslim", "Brotherhood"],
    &["Holy", "See"],
    &["Warsaw", "Pact"],
    &["Non-Aligned", "Movement"],
    &["Revolutionary", "Guards"],
    &["Irish", "Republican", "Army"],
    &["Save", "the", "Children"],
    &["Médecins", "Sans", "Frontières"],
    &["Church", "of", "England"],
    &["House", "of", "Representatives"],
    &["House", "of", "Commons"],
    &["House", "of", "Lords"],
    &["Joint", "Chiefs", "of", "Staff"],
    &["Group", "of", "Seven"],
    &["Group", "of", "Eight"],
    &["Group", "of", "Twenty"],
    &["Group", "of", "20"],
    &["Sinn", "Fein"],
    &["Sinn", "Féin"],
    &["Fine", "Gael"],
    &["Fianna", "Fail"],
    &["Fianna", "Fáil"],
    &["Red", "Cross"],
    &["Red", "Crescent"],
    &["Verkhovna", "Rada"],
    &["State", "Duma"],
    &["Islamic", "State"],
    &["Islamic", "Jihad"],
    &["Boko", "Haram"],
    &["Al", "Qaeda"],
    &["al", "Qaeda"],
    &["Al", "Jazeera"],
    &["Scotland", "Yard"],
    &["Human", "Rights", "Watch"],
    &["Amnesty", "International"],
    &["Doctors", "Without", "Borders"],
    &["Five", "Eyes"],
    &["Supreme", "Soviet"],
    &["Security", "Council"],
    &["Lok", "Sabha"],
    &["Rajya", "Sabha"],
    &["Loya", "Jirga"],
    &["National", "Diet"],
    &["Khmer", "Rouge"],
    &["Viet", "Cong"],
    &["Tamil", "Tigers"],
    &["Workers", "Party"],
    &["Fox", "News"],
    &["Agence", "France-Presse"],
    &["Agence", "France", "Presse"],
    &["Deutsche", "Welle"],
    &["Le", "Monde"],
    &["Le", "Figaro"],
    &["Der", "Spiegel"],
    &["Die", "Welt"],
    &["La", "Repubblica"],
    &["El", "País"],
    &["El", "Pais"],
    &["Radio", "Free", "Europe"],
    &["Radio", "Free", "Asia"],
    &["Press", "Trust", "of", "India"],
    &["General", "Motors"],
    &["General", "Electric"],
    &["Wells", "Fargo"],
    &["Goldman", "Sachs"],
    &["Lehman", "Brothers"],
    &["Morgan", "Stanley"],
    &["Merrill", "Lynch"],
    &["Standard", "Chartered"],
    &["Rolls-Royce"],
    &["Lockheed", "Martin"],
    &["Northrop", "Grumman"],
    &["Johnson", "&", "Johnson"],
    &["Marks", "&", "Spencer"],
    &["Manchester", "United"],
    &["Real", "Madrid"],
    &["Bayern", "Munich"],
];

/// What a word by itself says.
#[derive(Clone, Copy, Default)]
struct Sign {
    name: bool,
    opens_phrase: bool,
}

static SIGNS: LazyLock<FxHashMap<&'static str, Sign>> = LazyLock::new(|| {
    let mut signs: FxHashMap<&'static str, Sign> = FxHashMap::default();
    for word in ACRONYMS.split_ascii_whitespace().chain(WORDS.split_ascii_whitespace()) {
        signs.entry(word).or_default().name = true;
    }
    for first in PHRASES.iter().filter_map(|words| words.first()) {
        signs.entry(first).or_default().opens_phrase = true;
    }
    signs
});

/// Whether a word as written names an organisation.
pub(crate) fn is_known(word: &str) -> bool {
    const LONGEST: usize = 14;
    if !word.contains(['.', '-']) {
        return SIGNS.get(word).is_some_and(|sign| sign.name);
    }
    if word.contains('-') && SIGNS.get(word).is_some_and(|sign| sign.name) {
        return true;
    }
    if word.split('-').any(|letter| letter.len() != 1) && !word.contains('.') {
        return false;
    }
    // "U.N." is "UN", and so is the "U-N" of radio scripts.
    let mut letters = [0_u8; LONGEST];
    let mut count = 0;
    for (slot, byte) in letters.iter_mut().zip(word.bytes().filter(|byte| !matches!(byte, b'.' | b'-'))) {
        *slot = byte;
        count += 1;
    }
    let plain = letters.get(..count).and_then(|plain| std::str::from_utf8(plain).ok()).unwrap_or("");
    word.len() <= LONGEST && SIGNS.get(plain).is_some_and(|sign| sign.name)
}

/// The words of the known phrase that begins with `first`, and that `matches` in full.
pub(super) fn phrase(first: &str, matches: impl Fn(&[&str]) -> bool) -> Option<usize> {
    SIGNS.get(first).filter(|sign| sign.opens_phrase)?;
    PHRASES.iter().find(|words| words.first() == Some(&first) && matches(words)).map(|words| words.len())
}
