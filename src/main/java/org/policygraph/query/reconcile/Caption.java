package org.policygraph.query.reconcile;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Name;
import org.policygraph.query.graph.NameIndex;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.vocab.Pol;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to call records and terms, for people. */
final class Caption {
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private static final Node NOTE = SKOS.note.asNode();
    private static final List<Node> LABELS =
            List.of(RDFS.label.asNode(), EngineTerms.PREFERRED_LABEL);

    /** Properties whose values tell namesakes apart. */
    private static final List<String> CONTEXT = List.of("broader", "parent", "theme", "document");

    private Caption() {}

    /** A term of the ontology in Chinese and English, else the end of its IRI. */
    static String of(GraphView view, Node term) {
        Entity entity = new RequestContext(view, Long.MAX_VALUE).entity(term);
        String called =
                LABELS.stream()
                        .flatMap(
                                label ->
                                        Stream.of(
                                                inLanguage(entity, label, CHINESE),
                                                inLanguage(entity, label, ENGLISH)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return called.isEmpty() ? EngineTerms.localName(term.getURI()) : called;
    }

    static String of(GraphView view, EntityType type) {
        return of(view, Pol.term(type.id()));
    }

    /** A record in Chinese, else in whatever language there is; a measure with its wording. */
    static String of(Entity record, EntityType type) {
        String chinese = inLanguage(record, EngineTerms.PREFERRED_LABEL, CHINESE);
        if (chinese != null) return chinese;
        List<Name> names = record.reading().view().names(type.id()).of(record.node());
        String called =
                names.stream()
                        .filter(
                                name ->
                                        type == EntityType.MEASURE
                                                || name.kind() == Name.Kind.LABEL)
                        .map(Name::written)
                        .collect(Collectors.joining(" "));
        return called.isEmpty() ? record.iri() : called;
    }

    /** The type, the English name if there is one, and what tells namesakes apart. */
    static String description(Entity record, EntityType type) {
        GraphView view = record.reading().view();
        String english = inLanguage(record, EngineTerms.PREFERRED_LABEL, ENGLISH);
        Stream<String> context =
                CONTEXT.stream()
                        .map(Properties.of(view).of(type)::get)
                        .filter(Objects::nonNull)
                        .flatMap(property -> property.values().apply(record).stream())
                        .map(Caption::of);
        return Stream.concat(
                        Stream.of(of(view, type)),
                        Stream.concat(Stream.ofNullable(english), context))
                .collect(Collectors.joining(" · "));
    }

    /** The same of a record that was found by a name: if it is called otherwise, by which one. */
    static String description(Entity record, NameMatch match) {
        String description = description(record, match.type());
        String kind = kind(record, match);
        if (kind != null) return "“" + match.name() + "” " + kind + " · " + description;
        boolean isSaid =
                match.how() == MatchKind.IDENTIFIER
                        || match.how() == MatchKind.PROPERTIES
                        || match.type() == EntityType.MEASURE
                        || match.name().equals(of(record, match.type()));
        return isSaid ? description : "“" + match.name() + "” · " + description;
    }

    /** What must be said of a name that is not the record's own; null where there is nothing. */
    private static @Nullable String kind(Entity record, NameMatch match) {
        return switch (match.how()) {
            case FORMER -> former(record, match);
            case PRINTED -> printed(record);
            case REMARK -> "不计括注 without the remark in brackets";
            case COUNTERPART ->
                    "若为地方机构，此为其中央对口部门 counterpart in the centre, if this is a local body";
            case IDENTIFIER, LABEL, SYNONYM, COLLECTIVE, NEAR, PROPERTIES -> null;
        };
    }

    /** In which document the name stands: each has a record of its own for such a body. */
    private static String printed(Entity record) {
        String document =
                record.reading().view().facts().subjects(Pol.department, record.node()).stream()
                        .map(record.reading()::entity)
                        .map(link -> link.value(Pol.measure))
                        .filter(Objects::nonNull)
                        .map(record.reading()::entity)
                        .map(measure -> measure.value(Pol.document))
                        .filter(Objects::nonNull)
                        .map(record.reading()::entity)
                        .map(each -> of(each, EntityType.DOCUMENT))
                        .findFirst()
                        .orElse("");
        return "词表未收录，照《" + document + "》所印 not in the vocabulary, as printed there";
    }

    /** Until when the body was called so, and how its duties were split. */
    private static String former(Entity record, NameMatch match) {
        RequestContext reading = record.reading();
        Node property = NameIndex.formerNames(reading.view().type(match.type().id()));
        String said = "旧称 former name";
        if (property == null) return said;
        for (Entity former : reading.entities(record.values(property))) {
            boolean isIt =
                    NameIndex.LABELS.stream()
                            .flatMap(label -> former.values(label).stream())
                            .anyMatch(label -> match.name().equals(label.getLiteralLexicalForm()));
            Node until = former.value(Pol.until);
            if (!isIt || until == null) continue;
            String year = until.getLiteralLexicalForm();
            said = "旧称，至" + year + "年 former name until " + year;
            String note = inLanguage(former, NOTE, CHINESE);
            return note == null ? said : said + " · " + note;
        }
        return said;
    }

    /** A value as text. */
    static String of(PropertyValue value) {
        return switch (value) {
            case TypedEntity(Entity entity, EntityType type) -> of(entity, type);
            case PropertyValue.Text(String text) -> text;
            case PropertyValue.Whole(long number) -> String.valueOf(number);
        };
    }

    static @Nullable String inLanguage(Entity record, Node property, String language) {
        return record.values(property).stream()
                .filter(Node::isLiteral)
                .filter(label -> label.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
