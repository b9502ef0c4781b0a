package org.policygraph.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.policygraph.store.Contents;
import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerState;
import org.policygraph.store.remote.Reach.Step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What is fetched of a version is what its graphs say, whether they are named or not, and however
 * many other versions the engine holds: here of one document none, of the next one, and so on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatherTest {
    private static final String BASE = "https://example.org/id/";
    private static final int DOCUMENTS = 7;

    /** Not all of them can be written after a base as they are. */
    private static final List<String> RECORDS =
            List.of(
                    "r0", "r:1", "?r=/2", "#r/3", ".r4", "/r5", "养老6", "%2F7", "r8/9", "~r'(10)",
                    "-11", "");

    private static final List<Node> PROPERTIES = nodes("p", 4);
    private static final List<Node> SHARED = nodes("concept", 3);
    private static final int ASKED = 150;

    private final Random random = new Random(23);
    private final Map<Node, Graph> current = new HashMap<>();
    private final Graph union = new GraphMemFast();
    private Fuseki fuseki;
    private SparqlClient client;
    private LedgerState state;

    private static List<Node> nodes(String name, int count) {
        List<Node> nodes = new ArrayList<>();
        for (int at = 0; at < count; at++) nodes.add(node(name + at));
        return nodes;
    }

    private static Node node(String name) {
        return NodeFactory.createURI(BASE + name);
    }

    private static Node record(int document, int number) {
        return node("d" + document + "/" + RECORDS.get(number));
    }

    private static List<Node> graphs(int document) {
        return List.of(node("d" + document), node("d" + document + "/inferred"));
    }

    @BeforeAll
    void holdManyVersions() {
        fuseki = new Fuseki(DatabaseMgr.createDatasetGraph(), 0);
        client = new SparqlClient(fuseki.endpoint(), RemoteLimits.DEFAULT);
        try (RemoteStore store =
                new RemoteStore(
                        fuseki.endpoint(),
                        RemoteLimits.DEFAULT,
                        BASE + "store",
                        Duration.ofHours(1))) {
            for (int version = 0; version < DOCUMENTS; version++) {
                for (int document = version; document < DOCUMENTS; document++) write(document);
                Contents.put(store, current);
            }
        }
        state = new Ledger(new SparqlHome(client), BASE + "store").read();
        current.values().forEach(graph -> GraphUtil.addInto(union, graph));
    }

    private void write(int document) {
        for (Node name : graphs(document)) {
            Graph graph = new GraphMemFast();
            for (int said = 0; said < 4 * RECORDS.size(); said++) {
                Node subject = record(document, random.nextInt(RECORDS.size()));
                graph.add(Triple.create(subject, oneOf(PROPERTIES), value(document)));
            }
            current.put(name, graph);
        }
    }

    private Node value(int document) {
        return switch (random.nextInt(3)) {
            case 0 -> oneOf(SHARED);
            case 1 -> NodeFactory.createLiteralString("值" + random.nextInt(99));
            default -> record(document, random.nextInt(RECORDS.size()));
        };
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @AfterAll
    void stop() {
        client.close();
        fuseki.close();
    }

    private RemoteSnapshot snapshot(boolean isTried) {
        UnnamedGraphs unnamed = new UnnamedGraphs(client, BASE + "store");
        assertThat(unnamed.areFound()).isFalse();
        if (isTried) unnamed.tryOut(state.graphs().size());
        assertThat(unnamed.areFound()).isEqualTo(isTried);
        return RemoteSnapshot.first(client, unnamed, state);
    }

    private Reach reach(int depth) {
        List<Step> steps = new ArrayList<>();
        for (int step = random.nextInt(3); step > 0 && depth > 0; step--) {
            steps.add(new Step(oneOf(PROPERTIES), random.nextBoolean(), null, reach(depth - 1)));
        }
        return new Reach(portion(), steps);
    }

    private Portion portion() {
        if (random.nextInt(3) == 0) return Portion.WHOLE;
        return Portion.of(Set.of(oneOf(PROPERTIES), oneOf(List.of(node("unused")))));
    }

    private Wanted wanted() {
        Map<Node, Set<Node>> roots = new HashMap<>();
        for (int many = 1 + random.nextInt(9); many > 0; many--) {
            int document = random.nextInt(DOCUMENTS);
            Node root = record(document, random.nextInt(RECORDS.size()));
            roots.put(root, Set.copyOf(graphs(document)));
        }
        return new Wanted(roots, reach(2));
    }

    /** What the graphs say, by a walk through memory. */
    private void walk(Node node, Reach reach, Map<Node, Portion> found) {
        if (!reach.portion().isNothing()) found.merge(node, reach.portion(), Portion::and);
        for (Step step : reach.steps()) {
            List<Node> next =
                    step.isInverse()
                            ? union.find(Node.ANY, step.property(), node)
                                    .mapWith(Triple::getSubject)
                                    .toList()
                            : union.find(node, step.property(), Node.ANY)
                                    .mapWith(Triple::getObject)
                                    .toList();
            for (Node each : next) if (each.isURI()) walk(each, step.beyond(), found);
        }
    }

    private Set<List<Node>> said(Node node, Portion portion) {
        Set<List<Node>> pairs = new HashSet<>();
        union.find(node, Node.ANY, Node.ANY)
                .filterKeep(triple -> portion.has(triple.getPredicate()))
                .forEach(triple -> pairs.add(List.of(triple.getPredicate(), triple.getObject())));
        return pairs;
    }

    private static Set<List<Node>> pairs(Node[] said) {
        Set<List<Node>> pairs = new HashSet<>();
        for (int at = 0; at < said.length; at += 2) pairs.add(List.of(said[at], said[at + 1]));
        return pairs;
    }

    private void agreesWithMemory(RemoteSnapshot snapshot) {
        for (int asked = 0; asked < ASKED; asked++) {
            Wanted wanted = wanted();
            Map<Node, Portion> expected = new HashMap<>();
            wanted.nodes().forEach(root -> walk(root, wanted.reach(), expected));
            RemoteCall call = RemoteCall.lasting(Duration.ofSeconds(20));
            Gathered gathered = snapshot.gather(List.of(wanted), call);
            assertThat(call.roundTrips()).isEqualTo(1);
            assertThat(gathered.portions()).as(wanted.toString()).isEqualTo(expected);
            expected.forEach(
                    (node, portion) ->
                            assertThat(pairs(gathered.said(node)))
                                    .as(node + " in " + wanted)
                                    .isEqualTo(said(node, portion)));
        }
    }

    @Test
    void whatIsFetchedWithNamedGraphsIsWhatTheVersionSays() {
        agreesWithMemory(snapshot(false));
    }

    @Test
    void whatIsFetchedWithoutNamesIsWhatTheVersionSays() {
        agreesWithMemory(snapshot(true));
    }
}
