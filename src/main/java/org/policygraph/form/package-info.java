/**
 * Reads files into a {@linkplain org.policygraph.text.SourceFile held text}: plain text, Markdown,
 * HTML, DOCX and PDF, recognized by content and never by name. Each block that a reader sees
 * (paragraph, heading, table row with TAB between its cells) becomes a line.
 *
 * <p>While a file is read, nothing is fetched and no code in it is run. The meaning of lines is
 * outside of this package: it knows texts, the parsers of the formats, and the JDK.
 */
@NullMarked
package org.policygraph.form;

import org.jspecify.annotations.NullMarked;
