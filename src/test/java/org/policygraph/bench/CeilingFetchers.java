package org.policygraph.bench;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.TypeResolver;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.FieldShape;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.page.Connection;
import org.policygraph.query.resolve.FieldFetchers;
import org.policygraph.query.resolve.ObjectFetcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a server could answer at best with this schema: every record is a plain object in memory,
 * every field a slot of it, every list an object that is at hand. A slot is filled by the product's
 * own answer when it is first read, and only read from then on; it holds one answer, so a query
 * must ask a field of a type with the same arguments everywhere.
 */
final class CeilingFetchers implements FieldFetchers {
    private static final int SLOTS = 40;

    private final FieldFetchers product;
    private final Map<Node, Row> rows = new ConcurrentHashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();

    CeilingFetchers(FieldFetchers product) {
        this.product = product;
    }

    /** A record. */
    private static final class Row {
        private final Entity entity;
        private final @Nullable Object[] values = new @Nullable Object[SLOTS];

        Row(Entity entity) {
            this.entity = entity;
        }
    }

    /** A page of records. */
    private record Page(List<?> nodes) {}

    /** An answer that is no value. */
    private static final Object NOTHING = new Object();

    @Override
    public TypeResolver types() {
        return product.types();
    }

    @Override
    public DataFetcher<@Nullable Object> of(String type, FieldShape field) {
        DataFetcher<@Nullable Object> inner = product.of(type, field);
        if (type.equals("Query")) return entry(inner);
        if (type.endsWith("Connection") && field.name().equals("nodes")) return new Nodes();
        int slot = slots.merge(type, 1, Integer::sum) - 1;
        return new Slot(slot, inner);
    }

    private DataFetcher<@Nullable Object> entry(DataFetcher<@Nullable Object> inner) {
        Map<Map<String, Object>, Object> known = new ConcurrentHashMap<>();
        return call -> {
            Object answer = known.get(call.getArguments());
            if (answer == null) {
                answer = Objects.requireNonNullElse(plain(inner.get(call)), NOTHING);
                known.put(Map.copyOf(call.getArguments()), answer);
            }
            return answer == NOTHING ? null : answer;
        };
    }

    private @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Entity entity -> rows.computeIfAbsent(entity.node(), node -> new Row(entity));
            case Connection page -> new Page(page.nodes().stream().map(this::plain).toList());
            case List<?> list -> list.stream().map(this::plain).toList();
            case null, default -> value;
        };
    }

    /** The records of a page. */
    private static final class Nodes implements LightDataFetcher<@Nullable Object> {
        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field,
                @Nullable Object source,
                Supplier<DataFetchingEnvironment> call) {
            return ((Page) Objects.requireNonNull(source)).nodes();
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment call) {
            return Objects.requireNonNull(call.<Page>getSource()).nodes();
        }
    }

    /** A field of a record. */
    private final class Slot implements ObjectFetcher {
        private final int slot;
        private final DataFetcher<@Nullable Object> inner;

        Slot(int slot, DataFetcher<@Nullable Object> inner) {
            this.slot = slot;
            this.inner = inner;
        }

        /** Fails where the slot is still empty: filling it takes more than the record. */
        @Override
        public @Nullable Object of(Object source) {
            Object value = Objects.requireNonNull(((Row) source).values[slot]);
            return value == NOTHING ? null : value;
        }

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field,
                @Nullable Object source,
                Supplier<DataFetchingEnvironment> call) {
            Row row = (Row) Objects.requireNonNull(source);
            Object value = row.values[slot];
            if (value == null) {
                value = Objects.requireNonNullElse(filled(row, call.get()), NOTHING);
                row.values[slot] = value;
            }
            return value == NOTHING ? null : value;
        }

        private @Nullable Object filled(Row row, DataFetchingEnvironment call) {
            var asked =
                    DataFetchingEnvironmentImpl.newDataFetchingEnvironment(call)
                            .source(row.entity)
                            .build();
            try {
                return plain(inner.get(asked));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment call) {
            return get(call.getFieldDefinition(), call.getSource(), () -> call);
        }
    }
}
