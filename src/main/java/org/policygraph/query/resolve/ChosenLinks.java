package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.graph.RecordList;
import org.policygraph.query.graph.Records;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Lists that depend on which bases are asked for. There are few choices, and a list for each. */
final class ChosenLinks {
    private final Function<Set<String>, RecordList> lists;
    private final Map<Set<String>, RecordList> known = new ConcurrentHashMap<>();

    private ChosenLinks(Function<Set<String>, RecordList> lists) {
        this.lists = lists;
    }

    /** The links that rest on one of some bases. */
    static ChosenLinks of(Records links, Node basis) {
        return new ChosenLinks(
                bases -> new RecordList(record -> Bases.kept(links.find(record), basis, bases)));
    }

    /** Where these links lead, each target once. */
    ChosenLinks to(Records targets) {
        return new ChosenLinks(bases -> targets.behind(on(bases)));
    }

    /** The list for a choice. */
    RecordList on(Set<String> bases) {
        RecordList list = known.get(bases);
        return list != null ? list : known.computeIfAbsent(bases, lists);
    }
}
