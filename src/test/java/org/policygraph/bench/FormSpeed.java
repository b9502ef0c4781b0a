package org.policygraph.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.OfficialExtractor;
import org.policygraph.form.FormReader;
import org.policygraph.form.Rendered;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.VocabularyReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How much CPU it takes to read a document of 10,000 characters in each form, once warm; and how
 * much the parser of that form takes to give its text without any thought to lines, tables or what
 * surrounds a document.
 */
final class FormSpeed {
    /** Characters of the document, its size in the results. */
    static final int CHARACTERS = 10_000;

    /** A page of a government document: 22 lines of 28 characters, as GB/T 9704 sets it. */
    private static final int LINES = 22;

    private static final int COLUMNS = 28;

    private static final String SENTENCE = "各区要统筹安排社区助浴点建设，到2031年每个街道至少建设1个。（市民政局、市财政局负责）";

    /** Reads bytes, and returns how many characters there were. */
    @FunctionalInterface
    private interface Reading {
        int read(byte[] bytes) throws IOException, UnreadableTextException, XMLStreamException;
    }

    private static final class Form {
        private final String name;
        private final byte[] bytes;
        private final Reading yardstick;

        Form(String name, byte @Nullable [] bytes, Reading yardstick) {
            this.name = name;
            this.bytes = Objects.requireNonNull(bytes, name);
            this.yardstick = yardstick;
        }
    }

    private final Settings settings;
    private final Results results;
    private final OfficialExtractor extractor =
            new OfficialExtractor(
                    new VocabularyReader(Iris.DEFAULT).read(Ontology.shipped(Iris.DEFAULT)));

    FormSpeed(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
    }

    /** Measures every form, in rounds that alternate. */
    void run() throws IOException {
        for (Form form : forms()) {
            double product = Double.MAX_VALUE;
            double parser = Double.MAX_VALUE;
            double facts = Double.MAX_VALUE;
            for (int round = 0; round <= settings.rounds(); round++) {
                double own = milliseconds(form, bytes -> FormReader.read(bytes).text().length());
                double other = milliseconds(form, form.yardstick);
                double whole = milliseconds(form, this::facts);
                if (round == 0) continue;
                facts = Math.min(facts, whole);
                product = Math.min(product, own);
                parser = Math.min(parser, other);
            }
            add("reading a document, " + form.name, product, "ms of CPU");
            add("reading a document and what it says, " + form.name, facts, "ms of CPU");
            add("the parser alone, " + form.name, parser, "ms of CPU");
            add("KiB a second, " + form.name, form.bytes.length / 1.024 / product, "KiB");
            double pages = (double) CHARACTERS / (LINES * COLUMNS);
            add("pages a second, " + form.name, pages * 1_000 / product, "pages");
        }
    }

    /** How many measures there are. */
    private int facts(byte[] bytes) throws UnreadableTextException {
        return extractor.extract(FormReader.read(bytes)).measures().size();
    }

    private void add(String what, double value, String unit) {
        results.add(new Results.Figure(CHARACTERS, "forms", what, value, unit));
    }

    /** CPU of this thread for one document, over as many as are read in the time of a round. */
    private double milliseconds(Form form, Reading reading) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long end = System.nanoTime() + settings.seconds() * 1_000_000_000L;
        long started = threads.getCurrentThreadCpuTime();
        int documents = 0;
        for (; System.nanoTime() < end; documents++) {
            try {
                if (reading.read(form.bytes) == 0) throw new IOException("nothing read");
            } catch (UnreadableTextException | XMLStreamException e) {
                throw new IOException(form.name, e);
            }
        }
        return (threads.getCurrentThreadCpuTime() - started) / 1e6 / documents;
    }

    private static List<Form> forms() {
        List<String> paragraphs =
                new ArrayList<>(
                        List.of(
                                "云州市人民政府关于发展社区助浴服务的意见",
                                "云政发〔2031〕7号",
                                "各区人民政府：",
                                "现提出如下意见：",
                                "一、建设助浴点"));
        for (int i = 0; i < CHARACTERS / SENTENCE.length() / 3; i++)
            paragraphs.add((i + 1) + "." + SENTENCE.repeat(3));
        paragraphs.addAll(List.of("云州市人民政府", "2031年3月12日"));
        Map<String, byte[]> rendered = Rendered.of(paragraphs);
        Charset gb = Charset.forName("GB18030");
        String plain = String.join("\n", paragraphs);
        return List.of(
                new Form("text", rendered.get("TEXT"), bytes -> new String(bytes, UTF_8).length()),
                new Form("GB18030", plain.getBytes(gb), bytes -> new String(bytes, gb).length()),
                new Form("Markdown", rendered.get("MARKDOWN"), FormSpeed::markdown),
                new Form(
                        "HTML",
                        rendered.get("HTML"),
                        bytes -> Jsoup.parse(new String(bytes, UTF_8)).wholeText().length()),
                new Form("DOCX", rendered.get("DOCX"), FormSpeed::docx),
                new Form("PDF", rendered.get("PDF"), FormSpeed::pdf));
    }

    private static int markdown(byte[] bytes) {
        var tree = Parser.builder().build().parse(new String(bytes, UTF_8));
        return TextContentRenderer.builder().build().render(tree).length();
    }

    private static int pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).length();
        }
    }

    /** Unpacks all, and adds up the text of the main part. */
    private static int docx(byte[] bytes) throws IOException, XMLStreamException {
        int characters = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                if (!entry.getName().equals("word/document.xml")) continue;
                XMLStreamReader reader =
                        XMLInputFactory.newDefaultFactory()
                                .createXMLStreamReader(new ByteArrayInputStream(part));
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamReader.CHARACTERS)
                        characters += reader.getTextLength();
                }
            }
        }
        return characters;
    }
}
