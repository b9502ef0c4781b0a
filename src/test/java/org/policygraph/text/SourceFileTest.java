package org.policygraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class SourceFileTest {
    @Test
    void dropsTheByteOrderMarkAndKeepsTheHashOfTheBytes() throws UnreadableTextException {
        byte[] bytes = utf8("\uFEFF老年人\n");
        SourceFile file = SourceFile.decode(bytes);
        assertThat(file.text().text()).isEqualTo("老年人\n");
        assertThat(file.sha256()).isEqualTo(Sha256.of(bytes)).isNotEqualTo(file.text().sha256());
    }

    @Test
    void keepsASecondByteOrderMark() throws UnreadableTextException {
        assertThat(SourceFile.decode(utf8("\uFEFF\uFEFF老")).text().text()).isEqualTo("\uFEFF老");
    }

    @Test
    void makesCrLfLfAndNothingElse() throws UnreadableTextException {
        assertThat(SourceFile.decode(utf8("一\r\n\r\n二\r三\n")).text().text())
                .isEqualTo("一\n\n二\r三\n");
    }

    @Test
    void theSameTextWithOtherLineEndsHasTheSameTextHash() throws UnreadableTextException {
        SourceFile unix = SourceFile.decode(utf8("一\n二\n"));
        SourceFile dos = SourceFile.decode(utf8("\uFEFF一\r\n二\r\n"));
        assertThat(dos.text()).isEqualTo(unix.text());
        assertThat(dos.text().sha256()).isEqualTo(unix.text().sha256());
        assertThat(dos.sha256()).isNotEqualTo(unix.sha256());
    }

    @Test
    void readsSupplementaryCharactersAsOneEach() throws UnreadableTextException {
        assertThat(SourceFile.decode(utf8("\uD840\uDC00\uD83D\uDC69")).text().length())
                .isEqualTo(2);
    }

    @Test
    void encodesWhatDecodingGivesBack() throws UnreadableTextException {
        String text = "老年人\n\uD83D\uDC69";
        assertThat(SourceFile.decode(SourceFile.encode(text)).text().text()).isEqualTo(text);
    }

    @Test
    void namesThePlaceOfHalfASurrogatePair() {
        assertThatThrownBy(() -> SourceFile.encode("老年\r\n人\uD83D人"))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessage("2:2: found U+D83D alone, expected a surrogate pair");
        assertThatThrownBy(() -> SourceFile.encode("\uDC69"))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageStartingWith("1:1: found U+DC69");
    }

    @Test
    void namesLineColumnAndOffsetOfAnInvalidByte() {
        byte[] bytes = utf8("老年\r\n人X");
        bytes[bytes.length - 1] = (byte) 0xC0;
        assertThatThrownBy(() -> SourceFile.decode(bytes))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessage("2:2: found byte 0xC0 at offset 11, expected text in UTF-8");
    }

    @Test
    void namesTheByteWhereACharacterIsCutOff() {
        byte[] whole = utf8("老年人");
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> SourceFile.decode(cut))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessage("1:3: found byte 0xE4 at offset 6, expected text in UTF-8");
    }

    @Test
    void refusesTextInAnotherChineseEncoding() {
        byte[] gb18030 = "中共中央".getBytes(java.nio.charset.Charset.forName("GB18030"));
        assertThatThrownBy(() -> SourceFile.decode(gb18030))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessage("1:1: found byte 0xD6 at offset 0, expected text in UTF-8");
    }

    @Test
    void namesUtf16ByItsByteOrderMark() {
        for (var charset : java.util.List.of("UTF-16BE", "UTF-16LE")) {
            byte[] bytes = "\uFEFF老年人".getBytes(java.nio.charset.Charset.forName(charset));
            assertThatThrownBy(() -> SourceFile.decode(bytes))
                    .isInstanceOf(UnreadableTextException.class)
                    .hasMessage("1:1: found a byte-order mark of UTF-16, expected text in UTF-8");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, U+0000",
        "8, U+0008",
        "27, U+001B",
        "127, U+007F",
        "128, U+0080",
        "65533, U+FFFD",
        "65534, U+FFFE",
        "65535, U+FFFF",
        "64976, U+FDD0",
        "131071, U+1FFFF"
    })
    void refusesCharactersThatNoTextHas(int character, String name) {
        byte[] bytes = utf8("一二\n三" + Character.toString(character) + "四");
        assertThatThrownBy(() -> SourceFile.decode(bytes))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessage("2:2: found " + name + ", expected a printable character");
    }

    @Test
    void listsEveryControlCharacterInOrder() {
        assertThatThrownBy(() -> SourceFile.decode(utf8("\u0000一\n\u0001二\uFFFD")))
                .isInstanceOfSatisfying(
                        UnreadableTextException.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(p -> p.line() + ":" + p.column())
                                        .containsExactly("1:1", "2:1", "2:3"));
    }

    @Test
    void countsTheCharactersOfAFileThatIsNoTextInOneProblem() {
        assertThatThrownBy(() -> SourceFile.decode(new byte[100_000]))
                .hasMessage(
                        "1:1: found U+0000 and 99999 more characters of the kind, expected a printable"
                                + " character");
    }

    @Test
    void keepsTabsAndIdeographicSpaces() throws UnreadableTextException {
        assertThat(SourceFile.decode(utf8("\t\u3000一")).text().text()).isEqualTo("\t\u3000一");
    }

    @Test
    void problemsAreToldInTheOrderOfTheirPlaces() {
        HeldText text = new HeldText("一二\n三四");
        var unordered = java.util.List.of(text.problem(4, "b", "y"), text.problem(1, "a", "x"));
        assertThat(new UnreadableTextException(unordered))
                .hasMessage("1:2: found a, expected x\n2:2: found b, expected y");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
