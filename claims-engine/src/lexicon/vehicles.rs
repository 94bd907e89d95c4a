//! Nouns for vehicles, by the mode of travel that they stand for.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Classes;
use crate::mention::Mode;

/// Heads of a vehicle's name, lower case.
pub const HEADS: &[(Mode, &str)] = &[
    (
        Mode::Train,
        "train locomotive railcar metro subway tram streetcar eurostar shinkansen tgv amtrak sleeper railway",
    ),
    (
        Mode::Plane,
        "plane jet aircraft airplane aeroplane airliner jetliner warplane turboprop seaplane biplane flight airbus \
         boeing ilyushin tupolev antonov gulfstream learjet cessna jumbo bomber airlifter",
    ),
    (Mode::Helicopter, "helicopter chopper copter gunship chinook blackhawk"),
    (
        Mode::Ship,
        "ship boat ferry yacht warship destroyer frigate cruiser carrier submarine vessel liner steamer steamship \
         sailboat speedboat motorboat powerboat rowboat dinghy canoe kayak gondola barge catamaran hydrofoil hovercraft \
         tanker trawler schooner gunboat cutter corvette raft tugboat battleship flotilla lifeboat steamboat riverboat \
         houseboat icebreaker flagship ferryboat launch",
    ),
    (
        Mode::Car,
        "car motorcade limousine limo taxi taxicab cab sedan suv minivan van jeep humvee pickup pick-up convoy \
         vehicle mercedes bentley cadillac rolls-royce maybach aurus hongqi lexus toyota volvo popemobile ambulance \
         hatchback cavalcade minicab automobile land-rover mercedes-benz volkswagen fiat peugeot renault citroen skoda lada \
         trabant jaguar porsche chevrolet bmw audi hyundai",
    ),
    (Mode::Bus, "bus coach minibus trolleybus mini-bus omnibus double-decker"),
    (Mode::Motorcycle, "motorcycle motorbike scooter moped vespa harley-davidson"),
    (Mode::Bicycle, "bicycle bike e-bike tricycle pushbike"),
    (Mode::OnFoot, "foot"),
    (Mode::Spacecraft, "spacecraft spaceship capsule shuttle soyuz shenzhou starliner rocket"),
    (
        Mode::Other,
        "carriage landau horseback camel rickshaw tuk-tuk sleigh sled sledge snowmobile balloon airship chairlift funicular \
         tractor truck lorry mule donkey cart zeppelin wagon stagecoach",
    ),
];

static MODES: LazyLock<FxHashMap<String, Mode>> = LazyLock::new(|| {
    let mut modes = FxHashMap::default();
    for (mode, words) in HEADS {
        for word in words.split_ascii_whitespace() {
            modes.insert(word.to_owned(), *mode);
            modes.insert(plural(word), *mode);
        }
    }
    modes
});

fn plural(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o']) => format!("{stem}ies"),
        _ if word.ends_with('s') || word.ends_with("ch") => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// Whether a head stands in its plural.
pub fn is_plural(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !HEADS.iter().any(|(_, words)| words.split_ascii_whitespace().any(|own| own.eq_ignore_ascii_case(word)))
}

/// The mode of a head, whatever its case.
pub fn mode(word: &str) -> Option<Mode> {
    match MODES.get(word) {
        None if word.bytes().any(|byte| byte.is_ascii_uppercase()) => {
            MODES.get(word.to_ascii_lowercase().as_str()).copied()
        }
        found => found.copied(),
    }
}

/// Adds this file's words.
pub fn fill(add: &mut dyn FnMut(&str, Classes)) {
    for word in HEADS.iter().flat_map(|(_, words)| words.split_ascii_whitespace()) {
        add(word, Classes::Vehicle);
        add(&plural(word), Classes::Vehicle);
    }
}
