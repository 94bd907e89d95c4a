//! Titles, offices and forms of address.

use super::Classes;

const TITLES: &str = "president presidents premier premiers minister ministers chancellor chancellors secretary secretaries king kings queen queens prince princes princess emperor empress sultan emir sheikh shah pope cardinal archbishop bishop patriarch rabbi imam ayatollah senator senators congressman congresswoman representative deputy deputies governor governors mayor mayors ambassador ambassadors envoy envoys consul general generals admiral admirals marshal colonel major captain lieutenant sergeant commander commanders commissioner commissioners commandant chairman chairwoman chairperson chair leader leaders chief chiefs head director directors spokesman spokeswoman spokesperson speaker adviser advisor advisers advisors counselor councillor councilor judge justice justices attorney prosecutor lawmaker mp taoiseach tánaiste dictator ruler monarch duke duchess earl baron baroness lord lady sir dame rep sen gov gen col lt capt sgt maj cmdr adm premier-designate president-elect co-chair ceo founder professor prof coordinator negotiator diplomat diplomats undersecretary treasurer vice-president vice-chairman vice-premier vice-minister economist analyst author journalist correspondent activist lawyer politician legislator statesman astronaut cosmonaut gentleman secretary-general strongman guerrilla inspector superintendent officer pilot coach historian scientist researcher dean rector principal chairwomen cofounder co-founder executive publisher editor widow counterpart counterparts pm fm potus aide nominee dissident undersecretary-general under-secretary-general tycoon regent laureate magistrate cleric preacher abbot lama rapporteur mediator mediators interpreter warlord chieftain whip ombudsman candidate supremo astronauts cosmonauts senators cardinals archbishops bishops colonels professors congressmen";

const MODIFIERS: &str = "prime foreign vice deputy first second acting interim former ex late assistant associate under senior junior chief national security supreme general defense defence finance interior home economy economic trade justice health education energy environment agriculture labor labour transport transportation commerce treasury culture information then outgoing incoming caretaker executive crown grand party opposition parliamentary presidential special permanent principal press white-house military army naval navy air force police intelligence attorney managing regional state provincial federal royal paramount top exterior relations development external unification public affairs veteran longtime long-time newly elected current cabinet house senate majority minority governing ruling communist rebel spiritual religious retired";

const HONORIFICS: &str = "mr mrs ms miss dr sir dame lord lady madam madame mx prof rev fr sr messrs herr frau monsieur señor comrade brother sister chairman mme majesty highness excellency holiness daw shri smt datuk dato tun amb hon begum khun";

/// Adds this file's words.
pub fn fill(add: &mut dyn FnMut(&str, Classes)) {
    for (list, classes) in
        [(TITLES, Classes::Title), (MODIFIERS, Classes::TitleModifier), (HONORIFICS, Classes::Honorific)]
    {
        for word in list.split(' ') {
            add(word, classes);
        }
    }
}
