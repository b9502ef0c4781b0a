package org.policygraph.extract;

import org.policygraph.extract.DocumentSize.Part;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.Header;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.Theme;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.extract.outline.Outline;
import org.policygraph.extract.outline.OutlineReader;
import org.policygraph.extract.rules.MeasureRules;
import org.policygraph.extract.rules.TitleRules;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * From a digest to facts.
 *
 * <ol>
 *   <li>{@link OutlineReader} finds title, date, themes, measures, clauses and markers;
 *   <li>{@link TitleRules} reads issuers and kind;
 *   <li>{@link MeasureRules} reads groups, departments and commitments, measure by measure.
 * </ol>
 *
 * Made once for a vocabulary; safe for use by several threads.
 */
public final class DigestExtractor {
    private final TitleRules titleRules;
    private final MeasureRules measureRules;

    /** Compiles the rules for a vocabulary. */
    public DigestExtractor(Vocabulary vocabulary) {
        this.titleRules = new TitleRules(vocabulary);
        this.measureRules = new MeasureRules(vocabulary.forDigests());
    }

    /**
     * The facts of one digest.
     *
     * @throws UnreadableTextException with every problem of its outline, by line and column; or if
     *     it has more than one document may have
     */
    public DigestFacts extract(SourceFile file) throws UnreadableTextException {
        Outline outline = OutlineReader.read(file.text());
        Header header = titleRules.apply(outline.masthead());
        Year written = Year.from(header.stated().date());
        DocumentSize size = new DocumentSize();
        for (Outline.Theme theme : outline.themes()) count(theme, size);
        boolean isCentral = TitleRules.isCentral(header);
        List<Theme> themes = new ArrayList<>();
        for (Outline.Theme theme : outline.themes()) {
            themes.add(theme(theme, themes.size() + 1, isCentral, written, size));
        }
        TextSpan left = outline.leftOut();
        if (left != null) header = header.with(Absence.notExtracted("measures", left));
        return new DigestFacts(file, header, List.copyOf(themes));
    }

    private static void count(Outline.Theme theme, DocumentSize size)
            throws UnreadableTextException {
        size.add(Part.DIVISIONS, 1, theme.name());
        for (Outline.Measure measure : theme.measures()) {
            size.add(Part.MEASURES, 1, measure.span());
            size.add(Part.CLAUSES, measure.clauses().size(), measure.span());
            size.add(Part.MARKERS, measure.citations().size(), measure.span());
        }
    }

    private Theme theme(
            Outline.Theme outline, int position, boolean isCentral, Year written, DocumentSize size)
            throws UnreadableTextException {
        List<Measure> measures = new ArrayList<>();
        for (Outline.Measure measure : outline.measures()) {
            Measure read =
                    measureRules.apply(measure, position, measures.size() + 1, isCentral, written);
            int links = read.audiences().size() + read.responsibilities().size();
            size.add(Part.LINKS, links, read.span());
            measures.add(read);
        }
        return new Theme(position, outline.name(), List.copyOf(measures));
    }
}
