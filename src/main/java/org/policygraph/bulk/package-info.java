/**
 * The dataset as a whole: files to download, with their checksums, and statistics. Files are
 * written as streams; statistics are computed when they are first requested, once for each version
 * of the store. What is stated and what is inferred never share a table or a triple file. Knows no
 * HTTP and no GraphQL, which both describe the files from here.
 */
@NullMarked
package org.policygraph.bulk;

import org.jspecify.annotations.NullMarked;
