package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.LabelField;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.request.RequestState;
import org.policygraph.trace.PrintableVerdict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What to call a record of whatever type, its name, else its title, else its number; and how to put
 * a verdict.
 */
final class Captions {
    private static final List<String> FIELDS = List.of("name", "title", "number");

    private Captions() {}

    /** In the language that a field's argument {@code lang} asks for; the IRI if all else lacks. */
    static String of(Entity record, DataFetchingEnvironment call) {
        RecordType type = record.reading().view().typeOf(record);
        if (type == null) return record.iri();
        for (String field : FIELDS) {
            String caption = caption(record, type.mapped(), field, call);
            if (caption != null) return caption;
        }
        return record.iri();
    }

    private static @Nullable String caption(
            Entity record, MappedType type, String name, DataFetchingEnvironment call) {
        Map<String, MappedField> fields = type.fields();
        return switch (fields.get(name)) {
            case LabelField label -> label(record, label, call);
            case PropertyField property -> written(record.value(Terms.iri(property.iri())));
            case null, default -> null;
        };
    }

    private static @Nullable String label(
            Entity record, LabelField label, DataFetchingEnvironment call) {
        LanguageTags.Choice choice =
                RequestState.of(call)
                        .once(
                                call.getField(),
                                () ->
                                        LanguageTags.Choice.of(
                                                Terms.iri(label.iri()),
                                                asked(call),
                                                label.fallback()));
        return choice.text(record);
    }

    /** The language that the argument {@code lang} asks for; empty for none. */
    static String asked(DataFetchingEnvironment call) {
        Locale lang = call.getArgument("lang");
        return lang == null ? "" : lang.toLanguageTag();
    }

    private static @Nullable String written(@Nullable Node value) {
        return value == null || !value.isLiteral() ? null : value.getLiteralLexicalForm();
    }

    /** A verdict in a sentence, in the language that the argument {@code lang} asks for. */
    static <T> DataFetcher<@Nullable Object> sentence(
            Class<T> type, Function<T, PrintableVerdict> verdict) {
        return call -> {
            T source = type.cast(Objects.requireNonNull(call.<Object>getSource()));
            boolean english = asked(call).startsWith(Locale.ENGLISH.getLanguage());
            PrintableVerdict found = verdict.apply(source);
            return english ? found.english() : found.chinese();
        };
    }
}
