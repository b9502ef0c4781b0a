package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.Signs;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;

/**
 * The signs of numbers that 分别 shares out: in 分别不低于60%和90% the floor holds for both, and in
 * 分别控制在5%、3%以内 the ceiling.
 *
 * @param before what stands before the first of them
 * @param after what stands behind the last
 */
record SharedSigns(Signs.Before before, Signs.After after) {
    private static final String APART = "分别";
    private static final PrefilteredPattern LEAD =
            PrefilteredPattern.compile("\\s?(?:最高|最多)?\\p{IsHan}{0,6}\\s?");
    private static final PrefilteredPattern JOINT = PrefilteredPattern.compile("\\s?[、,和及与]?\\s?");

    /**
     * The signs that a number shares with others.
     *
     * @param figures all numbers of the clause, in order
     * @return null where it has signs of its own, or no 分别 stands before it
     */
    static @Nullable SharedSigns of(String text, List<Figure> figures, Figure figure) {
        int apart = text.lastIndexOf(APART, figure.from());
        if (apart < 0) return null;
        List<Figure> run = run(text, figures, apart + APART.length());
        if (run.size() < 2 || !run.contains(figure)) return null;
        Signs.Before before = Signs.before(text, run.getFirst().from());
        Signs.After after = Signs.after(text, run.getLast().to());
        boolean isLast = figure.equals(run.getLast());
        boolean isShared = before.comparator() != null || (after.comparator() != null && !isLast);
        return isShared ? new SharedSigns(before, after) : null;
    }

    /** 分别达到60%、90%以上 may say so of the last alone. */
    boolean isOpen() {
        return before.comparator() == null;
    }

    /** The numbers behind 分别 with nothing but joints between them. */
    private static List<Figure> run(String text, List<Figure> figures, int from) {
        List<Figure> run = new ArrayList<>();
        int place = from;
        for (Figure each : figures) {
            if (each.from() < from) continue;
            int start = Signs.before(text, each.from()).from();
            if (start < place) return run;
            String between = text.substring(place, start);
            PrefilteredPattern expected = run.isEmpty() ? LEAD : JOINT;
            if (!expected.matcher(between).matches()) return run;
            run.add(each);
            place = each.to();
        }
        return run;
    }
}
