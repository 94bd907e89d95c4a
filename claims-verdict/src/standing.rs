//! What the words around a place make of it: `near Riga`, `not in Riga`, `the province of Riga`.

use claims_engine::text::Span;

use crate::words::Word;

/// How a place's name is meant where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The place itself.
    #[default]
    Plain,
    /// Somewhere about it: `near Riga`, `60 kilometres north of Riga`, `on the way to Riga`.
    Near,
    /// Said of another place, to deny this one: `not in Riga`.
    Denied,
    /// A larger one of that name: `the province of Cordoba`, `New York state`.
    Larger,
}

const NEAR: &[&str] = &["near", "outside", "towards", "toward", "beyond", "off", "opposite", "from"];
const WAYS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "outskirts",
    "suburb",
    "suburbs",
    "vicinity",
    "short",
    "kilometres",
    "kilometers",
    "km",
    "miles",
    "neighbourhood",
    "neighborhood",
];
const LARGER: &[&str] = &[
    "province",
    "state",
    "region",
    "oblast",
    "county",
    "prefecture",
    "governorate",
    "district",
    "department",
    "canton",
    "voivodeship",
    "emirate",
];

/// How the place at `span` is meant.
pub(crate) fn standing(words: &[Word], span: Span) -> Standing {
    let at = words.partition_point(|word| word.span.start < span.start);
    let next = words.partition_point(|word| word.span.start < span.end);
    let inside = words.get(at..next).unwrap_or_default();
    let is = |word: &str, list: &[&str]| list.contains(&word);
    let mut from = at;
    let back = |from: usize, steps: usize| {
        from.checked_sub(steps).and_then(|at| words.get(at)).map_or("", |word| word.folded.as_str())
    };
    if back(from, 1) == "the" {
        from -= 1;
    }
    let (one, two, three) = (back(from, 1), back(from, 2), back(from, 3));
    if matches!(one, "in" | "at") && two == "not" && !matches!(back(from, 3), "if" | "or")
        || (one == "of" && two == "instead")
        || (one == "than" && two == "rather")
    {
        return Standing::Denied;
    }
    if matches!(one, "in" | "at") && ((two == "of" && three == "instead") || (two == "than" && three == "rather")) {
        return Standing::Denied;
    }
    let named_so = inside.iter().any(|word| is(&word.folded, LARGER));
    let follows = words.get(next).is_some_and(|word| is(&word.folded, LARGER) && !word.opens);
    if !named_so && (follows || (one == "of" && is(two, LARGER))) {
        return Standing::Larger;
    }
    let way = (one == "to" && (two == "way" || two == "close" || two == "next" || two == "route"))
        || (one == "of" && is(two, WAYS))
        || (one == "over" && two == "flying");
    if is(one, NEAR) || way { Standing::Near } else { Standing::Plain }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn check(text: &str, expected: Standing) {
        let at = text.find("Cordoba").unwrap_or_else(|| panic!("no place in {text}"));
        assert_eq!(standing(&words(text), Span::new(at, at + "Cordoba".len())), expected, "{text}");
    }

    #[test]
    fn the_words_around_a_place_tell_how_it_is_meant() {
        check("They met in Cordoba on Monday.", Standing::Plain);
        check("They met at the Cordoba hall.", Standing::Plain);
        check("They met near Cordoba.", Standing::Near);
        check("They met some 60 kilometres from Cordoba.", Standing::Near);
        check("They met on the outskirts of Cordoba.", Standing::Near);
        check("They met on the way to Cordoba.", Standing::Near);
        check("They met, but not in Cordoba.", Standing::Denied);
        check("They met in Mendoza instead of Cordoba.", Standing::Denied);
        check("They met in Mendoza rather than in Cordoba.", Standing::Denied);
        check("They met in the province of Cordoba.", Standing::Larger);
        check("They met in Cordoba province.", Standing::Larger);
        check("The governor of Cordoba met them.", Standing::Plain);
    }
}
