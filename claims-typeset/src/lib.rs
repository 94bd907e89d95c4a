//! A template, data and fonts in, the bytes of a PDF out.
//!
//! Pure: the template can reach no file, no package, no clock and no network; fonts come in as bytes. What comes from
//! outside reaches it as data and never as markup. The same input gives the same bytes.

mod fonts;
mod picture;
mod world;

pub use fonts::Fonts;
pub use picture::is_picture;

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use world::Closed;

/// The pages could not be set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the pages could not be set: {0}")]
pub struct TypesetError(String);

impl TypesetError {
    /// A stable name of the error.
    pub fn code(&self) -> &'static str {
        "not_typeset"
    }
}

/// Sets `template` with `data`, which it finds as a string under `sys.inputs.data`, into a tagged PDF. A picture is
/// found as bytes under `sys.inputs.logo`.
///
/// `ident` names the document the same at each writing; it is hashed into the PDF's identifier.
///
/// # Errors
/// When the template does not compile with these data; the message holds the compiler's.
pub fn pdf(
    template: &str,
    data: &str,
    logo: Option<&[u8]>,
    ident: &str,
    fonts: &Fonts,
) -> Result<Vec<u8>, TypesetError> {
    let world = Closed::new(template, data, logo, fonts);
    let failed = |errors: &[typst::diag::SourceDiagnostic]| {
        let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        TypesetError(messages.join("; "))
    };
    let done = typst::compile::<PagedDocument>(&world).output.map_err(|errors| failed(&errors)).and_then(|document| {
        let options = PdfOptions {
            ident: Smart::Custom(ident.to_owned()),
            creator: Smart::Custom(Some("Galley".to_owned())),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|errors| failed(&errors))
    });
    // What the compiler remembers between runs would only grow in a window that stays open.
    typst::comemo::evict(0);
    done
}

#[cfg(test)]
mod tests;
