package org.policygraph.query.resolve;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.find.ComparedCitation;

import java.util.function.Function;

/** Compiles the fields of what comes out where a citation is held against the official text. */
final class FidelityResolvers {
    private FidelityResolvers() {}

    static Function<ComparedCitation, @Nullable Object> fidelity(String field) {
        return switch (field) {
            case "verdict" -> citation -> citation.verdict().name();
            case "alignment" -> ComparedCitation::alignment;
            case "similarity" -> ComparedCitation::similarity;
            case "diff" -> ComparedCitation::diff;
            case "hedges" -> ComparedCitation::hedges;
            default -> throw StructureResolvers.unknown("Fidelity." + field);
        };
    }

    static Function<ComparedCitation.Part, @Nullable Object> part(String field) {
        return switch (field) {
            case "kind" -> part -> part.kind().name();
            case "digestSpan" -> ComparedCitation.Part::inDigest;
            case "originalSpan" -> ComparedCitation.Part::inOriginal;
            default -> throw StructureResolvers.unknown("DiffPart." + field);
        };
    }

    static Function<ComparedCitation.Hedge, @Nullable Object> hedge(String field) {
        return switch (field) {
            case "kind" -> hedge -> hedge.kind().name();
            case "term" -> ComparedCitation.Hedge::term;
            case "span" -> ComparedCitation.Hedge::span;
            case "missingFrom" -> ComparedCitation.Hedge::missingFrom;
            default -> throw StructureResolvers.unknown("HedgeChange." + field);
        };
    }
}
