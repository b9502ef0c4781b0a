package org.policygraph.rdf;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.ReaderRIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.Problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads RDF that comes from outside: strict UTF-8, no control characters in literals, no malformed
 * or executable IRIs, no malformed typed literals, no blank nodes, nothing fetched from anywhere. A
 * file is taken whole or not at all.
 */
public final class StrictReader {
    private static final Set<String> REFUSED_SCHEMES =
            Set.of("javascript", "data", "file", "vbscript");

    /** DatasetFormat that refer to nothing outside the file, by the suffix of its name. */
    private static final Map<String, Lang> FORMATS =
            Map.of("nq", Lang.NQUADS, "nt", Lang.NTRIPLES, "ttl", Lang.TURTLE, "trig", Lang.TRIG);

    private final List<Problem> problems = new ArrayList<>();

    private StrictReader() {}

    /**
     * The format of a file by its name, or null if it is none of N-Quads, N-Triples, Turtle and
     * TriG.
     */
    public static @Nullable Lang format(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? null : FORMATS.get(fileName.substring(dot + 1));
    }

    /**
     * The named graphs of a file. Triples outside any graph belong to the graph {@code
     * defaultName}.
     *
     * @param format one that {@link #format} answers
     * @throws UnreadableRdfException with every problem up to the first that ends the reading
     */
    public static Map<Node, Graph> read(byte[] bytes, Lang format, Node defaultName)
            throws UnreadableRdfException {
        try {
            return read(new ByteArrayInputStream(bytes), format, defaultName);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes at hand cannot fail to be read", e);
        }
    }

    /**
     * The same for a file of any length, which is left open.
     *
     * @throws IOException if the file cannot be read
     */
    public static Map<Node, Graph> read(InputStream file, Lang format, Node defaultName)
            throws UnreadableRdfException, IOException {
        return new StrictReader().parse(file, format, defaultName).read;
    }

    private NamedGraphs parse(InputStream file, Lang format, Node defaultName)
            throws UnreadableRdfException, IOException {
        NamedGraphs graphs = new NamedGraphs(defaultName);
        StrictUtf8Reader text = new StrictUtf8Reader(file);
        try {
            ReaderRIOT reader = RDFParserRegistry.getFactory(format).create(format, new Locating());
            reader.read(text, null, format.getContentType(), graphs, RIOT.getContext());
        } catch (RiotException | IRIException e) {
            if (problems.isEmpty()) add(1, 1, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            add(1, 1, "nesting too deep to be read");
        }
        text.drain();
        if (!text.problems().isEmpty()) throw new UnreadableRdfException(text.problems());
        if (!problems.isEmpty()) throw new UnreadableRdfException(problems);
        return graphs;
    }

    /** Gathers what is read; handed out only when all of it has been read without a problem. */
    private static final class NamedGraphs extends StreamRDFBase {
        private final Map<Node, Graph> read = new TreeMap<>(Comparator.comparing(Node::getURI));
        private final Node defaultName;

        /** Neighbouring quads mostly belong to the same graph. */
        private Graph lastGraph = Graph.emptyGraph;

        private Node lastName = Node.ANY;

        NamedGraphs(Node defaultName) {
            this.defaultName = defaultName;
        }

        @Override
        public void triple(Triple triple) {
            add(defaultName, triple);
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isDefaultGraph()) {
                triple(quad.asTriple());
            } else {
                add(quad.getGraph(), quad.asTriple());
            }
        }

        private void add(Node name, Triple triple) {
            // A graph named by a blank node is a problem already reported.
            if (!name.isURI()) return;
            if (!name.equals(lastName)) {
                lastGraph = read.computeIfAbsent(name, n -> new GraphMemFast());
                lastName = name;
            }
            lastGraph.add(triple);
        }
    }

    private Node checked(Node node, long line, long column) {
        if (node.isBlank()) add(line, column, "a blank node");
        if (node.isURI() && hasRefusedScheme(node.getURI()))
            add(line, column, "the IRI <" + node.getURI() + ">");
        if (node.isLiteral() && holdsControl(node.getLiteralLexicalForm())) {
            add(line, column, "a control character in the literal “" + shown(node) + "”");
        }
        return node;
    }

    private static boolean hasRefusedScheme(String iri) {
        int colon = iri.indexOf(':');
        return colon < 0
                || REFUSED_SCHEMES.contains(iri.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static boolean holdsControl(String lexical) {
        return lexical.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\t' && c != '\r');
    }

    private static String shown(Node literal) {
        String visible = literal.getLiteralLexicalForm().replaceAll("\\p{Cntrl}", "�");
        return visible.length() <= 30 ? visible : visible.substring(0, 30) + "…";
    }

    private void add(long line, long column, String found) {
        problems.add(
                new Problem(
                        (int) Math.max(1, line),
                        (int) Math.max(1, column),
                        found,
                        "RDF with absolute http(s) IRIs, well-formed literals and no blank nodes"));
    }

    /** Makes the nodes of a file and checks each where it stands. */
    private final class Locating extends ParserProfileStd {
        private final @Nullable Node[] good = new @Nullable Node[1 << 14];

        Locating() {
            super(
                    RiotLib.factoryRDF(),
                    new Collector(),
                    IRIxResolver.create().noBase().resolve(false).allowRelative(false).build(),
                    PrefixMapFactory.create(),
                    RIOT.getContext(),
                    true,
                    true);
        }

        /** The same IRIs come again and again: what was found good need not be checked anew. */
        @Override
        public Node createURI(String iri, long line, long column) {
            int place = iri.hashCode() & (good.length - 1);
            Node known = good[place];
            if (known != null && known.getURI().equals(iri)) return known;
            int before = problems.size();
            Node made = checked(super.createURI(iri, line, column), line, column);
            if (problems.size() == before) good[place] = made;
            return made;
        }

        @Override
        public Node createStringLiteral(String lexical, long line, long column) {
            return checked(super.createStringLiteral(lexical, line, column), line, column);
        }

        @Override
        public Node createTypedLiteral(
                String lexical, RDFDatatype datatype, long line, long column) {
            return checked(super.createTypedLiteral(lexical, datatype, line, column), line, column);
        }

        @Override
        public Node createLangLiteral(String lexical, String lang, long line, long column) {
            return checked(super.createLangLiteral(lexical, lang, line, column), line, column);
        }

        @Override
        public Node createBlankNode(@Nullable Node scope, String label, long line, long column) {
            return checked(super.createBlankNode(scope, label, line, column), line, column);
        }

        @Override
        public Node createBlankNode(@Nullable Node scope, long line, long column) {
            return checked(super.createBlankNode(scope, line, column), line, column);
        }
    }

    /**
     * Every warning is a problem: what Jena only warns of is data that another system may refuse.
     */
    private final class Collector implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            add(line, column, message);
        }

        @Override
        public void error(String message, long line, long column) {
            add(line, column, message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            add(line, column, message);
            throw new RiotException(message);
        }
    }
}
