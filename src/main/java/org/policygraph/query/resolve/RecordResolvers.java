package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.Criterion;
import org.policygraph.mapping.FidelityField;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.IdentityField;
import org.policygraph.mapping.LabelField;
import org.policygraph.mapping.LabelLanguageField;
import org.policygraph.mapping.LabelsField;
import org.policygraph.mapping.LinkedMeasuresField;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.RelatedField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.mapping.SpanPartField;
import org.policygraph.mapping.ThroughField;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.filter.LinkCondition;
import org.policygraph.query.find.Fidelities;
import org.policygraph.query.find.Related;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.Spans;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.graph.ValueOrder;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.ListOrder;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.page.Reasons;
import org.policygraph.query.request.RequestState;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Compiles the fields of mapped types into fetchers, once. */
public final class RecordResolvers {
    private final SchemaMapping mapping;
    private final Addresses addresses;

    RecordResolvers(SchemaMapping mapping, Addresses addresses) {
        this.mapping = mapping;
        this.addresses = addresses;
    }

    DataFetcher<@Nullable Object> compile(MappedType type, MappedField field) {
        return switch (field) {
            case IdentityField identity -> identity(identity);
            case PropertyField property when property.shape().isRecord() -> records(property);
            case PropertyField property -> PlainFetcher.ofRecord(values(property));
            case LabelField label -> Resolver.fetcher(label(label));
            case LabelLanguageField language -> Resolver.fetcher(language(type, language));
            case LabelsField labels -> PlainFetcher.ofRecord(labels(labels));
            case ThroughField through -> through(type, through);
            case LinkedMeasuresField linked -> Resolver.fetcher(linkedMeasures(linked));
            case RelatedField _ -> {
                Related related = new Related(mapping);
                yield Resolver.fetcher(related::page);
            }
            case FidelityField _ -> PlainFetcher.ofRecord(new Fidelities(mapping, type)::of);
            case SpanPartField part -> PlainFetcher.ofRecord(spanPart(part));
        };
    }

    private DataFetcher<@Nullable Object> identity(IdentityField field) {
        return switch (field.part()) {
            case ID -> PlainFetcher.ofRecord(Entity::iri);
            case URL -> PlainFetcher.ofRecord(record -> addresses.of(record.iri()));
        };
    }

    private static Function<Entity, @Nullable Object> values(PropertyField field) {
        Node property = Terms.iri(field.iri());
        FieldShape shape = field.shape();
        if (shape.plurality() == FieldShape.Plurality.LIST) {
            return record ->
                    ValueOrder.sorted(record.values(property)).stream()
                            .map(each -> Literals.value(shape, each))
                            .toList();
        }
        return record -> {
            Node value = record.value(property);
            return value == null ? null : Literals.value(shape, value);
        };
    }

    private DataFetcher<@Nullable Object> records(PropertyField field) {
        Records records = Records.of(mapping, field);
        return switch (field.shape().plurality()) {
            case ONE -> PlainFetcher.ofRecord(records::first);
            case LIST -> list(records, mapping.type(field.shape().type()));
            case CONNECTION -> Resolver.fetcher(connection(field, records));
        };
    }

    private static DataFetcher<@Nullable Object> list(Records records, MappedType target) {
        if (target.link() == null) return PlainFetcher.ofRecord(records::find);
        Node basis = Terms.iri(target.linkShape().basis());
        return Resolver.fetcher(
                (record, call, request) ->
                        Bases.kept(records.find(record), basis, bases(call, request)));
    }

    /** The bases asked for, read once for all records that the field is asked of. */
    private static Set<String> bases(DataFetchingEnvironment call, RequestState request) {
        return request.once(call.getField(), () -> Bases.asked(call));
    }

    private Resolver connection(PropertyField field, Records records) {
        Function<Node, Criterion> ofMeasures = measuresOf(field);
        if (ofMeasures == null) {
            return (record, call, request) -> page(records.target(), records.find(record), call);
        }
        return (record, call, request) -> {
            var page = FieldArguments.of(call, MeasurePage.MEASURE, "").page();
            Criterion where = ofMeasures.apply(record.node());
            return MeasurePage.of(record.reading(), where, page, Reasons.NONE);
        };
    }

    /** How the index finds the measures of a document or theme; null for other lists. */
    private @Nullable Function<Node, Criterion> measuresOf(PropertyField field) {
        if (!field.inverse() || !field.shape().type().equals(MeasurePage.MEASURE)) return null;
        MappedType measure = mapping.type(MeasurePage.MEASURE);
        if (field.iri().equals(measure.property("document").iri())) {
            return document -> new Criterion.InDocument(Set.of(document));
        }
        if (field.iri().equals(measure.property("theme").iri())) {
            return theme -> new Criterion.InTheme(Set.of(theme));
        }
        return null;
    }

    private static Connection page(
            RecordType type, List<Entity> sorted, DataFetchingEnvironment call) {
        var page = FieldArguments.of(call, type.name(), "").page();
        return Connection.page(ListOrder.of(type), sorted, page, Reasons.NONE);
    }

    private static Resolver label(LabelField field) {
        Node property = Terms.iri(field.iri());
        return (record, call, request) -> {
            LanguageTags.Choice choice =
                    request.once(
                            call.getField(),
                            () ->
                                    LanguageTags.Choice.of(
                                            property, Captions.asked(call), field.fallback()));
            return choice.text(record);
        };
    }

    private static Resolver language(MappedType type, LabelLanguageField field) {
        if (!(type.fields().get(field.of()) instanceof LabelField label)) {
            throw new IllegalStateException(field.of() + " was checked to be a label");
        }
        Node property = Terms.iri(label.iri());
        return (record, call, request) -> {
            String asked = Siblings.language(call, field.of());
            List<String> preferences = LanguageTags.preferences(asked, label.fallback());
            Node best = LanguageTags.best(record.values(property), preferences);
            return best == null ? null : Locale.forLanguageTag(best.getLiteralLanguage());
        };
    }

    private static Function<Entity, @Nullable Object> labels(LabelsField field) {
        List<Node> properties = field.iris().stream().map(Terms::iri).toList();
        return record -> {
            Set<String> found = new LinkedHashSet<>();
            for (Node property : properties) {
                ValueOrder.sorted(record.values(property)).stream()
                        .filter(Node::isLiteral)
                        .forEach(label -> found.add(label.getLiteralLexicalForm()));
            }
            return List.copyOf(found);
        };
    }

    private DataFetcher<@Nullable Object> through(MappedType type, ThroughField field) {
        Records links = Records.of(mapping, type.property(field.links()));
        MappedType linkType = mapping.type(field.linkType());
        Records targets = Records.of(mapping, linkType.property(field.to()));
        RecordType target = targets.target();
        if (linkType.link() != null) {
            Node basis = Terms.iri(linkType.linkShape().basis());
            return Resolver.fetcher(
                    (record, call, request) ->
                            List.copyOf(
                                    reached(
                                            Bases.kept(
                                                    links.find(record),
                                                    basis,
                                                    bases(call, request)),
                                            targets)));
        }
        if (field.shape().plurality() == FieldShape.Plurality.LIST) {
            return PlainFetcher.ofRecord(
                    record -> List.copyOf(reached(links.find(record), targets)));
        }
        return Resolver.fetcher(
                (record, call, request) -> {
                    List<Entity> found = new ArrayList<>(reached(links.find(record), targets));
                    return page(target, target.order().sorted(found), call);
                });
    }

    private static Collection<Entity> reached(List<Entity> links, Records targets) {
        Set<Entity> found = new LinkedHashSet<>();
        for (Entity link : links) found.addAll(targets.find(link));
        return found;
    }

    private Resolver linkedMeasures(LinkedMeasuresField field) {
        MappedType link = mapping.type(field.link());
        return (record, call, request) -> {
            var arguments = FieldArguments.of(call, MeasurePage.MEASURE, field.descend());
            var condition =
                    LinkCondition.to(link, record.node(), arguments.below(), arguments.bases());
            Criterion where = condition.criterion();
            return MeasurePage.of(record.reading(), where, arguments.page(), condition::reasons);
        };
    }

    private static Function<Entity, @Nullable Object> spanPart(SpanPartField field) {
        return record -> {
            var span = record.span();
            if (span != null) return Spans.part(span, field.part());
            throw new IllegalStateException(record + " is no span of a held text");
        };
    }
}
