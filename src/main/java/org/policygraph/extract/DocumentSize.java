package org.policygraph.extract;

import org.policygraph.text.Problem;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much one document says. Each thing that is read becomes some two hundred statements, and the
 * longest plans have some thousand measures: what has more than there is room for is refused while
 * it is read, before it takes the memory of the process.
 */
final class DocumentSize {
    /** What is counted, and how much of it one document may have. */
    enum Part {
        DIVISIONS("divisions", 10_000),
        MEASURES("measures", 5_000),
        CLAUSES("clauses of measures", 20_000),
        MARKERS("citation markers", 10_000),
        LINKS("links of measures to groups and bodies", 30_000);

        private final String name;
        private final int most;

        Part(String name, int most) {
            this.name = name;
            this.most = most;
        }

        /** How many of them one document may have. */
        int most() {
            return most;
        }
    }

    private final Map<Part, Integer> counts = new EnumMap<>(Part.class);

    /**
     * Counts some more.
     *
     * @param place where they are
     * @throws UnreadableTextException if there are too many now
     */
    void add(Part part, int more, TextSpan place) throws UnreadableTextException {
        if (counts.merge(part, more, Integer::sum) <= part.most) return;
        String most = String.format(Locale.ROOT, "%,d %s", part.most, part.name);
        Problem problem =
                place.source()
                        .problem(
                                place.start(),
                                "more than " + most,
                                "at most so many in one document; a longer one in parts, each a"
                                        + " document of its own");
        throw new UnreadableTextException(List.of(problem));
    }
}
