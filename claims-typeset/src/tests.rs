//! What setting pages promises.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

const TEMPLATE: &str = "#set page(width: 200pt, height: 200pt)\n#sys.inputs.data";

#[test]
fn data_is_text_and_never_markup() {
    let fonts = Fonts::own();
    let hostile = "#panic(\"x\") #read(\"secret\") $x$ = heading *bold* @ref <label> // comment \\ \u{0}";
    assert!(pdf(TEMPLATE, hostile, None, "x", &fonts).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let fonts = Fonts::own();
    let one = pdf(TEMPLATE, "words", None, "x", &fonts).unwrap();
    assert_eq!(one, pdf(TEMPLATE, "words", None, "x", &Fonts::own()).unwrap());
    assert_ne!(one, pdf(TEMPLATE, "words", None, "y", &fonts).unwrap());
}

#[test]
fn a_template_reaches_no_file_no_package_and_no_clock() {
    let fonts = Fonts::own();
    for reach in ["#read(\"a.txt\")", "#import \"@preview/a:1.0.0\"", "#include \"b.typ\"", "#datetime.today()"] {
        let error = pdf(reach, "", None, "x", &fonts).unwrap_err();
        assert_eq!(error.code(), "not_typeset", "{reach}: {error}");
    }
}

#[test]
fn fonts_tell_what_they_cover_and_which_they_are() {
    let fonts = Fonts::own();
    assert!(['a', 'é', 'Ω', 'Я', '“', '→'].iter().all(|c| fonts.covers(*c)));
    assert!(!fonts.covers('김'));
    assert!(fonts.shows('a') && fonts.covers('ش') && !fonts.shows('ش'), "Arabic is no script for a fixed width");
    assert_eq!(fonts.families(), ["Libertinus Serif", "DejaVu Sans Mono"]);
    assert_eq!(fonts.sha256(), Fonts::with(&[]).sha256());
    assert_ne!(fonts.sha256(), Fonts::with(&[b"no font".to_vec()]).sha256());
}
