package org.policygraph.form;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param glyphs in the order in which they were drawn
 * @param rules the lines of tables
 * @param unnamed how many glyphs the fonts do not say the characters of
 * @param pictured how much of the page pictures cover, 1 for all of it
 * @param curves how many curves are drawn, of which letters without a font are made
 */
record PdfPage(
        List<Glyph> glyphs, List<RuledLine> rules, int unnamed, double pictured, int curves) {
    /** Letters that were turned into drawings have some ten curves each. */
    private static final int OUTLINED = 200;

    /** Whether there is something to read for a person and no text. */
    boolean isDrawing() {
        return (pictured > 0 || curves > OUTLINED) && glyphs.stream().allMatch(Glyph::isBlank);
    }

    /** Whether a picture takes most of the page, as one of a scanner does. */
    boolean isMostlyPicture() {
        return pictured > 0.5;
    }
}
