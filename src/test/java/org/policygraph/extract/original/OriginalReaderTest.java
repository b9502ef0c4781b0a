package org.policygraph.extract.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.extract.facts.Original;
import org.policygraph.text.HeldText;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.nio.charset.StandardCharsets;

class OriginalReaderTest {
    private static Original read(String text) throws UnreadableTextException {
        return read(text, null);
    }

    private static Original read(String text, @Nullable HeldText digest)
            throws UnreadableTextException {
        return OriginalReader.read(
                SourceFile.decode(text.getBytes(StandardCharsets.UTF_8)), digest);
    }

    private static String problem(String text, @Nullable HeldText digest) {
        var refused = catchThrowableOfType(UnreadableTextException.class, () -> read(text, digest));
        return refused.problems().getFirst().toString();
    }

    @Test
    void eachLineBelowTheTitleIsAParagraph() throws UnreadableTextException {
        Original original = read("\uFEFF\r\n  试验文本\r\n\r\n　　（一）甲。 \r\n\t　\r\n二、乙𠮷。\r\n（二）丙\r\n");
        assertThat(original.title().text()).isEqualTo("试验文本");
        assertThat(original.paragraphs())
                .extracting(TextSpan::text)
                .containsExactly("（一）甲。", "二、乙𠮷。", "（二）丙");
        assertThat(original.paragraphs().get(2).line()).isEqualTo(7);
        assertThat(original.paragraphs().getFirst().column()).isEqualTo(3);
    }

    @Test
    void aMarkerNumbersItsOwnParagraphUntilSomebodyKnowsBetter() throws UnreadableTextException {
        Original original = read("试验\n甲\n乙");
        assertThat(original.numberOf(2)).isEqualTo(2);
        assertThat(original.paragraph(2)).extracting(TextSpan::text).isEqualTo("乙");
        assertThat(original.paragraph(3)).isNull();
        assertThat(original.confirmation(2)).isNull();
    }

    @Test
    void refusesATextWithoutTitleOrParagraphs() {
        assertThat(problem(" \n\u3000\n", null)).startsWith("3:1: found the end of the text");
        assertThat(problem("试验\n \n", null)).endsWith("expected a paragraph after the title");
    }

    @Test
    void refusesTheDigestItselfLestAParaphraseBeQuotedAsThePolicy() {
        assertThat(problem("试验\n甲\n", new HeldText("试验\n甲\n")))
                .isEqualTo(
                        "1:1: found the digest itself, expected the official text of the document");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(problem("试验\n甲\u0000乙\n", null)).startsWith("2:2: found U+0000");
    }
}
