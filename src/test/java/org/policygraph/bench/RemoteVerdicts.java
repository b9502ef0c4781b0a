package org.policygraph.bench;

import org.policygraph.bench.Verdict.Bound;

import java.util.List;

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
        return List.of(verdicts.besideAFile("Q2"), verdicts.besideAFile("Q4"));
    }

    private Verdict besideAFile(String query) {
        double found = perSecond("product over fuseki", query) / perSecond("product", query);
        return new Verdict(
                query + " with the ledger in Fuseki : with a file",
                found,
                Bound.AT_LEAST,
                0.9,
                "",
                "");
    }

    private double perSecond(String server, String query) {
        var cell = new Results.Cell(measures, "product", server, query, 16);
        return results.median(cell, Wrk.Round::perSecond);
    }
}
