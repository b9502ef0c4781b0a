package org.policygraph.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the owner of a key may do. */
public enum KeyRole {
    /** Read, also where reading needs a key. */
    READER,
    /** Read, and change what is held. */
    EDITOR;

    /** The word for it in files and options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word; empty if there is none. */
    public static Optional<KeyRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
