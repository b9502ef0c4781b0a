package org.policygraph.http.sparql;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.html.Footer;
import org.policygraph.http.html.Html;
import org.policygraph.http.html.NodeLabels;
import org.policygraph.http.html.PageTemplate;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.rdf.format.GraphFormat;
import org.policygraph.store.sparql.SparqlAnswer;
import org.policygraph.store.sparql.SparqlAnswer.Solutions;
import org.policygraph.store.sparql.SparqlAnswer.Statements;
import org.policygraph.store.sparql.SparqlAnswer.Truth;
import org.policygraph.store.sparql.SparqlLimits;
import org.policygraph.text.Messages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which people ask in SPARQL, with examples and without any script. */
final class SparqlPage {
    private static final PageTemplate PAGE = PageTemplate.load("sparql.html");

    private final ServerSettings settings;
    private final RecordLinks links;
    private final SparqlLimits limits;

    SparqlPage(ServerSettings settings, SparqlLimits limits) {
        this.settings = settings;
        this.limits = limits;
        this.links = new RecordLinks(settings);
    }

    /** The page; with a query and its answer, where there are. */
    byte[] html(NodeLabels labels, String query, @Nullable SparqlAnswer answer) {
        Map<String, String> parts = new LinkedHashMap<>();
        String first = SparqlExample.ALL.getFirst().query();
        parts.put("{{prefix}}", Html.escape(settings.pathPrefix()));
        parts.put("{{publicUrl}}", Html.escape(settings.publicUrl()));
        parts.put("{{query}}", Html.escape(query.isEmpty() ? first : query));
        parts.put("{{answer}}", answer == null ? "" : answer(query, answer));
        parts.put(
                "{{examples}}",
                SparqlExample.ALL.stream().map(this::example).collect(Collectors.joining()));
        parts.put("{{rows}}", String.format(Locale.ROOT, "%,d", limits.maxRows()));
        parts.put("{{seconds}}", String.valueOf(limits.deadline().toSeconds()));
        parts.put("{{footer}}", Footer.html(labels));
        return PAGE.fill(parts).getBytes(StandardCharsets.UTF_8);
    }

    private String answer(String query, SparqlAnswer answer) {
        String shown =
                switch (answer) {
                    case Truth truth -> "<p>" + (truth.value() ? "是 yes" : "否 no") + "</p>";
                    case Solutions solutions -> table(solutions);
                    case Statements statements -> pre(GraphFormat.TURTLE, statements);
                };
        return Messages.format(
                "<h2 id=\"answer\">结果 <span lang=\"en\">Answer</span></h2>\n%s%s%s",
                count(answer), shown, downloads(query, answer));
    }

    private static String count(SparqlAnswer answer) {
        if (answer instanceof Truth) return "";
        int entries = SparqlResults.entries(answer);
        String cut =
                answer.isCut()
                        ? "<strong>结果已截断，后面还有。 <span lang=\"en\">Cut here: there are"
                                + " more.</span></strong>"
                        : "";
        return "<p>" + entries + " 条 <span lang=\"en\">entries</span>。" + cut + "</p>\n";
    }

    private String table(Solutions solutions) {
        StringBuilder out = new StringBuilder("<div class=\"answer\"><table>\n<thead><tr>");
        for (var variable : solutions.variables()) {
            out.append("<th scope=\"col\">")
                    .append(Html.escape(variable.getVarName()))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (var row : solutions.rows()) {
            out.append("<tr>");
            for (var variable : solutions.variables()) {
                out.append("<td>").append(value(row.get(variable))).append("</td>");
            }
            out.append("</tr>\n");
        }
        return out.append("</tbody>\n</table></div>\n").toString();
    }

    private String value(@Nullable Node node) {
        if (node == null) return "";
        if (node.isLiteral()) {
            return Html.isolated(node.getLiteralLexicalForm(), node.getLiteralLanguage());
        }
        return node.isURI()
                ? Html.link(links.address(node.getURI()), node.getURI())
                : Html.isolated(node.toString());
    }

    private static String pre(GraphFormat format, Statements statements) {
        String text = new String(format.write(statements.triples()), StandardCharsets.UTF_8);
        return "<div class=\"answer\"><pre><code>" + Html.escape(text) + "</code></pre></div>\n";
    }

    private String downloads(String query, SparqlAnswer answer) {
        String formats =
                switch (answer) {
                    case Truth _ -> "json xml";
                    case Solutions _ -> "csv tsv json xml";
                    case Statements _ -> "ttl nt jsonld";
                };
        StringBuilder out = new StringBuilder("<p>下载 <span lang=\"en\">Download</span>:");
        for (String format : formats.split(" ", -1)) {
            out.append(" <a href=\"")
                    .append(Html.escape(address(query) + "&format=" + format))
                    .append("\">")
                    .append(format)
                    .append("</a>");
        }
        return out.append("</p>\n").toString();
    }

    private String example(SparqlExample example) {
        return Messages.format(
                "<details><summary>%s <span lang=\"en\">%s</span></summary>\n<pre><code>"
                        + "%s</code></pre>\n<p><a href=\"%s\">运行 <span"
                        + " lang=\"en\">Run</span></a></p>\n</details>\n",
                Html.escape(example.chinese()),
                Html.escape(example.english()),
                Html.escape(example.query()),
                Html.escape(address(example.query()) + "#answer"));
    }

    private String address(String query) {
        return settings.pathPrefix()
                + Paths.SPARQL
                + "?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
