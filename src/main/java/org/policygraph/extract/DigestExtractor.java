package org.policygraph.extract;

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
     * @throws UnreadableTextException with every problem of its outline, by line and column
     */
    public DigestFacts extract(SourceFile file) throws UnreadableTextException {
        Outline outline = OutlineReader.read(file.text());
        Header header = titleRules.apply(outline.masthead());
        Year written = Year.from(header.stated().date());
        List<Theme> themes = new ArrayList<>();
        for (Outline.Theme theme : outline.themes()) {
            themes.add(theme(theme, themes.size() + 1, written));
        }
        TextSpan left = outline.leftOut();
        if (left != null) header = header.with(Absence.notExtracted("measures", left));
        return new DigestFacts(file, header, List.copyOf(themes));
    }

    private Theme theme(Outline.Theme outline, int position, Year written) {
        List<Measure> measures = new ArrayList<>();
        for (Outline.Measure measure : outline.measures()) {
            measures.add(measureRules.apply(measure, position, measures.size() + 1, written));
        }
        return new Theme(position, outline.name(), List.copyOf(measures));
    }
}
