package org.policygraph.http.record;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.html.Footer;
import org.policygraph.http.html.Html;
import org.policygraph.http.html.NodeLabels;
import org.policygraph.http.html.PageTemplate;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.text.HeldText;
import org.policygraph.text.Messages;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.document.DocumentReferences;
import org.policygraph.vocab.PlainNumber;
import org.policygraph.vocab.Pol;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One record as a plain page: its statements, and those of others about it. */
final class RecordPage {
    private static final PageTemplate PAGE = PageTemplate.load("record.html");

    /** The pages are Chinese first; otherwise values stay in their order. */
    private static final Comparator<Node> CHINESE_FIRST =
            Comparator.comparing(
                    value -> !value.isLiteral() || !value.getLiteralLanguage().startsWith("zh"));

    /** More literals than this share lines, so that a long list of names takes few. */
    private static final int MOST_LINES = 4;

    private static final String WORDS = "<td class=\"words\">";

    private final ServerSettings settings;
    private final RecordLinks links;
    private final NodeLabels labels;
    private final ChangeNotice changes;

    RecordPage(ServerSettings settings, NodeLabels labels, DocumentReferences references) {
        this.settings = settings;
        this.links = new RecordLinks(settings);
        this.labels = labels;
        this.changes = new ChangeNotice(references, links, labels);
    }

    String html(RecordDescription record) {
        return html(record, null);
    }

    /** The page of a held text with a span of it marked; null for none. */
    String html(RecordDescription record, @Nullable TextSpan marked) {
        String iri = record.resource().getURI();
        String address = String.valueOf(links.address(iri));
        HeldTextView held = held(record, address, marked);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("{{prefix}}", Html.escape(settings.pathPrefix()));
        parts.put("{{address}}", Html.escape(address));
        parts.put("{{asked}}", Html.escape(held == null ? address : held.asked()));
        parts.put("{{description}}", Html.escape(description(record, held)));
        parts.put("{{label}}", Html.escape(labels.heading(record.resource())));
        parts.put("{{iri}}", Html.escape(iri));
        parts.put("{{band}}", labels.isOfDigest(record.resource()) ? HeldTextView.BAND : "");
        parts.put("{{changes}}", changes.html(record.resource()));
        parts.put("{{notice}}", notice(held));
        parts.put("{{held}}", held == null ? "" : held.html());
        parts.put("{{properties}}", rows(record, record.outgoing(), Triple::getObject));
        parts.put("{{incoming}}", rows(record, record.incoming(), Triple::getSubject));
        parts.put("{{cut}}", cut(record));
        parts.put("{{footer}}", Footer.html(labels));
        return PAGE.fill(parts);
    }

    private String description(RecordDescription record, @Nullable HeldTextView held) {
        Node resource = record.resource();
        return held == null ? labels.seenFrom(resource, resource) : held.description();
    }

    /** A place where the script speaks, too; hidden while there is nothing to say. */
    private static String notice(@Nullable HeldTextView held) {
        String words = held == null ? "" : held.notice();
        return Messages.format(
                "<p id=\"span-notice\" role=\"status\"%s>%s</p>",
                words.isEmpty() ? " hidden" : "", words);
    }

    private @Nullable HeldTextView held(
            RecordDescription record, String address, @Nullable TextSpan marked) {
        for (Triple triple : record.outgoing()) {
            if (!triple.getPredicate().equals(Pol.heldText)) continue;
            HeldText text = new HeldText(triple.getObject().getLiteralLexicalForm());
            boolean isDigest =
                    record.outgoing().stream()
                            .anyMatch(each -> each.getObject().equals(Pol.DIGEST));
            return new HeldTextView(address, text, isDigest, marked);
        }
        return null;
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
                    List<Node> values =
                            statements.stream().map(shown).sorted(CHINESE_FIRST).toList();
                    out.append("<tr><th scope=\"row\">").append(name(property)).append("</th>");
                    out.append(values.size() > MOST_LINES && areWords(values) ? WORDS : "<td>");
                    for (Node value : values) {
                        out.append(value(record.resource(), property, value));
                    }
                    out.append("</td></tr>\n");
                });
        return out.toString();
    }

    private static boolean areWords(List<Node> values) {
        return values.stream().allMatch(Node::isLiteral);
    }

    private String name(Node property) {
        String english = labels.english(property);
        return Html.link(links.address(property.getURI()), labels.of(property))
                + (english == null ? "" : "<span lang=\"en\">" + Html.escape(english) + "</span>");
    }

    /**
     * A value in a box; what is inferred has its word with it, and stays off paper by its class.
     */
    private String value(Node from, Node property, Node node) {
        String basis = labels.apartBy(property, node);
        if (basis == null) return "<div>" + shown(from, node) + "</div>";
        String word = labels.isLink(node) ? "" : "（" + Html.escape(basis) + "）";
        return "<div class=\"inferred\">" + shown(from, node) + word + "</div>";
    }

    private String shown(Node from, Node node) {
        if (node.isLiteral()) {
            return Html.isolated(PlainNumber.of(node), node.getLiteralLanguage());
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
