package org.policygraph.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a {@link PrefilteredPattern} in a text. Each method does what that of {@link Matcher} does
 * which has its name.
 */
public final class PrefilteredMatcher {
    private final PrefilteredPattern prefilter;
    private final Pattern pattern;
    private final CharSequence text;

    /** Made where a match can begin, which is hardly anywhere. */
    private @Nullable Matcher matcher;

    private int from;
    private int to;
    private int next;
    private boolean isWithin;
    private boolean areTransparent;

    PrefilteredMatcher(PrefilteredPattern prefilter, Pattern pattern, CharSequence text) {
        this.prefilter = prefilter;
        this.pattern = pattern;
        this.text = text;
        this.to = text.length();
    }

    /** Finds the next match. */
    public boolean find() {
        boolean isWhole = from == 0 && to == text.length();
        return isWhole ? findWhereItCanBegin() : findWithin();
    }

    private boolean findWithin() {
        return isWithin ? matcher().find() : within().find();
    }

    /** What stands before a place is seen from it, and ^ is where the text begins. */
    private boolean findWhereItCanBegin() {
        for (; next <= to; next++) {
            if (!prefilter.canBeginAt(text, next) || isWithinCharacter(next)) continue;
            Matcher rest = matcher().region(next, to);
            if (rest.useTransparentBounds(true).useAnchoringBounds(false).lookingAt())
                return goOn();
        }
        return false;
    }

    private boolean isWithinCharacter(int place) {
        return place > 0
                && place < to
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    }

    /** Finds the first match that begins at a place or behind it. */
    public boolean find(int place) {
        from = 0;
        to = text.length();
        next = place;
        isWithin = false;
        return find();
    }

    /** Whether a match begins where the text or the region does. */
    public boolean lookingAt() {
        return canStart() && within().lookingAt() && goOn();
    }

    /** Whether all of the text or of the region is a match. */
    public boolean matches() {
        return canStart() && within().matches() && goOn();
    }

    private boolean canStart() {
        return from == to || prefilter.canStart(text, from);
    }

    private boolean goOn() {
        next = end() == start() ? end() + 1 : end();
        return true;
    }

    private Matcher within() {
        isWithin = true;
        return matcher()
                .region(from, to)
                .useTransparentBounds(areTransparent)
                .useAnchoringBounds(true);
    }

    private Matcher matcher() {
        if (matcher == null) matcher = pattern.matcher(text);
        return matcher;
    }

    /** Looks at a part of the text alone, which begins and ends as a text does. */
    public PrefilteredMatcher region(int from, int to) {
        this.from = from;
        this.to = to;
        next = from;
        isWithin = false;
        return this;
    }

    /** Whether what stands around a region is seen from it. */
    public PrefilteredMatcher useTransparentBounds(boolean areTransparent) {
        this.areTransparent = areTransparent;
        return this;
    }

    /** All further matches. */
    public Stream<MatchResult> results() {
        List<MatchResult> found = new ArrayList<>();
        while (find()) found.add(matcher().toMatchResult());
        return found.stream();
    }

    /** Replaces every match. */
    public String replaceAll(String replacement) {
        return pattern.matcher(text).replaceAll(replacement);
    }

    /** Replaces the first match. */
    public String replaceFirst(String replacement) {
        return pattern.matcher(text).replaceFirst(replacement);
    }

    /** What it finds. */
    public PrefilteredPattern pattern() {
        return prefilter;
    }

    /** The groups that have names. */
    public Map<String, Integer> namedGroups() {
        return pattern.namedGroups();
    }

    /** Where the match begins, as an index of UTF-16 units. */
    public int start() {
        return matcher().start();
    }

    /** Where a group begins; -1 if it took no part. */
    public int start(int group) {
        return matcher().start(group);
    }

    /** Where a group begins; -1 if it took no part. */
    public int start(String group) {
        return matcher().start(group);
    }

    /** One past the last UTF-16 unit of the match. */
    public int end() {
        return matcher().end();
    }

    /** One past the last UTF-16 unit of a group; -1 if it took no part. */
    public int end(int group) {
        return matcher().end(group);
    }

    /** One past the last UTF-16 unit of a group; -1 if it took no part. */
    public int end(String group) {
        return matcher().end(group);
    }

    /** The characters of the match. */
    public String group() {
        return matcher().group();
    }

    /** The characters of a group; null if it took no part, as in {@link Matcher}. */
    public String group(int group) {
        return matcher().group(group);
    }

    /** The characters of a group; null if it took no part, as in {@link Matcher}. */
    public String group(String group) {
        return matcher().group(group);
    }
}
