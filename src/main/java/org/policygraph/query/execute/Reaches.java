package org.policygraph.query.execute;

import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.DatasetFigureField;
import org.policygraph.mapping.FidelityField;
import org.policygraph.mapping.FieldShape.Plurality;
import org.policygraph.mapping.FormattedCitationField;
import org.policygraph.mapping.IdentityField;
import org.policygraph.mapping.JoinedField;
import org.policygraph.mapping.LabelField;
import org.policygraph.mapping.LabelLanguageField;
import org.policygraph.mapping.LabelsField;
import org.policygraph.mapping.LinkShape;
import org.policygraph.mapping.LinkedMeasuresField;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.RelatedField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.mapping.SlugField;
import org.policygraph.mapping.SpanPartField;
import org.policygraph.mapping.ThroughField;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.RecordOrder;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.store.remote.Portion;
import org.policygraph.store.remote.Reach;
import org.policygraph.store.remote.Reach.Step;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Works out what the selection in a field can reach from the records that the field answers, so
 * that all of it is fetched at once. A page within the selection ends the reach: which records
 * stand on it is known only once those before it are. What is reached in other ways than the schema
 * maps is left to be missed.
 */
final class Reaches {
    private static final Portion TYPE = Portion.of(Set.of(Terms.TYPE));
    private static final String NODES = "nodes";
    private static final String NODE = "node";
    private static final String EDGES = "edges";

    private final Selections selections;
    private final GraphView view;
    private final SchemaMapping mapping;
    private final IdentityHashMap<MergedField, Reach> known = new IdentityHashMap<>();

    Reaches(Selections selections, GraphView view) {
        this.selections = selections;
        this.view = view;
        this.mapping = view.mapping();
    }

    /** Whether the values of a type are no records but consist of some: pages, hops, counts. */
    boolean isStructure(GraphQLObjectType type) {
        return !mapping.types().containsKey(type.getName());
    }

    /** What is wanted of the records that an object of this type consists of. */
    Reach of(GraphQLObjectType type, MergedField field) {
        Reach found = known.get(field);
        if (found == null) {
            found = isStructure(type) ? ofStructure(type, field) : ofRecord(type, field);
            known.put(field, found);
        }
        return found;
    }

    private Reach ofStructure(GraphQLObjectType type, MergedField field) {
        Reaching reaching = new Reaching();
        for (MergedField asked : selections.of(type, field)) {
            switch (asked.getName()) {
                case NODES, NODE, EDGES -> {
                    GraphQLObjectType target = target(type, asked);
                    if (target != null) reaching.add(of(target, asked));
                }
                case "matches" -> addLinks(reaching);
                case "cursor", "pageInfo" -> reaching.add(placeOf(type));
                case "highlights" -> reaching.add(Reach.RECORD);
                default -> {}
            }
        }
        return reaching.reach();
    }

    /** What tells where a record stands among others. */
    private Reach placeOf(GraphQLObjectType structure) {
        for (String member : List.of(NODES, NODE)) {
            GraphQLObjectType type = target(structure, member);
            if (type == null || isStructure(type)) continue;
            return new Reach(
                    Portions.place(RecordOrder.of(mapping.type(type.getName()))), List.of());
        }
        return Reach.RECORD;
    }

    private static @Nullable GraphQLObjectType target(GraphQLObjectType type, MergedField asked) {
        return target(type, asked.getName());
    }

    private static @Nullable GraphQLObjectType target(GraphQLObjectType type, String field) {
        GraphQLFieldDefinition definition = type.getField(field);
        if (definition == null) return null;
        GraphQLType target = GraphQLTypeUtil.unwrapAll(definition.getType());
        return target instanceof GraphQLObjectType object ? object : null;
    }

    /** Why a measure is in a list rests on its links. */
    private void addLinks(Reaching reaching) {
        for (MappedType type : mapping.types().values()) {
            if (type.link() == null) continue;
            PropertyField evidence = type.findProperty("evidence");
            Reach beyond =
                    evidence == null
                            ? Reach.RECORD
                            : new Reach(Portion.WHOLE, List.of(step(evidence, Reach.RECORD)));
            reaching.add(links(type, type.linkShape(), beyond));
        }
    }

    private static Step links(MappedType type, LinkShape shape, Reach beyond) {
        return new Step(Terms.iri(shape.from()), true, Terms.iri(type.classIri()), beyond);
    }

    private Reach ofRecord(GraphQLObjectType type, MergedField field) {
        MappedType record = mapping.type(type.getName());
        if (record.isSpan()) return new Reach(Portion.NOTHING, List.of());
        Reaching reaching = new Reaching();
        Set<Node> read = Portions.known(record);
        boolean isPartly = true;
        for (MergedField asked : selections.of(type, field)) {
            MappedField mapped = record.fields().get(asked.getName());
            if (mapped != null) add(reaching, record, mapped, type, asked);
            isPartly &= mapped == null || Portions.add(read, record, mapped);
        }
        if (!view.isHere(Terms.iri(record.classIri()))) {
            reaching.portion = reaching.portion.and(isPartly ? Portion.of(read) : Portion.WHOLE);
        }
        return reaching.reach();
    }

    private void add(
            Reaching reaching,
            MappedType record,
            MappedField field,
            GraphQLObjectType type,
            MergedField asked) {
        switch (field) {
            case PropertyField property when property.shape().isRecord() ->
                    addRecords(reaching, property, beyond(property, type, asked));
            case ThroughField through -> {
                MappedType link = mapping.type(through.linkType());
                PropertyField to = link.property(through.to());
                Reaching behind = new Reaching();
                Set<Node> read = Portions.known(link);
                behind.portion = Portions.add(read, link, to) ? Portion.of(read) : Portion.WHOLE;
                addRecords(behind, to, beyond(to, type, asked));
                addRecords(reaching, record.property(through.links()), behind.reach());
            }
            case RelatedField _ -> addShared(reaching, record);
            case FormattedCitationField _ -> addIfKnown(reaching, record, "citations");
            case FidelityField _ -> {
                addIfKnown(reaching, record, "measure");
                addIfKnown(reaching, record, "paragraph");
            }
            case PropertyField _,
                    IdentityField _,
                    LabelField _,
                    LabelLanguageField _,
                    LabelsField _,
                    LinkedMeasuresField _,
                    DatasetFigureField _,
                    JoinedField _,
                    SlugField _,
                    SpanPartField _ -> {}
        }
    }

    /** What is wanted of the values of a field; a page of them sees to itself. */
    private Reach beyond(PropertyField property, GraphQLObjectType type, MergedField asked) {
        if (property.shape().plurality() == Plurality.CONNECTION) return Reach.RECORD;
        GraphQLObjectType target = target(type, asked);
        return target == null || isStructure(target) ? Reach.RECORD : of(target, asked);
    }

    private void addRecords(Reaching reaching, PropertyField property, Reach beyond) {
        MappedType target = mapping.type(property.shape().type());
        boolean isPage = property.shape().plurality() == Plurality.CONNECTION;
        if (isPage && target.name().equals(MeasurePage.MEASURE)) return;
        boolean isHere = target.isSpan() || view.isHere(Terms.iri(target.classIri()));
        if (isHere && beyond.steps().isEmpty()) return;
        reaching.add(step(property, isHere ? beyond : placed(property, target, beyond)));
    }

    /**
     * Several are put in order; those of a page in that of all that there are. And something must
     * be there to show that they are: their type, unless the property tells it, and something else
     * is said of each.
     */
    private Reach placed(PropertyField property, MappedType target, Reach beyond) {
        Portion place =
                switch (property.shape().plurality()) {
                    case ONE -> Portion.NOTHING;
                    case LIST ->
                            Portions.place(
                                    RecordOrder.within(mapping.type(property.owner()), target));
                    case CONNECTION -> Portions.place(RecordOrder.of(target));
                };
        Portion shown = beyond.portion().and(place);
        boolean isTold = mapping.isTyped(property) && Portions.hasRequired(shown, target);
        return new Reach(isTold ? shown : shown.and(TYPE), beyond.steps());
    }

    private Step step(PropertyField property, Reach beyond) {
        MappedType target = mapping.type(property.shape().type());
        Node kind = property.inverse() ? Terms.iri(target.classIri()) : null;
        return new Step(Terms.iri(property.iri()), property.inverse(), kind, beyond);
    }

    private void addIfKnown(Reaching reaching, MappedType record, String field) {
        PropertyField property = record.findProperty(field);
        if (property != null) addRecords(reaching, property, Reach.RECORD);
    }

    /** What measures are alike by. */
    private void addShared(Reaching reaching, MappedType measure) {
        addIfKnown(reaching, measure, "citations");
        for (MappedType type : mapping.types().values()) {
            if (type.link() != null) reaching.add(links(type, type.linkShape(), Reach.RECORD));
        }
    }

    /** Puts reaches together, so that no step is taken twice. */
    private static final class Reaching {
        private Portion portion = Portion.NOTHING;
        private final List<Step> steps = new ArrayList<>();

        void add(Reach reach) {
            portion = portion.and(reach.portion());
            reach.steps().forEach(this::add);
        }

        void add(Step step) {
            for (int at = 0; at < steps.size(); at++) {
                Step other = steps.get(at);
                boolean isSame =
                        other.property().equals(step.property())
                                && other.isInverse() == step.isInverse()
                                && Objects.equals(other.kind(), step.kind());
                if (!isSame) continue;
                Reaching both = new Reaching();
                both.add(other.beyond());
                both.add(step.beyond());
                steps.set(
                        at, new Step(step.property(), step.isInverse(), step.kind(), both.reach()));
                return;
            }
            steps.add(step);
        }

        Reach reach() {
            return new Reach(portion, steps);
        }
    }
}
