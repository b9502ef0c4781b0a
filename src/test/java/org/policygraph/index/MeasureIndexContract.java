package org.policygraph.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.policygraph.index.SearchHits.Slice;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What whatever finds measures must do: it says what the graph says. */
public abstract class MeasureIndexContract {
    private static final String NS = "https://e.example/";
    private static final int CONCEPTS = 7;
    private static final int PARAGRAPHS = 5;
    private static final List<String> BASES = List.of("STATED", "IMPLIED", "REMIT");
    private static final String ALPHABET = "养老服务灵活就业a𠮷";

    protected static final IndexPlan PLAN =
            new IndexPlan(
                    iri("Measure"),
                    List.of(iri("document"), iri("position")),
                    iri("document"),
                    iri("theme"),
                    iri("text"),
                    iri("citation"),
                    iri("paragraph"),
                    iri("number"),
                    iri("division"),
                    iri("parent"),
                    List.of(
                            new ConditionPlan(iri("commitment"), false, false),
                            new ConditionPlan(iri("position"), true, false)),
                    List.of(
                            new LinkPlan(
                                    "Link",
                                    iri("Link"),
                                    iri("measure"),
                                    iri("target"),
                                    iri("basis"),
                                    iri("role"),
                                    iri("above"))),
                    List.of());

    private static final List<Dimension> AXES =
            List.of(
                    new Dimension.Concepts("Link", Set.of("STATED", "REMIT")),
                    new Dimension.Bases(Set.of("Link"), Set.of("STATED", "IMPLIED")),
                    new Dimension.Themes(),
                    new Dimension.Paragraphs(),
                    new Dimension.Documents());

    protected static Node iri(String name) {
        return NodeFactory.createURI(NS + name);
    }

    protected static Node concept(int number) {
        return iri("concept/" + number);
    }

    /** Each concept stands below the one of half its number. */
    protected static Graph vocabulary() {
        Graph graph = new GraphMemFast();
        for (int i = 1; i < CONCEPTS; i++) {
            graph.add(Triple.create(concept(i), iri("above"), concept(i / 2)));
        }
        return graph;
    }

    protected static Graph document(int number, long seed) {
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
            if (random.nextInt(3) == 0) add(graph, measure, iri("division"), iri("v" + seed));
            for (int cited = random.nextInt(3); cited > 0; cited--) {
                Node citation = iri("m/" + number + "/" + position + "/citation/" + cited);
                int paragraph = random.nextInt(PARAGRAPHS);
                add(graph, measure, iri("citation"), citation);
                add(graph, citation, iri("paragraph"), iri("p/" + number + "/" + paragraph));
                add(graph, iri("p/" + number + "/" + paragraph), iri("number"), integer(paragraph));
            }
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

    private static Node integer(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    private static Node literal(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static void add(Graph graph, Node subject, Node property, Node object) {
        graph.add(Triple.create(subject, property, object));
    }

    private static Criterion random(Random random, int depth) {
        int kinds = depth > 0 ? 14 : 11;
        return switch (random.nextInt(kinds)) {
            case 0 -> new Criterion.InDocument(Set.of(iri("d/" + random.nextInt(8))));
            case 1 -> new Criterion.Has(iri("commitment"));
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
            case 6 ->
                    new Criterion.InTheme(
                            Set.of(iri("t/" + random.nextInt(8) + "/" + random.nextInt(3))));
            case 7 -> new Criterion.CitesParagraph(Set.of(random.nextInt(PARAGRAPHS)));
            case 8 ->
                    new Criterion.Cites(
                            Set.of(iri("p/" + random.nextInt(8) + "/" + random.nextInt(2))));
            case 9 -> new Criterion.OfOriginal();
            case 10 ->
                    new Criterion.HasValue(
                            iri("position"), Set.of(String.valueOf(random.nextInt(20))));
            case 11 -> new Criterion.Not(random(random, depth - 1));
            case 12 -> new Criterion.All(parts(random, depth));
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
                case Criterion.Cites cites -> cited(measure).anyMatch(cites.paragraphs()::contains);
                case Criterion.CitesParagraph cites ->
                        cited(measure)
                                .map(each -> object(each, "number").getLiteralLexicalForm())
                                .map(Integer::valueOf)
                                .anyMatch(cites.numbers()::contains);
                case Criterion.Has has -> graph.contains(measure, has.property(), Node.ANY);
                case Criterion.HasValue has ->
                        has.values().contains(object(measure, "position").getLiteralLexicalForm());
                case Criterion.OfOriginal _ -> graph.contains(measure, iri("division"), Node.ANY);
                case Criterion.InDivision in -> has(measure, "division", in.divisions());
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

        private Stream<Node> cited(Node measure) {
            return graph.find(measure, iri("citation"), Node.ANY).toList().stream()
                    .map(each -> object(each.getObject(), "paragraph"));
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
            return bases.contains(basis.substring(basis.indexOf('#') + 1));
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

    /** Whatever finds measures, kept up with a store. */
    protected interface Finding extends AutoCloseable {
        /** Makes these graphs the whole content, and finds the measures of it. */
        MeasureIndex of(Map<Node, Graph> graphs);

        @Override
        void close();
    }

    /** An empty store, and what finds its measures. */
    protected abstract Finding open();

    /** How many stores are filled and changed. */
    protected abstract int seeds();

    private static MeasureIndex fresh(Map<Node, Graph> graphs) {
        MemoryStore store = new MemoryStore();
        Contents.put(store, graphs);
        return new DerivedIndex(PLAN).of(store.snapshot());
    }

    private static Graph union(Map<Node, Graph> graphs) {
        Graph union = new GraphMemFast();
        graphs.values().forEach(each -> GraphUtil.addInto(union, each));
        return union;
    }

    @Test
    void documentsComeAndChangeAndAnswersAreThoseOfAFreshIndex() {
        for (long seed = 0; seed < seeds(); seed++) {
            Random random = new Random(seed);
            Map<Node, Graph> graphs = new HashMap<>(Map.of(iri("vocabulary"), vocabulary()));
            for (int i = 0; i < 6; i++)
                graphs.put(iri("graph/" + i), document(i, random.nextLong()));
            try (Finding finding = open()) {
                for (int change = 0; change < 4; change++) {
                    MeasureIndex index = finding.of(graphs);
                    expectOrder(index);
                    expectTheGraph(index, union(graphs), seed);
                    expectTheSame(index, fresh(graphs));
                    int changed = random.nextInt(8);
                    if (random.nextInt(4) == 0) graphs.remove(iri("graph/" + changed));
                    else graphs.put(iri("graph/" + changed), document(changed, random.nextLong()));
                }
            }
        }
    }

    @Test
    void recordsMayBePartedBetweenGraphs() {
        Map<Node, Graph> graphs = new HashMap<>(Map.of(iri("vocabulary"), vocabulary()));
        Random random = new Random(3);
        for (int i = 0; i < 3; i++) {
            Graph document = document(i, random.nextLong());
            Graph other = new GraphMemFast();
            for (Triple each : document.find().toList()) {
                boolean isOfPlace = PLAN.order().contains(each.getPredicate());
                boolean isKind = each.getObject().equals(PLAN.measureClass());
                if (isOfPlace || isKind || random.nextBoolean()) continue;
                document.delete(each);
                other.add(each);
            }
            graphs.put(iri("graph/" + i), document);
            graphs.put(iri("graph/" + i + "/inferred"), other);
        }
        try (Finding finding = open()) {
            MeasureIndex index = finding.of(graphs);
            expectTheGraph(index, union(graphs), 3);
            expectTheSame(index, fresh(graphs));
        }
    }

    private static void expectTheGraph(MeasureIndex index, Graph union, long seed) {
        Naive naive = new Naive(union);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Criterion where = random(random, 3);
            int[] all = inOrder(index);
            int[] expected =
                    IntStream.of(all)
                            .filter(entry -> naive.meets(index.measure(entry), where))
                            .toArray();
            assertThat(index.entries(where).stream())
                    .as("%s", where)
                    .containsExactlyInAnyOrder(
                            IntStream.of(expected).boxed().toArray(Integer[]::new));
            assertThat(index.count(where)).as("%s", where).isEqualTo(expected.length);
            int from = random.nextInt(index.size() + 1);
            int to = from + random.nextInt(index.size() + 1 - from);
            Position start = place(index, all, from);
            Position end = place(index, all, to);
            int most = random.nextInt(5);
            Set<Integer> between =
                    IntStream.range(from, to).mapToObj(at -> all[at]).collect(Collectors.toSet());
            int[] within = IntStream.of(expected).filter(between::contains).toArray();
            assertThat(index.first(where, start, end, most))
                    .as("%s from %s to %s", where, from, to)
                    .isEqualTo(IntStream.of(within).limit(most).toArray());
            assertThat(index.first(where, start, end, 200)).isEqualTo(within);
            assertThat(index.last(where, start, end, most))
                    .as("%s from %s to %s", where, from, to)
                    .isEqualTo(
                            IntStream.of(within).skip(Math.max(0, within.length - most)).toArray());
        }
    }

    /** All entries in document order. */
    protected static int[] inOrder(MeasureIndex index) {
        return index.first(new Criterion.Everything(), index.start(), index.end(), 1_000);
    }

    /** The place before the measure that so many come before. */
    protected static Position place(MeasureIndex index, int[] all, int at) {
        return at < all.length ? index.beside(all[at], false) : index.end();
    }

    private static void expectOrder(MeasureIndex index) {
        List<String> places = new ArrayList<>();
        int[] all = inOrder(index);
        for (int at = 0; at < all.length; at++) {
            String[] parts = index.measure(all[at]).getURI().split("/", -1);
            places.add(parts[4] + String.format(Locale.ROOT, "/%03d", Integer.parseInt(parts[5])));
            assertThat(index.entry(index.measure(all[at]))).isEqualTo(all[at]);
            assertThat(index.countBefore(new Criterion.Everything(), place(index, all, at)))
                    .isEqualTo(at);
        }
        assertThat(places).isSorted().hasSize(index.size());
    }

    /** A hit by its measure, since entries have other numbers in another index. */
    private record Scored(Node measure, float score) {}

    private static List<Scored> search(
            MeasureIndex index, SearchWords words, Criterion where, Slice slice) {
        return index.search(words, where, slice).hits().stream()
                .map(hit -> new Scored(index.measure(hit.entry()), hit.score()))
                .toList();
    }

    private static SearchHits.Bound bound(MeasureIndex index, Scored hit, boolean behind) {
        return new SearchHits.Bound(hit.score, index.beside(index.entry(hit.measure), behind));
    }

    protected static void expectTheSame(MeasureIndex found, MeasureIndex fresh) {
        Criterion all = new Criterion.Everything();
        for (Dimension axis : AXES) {
            FacetCounts expected = fresh.tally(all, axis);
            assertThat(found.tally(all, axis).total()).isEqualTo(expected.total());
            assertThat(found.tally(all, axis).values())
                    .as("%s", axis)
                    .containsExactlyInAnyOrderElementsOf(expected.values());
            for (Dimension other : AXES) {
                assertThat(cells(found.matrix(all, axis, other)))
                        .as("%s by %s", axis, other)
                        .containsExactlyInAnyOrderElementsOf(cells(fresh.matrix(all, axis, other)));
            }
        }
        for (String text : List.of("养老", "服务灵", "养老服务灵活就", "a 就业", "无")) {
            SearchWords words = SearchWords.of(text);
            Criterion some = new Criterion.Not(new Criterion.Has(iri("commitment")));
            for (Criterion where : List.of(all, some)) {
                List<Scored> hits = search(fresh, words, where, Slice.first(5));
                assertThat(search(found, words, where, Slice.first(5))).as(text).isEqualTo(hits);
                if (hits.isEmpty()) continue;
                Scored last = hits.getLast();
                for (int kind = 0; kind < 3; kind++) {
                    assertThat(search(found, words, where, slice(found, last, kind)))
                            .as(text)
                            .isEqualTo(search(fresh, words, where, slice(fresh, last, kind)));
                }
            }
        }
    }

    /** A cell by its values, since they have other numbers in another index. */
    private record Crossed(Node row, Node column, int direct, int rolledUp) {}

    private static List<Crossed> cells(CrossTab matrix) {
        return matrix.cells().stream()
                .map(
                        cell ->
                                new Crossed(
                                        matrix.rowValues().get(cell.row()),
                                        matrix.columnValues().get(cell.column()),
                                        cell.direct(),
                                        cell.rolledUp()))
                .toList();
    }

    private static Slice slice(MeasureIndex index, Scored hit, int kind) {
        return switch (kind) {
            case 0 -> new Slice(bound(index, hit, true), null, 20, false);
            case 1 -> new Slice(null, bound(index, hit, false), 2, true);
            default -> new Slice(null, null, 3, true);
        };
    }

    @Test
    void aTallyCountsEveryMeasureOnceForAConceptAndThoseAboveIt() {
        Map<Node, Graph> graphs = new HashMap<>(Map.of(iri("vocabulary"), vocabulary()));
        for (int i = 0; i < 8; i++) graphs.put(iri("graph/" + i), document(i, i));
        try (Finding finding = open()) {
            expectTally(finding.of(graphs));
        }
    }

    private static void expectTally(MeasureIndex index) {
        Criterion where = new Criterion.Has(iri("commitment"));
        Set<String> bases = Set.of("STATED", "IMPLIED");
        for (FacetCounts.Entry each :
                index.tally(where, new Dimension.Concepts("Link", bases)).values()) {
            for (boolean below : new boolean[] {true, false}) {
                Criterion linked = new Criterion.Linked("Link", Set.of(each.value()), below, bases);
                int expected = index.count(new Criterion.All(List.of(where, linked)));
                assertThat(below ? each.rolledUp() : each.direct()).isEqualTo(expected);
            }
        }
    }
}
