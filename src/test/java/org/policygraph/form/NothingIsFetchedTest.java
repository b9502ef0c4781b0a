package org.policygraph.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.form.DocxFile.paragraph;
import static org.policygraph.form.PdfFile.line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policygraph.http.Canary;
import org.policygraph.text.UnreadableTextException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that name addresses in every way that their form knows; nobody may ask there. */
class NothingIsFetchedTest {
    private static final String TEXT = "第一条制定本办法。";

    /** A form, and what it can name. */
    enum Naming {
        HTML(
                """
                        <!DOCTYPE html SYSTEM "%1$s/dtd"><html><head><base href="%1$s/"><link rel=stylesheet href="%1$s/css">
                        <meta http-equiv=refresh content="0;url=%1$s/refresh"><script src="%1$s/js"></script><style>@import "%1$s/import";</style></head>
                        <body background="%1$s/bg"><p>第一条制定本办法。</p><img src="%1$s/img" srcset="%1$s/set"><iframe src="%1$s/frame"></iframe>
                        <object data="%1$s/object"></object><embed src="%1$s/embed"><video src="%1$s/video"></video><svg><image href="%1$s/svg"/></svg></body></html>"""),
        XHTML(
                """
                        <?xml version="1.0"?><?xml-stylesheet href="%1$s/xsl"?><!DOCTYPE html [<!ENTITY a SYSTEM "%1$s/entity"><!ENTITY %% b SYSTEM "%1$s/parameter"> %%b;]>
                        <html xmlns="http://www.w3.org/1999/xhtml"><body><p>第一条制定本办法。</p>&a;</body></html>"""),
        MARKDOWN(
                """
                        # 办法

                        ![图](%1$s/img) [一][1] <%1$s/auto> <img src="%1$s/html">

                        第一条制定本办法。

                        [1]: %1$s/reference
                        """);

        private final String file;

        Naming(String file) {
            this.file = file;
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofWhatATextNames(Naming naming) throws UnreadableTextException {
        try (Canary canary = new Canary()) {
            String text = naming.file.replace("%1$s", canary.url()).replace("%%", "%");
            var read = FormReader.read(text.getBytes(StandardCharsets.UTF_8));
            assertThat(read.text().lines()).contains(TEXT);
            assertThat(canary.asked()).isEmpty();
        }
    }

    @Test
    void ofWhatADocxNames() throws UnreadableTextException {
        try (Canary canary = new Canary()) {
            byte[] file = linking(canary.url()).bytes();
            assertThat(FormReader.read(file).text().lines()).containsExactly(TEXT);
            assertThat(canary.asked()).isEmpty();
        }
    }

    private static DocxFile linking(String url) {
        StringBuilder all = new StringBuilder();
        for (String type :
                new String[] {
                    "attachedTemplate", "image", "hyperlink", "oleObject", "subDocument"
                }) {
            all.append(
                    """
                    <Relationship Id="%1$s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%1$s"
                    Target="%2$s/%1$s" TargetMode="External"/>"""
                            .formatted(type, url));
        }
        String relationships =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + all
                        + "</Relationships>";
        return DocxFile.of(
                        paragraph(TEXT)
                                + "<w:p><w:hyperlink r:id=\"hyperlink\"/><w:r><w:instrText>INCLUDETEXT \""
                                + url
                                + "\"</w:instrText></w:r></w:p><w:subDoc r:id=\"subDocument\"/>")
                .part("word/_rels/document.xml.rels", relationships)
                .part("word/_rels/settings.xml.rels", relationships)
                .part(
                        "word/settings.xml",
                        DocxFile.xml(
                                "settings", "<w:attachedTemplate r:id=\"attachedTemplate\"/>"));
    }

    @Test
    void ofWhatThePartsOfADocxDeclare() {
        try (Canary canary = new Canary()) {
            String part =
                    """
                    <!DOCTYPE x SYSTEM "%1$s/dtd" [<!ENTITY a SYSTEM "%1$s/entity"><!ENTITY %% b SYSTEM "%1$s/parameter"> %%b;]>
                    <x>&a;</x>"""
                            .formatted(canary.url());
            for (String name :
                    new String[] {
                        "word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels"
                    }) {
                byte[] file = DocxFile.of(paragraph(TEXT)).part(name, part).bytes();
                assertThat(refusal(file)).contains("a document type");
            }
            assertThat(canary.asked()).isEmpty();
        }
    }

    @Test
    void ofWhatAPdfNames() throws UnreadableTextException {
        try (Canary canary = new Canary()) {
            String url = canary.url();
            PdfFile file = new PdfFile();
            int form =
                    file.stream(
                            "",
                            "<!DOCTYPE x [<!ENTITY a SYSTEM '%s/xfa'>]><x>&a;</x>"
                                    .formatted(url)
                                    .getBytes(StandardCharsets.US_ASCII));
            int outside =
                    file.stream("/F << /FS /URL /F (%s/stream) >>".formatted(url), new byte[0]);
            file.catalogue(
                    """
                    /OpenAction << /S /URI /URI (%1$s/uri) >> /AA << /WC << /S /SubmitForm /F << /FS /URL /F (%1$s/submit) >> >> >>
                    /AcroForm << /Fields [] /XFA %2$d 0 R >> /URI << /Base (%1$s/base) >> /Metadata %3$d 0 R"""
                            .formatted(url, form, outside));
            file.page(line(TEXT, 72, 700));
            assertThat(FormReader.read(file.bytes()).text().lines()).containsExactly(TEXT);
            assertThat(canary.asked()).isEmpty();
        }
    }

    /** Otherwise PDFBox looks through the fonts of the machine and keeps a list of them. */
    @Test
    void norIsAnythingWrittenOfTheFontsOfTheMachine() throws UnreadableTextException {
        Path list = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean before = Files.exists(list);
        FormReader.read(new PdfFile().page(line(TEXT, 72, 700)).bytes());
        assertThat(Files.exists(list)).isEqualTo(before);
    }

    /** Were nobody to hear, the others would prove nothing. */
    @Test
    void andWhoAsksIsHeard() throws IOException {
        try (Canary canary = new Canary()) {
            var connection =
                    (java.net.HttpURLConnection) URI.create(canary.url()).toURL().openConnection();
            assertThat(connection.getResponseCode()).isEqualTo(404);
            assertThat(canary.asked()).containsExactly("/canary");
        }
    }

    private static String refusal(byte[] file) {
        try {
            FormReader.read(file);
            return "";
        } catch (UnreadableTextException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
