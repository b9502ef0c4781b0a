package org.policygraph.form;

/**
 * A straight line on a page, as those around the cells of a table, in points from the top left
 * corner.
 *
 * @param upright whether it goes from top to bottom, and not from left to right
 * @param at its place: x of an upright one, y of a level one
 * @param from where it begins, above or on the left
 * @param to where it ends
 */
record RuledLine(boolean upright, double at, double from, double to) {}
