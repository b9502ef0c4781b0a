package org.policygraph.text;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntUnaryOperator;

/**
 * What characters come to, each worked out once. Safe for any number of threads: at worst a
 * character is worked out twice.
 */
public final class CharacterTable {
    private static final int SIZE = 1 << Character.SIZE;

    private final IntUnaryOperator form;

    /** By character of the basic plane, what it comes to; 0 where nobody has asked yet. */
    private final AtomicIntegerArray known = new AtomicIntegerArray(SIZE);

    /**
     * A table in which nothing is worked out yet.
     *
     * @param form what a code point comes to
     */
    public CharacterTable(IntUnaryOperator form) {
        this.form = form;
    }

    /** What a code point comes to. */
    public int of(int character) {
        if (character >= SIZE) return form.applyAsInt(character);
        int found = known.getPlain(character);
        if (found != 0) return found;
        int made = form.applyAsInt(character);
        known.setPlain(character, made);
        return made;
    }
}
