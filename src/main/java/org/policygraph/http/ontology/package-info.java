/** The ontology as a document, as a page and as files. */
@NullMarked
package org.policygraph.http.ontology;

import org.jspecify.annotations.NullMarked;
