/**
 * Reads the official text of a document and the file that says which of its paragraphs the markers
 * of a digest number. What they look like: {@code src/site/markdown/original-format.md}.
 */
@NullMarked
package org.policygraph.extract.original;

import org.jspecify.annotations.NullMarked;
