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
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.io.StringReader;
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

    /** Formats that refer to nothing outside the file, by the suffix of its name. */
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
        return new StrictReader().parse(bytes, format, defaultName);
    }

    private Map<Node, Graph> parse(byte[] bytes, Lang format, Node defaultName)
            throws UnreadableRdfException {
        String text = decoded(bytes);
        NamedGraphs graphs = new NamedGraphs(defaultName);
        try {
            ReaderRIOT reader = RDFParserRegistry.getFactory(format).create(format, new Locating());
            reader.read(
                    new StringReader(text),
                    null,
                    format.getContentType(),
                    graphs,
                    RIOT.getContext());
        } catch (RiotException | IRIException e) {
            if (problems.isEmpty()) add(1, 1, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            add(1, 1, "nesting too deep to be read");
        }
        if (!problems.isEmpty()) throw new UnreadableRdfException(problems);
        return graphs.read;
    }

    private static String decoded(byte[] bytes) throws UnreadableRdfException {
        try {
            return SourceFile.decode(bytes).text().text();
        } catch (UnreadableTextException e) {
            throw new UnreadableRdfException(e.problems());
        }
    }

    /** Gathers what is read; handed out only when all of it has been read without a problem. */
    private static final class NamedGraphs extends StreamRDFBase {
        private final Map<Node, Graph> read = new TreeMap<>(Comparator.comparing(Node::getURI));
        private final Node defaultName;

        NamedGraphs(Node defaultName) {
            this.defaultName = defaultName;
        }

        @Override
        public void triple(Triple triple) {
            add(defaultName, triple);
        }

        @Override
        public void quad(Quad quad) {
            add(quad.isDefaultGraph() ? defaultName : quad.getGraph(), quad.asTriple());
        }

        private void add(Node name, Triple triple) {
            // A graph named by a blank node is a problem already reported.
            if (name.isURI()) read.computeIfAbsent(name, n -> new GraphMemFast()).add(triple);
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

        @Override
        public Node createURI(String iri, long line, long column) {
            return checked(super.createURI(iri, line, column), line, column);
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
