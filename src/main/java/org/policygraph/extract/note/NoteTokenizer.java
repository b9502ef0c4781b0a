package org.policygraph.extract.note;

import org.policygraph.extract.facts.BodyKind;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a note into words.
 *
 * <ol>
 *   <li>Signs outside of inner brackets part it into items; a space does where a name is complete.
 *   <li>A label, or the rule that the first leads, is an item of its own.
 *   <li>In every other item the verb is found, and before it 会同, 等, and 和 between whole names.
 * </ol>
 */
final class NoteTokenizer {
    private static final String SIGNS = "、,;。|/—";
    private static final String ENDS = ";。";

    /** The last characters of words that join a name to the next. */
    private static final String JOINS = "和及与同";

    private final NoteText note;
    private final String text;
    private final List<NoteToken> tokens = new ArrayList<>();

    /** How many brackets are open at each unit; that which opens one is outside of it. */
    private final int[] depths;

    private final Predicate<String> isListed;

    private NoteTokenizer(NoteText note, Predicate<String> isListed) {
        this.note = note;
        this.isListed = isListed;
        this.text = note.text();
        this.depths = depths(text);
    }

    private static int[] depths(String text) {
        int[] depths = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            int opened = text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            depths[at + 1] = Math.max(0, depths[at] + opened);
        }
        return depths;
    }

    /**
     * The words of [from, to) of a note, which holds no outer brackets.
     *
     * @param isListed whether a name is one of the vocabulary, whatever its form
     */
    static List<NoteToken> tokens(NoteText note, int from, int to, Predicate<String> isListed) {
        NoteTokenizer tokenizer = new NoteTokenizer(note, isListed);
        tokenizer.read(from, to);
        return tokenizer.tokens;
    }

    private void read(int from, int to) {
        int at = from;
        while (at < to) {
            char sign = text.charAt(at);
            if (SIGNS.indexOf(sign) >= 0) {
                tokens.add(new NoteToken.Joint(at, at + 1, sign != '、', ENDS.indexOf(sign) >= 0));
                at++;
                continue;
            }
            int end = at(NoteWords.FIRST_LEADS, at, to);
            if (end > at) {
                tokens.add(new NoteToken.FirstLeads(at, end));
                at = end;
                continue;
            }
            end = at(NoteWords.LABEL, at, to);
            if (end > at) {
                tokens.add(new NoteToken.Label(at, end, NoteWords.claim(text.substring(at, end))));
                at = end;
                continue;
            }
            end = at(NoteWords.DIVISION_OF_WORK, at, to);
            if (end > at) {
                at = end;
                continue;
            }
            end = at(NoteWords.OTHER_LABEL, at, to);
            boolean isLabel = end > at;
            if (!isLabel) end = at(NoteWords.REMARK, at, to);
            if (end > at) {
                tokens.add(new NoteToken.Aside(at, end, isLabel));
                at = end;
                continue;
            }
            end = endOfItem(at, to);
            item(at, end);
            at = end;
        }
    }

    /** Where a word that begins here ends; here, if none does. */
    private int at(PrefilteredPattern word, int from, int to) {
        PrefilteredMatcher matcher = word.matcher(text).region(from, to);
        return matcher.lookingAt() ? matcher.end() : from;
    }

    private int endOfItem(int from, int to) {
        int levels = at(NoteWords.LEVELS, from, to);
        for (int at = Math.max(levels, from + 1); at < to; at++) {
            if (depths[at] > depths[from]) continue;
            char sign = text.charAt(at);
            boolean isSign = SIGNS.indexOf(sign) >= 0;
            if (sign == '、'
                    && BodyNames.isLevelAlone(text.substring(from, at))
                    && at(NoteWords.BODY_ABOVE, from, to) == from
                    && at(NoteWords.LEVEL_FIRST, at + 1, to) > at + 1) continue;
            if (isSign || isParted(from, at, to)) return at;
            if (JOINS.indexOf(sign) >= 0) at = Math.max(at, at(NoteWords.LEVELS, at + 1, to) - 1);
        }
        return to;
    }

    private boolean isParted(int from, int at, int to) {
        if (note.isGap(at) && BodyNames.isCertain(withoutParticle(from, at))) return true;
        return at - from > 1
                && (at(NoteWords.LABEL, at, to) > at || at(NoteWords.OTHER_LABEL, at, to) > at)
                && BodyNames.isPossible(withoutParticle(from, at));
    }

    private String withoutParticle(int from, int to) {
        return text.substring(at(NoteWords.BEFORE_NAME, from, to), to);
    }

    private void item(int from, int to) {
        String item = text.substring(from, to);
        boolean isLabelled = NoteWords.COLON.matcher(item).find();
        if (isLabelled || NoteWords.ASIDE.matcher(item).matches()) {
            tokens.add(new NoteToken.Aside(from, to, isLabelled));
            return;
        }
        int at = from;
        while (at < to) {
            PrefilteredMatcher verb = NoteWords.VERB.matcher(text).region(at, to);
            boolean found = verb.find();
            while (found && depths[verb.start()] > depths[from]) found = verb.find();
            if (!found) {
                names(at, to);
                return;
            }
            names(at, verb.start());
            int end = goesOn(verb.end(), to) ? verb.end() : to;
            Claim claim = NoteWords.claim(text.substring(verb.start(), end));
            tokens.add(new NoteToken.Verb(verb.start(), end, claim));
            at = end;
        }
    }

    /** Whether behind a verb other bodies follow, and not what is done. */
    private boolean goesOn(int from, int to) {
        if (at(NoteWords.CONVENING, from, to) > from) return true;
        PrefilteredMatcher next = NoteWords.VERB.matcher(text).region(from, to);
        return next.find()
                && next.start() > from
                && BodyNames.isCertain(text.substring(from, next.start()));
    }

    private void names(int from, int to) {
        int at = from;
        PrefilteredMatcher convening = NoteWords.CONVENING.matcher(text).region(from, to);
        while (convening.find()) {
            boolean isWord =
                    convening.end() - convening.start() > 1
                            || (convening.start() - at <= BodyNames.LONGEST
                                    && BodyNames.isCertain(withoutParticle(at, convening.start())));
            if (!isWord) continue;
            list(at, convening.start());
            tokens.add(new NoteToken.Convening(convening.start(), convening.end()));
            at = convening.end();
        }
        list(at, to);
    }

    private void list(int from, int to) {
        int at = from;
        PrefilteredMatcher open = NoteWords.OPEN.matcher(text).region(from, to);
        while (open.find()) {
            joined(at, open.start());
            tokens.add(new NoteToken.Open(open.start(), open.end()));
            at = open.end();
        }
        joined(at, to);
    }

    /** Names joined by 和, 及, 联合. */
    private void joined(int from, int to) {
        int at = at(NoteWords.BEFORE_NAME, from, to);
        PrefilteredMatcher joint = NoteWords.AND.matcher(text);
        joint.region(at(NoteWords.LEVELS, at, to), to);
        while (joint.find()) {
            if (!parts(at, joint.start(), joint.end(), to)) continue;
            name(at, joint.start());
            tokens.add(new NoteToken.Joint(joint.start(), joint.end(), false, false));
            at = joint.end();
            joint.region(at(NoteWords.LEVELS, at, to), to);
        }
        name(at, to);
    }

    /** Whether whole names stand on both sides: 和 is also part of names, and of 部门和单位. */
    private boolean parts(int from, int joint, int next, int to) {
        if (joint - from > BodyNames.LONGEST) return false;
        String left = text.substring(from, joint);
        boolean isWhole =
                BodyNames.isCertain(left) || BodyNames.isClass(left) || isListed.test(left);
        return isWhole
                && left.indexOf('(') <= left.lastIndexOf(')')
                && !BodyNames.isBareNoun(text, next, to);
    }

    private static boolean isName(String inner) {
        return BodyNames.isCertain(inner) && BodyNames.kind(inner) == BodyKind.NAMED;
    }

    private void name(int from, int to) {
        if (from >= to) return;
        int open = text.charAt(to - 1) == ')' ? text.lastIndexOf('(', to - 1) : -1;
        if (open <= from) {
            tokens.add(new NoteToken.Name(from, to, text.substring(from, to), null, null));
            return;
        }
        String name = text.substring(from, open);
        String inner = text.substring(open + 1, to - 1);
        PrefilteredMatcher alias = NoteWords.SHORT_FOR.matcher(inner);
        if (NoteWords.PART_OF_BODY.matcher(inner).matches() && BodyNames.isCertain(name)) {
            tokens.add(new NoteToken.Name(from, open, name, null, null));
        } else if (alias.matches()) {
            tokens.add(new NoteToken.Name(from, open, name, alias.group("alias"), null));
        } else if (NoteWords.VERB.matcher(inner).lookingAt()) {
            tokens.add(new NoteToken.Name(from, open, name, null, NoteWords.claim(inner)));
        } else if (BodyNames.isCertain(name) && isName(inner)) {
            tokens.add(new NoteToken.Name(from, open, name, inner, null));
        } else {
            tokens.add(new NoteToken.Name(from, to, text.substring(from, to), null, null));
        }
    }
}
