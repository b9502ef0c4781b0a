package org.policygraph.extract.facts;

import org.policygraph.text.SourceFile;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that is known of one digest.
 *
 * @param source the file that it was read from
 * @param header what stands above the themes
 * @param themes the themes in order
 */
public record DigestFacts(SourceFile source, Header header, List<Theme> themes) {
    /** All measures in order. */
    public Stream<Measure> measures() {
        return themes.stream().flatMap(theme -> theme.measures().stream());
    }

    /** The numbers in all markers, ascending. */
    public SortedSet<Integer> paragraphs() {
        SortedSet<Integer> numbers = new TreeSet<>();
        measures()
                .flatMap(measure -> measure.citations().stream())
                .forEach(citation -> numbers.add(citation.paragraph()));
        return numbers;
    }
}
