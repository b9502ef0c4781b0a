package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A dataset of an invented digest and an invented official text of one document. */
final class InventedPair {
    static final String STATIONS = "在社区建设助浴站点，每个街道不少于两个。";
    static final String BATHTUBS = "为失能老年人家庭配备移动浴缸，费用由财政补贴。";
    static final String TRAINING = "开展助浴员职业技能培训，考核合格的发给证书。";
    static final String WATER = "对助浴站点用水用电执行居民价格。";
    static final String RECORDS = "建立助浴服务电子档案，记录每次服务的时间和体征。";

    private static final String ID = "bathing-2030";
    private static final String TITLE = "甲省助浴局关于推进社区助浴工作的意见";
    private static final String HEADER = "marker\tdivision\tparagraph\tdecision\tchecked\n";
    private static final List<String> NUMERALS =
            List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");
    private static final DatasetEditor EDITOR = new DatasetEditor(SeedDataset.INGESTION);
    private static final Iris IRIS = SeedDataset.INGESTION.iris();
    private static final Instant NOON = Instant.parse("2030-04-01T12:00:00Z");

    private final Map<Node, Graph> graphs = new LinkedHashMap<>();
    private HeldDataset held = HeldDataset.NOTHING;

    /** A digest of these wordings, each with its marker: {@code 建设助浴站点 [2]}. */
    static String digest(String... measures) {
        return "助浴服务\n\n搜索文档\n"
                + TITLE
                + "\n甲省报· 2030-03-02 10:00\n助浴 - "
                + String.join(" - ", measures)
                + "\n";
    }

    /** An official text of these items, the first of them {@code 1.1}. */
    static String official(List<String> items) {
        StringBuilder text = new StringBuilder(TITLE).append("\n一、主要任务\n");
        for (int at = 0; at < items.size(); at++) {
            text.append('（')
                    .append(NUMERALS.get(at))
                    .append('）')
                    .append(items.get(at))
                    .append('\n');
        }
        return text.append("甲省助浴局\n2030年3月1日\n").toString();
    }

    /** Both, handed in together. */
    static InventedPair of(String digest, String official) {
        return new InventedPair().with(digest, official, null);
    }

    /**
     * With both texts.
     *
     * @param decisions lines of an alignment; null for none
     */
    InventedPair with(String digest, String official, @Nullable String decisions) {
        return ingest(
                new DocumentFiles(
                        List.of(new InputText("digest", utf8(digest))),
                        new InputText("original", utf8(official)),
                        decisions == null
                                ? null
                                : new InputText("alignment", utf8(HEADER + decisions)),
                        false));
    }

    /** With one text, in place of what is held of its kind. */
    InventedPair with(String text) {
        return ingest(DocumentFiles.of(new InputText("text", utf8(text))));
    }

    private InventedPair ingest(DocumentFiles files) {
        try {
            take(
                    EDITOR.with(
                            held,
                            SeedDataset.INGESTION.documents(
                                    new LinkedHashMap<>(Map.of(ID, files)), () -> {})));
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
        return this;
    }

    /** With all graphs of another dataset's document, as its dump has them. */
    InventedPair with(InventedPair other) throws DocumentsRefusedException {
        take(EDITOR.with(held, other.document()));
        return this;
    }

    /** What a person decides who is known as 编辑甲; whether that changed anything. */
    boolean decide(int marker, boolean isConfirmed, String checked, String... places)
            throws CurationRefusedException {
        DatasetChange change =
                EDITOR.with(
                        held,
                        new AlignmentRequest(
                                marker(marker),
                                List.of(places),
                                isConfirmed,
                                checked,
                                "编辑甲",
                                NOON));
        take(change);
        return !change.isEmpty();
    }

    private void take(DatasetChange change) {
        graphs.putAll(change.put());
        graphs.keySet().removeAll(change.removed());
        held =
                new HeldDataset(
                        change.hashes(), name -> graphs.getOrDefault(name, Graph.emptyGraph));
        assertThat(GraphHashes.computed(graphs)).isEqualTo(held.hashes());
        assertThat(Verification.of(graphs, IRIS).violations()).isEmpty();
    }

    Map<Node, Graph> document() {
        return held.graphs(ID, IRIS);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Node marker(int number) {
        return IRIS.paragraph(ID, number);
    }

    /** What decides nothing any more, in words. */
    List<String> stale() {
        return CurationSummary.lines(IRIS.document(ID), document().values());
    }

    /** How a marker stands, and to what: {@code PROPOSED [1.2/1]}. */
    String alignment(int marker) {
        return String.join("", values(marker(marker), Pol.alignment))
                + " "
                + values(marker(marker), Pol.alignedTo);
    }

    /** The same of all markers. */
    Map<Integer, String> alignments(int... markers) {
        Map<Integer, String> all = new TreeMap<>();
        for (int each : markers) all.put(each, alignment(each));
        return all;
    }

    List<String> ofMarker(int marker, Node property) {
        return values(marker(marker), property);
    }

    /** The values of a property of a record of the document. */
    List<String> of(String record, Node property) {
        return values(NodeFactory.createURI(IRIS.document(ID).getURI() + "/" + record), property);
    }

    /** In all graphs of the document, sorted; of IRIs the last part. */
    private List<String> values(Node subject, Node property) {
        return document().values().stream()
                .flatMap(graph -> graph.find(subject, property, Node.ANY).toList().stream())
                .map(Triple::getObject)
                .map(InventedPair::written)
                .sorted()
                .distinct()
                .toList();
    }

    private static String written(Node value) {
        if (value.isLiteral()) return value.getLiteralLexicalForm();
        return value.getURI().replaceFirst(".*[/#]", "");
    }
}
