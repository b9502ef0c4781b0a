package org.policygraph.query.execute;

import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Reading;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.RankedPage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Has all that is selected in a value fetched before the value is completed. Only where the
 * snapshot lies elsewhere.
 */
final class Prefetch {
    /**
     * Where something is selected. It means the same whenever the request is executed, since it is
     * then executed with the same variables.
     */
    private record Place(GraphQLObjectType type, Field field) {}

    private final Reading reading;
    private final Reaches reaches;

    Prefetch(Reading reading, Selections selections) {
        this.reading = reading;
        this.reaches = new Reaches(selections, reading.view());
    }

    /**
     * Makes sure that all is here that is selected in a field's value.
     *
     * @throws org.policygraph.query.graph.MissingRecordsException if it must be fetched first
     */
    void require(GraphQLType written, MergedField field, Object value) {
        if (!(GraphQLTypeUtil.unwrapAll(written) instanceof GraphQLObjectType type)) return;
        List<Entity> records = new ArrayList<>();
        addRecords(value, records);
        if (records.isEmpty()) return;
        Place place = field.isSingleField() ? new Place(type, field.getSingleField()) : null;
        reading.require(records, place, () -> reaches.of(type, field));
    }

    private static void addRecords(Object value, List<Entity> records) {
        switch (value) {
            case Entity record -> records.add(record);
            case Connection page -> records.addAll(page.nodes());
            case RankedPage page -> records.addAll(page.nodes());
            case Collection<?> all -> {
                for (Object each : all) if (each != null) addRecords(each, records);
            }
            default -> {}
        }
    }

    /** The same before each value that is no record is completed. */
    Completion before(GraphQLObjectType type, MergedField field, Completion inner) {
        if (!reaches.isStructure(type)) return inner;
        return new Fetched(this, type, field, inner);
    }

    /** A page, of which the records are fetched first. */
    record Fetched(Prefetch prefetch, GraphQLObjectType type, MergedField field, Completion inner)
            implements Completion {
        @Override
        public Object complete(Object value) {
            prefetch.require(type, field, value);
            return inner.complete(value);
        }
    }
}
