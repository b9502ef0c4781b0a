package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.Role;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the notes of one document in the order of its text. A rule that a note states
 * (列第一位者为牵头单位，下同) holds for that note and all later ones, one that the prose states for all; so do
 * aliases. Not safe for use by several threads.
 */
public final class NoteReader {
    private final BodyIndex bodies;
    private final boolean isCentral;
    private final Map<String, String> aliases = new HashMap<>();
    private boolean firstLeads;

    /**
     * A reader for one document.
     *
     * @param isCentral whether it is one of the centre, where 统计局 is the national one
     */
    public NoteReader(BodyIndex bodies, boolean isCentral) {
        this.bodies = bodies;
        this.isCentral = isCentral;
    }

    /** Takes in what a paragraph outside of notes says of notes: the rule, aliases of bodies. */
    public void hear(TextSpan prose) {
        String text = NoteText.of(prose).text();
        firstLeads |= NoteWords.FIRST_LEADS.matcher(text).find();
        aliases.putAll(Aliases.in(text));
    }

    /**
     * The note that stands there.
     *
     * @param span a bracket with what stands in it, or a line such as 责任单位：…
     * @param atEnd whether it ends a paragraph, where bare names are enough for a note
     * @return null if it is no note
     */
    public @Nullable Note read(TextSpan span, boolean atEnd) {
        NoteText text = NoteText.of(span);
        int end = text.text().length();
        boolean bracketed = text.text().startsWith("(") && text.text().endsWith(")");
        List<NoteToken> tokens =
                NoteTokenizer.tokens(text, bracketed ? 1 : 0, bracketed ? end - 1 : end);
        ParsedNote parsed = NoteParser.parse(tokens);
        if (!isNote(parsed, atEnd)) return null;
        firstLeads |= parsed.statesRule();
        return new Note(span, bodies(text, parsed));
    }

    private boolean isNote(ParsedNote note, boolean atEnd) {
        if (note.mentions().isEmpty()) return note.statesRule();
        if (note.isLabelled()) return true;
        boolean isSaid = note.hasVerb() || note.statesRule();
        if (!isSaid && !atEnd) return false;
        return note.mentions().stream()
                .allMatch(mention -> isBody(mention.text(), isSaid || firstLeads));
    }

    private boolean isBody(String name, boolean isSaid) {
        if (BodyNames.isCertain(name) || aliases.containsKey(name)) return true;
        return isSaid && BodyNames.isPossible(name) || bodies.find(name, true) != null;
    }

    private List<Note.Body> bodies(NoteText text, ParsedNote note) {
        List<Mention> mentions = note.mentions();
        List<String> prefixes = SharedPrefixes.of(mentions);
        List<String> names = new ArrayList<>();
        List<BodyKind> kinds = new ArrayList<>();
        for (int at = 0; at < mentions.size(); at++) {
            Mention mention = mentions.get(at);
            String name = prefixes.get(at) + aliases.getOrDefault(mention.text(), mention.text());
            if (mention.alias() != null) aliases.put(mention.alias(), name);
            names.add(name);
            kinds.add(BodyNames.kind(name));
        }
        List<@Nullable Role> roles = Roles.of(note, kinds, firstLeads);
        List<Note.Body> found = new ArrayList<>();
        for (int at = 0; at < mentions.size(); at++) {
            TextSpan printed = text.span(mentions.get(at).from(), mentions.get(at).to());
            Body listed = bodies.find(names.get(at), isCentral);
            found.add(
                    new Note.Body(
                            printed,
                            names.get(at),
                            listed == null ? null : listed.id(),
                            listed == null ? kinds.get(at) : BodyKind.NAMED,
                            roles.get(at)));
        }
        return List.copyOf(found);
    }
}
