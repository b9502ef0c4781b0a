package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.IdentityField;
import org.policygraph.mapping.LabelField;
import org.policygraph.mapping.LabelLanguageField;
import org.policygraph.mapping.LabelsField;
import org.policygraph.mapping.LinkedMeasuresField;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.mapping.SpanPartField;
import org.policygraph.mapping.ThroughField;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.filter.LinkCondition;
import org.policygraph.query.filter.MeasureSelection;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.Spans;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.graph.ValueOrder;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.page.Reasons;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compiles the fields of mapped types into resolvers, once. */
public final class RecordResolvers {
    private final SchemaMapping mapping;

    RecordResolvers(SchemaMapping mapping) {
        this.mapping = mapping;
    }

    Resolver compile(MappedType type, MappedField field) {
        return switch (field) {
            case IdentityField identity -> identity(identity);
            case PropertyField property when property.shape().isRecord() -> records(property);
            case PropertyField property -> values(property);
            case LabelField label -> label(label);
            case LabelLanguageField language -> language(type, language);
            case LabelsField labels -> labels(labels);
            case ThroughField through -> through(type, through);
            case LinkedMeasuresField linked -> linkedMeasures(linked);
            case SpanPartField part -> spanPart(part);
        };
    }

    private static Resolver identity(IdentityField field) {
        return switch (field.part()) {
            case ID -> (record, call, request) -> record.getURI();
            case URL ->
                    (record, call, request) -> {
                        EngineSettings settings = request.settings();
                        return new Addresses(settings.iriBase(), settings.publicUrl())
                                .of(record.getURI());
                    };
        };
    }

    private static Resolver values(PropertyField field) {
        Node property = Terms.iri(field.iri());
        FieldShape shape = field.shape();
        boolean list = shape.plurality() == FieldShape.Plurality.LIST;
        return (record, call, request) -> {
            List<Node> found = ValueOrder.sorted(request.view().facts().objects(record, property));
            if (list) return found.stream().map(each -> Literals.value(shape, each)).toList();
            return found.isEmpty() ? null : Literals.value(shape, found.getFirst());
        };
    }

    private Resolver records(PropertyField field) {
        Records records = Records.of(mapping, field);
        FieldShape shape = field.shape();
        return switch (shape.plurality()) {
            case ONE ->
                    (record, call, request) -> {
                        List<Node> found = records.find(record, request.view());
                        return found.isEmpty() ? null : found.getFirst();
                    };
            case LIST ->
                    (record, call, request) ->
                            Bases.kept(
                                    mapping,
                                    shape.type(),
                                    records.find(record, request.view()),
                                    call);
            case CONNECTION ->
                    (record, call, request) ->
                            Entries.page(
                                    shape.type(),
                                    records.find(record, request.view()),
                                    call,
                                    Reasons.NONE);
        };
    }

    private static Resolver label(LabelField field) {
        Node property = Terms.iri(field.iri());
        return (record, call, request) -> {
            Locale lang = call.getArgument("lang");
            String asked = lang == null ? "" : lang.toLanguageTag();
            List<Node> labels = request.view().facts().objects(record, property);
            Node best = LanguageTags.best(labels, asked, field.fallback());
            return best == null ? null : best.getLiteralLexicalForm();
        };
    }

    private static Resolver language(MappedType type, LabelLanguageField field) {
        if (!(type.fields().get(field.of()) instanceof LabelField label)) {
            throw new IllegalStateException(field.of() + " was checked to be a label");
        }
        Node property = Terms.iri(label.iri());
        return (record, call, request) -> {
            String asked = Siblings.language(call, field.of());
            List<Node> labels = request.view().facts().objects(record, property);
            Node best = LanguageTags.best(labels, asked, label.fallback());
            return best == null ? null : Locale.forLanguageTag(best.getLiteralLanguage());
        };
    }

    private static Resolver labels(LabelsField field) {
        List<Node> properties = field.iris().stream().map(Terms::iri).toList();
        return (record, call, request) -> {
            Set<String> found = new LinkedHashSet<>();
            for (Node property : properties) {
                ValueOrder.sorted(request.view().facts().objects(record, property)).stream()
                        .filter(Node::isLiteral)
                        .forEach(label -> found.add(label.getLiteralLexicalForm()));
            }
            return List.copyOf(found);
        };
    }

    private Resolver through(MappedType type, ThroughField field) {
        Records links = Records.of(mapping, type.property(field.links()));
        Records targets = Records.of(mapping, mapping.type(field.linkType()).property(field.to()));
        FieldShape shape = field.shape();
        boolean connection = shape.plurality() == FieldShape.Plurality.CONNECTION;
        return (record, call, request) -> {
            Set<Node> found = new LinkedHashSet<>();
            List<Node> all = links.find(record, request.view());
            for (Node link : Bases.kept(mapping, field.linkType(), all, call)) {
                found.addAll(targets.find(link, request.view()));
            }
            return connection
                    ? Entries.page(shape.type(), found, call, Reasons.NONE)
                    : List.copyOf(found);
        };
    }

    private Resolver linkedMeasures(LinkedMeasuresField field) {
        MappedType link = mapping.type(field.link());
        return (record, call, request) -> {
            boolean below = !Boolean.FALSE.equals(call.getArgument(field.descend()));
            Set<String> bases = Bases.asked(call);
            var condition = LinkCondition.to(link, record, below, bases);
            return MeasureSelection.page(condition, call, request);
        };
    }

    private static Resolver spanPart(SpanPartField field) {
        return (record, call, request) -> {
            var span = Spans.find(request.view(), record);
            return span == null ? missing(record) : Spans.part(span, field.part());
        };
    }

    private static @Nullable Object missing(Node span) {
        throw new IllegalStateException(span + " is no span of a held text");
    }
}
