package org.policygraph.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.Form;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** In which charset a file of plain text is written. */
class CharsetsTest {
    private static final String TEXT =
            """
            云州市人民政府关于做好社区助浴工作的通知
            云政发〔2030〕7号
            各区人民政府，市政府各部门：
            为方便老年人洗浴，现就有关事项通知如下。
            一、扩大供给。到2031年，每个街道建设1个助浴点。（市民政局、市财政局负责）
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsChineseTextInItsCharset(String charset) {
        SourceFile file = Read.file(TEXT.getBytes(Charset.forName(charset)));
        assertThat(file.text().text()).isEqualTo(TEXT);
        assertThat(file.reader()).isEqualTo(charset);
        assertThat(file.form()).isEqualTo(Form.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void dropsByteOrderMarks(String charset) {
        SourceFile file = Read.file(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));
        assertThat(file.text().text()).isEqualTo(TEXT);
        assertThat(file.reader()).isEqualTo(charset);
    }

    @Test
    void readsCharactersThatOnlyGb18030Has() {
        String text = TEXT + "𠮷镇、㐂村和䶮县另行规定。\n";
        assertThat(Read.file(text.getBytes(Charset.forName("GB18030"))).text().text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Big5 | 雲州市人民政府關於做好社區助浴工作的通知。各區人民政府，市政府各部門：為方便老年人洗浴，現通知如下。
                    EUC-KR | 노인 목욕 지원 사업에 관한 통지. 각 구청장은 다음 사항을 시행하여야 한다. 예산은 시가 부담한다.
                    EUC-JP | 高齢者の入浴支援に関する通知。各区長は、次の事項を実施しなければならない。予算は、市が負担する。
                    Shift_JIS | 高齢者の入浴支援に関する通知。各区長は、次の事項を実施しなければならない。予算は、市が負担する。
                    KOI8-R | постановление о помощи пожилым людям, районные власти обязаны выполнить следующее
                    windows-1251 | Постановление о помощи пожилым людям, районные власти обязаны выполнить следующее
                    ISO-8859-1 | Décret relatif à l'aide à la toilette des personnes âgées, à compter du 1er août où dès réception
                    windows-1252 | “Über die Förderung” – Größe, Maßnahmen, Bäder für ältere Bürger; äöü ÄÖÜ ßßß
                    """)
    void neverPassesAWrongDecoding(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThatThrownBy(() -> FormReader.read(bytes))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageContaining(
                        "expected text in UTF-8, or Chinese text in UTF-16 or GB18030");
    }

    @Test
    void refusesATextInTwoCharsets() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));
        both.writeBytes(TEXT.getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> FormReader.read(both.toByteArray()))
                .hasMessageStartingWith("6:1: found byte 0x");
    }

    @Test
    void refusesAnOddByteAtTheEndOfUtf16() {
        byte[] whole = TEXT.getBytes(StandardCharsets.UTF_16LE);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> FormReader.read(cut)).isInstanceOf(UnreadableTextException.class);
    }

    @Test
    void namesTheByteWhereUtf8Ends() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertThatThrownBy(() -> FormReader.read(bytes))
                .hasMessageContaining("found byte 0x")
                .hasMessageStartingWith("5:");
    }
}
