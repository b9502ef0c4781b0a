package org.policygraph.form;

/**
 * Characters at their place on a page, which is turned so that they read from left to right. All
 * lengths are points, from the top left corner.
 *
 * @param text what the glyph stands for; more than one character for a ligature
 * @param x left edge
 * @param y base line
 * @param width how far the next glyph is to the right
 * @param size size of the font
 */
record Glyph(String text, double x, double y, double width, double size) {
    double right() {
        return x + width;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
