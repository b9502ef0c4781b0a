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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How much CPU it takes to read a document of 10,000 characters in each form, once warm; and how
 * much the parser of that form takes to give its text without any thought to lines, tables or what
 * surrounds a document; and, for a figure that no other machine or load changes, how often one pass
 * of a regular expression over the decoded text goes into it.
 */
final class FormSpeed {
    /** Characters of the document, its size in the results. */
    static final int CHARACTERS = 10_000;

    /** A page of a government document: 22 lines of 28 characters, as GB/T 9704 sets it. */
    private static final int LINES = 22;

    private static final int COLUMNS = 28;

    /** What a line of the document says, by turns. */
    private static final List<String> SENTENCES =
            List.of(
                    "各区要统筹安排社区助浴点建设，到2031年每个街道至少建设1个。（市民政局、市财政局负责）",
                    "鼓励养老机构、物业服务企业为失能老年人提供上门助浴服务，按照每人每次不超过30元的标准给予补贴，期限最长不超过3年。",
                    "市民政局会同市卫生健康委制定助浴服务规范，于2031年6月底前印发；除医疗机构外，均应当遵照执行。",
                    "加强从业人员培训，五年内培训助浴师1000名以上，培训合格率达到90%。",
                    "支持高校毕业生、退役军人和返乡农民工创办助浴企业，落实好创业担保贷款政策。",
                    "对弄虚作假的机构，由区市场监管局责令改正，并取消其享受的补贴。",
                    "完善助浴设施标准体系，推动公共浴室适老化改造，营造尊老敬老的社会氛围。",
                    "强化组织领导，健全部门协同、上下联动的工作机制，定期通报进展情况。");

    /** Names, numbers and times: what a simple reader would look for. */
    private static final Pattern YARDSTICK =
            Pattern.compile(
                    "[\\p{IsHan}]{2,8}(?:局|委|厅|部)|[0-9]+(?:年|月|元|个|名|%)|(?:老年人|农民工|毕业生|企业)");

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

    /** A round that takes more than this part of the best before it is warm. */
    private static final double WARM = 0.95;

    private static final int MOST_WARMING = 10;

    private final Settings settings;
    private final Results results;
    private final byte[] plain = String.join("\n", paragraphs()).getBytes(UTF_8);
    private final OfficialExtractor extractor =
            new OfficialExtractor(
                    new VocabularyReader(Iris.DEFAULT).read(Ontology.shipped(Iris.DEFAULT)));

    FormSpeed(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
    }

    /** Measures every form, in rounds that alternate. */
    void run() throws IOException {
        for (Form form : forms(paragraphs())) {
            double product = Double.MAX_VALUE;
            double parser = Double.MAX_VALUE;
            double facts = Double.MAX_VALUE;
            double pass = Double.MAX_VALUE;
            warm(form);
            for (int round = 0; round < settings.rounds(); round++) {
                double own = milliseconds(form, FormSpeed::text);
                double other = milliseconds(form, form.yardstick);
                double whole = milliseconds(form, this::facts);
                pass = Math.min(pass, milliseconds(form, this::pass));
                facts = Math.min(facts, whole);
                product = Math.min(product, own);
                parser = Math.min(parser, other);
            }
            add("reading a document, " + form.name, product, "ms of CPU");
            add("reading a document and what it says, " + form.name, facts, "ms of CPU");
            add("the parser alone, " + form.name, parser, "ms of CPU");
            add("one pass of a pattern, " + form.name, pass, "ms of CPU");
            add("KiB a second, " + form.name, form.bytes.length / 1.024 / product, "KiB");
            double pages = (double) CHARACTERS / (LINES * COLUMNS);
            add("pages a second, " + form.name, pages * 1_000 / product, "pages");
        }
    }

    /** Until a round is hardly faster than the one before. */
    private void warm(Form form) throws IOException {
        double before = Double.MAX_VALUE;
        for (int round = 0; round < MOST_WARMING; round++) {
            milliseconds(form, FormSpeed::text);
            milliseconds(form, form.yardstick);
            milliseconds(form, this::pass);
            double now = milliseconds(form, this::facts);
            if (now > WARM * before) return;
            before = Math.min(before, now);
        }
    }

    private static int text(byte[] bytes) throws UnreadableTextException {
        return FormReader.read(bytes).text().length();
    }

    /** How often the pattern is found in the text, which is decoded for it. */
    private int pass(byte[] bytes) {
        Matcher found = YARDSTICK.matcher(new String(plain, UTF_8));
        int count = 0;
        while (found.find()) count++;
        return count;
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

    private static List<String> paragraphs() {
        List<String> paragraphs =
                new ArrayList<>(
                        List.of(
                                "云州市人民政府关于发展社区助浴服务的意见",
                                "云政发〔2031〕7号",
                                "各区人民政府：",
                                "现提出如下意见：",
                                "一、建设助浴点"));
        int characters = 0;
        for (int i = 0; characters < CHARACTERS; i++) {
            String paragraph =
                    (i + 1) + "." + sentence(3 * i) + sentence(3 * i + 1) + sentence(3 * i + 2);
            characters += paragraph.length();
            paragraphs.add(paragraph);
        }
        paragraphs.addAll(List.of("云州市人民政府", "2031年3月12日"));
        return paragraphs;
    }

    private static String sentence(int number) {
        return SENTENCES.get(number % SENTENCES.size());
    }

    private static List<Form> forms(List<String> paragraphs) {
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
