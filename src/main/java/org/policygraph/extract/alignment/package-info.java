/**
 * Lays a digest beside the official text of the same document: whether the two are of one document,
 * which paragraphs each marker stands for, by likeness, and what a person decided on that. How, and
 * what a file of such decisions looks like: {@code src/site/markdown/original-format.md}.
 */
@NullMarked
package org.policygraph.extract.alignment;

import org.jspecify.annotations.NullMarked;
