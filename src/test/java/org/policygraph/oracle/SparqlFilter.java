package org.policygraph.oracle;

import org.apache.jena.graph.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filter as a SPARQL pattern that binds ?m to every measure which meets it. Each part is a set of
 * measures of its own; parts are joined, united or taken away from all measures. Citations and
 * commitments are found from their own end, and not from the measure's.
 */
final class SparqlFilter {
    private SparqlFilter() {}

    static String pattern(AskedFilter filter) {
        return switch (filter) {
            case AskedFilter.Every _ -> measures("");
            case AskedFilter.Members members -> joined(members.parts());
            case AskedFilter.And and -> joined(and.parts());
            case AskedFilter.Or or -> set(united(or.parts()));
            case AskedFilter.Not not -> measures("MINUS " + pattern(not.part()));
            case AskedFilter.InDocument in ->
                    set(
                            meant("?d", "dct:identifier", in.asked())
                                    + " ?m pol:document ?d ; a pol:Measure");
            case AskedFilter.InTheme in ->
                    set(meant("?t", "skos:prefLabel", in.asked()) + " ?m pol:theme ?t");
            case AskedFilter.CitesParagraph cites ->
                    set(
                            "?c a pol:Citation ; pol:measure ?m ; pol:paragraph/pol:paragraphNumber ?n"
                                    + oneOf("?n", cites.numbers()));
            case AskedFilter.HasCommitment has ->
                    measures(exists(has.wanted(), "?c a pol:Commitment ; pol:measure ?m"));
            case AskedFilter.HoldsText holds ->
                    measures(
                            "; pol:text ?text FILTER(CONTAINS(?text, "
                                    + Quoted.of(holds.text())
                                    + "))");
            case AskedFilter.Linked linked -> linked(linked);
        };
    }

    private static String set(String pattern) {
        return "{ SELECT DISTINCT ?m { " + pattern + " } }";
    }

    private static String measures(String condition) {
        return set("?m a pol:Measure " + condition);
    }

    private static String joined(List<AskedFilter> filters) {
        return patterns(filters).collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static String united(List<AskedFilter> filters) {
        return patterns(filters).collect(Collectors.joining(" UNION "));
    }

    private static Stream<String> patterns(List<AskedFilter> filters) {
        return filters.stream().map(SparqlFilter::pattern);
    }

    private static String oneOf(String variable, List<?> values) {
        return values.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", " FILTER(" + variable + " IN (", "))"));
    }

    private static String exists(boolean wanted, String pattern) {
        return (wanted ? "FILTER EXISTS { " : "FILTER NOT EXISTS { ") + pattern + " }";
    }

    /** Binds a variable to the records of some IRIs or labels. */
    private static String meant(String variable, String labels, List<String> asked) {
        return asked.stream()
                .map(each -> meant(variable, labels, each))
                .collect(Collectors.joining(" UNION "));
    }

    private static String meant(String variable, String labels, String asked) {
        if (asked.startsWith("https:")) return "{ BIND(<" + asked + "> AS " + variable + ") }";
        String text = Quoted.of(asked);
        String languages = "VALUES ?label { " + text + " " + text + "@zh " + text + "@en }";
        return "{ " + languages + " " + variable + " " + labels + " ?label }";
    }

    private static String linked(AskedFilter.Linked filter) {
        List<String> parts = new ArrayList<>();
        if (!filter.any().isEmpty()) parts.add(linkedTo(filter.any(), filter));
        for (String each : filter.all()) parts.add(linkedTo(List.of(each), filter));
        Boolean exists = filter.exists();
        if (exists != null) parts.add(measures(exists(exists, link("?concept", filter))));
        return "{ " + String.join(" ", parts) + " }";
    }

    private static String linkedTo(List<String> asked, AskedFilter.Linked filter) {
        LinkKind kind = filter.kind();
        String labels = "skos:prefLabel|skos:altLabel|skos:hiddenLabel";
        String concepts =
                meant("?asked", labels, asked) + " ?asked a " + iri(kind.conceptClass()) + " . ";
        return filter.countsBelow()
                ? set(
                        concepts
                                + "?concept "
                                + iri(kind.above())
                                + "* ?asked . "
                                + link("?concept", filter))
                : set(concepts + link("?asked", filter));
    }

    private static String link(String concept, AskedFilter.Linked filter) {
        List<String> bases = filter.bases().stream().map(each -> "pol:" + each).toList();
        return "?link "
                + iri(filter.kind().to())
                + " "
                + concept
                + " ; a "
                + iri(filter.kind().linkClass())
                + " ; pol:measure ?m ; pol:basis ?basis"
                + oneOf("?basis", bases);
    }

    private static String iri(Node node) {
        return "<" + node.getURI() + ">";
    }
}
