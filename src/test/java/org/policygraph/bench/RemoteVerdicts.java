package org.policygraph.bench;

import org.policygraph.bench.Verdict.Bound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Holds what was found over a store in Fuseki against what is wanted, at one size. */
final class RemoteVerdicts {
    private final Results results;
    private final int measures;

    private RemoteVerdicts(Results results, int measures) {
        this.results = results;
        this.measures = measures;
    }

    /** All bounds; what has no figures is among them, as not measured. */
    static List<Verdict> of(Results results, int measures) {
        RemoteVerdicts verdicts = new RemoteVerdicts(results, measures);
        List<Verdict> all = new ArrayList<>();
        for (String query : List.of("Q2", "Q4")) all.add(verdicts.besideLevels(query));
        for (String query : List.of("Q1", "Q2", "Q4")) {
            all.add(verdicts.besideSparql(query, query, "in no order"));
        }
        all.add(verdicts.besideSparql("Q2", "Q2 ordered", "in the same order"));
        return all;
    }

    private Verdict besideLevels(String query) {
        double found = ratio(Servers.LEVELS, query, query, 16, Wrk.Round::perSecond);
        String what = query + " over Fuseki : one query for each level";
        return new Verdict(what, found, Bound.AT_LEAST, 1.8, "", "");
    }

    private Verdict besideSparql(String query, String byHand, String order) {
        double found = ratio(Servers.STORE, query, byHand, 1, Wrk.Round::p50);
        String what = query + " over Fuseki, p50 : SPARQL by hand, " + order;
        return new Verdict(what, found, Bound.AT_MOST, 1.5, "", "");
    }

    private double ratio(
            String peer,
            String query,
            String ofPeer,
            int connections,
            ToDoubleFunction<Wrk.Round> part) {
        return median(peer, Servers.PLANNED, query, connections, part)
                / median(peer, peer, ofPeer, connections, part);
    }

    private double median(
            String beside,
            String server,
            String query,
            int connections,
            ToDoubleFunction<Wrk.Round> part) {
        var cell = new Results.Cell(measures, beside, server, query, connections);
        return results.median(cell, part);
    }
}
