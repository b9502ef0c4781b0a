/**
 * What a file says: from its bytes to a {@linkplain org.policygraph.text.SourceFile held text}, as
 * plain text, Markdown, HTML, DOCX or PDF, told apart by content and never by name. Each block that
 * a reader sees (paragraph, heading, row of a table with TAB between its cells) is a line.
 *
 * <p>Nothing is fetched while a file is read, and nothing of it is run. What the lines mean is none
 * of this package's business: it knows texts, the parsers of the forms, and the JDK.
 */
@NullMarked
package org.policygraph.form;

import org.jspecify.annotations.NullMarked;
