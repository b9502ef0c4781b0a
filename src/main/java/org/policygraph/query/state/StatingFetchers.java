package org.policygraph.query.state;

import graphql.schema.DataFetcher;
import graphql.schema.TypeResolver;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.find.TracedRecord;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.page.Match;
import org.policygraph.query.resolve.FieldFetchers;
import org.policygraph.query.sparql.RowQueries;

import java.util.Objects;

/** Answers as other fetchers do, and leaves with the request what each answered field shows. */
public final class StatingFetchers implements FieldFetchers {
    private final SchemaMapping mapping;
    private final FieldFetchers product;
    private final LinkStatements links;
    private final RecordStatements records;
    private final RowQueries queries;

    public StatingFetchers(SchemaMapping mapping, FieldFetchers product) {
        this.mapping = mapping;
        this.product = product;
        this.links = new LinkStatements(mapping);
        this.records = new RecordStatements(mapping, links);
        this.queries = new RowQueries(mapping);
    }

    /** What a field shows of an object that has a value for it. */
    @FunctionalInterface
    interface Statement<S> {
        void state(S source, Object value, AnsweredField field);
    }

    @Override
    public DataFetcher<@Nullable Object> of(String type, FieldShape field) {
        DataFetcher<@Nullable Object> fetcher = product.of(type, field);
        MappedType mapped = mapping.types().get(type);
        if (mapped != null) return ofRecord(mapped, field, fetcher);
        EntryField entry = type.equals("Query") ? mapping.entries().get(field.name()) : null;
        if (entry != null) return querying(entry, fetcher);
        return switch (type) {
            case "Match" -> stating(Match.class, fetcher, links::ofMatch);
            case "Hop" -> stating(TracedRecord.Step.class, fetcher, ofHop(field));
            default -> fetcher;
        };
    }

    private DataFetcher<@Nullable Object> querying(
            EntryField entry, DataFetcher<@Nullable Object> fetcher) {
        return call -> {
            Object value = fetcher.get(call);
            Shown shown = Shown.of(call.getGraphQlContext());
            if (value == null || !shown.wantsQueries()) return value;
            String query = queries.of(entry, value, call);
            if (query != null) shown.add(call.getExecutionStepInfo().getResultKey(), query);
            return value;
        };
    }

    private DataFetcher<@Nullable Object> ofRecord(
            MappedType type, FieldShape field, DataFetcher<@Nullable Object> fetcher) {
        MappedField mapped = Objects.requireNonNull(type.fields().get(field.name()));
        Node classNode = EngineTerms.iri(type.classIri());
        Statement<Entity> statement = records.of(type, mapped);
        return stating(
                Entity.class,
                fetcher,
                (record, value, answered) -> {
                    answered.shows(record.node(), EngineTerms.TYPE, classNode);
                    if (type.link() != null) links.basis(record, type.linkShape(), answered);
                    statement.state(record, value, answered);
                });
    }

    /** A trace names the statements that it rests on. */
    private static Statement<TracedRecord.Step> ofHop(FieldShape field) {
        if (!field.name().equals("statements")) return (step, value, answered) -> {};
        return (step, value, answered) ->
                step.hop()
                        .statements()
                        .forEach(
                                each ->
                                        answered.shows(
                                                each.getSubject(),
                                                each.getPredicate(),
                                                each.getObject()));
    }

    private static <S> DataFetcher<@Nullable Object> stating(
            Class<S> type, DataFetcher<@Nullable Object> fetcher, Statement<S> statement) {
        return call -> {
            Object value = fetcher.get(call);
            S source = type.cast(Objects.requireNonNull(call.<Object>getSource()));
            if (value != null) statement.state(source, value, AnsweredField.of(call));
            return value;
        };
    }

    @Override
    public TypeResolver types() {
        return product.types();
    }
}
