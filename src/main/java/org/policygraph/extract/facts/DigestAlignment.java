package org.policygraph.extract.facts;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a digest stands to the official text that is held beside it.
 *
 * @param titleDiffers whether the text bears another title than the digest gives, and whoever
 *     handed both in takes them for the same document all the same
 * @param markers by the number in the marker, all of the digest
 */
public record DigestAlignment(boolean titleDiffers, SortedMap<Integer, MarkerAlignment> markers) {
    public DigestAlignment {
        markers = Collections.unmodifiableSortedMap(new TreeMap<>(markers));
    }
}
