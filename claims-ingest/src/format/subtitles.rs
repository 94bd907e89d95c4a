//! Subtitles and transcripts with times (.srt, .vtt): what is said, each cue cited by the moment at which it starts.

use super::Format;
use crate::part::{Locator, LocatorKind, Part};
use crate::{IngestError, Ingested, charset};

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    let decoded = charset::decode(bytes, None)?;
    let source = decoded.text.trim_start_matches('\u{feff}');
    if source.trim().is_empty() {
        return Err(IngestError::Empty);
    }
    let mut text = String::new();
    let mut parts: Vec<Part> = Vec::new();
    // The words that a cue has so far, with the moment of its start.
    let mut cue: Option<(String, String)> = None;
    for line in source.lines().chain(std::iter::once("")) {
        let line = line.trim();
        if let Some(moment) = start_of_cue(line) {
            close(&mut cue, &mut text, &mut parts);
            cue = Some((moment, String::new()));
        } else if line.is_empty() {
            close(&mut cue, &mut text, &mut parts);
        } else if let Some((_, words)) = &mut cue {
            let line = spoken(line);
            if !words.is_empty() && !line.is_empty() {
                words.push(' ');
            }
            words.push_str(&line);
        }
    }
    if parts.is_empty() {
        return Err(IngestError::Damaged);
    }
    Ok(Ingested { parts, ..Ingested::of(Format::Subtitles, decoded.charset, text) })
}

fn close(cue: &mut Option<(String, String)>, text: &mut String, parts: &mut Vec<Part>) {
    let Some((moment, words)) = cue.take() else { return };
    let words = words.trim();
    if words.is_empty() {
        return;
    }
    let start = text.len();
    text.push_str(words);
    parts.push(Part { start, stop: text.len(), locator: Some(Locator { kind: LocatorKind::Timecode, value: moment }) });
    text.push('\n');
}

/// The moment of `00:02:10,500 --> 00:02:12,000` or `02:10.500 --> ...`, as `00:02:10`.
fn start_of_cue(line: &str) -> Option<String> {
    let (start, stop) = line.split_once("-->")?;
    moment(stop.split_whitespace().next()?)?;
    moment(start.trim())
}

fn moment(text: &str) -> Option<String> {
    let whole = text.split([',', '.']).next()?;
    let numbers: Vec<u32> = whole.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let (hours, minutes, seconds) = match numbers.as_slice() {
        [minutes, seconds] => (0, *minutes, *seconds),
        [hours, minutes, seconds] => (*hours, *minutes, *seconds),
        _ => return None,
    };
    (minutes < 60 && seconds < 60).then(|| format!("{hours:02}:{minutes:02}:{seconds:02}"))
}

/// A line without its mark-up; `<v Kim>` names who speaks.
fn spoken(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, tagged)) = rest.split_once('<') {
        out.push_str(before);
        match tagged.split_once('>') {
            Some((tag, after)) if is_markup(tag) => {
                if let Some(name) = tag.strip_prefix("v ") {
                    out.push_str(name.trim());
                    out.push_str(": ");
                }
                rest = after;
            }
            _ => {
                out.push('<');
                rest = tagged;
            }
        }
    }
    out.push_str(rest);
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&amp;", "&").trim().to_owned()
}

fn is_markup(tag: &str) -> bool {
    let name = tag.trim_start_matches('/');
    let name = name.split([' ', '.', '=']).next().unwrap_or_default();
    matches!(name, "b" | "i" | "u" | "c" | "v" | "font" | "ruby" | "rt" | "lang")
        || name.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &[(&str, &str)]) {
        let read = read(source.as_bytes()).unwrap();
        let found: Vec<_> = read
            .parts
            .iter()
            .map(|part| (part.locator.as_ref().map_or("", |at| &*at.value), &read.text[part.start..part.stop]))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_cue_has_its_moment() {
        check(
            "1\r\n00:00:01,000 --> 00:00:03,500\r\n<i>Welcome</i>\r\nto Beijing.\r\n\r\n2\r\n01:02:03,9 --> 01:02:05,0\r\nThank you.",
            &[("00:00:01", "Welcome to Beijing."), ("01:02:03", "Thank you.")],
        );
        check(
            "\u{feff}WEBVTT\n\nNOTE not said\n\nintro\n00:05.000 --> 00:09.000 align:start\n<v Xi Jinping>We agree. 5 < 6</v>\n",
            &[("00:00:05", "Xi Jinping: We agree. 5 < 6")],
        );
    }

    #[test]
    fn what_has_no_times_is_none() {
        for source in ["no cues here", "00:99:00 --> 00:99:01\nx", "--> \nx"] {
            assert_eq!(read(source.as_bytes()).unwrap_err(), IngestError::Damaged, "{source}");
        }
        assert_eq!(read(b" ").unwrap_err(), IngestError::Empty);
    }
}
