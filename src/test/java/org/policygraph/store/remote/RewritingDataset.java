package org.policygraph.store.remote;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset of an engine that writes values in forms of its own: whole decimals without a point, as
 * Virtuoso does, and the zone of a moment in figures. It can be told to begin with that later.
 */
public final class RewritingDataset extends DatasetGraphWrapper {
    private final NormalizeRDFTerms withoutPoint = NormalizeRDFTerms.getXSD11();

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

    private Node rewritten(Node value) {
        if (!value.isLiteral()) return value;
        if (XSDDatatype.XSDdecimal.equals(value.getLiteralDatatype())) {
            return withoutPoint.normalize(value);
        }
        if (!XSDDatatype.XSDdateTime.equals(value.getLiteralDatatype())) return value;
        String inFigures = value.getLiteralLexicalForm().replace("Z", "+00:00");
        return NodeFactory.createLiteralDT(inFigures, XSDDatatype.XSDdateTime);
    }
}
