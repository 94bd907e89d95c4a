//! From `WordprocessingML` to text: a paragraph is a block, a table's row a line of cells.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::IngestError;
use crate::lines::Lines;

/// Elements whose text Word does not show: what was moved away or deleted, the copy for old programs, field codes.
const SILENT: &[&str] = &["moveFrom", "del", "Fallback", "instrText", "delText", "delInstrText"];

/// Hears of every element whose text is shown.
pub(super) trait Watch {
    /// An element begins, or stands for itself. The text before it is in `lines`.
    fn opened(&mut self, tag: &BytesStart<'_>, lines: &mut Lines);

    /// An element with content ends.
    fn closed(&mut self, name: &str, lines: &mut Lines);
}

pub(super) fn read(xml: &str, lines: &mut Lines, watch: &mut dyn Watch) -> Result<(), IngestError> {
    let mut reader = Reader::from_str(xml);
    let mut body = Body { lines, watch, silent: 0, tables: 0, fresh_cell: false, text: false, hidden: false };
    loop {
        match reader.read_event().map_err(|_| IngestError::Damaged)? {
            Event::Eof => return Ok(()),
            Event::Start(tag) => body.open(&tag),
            Event::Empty(tag) if body.silent == 0 => body.mark(&tag),
            Event::End(tag) => body.close(tag.local_name().as_ref()),
            Event::Text(words) => body.say(&words.xml10_content()),
            Event::CData(words) => body.say(&words.xml10_content()),
            Event::GeneralRef(reference) => {
                if let Some(c) = referred(&reference) {
                    body.say(c.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
    }
}

struct Body<'a> {
    lines: &'a mut Lines,
    watch: &'a mut dyn Watch,
    /// How many elements are open from a silent one on.
    silent: usize,
    /// How many tables are open.
    tables: usize,
    /// Whether the next paragraph is the first of its cell.
    fresh_cell: bool,
    /// Whether a text element is open.
    text: bool,
    /// Whether the run is marked as hidden.
    hidden: bool,
}

impl Body<'_> {
    fn open(&mut self, tag: &BytesStart<'_>) {
        if self.silent > 0 || SILENT.contains(&tag.local_name().as_ref()) {
            self.silent += 1;
        } else {
            self.mark(tag);
            self.text |= tag.local_name().as_ref() == "t";
            self.tables += usize::from(tag.local_name().as_ref() == "tbl");
        }
    }

    fn close(&mut self, name: &str) {
        if self.silent > 0 {
            self.silent -= 1;
            return;
        }
        match name {
            "t" => self.text = false,
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                self.lines.block();
            }
            "p" if self.tables == 0 => self.lines.block(),
            _ => {}
        }
        self.watch.closed(name, self.lines);
    }

    fn say(&mut self, words: &str) {
        if self.text && self.silent == 0 && !self.hidden {
            self.lines.text(words, false);
        }
    }

    /// What an element does by itself.
    fn mark(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "p" if self.tables == 0 => self.lines.block(),
            "p" if self.fresh_cell => self.fresh_cell = false,
            "p" | "tr" | "br" | "cr" => self.lines.line(),
            "tbl" => self.lines.block(),
            "tc" => {
                self.lines.cell();
                self.fresh_cell = true;
            }
            "r" => self.hidden = false,
            "tab" if !self.hidden => self.lines.text("\t", false),
            "noBreakHyphen" if !self.hidden => self.lines.text("\u{2011}", false),
            "vanish" => self.hidden = !is_off(attribute(tag, "val").as_deref()),
            _ => {}
        }
        self.watch.opened(tag, self.lines);
    }
}

/// Whether the value of a switch says no.
pub(super) fn is_off(value: Option<&str>) -> bool {
    matches!(value, Some("0" | "false" | "off"))
}

/// The value of an attribute, by its name without prefix.
pub(in crate::format) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// The character of `&amp;` or `&#38;`; entities that a document declares itself are not resolved.
pub(in crate::format) fn referred(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return Some(c);
    }
    match reference.xml10_content().as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
