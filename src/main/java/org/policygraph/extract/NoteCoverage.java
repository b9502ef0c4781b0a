package org.policygraph.extract;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.facts.UnlistedBody;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.note.Note;
import org.policygraph.extract.note.NoteReader;
import org.policygraph.extract.note.NoteReader.Beside;
import org.policygraph.extract.note.NotedBody;
import org.policygraph.extract.official.OfficialOutline;
import org.policygraph.extract.official.OfficialOutline.BodyCell;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.extract.official.SentenceKind;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which note covers which sentences.
 *
 * <ol>
 *   <li>A note behind sentences covers those of its paragraph, back to the note before it; one in
 *       brackets inside a sentence covers that sentence.
 *   <li>A note in a paragraph of its own covers its division, with its parts: what stands before
 *       it, back to the last such note; where it stands first, or at the heading, what follows.
 *   <li>Sentences with a note of their own are not covered by a wider one.
 *   <li>A cell of a table under a heading such as 责任单位 covers its row.
 *   <li>A bracket that speaks of who is responsible and cannot be read covers as a note does, and
 *       says of what it covers that something was not read.
 * </ol>
 */
final class NoteCoverage {
    /** In code points. A longer one is no note; where it speaks of duties it is one not read. */
    private static final int LONGEST_NOTE = 2_000;

    private static final String OPENING = "（(【";
    private static final String CLOSING = "）)】";

    private static final PrefilteredPattern BRACKET =
            PrefilteredPattern.compile("[（(【].*[）)】]", Pattern.DOTALL);

    private final NoteReader reader;
    private final Map<String, @Nullable String> parents = new HashMap<>();
    private final Map<TextSpan, List<Note>> covering = new HashMap<>();
    private final Map<TextSpan, TextSpan> unread = new HashMap<>();
    private final Set<TextSpan> notes = new HashSet<>();

    /** What stands in the document, in order. */
    private final List<Item> items = new ArrayList<>();

    /** A sentence, or a note that stands alone. */
    private record Item(String division, TextSpan span, @Nullable Note note) {}

    private NoteCoverage(NoteReader reader) {
        this.reader = reader;
    }

    /** Reads the notes of a document. */
    static NoteCoverage of(OfficialOutline outline, NoteReader reader) {
        NoteCoverage coverage = new NoteCoverage(reader);
        for (Paragraph paragraph : outline.paragraphs()) {
            paragraph.sentences().forEach(sentence -> reader.hear(sentence.span()));
        }
        coverage.read(outline);
        coverage.coverDivisions();
        return coverage;
    }

    /** Whether what was taken for a sentence is a note, or says who is named for something else. */
    boolean isNote(TextSpan span) {
        return notes.contains(span);
    }

    /** The bodies that notes make responsible for a sentence. */
    List<Responsibility> responsibilities(TextSpan sentence) {
        return covering.getOrDefault(sentence, List.of()).stream()
                .flatMap(note -> note.bodies().stream().map(body -> responsibility(note, body)))
                .toList();
    }

    /** The bracket on who is responsible for a sentence that could not be read; null if none. */
    @Nullable TextSpan unread(TextSpan sentence) {
        return unread.get(sentence);
    }

    private void read(OfficialOutline outline) {
        List<Division> waiting = new ArrayList<>(outline.divisions());
        for (Division division : waiting) parents.put(division.path(), division.parent());
        for (Paragraph paragraph : outline.paragraphs()) {
            while (!waiting.isEmpty()
                    && waiting.getFirst().span().start() <= paragraph.span().start())
                readHeading(waiting.removeFirst(), paragraph);
            read(paragraph);
        }
    }

    /** A heading on a line of its own may end with a note. */
    private void readHeading(Division division, Paragraph next) {
        TextSpan heading = division.heading();
        if (heading == null || heading.overlaps(next.span())) return;
        for (Note note : inside(heading)) items.add(new Item(division.path(), note.span(), note));
    }

    private void read(Paragraph paragraph) {
        List<TextSpan> covered = new ArrayList<>();
        boolean isBehindNote = false;
        for (TextSpan part : parts(paragraph)) {
            boolean mayBeNote = paragraph.notes().contains(part) || isBracket(part);
            Note note = mayBeNote ? read(part, true) : null;
            if (note != null) {
                notes.add(part);
                isBehindNote = true;
                if (covered.isEmpty()) items.add(new Item(paragraph.division(), part, note));
                for (TextSpan sentence : covered) cover(sentence, note);
            } else if (isBracket(part)
                    && (NoteReader.isForOthers(part) || NoteReader.isRemark(part))) {
                notes.add(part);
            } else if (!paragraph.notes().contains(part)) {
                if (isBehindNote) covered.clear();
                isBehindNote = false;
                covered.add(part);
                readSentence(paragraph, part);
            }
        }
        readCells(paragraph);
    }

    private void readCells(Paragraph row) {
        boolean isLed = row.bodies().stream().anyMatch(NoteCoverage::leads);
        Beside beside =
                isLed ? Beside.LEADERS : row.bodies().size() > 1 ? Beside.OTHERS : Beside.NOTHING;
        for (BodyCell cell : row.bodies()) {
            TextSpan heading = cell.heading();
            Note note =
                    heading == null
                            ? Note.unread(cell.span())
                            : reader.readCell(heading, cell.span(), beside);
            row.sentences().forEach(sentence -> cover(sentence.span(), note));
        }
    }

    private static boolean leads(BodyCell cell) {
        TextSpan heading = cell.heading();
        return heading != null && NoteReader.isOfLeaders(heading);
    }

    /** A note in the name of an item is a note at its heading. */
    private void readSentence(Paragraph paragraph, TextSpan sentence) {
        boolean isName =
                paragraph.sentences().stream()
                        .anyMatch(
                                each ->
                                        each.kind() == SentenceKind.LEAD
                                                && each.span().equals(sentence));
        for (Note note : inside(sentence)) {
            if (isName) items.add(new Item(paragraph.division(), note.span(), note));
            else cover(sentence, note);
        }
        items.add(new Item(paragraph.division(), sentence, null));
    }

    /** The note that stands there, without bodies where it cannot be read; null if it is none. */
    private @Nullable Note read(TextSpan span, boolean atEnd) {
        boolean isTooLong = span.end() - span.start() > LONGEST_NOTE;
        Note note = isTooLong ? null : reader.read(span, atEnd);
        if (note != null) return note;
        return NoteReader.speaksOfDuty(span) ? Note.unread(span) : null;
    }

    /** Sentences and what may be notes, in order. */
    private static List<TextSpan> parts(Paragraph paragraph) {
        List<TextSpan> parts = new ArrayList<>(paragraph.notes());
        paragraph.sentences().stream().map(Sentence::span).forEach(parts::add);
        parts.sort(null);
        return parts;
    }

    private static boolean isBracket(TextSpan span) {
        String text = span.text();
        return BRACKET.matcher(text).matches();
    }

    /** The notes in brackets within a sentence or heading; bare names are none there. */
    private List<Note> inside(TextSpan span) {
        List<Note> found = new ArrayList<>();
        String text = span.text();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (OPENING.indexOf(sign) >= 0 && depth++ == 0) from = at;
            if (CLOSING.indexOf(sign) < 0 || depth == 0 || --depth > 0) continue;
            int start = span.start() + text.codePointCount(0, from);
            int end = start + text.codePointCount(from, at + 1);
            Note note = read(span.source().span(start, end), false);
            if (note != null) found.add(note);
        }
        return found;
    }

    private void cover(TextSpan sentence, Note note) {
        covering.computeIfAbsent(sentence, s -> new ArrayList<>()).add(note);
        TextSpan strange = note.unread();
        if (strange != null) unread.putIfAbsent(sentence, strange);
    }

    private void coverDivisions() {
        Set<TextSpan> own = Set.copyOf(covering.keySet());
        for (int at = 0; at < items.size(); at++) {
            Note note = items.get(at).note();
            if (note == null) continue;
            List<TextSpan> sentences = before(at);
            if (sentences.isEmpty()) sentences = after(at);
            for (TextSpan sentence : sentences) {
                if (!own.contains(sentence)) cover(sentence, note);
            }
        }
    }

    /**
     * The sentences of the division before a note that stands alone, back to the last such note.
     */
    private List<TextSpan> before(int note) {
        List<TextSpan> found = new ArrayList<>();
        for (int at = note - 1; at >= 0; at--) {
            Item item = items.get(at);
            if (!isWithin(item.division(), items.get(note).division())) break;
            if (item.note() == null) found.add(item.span());
            else if (!found.isEmpty()) break;
        }
        return found;
    }

    private List<TextSpan> after(int note) {
        List<TextSpan> found = new ArrayList<>();
        for (int at = note + 1; at < items.size(); at++) {
            Item item = items.get(at);
            if (!isWithin(item.division(), items.get(note).division())) break;
            if (item.note() == null) found.add(item.span());
        }
        return found;
    }

    private boolean isWithin(String division, String whole) {
        for (String at = division; at != null; at = parents.get(at)) {
            if (at.equals(whole)) return true;
        }
        return false;
    }

    private static Responsibility responsibility(Note note, NotedBody body) {
        Body listed = body.listed();
        String source = listed == null ? null : listed.source();
        return new Responsibility(
                listed == null ? null : listed.id(),
                listed == null ? new UnlistedBody(body.name(), body.kind()) : null,
                body.part(),
                note.span(),
                body.printed(),
                List.of(new Evidence(body.printed(), body.name(), Rule.NOTED_BODY, source)));
    }
}
