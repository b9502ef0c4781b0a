package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.ConditionPlan;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.LinkPlan;
import org.policygraph.index.RecordPlan;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.FilterCondition;
import org.policygraph.mapping.LinkShape;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;

import java.util.List;

/** Tells the index, in the terms of the graph, what the contract calls a measure and its parts. */
public final class IndexPlans {
    private static final String MEASURE = "Measure";
    private static final String CLAUSE = "Clause";
    private static final String LISTED = "listed";

    private final SchemaMapping mapping;
    private final MappedType measure;

    private IndexPlans(SchemaMapping mapping) {
        this.mapping = mapping;
        this.measure = mapping.type(MEASURE);
    }

    /** Whether the records of a type are the measures of the index. */
    static boolean isMeasure(MappedType type) {
        return type.name().equals(MEASURE);
    }

    public static IndexPlan of(SchemaMapping mapping) {
        return new IndexPlans(mapping).plan();
    }

    private IndexPlan plan() {
        MappedType citation = target(measure.property("citations"));
        MappedType paragraph = target(citation.property("paragraph"));
        return new IndexPlan(
                EngineTerms.iri(measure.classIri()),
                measure.order().stream().map(EngineTerms::iri).toList(),
                iri(measure, "document"),
                iri(measure, "theme"),
                iri(measure, "text"),
                iri(measure, "citations"),
                iri(citation, "paragraph"),
                iri(paragraph, "number"),
                iri(measure, "division"),
                iri(target(measure.property("division")), "parent"),
                conditions(),
                links(),
                records());
    }

    private MappedType target(PropertyField field) {
        return mapping.type(field.shape().type());
    }

    private static Node iri(MappedType type, String field) {
        return EngineTerms.iri(type.property(field).iri());
    }

    private List<ConditionPlan> conditions() {
        return mapping.conditions().values().stream()
                .filter(each -> each.field().owner().equals(MEASURE))
                .map(IndexPlans::plan)
                .toList();
    }

    /** What the index must hold for a condition. */
    public static ConditionPlan plan(FilterCondition condition) {
        PropertyField field = condition.field();
        boolean isByName = field.shape().kind() == FieldShape.Kind.ENUM;
        return new ConditionPlan(EngineTerms.iri(field.iri()), condition.isByValue(), isByName);
    }

    private List<LinkPlan> links() {
        return mapping.types().values().stream()
                .filter(type -> type.link() != null)
                .filter(type -> type.linkShape().source().equals(MEASURE))
                .map(this::link)
                .toList();
    }

    /** All that are found by their IRIs, but what there are several of in each measure. */
    private List<RecordPlan> records() {
        return mapping.types().values().stream()
                .filter(type -> type.addressable() && !type.isSpan() && type.link() == null)
                .filter(type -> !type.name().equals(MEASURE) && !type.name().equals(CLAUSE))
                .map(this::record)
                .toList();
    }

    private RecordPlan record(MappedType type) {
        PropertyField listed = type.findProperty(LISTED);
        return new RecordPlan(
                type.name(),
                EngineTerms.iri(type.classIri()),
                type.order().stream().map(EngineTerms::iri).toList(),
                listed == null ? null : EngineTerms.iri(listed.iri()),
                above(type));
    }

    /** The tree that links to records of a type follow. */
    private @Nullable Node above(MappedType type) {
        return mapping.types().values().stream()
                .filter(each -> each.link() != null)
                .filter(each -> each.linkShape().target().equals(type.name()))
                .map(each -> EngineTerms.iri(each.linkShape().below()))
                .findFirst()
                .orElse(null);
    }

    private LinkPlan link(MappedType type) {
        LinkShape shape = type.linkShape();
        return new LinkPlan(
                type.name(),
                EngineTerms.iri(type.classIri()),
                EngineTerms.iri(shape.from()),
                EngineTerms.iri(shape.to()),
                EngineTerms.iri(shape.basis()),
                type.findProperty("role") == null ? null : iri(type, "role"),
                EngineTerms.iri(shape.below()));
    }
}
