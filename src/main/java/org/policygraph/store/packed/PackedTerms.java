package org.policygraph.store.packed;

import com.github.benmanes.caffeine.cache.Interner;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * IRIs and literals, each with a number from 0. A node is made when it is first asked for, since
 * most never are; properties are the same nodes in all graphs.
 */
final class PackedTerms {
    /** The kinds of a term; from 0 on, the number of a literal's datatype. */
    static final int IRI = -1;

    static final int STRING = -2;

    /** Of the first language; the next is one less. */
    static final int FIRST_LANGUAGE = -3;

    /** No term of this graph. */
    static final int NONE = -1;

    private static final Interner<Node> PROPERTIES = Interner.newWeakInterner();

    private final ByteBuffer text;
    private final IntBuffer starts;
    private final IntBuffer kinds;
    private final IntBuffer hashes;
    private final IntBuffer slots;
    private final List<String> languages;
    private final boolean keeps;
    private final @Nullable Node[] nodes;

    /**
     * Opens what was packed.
     *
     * @param text the characters of all terms in UTF-8
     * @param starts where each begins, and where the last ends, in bytes
     * @param kinds the kind of each
     * @param slots where to look for a term by its hash
     * @param languages the languages of literals
     * @param keeps whether nodes stay once they are made
     */
    private PackedTerms(
            ByteBuffer text,
            IntBuffer starts,
            IntBuffer kinds,
            IntBuffer hashes,
            IntBuffer slots,
            List<String> languages,
            boolean keeps) {
        this.text = text;
        this.starts = starts;
        this.kinds = kinds;
        this.hashes = hashes;
        this.slots = slots;
        this.languages = languages;
        this.keeps = keeps;
        this.nodes = new @Nullable Node[kinds.remaining()];
    }

    /** The terms with these characters, kinds and hashes, in memory. */
    static PackedTerms of(
            byte[] text, int[] starts, int[] kinds, int[] hashes, List<String> languages) {
        return new PackedTerms(
                ByteBuffer.wrap(text),
                IntBuffer.wrap(starts),
                IntBuffer.wrap(kinds),
                IntBuffer.wrap(hashes),
                IntBuffer.wrap(slots(hashes)),
                languages,
                true);
    }

    Blocks.Out write(Blocks.Out out) {
        return out.bytes(text)
                .numbers(starts)
                .numbers(kinds)
                .numbers(hashes)
                .numbers(slots)
                .texts(languages);
    }

    static PackedTerms read(ByteBuffer in, boolean keeps) {
        return new PackedTerms(
                Blocks.view(in),
                Blocks.numbers(in),
                Blocks.numbers(in),
                Blocks.numbers(in),
                Blocks.numbers(in),
                Blocks.texts(in),
                keeps);
    }

    /** Open addressing: a term stands at its hash or in the next free place, as its number + 1. */
    private static int[] slots(int[] hashes) {
        int[] slots = new int[Integer.highestOneBit(Math.max(1, hashes.length)) << 1];
        for (int id = 0; id < hashes.length; id++) {
            int at = slot(hashes[id], slots.length);
            while (slots[at] != 0) at = (at + 1) & (slots.length - 1);
            slots[at] = id + 1;
        }
        return slots;
    }

    private static int slot(int hash, int length) {
        return (hash ^ (hash >>> 16)) & (length - 1);
    }

    /** The hash of a term's characters, as Java defines that of a string. */
    static int hash(Node term) {
        return characters(term).hashCode();
    }

    static String characters(Node term) {
        return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
    }

    int size() {
        return nodes.length;
    }

    /** The number of a term; {@link #NONE} if the graph does not have it. */
    int id(Node term) {
        if (!term.isURI() && !term.isLiteral()) return NONE;
        int hash = hash(term);
        int length = slots.limit();
        int at = slot(hash, length);
        for (int id = slots.get(at); id != 0; id = slots.get(at)) {
            if (hashes.get(id - 1) == hash && node(id - 1).equals(term)) return id - 1;
            at = (at + 1) & (length - 1);
        }
        return NONE;
    }

    boolean isIri(int id) {
        return kinds.get(id) == IRI;
    }

    /** The term of a number; made twice, if two ask at once, it is equal. */
    Node node(int id) {
        Node known = nodes[id];
        if (known != null) return known;
        Node made = make(id);
        if (keeps) nodes[id] = made;
        return made;
    }

    /** The same of a term that is a property. */
    Node property(int id) {
        Node known = nodes[id];
        if (known != null) return known;
        Node made = PROPERTIES.intern(make(id));
        nodes[id] = made;
        return made;
    }

    private Node make(int id) {
        byte[] bytes = new byte[starts.get(id + 1) - starts.get(id)];
        text.get(starts.get(id), bytes);
        String characters = new String(bytes, StandardCharsets.UTF_8);
        int kind = kinds.get(id);
        if (kind == IRI) return NodeFactory.createURI(characters);
        if (kind == STRING) return NodeFactory.createLiteralString(characters);
        if (kind < STRING) {
            return NodeFactory.createLiteralLang(characters, languages.get(FIRST_LANGUAGE - kind));
        }
        return NodeFactory.createLiteralDT(characters, NodeFactory.getType(node(kind).getURI()));
    }
}
