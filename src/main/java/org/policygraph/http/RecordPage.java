package org.policygraph.http;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policygraph.vocab.Pol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One record as a plain page: its statements, and those of others about it. */
final class RecordPage {
    private static final PageTemplate PAGE = PageTemplate.load("record.html");

    private final ServerSettings settings;
    private final RecordLinks links;
    private final NodeLabels labels;

    RecordPage(ServerSettings settings, NodeLabels labels) {
        this.settings = settings;
        this.links = new RecordLinks(settings);
        this.labels = labels;
    }

    String html(RecordDescription record) {
        String iri = record.resource().getURI();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("{{prefix}}", Html.escape(settings.pathPrefix()));
        parts.put("{{address}}", Html.escape(String.valueOf(links.address(iri))));
        parts.put("{{label}}", Html.escape(labels.heading(record.resource())));
        parts.put("{{iri}}", Html.escape(iri));
        parts.put("{{held}}", held(record));
        parts.put("{{properties}}", rows(record, record.outgoing(), Triple::getObject));
        parts.put("{{incoming}}", rows(record, record.incoming(), Triple::getSubject));
        parts.put("{{cut}}", cut(record));
        parts.put("{{footer}}", Footer.html(labels.version()));
        return PAGE.fill(parts);
    }

    /**
     * A held text comes before everything said of it, in a box that scrolls by itself, so that a
     * marked span is in sight at once together with the note that it is a paraphrase.
     */
    private static String held(RecordDescription record) {
        for (Triple triple : record.outgoing()) {
            if (!triple.getPredicate().equals(Pol.heldText)) continue;
            return "<p class=\"note\">这是摘要的文字，是对政策的转述，不是政策原文。"
                    + "<span lang=\"en\">This is the wording of the digest, a paraphrase, and not the"
                    + " policy's own.</span></p>\n<div class=\"held\" role=\"region\" tabindex=\"0\""
                    + " aria-label=\"摘要文本 Text of the digest\"><pre id=\"held-text\" dir=\"auto\">"
                    // A parser drops a line end right after the tag (HTML §13.1.2.5).
                    + "\n"
                    + Html.escape(triple.getObject().getLiteralLexicalForm())
                    + "</pre></div>";
        }
        return "";
    }

    private String rows(
            RecordDescription record, List<Triple> triples, Function<Triple, Node> shown) {
        Map<Node, List<Triple>> byProperty =
                triples.stream()
                        .filter(triple -> !triple.getPredicate().equals(Pol.heldText))
                        .collect(
                                Collectors.groupingBy(
                                        Triple::getPredicate,
                                        () -> new TreeMap<>(PropertyOrder.BY_INTEREST),
                                        Collectors.toList()));
        StringBuilder out = new StringBuilder();
        byProperty.forEach(
                (property, statements) -> {
                    out.append("<tr><th scope=\"row\">").append(name(property)).append("</th><td>");
                    statements.forEach(
                            s ->
                                    out.append("<div>")
                                            .append(value(record.resource(), shown.apply(s)))
                                            .append("</div>"));
                    out.append("</td></tr>\n");
                });
        return out.toString();
    }

    private String name(Node property) {
        String english = labels.english(property);
        return Html.link(links.address(property.getURI()), labels.of(property))
                + (english == null ? "" : "<span lang=\"en\">" + Html.escape(english) + "</span>");
    }

    private String value(Node from, Node node) {
        if (node.isLiteral()) {
            return Html.isolated(node.getLiteralLexicalForm(), node.getLiteralLanguage());
        }
        if (!node.isURI()) return Html.isolated(node.toString());
        return Html.link(links.address(node.getURI()), labels.seenFrom(from, node));
    }

    private static String cut(RecordDescription record) {
        if (!record.incomingCut()) return "";
        int most = RecordDescription.MOST_INCOMING;
        return "<p>只列出前 " + most + " 条。 The first " + most + " are listed; there are more.</p>";
    }
}
