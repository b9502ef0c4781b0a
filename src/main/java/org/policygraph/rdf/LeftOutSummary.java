package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policygraph.text.Messages;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says which characters of a digest were left out, for whoever has just handed it in. */
public final class LeftOutSummary {
    private static final Node MEASURES = NodeFactory.createLiteralString("measures");

    private LeftOutSummary() {}

    /** A line for each digest of which something was left out; none where all was read. */
    public static List<String> lines(Map<Node, Graph> graphs) {
        List<String> lines = new ArrayList<>();
        for (StoredText digest : StoredText.in(graphs, StoredText.Kind.DIGEST)) {
            for (Triple of :
                    digest.graph().find(digest.document(), Pol.absence, Node.ANY).toList()) {
                Node absence = of.getObject();
                if (!digest.graph().contains(absence, Pol.field, MEASURES)) continue;
                StoredText.object(digest.graph(), absence, Pol.span)
                        .map(digest::span)
                        .ifPresent(span -> lines.add(line(digest, span)));
            }
        }
        return lines;
    }

    private static String line(StoredText digest, TextSpan left) {
        return Messages.format(
                "%s: left out from %s:%s on, %s characters, %s: commentary is no part of"
                        + " a digest",
                digest.documentId(), left.line(), left.column(), left.length(), left.quoted());
    }
}
