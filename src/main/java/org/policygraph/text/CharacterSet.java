package org.policygraph.text;

import java.util.BitSet;

/**
 * Characters to look for. Most clauses hold no digit and no 年, and a rule that needs one is spared
 * its patterns where a single pass finds none of its signs.
 */
public final class CharacterSet {
    private final BitSet characters = new BitSet(Character.MAX_VALUE + 1);

    private CharacterSet(String characters) {
        characters.chars().forEach(this.characters::set);
    }

    /** These characters, all of the basic plane. */
    public static CharacterSet of(String characters) {
        return new CharacterSet(characters);
    }

    /** Whether a character is one of them. */
    public boolean holds(char character) {
        return characters.get(character);
    }

    /** Whether one of them stands in a text. */
    public boolean occursIn(String text) {
        return occursIn(text, 0);
    }

    /** Whether one of them stands in a text at a place or after it. */
    public boolean occursIn(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (holds(text.charAt(at))) return true;
        }
        return false;
    }
}
