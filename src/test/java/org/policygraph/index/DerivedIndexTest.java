package org.policygraph.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** The index says what the graph says, however it came to be. */
final class DerivedIndexTest {
    private static final String NS = "https://e.example/";
    private static final int CONCEPTS = 7;
    private static final List<String> BASES = List.of("STATED", "IMPLIED", "REMIT");
    private static final String ALPHABET = "养老服务灵活就业a𠮷";

    private static final IndexPlan PLAN =
            new IndexPlan(
                    iri("Measure"),
                    List.of(iri("document"), iri("position")),
                    iri("document"),
                    iri("theme"),
                    iri("text"),
                    iri("citation"),
                    iri("paragraph"),
                    iri("number"),
                    iri("commitment"),
                    List.of(
                            new LinkPlan(
                                    "Link",
                                    iri("Link"),
                                    iri("measure"),
                                    iri("target"),
                                    iri("basis"),
                                    iri("above"),
                                    iri("Concept"))));

    private static Node iri(String name) {
        return NodeFactory.createURI(NS + name);
    }

    private static Node concept(int number) {
        return iri("concept/" + number);
    }

    /** Each concept stands below the one of half its number. */
    private static Graph vocabulary() {
        Graph graph = new GraphMemFast();
        for (int i = 1; i < CONCEPTS; i++) {
            graph.add(Triple.create(concept(i), iri("above"), concept(i / 2)));
        }
        return graph;
    }

    private static Graph document(int number, long seed) {
        Random random = new Random(seed);
        Graph graph = new GraphMemFast();
        int measures = 1 + random.nextInt(12);
        for (int position = 0; position < measures; position++) {
            Node measure = iri("m/" + number + "/" + position);
            add(graph, measure, RDF.type.asNode(), iri("Measure"));
            add(graph, measure, iri("document"), iri("d/" + number));
            add(graph, measure, iri("position"), literal(String.valueOf(position)));
            add(graph, measure, iri("theme"), iri("t/" + number + "/" + position / 3));
            add(graph, measure, iri("text"), literal(text(random)));
            if (random.nextInt(3) == 0) add(graph, measure, iri("commitment"), iri("c" + seed));
            for (int link = random.nextInt(4); link > 0; link--) {
                Node node = iri("m/" + number + "/" + position + "/link/" + link);
                add(graph, node, RDF.type.asNode(), iri("Link"));
                add(graph, node, iri("measure"), measure);
                add(graph, node, iri("target"), concept(random.nextInt(CONCEPTS)));
                add(graph, node, iri("basis"), iri("basis#" + BASES.get(random.nextInt(3))));
            }
        }
        return graph;
    }

    private static String text(Random random) {
        int[] alphabet = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 5 + random.nextInt(25); i > 0; i--) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    private static Node literal(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static void add(Graph graph, Node subject, Node property, Node object) {
        graph.add(Triple.create(subject, property, object));
    }

    private static Criterion random(Random random, int depth) {
        int kinds = depth > 0 ? 9 : 6;
        return switch (random.nextInt(kinds)) {
            case 0 -> new Criterion.InDocument(Set.of(iri("d/" + random.nextInt(8))));
            case 1 -> new Criterion.HasCommitment();
            case 2 -> new Criterion.HasLink("Link", bases(random));
            case 3 -> {
                String text = text(random);
                yield new Criterion.Holds(
                        text.substring(0, text.offsetByCodePoints(0, 1 + random.nextInt(2))));
            }
            case 4, 5 -> {
                Set<Node> concepts = new LinkedHashSet<>();
                for (int i = random.nextInt(2); i >= 0; i--) {
                    concepts.add(concept(random.nextInt(CONCEPTS)));
                }
                yield new Criterion.Linked("Link", concepts, random.nextBoolean(), bases(random));
            }
            case 6 -> new Criterion.Not(random(random, depth - 1));
            case 7 -> new Criterion.All(parts(random, depth));
            default -> new Criterion.Any(parts(random, depth));
        };
    }

    private static List<Criterion> parts(Random random, int depth) {
        List<Criterion> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) parts.add(random(random, depth - 1));
        return parts;
    }

    private static Set<String> bases(Random random) {
        Set<String> bases = new LinkedHashSet<>();
        for (String basis : BASES) if (random.nextBoolean()) bases.add(basis);
        return bases;
    }

    /** What the graph itself says, without an index. */
    private record Naive(Graph graph) {
        boolean meets(Node measure, Criterion criterion) {
            return switch (criterion) {
                case Criterion.Everything _ -> true;
                case Criterion.All all -> all.parts().stream().allMatch(p -> meets(measure, p));
                case Criterion.Any any -> any.parts().stream().anyMatch(p -> meets(measure, p));
                case Criterion.Not not -> !meets(measure, not.part());
                case Criterion.InDocument in -> has(measure, "document", in.documents());
                case Criterion.InTheme in -> has(measure, "theme", in.themes());
                case Criterion.CitesParagraph _, Criterion.Cites _ -> false;
                case Criterion.HasCommitment _ ->
                        graph.contains(measure, iri("commitment"), Node.ANY);
                case Criterion.HasLink has ->
                        links(measure).stream().anyMatch(link -> isOn(link, has.bases()));
                case Criterion.Holds holds -> text(measure).contains(holds.folded());
                case Criterion.Linked linked ->
                        links(measure).stream()
                                .filter(link -> isOn(link, linked.bases()))
                                .anyMatch(
                                        link ->
                                                reaches(
                                                        object(link, "target"),
                                                        linked.concepts(),
                                                        linked.below()));
            };
        }

        private boolean has(Node measure, String property, Set<Node> values) {
            return values.contains(object(measure, property));
        }

        private Node object(Node subject, String property) {
            return graph.find(subject, iri(property), Node.ANY).next().getObject();
        }

        private String text(Node measure) {
            return object(measure, "text").getLiteralLexicalForm();
        }

        private List<Node> links(Node measure) {
            return graph.find(Node.ANY, iri("measure"), measure)
                    .mapWith(Triple::getSubject)
                    .toList();
        }

        private boolean isOn(Node link, Set<String> bases) {
            String basis = object(link, "basis").getURI();
            return bases.isEmpty() || bases.contains(basis.substring(basis.indexOf('#') + 1));
        }

        private boolean reaches(Node concept, Set<Node> wanted, boolean below) {
            if (wanted.contains(concept)) return true;
            if (!below) return false;
            return graph
                    .find(concept, iri("above"), Node.ANY)
                    .mapWith(Triple::getObject)
                    .toList()
                    .stream()
                    .filter(above -> !above.equals(concept))
                    .anyMatch(above -> reaches(above, wanted, true));
        }
    }

    private static void expectTheGraph(IndexView index, Graph union, long seed) {
        Naive naive = new Naive(union);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Criterion where = random(random, 3);
            BitSet expected = new BitSet();
            IntStream.range(0, index.size())
                    .filter(rank -> naive.meets(index.measure(rank), where))
                    .forEach(expected::set);
            assertThat(index.ranks(where)).as("%s", where).isEqualTo(expected);
            assertThat(index.count(where)).as("%s", where).isEqualTo(expected.cardinality());
            int from = random.nextInt(index.size() + 1);
            int to = from + random.nextInt(index.size() + 1 - from);
            int most = random.nextInt(5);
            int[] within = expected.stream().filter(r -> r >= from && r < to).toArray();
            assertThat(index.firstRanks(where, from, to, most))
                    .as("%s from %s to %s", where, from, to)
                    .isEqualTo(IntStream.of(within).limit(most).toArray());
            assertThat(index.lastRanks(where, from, to, most))
                    .as("%s from %s to %s", where, from, to)
                    .isEqualTo(
                            IntStream.of(within).skip(Math.max(0, within.length - most)).toArray());
        }
    }

    private static void expectOrder(IndexView index) {
        List<String> places = new ArrayList<>();
        for (int rank = 0; rank < index.size(); rank++) {
            String[] parts = index.measure(rank).getURI().split("/", -1);
            places.add(parts[4] + String.format(Locale.ROOT, "/%03d", Integer.parseInt(parts[5])));
            assertThat(index.rank(index.measure(rank))).isEqualTo(rank);
        }
        assertThat(places).isSorted();
    }

    @Test
    void aDocumentThatChangesIsIndexedAloneAndAnswersAreThoseOfAFreshIndex() {
        for (long seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Map<Node, Graph> graphs = new HashMap<>(Map.of(iri("vocabulary"), vocabulary()));
            for (int i = 0; i < 6; i++)
                graphs.put(iri("graph/" + i), document(i, random.nextLong()));
            MemoryStore store = new MemoryStore();
            DerivedIndex derived = new DerivedIndex(PLAN);
            for (int change = 0; change < 4; change++) {
                Contents.put(store, graphs);
                IndexView index = derived.of(store.snapshot());
                expectOrder(index);
                expectTheGraph(index, store.snapshot().union(), seed);
                expectTheSame(index, new DerivedIndex(PLAN).of(store.snapshot()));
                int changed = random.nextInt(8);
                if (random.nextInt(4) == 0) graphs.remove(iri("graph/" + changed));
                else graphs.put(iri("graph/" + changed), document(changed, random.nextLong()));
            }
        }
    }

    @Test
    void aGraphBelowADocumentsGraphSpeaksOfItsMeasures() {
        Node measure = iri("m/1/0");
        Graph linking = new GraphMemFast();
        for (Triple each :
                List.of(
                        Triple.create(iri("link"), RDF.type.asNode(), iri("Link")),
                        Triple.create(iri("link"), iri("measure"), measure),
                        Triple.create(iri("link"), iri("target"), concept(3)),
                        Triple.create(iri("link"), iri("basis"), iri("REMIT")))) {
            linking.add(each);
        }
        Map<Node, Graph> graphs =
                new HashMap<>(
                        Map.of(
                                iri("vocabulary"), vocabulary(),
                                iri("graph/1"), document(1, 7),
                                iri("graph/2"), document(2, 8)));
        MemoryStore store = new MemoryStore();
        DerivedIndex derived = new DerivedIndex(PLAN);
        Contents.put(store, graphs);
        derived.of(store.snapshot());
        graphs.put(iri("graph/1/inferred"), linking);
        Contents.put(store, graphs);

        expectTheSame(derived.of(store.snapshot()), new DerivedIndex(PLAN).of(store.snapshot()));
        graphs.remove(iri("graph/1/inferred"));
        Contents.put(store, graphs);
        expectTheSame(derived.of(store.snapshot()), new DerivedIndex(PLAN).of(store.snapshot()));
    }

    private static void expectTheSame(IndexView updated, IndexView fresh) {
        Axis axis = new Axis.Concepts("Link", Set.of("STATED", "REMIT"));
        Criterion all = new Criterion.Everything();
        assertThat(updated.tally(all, axis).values())
                .containsExactlyInAnyOrderElementsOf(fresh.tally(all, axis).values());
        assertThat(updated.matrix(all, axis, new Axis.Themes()).cells())
                .containsExactlyInAnyOrderElementsOf(
                        fresh.matrix(all, axis, new Axis.Themes()).cells());
        for (String text : List.of("养老", "服务灵", "养老服务灵活就", "a 就业", "无")) {
            assertThat(updated.search(SearchWords.of(text), all, null, 20))
                    .as(text)
                    .isEqualTo(fresh.search(SearchWords.of(text), all, null, 20));
        }
    }

    @Test
    void aTallyCountsEveryMeasureOnceForAConceptAndThoseAboveIt() {
        MemoryStore store = new MemoryStore();
        Map<Node, Graph> graphs = new HashMap<>(Map.of(iri("vocabulary"), vocabulary()));
        for (int i = 0; i < 8; i++) graphs.put(iri("graph/" + i), document(i, i));
        Contents.put(store, graphs);
        IndexView index = new DerivedIndex(PLAN).of(store.snapshot());
        Criterion where = new Criterion.HasCommitment();
        Set<String> bases = Set.of("STATED", "IMPLIED");
        for (Tally.Entry each : index.tally(where, new Axis.Concepts("Link", bases)).values()) {
            for (boolean below : new boolean[] {true, false}) {
                Criterion linked = new Criterion.Linked("Link", Set.of(each.value()), below, bases);
                int expected = index.count(new Criterion.All(List.of(where, linked)));
                assertThat(below ? each.rolledUp() : each.direct()).isEqualTo(expected);
            }
        }
    }

    @Test
    void aViewHandedOutBeforeGoesOnAnswering() {
        MemoryStore store = new MemoryStore();
        DerivedIndex derived = new DerivedIndex(PLAN);
        Contents.put(store, Map.of(iri("graph/1"), document(1, 1)));
        IndexView before = derived.of(store.snapshot());
        int size = before.size();
        Contents.put(store, Map.of(iri("graph/2"), document(2, 2)));
        IndexView after = derived.of(store.snapshot());
        assertThat(before.count(new Criterion.InDocument(Set.of(iri("d/1"))))).isEqualTo(size);
        assertThat(after.count(new Criterion.InDocument(Set.of(iri("d/1"))))).isZero();
    }
}
