//! Whether a picture can be set at all; one that cannot would cost the whole document.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

/// Whether the bytes are a whole PNG, or with `jpeg` a whole JPEG. The picture is unfolded to find out: ask only for
/// those whose width and height are known to be small.
pub fn is_picture(bytes: &[u8], jpeg: bool) -> bool {
    let format = if jpeg { ExchangeFormat::Jpg } else { ExchangeFormat::Png };
    let shown = RasterImage::plain(Bytes::new(bytes.to_vec()), format).is_ok();
    typst::comemo::evict(0);
    shown
}
