package org.policygraph.store.packed;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * IRIs and literals, each with a number from 0. A node is made when it is first asked for, since
 * most never are.
 */
final class PackedTerms {
    /** The kinds of a term; from 0 on, the number of a literal's datatype. */
    static final int IRI = -1;

    static final int STRING = -2;

    /** Of the first language; the next is one less. */
    static final int FIRST_LANGUAGE = -3;

    /** No term of this graph. */
    static final int NONE = -1;

    private final byte[] text;
    private final int[] starts;
    private final int[] kinds;
    private final int[] hashes;
    private final int[] slots;
    private final List<String> languages;
    private final @Nullable Node[] nodes;

    /**
     * Opens what was packed.
     *
     * @param text the characters of all terms in UTF-8
     * @param starts where each begins, and where the last ends, in bytes
     * @param kinds the kind of each
     * @param languages the languages of literals
     */
    PackedTerms(byte[] text, int[] starts, int[] kinds, int[] hashes, List<String> languages) {
        this.text = text;
        this.starts = starts;
        this.kinds = kinds;
        this.hashes = hashes;
        this.languages = languages;
        this.nodes = new @Nullable Node[kinds.length];
        this.slots = slots(hashes);
    }

    Blocks.Out write(Blocks.Out out) {
        return out.bytes(text).numbers(starts).numbers(kinds).numbers(hashes).texts(languages);
    }

    static PackedTerms read(ByteBuffer in) {
        return new PackedTerms(
                Blocks.bytes(in),
                Blocks.numbers(in),
                Blocks.numbers(in),
                Blocks.numbers(in),
                Blocks.texts(in));
    }

    /** Open addressing: a term stands at its hash or in the next free place, as its number + 1. */
    private static int[] slots(int[] hashes) {
        int[] slots = new int[Integer.highestOneBit(Math.max(1, hashes.length)) << 2];
        for (int id = 0; id < hashes.length; id++) {
            int at = slot(hashes[id], slots);
            while (slots[at] != 0) at = (at + 1) & (slots.length - 1);
            slots[at] = id + 1;
        }
        return slots;
    }

    private static int slot(int hash, int[] slots) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    /** The hash of a term's characters, as Java defines that of a string. */
    static int hash(Node term) {
        return characters(term).hashCode();
    }

    static String characters(Node term) {
        return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
    }

    int size() {
        return kinds.length;
    }

    /** The number of a term; {@link #NONE} if the graph does not have it. */
    int id(Node term) {
        if (!term.isURI() && !term.isLiteral()) return NONE;
        int hash = hash(term);
        int at = slot(hash, slots);
        while (slots[at] != 0) {
            int id = slots[at] - 1;
            if (hashes[id] == hash && node(id).equals(term)) return id;
            at = (at + 1) & (slots.length - 1);
        }
        return NONE;
    }

    boolean isIri(int id) {
        return kinds[id] == IRI;
    }

    /** The term of a number; made twice, if two ask at once, it is equal. */
    Node node(int id) {
        Node known = nodes[id];
        if (known != null) return known;
        Node made = make(id);
        nodes[id] = made;
        return made;
    }

    private Node make(int id) {
        int length = starts[id + 1] - starts[id];
        String characters = new String(text, starts[id], length, StandardCharsets.UTF_8);
        int kind = kinds[id];
        if (kind == IRI) return NodeFactory.createURI(characters);
        if (kind == STRING) return NodeFactory.createLiteralString(characters);
        if (kind < STRING) {
            return NodeFactory.createLiteralLang(characters, languages.get(FIRST_LANGUAGE - kind));
        }
        return NodeFactory.createLiteralDT(characters, NodeFactory.getType(node(kind).getURI()));
    }
}
