//! A page of a kept PDF as an image, drawn from the PDF itself: what is shown is what was issued. It refuses to draw
//! from anything else.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

/// Pixels of a page image to an inch.
const DOTS: f32 = 110.0;
/// Points of a PDF to an inch.
const POINTS: f32 = 72.0;

/// Returns page `page`, from 1, as a PNG.
pub(crate) fn picture(pdf: &[u8], page: usize) -> Option<Vec<u8>> {
    let pdf = Pdf::new(pdf.to_vec()).ok()?;
    let page = pdf.pages().get(page.checked_sub(1)?)?;
    let scale = DOTS / POINTS;
    let settings =
        RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings).into_png().ok()
}
