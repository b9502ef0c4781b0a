/**
 * What can be done to a dataset that is kept in a store: put documents in, take documents out, take
 * down what persons decide on links. Each edit is worked out from what the store holds, held
 * against the shapes, and written as one commit: whole, or not at all. Commands and the server edit
 * through here alone.
 *
 * <p>Who may edit is not decided here, and how a document is read and what changes in the dataset
 * with it, {@code rdf} knows.
 */
@NullMarked
package org.policygraph.edit;

import org.jspecify.annotations.NullMarked;
