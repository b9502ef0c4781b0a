package org.policygraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a {@link PrefilteredPattern} in a text, as {@link Matcher} does, whose methods those of the
 * same names are.
 */
public final class PrefilteredMatcher {
    private final PrefilteredPattern prefilter;
    private final Matcher matcher;
    private final CharSequence text;

    /** Whether all of the text is looked at; within a region every place is tried. */
    private boolean isWhole = true;

    private int next;

    PrefilteredMatcher(PrefilteredPattern prefilter, Pattern pattern, CharSequence text) {
        this.prefilter = prefilter;
        this.matcher = pattern.matcher(text);
        this.text = text;
    }

    /** Finds the next match. */
    public boolean find() {
        if (!isWhole) return matcher.find();
        // So that what stands before a place is seen from it, and ^ is where the text begins.
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (; next <= text.length(); next++) {
            if (!prefilter.canBeginAt(text, next)) continue;
            if (!matcher.region(next, text.length()).lookingAt()) continue;
            return goOnBehind();
        }
        return false;
    }

    /** Finds the first match from a place on, whatever was found before. */
    public boolean find(int from) {
        matcher.reset();
        isWhole = true;
        next = from;
        return find();
    }

    /** Whether a match begins where the text or the region does. */
    public boolean lookingAt() {
        return canBegin() && matcher.lookingAt() && goOnBehind();
    }

    /** Whether all of the text or of the region is a match. */
    public boolean matches() {
        return canBegin() && matcher.matches() && goOnBehind();
    }

    private boolean canBegin() {
        int start = matcher.regionStart();
        return start == matcher.regionEnd() || prefilter.canBeginAt(text, start);
    }

    private boolean goOnBehind() {
        next = matcher.end() == matcher.start() ? matcher.end() + 1 : matcher.end();
        return true;
    }

    /** Looks at a part of the text alone. */
    public PrefilteredMatcher region(int from, int to) {
        matcher.region(from, to);
        isWhole = false;
        return this;
    }

    /** Whether what stands around a region is seen from it. */
    public PrefilteredMatcher useTransparentBounds(boolean areTransparent) {
        matcher.useTransparentBounds(areTransparent);
        return this;
    }

    /** Whether a region begins and ends as a text does. */
    public PrefilteredMatcher useAnchoringBounds(boolean areAnchoring) {
        matcher.useAnchoringBounds(areAnchoring);
        return this;
    }

    /** All further matches. */
    public Stream<MatchResult> results() {
        List<MatchResult> found = new ArrayList<>();
        while (find()) found.add(matcher.toMatchResult());
        return found.stream();
    }

    /** See {@link Matcher#replaceAll(String)}. */
    public String replaceAll(String replacement) {
        return matcher.replaceAll(replacement);
    }

    /** See {@link Matcher#replaceFirst(String)}. */
    public String replaceFirst(String replacement) {
        return matcher.replaceFirst(replacement);
    }

    /** What it finds. */
    public PrefilteredPattern pattern() {
        return prefilter;
    }

    /** The groups that have names. */
    public Map<String, Integer> namedGroups() {
        return matcher.namedGroups();
    }

    public boolean hasMatch() {
        return matcher.hasMatch();
    }

    public int start() {
        return matcher.start();
    }
    public int start(int group) {
        return matcher.start(group);
    }
    public int start(String group) {
        return matcher.start(group);
    }
    public int end() {
        return matcher.end();
    }
    public int end(int group) {
        return matcher.end(group);
    }
    public int end(String group) {
        return matcher.end(group);
    }
    public String group() {
        return matcher.group();
    }
    public String group(int group) {
        return matcher.group(group);
    }
    public String group(String group) {
        return matcher.group(group);
    }
}
