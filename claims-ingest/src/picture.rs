//! Pictures: known by their first bytes and measured by their heads, never decoded. What stands in one is typed in by
//! the person who reads it.

use imagesize::ImageType;

use crate::IngestError;

/// A picture that is kept without text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its media type.
    pub media_type: &'static str,
    /// In pixels, as its head says.
    pub width: u32,
    /// In pixels, as its head says.
    pub height: u32,
}

/// Endings of the files that are taken as pictures, without the dot, in lower case.
pub(crate) const ENDINGS: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "heic", "avif"];

/// More pixels than any camera or scanner gives: a head that says so is made to trouble whoever draws it.
const MOST_PIXELS: u64 = 1_000_000_000;

/// Whether the bytes open like a picture that is known here.
pub(crate) fn is_picture(bytes: &[u8]) -> bool {
    imagesize::image_type(bytes).is_ok_and(|kind| media_type(kind).is_some())
}

pub(crate) fn read(bytes: &[u8]) -> Result<Picture, IngestError> {
    if bytes.is_empty() {
        return Err(IngestError::Empty);
    }
    let kind = imagesize::image_type(bytes).map_err(|_| IngestError::Damaged)?;
    let media_type = media_type(kind).ok_or(IngestError::Damaged)?;
    let size = imagesize::blob_size(bytes).map_err(|_| IngestError::Damaged)?;
    let too_large = IngestError::TooManyPixels;
    let (width, height) =
        (u32::try_from(size.width).map_err(|_| too_large)?, u32::try_from(size.height).map_err(|_| too_large)?);
    match u64::from(width) * u64::from(height) {
        0 => Err(IngestError::Damaged),
        pixels if pixels > MOST_PIXELS => Err(too_large),
        _ => Ok(Picture { media_type, width, height }),
    }
}

fn media_type(kind: ImageType) -> Option<&'static str> {
    Some(match kind {
        ImageType::Png => "image/png",
        ImageType::Jpeg => "image/jpeg",
        ImageType::Gif => "image/gif",
        ImageType::Webp => "image/webp",
        ImageType::Tiff => "image/tiff",
        ImageType::Bmp => "image/bmp",
        ImageType::Heif(imagesize::Compression::Av1) => "image/avif",
        ImageType::Heif(_) => "image/heic",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let head = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &width.to_be_bytes(), &height.to_be_bytes()];
        [head.concat(), b"\x08\x02\0\0\0".to_vec()].concat()
    }

    #[test]
    fn a_picture_is_measured_by_its_head() {
        assert_eq!(read(&png(640, 480)).unwrap(), Picture { media_type: "image/png", width: 640, height: 480 });
        let gif = b"GIF89a\x02\x00\x03\x00\x80\x00\x00";
        assert_eq!(read(gif).unwrap(), Picture { media_type: "image/gif", width: 2, height: 3 });
    }

    #[test]
    fn what_is_too_large_or_none_is_refused() {
        assert_eq!(read(&png(4_000_000_000, 4_000_000_000)).unwrap_err(), IngestError::TooManyPixels);
        assert_eq!(read(&png(0, 3)).unwrap_err(), IngestError::Damaged);
        assert_eq!(read(&png(1, 1)[..12]).unwrap_err(), IngestError::Damaged);
        assert_eq!(read(b"no picture").unwrap_err(), IngestError::Damaged);
        assert_eq!(read(b"").unwrap_err(), IngestError::Empty);
    }
}
