//! The blocks of the report as `WordprocessingML`.

use std::fmt::Write as _;

use super::package::Package;
use super::xml::{colours, is_sign, look, text_run};
use crate::paper::{Block, Entry, KeyEntry, Paper, PictureRow, Run, Style, TimelineRow};

/// The width between the margins, in twentieths of a point.
const WIDTH: u32 = 9412;

/// The box for the logo, in pixels; a pixel is 9,525 of Word's units.
const LOGO: (u32, u32) = (160, 40);
const UNITS: u32 = 9525;

pub(super) struct Body<'p> {
    package: &'p mut Package,
    out: String,
    bookmarks: u32,
    /// The colour of the claim's frame.
    tone: Option<&'static str>,
}

impl<'p> Body<'p> {
    pub(super) fn write(paper: &Paper, package: &'p mut Package) -> String {
        let mut body = Self { package, out: String::new(), bookmarks: 0, tone: None };
        body.masthead(paper);
        for block in &paper.blocks {
            body.block(block);
        }
        body.out
    }

    fn masthead(&mut self, paper: &Paper) {
        let logo = self.package.logo.as_ref().map(|logo| picture(logo.fit(LOGO.0, LOGO.1), &paper.masthead));
        let name = Run::own(paper.masthead.clone()).italic().strong();
        let runs = format!("{}{}", logo.unwrap_or_default(), self.runs(&[name]));
        self.paragraph("Masthead", "", &runs);
        let title = self.runs(&[Run::own(paper.title.clone())]);
        self.paragraph("Title", "", &title);
    }

    fn paragraph(&mut self, style: &str, more: &str, runs: &str) {
        let _ = write!(self.out, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>{runs}</w:p>");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, anchor, runs } => {
                let runs = self.runs(runs);
                let runs = self.bookmarked(anchor.as_deref(), &runs);
                let border = self.tone.filter(|_| *level == 3).map_or_else(String::new, |tone| {
                    let colour = colours(tone).0;
                    format!(
                        "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"{colour}\"/></w:pBdr>"
                    )
                });
                self.paragraph(&format!("Heading{level}"), &border, &runs);
            }
            Block::Para { style, runs } => {
                let runs = self.runs(runs);
                self.paragraph(style_name(*style), "", &runs);
            }
            Block::Facts { rows } => self.facts(rows),
            Block::Picture { rows, key, .. } => self.picture(rows, key),
            Block::Counts { head, rows } => self.counts(head, rows),
            Block::Timeline { rows, .. } => self.timeline(rows),
            Block::Decision { machine, person } => self.decision(machine, person),
            Block::Entries { rows } => self.entries(rows),
            Block::Open { tone } => self.tone = Some(tone),
            Block::Close {} => self.tone = None,
            Block::Turn {} => {}
        }
    }

    /// Runs with their links.
    fn runs(&mut self, runs: &[Run]) -> String {
        let mut out = String::new();
        for run in runs {
            let words = match run.tone.filter(|_| run.chip) {
                Some(tone) => text_run(&format!(" {} {} ", colours(tone).2, run.text), &look(run)),
                None if is_sign(run) => text_run(&format!("\u{202f}{}", run.text), &look(run)),
                None => text_run(&run.text, &look(run)),
            };
            if let Some(url) = &run.url {
                let id = self.package.link(url);
                let _ = write!(out, "<w:hyperlink r:id=\"{id}\">{words}</w:hyperlink>");
            } else if let Some(anchor) = &run.to {
                let _ = write!(out, "<w:hyperlink w:anchor=\"{anchor}\">{words}</w:hyperlink>");
            } else {
                out.push_str(&words);
            }
        }
        out
    }

    fn bookmarked(&mut self, anchor: Option<&str>, runs: &str) -> String {
        let Some(anchor) = anchor else { return runs.to_owned() };
        let id = self.bookmarks;
        self.bookmarks += 1;
        format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{anchor}\"/>{runs}<w:bookmarkEnd w:id=\"{id}\"/>")
    }

    /// A paragraph for a cell.
    fn line(&mut self, style: &str, more: &str, runs: &[Run]) -> String {
        let runs = self.runs(runs);
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>{runs}</w:p>")
    }

    /// A table without lines but those asked for; rows of cells that hold paragraphs.
    fn table(&mut self, widths: &[u32], lines: &str, rows: &[Vec<String>], head: bool) {
        let _ = write!(
            self.out,
            "<w:tbl><w:tblPr><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblBorders>{lines}</w:tblBorders>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"50\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
        );
        for width in widths {
            let _ = write!(self.out, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.out.push_str("</w:tblGrid>");
        for (i, row) in rows.iter().enumerate() {
            let repeated = if head && i == 0 { "<w:tblHeader/>" } else { "" };
            let _ = write!(self.out, "<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>");
            for (width, cell) in widths.iter().zip(row) {
                let _ = write!(self.out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{cell}</w:tc>");
            }
            self.out.push_str("</w:tr>");
        }
        // Two tables in a row would become one.
        self.out.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>");
    }

    fn facts(&mut self, rows: &[(String, Vec<Run>)]) {
        let cells: Vec<Vec<String>> = rows
            .iter()
            .map(|(label, runs)| {
                let label = self.line("Label", "", &[Run::own(label.clone())]);
                vec![label, self.line("Cell", "", runs)]
            })
            .collect();
        if !cells.is_empty() {
            self.table(&[2000, WIDTH - 2000], "", &cells, false);
        }
    }

    fn picture(&mut self, rows: &[PictureRow], key: &[KeyEntry]) {
        let cells: Vec<Vec<String>> = rows
            .iter()
            .map(|row| {
                let name = self.line("Cell", "", &[Run::own(row.name)]);
                let squares: String = row.cells.iter().map(|(tone, decided)| square(tone, *decided)).collect();
                let figure = text_run(&format!(" {}", row.cells.len()), "<w:color w:val=\"5D574E\"/>");
                vec![name, format!("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr>{squares}{figure}</w:p>")]
            })
            .collect();
        self.table(&[2400, WIDTH - 2400], "", &cells, false);
        let mut runs = Vec::new();
        for entry in key {
            runs.push(Run::chip(entry.class, entry.words));
            runs.push(Run::own(format!(" {}    ", entry.count)).soft());
        }
        let runs = self.runs(&runs);
        self.paragraph("Normal", "", &runs);
    }

    fn counts(&mut self, head: &[String], rows: &[Vec<String>]) {
        let columns = head.len().saturating_sub(1).max(1) as u32;
        let narrow = (WIDTH - 2000) / columns;
        let mut widths = vec![2000];
        widths.resize(head.len(), narrow);
        let right = "<w:jc w:val=\"right\"/>";
        let mut cells = Vec::new();
        for (i, row) in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)).enumerate() {
            let last = i == rows.len();
            let cell = |(j, text): (usize, &String)| {
                let run = Run { soft: i == 0, strong: last, ..Run::own(text.clone()) };
                self.line("Figure", if j == 0 { "" } else { right }, &[run])
            };
            cells.push(row.iter().enumerate().map(cell).collect());
        }
        self.table(&widths, LINES, &cells, true);
    }

    fn timeline(&mut self, rows: &[TimelineRow]) {
        let mut cells = Vec::new();
        for row in rows {
            if let Some(gap) = &row.gap {
                let gap = self.line("Small", "", &[Run::own(gap.clone()).italic()]);
                cells.push(vec![self.line("Cell", "", &[]), self.line("Cell", "", &[Run::own("⋮").soft()]), gap]);
            }
            let sign = match (row.journey, row.happened) {
                (true, true) => "◆",
                (true, false) => "◇",
                (false, true) => "●",
                (false, false) => "○",
            };
            let when = Run { italic: !row.dated, soft: !row.dated, ..Run::own(row.when.clone()) };
            let mut body = self.line("Cell", "", &row.title);
            if !row.detail.is_empty() {
                body.push_str(&self.line("Small", "", &[Run::own(row.detail.clone())]));
            }
            let sign = Run { tone: Some(row.class), ..Run::own(sign) };
            cells.push(vec![
                self.line("Cell", "<w:jc w:val=\"right\"/>", &[when]),
                self.line("Cell", "<w:jc w:val=\"center\"/>", &[sign]),
                body,
            ]);
        }
        self.table(&[2000, 500, WIDTH - 2500], "", &cells, false);
    }

    fn decision(&mut self, machine: &[Vec<Run>], person: &[Vec<Run>]) {
        let mut side = |label: &str, lines: &[Vec<Run>]| {
            let mut cell = self.line("Label", "", &[Run::own(label)]);
            for line in lines {
                cell.push_str(&self.line("Cell", "", line));
            }
            cell
        };
        let row = vec![side("Assessment by machine", machine), side("Verdict by a person", person)];
        self.table(&[WIDTH / 2, WIDTH / 2], LINES, &[row], false);
    }

    fn entries(&mut self, rows: &[Entry]) {
        let mut cells = Vec::new();
        for row in rows {
            let label = self.runs(&row.label);
            let label = self.bookmarked(row.anchor.as_deref(), &label);
            let mut lines = String::new();
            for (i, line) in row.lines.iter().enumerate() {
                lines.push_str(&self.line(if i == 0 { "Cell" } else { "Excerpt" }, "", line));
            }
            cells.push(vec![
                format!("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr>{label}</w:p>"),
                lines,
                self.line("Cell", "<w:jc w:val=\"right\"/>", &row.aside),
            ]);
        }
        if !cells.is_empty() {
            self.table(&[700, WIDTH - 2900, 2200], LINES, &cells, false);
        }
    }
}

/// Thin lines between rows.
const LINES: &str = "<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D9D3C7\"/>\
    <w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D9D3C7\"/>\
    <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D9D3C7\"/>";

fn style_name(style: Style) -> &'static str {
    match style {
        Style::Body => "Normal",
        Style::Lede => "Lede",
        Style::Small => "Small",
        Style::Label => "Label",
        Style::Quote => "Quote",
        Style::Article => "Article",
        Style::Item => "Item",
        Style::Reason => "Reason",
    }
}

/// A claim in the picture: its sign, filled where a person decided.
fn square(tone: &str, decided: bool) -> String {
    let (text, wash, sign) = colours(tone);
    let (ink, fill) = if decided { ("FFFFFF", text) } else { (text, wash) };
    let look = format!(
        "<w:rFonts w:ascii=\"DejaVu Sans Mono\" w:hAnsi=\"DejaVu Sans Mono\" w:cs=\"DejaVu Sans Mono\"/>\
         <w:color w:val=\"{ink}\"/><w:sz w:val=\"18\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>"
    );
    format!("{}{}", text_run(&format!(" {sign} "), &look), text_run(" ", "<w:sz w:val=\"8\"/>"))
}

/// The logo in the line.
fn picture((width, height): (u32, u32), name: &str) -> String {
    let (w, h, name) = (width * UNITS, height * UNITS, super::xml::escaped(name));
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{w}\" cy=\"{h}\"/>\
         <wp:docPr id=\"1\" name=\"logo\" descr=\"{name}\"/><a:graphic>\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
         <pic:cNvPr id=\"1\" name=\"logo\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdLogo\"/>\
         <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
         <a:ext cx=\"{w}\" cy=\"{h}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
         </a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t xml:space=\"preserve\">  </w:t></w:r>"
    )
}
