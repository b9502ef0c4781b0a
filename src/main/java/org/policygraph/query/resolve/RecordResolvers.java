package org.policygraph.query.resolve;

import com.fasterxml.jackson.core.io.SerializedString;

import graphql.schema.DataFetcher;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.Criterion;
import org.policygraph.mapping.DatasetFigureField;
import org.policygraph.mapping.FidelityField;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.FormattedCitationField;
import org.policygraph.mapping.IdentityField;
import org.policygraph.mapping.JoinedField;
import org.policygraph.mapping.LabelField;
import org.policygraph.mapping.LabelLanguageField;
import org.policygraph.mapping.LabelsField;
import org.policygraph.mapping.LinkedMeasuresField;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.RelatedField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.mapping.SlugField;
import org.policygraph.mapping.SpanPartField;
import org.policygraph.mapping.ThroughField;
import org.policygraph.query.cite.CitationForm;
import org.policygraph.query.cite.Citations;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.filter.FilterText;
import org.policygraph.query.filter.LinkCondition;
import org.policygraph.query.find.Fidelities;
import org.policygraph.query.find.Related;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.PreferredText;
import org.policygraph.query.graph.RecordList;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.graph.Spans;
import org.policygraph.query.graph.ValueOrder;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.ListOrder;
import org.policygraph.query.page.MatchReasons;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.page.PageRequest;
import org.policygraph.trace.cite.CitationStyle;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Compiles the fields of mapped types into fetchers, once. */
public final class RecordResolvers {
    private static final Set<String> TEXTS = Set.of("String", "Url");

    private final SchemaMapping mapping;
    private final Addresses addresses;
    private final QueryLimits limits;
    private final Citations citations;
    private final DatasetFigures figures;

    RecordResolvers(SchemaMapping mapping, Addresses addresses, QueryLimits limits) {
        this.mapping = mapping;
        this.limits = limits;
        this.addresses = addresses;
        this.citations = new Citations(mapping, addresses.iriBase(), addresses::of);
        this.figures = new DatasetFigures(addresses.publicUrl());
    }

    DataFetcher<@Nullable Object> compile(MappedType type, MappedField field) {
        return switch (field) {
            case IdentityField identity -> identity(identity);
            case PropertyField property when property.shape().isRecord() -> records(property);
            case PropertyField property -> PlainFetcher.kept(values(property));
            case LabelField label -> label(label);
            case LabelLanguageField language -> language(type, language);
            case LabelsField labels -> PlainFetcher.kept(labels(labels));
            case ThroughField through -> through(type, through);
            case LinkedMeasuresField linked -> linkedMeasures(linked);
            case RelatedField _ -> {
                Related related = new Related(mapping);
                yield ArgumentFetcher.ofRecord(
                        arguments -> Related.asked(arguments, limits), related::page);
            }
            case FormattedCitationField cited -> formatted(type, cited);
            case JoinedField joined ->
                    PlainFetcher.ofRecord(new JoinedResolvers(mapping).of(type, joined));
            case FidelityField _ -> PlainFetcher.ofRecord(new Fidelities(mapping, type)::of);
            case DatasetFigureField figure -> PlainFetcher.ofRecord(figures.dataset(figure.name()));
            case SpanPartField part -> spanPart(type, part);
            case SlugField slug -> PlainFetcher.kept(slug(slug));
        };
    }

    private static Function<Entity, @Nullable Object> slug(SlugField field) {
        boolean isNumber = field.shape().type().equals("Int");
        return record -> {
            String slug = EngineTerms.localName(record.iri());
            return isNumber ? Integer.valueOf(slug) : new SerializedString(slug);
        };
    }

    private DataFetcher<@Nullable Object> identity(IdentityField field) {
        return switch (field.part()) {
            case ID -> PlainFetcher.ofRecord(Entity::iri);
            case URL ->
                    PlainFetcher.kept(record -> new SerializedString(addresses.of(record.iri())));
        };
    }

    private static Function<Entity, @Nullable Object> values(PropertyField field) {
        Node property = EngineTerms.iri(field.iri());
        FieldShape shape = field.shape();
        if (shape.plurality() == FieldShape.Plurality.LIST) {
            return record ->
                    ValueOrder.sorted(record.values(property)).stream()
                            .map(each -> value(shape, each))
                            .toList();
        }
        return record -> {
            Node value = record.value(property);
            return value == null ? null : value(shape, value);
        };
    }

    /** A text is kept as JSON has it, so that it is escaped once and not in every answer. */
    private static @Nullable Object value(FieldShape shape, Node node) {
        Object value = Literals.value(shape, node);
        return value instanceof String text && TEXTS.contains(shape.type())
                ? new SerializedString(text)
                : value;
    }

    private DataFetcher<@Nullable Object> records(PropertyField field) {
        Records records = Records.of(mapping, field);
        return switch (field.shape().plurality()) {
            case ONE -> PlainFetcher.ofRecord(records::first);
            case LIST -> list(records, mapping.type(field.shape().type()));
            case CONNECTION -> connection(field, records);
        };
    }

    private static DataFetcher<@Nullable Object> list(Records records, MappedType target) {
        if (target.link() == null) return PlainFetcher.ofRecord(records::find);
        return chosen(ChosenLinks.of(records, EngineTerms.iri(target.linkShape().basis())));
    }

    /** The links on the bases asked for, or what they lead to. */
    private static DataFetcher<@Nullable Object> chosen(ChosenLinks links) {
        return ArgumentFetcher.ofRecord(
                arguments -> links.on(Bases.asked(arguments)), (record, list) -> list.of(record));
    }

    private DataFetcher<@Nullable Object> connection(PropertyField field, Records records) {
        BiFunction<Node, RequestContext, Criterion> ofMeasures = measuresOf(field);
        if (ofMeasures == null && field.chosenBy() != null) return chosenPages(field, records);
        if (ofMeasures == null) return pages(records.target(), records.list());
        return ArgumentFetcher.ofRecord(
                arguments -> PageRequest.of(arguments, MeasurePage.MEASURE, limits),
                (record, page) -> {
                    Criterion where = ofMeasures.apply(record.node(), record.reading());
                    return MeasurePage.of(record.reading(), where, page, MatchReasons.NONE);
                });
    }

    /** Pages of a list that is found as a whole. */
    private DataFetcher<@Nullable Object> pages(RecordType type, RecordList list) {
        ListOrder order = ListOrder.of(type);
        return ArgumentFetcher.ofRecord(
                arguments -> PageRequest.of(arguments, type.name(), limits),
                (record, page) -> Connection.page(order, list.of(record), page, MatchReasons.NONE));
    }

    /** Pages of those records that have one of the values asked for in a field, or of all. */
    private DataFetcher<@Nullable Object> chosenPages(PropertyField field, Records records) {
        String chosenBy = Objects.requireNonNull(field.chosenBy());
        RecordType type = records.target();
        Node property = EngineTerms.iri(mapping.type(type.name()).property(chosenBy).iri());
        ListOrder order = ListOrder.of(type);
        return ArgumentFetcher.ofRecord(
                arguments ->
                        new ChosenPage(
                                PageRequest.of(arguments, type.name(), limits),
                                arguments.get(chosenBy) instanceof List<?> asked
                                        ? Set.copyOf(FilterText.named(chosenBy, asked))
                                        : Set.of()),
                (record, asked) -> {
                    List<Entity> found = records.find(record);
                    if (!asked.values.isEmpty()) {
                        found = Bases.kept(found, property, asked.values);
                    }
                    return Connection.page(order, found, asked.page, MatchReasons.NONE);
                });
    }

    /**
     * A page of records that are chosen by a field.
     *
     * @param values those asked for; empty for all
     */
    private record ChosenPage(PageRequest page, Set<String> values) {}

    /** How the index finds the measures of a document or theme; null for other lists. */
    private @Nullable BiFunction<Node, RequestContext, Criterion> measuresOf(PropertyField field) {
        if (!field.inverse() || !field.shape().type().equals(MeasurePage.MEASURE)) return null;
        MappedType measure = mapping.type(MeasurePage.MEASURE);
        if (field.iri().equals(measure.property("document").iri())) {
            return (document, reading) ->
                    PreferredText.among(new Criterion.InDocument(Set.of(document)), reading);
        }
        if (field.iri().equals(measure.property("theme").iri())) {
            return (theme, reading) -> new Criterion.InTheme(Set.of(theme));
        }
        return null;
    }

    private static DataFetcher<@Nullable Object> label(LabelField field) {
        Labels labels = new Labels(field);
        return ArgumentFetcher.ofRecord(
                arguments -> labels.in(Captions.asked(arguments)),
                (record, best) -> best.apply(record));
    }

    private static DataFetcher<@Nullable Object> language(
            MappedType type, LabelLanguageField field) {
        if (!(type.fields().get(field.of()) instanceof LabelField label)) {
            throw new IllegalStateException(field.of() + " was checked to be a label");
        }
        Node property = EngineTerms.iri(label.iri());
        return ArgumentFetcher.ofRecord(
                arguments -> LanguageTags.preferences(Captions.asked(arguments), label.fallback()),
                (record, preferences) -> {
                    Node best = LanguageTags.best(record.values(property), preferences);
                    return best == null ? null : Locale.forLanguageTag(best.getLiteralLanguage());
                });
    }

    private static Function<Entity, @Nullable Object> labels(LabelsField field) {
        List<Node> properties = field.iris().stream().map(EngineTerms::iri).toList();
        return record -> {
            Set<String> found = new LinkedHashSet<>();
            for (Node property : properties) {
                ValueOrder.sorted(record.values(property)).stream()
                        .filter(Node::isLiteral)
                        .forEach(label -> found.add(label.getLiteralLexicalForm()));
            }
            return found.stream().map(SerializedString::new).toList();
        };
    }

    private DataFetcher<@Nullable Object> through(MappedType type, ThroughField field) {
        Records links = Records.of(mapping, type.property(field.links()));
        MappedType linkType = mapping.type(field.linkType());
        Records targets = Records.of(mapping, linkType.property(field.to()));
        if (linkType.link() != null) {
            Node basis = EngineTerms.iri(linkType.linkShape().basis());
            return chosen(ChosenLinks.of(links, basis).to(targets));
        }
        RecordList reached = targets.behind(links.list());
        if (field.shape().plurality() == FieldShape.Plurality.LIST) {
            return PlainFetcher.ofRecord(reached::of);
        }
        RecordType target = targets.target();
        return pages(target, new RecordList(record -> target.order().sorted(reached.of(record))));
    }

    private DataFetcher<@Nullable Object> linkedMeasures(LinkedMeasuresField field) {
        MappedType link = mapping.type(field.link());
        return ArgumentFetcher.ofRecord(
                arguments -> FieldArguments.of(arguments, field.descend(), limits),
                (record, asked) -> {
                    var condition =
                            LinkCondition.to(link, record.node(), asked.below(), asked.bases());
                    Criterion where = PreferredText.among(condition.criterion(), record.reading());
                    return MeasurePage.of(
                            record.reading(), where, asked.page(), condition::reasons);
                });
    }

    private DataFetcher<@Nullable Object> formatted(MappedType type, FormattedCitationField field) {
        var citation = citations.of(type.name());
        return ArgumentFetcher.ofRecord(asked -> form(field, asked), citation::apply);
    }

    private static CitationForm form(FormattedCitationField field, Map<String, Object> asked) {
        String style = (String) Objects.requireNonNull(asked.get(field.style()));
        return new CitationForm(
                CitationStyle.valueOf(style), (LocalDate) asked.get(field.accessed()));
    }

    private DataFetcher<@Nullable Object> spanPart(MappedType type, SpanPartField field) {
        if (field.of() == null) return PlainFetcher.ofRecord(span -> part(span, field));
        Records spans = Records.of(mapping, type.property(field.of()));
        return PlainFetcher.kept(
                record -> {
                    Object part = part(spans.first(record), field);
                    return part instanceof String text ? new SerializedString(text) : part;
                });
    }

    private static Object part(@Nullable Entity record, SpanPartField field) {
        var span = record == null ? null : record.span();
        if (span != null) return Spans.part(span, field.part());
        throw new IllegalStateException(record + " is no span of a held text");
    }
}
