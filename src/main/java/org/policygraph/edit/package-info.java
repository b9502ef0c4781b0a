/**
 * Edits of a dataset in a store: documents are added or removed, and curators decide on links. Each
 * edit is computed from what the store holds, validated against the shapes, and written as one
 * atomic commit. Commands and the server edit through this package alone.
 *
 * <p>Who may edit is decided elsewhere; how a document is read, and what changes in the dataset
 * with it, is the business of {@code rdf}.
 */
@NullMarked
package org.policygraph.edit;

import org.jspecify.annotations.NullMarked;
