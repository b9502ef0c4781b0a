package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;

/** A word of a note, at [from, to) of its text. */
sealed interface NoteToken {
    int from();

    int to();

    /**
     * A name, or what stands where a name is expected.
     *
     * @param text its characters, without a bracket that defines an alias or says what it does
     * @param alias the other name that a bracket behind it defines
     * @param claim what a bracket behind it says: 甲部（牵头）
     */
    record Name(int from, int to, String text, @Nullable String alias, @Nullable Claim claim)
            implements NoteToken {}

    /** 牵头单位： and its like, before the names. */
    record Label(int from, int to, Claim claim) implements NoteToken {}

    /** 负责 and its like, behind the names, with what is done. */
    record Verb(int from, int to, Claim claim) implements NoteToken {}

    /** 会同, between those who lead and those who support. */
    record Convening(int from, int to) implements NoteToken {}

    /**
     * Between names.
     *
     * @param isWide whether it is more than 、 or 和
     * @param endsPart whether it ends a part of the note, as ； and 。 do
     */
    record Joint(int from, int to, boolean isWide, boolean endsPart) implements NoteToken {}

    /** 等 leaves the list open. */
    record Open(int from, int to) implements NoteToken {}

    /** 列第一位者为牵头单位. */
    record FirstLeads(int from, int to) implements NoteToken {}

    /**
     * What says nothing of a body: 完成时限：长期, 2030年底前完成, 下同.
     *
     * @param isLabelled whether what follows belongs to it, up to the next label
     */
    record Aside(int from, int to, boolean isLabelled) implements NoteToken {}
}
