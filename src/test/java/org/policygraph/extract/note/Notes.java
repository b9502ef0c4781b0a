package org.policygraph.extract.note;

import org.policygraph.extract.facts.Role;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.NameContext;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.HeldText;

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

    private Notes(boolean isCentral) {
        this.reader = new NoteReader(new BodyResolver(INDEX, isCentral, null));
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
        HeldText text = new HeldText(prose);
        reader.hear(text.span(0, text.length()));
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
        HeldText text = new HeldText(note);
        return reader.read(text.span(0, text.length()), atEnd);
    }

    private static String shown(NotedBody body) {
        List<String> parts = new ArrayList<>(List.of(body.name()));
        Role role = body.role();
        if (role != null) parts.add(role.name());
        return String.join(" ", parts);
    }
}
