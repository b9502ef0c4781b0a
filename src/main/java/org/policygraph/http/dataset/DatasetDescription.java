package org.policygraph.http.dataset;

import static org.policygraph.http.dataset.DescriptionBuilder.iri;
import static org.policygraph.http.dataset.DescriptionBuilder.string;
import static org.policygraph.http.dataset.DescriptionBuilder.term;
import static org.policygraph.http.dataset.DescriptionBuilder.text;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.bulk.CompressedFile;
import org.policygraph.bulk.Counts;
import org.policygraph.bulk.Dump;
import org.policygraph.bulk.Edition;
import org.policygraph.bulk.FileMetadata;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Licence;
import org.policygraph.vocab.Pol;
import org.policygraph.vocab.Prefixes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the dataset is, in the words of DCAT-AP 3 and VoID: what stands in its own record, how much
 * of what there is, the files with their lengths and checksums, the terms of use, and what it was
 * made of. When it was made, and by which version of the program, is not known, and so not said.
 *
 * <p>Nothing is a blank node: what has no IRI of its own is a fragment of the description.
 */
public final class DatasetDescription {
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String FILE_TYPE = EU + "file-type/";
    private static final Node AVAILABILITY = iri("http://data.europa.eu/r5r/availability");

    /** Nobody has said for how long the files will be there. */
    private static final Node UNPROMISED = iri(EU + "planned-availability/TEMPORARY");

    public static final String ABOUT_ZH =
            "由政策文件的原文或摘要得出的知识图谱；每一条事实都能追溯到它所依据的文字。原文可以作为政策原文引用，摘要是转述。";
    public static final String ABOUT_EN =
            "A knowledge graph made of policy documents, as official texts or as digests of them, in which every fact leads back"
                    + " to the characters that it came from. An official text is the policy itself; a digest is a paraphrase.";

    private final ServerSettings settings;
    private final Edition edition;
    private final Map<Dump, CompressedFile> files;
    private final Graph graph;
    private final Node dataset;
    private final DescriptionBuilder said;

    private DatasetDescription(
            ServerSettings settings, Edition edition, Map<Dump, CompressedFile> files) {
        this.files = files;
        this.settings = settings;
        this.edition = edition;
        this.graph = edition.graphs().union();
        this.dataset = new Iris(settings.iriBase()).dataset();
        this.said = new DescriptionBuilder(settings.publicUrl() + Paths.DATASET);
    }

    /**
     * The statements.
     *
     * @param files those of which length and checksum are known; the others have none yet
     */
    static List<Triple> of(
            ServerSettings settings, Edition edition, Map<Dump, CompressedFile> files) {
        return new DatasetDescription(settings, edition, files).describe();
    }

    private List<Triple> describe() {
        said.addAll(graph.find(dataset, Node.ANY, Node.ANY).toList());
        page();
        counts(edition.counts());
        for (Dump dump : Dump.values()) distributions(dump, files.get(dump));
        temporal();
        provenance();
        new CatalogueDescription(settings, said, dataset).describe();
        return said.sorted();
    }

    private void page() {
        node(dataset, term("dct", "description"), text(ABOUT_ZH, "zh"));
        node(dataset, term("dct", "description"), text(ABOUT_EN, "en"));
        node(part("digest-texts"), term("rdfs", "label"), text(Licence.DIGESTS, "en"));
        node(dataset, term("void", "uriSpace"), string(settings.iriBase()));
        graph.find(dataset, Pol.version, Node.ANY)
                .forEach(found -> node(dataset, term("dcat", "version"), found.getObject()));
    }

    private void counts(Counts counts) {
        node(dataset, term("void", "triples"), integer(counts.triples()));
        node(dataset, term("void", "distinctSubjects"), integer(counts.subjects()));
        node(dataset, term("void", "classes"), integer(counts.classes().size()));
        node(dataset, term("void", "properties"), integer(counts.properties().size()));
        counts.vocabularies()
                .forEach(namespace -> node(dataset, term("void", "vocabulary"), iri(namespace)));
        partitions("class", "entities", counts.classes());
        partitions("property", "triples", counts.properties());
        int number = 0;
        for (Map.Entry<Node, Long> each : counts.graphs().entrySet()) {
            Node subset = part("graph-" + ++number);
            node(dataset, term("void", "subset"), subset);
            node(subset, RDF.type.asNode(), term("void", "Dataset"));
            node(subset, term("dct", "title"), text(contents(each.getKey()), "en"));
            node(subset, term("dct", "identifier"), string(each.getKey().getURI()));
            node(subset, term("void", "triples"), integer(each.getValue()));
        }
        counts.classes().keySet().stream()
                .filter(type -> type.getURI().startsWith(Pol.NS))
                .forEach(this::examples);
    }

    private static String contents(Node name) {
        if (Iris.isInferred(name)) return "Links and commitments that are only inferred";
        if (Iris.isRejected(name)) return "Links that a person rejected";
        return "What is stated or decided, or vocabulary";
    }

    private void partitions(String kind, String counted, Map<Node, Long> counts) {
        counts.forEach(
                (used, count) -> {
                    String name = Prefixes.shortName(used.getURI()).replaceAll("[^A-Za-z0-9]", "-");
                    Node partition = part(kind + "-" + name);
                    node(dataset, term("void", kind + "Partition"), partition);
                    node(partition, RDF.type.asNode(), term("void", "Dataset"));
                    node(partition, term("void", kind), used);
                    node(partition, term("void", counted), integer(count));
                });
    }

    private void examples(Node type) {
        G.iterPO(graph, RDF.type.asNode(), type)
                .filterKeep(node -> node.getURI().startsWith(settings.iriBase()))
                .toList()
                .stream()
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .findFirst()
                .ifPresent(example -> node(dataset, term("void", "exampleResource"), example));
    }

    private void distributions(Dump dump, @Nullable CompressedFile file) {
        Node plain = distribution(dump, dump.fileName(), file == null ? null : file.plain());
        if (!dump.isTriples()) {
            node(plain, term("dcat", "packageFormat"), iri(MEDIA_TYPE + "application/zip"));
            return;
        }
        node(dataset, term("void", "dataDump"), iri(settings.publicUrl() + "/" + dump.fileName()));
        Node packed =
                distribution(dump, dump.fileName() + ".gz", file == null ? null : file.packed());
        node(packed, term("dcat", "compressFormat"), iri(MEDIA_TYPE + "application/gzip"));
    }

    private Node distribution(Dump dump, String fileName, @Nullable FileMetadata figures) {
        Node file = iri(settings.publicUrl() + "/" + fileName);
        Node distribution = part(fileName);
        node(dataset, term("dcat", "distribution"), distribution);
        node(distribution, RDF.type.asNode(), term("dcat", "Distribution"));
        node(distribution, term("dct", "title"), string(fileName));
        node(distribution, term("dct", "description"), text(dump.description(), "en"));
        node(distribution, term("dct", "license"), iri(Licence.DATA.iri()));
        node(distribution, term("dcat", "accessURL"), file);
        node(distribution, term("dcat", "downloadURL"), file);
        node(distribution, term("dcat", "mediaType"), iri(MEDIA_TYPE + dump.mediaType()));
        node(distribution, term("dct", "format"), iri(FILE_TYPE + dump.fileType()));
        node(distribution, AVAILABILITY, UNPROMISED);
        if (figures != null) figures(distribution, part(fileName + "-sha256"), figures);
        return distribution;
    }

    private void figures(Node distribution, Node checksum, FileMetadata figures) {
        node(
                distribution,
                term("dcat", "byteSize"),
                NodeFactory.createLiteralDT(
                        Long.toString(figures.byteSize()), XSDDatatype.XSDnonNegativeInteger));
        node(distribution, term("spdx", "checksum"), checksum);
        node(checksum, RDF.type.asNode(), term("spdx", "Checksum"));
        node(checksum, term("spdx", "algorithm"), term("spdx", "checksumAlgorithm_sha256"));
        node(
                checksum,
                term("spdx", "checksumValue"),
                NodeFactory.createLiteralDT(figures.sha256(), XSDDatatype.XSDhexBinary));
    }

    /** From the first to the last of the dates that the digests state. */
    private void temporal() {
        List<Node> dates =
                graph
                        .find(Node.ANY, Pol.statedOn, Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList()
                        .stream()
                        .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
                        .toList();
        if (dates.isEmpty()) return;
        Node period = part("stated-dates");
        node(dataset, term("dct", "temporal"), period);
        node(period, RDF.type.asNode(), term("dct", "PeriodOfTime"));
        node(period, term("dcat", "startDate"), dates.getFirst());
        node(period, term("dcat", "endDate"), dates.getLast());
    }

    /** What it was made of, each text with its hash, and by what. */
    private void provenance() {
        Node making = part("generation");
        node(part("program"), term("dct", "license"), iri(Licence.CODE.iri()));
        for (Node type : List.of(Pol.DIGEST, Pol.ORIGINAL)) {
            G.nodesOfTypeAsList(graph, type)
                    .forEach(
                            text -> {
                                node(making, term("prov", "used"), text);
                                node(dataset, term("prov", "wasDerivedFrom"), text);
                                said.addAll(graph.find(text, Pol.textSha256, Node.ANY).toList());
                            });
        }
    }

    private void node(Node subject, Node property, Node value) {
        said.node(subject, property, value);
    }

    private Node part(String name) {
        return said.part(name);
    }

    private static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
