package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.find.ComparedCitation;

import java.util.function.Function;

/** Compiles the fields of what comes out where a citation is held against the official text. */
final class FidelityResolvers {
    private FidelityResolvers() {}

    static DataFetcher<@Nullable Object> fidelity(String field) {
        return switch (field) {
            case "sentence" -> Captions.sentence(ComparedCitation.class, ComparedCitation::verdict);
            case "verdict" -> plain(citation -> citation.verdict().name());
            case "alignment" -> plain(ComparedCitation::alignment);
            case "similarity" -> plain(ComparedCitation::similarity);
            case "diff" -> plain(ComparedCitation::diff);
            case "hedges" -> plain(ComparedCitation::hedges);
            default -> throw StructureResolvers.unknown("Fidelity." + field);
        };
    }

    private static DataFetcher<@Nullable Object> plain(
            Function<ComparedCitation, @Nullable Object> part) {
        return PlainFetcher.of(ComparedCitation.class, part);
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
