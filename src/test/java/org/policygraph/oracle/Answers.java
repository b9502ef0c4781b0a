package org.policygraph.oracle;

import java.util.List;
import java.util.Map;

/**
 * The questions that are asked in more than one way, and their answers as plain values. Lists are
 * in document order; what hangs on a measure is in the order of its position.
 */
public interface Answers {
    /** The IRIs of all measures that meet a filter. */
    List<String> measures(AskedFilter where);

    /** A measure with all its links. */
    WholeMeasure measure(String iri);

    /** The first 20 measures that are linked to a group itself. */
    List<ListedMeasure> ofGroup(String iri);

    /** The first 20 of a group or a narrower one that are in the hands or the remit of 民政部. */
    List<ListedMeasure> ofGroupInRemit(String iri);

    /** From a group by its measures to departments, and on to what else those do. */
    ReachedGroup across(String iri);

    /**
     * How many measures each pair of group and department has.
     *
     * @param committed whether to count only measures with a commitment
     */
    Coverage coverage(boolean committed);

    /** How many measures hold a word. */
    int found(String word);

    /** A measure and what hangs on it. */
    record WholeMeasure(
            String number,
            String text,
            String theme,
            String title,
            List<Audience> audiences,
            List<Body> bodies,
            List<Marker> markers,
            List<String> commitments) {}

    /** A link to a group. */
    record Audience(String basis, String group, List<Evidence> evidence) {}

    /** The characters on which a link rests, from {@code start} up to {@code end}. */
    record Evidence(String term, String rule, int start, int end, String text) {}

    /** A link to a department. */
    record Body(String basis, String department) {}

    /** A citation. */
    record Marker(String marker, int paragraph) {}

    /** A measure as a list shows it. */
    record ListedMeasure(String text, String theme, List<Body> bodies, List<Integer> paragraphs) {}

    /** A group and its first 20 measures. */
    record ReachedGroup(String name, List<ReachedMeasure> measures) {}

    /** A measure and the departments that act or have it in their remit. */
    record ReachedMeasure(String number, List<ReachedDepartment> departments) {}

    /** A department and its first 5 measures. */
    record ReachedDepartment(String name, List<SourcedMeasure> measures) {}

    /** A measure and its sources. */
    record SourcedMeasure(String number, List<Source> sources) {}

    /** A citation with the title of the document that it cites. */
    record Source(String marker, int paragraph, String title) {}

    /** Counts of measures by the names of group and department. */
    record Coverage(
            int total,
            Map<String, Count> rows,
            Map<String, Count> columns,
            Map<Cell, Count> cells) {}

    /** A group and a department. */
    record Cell(String row, String column) {}

    /** Measures with exactly a value, and with it or one below it. */
    record Count(int direct, int rolledUp) {}
}
