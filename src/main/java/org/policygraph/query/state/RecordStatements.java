package org.policygraph.query.state;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.LabelField;
import org.policygraph.mapping.LabelsField;
import org.policygraph.mapping.LinkShape;
import org.policygraph.mapping.LinkedMeasuresField;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.mapping.SpanPartField;
import org.policygraph.mapping.ThroughField;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Records;
import org.policygraph.query.page.Connection;
import org.policygraph.query.resolve.LanguageTags;
import org.policygraph.query.state.StatingFetchers.Statement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the fields of records show, by where the mapping says that they live. */
final class RecordStatements {
    private final SchemaMapping mapping;
    private final LinkStatements links;

    RecordStatements(SchemaMapping mapping, LinkStatements links) {
        this.mapping = mapping;
        this.links = links;
    }

    Statement<Entity> of(MappedType type, MappedField field) {
        return switch (field) {
            case PropertyField property when property.shape().isRecord() -> records(property);
            case PropertyField property -> values(property);
            case LabelField label -> label(label);
            case LabelsField labels -> labels(labels);
            case ThroughField through -> through(type, through);
            case LinkedMeasuresField _ ->
                    (record, value, answered) -> {
                        if (answered.showsNodes()) links.ofPage((Connection) value, answered);
                    };
            case SpanPartField part -> spanPart(part.part());
            default -> (record, value, answered) -> {};
        };
    }

    private static Statement<Entity> records(PropertyField field) {
        return (record, value, answered) -> {
            for (Entity each : shown(value, answered)) state(field, record, each, answered);
        };
    }

    /** The records that a field answers; none of a connection that is only counted. */
    private static List<Entity> shown(Object value, AnsweredField answered) {
        return switch (value) {
            case Entity one -> List.of(one);
            case Connection page -> answered.showsNodes() ? page.nodes() : List.of();
            case List<?> list -> list.stream().map(Entity.class::cast).toList();
            default -> throw new IllegalStateException(value.getClass() + " has no records");
        };
    }

    private static Statement<Entity> values(PropertyField field) {
        Node property = EngineTerms.iri(field.iri());
        boolean all = field.shape().plurality() == FieldShape.Plurality.LIST;
        return (record, value, answered) -> {
            Node first = record.value(property);
            for (Node each : record.values(property)) {
                if (all || each.equals(first)) answered.shows(record.node(), property, each);
            }
        };
    }

    private static Statement<Entity> label(LabelField field) {
        Node property = EngineTerms.iri(field.iri());
        return (record, value, answered) -> {
            String asked =
                    answered.arguments().get("lang") instanceof Locale language
                            ? language.toLanguageTag()
                            : "";
            List<String> preferences = LanguageTags.preferences(asked, field.fallback());
            Node best = LanguageTags.best(record.values(property), preferences);
            if (best != null) answered.shows(record.node(), property, best);
        };
    }

    private static Statement<Entity> labels(LabelsField field) {
        List<Node> properties = field.iris().stream().map(EngineTerms::iri).toList();
        return (record, value, answered) -> {
            for (Node property : properties) {
                record.values(property)
                        .forEach(each -> answered.shows(record.node(), property, each));
            }
        };
    }

    private Statement<Entity> through(MappedType type, ThroughField field) {
        PropertyField toLinks = type.property(field.links());
        MappedType linkType = mapping.type(field.linkType());
        Records ofRecord = Records.of(mapping, toLinks);
        PropertyField toTarget = linkType.property(field.to());
        Node target = EngineTerms.iri(toTarget.iri());
        LinkShape shape = linkType.link();
        return (record, value, answered) -> {
            Set<Node> reached = new HashSet<>();
            for (Entity each : shown(value, answered)) reached.add(each.node());
            List<Entity> found = ofRecord.find(record);
            if (shape != null) {
                Set<String> bases = Bases.asked(answered.arguments());
                Bases.kept(found, EngineTerms.iri(shape.basis()), bases).stream()
                        .filter(link -> link.values(target).stream().anyMatch(reached::contains))
                        .forEach(link -> links.shortcut(record.node(), link, shape, answered));
                return;
            }
            for (Entity link : found) {
                for (Node end : link.values(target)) {
                    if (!reached.contains(end)) continue;
                    state(toLinks, record, link, answered);
                    answered.shows(link.node(), target, end);
                }
            }
        };
    }

    private static void state(
            PropertyField property, Entity record, Entity other, AnsweredField answered) {
        Node subject = property.inverse() ? other.node() : record.node();
        Node object = property.inverse() ? record.node() : other.node();
        answered.shows(subject, EngineTerms.iri(property.iri()), object);
    }

    /** The graph keeps copies of some parts; they are stated where they are what the text has. */
    private static Statement<Entity> spanPart(SpanPartField.Part part) {
        Node property =
                switch (part) {
                    case START -> OA.start.asNode();
                    case END -> OA.end.asNode();
                    case TEXT -> OA.exact.asNode();
                    case PREFIX -> OA.prefix.asNode();
                    case SUFFIX -> OA.suffix.asNode();
                    case LINE, COLUMN, UTF16_START, UTF16_END -> null;
                };
        if (property == null) return (record, value, answered) -> {};
        return (record, value, answered) ->
                record.values(property).stream()
                        .filter(copy -> copy.getLiteralLexicalForm().equals(value.toString()))
                        .forEach(copy -> answered.shows(record.node(), property, copy));
    }
}
