package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.trace.cite.Work.Change;
import org.policygraph.trace.cite.Work.Effect;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which held documents name which: no statement says it, since what is held may change, so the
 * references of all documents are joined with the documents when that is first asked for. A
 * document that is ended from a day to come is not at an end before, by the calendar of China.
 */
public final class DocumentReferences {
    private static final String REFERENCE = "Reference";
    private static final String DOCUMENT = "PolicyDocument";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The status of a document that a held one ends. */
    public static final String REPEALED = "REPEALED";

    private static final String NOT_KNOWN = "NOT_KNOWN";

    private final Map<Node, Node> named = new HashMap<>();
    private final Map<Node, List<Node>> naming = new LinkedHashMap<>();
    private final Map<Node, List<Node>> repealing = new LinkedHashMap<>();
    private final Map<Node, List<Node>> amending = new HashMap<>();
    private final Map<Node, List<Node>> repealers = new HashMap<>();

    private final GraphView view;
    private final Node endsOn;

    private DocumentReferences(GraphView view) {
        this.view = view;
        MappedType type = view.mapping().type(REFERENCE);
        this.endsOn = EngineTerms.iri(type.property("endsOn").iri());
        DocumentNames names = DocumentNames.of(view);
        ReferenceDates dates = new ReferenceDates(view, view.mapping().type(DOCUMENT), type);
        GraphLookups facts = view.facts();
        Node from = EngineTerms.iri(type.property("from").iri());
        Node kind = EngineTerms.iri(type.property("kind").iri());
        Node number = EngineTerms.iri(type.property("number").iri());
        Node title = EngineTerms.iri(type.property("title").iri());
        for (Node reference : view.list(REFERENCE).nodes()) {
            Node document = facts.object(reference, from);
            if (document == null) continue;
            String written = text(facts.object(reference, number));
            Node found = names.named(document, written, text(facts.object(reference, title)));
            if (found == null || !dates.allow(reference, document, found, written)) continue;
            named.put(reference, found);
            put(naming, found, reference);
            Node why = facts.object(reference, kind);
            if (why == null) continue;
            switch (EngineTerms.localName(why.getURI())) {
                case "REPEALS" -> {
                    put(repealing, found, reference);
                    put(repealers, found, document);
                }
                case "AMENDS" -> put(amending, found, reference);
                default -> {}
            }
        }
        repealing.keySet().removeIf(this::isMutual);
    }

    /** Two documents that each end the other contradict each other: neither is known to be. */
    private boolean isMutual(Node document) {
        return repealers.getOrDefault(document, List.of()).stream()
                .allMatch(by -> repealers.getOrDefault(by, List.of()).contains(document));
    }

    /** Those of a snapshot, made once. */
    public static DocumentReferences of(GraphView view) {
        return view.derived(DocumentReferences.class, () -> new DocumentReferences(view));
    }

    private static void put(Map<Node, List<Node>> references, Node document, Node reference) {
        references.computeIfAbsent(document, _ -> new ArrayList<>(1)).add(reference);
    }

    private static @Nullable String text(@Nullable Node literal) {
        return literal == null || !literal.isLiteral() ? null : literal.getLiteralLexicalForm();
    }

    /** The held document that a reference names; null if none is held. */
    public @Nullable Node named(Node reference) {
        return named.get(reference);
    }

    /** The references of other documents that name a document. */
    public List<Node> naming(Node document) {
        return List.copyOf(naming.getOrDefault(document, List.of()));
    }

    /** Whether a held document ends one: REPEALED, else NOT_KNOWN. */
    public String status(Node document) {
        return isRepealed(document) ? REPEALED : NOT_KNOWN;
    }

    /** The documents that are at an end today. */
    public Set<Node> repealed() {
        return repealing.keySet().stream()
                .filter(this::isRepealed)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them that end it, now or from a day to come. */
    public List<Node> repealing(Node document) {
        return List.copyOf(repealing.getOrDefault(document, List.of()));
    }

    /** Whether one of them has ended it by today. */
    public boolean isRepealed(Node document) {
        return repealing(document).stream().anyMatch(each -> dayToCome(each) == null);
    }

    /** The documents that end it, and those that amend it, each once. */
    public List<Change> changes(Node document) {
        Map<Node, Change> changing = new LinkedHashMap<>();
        for (Node reference : repealing(document)) {
            Node by = by(reference);
            if (by != null)
                changing.putIfAbsent(by, change(Effect.REPEALS, by, dayToCome(reference)));
        }
        for (Node reference : amending.getOrDefault(document, List.of())) {
            Node by = by(reference);
            if (by == null) continue;
            Node from =
                    EngineTerms.iri(view.mapping().type(DOCUMENT).property("effectiveOn").iri());
            String day = toCome(text(view.facts().object(by, from)));
            changing.putIfAbsent(by, change(Effect.AMENDS, by, day));
        }
        return List.copyOf(changing.values());
    }

    private @Nullable Node by(Node reference) {
        Node from = EngineTerms.iri(view.mapping().type(REFERENCE).property("from").iri());
        return view.facts().object(reference, from);
    }

    /** The day from which a reference ends a document, as printed, if it has not come yet. */
    private @Nullable String dayToCome(Node reference) {
        return toCome(text(view.facts().object(reference, endsOn)));
    }

    private static @Nullable String toCome(@Nullable String day) {
        if (day == null) return null;
        String today = LocalDate.now(CHINA).toString();
        return day.compareTo(today.substring(0, Math.min(day.length(), today.length()))) > 0
                ? day
                : null;
    }

    private Change change(Effect effect, Node document, @Nullable String from) {
        MappedType type = view.mapping().type(DOCUMENT);
        Node title = EngineTerms.iri(type.property("title").iri());
        Node number = EngineTerms.iri(type.property("number").iri());
        String named = text(view.facts().object(document, title));
        return new Change(
                effect,
                document.getURI(),
                named == null ? document.getURI() : named,
                text(view.facts().object(document, number)),
                from);
    }
}
