package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;
import org.policygraph.trace.hop.Hop;
import org.policygraph.trace.hop.Trace;
import org.policygraph.trace.hop.Tracer;

import java.util.Objects;
import java.util.stream.Collectors;

/** Traces records to the characters that they rest on. */
public final class Traces {
    /** The types that can be traced, for people. */
    private final String traceable;

    private final Fidelities fidelities;

    public Traces(SchemaMapping mapping) {
        PropertyField cited = mapping.type(MeasurePage.MEASURE).property("citations");
        this.fidelities = new Fidelities(mapping, mapping.type(cited.shape().type()));
        this.traceable =
                mapping.types().values().stream()
                        .filter(type -> Tracer.classes().contains(EngineTerms.iri(type.classIri())))
                        .map(MappedType::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /**
     * The trace of the record in a field's arguments.
     *
     * @throws QueryException if there is no such record, or it is of no type that can be traced
     */
    public TracedRecord trace(Arguments given, RequestState request) {
        String id = Objects.requireNonNull(given.get("id"));
        RequestContext reading = request.reading();
        Node record = reading.ids().node(id);
        Trace trace = Tracer.of(new RequestGraph(reading, fidelities), record);
        if (trace == null) throw refused(id, reading.entity(record));
        return new TracedRecord(
                trace, trace.hops().stream().map(hop -> step(hop, reading)).toList());
    }

    private QueryException refused(String id, Entity record) {
        RecordType type = record.reading().view().typeOf(record);
        if (type == null) {
            QueryException unknown =
                    NameResolver.unidentified(record.reading(), "record", id, ErrorCode.NOT_FOUND);
            return QueryException.notFound(
                    unknown.getMessage() + "; traced are records of " + traceable);
        }
        return QueryException.badInput(
                "found the id of a " + type.name() + ", expected that of one of " + traceable);
    }

    private static TracedRecord.Step step(Hop hop, RequestContext reading) {
        return new TracedRecord.Step(
                hop, addressed(hop.node(), reading), addressed(hop.span(), reading));
    }

    private static @Nullable Entity addressed(@Nullable Node node, RequestContext reading) {
        if (node == null) return null;
        Entity record = reading.entity(node);
        return reading.view().typeOf(record) == null ? null : record;
    }
}
