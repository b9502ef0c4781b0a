package org.policygraph.form;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param glyphs in the order in which they were drawn
 * @param rules the lines of tables
 * @param pictured whether there is a picture
 */
record PdfPage(List<Glyph> glyphs, List<Rule> rules, boolean pictured) {
    boolean isBlank() {
        return glyphs.stream().allMatch(Glyph::isBlank);
    }
}
