/**
 * Aligns a digest with the official text of the same document: whether the two are of one document,
 * which paragraphs each marker stands for by similarity, and what curators decided. The method and
 * the format of a file of decisions: {@code src/site/markdown/original-format.md}.
 */
@NullMarked
package org.policygraph.extract.alignment;

import org.jspecify.annotations.NullMarked;
