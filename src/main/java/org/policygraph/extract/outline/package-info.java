/**
 * The grammar of a digest: which characters are title, date, theme, measure, clause and marker.
 *
 * <pre>
 * digest   := [pageTitle] [searchBox] title byline theme+
 * byline   := [source ['·']] date [time]
 * theme    := heading measure+
 * measure  := bullet (wording marker+)+
 * bullet   := '-' and its full-width, long and round relatives
 * marker   := '[' numbers ']' in square, lenticular or tortoise-shell brackets
 * numbers  := number | number '-' number, several separated by ',' or '、'
 * </pre>
 *
 * <p>It holds for one bullet a line and for all in one line alike: what follows the last marker of
 * a measure and comes before the next bullet is a heading. Nothing here knows what the words mean.
 */
@NullMarked
package org.policygraph.extract.outline;

import org.jspecify.annotations.NullMarked;
