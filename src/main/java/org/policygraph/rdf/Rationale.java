package org.policygraph.rdf;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Why something was decided, and by whom.
 *
 * @param reason in words
 * @param reference an http(s) address, or a citation in words
 * @param author the name by which the person is known here
 */
public record Rationale(String reason, String reference, String author) {
    /** Most code points of a reason or reference. */
    public static final int LONGEST = 2_000;

    /**
     * These, if they can be kept.
     *
     * @throws CurationRefusedException if one is empty, too long or has control characters, or if a
     *     reference begins as an address and is none
     */
    Rationale checked() throws CurationRefusedException {
        expectWords("reason", reason);
        expectWords("reference", reference);
        if (reference.matches("(?i)https?:.*") && !isAddress(reference)) {
            throw new CurationRefusedException(
                    "reference: found “"
                            + reference
                            + "”, expected a whole http(s) address or a citation in words");
        }
        return this;
    }

    /** Refuses what cannot be kept as words. */
    static void expectWords(String field, String words) throws CurationRefusedException {
        String found = null;
        int length = words.codePointCount(0, words.length());
        if (words.isBlank()) found = "no words";
        else if (length > LONGEST) found = length + " characters";
        else if (words.codePoints().anyMatch(Rationale::isControl)) found = "a control character";
        if (found == null) return;
        throw new CurationRefusedException(
                field + ": found " + found + ", expected 1 to " + LONGEST + " characters in words");
    }

    /** Line ends part the paragraphs of a reason; nothing else that has no glyph is wanted. */
    private static boolean isControl(int character) {
        int type = Character.getType(character);
        boolean hasNoGlyph =
                type == Character.CONTROL || type == Character.SURROGATE || isOverride(character);
        return hasNoGlyph && character != '\n';
    }

    /** Characters that turn the direction of what follows (Unicode, UAX #9, §2). */
    private static boolean isOverride(int character) {
        boolean embeds = character >= 0x202A && character <= 0x202E;
        boolean isolates = character >= 0x2066 && character <= 0x2069;
        return embeds || isolates;
    }

    private static boolean isAddress(String reference) {
        try {
            return new URI(reference).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
