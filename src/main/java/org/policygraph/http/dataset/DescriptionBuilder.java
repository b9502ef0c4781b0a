package org.policygraph.http.dataset;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policygraph.store.ResourceDescription;
import org.policygraph.vocab.Prefixes;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Statements that are gathered to describe something; nothing in them is a blank node. */
final class DescriptionBuilder {
    private final String address;
    private final Set<Triple> said = new LinkedHashSet<>();

    /**
     * @param address the address of the description
     */
    DescriptionBuilder(String address) {
        this.address = address;
    }

    /** A part of the description that has no address of its own. */
    Node part(String name) {
        return iri(address + "#" + name);
    }

    void addAll(Collection<Triple> statements) {
        said.addAll(statements);
    }

    void node(Node subject, Node property, Node value) {
        said.add(Triple.create(subject, property, value));
    }

    void string(Node subject, String prefix, String property, String value) {
        node(subject, term(prefix, property), string(value));
    }

    void text(Node subject, String prefix, String property, String value, String language) {
        node(subject, term(prefix, property), text(value, language));
    }

    List<Triple> sorted() {
        return said.stream().sorted(ResourceDescription.ORDER).toList();
    }

    static Node term(String prefix, String localName) {
        return iri(Objects.requireNonNull(Prefixes.ALL.get(prefix)) + localName);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node string(String value) {
        return NodeFactory.createLiteralString(value);
    }

    static Node text(String value, String language) {
        return NodeFactory.createLiteralLang(value, language);
    }
}
