/**
 * Notes of responsibility, as a small language of their own: {@code （甲部会同乙部负责）}. {@link
 * org.policygraph.extract.note.NoteTokenizer} cuts a note into names, labels, verbs and joints,
 * {@link org.policygraph.extract.note.NoteParser} finds out what is said of each name, and {@link
 * org.policygraph.extract.note.NoteReader} gives the bodies with their roles, by the rules and
 * aliases that the document has stated so far. Knows no grammar of documents: which brackets may be
 * notes, and what they cover, is said elsewhere.
 */
@NullMarked
package org.policygraph.extract.note;

import org.jspecify.annotations.NullMarked;
