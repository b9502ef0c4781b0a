package org.policygraph.query.graph;

import org.apache.jena.graph.Node;

/**
 * The ways in which a client may write the id of a record: its IRI, what follows the base in it, or
 * the address at which this server shows it.
 *
 * @param iriBase what the IRIs of records begin with
 * @param publicUrl where this server is reached, without a slash at the end
 */
public record RecordIds(String iriBase, String publicUrl) {
    private static final String RECORDS = "/id/";

    /** The record that is meant, whether or not there is one. */
    public Node node(String asked) {
        String id = asked.strip();
        String shown = publicUrl + RECORDS;
        if (id.startsWith(shown)) return EngineTerms.iri(iriBase + id.substring(shown.length()));
        return EngineTerms.iri(id.contains(":") ? id : iriBase + id);
    }

    /** What is expected, for people. */
    public String expected() {
        return "expected an IRI, what follows " + iriBase + " in it, or its address on this server";
    }
}
