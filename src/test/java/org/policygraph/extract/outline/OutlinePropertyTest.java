package org.policygraph.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import org.junit.jupiter.api.Test;
import org.policygraph.extract.facts.Citation;
import org.policygraph.text.HeldText;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

class OutlinePropertyTest {
    @Test
    void theSameDigestIsReadFromEveryLayout() {
        qt().withExamples(1000)
                .forAll(longs().all())
                .checkAssert(
                        seed -> {
                            Random random = new Random(seed);
                            RandomDigest digest = RandomDigest.of(random);
                            RandomLayout layout = new RandomLayout(random);
                            String printed = layout.print(digest);
                            Outline outline = read(printed);
                            assertMasthead(outline.masthead(), layout, printed);
                            assertThemes(outline, digest, printed);
                        });
    }

    @Test
    void everyMarkerIsQuotedWithItsBracketsAndFollowsItsWording() {
        qt().withExamples(300)
                .forAll(longs().all())
                .checkAssert(
                        seed -> {
                            Random random = new Random(seed);
                            RandomDigest digest = RandomDigest.of(random);
                            String printed = new RandomLayout(random).print(digest);
                            for (Outline.Theme theme : read(printed).themes()) {
                                for (Outline.Measure measure : theme.measures()) {
                                    assertCitations(measure, printed);
                                }
                            }
                        });
    }

    private static void assertCitations(Outline.Measure measure, String printed) {
        for (Citation citation : measure.citations()) {
            String marker = folded(citation.marker().text());
            assertThat(marker).as(printed).matches("[\\[【〔].*[\\]】〕]");
            assertThat(citation.quote().end()).isLessThanOrEqualTo(citation.marker().start());
            assertThat(measure.span().through(citation.quote()).equals(measure.span())).isTrue();
        }
    }

    private static void assertMasthead(
            Outline.Masthead masthead, RandomLayout layout, String printed) {
        assertThat(masthead.title().text()).as(printed).isEqualTo(RandomLayout.TITLE);
        assertThat(masthead.pageTitle() == null).as(printed).isEqualTo(!layout.pageTitle);
        assertThat(masthead.stated().date()).as(printed).isEqualTo(layout.byline.date());
        assertThat(masthead.stated().time()).as(printed).isEqualTo(layout.byline.time());
        TextSpan source = masthead.statedSource();
        assertThat(source == null ? null : source.text())
                .as(printed)
                .isEqualTo(layout.byline.source());
    }

    private static void assertThemes(Outline outline, RandomDigest digest, String printed) {
        assertThat(outline.themes().stream().map(theme -> folded(theme.name())))
                .as(printed)
                .containsExactlyElementsOf(
                        digest.themes().stream().map(theme -> folded(theme.name())).toList());
        for (int i = 0; i < digest.themes().size(); i++) {
            assertMeasures(
                    outline.themes().get(i).measures(), digest.themes().get(i).measures(), printed);
        }
    }

    private static void assertMeasures(
            List<Outline.Measure> found, List<RandomDigest.Measure> expected, String printed) {
        assertThat(found).as(printed).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).clauses().stream().map(span -> folded(span)))
                    .as(printed)
                    .containsExactlyElementsOf(
                            expected.get(i).clauses().stream().map(text -> folded(text)).toList());
            assertThat(found.get(i).citations().stream().map(Citation::paragraph))
                    .as(printed)
                    .containsExactlyElementsOf(expected.get(i).numbers());
        }
    }

    private static String folded(TextSpan span) {
        return folded(span.text());
    }

    private static Outline read(String printed) {
        try {
            return OutlineReader.read(
                    SourceFile.decode(printed.getBytes(StandardCharsets.UTF_8)).text());
        } catch (UnreadableTextException e) {
            throw new AssertionError(e.getMessage() + "\nin\n" + printed, e);
        }
    }

    private static String folded(String text) {
        HeldText held = new HeldText(text);
        return MatchingCopy.of(held.span(0, held.length())).text();
    }
}
