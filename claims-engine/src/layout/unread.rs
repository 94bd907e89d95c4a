//! What is marked as not read, and what is read though it looks odd.

use super::{BlockKind, find};

const PROSE: &str = "The two leaders met in Vienna on Monday and spoke for three hours about the borders of their countries, \
    they said in a statement.";

/// The words that are marked as not read when `words` stand between two paragraphs of prose.
fn unread(words: &str) -> String {
    let text = format!("{PROSE}\n\n{words}\n\n{PROSE}\n");
    let blocks = find(&text);
    assert_eq!(
        blocks.iter().filter(|block| block.span.of(&text) == PROSE && block.kind.is_read()).count(),
        2,
        "{words}"
    );
    let unread = blocks.iter().filter(|block| block.kind == BlockKind::Unread);
    unread.map(|block| block.span.of(&text)).collect::<Vec<_>>().join("\n")
}

fn check(cases: &[&str], expected: bool) {
    for words in cases {
        assert_eq!(unread(words), if expected { *words } else { "" }, "{words}");
    }
}

#[test]
fn other_languages_are_not_read() {
    check(
        &[
            "Der Bundeskanzler hat am Montag in Berlin den Präsidenten empfangen.",
            "Der Kanzler sprach mit dem Minister und der Delegation in Bonn.",
            "Le ministre a quitté Paris lundi.",
            "Le président français a reçu lundi à Paris le Premier ministre, avec lequel il a parlé du commerce.",
            "La ministra viajó en tren a Lima.",
            "El presidente se reunió el lunes en Lima con su homólogo, con quien habló de comercio y de la paz.",
            "Il presidente ha incontrato il ministro a Roma lunedì.",
            "O presidente recebeu o ministro em Brasília na segunda-feira.",
            "De minister-president heeft maandag in Den Haag met de president gesproken.",
            "Statsministern träffade presidenten i Stockholm på måndagen och de talade om handel.",
            "Prezydent spotkał się w poniedziałek z ministrem w Warszawie.",
            "Cumhurbaşkanı Ankara'da bakanla bir araya geldi ve görüşmeler yaptı.",
            "Presiden bertemu dengan menteri di Jakarta pada hari Senin.",
            "Tổng thống đã gặp Thủ tướng tại Hà Nội vào thứ Hai.",
            "Президент встретился с министром в Москве в понедельник.",
            "التقى الرئيس الوزير في القاهرة يوم الاثنين.",
            "习近平在北京会见了金正恩。",
            "김정은 국무위원장이 베이징에서 시진핑 주석과 회담했다.",
            "प्रधानमंत्री ने सोमवार को दिल्ली में राष्ट्रपति से मुलाकात की।",
        ],
        true,
    );
}

#[test]
fn tables_are_not_read() {
    check(
        &[
            "Germany\t18\t11\t22",
            "Team\tP\tW\tD\nArsenal\t38\t26\t10\nChelsea\t38\t18\t9",
            "| Germany | 18 | 11 |",
            "Team      P   W   D\nArsenal   38  26  10\nEverton   38  12  7",
            "Anna,34,Germany\nPaul,51,France\nOlga,42,Poland",
        ],
        true,
    );
}

#[test]
fn what_is_garbled_is_not_read() {
    check(
        &[
            "WeÃ¼ rÃ¤dÃ¶ â€œkÃ¶nnteâ€ Ã¼berâ€ fÃ¼r",
            "Th\u{fffd} l\u{fffd}ad\u{fffd}rs m\u{fffd}t \u{fffd}n V\u{fffd}\u{fffd}nn\u{fffd} \u{fffd}n M\u{fffd}nd\u{fffd}y and sp\u{fffd}ke.",
            "Gur gjb yrnqref zrg va Ivraan ba Zbaqnl naq fcbxr sbe guerr ubhef nobhg gur obeqref bs gurve pbhagevrf.",
            "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4",
            "function f(a, b) { return a + b; } var x = f(1, 2); console.log(x);",
        ],
        true,
    );
}

#[test]
fn english_that_looks_odd_is_read() {
    check(
        &[
            "“Je ne regrette rien,” the president said in Paris, and left for the airport with his ministers.",
            "Present were Anna Berg, Ito Ken, José da Silva, Otto von Bismarck, Charles de Gaulle and Luiz Inácio Lula da Silva.",
            "Charles de Gaulle met Luiz Inácio Lula da Silva Monday near São Paulo.",
            "Ban Ki-moon, Kim Jong-un, Lee Myung-bak, Roh Moo-hyun, Park Geun-hye, Moon Jae-in, Yoon Suk-yeol, Choe Son-hui, \
             Kim Yo-jong, Ri Son-gwon, Pak Pong-ju, Kim Kye-gwan, Ri Yong-ho, Ri Su-yong, Kang Sok-ju",
            "Germany beat France 3-2 in Lyon, 2-1 in Berlin and 4-0 in Munich.",
            "Der Spiegel said the chancellor had met the president in Bonn.",
            "Los Angeles, San Diego and Las Vegas saw rallies for the visit of the pope.",
            "The film “La vie est à nous et les autres sont dans le jardin de la maison” was shown to the ministers in Cannes.",
            "The word 김정은 is a name that they write in this way on the wall of the house.",
            "He spoke  with care.  The others  listened, and left.",
            "The fund holds 1,070,000,000 shares, 2,000,000 of them abroad.",
            "By Anna Berg | Tuesday | Lusaka, where they met the minister.",
            "Vive la France!",
        ],
        false,
    );
}
