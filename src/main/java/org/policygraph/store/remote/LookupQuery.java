package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.remote.Lookup.Pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One query for several lookups: a union with one branch for each, whose rows say which branch they
 * are of and in which graphs the statements stand, since an engine holds those of other versions,
 * too.
 */
final class LookupQuery {
    private static final Var BRANCH = Var.alloc("branch");

    private final List<Lookup> lookups;
    private final boolean isTogether;

    /**
     * @param lookups no two of one pattern
     * @param isTogether whether all statements of a lookup stand in one graph
     */
    LookupQuery(List<Lookup> lookups, boolean isTogether) {
        this.lookups = lookups;
        this.isTogether = isTogether;
    }

    /**
     * The query for a part of the rows.
     *
     * @param page by the hashes of the first variable that is wanted
     */
    Query query(HashPage page) {
        ElementUnion branches = new ElementUnion();
        Set<Var> variables = new LinkedHashSet<>(List.of(BRANCH));
        for (int at = 0; at < lookups.size(); at++) {
            Lookup lookup = lookups.get(at);
            branches.addElement(branch(at, lookup, page));
            variables.addAll(lookup.pattern().wanted());
            variables.addAll(graphs(lookup.pattern()));
        }
        return QueryParts.select(branches, variables.toArray(Var[]::new));
    }

    private Element branch(int number, Lookup lookup, HashPage page) {
        ElementGroup group = new ElementGroup();
        group.addElement(
                QueryParts.values(BRANCH, List.of(NodeValue.makeInteger(number).asNode())));
        Pattern pattern = lookup.pattern();
        if (lookup.among() != null) {
            group.addElement(QueryParts.values(pattern.wanted().getLast(), lookup.among()));
        }
        List<Triple> statements = pattern.statements();
        if (isTogether) {
            group.addElement(
                    QueryParts.inGraph(QueryParts.GRAPH, statements.toArray(Triple[]::new)));
        } else {
            List<Var> graphs = graphs(pattern);
            for (int at = 0; at < graphs.size(); at++) {
                group.addElement(QueryParts.inGraph(graphs.get(at), statements.get(at)));
            }
        }
        page.addTo(group, pattern.wanted().getFirst());
        return group;
    }

    private List<Var> graphs(Pattern pattern) {
        if (isTogether) return List.of(QueryParts.GRAPH);
        List<Var> graphs = new ArrayList<>();
        for (int at = 0; at < pattern.statements().size(); at++) graphs.add(Var.alloc("g" + at));
        return graphs;
    }

    /**
     * Hands out the values of the rows that stand in graphs of the version, in the order in which
     * each pattern wants them.
     */
    void add(Rows rows, Set<Node> contents, Map<Pattern, List<Node[]>> found) {
        int branch = rows.place(BRANCH.getName());
        List<int[]> wanted = places(rows, lookups.stream().map(each -> each.pattern().wanted()));
        List<int[]> graphs = places(rows, lookups.stream().map(each -> graphs(each.pattern())));
        for (Node[] row : rows.rows()) {
            int number = ((Number) row[branch].getLiteralValue()).intValue();
            Node[] names = taken(row, graphs.get(number));
            if (!contents.containsAll(List.of(names))) continue;
            found.computeIfAbsent(lookups.get(number).pattern(), each -> new ArrayList<>())
                    .add(taken(row, wanted.get(number)));
        }
    }

    private static List<int[]> places(Rows rows, Stream<List<Var>> variables) {
        return variables
                .map(each -> each.stream().mapToInt(var -> rows.place(var.getName())).toArray())
                .toList();
    }

    private static Node[] taken(Node[] row, int[] places) {
        Node[] taken = new Node[places.length];
        for (int at = 0; at < places.length; at++) {
            Node value = row[places[at]];
            if (value == null) throw new StoreUnavailableException("a row lacks a value");
            taken[at] = value;
        }
        return taken;
    }
}
