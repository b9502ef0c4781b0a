package org.policygraph.rdf.format;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Triples in the expanded document form of JSON-LD 1.1 (§9). */
final class ExpandedJsonLd {
    /** Found once: the static methods of Json look through the class path each time. */
    static final JsonProvider JSON = JsonProvider.provider();

    /** Integers that JSON-LD reads back as the same literal (JSON-LD 1.1 API, §8.6). */
    private static final Pattern CANONICAL = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    private ExpandedJsonLd() {}

    /** Types by their keyword. */
    static JsonArray of(List<Triple> triples) {
        return of(triples, true);
    }

    /** Types as values of a property like any other. */
    static JsonArray withPlainTypes(List<Triple> triples) {
        return of(triples, false);
    }

    private static JsonArray of(List<Triple> triples, boolean hasKeyword) {
        Map<Node, Map<String, JsonArrayBuilder>> nodes = new LinkedHashMap<>();
        for (Triple triple : triples) {
            nodes.computeIfAbsent(triple.getSubject(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(key(triple, hasKeyword), _ -> JSON.createArrayBuilder())
                    .add(value(triple, hasKeyword));
        }
        JsonArrayBuilder document = JSON.createArrayBuilder();
        nodes.forEach((subject, properties) -> document.add(node(subject, properties)));
        return document.build();
    }

    private static JsonObject node(Node subject, Map<String, JsonArrayBuilder> properties) {
        JsonObjectBuilder node = JSON.createObjectBuilder().add("@id", name(subject));
        properties.forEach(node::add);
        return node.build();
    }

    private static String key(Triple triple, boolean hasKeyword) {
        return hasKeyword && isType(triple) ? "@type" : triple.getPredicate().getURI();
    }

    private static JsonValue value(Triple triple, boolean hasKeyword) {
        Node object = triple.getObject();
        if (object.isLiteral()) return literal(object);
        if (hasKeyword && isType(triple)) return JSON.createValue(name(object));
        return JSON.createObjectBuilder().add("@id", name(object)).build();
    }

    private static JsonObject literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        String type = literal.getLiteralDatatypeURI();
        JsonObjectBuilder value = JSON.createObjectBuilder();
        if (!literal.getLiteralLanguage().isEmpty()) {
            value.add("@value", text).add("@language", literal.getLiteralLanguage());
        } else if (type.equals(XSD.integer.getURI()) && CANONICAL.matcher(text).matches()) {
            value.add("@value", Long.parseLong(text));
        } else if (type.equals(XSD.xboolean.getURI()) && text.matches("true|false")) {
            value.add("@value", Boolean.parseBoolean(text));
        } else if (type.equals(XSD.xstring.getURI())) {
            value.add("@value", text);
        } else {
            value.add("@value", text).add("@type", type);
        }
        return value.build();
    }

    /** A query may construct a type that is a literal; the keyword has no place for it. */
    private static boolean isType(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode()) && !triple.getObject().isLiteral();
    }

    private static String name(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }
}
