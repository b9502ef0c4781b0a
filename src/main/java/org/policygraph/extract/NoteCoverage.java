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
import org.policygraph.extract.note.NotedBody;
import org.policygraph.extract.official.OfficialOutline;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which note covers which sentences.
 *
 * <ol>
 *   <li>A note behind sentences covers those of its paragraph, back to the note before it.
 *   <li>A note in a paragraph of its own covers its division, with its parts: what stands before
 *       it, back to the last such note; where it stands first, what follows.
 *   <li>Sentences with a note of their own are not covered by a wider one.
 * </ol>
 */
final class NoteCoverage {
    private final NoteReader reader;
    private final Map<String, @Nullable String> parents = new HashMap<>();
    private final Map<TextSpan, List<Note>> covering = new HashMap<>();

    /** What stands in the document, in order. */
    private final List<Item> items = new ArrayList<>();

    /** A sentence, or a note that stands alone. */
    private record Item(String division, TextSpan span, @Nullable Note note) {}

    private NoteCoverage(OfficialOutline outline, NoteReader reader) {
        this.reader = reader;
        for (Division division : outline.divisions())
            parents.put(division.path(), division.parent());
    }

    /** The bodies that notes make responsible, for each sentence that a note covers. */
    static Map<TextSpan, List<Responsibility>> of(OfficialOutline outline, NoteReader reader) {
        NoteCoverage coverage = new NoteCoverage(outline, reader);
        for (Paragraph paragraph : outline.paragraphs()) {
            paragraph.sentences().forEach(sentence -> reader.hear(sentence.span()));
        }
        outline.paragraphs().forEach(coverage::read);
        coverage.coverDivisions();
        Map<TextSpan, List<Responsibility>> noted = new HashMap<>();
        coverage.covering.forEach(
                (sentence, notes) ->
                        noted.put(
                                sentence,
                                notes.stream()
                                        .flatMap(note -> responsibilities(note).stream())
                                        .toList()));
        return noted;
    }

    private void read(Paragraph paragraph) {
        List<TextSpan> covered = new ArrayList<>();
        boolean isBehindNote = false;
        int next = 0;
        for (TextSpan candidate : paragraph.notes()) {
            while (next < paragraph.sentences().size()
                    && paragraph.sentences().get(next).span().start() < candidate.start()) {
                if (isBehindNote) covered.clear();
                isBehindNote = false;
                covered.add(add(paragraph, paragraph.sentences().get(next++)));
            }
            Note note = reader.read(candidate, true);
            if (note == null) continue;
            isBehindNote = true;
            if (covered.isEmpty()) items.add(new Item(paragraph.division(), candidate, note));
            for (TextSpan sentence : covered) cover(sentence, note);
        }
        while (next < paragraph.sentences().size())
            add(paragraph, paragraph.sentences().get(next++));
    }

    private TextSpan add(Paragraph paragraph, Sentence sentence) {
        items.add(new Item(paragraph.division(), sentence.span(), null));
        return sentence.span();
    }

    private void cover(TextSpan sentence, Note note) {
        covering.computeIfAbsent(sentence, s -> new ArrayList<>()).add(note);
    }

    private void coverDivisions() {
        Map<TextSpan, List<Note>> own = Map.copyOf(covering);
        for (int at = 0; at < items.size(); at++) {
            Note note = items.get(at).note();
            if (note == null) continue;
            List<TextSpan> sentences = before(at);
            if (sentences.isEmpty()) sentences = after(at);
            for (TextSpan sentence : sentences) {
                if (!own.containsKey(sentence)) cover(sentence, note);
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

    private static List<Responsibility> responsibilities(Note note) {
        return note.bodies().stream().map(body -> responsibility(note, body)).toList();
    }

    private static Responsibility responsibility(Note note, NotedBody body) {
        Body listed = body.listed();
        String source = listed == null ? null : listed.source();
        return new Responsibility(
                listed == null ? null : listed.id(),
                listed == null ? new UnlistedBody(body.name(), body.kind()) : null,
                body.role(),
                note.span(),
                body.printed(),
                List.of(new Evidence(body.printed(), body.name(), Rule.NOTED_BODY, source)));
    }
}
