package org.policygraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what was found against what is wanted, at one size. */
final class Verdicts {
    /** How many measures the shipped digest has, which is its size in the results. */
    static final int DIGEST = 40;

    private final Results results;
    private final int measures;
    private final List<Verdict> all = new ArrayList<>();

    private Verdicts(Results results, int measures) {
        this.results = results;
        this.measures = measures;
    }

    /** All bounds; what has no figures is among them, as not measured. */
    static List<Verdict> of(Results results, int measures) {
        Verdicts verdicts = new Verdicts(results, measures);
        verdicts.throughput();
        verdicts.latency();
        verdicts.growth();
        verdicts.loading();
        verdicts.starting();
        verdicts.documents();
        verdicts.tails();
        return verdicts.all;
    }

    private void throughput() {
        faster("Q1", "Q1", "records", 1.4);
        faster("Q2", "Q2", "records", 2);
        faster("Q4", "Q4", "records", 4);
        for (String query : List.of("Q1", "Q2", "Q4")) faster(query, query, "fuseki tuned", 5);
        faster("Q2", "Q2 ordered", "fuseki tuned", 50);
        for (String query : List.of("Q1", "Q2", "Q4")) faster(query, query, "postgraphile", 8);
        double fixed = perSecond("static bytes", "static bytes", "Q2");
        double cold = perSecond("static bytes", "product", "Q2");
        double kept = perSecond("static bytes", "product warm", "Q2");
        atLeast("Q2 : static bytes", cold / fixed, 0.5);
        atLeast("Q2 kept : static bytes", kept / fixed, 0.8);
    }

    private void faster(String query, String theirs, String peer, double wanted) {
        String what = query + (theirs.equals(query) ? "" : " in order") + " : " + peer;
        atLeast(what, perSecond(peer, "product", query) / perSecond(peer, peer, theirs), wanted);
    }

    private void latency() {
        p50("Q5", measures, 10, others("Q5"));
        p50("Q5 filtered", measures, 30, others("Q5 filtered"));
        p50("Q6", measures, 1, others("Q6"));
        p50("Q6 rare", measures, 1, others("Q6 rare"));
        p50("Q7", DIGEST, 2, "");
        p50("Q7", measures, 5, "");
    }

    private void p50(String query, int size, double wanted, String beside) {
        String what = String.format(Locale.ROOT, "%s, p50 among %,d", query, size);
        most(what, p50(query, size), wanted, "ms", beside);
    }

    /** From another size than this one; a size has not grown from itself. */
    private void growth() {
        for (String query : List.of("Q1", "Q2", "Q4", "Q6")) {
            double before = measures == Settings.SMALL ? Double.NaN : p50(query, Settings.SMALL);
            most("growth of " + query, p50(query, measures) / before, 1.5, "", "");
        }
    }

    private void loading() {
        ratio("loading : Jena's parsing", measures, "product", "jena", "ready", 4);
        ratio("live heap : Jena's graph", measures, "product", "jena", "live heap", 2);
    }

    private void starting() {
        String minimal = "minimal application";
        ratio("start : minimal application", DIGEST, "product", minimal, "start", 1.5);
        String cached = "start with a class cache";
        ratio(cached + " : the same", DIGEST, "product", minimal, cached, 1.5);
    }

    /** A document of 10,000 characters from its bytes to its facts, beside its parser alone. */
    private void documents() {
        for (String form : List.of("text", "GB18030", "Markdown", "HTML", "DOCX", "PDF")) {
            double found = ofForm("reading a document and what it says, " + form);
            double parser = ofForm("the parser alone, " + form);
            double pass = ofForm("one pass of a pattern, " + form);
            String beside =
                    Double.isFinite(parser)
                            ? String.format(
                                    Locale.ROOT,
                                    "its parser %,.2f ms, ratio %,.1f; one pass of a pattern %,.2f ms, ratio %,.1f",
                                    parser,
                                    found / parser,
                                    pass,
                                    found / pass)
                            : "";
            most("a document of 10,000 characters, " + form, found, 50, "ms of CPU", beside);
        }
    }

    /** There is no bound but for the log: what the others take is told beside. */
    private void tails() {
        String silent = "product without its log";
        var own = new Results.Cell(Settings.SMALL, silent, "product", "Q1", 16);
        var other = new Results.Cell(Settings.SMALL, silent, silent, "Q1", 16);
        double found =
                results.median(own, Wrk.Round::perSecond)
                        / results.median(other, Wrk.Round::perSecond);
        atLeast("Q1 with the access log : without it", found, 0.97);
    }

    private double ofForm(String figure) {
        return results.figure(FormSpeed.CHARACTERS, "forms", figure);
    }

    private void ratio(
            String what, int size, String own, String other, String figure, double wanted) {
        double found = results.figure(size, own, figure) / results.figure(size, other, figure);
        most(what, found, wanted, "", "");
    }

    private double perSecond(String beside, String server, String query) {
        var cell = new Results.Cell(measures, beside, server, query, 16);
        return results.median(cell, Wrk.Round::perSecond);
    }

    private double p50(String query, int size) {
        var cell = new Results.Cell(size, "alone", "product", query, 1);
        return results.median(cell, Wrk.Round::p50);
    }

    /** What the peers take for the same, whether they were asked for a while or a few times. */
    private String others(String query) {
        return Stream.of("fuseki tuned", "postgraphile")
                .filter(peer -> Double.isFinite(milliseconds(peer, query)))
                .map(peer -> words(peer, milliseconds(peer, query)))
                .collect(Collectors.joining(", "));
    }

    private double milliseconds(String peer, String query) {
        double once = results.figure(measures, peer, query);
        if (Double.isFinite(once)) return once;
        var cell = new Results.Cell(measures, peer, peer, query, 1);
        return results.median(cell, Wrk.Round::p50);
    }

    private static String words(String peer, double milliseconds) {
        return String.format(Locale.ROOT, "%s %,.2f ms", peer, milliseconds);
    }

    private void atLeast(String what, double found, double wanted) {
        all.add(new Verdict(what, found, Verdict.Bound.AT_LEAST, wanted, "", ""));
    }

    private void most(String what, double found, double wanted, String unit, String beside) {
        all.add(new Verdict(what, found, Verdict.Bound.AT_MOST, wanted, unit, beside));
    }
}
