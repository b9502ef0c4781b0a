package org.policygraph.query.resolve;

import com.fasterxml.jackson.core.io.SerializedString;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.LabelField;
import org.policygraph.query.graph.Derivation;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The labels of records in the languages that clients ask for. */
final class Labels {
    /** Languages whose labels are kept with their records: clients can name any number of them. */
    private static final int MOST = 8;

    private final Node property;
    private final List<String> fallback;
    private final Map<String, Function<Entity, @Nullable SerializedString>> kept =
            new ConcurrentHashMap<>();

    Labels(LabelField field) {
        this.property = EngineTerms.iri(field.iri());
        this.fallback = field.fallback();
    }

    /**
     * The text of a record's best label, as JSON has it, or null where it has none.
     *
     * @param language a tag; empty for none
     */
    Function<Entity, @Nullable SerializedString> in(String language) {
        var known = kept.get(language);
        if (known != null) return known;
        List<String> preferences = LanguageTags.preferences(language, fallback);
        Function<Entity, @Nullable SerializedString> best = record -> best(record, preferences);
        if (kept.size() >= MOST) return best;
        return kept.computeIfAbsent(
                language, tag -> new Derivation<SerializedString>(best::apply)::of);
    }

    private @Nullable SerializedString best(Entity record, List<String> preferences) {
        Node best = LanguageTags.best(record.values(property), preferences);
        return best == null ? null : new SerializedString(best.getLiteralLexicalForm());
    }
}
