package org.policygraph.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Files by what is wrong with them, each with what must come of it: a line that is among those that
 * were read, or, after {@code !}, words of the refusal.
 */
final class HostileFiles {
    /**
     * One file.
     *
     * @param bytes made when it is needed
     * @param expected a line, or {@code !} and words of the refusal
     */
    record Case(Supplier<byte[]> bytes, String expected) {}

    private final Map<String, Case> cases = new LinkedHashMap<>();

    HostileFiles text(String name, Supplier<String> text, String expected) {
        return bytes(name, () -> text.get().getBytes(StandardCharsets.UTF_8), expected);
    }

    HostileFiles text(String name, String text, String expected) {
        return text(name, () -> text, expected);
    }

    HostileFiles bytes(String name, Supplier<byte[]> bytes, String expected) {
        if (cases.put(name, new Case(bytes, expected)) != null) {
            throw new IllegalStateException("two named " + name);
        }
        return this;
    }

    Map<String, Case> cases() {
        return cases;
    }
}
