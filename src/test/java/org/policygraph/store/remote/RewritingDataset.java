package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeUtils;

import java.text.Normalizer;

/**
 * A dataset of an engine that keeps texts in a form of its own, Unicode's compatibility form. It
 * can be told to begin with that later.
 */
public final class RewritingDataset extends DatasetGraphWrapper {
    private volatile boolean isRewriting;

    /** Empty, and exact for now. */
    public RewritingDataset() {
        super(DatasetGraphFactory.createTxnMem());
    }

    /** What is written from now on comes back in other forms. */
    public void rewrite() {
        isRewriting = true;
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node graph, Node subject, Node property, Node object) {
        super.add(graph, subject, property, isRewriting ? rewritten(object) : object);
    }

    private static Node rewritten(Node value) {
        if (!NodeUtils.isSimpleString(value)) return value;
        String text = Normalizer.normalize(value.getLiteralLexicalForm(), Normalizer.Form.NFKC);
        return NodeFactory.createLiteralString(text);
    }
}
