package org.policygraph.vocab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The short names of the vocabularies that the graph uses, for every format and page. */
public final class Prefixes {
    /** Prefix to namespace, the own ontology first. */
    public static final Map<String, String> ALL = all();

    private Prefixes() {}

    /** The IRI with a prefix; as it is where no prefix fits. */
    public static String shortName(String iri) {
        for (Map.Entry<String, String> prefix : ALL.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }

    private static Map<String, String> all() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("pol", Pol.NS);
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("eli", "http://data.europa.eu/eli/ontology#");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("oa", "http://www.w3.org/ns/oa#");
        prefixes.put("org", "http://www.w3.org/ns/org#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("void", "http://rdfs.org/ns/void#");
        prefixes.put("spdx", "http://spdx.org/rdf/terms#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(prefixes);
    }
}
