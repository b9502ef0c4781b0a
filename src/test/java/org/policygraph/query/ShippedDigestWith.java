package org.policygraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.DocumentFiles;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.InputText;
import org.policygraph.vocab.Iris;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shipped digest together with originals that were invented for tests. */
final class ShippedDigestWith {
    private static final String HEADER = "marker\tdivision\tparagraph\tdecision\tchecked\n";
    private static final List<String> NUMERALS =
            List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");
    private static final String ID = "minsheng-2025";
    private static final String INVENTED = "src/test/resources/original/invented-original.txt";
    private static final Ingestion INGESTION = new Ingestion(Iris.DEFAULT);

    private ShippedDigestWith() {}

    /** With the long one, which says in other words what all measures say. */
    static Ask inventedOriginal() {
        return ask(bytes(INVENTED), null);
    }

    /** The same with an alignment, its lines as {@link #original} takes them. */
    static Ask inventedOriginal(String alignment) {
        return ask(bytes(INVENTED), utf8(HEADER + alignment));
    }

    /** With a title, twelve items, of which this is the ninth and the others of no matter. */
    static Ask ninthParagraph(String paragraph) {
        return original(
                List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", paragraph, "壬", "癸", "子"), null);
    }

    /** The same with the ninth confirmed to be what the marker 9 stands for. */
    static Ask confirmedNinth(String paragraph) {
        return original(
                List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", paragraph, "壬", "癸", "子"),
                "9\t9\t1\tCONFIRM\t测试\n");
    }

    /**
     * With these items under a title, each a division of one paragraph: the third is {@code 3/1}.
     *
     * @param alignment lines of marker, division, paragraph, decision and who checked it, without
     *     the line that names the columns; null for none
     */
    static Ask original(List<String> items, @Nullable String alignment) {
        StringBuilder text = new StringBuilder("（测试文本，不是正式文件）\n");
        for (int at = 0; at < items.size(); at++) {
            text.append(NUMERALS.get(at)).append('、').append(items.get(at)).append('\n');
        }
        return ask(utf8(text.toString()), alignment == null ? null : utf8(HEADER + alignment));
    }

    /** The digest, and under another id an official text of its title, with these items. */
    static Ask officialUnderAnotherId(List<String> items) {
        StringBuilder text =
                new StringBuilder(
                        ShippedGraph.ask()
                                        .data(
                                                "{ document(id: \"" + ID + "\") { title } }",
                                                "document.title")
                                + "\n各省人民政府：\n");
        for (int at = 0; at < items.size(); at++)
            text.append(NUMERALS.get(at)).append('、').append(items.get(at)).append('\n');
        text.append("某机关\n2031年5月6日\n");
        var documents = new LinkedHashMap<String, DocumentFiles>();
        documents.put(ID, files(List.of(bytes("data/source/" + ID + ".txt"))));
        documents.put("official-text", files(List.of(utf8(text.toString()))));
        try {
            var graphs = INGESTION.documents(documents, () -> {});
            return new Ask(
                    StoredFile.engine(
                            new DatasetEditor(INGESTION).dataset(graphs, () -> {}).graphs()));
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
    }

    private static DocumentFiles files(List<byte[]> texts) {
        return new DocumentFiles(
                texts.stream().map(each -> new InputText("text", each)).toList(),
                null,
                null,
                false);
    }

    private static Ask ask(byte[] text, byte @Nullable [] alignment) {
        return new Ask(StoredFile.engine(graphs(text, alignment)));
    }

    private static Map<Node, Graph> graphs(byte[] text, byte @Nullable [] alignment) {
        var files =
                new DocumentFiles(
                        List.of(new InputText("digest", bytes("data/source/" + ID + ".txt"))),
                        new InputText("original", text),
                        alignment == null ? null : new InputText("alignment", alignment),
                        true);
        try {
            var documents = INGESTION.documents(new LinkedHashMap<>(Map.of(ID, files)), () -> {});
            return new DatasetEditor(INGESTION).dataset(documents, () -> {}).graphs();
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
