package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.LabelField;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RecordType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What to call a record of whatever type: its name, else its title, else its number. */
final class Captions {
    private static final List<String> FIELDS = List.of("name", "title", "number");

    private final Map<LabelField, Labels> labels = new ConcurrentHashMap<>();

    /**
     * The caption of a record; its IRI if all else lacks.
     *
     * @param language a tag; empty for none
     */
    String of(Entity record, String language) {
        RecordType type = record.reading().view().typeOf(record);
        if (type == null) return record.iri();
        for (String field : FIELDS) {
            String caption = caption(record, type.mapped(), field, language);
            if (caption != null) return caption;
        }
        return record.iri();
    }

    private @Nullable String caption(Entity record, MappedType type, String name, String language) {
        Map<String, MappedField> fields = type.fields();
        return switch (fields.get(name)) {
            case LabelField label -> {
                var best = labels.computeIfAbsent(label, Labels::new).in(language).apply(record);
                yield best == null ? null : best.getValue();
            }
            case PropertyField property -> written(record.value(EngineTerms.iri(property.iri())));
            case null, default -> null;
        };
    }

    /** The language that the argument {@code lang} asks for; empty for none. */
    static String asked(Map<String, Object> arguments) {
        return arguments.get("lang") instanceof Locale lang ? lang.toLanguageTag() : "";
    }

    /** Whether a tag asks for English; what is said in two languages is else said in Chinese. */
    static boolean isEnglish(String language) {
        return language.startsWith(Locale.ENGLISH.getLanguage());
    }

    private static @Nullable String written(@Nullable Node value) {
        return value == null || !value.isLiteral() ? null : value.getLiteralLexicalForm();
    }
}
