package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * That an official text makes a body responsible for a measure: by a note, or in a sentence.
 *
 * @param department slug of the body in the vocabulary; null if it lists none of that name
 * @param unlisted the body, where the vocabulary lacks it; exactly one of the two is there
 * @param part its part; null where none is said
 * @param note the whole note with its brackets; null where the sentence itself says it
 * @param printed the characters that name the body
 * @param evidence at least one
 */
public record Responsibility(
        @Nullable String department,
        @Nullable UnlistedBody unlisted,
        @Nullable Part part,
        @Nullable TextSpan note,
        TextSpan printed,
        List<Evidence> evidence) {
    public Responsibility {
        if ((department == null) == (unlisted == null))
            throw new IllegalArgumentException("one body, listed or not: " + printed);
        evidence = List.copyOf(evidence);
    }

    /** What its part is; null where none is said. */
    public @Nullable Role role() {
        return part == null ? null : part.role();
    }

    /** The same with what else makes its body responsible; part and note stay, if there are any. */
    public Responsibility with(Responsibility other) {
        List<Evidence> both = new ArrayList<>(evidence);
        other.evidence.stream().filter(each -> !both.contains(each)).forEach(both::add);
        return new Responsibility(
                department,
                unlisted,
                part != null ? part : other.part,
                note != null ? note : other.note,
                printed,
                both);
    }

    /** The same with its part. */
    public Responsibility with(Part other) {
        return new Responsibility(department, unlisted, other, note, printed, evidence);
    }
}
