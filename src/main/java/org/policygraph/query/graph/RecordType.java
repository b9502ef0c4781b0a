package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.mapping.MappedType;

/**
 * A type of record in the terms of the graph.
 *
 * @param mapped the type in the schema
 * @param classNode the class of its records
 * @param isSpan whether the records are spans, which exist without being in the graph
 * @param order the natural order of its records
 */
public record RecordType(MappedType mapped, Node classNode, boolean isSpan, RecordOrder order) {
    public static RecordType of(MappedType mapped) {
        return new RecordType(
                mapped,
                EngineTerms.iri(mapped.classIri()),
                mapped.isSpan(),
                RecordOrder.of(mapped));
    }

    public String name() {
        return mapped.name();
    }
}
