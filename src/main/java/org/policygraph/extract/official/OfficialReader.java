package org.policygraph.extract.official;

import org.policygraph.extract.official.Layout.Part;
import org.policygraph.text.HeldText;
import org.policygraph.text.Problem;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the outline of an official text, in steps that each know only the one before:
 *
 * <ol>
 *   <li>{@link Line}: lines with characters in them, of printed pages {@link IndentedLines}; {@link
 *       NoiseFilter} sets aside those that are no part of the document;
 *   <li>{@link LayoutReader}: head, title, number, addressees, covering notice, document proper,
 *       annexes, signatures; {@link MastheadRules}: what they say of the document;
 *   <li>{@link BrokenLines}: lines to blocks, each a paragraph with its {@link Label};
 *   <li>{@link TreeBuilder}: blocks to the tree of divisions; {@link Headings}, {@link Levels} and
 *       {@link Tail} say what each is;
 *   <li>{@link ParagraphReader}: blocks to sentences and notes;
 *   <li>{@link SentenceRules}: what each sentence does; {@link ReferenceRules}: what it refers to.
 * </ol>
 */
public final class OfficialReader {
    private OfficialReader() {}

    /**
     * The outline of a text.
     *
     * @throws UnreadableTextException if it has no title, or nothing that could be done: one
     *     problem for one cause
     */
    public static OfficialOutline read(HeldText text) throws UnreadableTextException {
        NoiseFilter filter = NoiseFilter.of(IndentedLines.join(Line.of(text)));
        Layout layout = LayoutReader.read(SignatureLines.parted(filter.document()));
        OfficialOutline.Masthead masthead = MastheadRules.masthead(layout, filter, text);
        PartReader reader = new PartReader(new ReferenceRules(RepealRules.of(masthead)));
        reader.readTitle(layout.title());
        for (Part part : layout.parts()) {
            if (part.role() != Layout.PartRole.ANNEX) reader.readOwnTitle(part.title());
            reader.read(part);
        }
        if (reader.paragraphs().isEmpty()) {
            throw refused(
                    text.problem(
                            text.length(),
                            "the end of the text",
                            "what is to be done, below the title “"
                                    + masthead.title().text().replace('\n', '⏎')
                                    + "”"));
        }
        return new OfficialOutline(
                masthead,
                reader.divisions(),
                reader.paragraphs(),
                reader.references(),
                noise(filter, layout));
    }

    /** Lines set aside, and lines around the document that say nothing of it, in order. */
    private static List<TextSpan> noise(NoiseFilter filter, Layout layout) {
        Stream<Line> around =
                Stream.concat(layout.head().stream(), layout.rest().stream())
                        .filter(
                                line ->
                                        !PortalTable.isField(line)
                                                && !AnnexMarks.isMark(line)
                                                && !TitleLines.isPromulgation(line.text()));
        return Stream.concat(filter.noise().stream(), around).map(Line::span).sorted().toList();
    }

    static UnreadableTextException refused(Problem problem) {
        return new UnreadableTextException(List.of(problem));
    }
}
