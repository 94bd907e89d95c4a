//! Text from outside in XML, and runs with their look.

use std::fmt::Write as _;

use crate::hostile::is_control;
use crate::paper::Run;

/// Escapes what means something in XML; what XML cannot carry is left out (it was written out before).
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if is_control(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Text and wash colours of a status, and its sign, as in the other formats.
pub(super) fn colours(tone: &str) -> (&'static str, &'static str, &'static str) {
    match tone {
        "supported" => ("1C6440", "E6F1EA", "✓"),
        "refuted" => ("A1261C", "F9E6E3", "✗"),
        "conflicting" => ("7D4F00", "FAEED6", "≠"),
        "unproven" => ("44546A", "E9EDF3", "?"),
        _ => ("6A6459", "EFEDE8", "–"),
    }
}

/// A text in one run: line ends become breaks, tabs become tabs. `look` holds run properties.
pub(super) fn text_run(text: &str, look: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut out = String::from("<w:r>");
    if !look.is_empty() {
        let _ = write!(out, "<w:rPr>{look}</w:rPr>");
    }
    for (i, line) in text.split('\n').enumerate() {
        if i > 0 {
            out.push_str("<w:br/>");
        }
        for (j, cell) in line.split('\t').enumerate() {
            if j > 0 {
                out.push_str("<w:tab/>");
            }
            if !cell.is_empty() {
                let _ = write!(out, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(cell));
            }
        }
    }
    out.push_str("</w:r>");
    out
}

/// The properties of a run, in the order that the standard wants.
pub(super) fn look(run: &Run) -> String {
    let mut look = String::new();
    if run.fixed {
        look.push_str(
            "<w:rFonts w:ascii=\"DejaVu Sans Mono\" w:hAnsi=\"DejaVu Sans Mono\" w:cs=\"DejaVu Sans Mono\"/>",
        );
    }
    if run.strong || run.chip {
        look.push_str("<w:b/>");
    }
    if run.italic {
        look.push_str("<w:i/>");
    }
    match run.tone {
        Some(tone) => {
            let _ = write!(look, "<w:color w:val=\"{}\"/>", colours(tone).0);
        }
        None if run.soft => look.push_str("<w:color w:val=\"5D574E\"/>"),
        None => {}
    }
    if run.fixed {
        look.push_str("<w:sz w:val=\"16\"/>");
    }
    if run.url.is_some() {
        look.push_str("<w:u w:val=\"single\"/>");
    }
    if run.mark {
        look.push_str("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF0B3\"/>");
    }
    if let Some(tone) = run.tone.filter(|_| run.chip || (run.to.is_some() && !run.fixed)) {
        let _ = write!(look, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>", colours(tone).1);
    }
    if is_sign(run) {
        look.push_str("<w:vertAlign w:val=\"superscript\"/>");
    }
    look
}

/// Whether the run is the number of a claim behind its words.
pub(super) fn is_sign(run: &Run) -> bool {
    run.fixed && run.tone.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escaped("<a b=\"c\">&\0\u{1}\u{ffff}"), "&lt;a b=&quot;c&quot;&gt;&amp;");
        assert_eq!(
            text_run("a\tb\nc", ""),
            "<w:r><w:t xml:space=\"preserve\">a</w:t><w:tab/><w:t xml:space=\"preserve\">b</w:t><w:br/>\
             <w:t xml:space=\"preserve\">c</w:t></w:r>"
        );
    }
}
