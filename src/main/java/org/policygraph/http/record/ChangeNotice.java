package org.policygraph.http.record;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policygraph.http.html.Html;
import org.policygraph.http.html.NodeLabels;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.trace.cite.ChangeNote;
import org.policygraph.trace.cite.Work.Change;
import org.policygraph.trace.document.DocumentReferences;

import java.util.List;
import java.util.stream.Collectors;

/**
 * That the document of a record is at an end or amended, in the words in which citations say it,
 * with links to the characters that do it.
 */
record ChangeNotice(DocumentReferences references, RecordLinks links, NodeLabels labels) {
    /** What is to be said on the page of a record; empty where nothing is. */
    String html(Node record) {
        String document = links.document(record.getURI());
        if (document == null) return "";
        Node node = NodeFactory.createURI(document);
        List<Change> changes = references.changes(node);
        if (changes.isEmpty()) return "";
        String places =
                references.changing(node).stream()
                        .map(
                                each ->
                                        Html.link(
                                                links.address(each.getURI()),
                                                labels.seenFrom(record, each)))
                        .collect(Collectors.joining(" "));
        return "<p class=\"note changes\"><strong>"
                + Html.escape(ChangeNote.chinese(changes))
                + "</strong> <span lang=\"en\">"
                + Html.escape(ChangeNote.english(changes))
                + "</span> "
                + places
                + "</p>";
    }
}
