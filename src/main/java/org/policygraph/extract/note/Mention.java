package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;

/**
 * A body in a note.
 *
 * @param from its first unit in the note's text
 * @param to one past its last
 * @param text its characters, folded
 * @param alias another name that the note defines for it
 * @param claim what the words say of it
 * @param run which row of names parted by 、 it stands in, from 0
 */
record Mention(int from, int to, String text, @Nullable String alias, Claim claim, int run) {}
