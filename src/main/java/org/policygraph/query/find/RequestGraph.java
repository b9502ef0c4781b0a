package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.cite.Work.Change;
import org.policygraph.trace.hop.HeldGraph;

import java.util.List;

/** What a request reads, as a trace asks for it. */
record RequestGraph(RequestContext reading, Fidelities fidelities) implements HeldGraph {
    @Override
    public @Nullable Node value(Node subject, Node property) {
        return reading.entity(subject).value(property);
    }

    @Override
    public List<Node> values(Node subject, Node property) {
        return reading.entity(subject).values(property);
    }

    @Override
    public List<Node> subjects(Node property, Node value) {
        return reading.subjects(property, value);
    }

    @Override
    public @Nullable TextSpan span(Node iri) {
        return reading.entity(iri).span();
    }

    @Override
    public @Nullable HeldText text(Node iri) {
        return reading.view().text(iri);
    }

    @Override
    public List<Change> changes(Node document) {
        return reading.view().references().changes(document);
    }

    @Override
    public List<Node> originalsElsewhere(Node document) {
        return reading.view().documentNames().originalsElsewhere(document);
    }

    @Override
    public boolean isUnlike(Node citation) {
        return fidelities.isUnlike(reading.entity(citation));
    }
}
