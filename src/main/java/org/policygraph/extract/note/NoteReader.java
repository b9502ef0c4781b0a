package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.Part;
import org.policygraph.extract.note.WrittenNames.Written;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the notes of one document in the order of its text. A rule that a note states
 * (列第一位者为牵头单位，下同) holds for that note and all later ones, one that the prose states for all; so do
 * aliases. Not safe for use by several threads.
 */
public final class NoteReader {
    /** Words that speak of who is responsible, and of little else. */
    private static final PrefilteredPattern ON_DUTY =
            PrefilteredPattern.compile(
                    "(?<!自主|自行|自我|认真)负责(?!制|人|同志|任|地|的态度)|负总责|牵头|(?<!相|匹)配合|责任(?:单位|部门)|主办单位|承办单位");

    /** Behind a name, what it does: 市甲局（牵头）：…. */
    private static final PrefilteredPattern PART_ALONE =
            PrefilteredPattern.compile("\\((?:牵头|配合|主办|协办|责任)(?:单位|部门)?\\)");

    private static final PrefilteredPattern BRACKETED =
            PrefilteredPattern.compile("\\(.*\\)", Pattern.DOTALL);

    private static final int LONGEST_REMARK = 60;

    /** What is said in a sentence: its end, or what is to be done. */
    private static final PrefilteredPattern SENTENCE =
            PrefilteredPattern.compile(
                    "[。!?;]|(?:^\\(|,)(?:要|须|必须|不得|严禁|各|鼓励|支持)|[^对相反适]应(?!急|用|届)|应当|不得|必须");

    private final BodyResolver resolver;
    private final Aliases aliases;

    /** The words that say that the first body of a note leads; null as long as none do. */
    private @Nullable TextSpan firstLeads;

    /** The last note that names who leads by a label, as long as notes follow one another. */
    private @Nullable TextSpan leading;

    /** A reader for one document. */
    public NoteReader(BodyResolver resolver) {
        this.resolver = resolver;
        this.aliases = resolver.aliases();
    }

    /** Takes in what a paragraph outside of notes says of notes: the rule, aliases of bodies. */
    public void hear(TextSpan prose) {
        NoteText text = NoteText.of(prose);
        if (firstLeads == null) firstLeads = NoteWords.firstLeads(text);
        aliases.hear(text);
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
        boolean isBracketed = BRACKETED.matcher(text.text()).matches();
        ParsedNote parsed =
                NoteParser.parse(
                        NoteTokenizer.tokens(
                                text,
                                isBracketed ? 1 : 0,
                                isBracketed ? end - 1 : end,
                                this::isListed));
        List<Written> names = WrittenNames.of(text, parsed.mentions(), aliases);
        TextSpan unread = null;
        if (!isNote(parsed, names, atEnd)) {
            int strange = strange(parsed, names);
            if (strange < 0 || text.text().indexOf('的') >= 0) return null;
            Mention first = parsed.mentions().get(strange);
            unread = text.span(first.from(), first.to());
            parsed = parsed.with(mentions(parsed, names));
            names = WrittenNames.of(text, parsed.mentions(), aliases);
        }
        TextSpan ruled = firstLeads;
        if (parsed.statesRule()) firstLeads = NoteWords.firstLeads(text);
        boolean isLed = parsed.isLabelled() && isBeside(leading, span);
        leading = isLed || parsed.labelsLeader() ? span : null;
        List<NotedBody> bodies = bodies(text, parsed, names, isLed);
        if (NoteWords.HERE_ONLY.matcher(text.text()).find()) firstLeads = ruled;
        return new Note(span, bodies, unread);
    }

    /**
     * The first of what stands in the place of names and is none, in a note that says what others
     * do, at least one of them surely a body; -1 if it says that of none.
     */
    private int strange(ParsedNote note, List<Written> names) {
        if (!note.hasVerb() || names.stream().noneMatch(name -> isBody(name.folded(), false)))
            return -1;
        for (int at = 0; at < names.size(); at++) {
            if (!isBody(names.get(at).folded(), false)) return at;
        }
        return -1;
    }

    private List<Mention> mentions(ParsedNote note, List<Written> names) {
        return IntStream.range(0, names.size())
                .filter(at -> isBody(names.get(at).folded(), false))
                .mapToObj(note.mentions()::get)
                .toList();
    }

    /** Whether the heading of a column names those below it as responsible: 牵头单位, 配合部门. */
    public static boolean isHeading(String heading) {
        return NoteWords.LABEL.matcher(heading + ":").matches();
    }

    /** Whether such a heading says that those below it lead. */
    public static boolean isOfLeaders(TextSpan heading) {
        return NoteWords.claim(NoteText.of(heading).text()) == Claim.LEADS;
    }

    /** What other columns of a table say beside one. */
    public enum Beside {
        /** There is no other. */
        NOTHING,
        /** Another names bodies too, and none says who leads. */
        OTHERS,
        /** Another says who leads. */
        LEADERS
    }

    /**
     * What a cell of a table says, as a note with the heading of its column for its label. Whoever
     * is in charge (主管单位) or carries it out (实施单位) beside others has the part that is printed, and
     * neither leads nor supports.
     *
     * @return one that is not read where the cell holds more than names of bodies
     */
    public Note readCell(TextSpan heading, TextSpan cell, Beside beside) {
        NoteText text = NoteText.of(cell);
        String label = NoteText.of(heading).text();
        Claim claim = NoteWords.claim(label);
        List<NoteToken> tokens = new ArrayList<>();
        tokens.add(new NoteToken.Label(0, 0, claim));
        tokens.addAll(NoteTokenizer.tokens(text, 0, text.text().length(), this::isListed));
        ParsedNote parsed = NoteParser.parse(tokens);
        List<Written> names = WrittenNames.of(text, parsed.mentions(), aliases);
        boolean isRead =
                !names.isEmpty() && names.stream().allMatch(name -> isBody(name.folded(), true));
        if (!isRead) return Note.unread(cell);
        List<NotedBody> bodies = bodies(text, parsed, names, beside == Beside.LEADERS);
        boolean hasOwnPart =
                beside == Beside.OTHERS
                        || (beside == Beside.LEADERS
                                && NoteWords.CARRIES_OUT.matcher(label).find());
        boolean isPlain = claim == Claim.SHARES && !parsed.hasVerb() && hasOwnPart;
        return new Note(
                cell,
                isPlain ? bodies.stream().map(NotedBody::withoutPart).toList() : bodies,
                null);
    }

    /**
     * Whether a bracket speaks of who is responsible, so that what it says is missed where it
     * cannot be read.
     */
    public static boolean speaksOfDuty(TextSpan bracket) {
        String text = NoteText.of(bracket).text();
        return BRACKETED.matcher(text).matches()
                && ON_DUTY.matcher(text).find()
                && !PART_ALONE.matcher(text).matches();
    }

    /**
     * Whether a bracket that is no note is a remark beside what stands before it, and no sentence
     * of its own: （据市甲局统计）, （示范点：乙区）.
     */
    public static boolean isRemark(TextSpan bracket) {
        String text = NoteText.of(bracket).text();
        return text.length() <= LONGEST_REMARK
                && BRACKETED.matcher(text).matches()
                && !SENTENCE.matcher(text).find();
    }

    /** Whether a bracket names, by its label, somebody for something else: （来源：市甲局）. */
    public static boolean isForOthers(TextSpan bracket) {
        String text = NoteText.of(bracket).text();
        return BRACKETED.matcher(text).matches()
                && NoteWords.OTHER_LABEL.matcher(text).region(1, text.length()).lookingAt();
    }

    /** Whether a note of one line, 牵头单位：…, stands right before the next, 责任单位：…. */
    private static boolean isBeside(@Nullable TextSpan before, TextSpan note) {
        if (before == null || before.end() > note.start()) return false;
        int gap = before.end();
        return note.source().span(gap, note.start()).text().isBlank();
    }

    private boolean isNote(ParsedNote note, List<Written> names, boolean atEnd) {
        if (names.isEmpty()) return note.statesRule();
        if (note.isLabelled())
            return names.stream().allMatch(name -> name.folded().length() <= BodyNames.LONGEST);
        boolean isSaid = note.hasVerb() || note.statesRule();
        if (!isSaid && !atEnd) return false;
        return names.stream().allMatch(name -> isBody(name.folded(), isSaid || firstLeads != null));
    }

    private boolean isBody(String name, boolean isSaid) {
        if (BodyNames.isFormer(name)) return false;
        if (BodyNames.isCertain(name) || isListed(name)) return true;
        return isSaid && BodyNames.isPossible(name);
    }

    private boolean isListed(String name) {
        return resolver.index().find(name, true) != null;
    }

    private List<NotedBody> bodies(
            NoteText text, ParsedNote note, List<Written> names, boolean isLed) {
        List<Mention> mentions = note.mentions();
        List<BodyKind> kinds = names.stream().map(name -> BodyNames.kind(name.folded())).toList();
        boolean areEqual = NoteWords.ALL_EQUAL.matcher(text.text()).find();
        List<@Nullable Part> parts = Roles.of(note, kinds, areEqual ? null : firstLeads, isLed);
        List<NotedBody> found = new ArrayList<>();
        for (int at = 0; at < mentions.size(); at++) {
            Mention mention = mentions.get(at);
            TextSpan printed = text.span(mention.from(), mention.to());
            if (mention.alias() != null)
                aliases.define(mention.alias(), names.get(at), printed.start());
            BodyResolver.Resolved body = resolver.resolve(names.get(at));
            found.add(
                    new NotedBody(
                            printed,
                            body.name(),
                            body.listed(),
                            body.listed() == null ? kinds.get(at) : BodyKind.NAMED,
                            parts.get(at)));
        }
        return List.copyOf(found);
    }
}
