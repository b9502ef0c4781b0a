/**
 * The dataset as a whole: files to take along, with their checksums, and figures about what is in
 * them. Files are written as streams; figures are worked out when they are first asked for, once
 * for each state of the store. What is stated and what is inferred never share a table or a triple
 * file. Knows no HTTP and no GraphQL: both endpoints tell what stands here.
 */
@NullMarked
package org.policygraph.bulk;

import org.jspecify.annotations.NullMarked;
