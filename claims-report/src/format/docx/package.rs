//! The file around a Word document: a ZIP of parts with the same bytes for the same parts.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::escaped;
use crate::options::Logo;

/// The parts that differ from one document to the next.
#[derive(Default)]
pub(super) struct Package {
    /// The text between `<w:body>` and its end, without the section.
    pub(super) body: String,
    /// The comments, where there are any.
    pub(super) comments: Option<String>,
    /// Addresses that links lead to, in the order of their relationships.
    pub(super) links: Vec<String>,
    pub(super) title: String,
    pub(super) author: String,
    /// What the head of each page says.
    pub(super) head: String,
    pub(super) logo: Option<Logo>,
    /// When the report was made, in RFC 3339.
    pub(super) made: Option<String>,
}

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const STYLES: &str = include_str!("../../../templates/styles.xml");

/// A4 with margins of 22 mm, in twentieths of a point.
const SECTION: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHead\"/>\
    <w:footerReference w:type=\"default\" r:id=\"rIdFoot\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
    <w:pgMar w:top=\"1300\" w:right=\"1247\" w:bottom=\"1300\" w:left=\"1247\" w:header=\"620\" w:footer=\"620\" w:gutter=\"0\"/>\
    </w:sectPr>";

impl Package {
    /// The name of a link's relationship.
    pub(super) fn link(&mut self, url: &str) -> String {
        let at = self.links.iter().position(|known| known == url).unwrap_or_else(|| {
            self.links.push(url.to_owned());
            self.links.len() - 1
        });
        format!("rIdLink{at}")
    }

    pub(super) fn bytes(&self) -> Result<Vec<u8>, String> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for (name, content) in self.parts() {
            zip.start_file(name, options).map_err(|error| error.to_string())?;
            zip.write_all(content.as_bytes()).map_err(|error| error.to_string())?;
        }
        if let Some(logo) = &self.logo {
            let name = format!("word/media/logo.{}", logo.extension());
            zip.start_file(name, options).map_err(|error| error.to_string())?;
            zip.write_all(logo.bytes()).map_err(|error| error.to_string())?;
        }
        Ok(zip.finish().map_err(|error| error.to_string())?.into_inner())
    }

    fn parts(&self) -> Vec<(&'static str, String)> {
        let mut parts = vec![
            ("[Content_Types].xml", self.types()),
            ("_rels/.rels", root_relations()),
            ("docProps/core.xml", self.core()),
            (
                "word/document.xml",
                format!("{DECLARATION}<w:document {NAMESPACES}><w:body>{}{SECTION}</w:body></w:document>", self.body),
            ),
            ("word/_rels/document.xml.rels", self.relations()),
            ("word/styles.xml", format!("{DECLARATION}{STYLES}")),
            ("word/header1.xml", self.header()),
            ("word/footer1.xml", Self::footer()),
        ];
        if let Some(comments) = &self.comments {
            parts.push(("word/comments.xml", format!("{DECLARATION}<w:comments {NAMESPACES}>{comments}</w:comments>")));
        }
        parts
    }

    fn types(&self) -> String {
        let part = |name: &str, kind: &str| {
            format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{MAIN}.{kind}+xml\"/>")
        };
        let comments = self.comments.as_ref().map_or_else(String::new, |_| part("comments", "comments"));
        let logo = self.logo.as_ref().map_or_else(String::new, |logo| {
            format!("<Default Extension=\"{}\" ContentType=\"{}\"/>", logo.extension(), logo.media_type())
        });
        format!(
            "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>{logo}{}{}{}{}{comments}\
             <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
             </Types>",
            part("document", "document.main"),
            part("styles", "styles"),
            part("header1", "header"),
            part("footer1", "footer"),
        )
    }

    fn relations(&self) -> String {
        let mut out = String::new();
        let mut add = |id: &str, kind: &str, target: &str, outside: bool| {
            let mode = if outside { " TargetMode=\"External\"" } else { "" };
            let target = escaped(target);
            let _ = write!(out, "<Relationship Id=\"{id}\" Type=\"{RELATION}/{kind}\" Target=\"{target}\"{mode}/>");
        };
        add("rIdStyles", "styles", "styles.xml", false);
        add("rIdHead", "header", "header1.xml", false);
        add("rIdFoot", "footer", "footer1.xml", false);
        if self.comments.is_some() {
            add("rIdComments", "comments", "comments.xml", false);
        }
        if let Some(logo) = &self.logo {
            add("rIdLogo", "image", &format!("media/logo.{}", logo.extension()), false);
        }
        for (i, url) in self.links.iter().enumerate() {
            add(&format!("rIdLink{i}"), "hyperlink", url, true);
        }
        relationships(&out)
    }

    fn core(&self) -> String {
        let made = self.made.as_deref().map_or_else(String::new, |made| {
            let made = escaped(made);
            format!("<dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:created>")
        });
        format!(
            "{DECLARATION}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>{made}\
             </cp:coreProperties>",
            escaped(&self.title),
            escaped(&self.author),
        )
    }

    fn header(&self) -> String {
        format!(
            "{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Small\"/></w:pPr><w:r>\
             <w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:hdr>",
            escaped(&self.head),
        )
    }

    fn footer() -> String {
        let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
        format!(
            "{DECLARATION}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Small\"/><w:jc w:val=\"right\"/></w:pPr>{}\
             <w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
            field("PAGE"),
            field("NUMPAGES"),
        )
    }
}

fn relationships(inside: &str) -> String {
    format!(
        "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>"
    )
}

fn root_relations() -> String {
    relationships(&format!(
        "<Relationship Id=\"rId1\" Type=\"{RELATION}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/>"
    ))
}
