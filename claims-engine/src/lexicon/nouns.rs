//! Nouns that head occasions, groups and proper names.

use super::Classes;

const OCCASIONS: &str = "summit summits meeting meetings talks negotiation negotiations conference conferences forum session sessions hearing audience visit visits dinner lunch luncheon breakfast banquet reception ceremony ceremonies parade parades rally rallies funeral inauguration coronation wedding consultation consultations discussions conversation conversations call calls videoconference teleconference congress assembly gathering gatherings symposium colloquium workshop roundtable dialogue celebration celebrations commemoration demonstration demonstrations protest protests march vigil signing encounter tête-à-tête huddle sit-down trip tour get-together convention festival plenary games briefing memorial mass service conclave premiere supper wreath-laying swearing-in enthronement jirga handover tete-a-tete barbecue tea powwow engagement engagements trilateral";

const GROUPS: &str = "leaders officials ministers delegation delegations delegates diplomats negotiators lawmakers senators envoys sides parties team teams representatives counterparts presidents premiers governors mayors ambassadors generals commanders people reporters journalists members staff aides executives heads chiefs troops soldiers allies allied dignitaries statesmen guests protesters demonstrators marchers activists workers students residents families relatives survivors veterans businessmen entrepreneurs experts scientists cardinals bishops elders kings monarchs royals councillors clerics pilgrims players astronauts villagers industrialists academics mourners worshippers well-wishers advisers advisors";

const ORGANISATIONS: &str = "ministry department agency council committee commission congress parliament senate assembly court university college institute institution bank fund party union league association federation confederation organization organisation alliance coalition corporation corp company co inc ltd group foundation society bureau office administration authority police army navy force forces guard corps command brigade division regiment movement front brigades secretariat cabinet government treasury exchange chamber tribunal academy laboratory press news times post journal daily agency network television radio tv broadcasting airlines airways aviacion aviación aerolíneas aerolineas motors industries holdings partners club team wing fleet bloc community mission delegation embassy consulate church faculty school hospital board panel service services rail railways railway telecom petroleum pharmaceuticals technologies securities insurance electric laboratories";

const VENUES: &str = "palace castle hall house hotel airport base square centre center stadium cathedral villa guesthouse residence ranch island museum mosque temple port station bridge barracks park garden gardens library theatre theater arena camp fort mount mountain lake river gulf cape bay beach street avenue road boulevard tower building room airfield shipyard dock harbor harbour terminal resort pavilion mausoleum cemetery monument memorial chapel basilica abbey monastery shrine courthouse complex plaza hill valley peninsula strait sea ocean desert lodge cabin inn farm farmhouse mansion manor campus compound chamber suite courtyard ballroom market bazaar arena auditorium lounge headquarters";

const VENUE_LEADS: &str = "camp fort mount lake cape hotel villa palais palazzo château chateau schloss raf casa hôtel palacio palácio plaza praça piazza quinta granja estadio restaurant café cafe joint naval air forward marine";

const THINGS: &str = "agreement agreements accord accords act treaty pact convention protocol resolution declaration charter war wars revolution uprising prize award awards cup games championship league olympics day eve law bill plan project program programme initiative doctrine policy report statement communique index festival summit summits conference talks forum dialogue crisis affair affairs scandal case trial operation mission express line road route area zone corridor process framework communiqué award era age century dynasty republic kingdom empire constitution amendment movement championships open tour trophy medal order star cross";

const KIN: &str = "wife husband daughter son sister brother mother father grandson granddaughter grandfather grandmother nephew niece uncle aunt cousin widow fiancée fiance partner spouse";

/// Adds this file's words.
pub fn fill(add: &mut dyn FnMut(&str, Classes)) {
    let lists = [
        (OCCASIONS, Classes::Occasion),
        (GROUPS, Classes::Group),
        (ORGANISATIONS, Classes::OrganisationHead),
        (VENUES, Classes::VenueHead),
        (VENUE_LEADS, Classes::VenueLead),
        (THINGS, Classes::ThingHead),
        (KIN, Classes::Kin),
    ];
    for (list, classes) in lists {
        for word in list.split(' ') {
            add(word, classes);
        }
    }
}
