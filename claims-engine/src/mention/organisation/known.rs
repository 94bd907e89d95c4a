//! Organisations that news names by letters or a single word.

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
    Brics Opec Fifa Uefa Nasa Pentagon-Papers Securitate Stasi Comintern Komsomol Kuomintang Ba'ath Baath Hamburger-SV Axios \
    Politico Ecowas Igad Frontex Eurogroup Carter-Center Davos-Forum ";

/// Names of several words whose head is no usual one.
pub(super) const PHRASES: &[&[&str]] = &[
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
    &["Manchester", "United"],
    &["Real", "Madrid"],
    &["Bayern", "Munich"],
];

/// Whether a word as written names an organisation.
pub(super) fn is_known(word: &str) -> bool {
    let plain: &str = word;
    if plain.len() < 2 || plain.len() > 12 {
        return false;
    }
    if plain.contains('.') {
        let mut letters = [0_u8; 12];
        let mut n = 0;
        for byte in plain.bytes().filter(|byte| *byte != b'.') {
            letters[n] = byte;
            n += 1;
        }
        return std::str::from_utf8(letters.get(..n).unwrap_or(&[])).is_ok_and(|word| n > 1 && listed(ACRONYMS, word));
    }
    // Acronyms have a second capital or a digit; the lists are only searched for words that may be in them.
    let second =
        plain.bytes().nth(1).is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'f');
    second && listed(ACRONYMS, plain) || listed(WORDS, plain)
}

fn listed(list: &str, word: &str) -> bool {
    list.match_indices(word).any(|(at, _)| {
        list.as_bytes().get(at.wrapping_sub(1)) == Some(&b' ') && list.as_bytes().get(at + word.len()) == Some(&b' ')
    })
}
