package org.policygraph.extract.note;

import org.policygraph.extract.facts.Role;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.NameContext;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/** Reads the notes of one invented document, with an invented vocabulary. */
@SuppressWarnings("NullAway")
final class Notes {
    private static final BodyIndex INDEX =
            new BodyIndex(
                    new Vocabulary(
                            List.of(),
                            List.of(),
                            List.of(
                                    body("starry-sky", "星空部"),
                                    body("tides", "国家潮汐局"),
                                    body("dreams", "国家梦想和灯火委员会", "国家梦想灯火委", "梦想灯火委"),
                                    body("clouds", "国务院云彩办公室", "云彩办公室"),
                                    body("lanterns", "中国灯笼联合会", "灯笼联")),
                            List.of("旧星部"),
                            NameContext.NONE));

    private final NoteReader reader;

    /** How much of the document has been read: what comes stands behind it. */
    private int length;

    private Notes(boolean isCentral) {
        this.reader = new NoteReader(new BodyResolver(INDEX, isCentral, null, null));
    }

    static Notes ofCentre() {
        return new Notes(true);
    }

    static Notes ofPlace() {
        return new Notes(false);
    }

    private static Body body(String id, String... names) {
        return new Body(id, "urn:" + id, List.of(names), List.of(), List.of(), "");
    }

    void hear(String prose) {
        reader.hear(next(prose));
    }

    /** Each body as {@code name ROLE}; one line that says so if it is no note. */
    List<String> read(String note) {
        Note read = note(note, true);
        return read == null
                ? List.of("no note")
                : read.bodies().stream().map(Notes::shown).toList();
    }

    /** The same for a bracket inside a sentence. */
    List<String> readInside(String bracket) {
        Note read = note(bracket, false);
        return read == null
                ? List.of("no note")
                : read.bodies().stream().map(Notes::shown).toList();
    }

    Note note(String note, boolean atEnd) {
        return reader.read(next(note), atEnd);
    }

    private TextSpan next(String words) {
        HeldText text = new HeldText("\n".repeat(length) + words);
        TextSpan span = text.span(length, text.length());
        length = text.length() + 1;
        return span;
    }

    private static String shown(NotedBody body) {
        List<String> parts = new ArrayList<>(List.of(body.name()));
        Role role = body.role();
        if (role != null) parts.add(role.name());
        return String.join(" ", parts);
    }
}
