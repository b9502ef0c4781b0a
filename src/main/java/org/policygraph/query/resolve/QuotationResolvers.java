package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.find.Quotation;
import org.policygraph.query.graph.DocumentReferences;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Terms;
import org.policygraph.trace.PrintableVerdict;
import org.policygraph.trace.cite.RepealNote;
import org.policygraph.trace.cite.Work.Repealer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compiles the fields of what becomes of a quotation. */
final class QuotationResolvers {
    private QuotationResolvers() {}

    /**
     * The verdict, whether only digests have the words, and which of the documents in which they
     * stand are repealed.
     */
    static PrintableVerdict sentence(Quotation quotation) {
        List<Entity> documents =
                quotation.parts().stream().map(Quotation.Part::document).distinct().toList();
        boolean isOne = documents.size() == 1;
        List<Ended> ended =
                documents.stream()
                        .map(each -> new Ended(isOne ? null : title(each), ending(each)))
                        .filter(each -> !each.by().isEmpty())
                        .toList();
        return new Noted(quotation.verdict(), quotation.inDigestOnly(), ended);
    }

    private static List<Repealer> ending(Entity document) {
        return DocumentReferences.of(document.reading().view()).ending(document.node());
    }

    private static @Nullable String title(Entity document) {
        var type = document.reading().view().mapping().type("PolicyDocument");
        Node title = document.value(Terms.iri(type.property("title").iri()));
        return title == null ? null : title.getLiteralLexicalForm();
    }

    /**
     * A document that is at an end.
     *
     * @param title null where it is the only one
     */
    private record Ended(@Nullable String title, List<Repealer> by) {
        String chinese() {
            return title == null ? RepealNote.chinese(by) : RepealNote.chineseOf(title, by);
        }

        String english() {
            return title == null ? RepealNote.english(by) : RepealNote.englishOf(title, by);
        }
    }

    private record Noted(
            PrintableVerdict verdict, @Nullable PrintableVerdict inDigestOnly, List<Ended> ended)
            implements PrintableVerdict {
        @Override
        public String chinese() {
            return verdict.chinese()
                    + (inDigestOnly == null ? "" : inDigestOnly.chinese())
                    + ended.stream().map(Ended::chinese).collect(Collectors.joining());
        }

        @Override
        public String english() {
            return verdict.english()
                    + (inDigestOnly == null ? "" : " " + inDigestOnly.english())
                    + ended.stream()
                            .map(each -> " " + each.english())
                            .collect(Collectors.joining());
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
