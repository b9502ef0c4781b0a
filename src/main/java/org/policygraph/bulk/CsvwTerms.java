package org.policygraph.bulk;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policygraph.vocab.Pol;
import org.policygraph.vocab.Prefixes;

import java.util.Objects;

/** Terms of other vocabularies. */
final class CsvwTerms {
    static final Node EXACT = term("oa", "exact");
    static final Node WAS_DERIVED_FROM = term("prov", "wasDerivedFrom");
    static final Node PARENT = term("org", "subOrganizationOf");
    static final Node HOMEPAGE = term("foaf", "homepage");

    private CsvwTerms() {}

    static Node term(String prefix, String localName) {
        return NodeFactory.createURI(Objects.requireNonNull(Prefixes.ALL.get(prefix)) + localName);
    }

    /** The values that the own ontology names, such as STATED, by their names; else the IRI. */
    static String shortName(Node node) {
        String iri = node.getURI();
        return iri.startsWith(Pol.NS) ? iri.substring(Pol.NS.length()) : iri;
    }
}
