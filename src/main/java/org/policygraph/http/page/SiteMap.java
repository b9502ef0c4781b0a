package org.policygraph.http.page;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.html.Html;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The pages that a search engine should know (sitemaps.org, protocol 0.9): those that are no
 * records, and the records of documents, measures, groups and departments.
 */
public final class SiteMap {
    /** Addresses of one map, by the protocol. */
    private static final int MOST = 50_000;

    private static final String NS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static final List<String> PAGES =
            List.of(Paths.LANDING, Paths.ABOUT, Paths.DATASET, Paths.ONTOLOGY, Paths.SPARQL);

    private static final List<Node> TYPES =
            List.of(
                    Pol.POLICY_DOCUMENT,
                    Pol.MEASURE_CLASS,
                    Pol.TARGET_GROUP_CLASS,
                    Pol.DEPARTMENT_CLASS);

    private final String publicUrl;
    private final List<String> addresses;
    private final int most;

    SiteMap(ServerSettings settings, Graph graph) {
        this(settings, graph, MOST);
    }

    /** Of parts that are smaller than they need be. */
    SiteMap(ServerSettings settings, Graph graph, int most) {
        this.publicUrl = settings.publicUrl();
        this.addresses = addresses(settings, graph);
        this.most = most;
    }

    private static List<String> addresses(ServerSettings settings, Graph graph) {
        RecordLinks links = new RecordLinks(settings);
        List<String> addresses = new ArrayList<>();
        PAGES.forEach(page -> addresses.add(settings.publicUrl() + page));
        for (Node type : TYPES) {
            TreeSet<String> records = new TreeSet<>();
            G.iterPO(graph, RDF.type.asNode(), type)
                    .filterKeep(node -> node.getURI().startsWith(settings.iriBase()))
                    .mapWith(node -> links.address(node.getURI()))
                    .filterKeep(Objects::nonNull)
                    .forEach(records::add);
            addresses.addAll(records);
        }
        return addresses;
    }

    /** All addresses; or where they are too many, the parts that have them. */
    String whole() {
        if (addresses.size() <= most) return map(addresses);
        List<String> parts = new ArrayList<>();
        for (int part = 1; (part - 1) * most < addresses.size(); part++) {
            parts.add(publicUrl + Paths.SITEMAP_PART.replace("{part}", String.valueOf(part)));
        }
        return list("sitemapindex", "sitemap", parts);
    }

    /** One of the parts, from 1; null where there is none. */
    @Nullable String part(int part) {
        long from = (part - 1L) * most;
        if (addresses.size() <= most || from < 0 || from >= addresses.size()) return null;
        return map(addresses.subList((int) from, (int) Math.min(addresses.size(), from + most)));
    }

    private static String map(List<String> addresses) {
        return list("urlset", "url", addresses);
    }

    private static String list(String root, String entry, List<String> addresses) {
        StringBuilder out = new StringBuilder(XML);
        out.append('<').append(root).append(" xmlns=\"").append(NS).append("\">\n");
        for (String address : addresses) {
            out.append('<').append(entry).append("><loc>");
            out.append(Html.escape(address));
            out.append("</loc></").append(entry).append(">\n");
        }
        return out.append("</").append(root).append(">\n").toString();
    }
}
