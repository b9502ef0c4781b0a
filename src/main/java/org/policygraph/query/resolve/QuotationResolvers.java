package org.policygraph.query.resolve;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.find.Quotation;
import org.policygraph.query.graph.DocumentReferences;
import org.policygraph.query.graph.Entity;
import org.policygraph.trace.PrintableVerdict;
import org.policygraph.trace.cite.RepealNote;
import org.policygraph.trace.cite.Work.Repealer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compiles the fields of what becomes of a quotation. */
final class QuotationResolvers {
    private QuotationResolvers() {}

    /** The verdict, and that a document in which the words stand is repealed. */
    static PrintableVerdict sentence(Quotation quotation) {
        List<Repealer> ending =
                quotation.parts().stream()
                        .map(Quotation.Part::document)
                        .flatMap(QuotationResolvers::ending)
                        .distinct()
                        .toList();
        return ending.isEmpty() ? quotation.verdict() : new Noted(quotation.verdict(), ending);
    }

    private static Stream<Repealer> ending(Entity document) {
        return DocumentReferences.of(document.reading().view()).ending(document.node()).stream();
    }

    private record Noted(PrintableVerdict verdict, List<Repealer> ending)
            implements PrintableVerdict {
        @Override
        public String chinese() {
            return verdict.chinese() + RepealNote.chinese(ending);
        }

        @Override
        public String english() {
            return verdict.english() + " " + RepealNote.english(ending);
        }
    }

    static Function<Quotation, @Nullable Object> quotation(String field) {
        return switch (field) {
            case "verdict" -> quotation -> quotation.verdict().name();
            case "matches" -> Quotation::parts;
            case "diff" -> Quotation::diff;
            default -> throw StructureResolvers.unknown("QuoteVerification." + field);
        };
    }

    static Function<Quotation.Part, @Nullable Object> match(String field) {
        return switch (field) {
            case "span" -> Quotation.Part::span;
            case "around" -> Quotation.Part::around;
            case "cutOff" -> Quotation.Part::cutOff;
            case "document" -> Quotation.Part::document;
            case "original" -> Quotation.Part::original;
            case "division" -> Quotation.Part::division;
            case "measures" -> Quotation.Part::measures;
            case "paragraphs" -> Quotation.Part::paragraphs;
            case "heldIn" -> part -> part.match().heldIn().name();
            case "quotableAsPolicy" -> Quotation.Part::quotableAsPolicy;
            case "quoteStart" -> part -> part.match().quoteStart();
            case "quoteEnd" -> part -> part.match().quoteEnd();
            default -> throw StructureResolvers.unknown("QuoteMatch." + field);
        };
    }

    static Function<Quotation.Lost, @Nullable Object> cutOff(String field) {
        return switch (field) {
            case "kind" -> lost -> lost.cutOff().kind().name();
            case "span" -> Quotation.Lost::span;
            case "term" -> lost -> lost.cutOff().term();
            default -> throw StructureResolvers.unknown("CutOff." + field);
        };
    }

    static Function<Quotation.DiffPart, @Nullable Object> diffPart(String field) {
        return switch (field) {
            case "kind" -> part -> part.kind().name();
            case "quote" -> Quotation.DiffPart::quote;
            case "span" -> Quotation.DiffPart::span;
            default -> throw StructureResolvers.unknown("QuoteDiffPart." + field);
        };
    }
}
