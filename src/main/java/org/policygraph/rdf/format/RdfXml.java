package org.policygraph.rdf.format;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shared.JenaException;
import org.policygraph.vocab.Prefixes;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes RDF/XML, one element for each subject. */
final class RdfXml {
    private RdfXml() {}

    /**
     * The statements as a document in UTF-8.
     *
     * @throws UnwritableRdfException if the IRI of a property does not end in a name of XML, or a
     *     literal has a character that XML 1.0 has not
     */
    static byte[] write(List<Triple> triples) {
        Graph graph = new GraphMemFast();
        triples.forEach(graph::add);
        graph.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(out);
        } catch (RiotException e) {
            throw e;
        } catch (JenaException e) {
            throw new UnwritableRdfException("RDF/XML cannot say this: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }
}
