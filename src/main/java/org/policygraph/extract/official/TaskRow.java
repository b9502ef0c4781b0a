package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.official.OfficialOutline.BodyCell;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A row of a table of tasks.
 *
 * @param cells all of them; those that are merged with the row above are that row's
 * @param task what is to be done, in words that need no full stop
 * @param others other cells of its own that may hold sentences
 * @param bodies those that name who is responsible
 * @param deadline that which says by when; null without one
 */
record TaskRow(
        List<TableCell> cells,
        TableCell task,
        List<TableCell> others,
        List<BodyCell> bodies,
        @Nullable TextSpan deadline) {}
