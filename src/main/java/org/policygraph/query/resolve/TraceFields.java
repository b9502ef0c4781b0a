package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.find.TracedRecord;
import org.policygraph.trace.hop.AppliedRule;
import org.policygraph.trace.hop.BilingualSentence;
import org.policygraph.trace.hop.Hop;

import java.util.function.Function;

/** Compiles the fields of a trace and of its hops. */
final class TraceFields {
    private TraceFields() {}

    /** The fetcher of a field of a trace; null if it has no such field. */
    static @Nullable DataFetcher<@Nullable Object> ofTrace(String field) {
        return switch (field) {
            case "id" -> of(traced -> traced.trace().record().getURI());
            case "textIntact" -> of(traced -> traced.trace().isTextIntact());
            case "hops" -> of(TracedRecord::steps);
            default -> null;
        };
    }

    private static DataFetcher<@Nullable Object> of(Function<TracedRecord, @Nullable Object> part) {
        return PlainFetcher.of(TracedRecord.class, part);
    }

    /** The fetcher of a field of a hop; null if it has no such field. */
    static @Nullable DataFetcher<@Nullable Object> ofHop(String field) {
        return switch (field) {
            case "verdict" -> hop(hop -> hop.verdict().name());
            case "kind" -> hop(hop -> hop.kind().name());
            case "node" -> PlainFetcher.of(TracedRecord.Step.class, TracedRecord.Step::node);
            case "span" -> PlainFetcher.of(TracedRecord.Step.class, TracedRecord.Step::span);
            case "sentence" ->
                    StructureResolvers.inLanguage(TracedRecord.Step.class, TraceFields::sentence);
            case "rule" -> rule(AppliedRule::name);
            case "term" -> rule(AppliedRule::term);
            case "source" -> rule(AppliedRule::source);
            case "statements" ->
                    hop(hop -> hop.statements().stream().map(TraceFields::written).toList());
            case "reason" -> hop(hop -> hop.end() == null ? null : hop.end().name());
            default -> null;
        };
    }

    private static DataFetcher<@Nullable Object> hop(Function<Hop, @Nullable Object> part) {
        return PlainFetcher.of(TracedRecord.Step.class, step -> part.apply(step.hop()));
    }

    private static DataFetcher<@Nullable Object> rule(
            Function<AppliedRule, @Nullable Object> part) {
        return hop(hop -> hop.rule() == null ? null : part.apply(hop.rule()));
    }

    private static String sentence(TracedRecord.Step step, String language) {
        BilingualSentence sentence = step.hop().sentence();
        return Captions.isEnglish(language) ? sentence.english() : sentence.chinese();
    }

    /** A line of N-Triples without its line end. */
    private static String written(Triple triple) {
        return NodeFmtLib.strNodesNT(triple.getSubject(), triple.getPredicate(), triple.getObject())
                + " .";
    }
}
