package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/**
 * The fields of the index. What a measure can be filtered by stands in one field of terms, each
 * with its kind before it; a link's concept and basis stand in one term, so that a filter cannot
 * take the one from one link and the other from another.
 */
final class Fields {
    static final String GRAPH = "graph";
    static final String KEY = "key";
    static final String IRI = "iri";

    /** The IRI as a term, to find its entry by. */
    static final String NAMED = "named";

    static final String TERM = "term";

    /** Longest run of code points that is one term. */
    static final int LONGEST_GRAM = 4;

    /** Parts the pieces of a term; stands in no IRI (RFC 3987 §2.2). */
    static final String PART = "\n";

    static final String DOCUMENT = "document";
    static final String THEME = "theme";
    static final String PARAGRAPH = "paragraph";
    static final String PARAGRAPH_NUMBER = "number";
    static final String HAS = "has";
    static final String DIVISION = "division";
    static final String ORIGINAL = "original";
    static final String LINK = "link";
    static final String LINK_BELOW = "below";
    static final String LINKED = "linked";

    /** What all measures have, and nothing else. */
    static final String MEASURE = "measure";

    static final String LISTED = "listed";
    static final String UNLISTED = "unlisted";
    static final String ABOVE = "above";

    /** The type of a record that is no measure. */
    static final String TYPE = "type";

    /** A hash of what a graph says of a record. */
    static final String STATED = "stated";

    /** Terms that say in which measures they stand, and nothing else. */
    static final FieldType KEYWORD = type(IndexOptions.DOCS, true);

    static final FieldType GRAM = type(IndexOptions.DOCS_AND_FREQS, false);
    static final FieldType PLACED_GRAM = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

    private Fields() {}

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.setTokenized(!omitNorms);
        type.freeze();
        return type;
    }

    static String gram(int length) {
        return "gram" + length;
    }

    /** That a property has a value; the empty one for whichever. */
    static String has(Node property, String value) {
        return of(HAS, property) + PART + value;
    }

    static String of(String kind, Node node) {
        return kind + PART + node.getURI();
    }

    static String number(String written) {
        return PARAGRAPH_NUMBER + PART + written;
    }

    /** A link of a kind to a concept on a basis, whatever its role. */
    static String link(String kind, String link, String concept, String basis) {
        return kind + PART + link + PART + concept + PART + basis;
    }

    /** Any link of a kind on a basis, whatever its role. */
    static String linked(String link, String basis) {
        return LINKED + PART + link + PART + basis;
    }

    /** The same with a role. */
    static String withRole(String term, String role) {
        return term + PART + role;
    }

    static Term term(String text) {
        return new Term(TERM, text);
    }
}
