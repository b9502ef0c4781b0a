package org.policygraph.store.sparql;

/** The four forms of a query (SPARQL 1.1 Query, §16). */
public enum SparqlForm {
    SELECT,
    ASK,
    CONSTRUCT,
    DESCRIBE
}
