package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.official.OfficialOutline.Masthead;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** Outlines in a form that a test can spell out. */
final class OutlineText {
    private OutlineText() {}

    /** A document of {@code src/test/resources/official}. */
    static OfficialOutline document(String name) {
        InputStream in = OutlineText.class.getResourceAsStream("/official/" + name + ".txt");
        try (InputStream document = Objects.requireNonNull(in, name)) {
            return read(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OfficialOutline read(String text) {
        try {
            return OfficialReader.read(new HeldText(text));
        } catch (UnreadableTextException e) {
            throw new AssertionError(e);
        }
    }

    /** A notice with a title whose body these lines are. */
    static OfficialOutline body(String lines) {
        return read("某市关于助浴服务的通知\n各区：\n" + lines);
    }

    /** Each division on a line: path, level, label, name, and what its sentences do. */
    static String divisions(OfficialOutline outline) {
        return outline.divisions().stream()
                .map(division -> division(outline, division))
                .collect(Collectors.joining("\n"));
    }

    private static String division(OfficialOutline outline, Division division) {
        String kinds =
                outline.paragraphs().stream()
                        .filter(paragraph -> paragraph.division().equals(division.path()))
                        .map(OutlineText::kinds)
                        .collect(Collectors.joining(" / "));
        String line = division.path() + " " + division.level() + " " + text(division.label());
        return (line + text(division.heading()) + (kinds.isBlank() ? "" : ": " + kinds)).strip();
    }

    private static String kinds(OfficialOutline.Paragraph paragraph) {
        String kinds =
                paragraph.sentences().stream()
                        .map(sentence -> sentence.kind().name())
                        .collect(Collectors.joining(" "));
        String notes =
                paragraph.notes().stream().map(OutlineText::text).collect(Collectors.joining(" "));
        return (kinds + " " + notes).strip();
    }

    /** What a document says of itself, on a line. */
    static String masthead(OfficialOutline outline) {
        Masthead masthead = outline.masthead();
        return String.join(
                " | ",
                text(masthead.title()),
                text(masthead.coverTitle()),
                text(masthead.number()),
                masthead.issuers().stream().map(OutlineText::text).collect(Collectors.joining("、")),
                text(masthead.addressees()),
                date(masthead.signedOn()),
                date(masthead.publishedOn()),
                date(masthead.effectiveOn()));
    }

    /** The documents that it names: why, title, number. */
    static String references(OfficialOutline outline) {
        return outline.references().stream()
                .map(ref -> (ref.kind() + " " + text(ref.title()) + text(ref.number())))
                .collect(Collectors.joining("\n"));
    }

    /** The sentences of all paragraphs, each with what it does. */
    static String sentences(OfficialOutline outline) {
        return outline.paragraphs().stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .map(sentence -> sentence.kind() + " " + text(sentence.span()))
                .collect(Collectors.joining("\n"));
    }

    private static String date(@Nullable PrintedDate date) {
        return date == null ? "" : date.calendar();
    }

    /** The characters, a line end as ⏎. */
    static String text(@Nullable TextSpan span) {
        return span == null ? "" : span.text().replace('\n', '⏎');
    }
}
