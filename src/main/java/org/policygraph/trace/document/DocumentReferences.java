package org.policygraph.trace.document;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.trace.cite.Work.Change;
import org.policygraph.trace.cite.Work.Effect;
import org.policygraph.vocab.Pol;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which held documents name which: no statement says it, since what is held may change, so the
 * references of all documents are joined with the documents when that is first asked for. A
 * document that is ended from a day to come is not at an end before, by the calendar of China.
 */
public final class DocumentReferences {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The status of a document that a held one ends. */
    public static final String REPEALED = "REPEALED";

    private static final String NOT_KNOWN = "NOT_KNOWN";

    private final Map<Node, Node> named = new HashMap<>();
    private final Map<Node, List<Node>> naming = new LinkedHashMap<>();
    private final Map<Node, List<Node>> repealing = new LinkedHashMap<>();
    private final Map<Node, List<Node>> amending = new HashMap<>();
    private final Map<Node, List<Node>> repealers = new HashMap<>();

    private final RecordReads records;

    /**
     * Those of a dataset.
     *
     * @param texts the held text of an address; null where there is none
     */
    public DocumentReferences(
            Graph union, DocumentNames names, Function<Node, @Nullable HeldText> texts) {
        this.records = new RecordReads(union);
        ReferenceDates dates = new ReferenceDates(records, texts);
        for (Node reference : records.ofClass(Pol.REFERENCE_CLASS)) {
            Node document = records.value(reference, Pol.document);
            if (document == null) continue;
            String written = records.text(reference, Pol.documentNumber);
            Node found =
                    names.named(document, written, records.text(reference, Pol.referenceTitle));
            if (found == null || !dates.allow(reference, document, found, written)) continue;
            named.put(reference, found);
            put(naming, found, reference);
            Node why = records.value(reference, Pol.referenceKind);
            if (why == null) continue;
            switch (why.getLocalName()) {
                case "REPEALS" -> {
                    put(repealing, found, reference);
                    put(repealers, found, document);
                }
                case "AMENDS" -> put(amending, found, reference);
                default -> {}
            }
        }
        repealing.keySet().removeIf(this::isMutual);
        DigestIdentities digests = new DigestIdentities(union, names);
        reach(digests, repealing);
        reach(digests, amending);
    }

    /** What ends or amends a document does so where only its digest is held, under another id. */
    private static void reach(DigestIdentities digests, Map<Node, List<Node>> references) {
        for (Node original : List.copyOf(references.keySet())) {
            for (Node digest : digests.of(original))
                references.computeIfAbsent(digest, _ -> references.get(original));
        }
    }

    /** Two documents that each end the other contradict each other: neither is known to be. */
    private boolean isMutual(Node document) {
        return repealers.getOrDefault(document, List.of()).stream()
                .allMatch(by -> repealers.getOrDefault(by, List.of()).contains(document));
    }

    /** Those of a dataset whose held texts are read from it, each when it is needed. */
    public static DocumentReferences of(Graph union) {
        return new DocumentReferences(
                union, new DocumentNames(union), new RecordReads(union)::held);
    }

    private static void put(Map<Node, List<Node>> references, Node document, Node reference) {
        references.computeIfAbsent(document, _ -> new ArrayList<>(1)).add(reference);
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

    /** Those that amend it, now or from the day on which the document that does takes effect. */
    public List<Node> amending(Node document) {
        return List.copyOf(amending.getOrDefault(document, List.of()));
    }

    /** The characters that end it, amend it or state the end that has passed, by their spans. */
    public List<Node> changing(Node document) {
        List<Node> own =
                passedEnd(document) == null
                        ? List.of()
                        : records.values(document, Pol.validitySpan);
        return Stream.concat(
                        Stream.concat(repealing(document).stream(), amending(document).stream())
                                .flatMap(each -> records.values(each, Pol.span).stream()),
                        own.stream())
                .toList();
    }

    /**
     * Whether the end that it states of itself has passed; null where it states none, or from when
     * its length counts is not known.
     */
    public @Nullable Boolean statedEndPassed(Node document) {
        return new StatedEnds(records, today()).hasPassed(document);
    }

    /** The end that it states, if that has passed; else null. */
    private @Nullable Change passedEnd(Node document) {
        StatedEnds ends = new StatedEnds(records, today());
        if (!Boolean.TRUE.equals(ends.hasPassed(document)) || isRepealed(document)) return null;
        return change(Effect.EXPIRES, document, ends.interval(document));
    }

    /**
     * The documents that end it, and those that amend it, each once; and it itself where the end
     * that it states has passed.
     */
    public List<Change> changes(Node document) {
        Map<Node, Change> changing = new LinkedHashMap<>();
        for (Node reference : repealing(document)) {
            Node by = records.value(reference, Pol.document);
            if (by != null)
                changing.putIfAbsent(by, change(Effect.REPEALS, by, dayToCome(reference)));
        }
        for (Node reference : amending(document)) {
            Node by = records.value(reference, Pol.document);
            if (by == null) continue;
            changing.putIfAbsent(
                    by, change(Effect.AMENDS, by, toCome(records.text(by, Pol.effectiveOn))));
        }
        Change passed = passedEnd(document);
        return Stream.concat(changing.values().stream(), Stream.ofNullable(passed)).toList();
    }

    /** The day from which a reference ends a document, as printed, if it has not come yet. */
    private @Nullable String dayToCome(Node reference) {
        return toCome(records.text(reference, Pol.endsOn));
    }

    /** The day by which a document is at an end or not. */
    public static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    private static @Nullable String toCome(@Nullable String day) {
        if (day == null) return null;
        String today = today().toString();
        return day.compareTo(today.substring(0, Math.min(day.length(), today.length()))) > 0
                ? day
                : null;
    }

    private Change change(Effect effect, Node document, @Nullable String from) {
        String named = records.text(document, DCTerms.title.asNode());
        return new Change(
                effect,
                document.getURI(),
                named == null ? document.getURI() : named,
                records.text(document, Pol.documentNumber),
                from);
    }
}
