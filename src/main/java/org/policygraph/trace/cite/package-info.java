/**
 * Citations that can be pasted: what is cited goes in as plain records, text in one of the {@link
 * org.policygraph.trace.cite.CitationStyle styles} comes out. Nothing of graphs enters; the styles
 * are those of the Citation Style Language project, applied by citeproc-java, the only package that
 * knows it.
 */
@NullMarked
package org.policygraph.trace.cite;

import org.jspecify.annotations.NullMarked;
