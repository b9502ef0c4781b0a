package org.policygraph.http;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One record as a plain page: its statements, and those of others about it. */
final class RecordPage {
    private static final String PAGE = Asset.text("/org/policygraph/http/pages/record.html");
    private static final String HELD_TEXT = "https://w3id.org/policy-graph/ontology#heldText";

    private final ServerSettings settings;
    private final RecordLinks links;
    private final Names names;

    RecordPage(ServerSettings settings, Names names) {
        this.settings = settings;
        this.links = new RecordLinks(settings);
        this.names = names;
    }

    String html(RecordDescription record) {
        String iri = record.resource().getURI();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("{{prefix}}", Html.escape(settings.pathPrefix()));
        parts.put("{{address}}", Html.escape(String.valueOf(links.address(iri))));
        parts.put("{{label}}", Html.escape(names.of(record.resource())));
        parts.put("{{iri}}", Html.escape(iri));
        parts.put("{{types}}", types(record));
        parts.put("{{properties}}", rows(record.outgoing(), Triple::getObject));
        parts.put("{{incoming}}", rows(record.incoming(), Triple::getSubject));
        parts.put("{{cut}}", cut(record));
        return fill(parts);
    }

    /** Fills the page in one pass, so that no value is ever searched for further marks. */
    private static String fill(Map<String, String> parts) {
        StringBuilder out = new StringBuilder(PAGE.length() * 4);
        int from = 0;
        for (int at = PAGE.indexOf("{{"); at >= 0; at = PAGE.indexOf("{{", from)) {
            int end = PAGE.indexOf("}}", at) + 2;
            out.append(PAGE, from, at).append(parts.get(PAGE.substring(at, end)));
            from = end;
        }
        return out.append(PAGE, from, PAGE.length()).toString();
    }

    private String types(RecordDescription record) {
        return record.outgoing().stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .map(triple -> value(triple.getObject()))
                .collect(Collectors.joining(", "));
    }

    private String rows(List<Triple> triples, Function<Triple, Node> shown) {
        Map<Node, List<Triple>> byProperty =
                triples.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Triple::getPredicate,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        StringBuilder out = new StringBuilder();
        byProperty.forEach(
                (property, statements) -> {
                    out.append("<tr><th scope=\"row\">")
                            .append(value(property))
                            .append("</th><td>");
                    statements.forEach(s -> out.append(entry(property, shown.apply(s))));
                    out.append("</td></tr>\n");
                });
        return out.toString();
    }

    private String entry(Node property, Node node) {
        if (node.isLiteral() && property.hasURI(HELD_TEXT)) {
            return "<pre id=\"held-text\" dir=\"auto\">"
                    // A parser drops a line end right after the tag (HTML §13.1.2.5).
                    + "\n"
                    + Html.escape(node.getLiteralLexicalForm())
                    + "</pre>";
        }
        return "<div>" + value(node) + "</div>";
    }

    private String value(Node node) {
        if (node.isLiteral()) {
            return Html.isolated(node.getLiteralLexicalForm(), node.getLiteralLanguage());
        }
        if (!node.isURI()) return Html.isolated(node.toString());
        return Html.link(links.address(node.getURI()), names.of(node));
    }

    private static String cut(RecordDescription record) {
        if (!record.incomingCut()) return "";
        int most = RecordDescription.MOST_INCOMING;
        return "<p>只列出前 " + most + " 条。The first " + most + " are listed; there are more.</p>";
    }
}
