package org.policygraph.extract;

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

import java.util.List;

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
     * @throws UnreadableTextException if it has no title, or nothing after it
     */
    public OfficialFacts extract(SourceFile file) throws UnreadableTextException {
        OfficialOutline outline = OfficialReader.read(file.text());
        OfficialHeader header = headers.read(outline.masthead());
        BodyResolver resolver = headers.resolver(header);
        NoteCoverage notes = NoteCoverage.of(outline, new NoteReader(resolver));
        OfficialMeasures measures = new OfficialMeasures(outline, notes);
        return new OfficialFacts(
                file,
                header,
                outline.divisions(),
                measures.read(measureRules, resolver, header.signedOn()),
                outline.references(),
                notRead(outline));
    }

    /** Paragraphs that hold neither a sentence nor a note. */
    private static List<TextSpan> notRead(OfficialOutline outline) {
        return outline.paragraphs().stream()
                .filter(each -> each.sentences().isEmpty() && each.notes().isEmpty())
                .map(Paragraph::span)
                .toList();
    }
}
