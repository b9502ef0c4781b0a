/**
 * Named graphs as bytes that are opened and not read: numbers in place of terms, sorted three ways.
 * So are all graphs of snapshots, in memory, in the files of a folder, and in what ships with the
 * program.
 */
@NullMarked
package org.policygraph.store.packed;

import org.jspecify.annotations.NullMarked;
