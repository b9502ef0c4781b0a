package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.find.Quotation;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.trace.CutOff;
import org.policygraph.trace.PrintableVerdict;
import org.policygraph.trace.cite.ChangeNote;
import org.policygraph.trace.cite.Work.Change;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compiles the fields of what becomes of a quotation. */
final class QuotationResolvers {
    private QuotationResolvers() {}

    /**
     * The verdict, whether only digests have the words, whether the words are such as a decision
     * takes away, and which of the documents in which they stand are repealed or amended.
     */
    static PrintableVerdict sentence(Quotation quotation) {
        List<Entity> documents =
                quotation.parts().stream().map(Quotation.Part::document).distinct().toList();
        boolean isOne = documents.size() == 1;
        List<Changed> changed =
                documents.stream()
                        .map(each -> new Changed(isOne ? null : title(each), changes(each)))
                        .filter(each -> !each.by().isEmpty())
                        .toList();
        boolean isRemoved = quotation.parts().stream().anyMatch(QuotationResolvers::isRemoved);
        return new Noted(quotation.verdict(), quotation.inDigestOnly(), isRemoved, changed);
    }

    private static boolean isRemoved(Quotation.Part part) {
        return part.match().context().cutOffs().stream()
                .anyMatch(each -> each.kind() == CutOff.Kind.AMENDMENT);
    }

    private static List<Change> changes(Entity document) {
        return document.reading().view().references().changes(document.node());
    }

    private static @Nullable String title(Entity document) {
        var type = document.reading().view().mapping().type("PolicyDocument");
        Node title = document.value(EngineTerms.iri(type.property("title").iri()));
        return title == null ? null : title.getLiteralLexicalForm();
    }

    /**
     * A document that is at an end or amended.
     *
     * @param title null where it is the only one
     */
    private record Changed(@Nullable String title, List<Change> by) {
        String chinese() {
            return title == null ? ChangeNote.chinese(by) : ChangeNote.chineseOf(title, by);
        }

        String english() {
            return title == null ? ChangeNote.english(by) : ChangeNote.englishOf(title, by);
        }
    }

    private record Noted(
            PrintableVerdict verdict,
            @Nullable PrintableVerdict inDigestOnly,
            boolean isRemoved,
            List<Changed> changed)
            implements PrintableVerdict {
        @Override
        public String chinese() {
            return verdict.chinese()
                    + (inDigestOnly == null ? "" : inDigestOnly.chinese())
                    + (isRemoved ? "注意：这些字是修改决定所删去或替换的原有文字，不是它的规定。" : "")
                    + changed.stream().map(Changed::chinese).collect(Collectors.joining());
        }

        @Override
        public String english() {
            return verdict.english()
                    + (inDigestOnly == null ? "" : " " + inDigestOnly.english())
                    + (isRemoved
                            ? " Note: these are words that an amending decision deletes or replaces, and not what it provides."
                            : "")
                    + changed.stream()
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
