package org.policygraph.extract;

import org.policygraph.extract.note.BodyIndex;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts names that a title prints in a row with nothing between them: 民政部财政部, 沧江省税务局沧江省医疗保障局. They
 * are parted only where each part is a body of the vocabulary, or where all begin with one place.
 */
final class RunTogetherNames {
    private static final PrefilteredPattern PLACE =
            PrefilteredPattern.compile("^(?:中共)?(?<place>[\\p{IsHan}]{2,7}?(?:省|自治区|自治州|市|县|区))");

    private static final String ENDS = "院厅部委局署办室会府处社行心";
    private static final int SHORTEST = 3;

    private final BodyIndex bodies;

    RunTogetherNames(BodyIndex bodies) {
        this.bodies = bodies;
    }

    /** The names that a span holds, in order; the span itself if it is one name. */
    List<TextSpan> of(TextSpan printed) {
        String name = printed.text();
        if (name.codePointCount(0, name.length()) != name.length()) return List.of(printed);
        if (bodies.find(name, true) != null) return List.of(printed);
        List<Integer> cuts = new ArrayList<>();
        if (!isRowOfListed(name, 0, cuts)) {
            cuts.clear();
            cutAtPlaces(name, cuts);
        }
        List<TextSpan> parts = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            parts.add(part(printed, from, cut));
            from = cut;
        }
        parts.add(part(printed, from, name.length()));
        return List.copyOf(parts);
    }

    private static TextSpan part(TextSpan printed, int from, int to) {
        return printed.source().span(printed.start() + from, printed.start() + to);
    }

    private boolean isRowOfListed(String name, int from, List<Integer> cuts) {
        if (from > 0 && bodies.find(name.substring(from), true) != null) return true;
        for (int cut = name.length() - SHORTEST + 1; cut >= from + SHORTEST; cut--) {
            if (bodies.find(name.substring(from, cut), true) == null) continue;
            cuts.add(cut);
            if (isRowOfListed(name, cut, cuts)) return true;
            cuts.removeLast();
        }
        return false;
    }

    private static void cutAtPlaces(String name, List<Integer> cuts) {
        PrefilteredMatcher matcher = PLACE.matcher(name);
        if (!matcher.find()) return;
        String place = matcher.group("place");
        int at = name.indexOf(place, matcher.end() + 1);
        while (at > 0) {
            int start = name.startsWith("中共", at - 2) ? at - 2 : at;
            if (ENDS.indexOf(name.charAt(start - 1)) >= 0) cuts.add(start);
            at = name.indexOf(place, at + place.length());
        }
    }
}
