package org.policygraph.extract;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.DocumentSize.Part;
import org.policygraph.extract.facts.Dating;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialHeader;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.extract.note.BodyIndex;
import org.policygraph.extract.note.BodyResolver;
import org.policygraph.extract.note.NoteReader;
import org.policygraph.extract.official.OfficialOutline;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialReader;
import org.policygraph.extract.rules.OfficialMeasureRules;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From an official text to facts.
 *
 * <ol>
 *   <li>{@link OfficialReader} finds header, divisions, paragraphs, sentences and their kinds;
 *   <li>{@link OfficialHeaders} reads issuers and kind;
 *   <li>{@link NoteCoverage} reads the notes of responsibility and what each covers;
 *   <li>{@link OfficialMeasures} says which sentences are measures, and lets {@link
 *       OfficialMeasureRules} read groups, bodies that act, and commitments.
 * </ol>
 *
 * Made once for a vocabulary; safe for use by several threads.
 */
public final class OfficialExtractor {
    private final OfficialHeaders headers;
    private final OfficialMeasureRules measureRules;

    /** Compiles the rules for a vocabulary. */
    public OfficialExtractor(Vocabulary vocabulary) {
        this.headers = new OfficialHeaders(new BodyIndex(vocabulary));
        this.measureRules = new OfficialMeasureRules(vocabulary);
    }

    /**
     * The facts of one official text.
     *
     * @throws UnreadableTextException if it has no title, or nothing after it, or more than one
     *     document may have
     */
    public OfficialFacts extract(SourceFile file) throws UnreadableTextException {
        OfficialOutline outline = OfficialReader.read(file.text());
        DocumentSize size = new DocumentSize();
        for (Division each : outline.divisions()) size.add(Part.DIVISIONS, 1, each.span());
        OfficialHeader header = headers.read(outline);
        BodyResolver resolver = headers.resolver(header);
        NoteCoverage notes = NoteCoverage.of(outline, new NoteReader(resolver));
        OfficialMeasures measures = new OfficialMeasures(outline, notes);
        return new OfficialFacts(
                file,
                header,
                outline.divisions(),
                paragraphs(outline),
                measures.read(
                        measureRules,
                        resolver,
                        Dating.of(header.signedOn(), header.titleSpan()),
                        size),
                outline.references(),
                notRead(outline));
    }

    private static List<DivisionParagraph> paragraphs(OfficialOutline outline) {
        Map<Integer, TextSpan> labels = new HashMap<>();
        for (Division each : outline.divisions()) {
            TextSpan label = each.label();
            if (label != null) labels.put(label.start(), label);
        }
        return outline.paragraphs().stream()
                .map(each -> paragraph(each, labels.get(each.span().start())))
                .toList();
    }

    private static DivisionParagraph paragraph(Paragraph read, @Nullable TextSpan label) {
        TextSpan span = read.span();
        TextSpan wording = span;
        if (label != null && label.end() < span.end()) {
            String rest = span.source().span(label.end(), span.end()).text();
            String words = rest.stripLeading();
            int points = words.codePointCount(0, words.length());
            if (points > 0) wording = span.source().span(span.end() - points, span.end());
        }
        return new DivisionParagraph(read.division(), read.position(), span, wording);
    }

    /** Paragraphs that hold neither a sentence nor a note. */
    private static List<TextSpan> notRead(OfficialOutline outline) {
        return outline.paragraphs().stream()
                .filter(each -> each.sentences().isEmpty() && each.notes().isEmpty())
                .map(Paragraph::span)
                .toList();
    }
}
