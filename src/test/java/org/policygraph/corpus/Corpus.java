package org.policygraph.corpus;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.policygraph.extract.DigestExtractor;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.DocumentGraph;
import org.policygraph.rdf.GraphHashes;
import org.policygraph.rdf.HeldDataset;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.format.CanonicalNQuads;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.Pol;
import org.policygraph.vocab.VocabularyReader;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A dataset of any number of measures, written straight to a file in canonical form. Its digests
 * are read by the product's own rules, so every span, citation and link is true.
 */
public final class Corpus {
    /** What some measures in a hundred hold. */
    public static final String COMMON = "灵活就业";

    /** What exactly 40 measures hold, however many there are. */
    public static final String RARE = "跨省通办专窗";

    private static final int RARE_COUNT = 40;
    private static final int AT_A_TIME = 64;
    private static final int VERSION_DOCUMENTS = 8;

    private final Iris iris = Iris.DEFAULT;
    private final Ontology ontology = Ontology.shipped(iris);
    private final Vocabulary vocabulary = new VocabularyReader(iris).read(ontology);
    private final DigestExtractor extractor = new DigestExtractor(vocabulary);
    private final DigestText digests =
            new DigestText(
                    vocabulary.groups().stream().map(each -> each.names().getFirst()).toList(),
                    vocabulary.bodies().stream().map(each -> each.names().getFirst()).toList());
    private final Map<Node, String> hashes = new HashMap<>();
    private final int documents;
    private long triples;

    private Corpus(int documents) {
        this.documents = documents;
    }

    /**
     * Writes a corpus.
     *
     * @param args the number of measures, rounded up to whole documents of 40; the file
     */
    public static void main(String[] args) throws IOException {
        write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    /**
     * What a file depends on beside the number of its measures: 8 hexadecimal digits of the hash of
     * a small one. A change of the generator, the rules, the vocabularies or the form shows in it.
     */
    public static String version() throws IOException {
        Corpus small = new Corpus(VERSION_DOCUMENTS);
        return small.write(Writer.nullWriter()).substring(0, 8);
    }

    /** Writes at least so many measures to a file; it is there only once it is whole. */
    public static void write(int measures, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        int documents = (measures + DigestText.MEASURES - 1) / DigestText.MEASURES;
        try (Writer out = Files.newBufferedWriter(beside)) {
            new Corpus(documents).write(out);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The ids of the documents stand between those of the vocabularies.
     *
     * @return the version
     */
    private String write(Writer out) throws IOException {
        Map<Node, Graph> rest =
                new HashMap<>(
                        new DatasetEditor(new Ingestion(iris)).begun(HeldDataset.NOTHING).put());
        Graph description = rest.remove(iris.dataset());
        hashes.putAll(GraphHashes.computed(rest).byName());
        List<String> lines = CanonicalNQuads.of(rest).lines().map(line -> line + "\n").toList();
        String first = "<" + iris.document(id(0)).getURI();
        List<String> before = lines.stream().filter(line -> line.compareTo(first) < 0).toList();
        write(String.join("", before), out);
        for (int from = 0; from < documents; from += AT_A_TIME) {
            List<Map.Entry<GraphHashes, String>> some =
                    IntStream.range(from, Math.min(documents, from + AT_A_TIME))
                            .parallel()
                            .mapToObj(this::document)
                            .toList();
            for (var each : some) {
                hashes.putAll(each.getKey().byName());
                write(each.getValue(), out);
            }
        }
        String after = String.join("", lines.subList(before.size(), lines.size()));
        count(after);
        String version = GraphHashes.of(hashes).version(iris);
        rest.put(iris.dataset(), described(description, version));
        String all = CanonicalNQuads.of(rest);
        out.write(all.substring(before.stream().mapToInt(String::length).sum()));
        return version;
    }

    private void write(String lines, Writer out) throws IOException {
        count(lines);
        out.write(lines);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "corpus-%06d", number);
    }

    private Map.Entry<GraphHashes, String> document(int number) {
        String id = id(number);
        try {
            byte[] bytes = digests.write(number, phrases(number)).getBytes(StandardCharsets.UTF_8);
            var facts = extractor.extract(SourceFile.decode(bytes));
            Map<Node, Graph> graphs = DocumentGraph.of(facts, id, iris);
            return Map.entry(GraphHashes.computed(graphs), CanonicalNQuads.of(graphs));
        } catch (UnreadableTextException e) {
            throw new IllegalStateException("digest " + number + ": " + e.problems(), e);
        }
    }

    private void count(String lines) {
        triples += lines.lines().count();
    }

    private List<String> phrases(int number) {
        List<String> phrases = new ArrayList<>(Collections.nCopies(DigestText.MEASURES, ""));
        long measures = (long) documents * DigestText.MEASURES;
        for (int place = 0; place < DigestText.MEASURES; place++) {
            long measure = (long) number * DigestText.MEASURES + place;
            boolean rare = measure * RARE_COUNT / measures != (measure + 1) * RARE_COUNT / measures;
            if (rare) phrases.set(place, RARE);
        }
        return phrases;
    }

    /** The description of a dataset without documents, with the counts of this one. */
    private Graph described(Graph description, String version) {
        Graph graph = new GraphMemFast();
        description.find().forEach(graph::add);
        long measures = (long) documents * DigestText.MEASURES;
        replace(graph, Pol.version, NodeFactory.createLiteralString(version));
        replace(graph, Pol.documentCount, number(documents));
        replace(graph, Pol.measureCount, number(measures));
        replace(graph, Pol.citationCount, number(measures));
        replace(graph, Pol.tripleCount, number(triples));
        return graph;
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    private void replace(Graph graph, Node property, Node value) {
        graph.remove(iris.dataset(), property, Node.ANY);
        graph.add(Triple.create(iris.dataset(), property, value));
    }
}
