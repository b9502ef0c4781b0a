package org.policygraph.extract;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.note.BodyResolver;
import org.policygraph.extract.official.OfficialOutline;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.SentenceKind;
import org.policygraph.extract.rules.BodyLines;
import org.policygraph.text.TextSpan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Bodies whose names stand above what they are to do: 市甲局： on a line of its own, or as the name of
 * a division. The name holds for what follows it in its division, down to the next one. A name
 * without a colon holds only where it opens its division, or where one before it held: behind a
 * task it may be the cell of a table.
 */
final class NamesAbove {
    /** Stands for all divisions of a text in which each paragraph is one. */
    private static final String UNDIVIDED = "";

    private final Map<String, Division> divisions;
    private final Map<TextSpan, TextSpan> byParagraph = new HashMap<>();
    private final Set<TextSpan> names = new HashSet<>();

    /** The last name in what each division says itself. */
    private final Map<String, TextSpan> last = new HashMap<>();

    /** Divisions in which something was said before any name. */
    private final Set<String> opened = new HashSet<>();

    private final BodyResolver resolver;

    private NamesAbove(Map<String, Division> divisions, BodyResolver resolver) {
        this.divisions = divisions;
        this.resolver = resolver;
    }

    /** Finds the names in a document. */
    static NamesAbove of(
            OfficialOutline outline, Map<String, Division> divisions, BodyResolver resolver) {
        NamesAbove above = new NamesAbove(divisions, resolver);
        outline.paragraphs().forEach(above::read);
        return above;
    }

    /** The characters of the names above a paragraph; null if none stand there. */
    @Nullable TextSpan of(Paragraph paragraph) {
        return byParagraph.get(paragraph.span());
    }

    /** Whether what was taken for a sentence is only such names. */
    boolean isName(TextSpan sentence) {
        return names.contains(sentence);
    }

    private void read(Paragraph paragraph) {
        Division division = divisions.get(paragraph.division());
        String own = key(division, paragraph);
        TextSpan span = paragraph.span();
        boolean isCell = !paragraph.bodies().isEmpty() || paragraph.deadline() != null;
        if (!isCell && isName(span, own)) {
            last.put(own, span);
            names.add(span);
            return;
        }
        boolean says =
                paragraph.sentences().stream().anyMatch(each -> each.kind() != SentenceKind.LEAD);
        if (says && !endsWithColon(span)) opened.add(own);
        TextSpan name = last.get(own);
        for (Division at = division; name == null && at != null; at = above(at)) {
            name = last.get(at.path());
            TextSpan heading = at.heading();
            if (name == null && heading != null && BodyLines.isName(heading, resolver))
                name = heading;
        }
        if (name != null && !isCell && !name.overlaps(span)) byParagraph.put(span, name);
    }

    private boolean isName(TextSpan span, String division) {
        if (!BodyLines.isName(span, resolver)) return false;
        return endsWithColon(span) || last.containsKey(division) || !opened.contains(division);
    }

    private static boolean endsWithColon(TextSpan span) {
        String text = span.text().strip();
        return text.endsWith("：") || text.endsWith(":");
    }

    /**
     * The division in which a paragraph holds: behind a dash it is one of the division around it.
     */
    private static String key(@Nullable Division division, Paragraph paragraph) {
        if (division == null) return paragraph.division();
        String parent = division.parent();
        return switch (division.level()) {
            case PARAGRAPH -> UNDIVIDED;
            case GOAL, PRINCIPLE -> parent == null ? division.path() : parent;
            default -> division.path();
        };
    }

    private @Nullable Division above(Division division) {
        return division.parent() == null ? null : divisions.get(division.parent());
    }
}
