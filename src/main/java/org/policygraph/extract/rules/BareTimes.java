package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.facts.Nature;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.facts.Timing;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes commitments of the times of a clause that no value has. */
record BareTimes(ParsedClause clause, Times times) {
    /**
     * How long something lasts.
     *
     * @param limits those that run from a day that the clause says: 印发之日起30日内
     */
    List<Commitment> lengths(List<Duration> limits) {
        return Stream.concat(times.lengths().stream(), limits.stream())
                .map(each -> alone(new Timing(each, null, null, null)))
                .toList();
    }

    /** The first time of each kind together, and every further one by itself. */
    List<Commitment> all() {
        Timing first = times.at(Integer.MIN_VALUE);
        if (first.equals(Timing.NONE)) return List.of();
        List<Commitment> found = new ArrayList<>();
        found.add(alone(first));
        times.periods().stream()
                .skip(1)
                .forEach(each -> found.add(alone(new Timing(each, null, null, null))));
        times.deadlines().stream()
                .skip(1)
                .forEach(each -> found.add(alone(new Timing(null, each, null, null))));
        times.windows().stream()
                .skip(1)
                .forEach(each -> found.add(alone(new Timing(null, null, each, null))));
        times.recurrences().stream()
                .skip(1)
                .forEach(each -> found.add(alone(new Timing(null, null, null, each))));
        return List.copyOf(found);
    }

    /** The times that an implied value would have had, unless a value that is stated has them. */
    List<Commitment> ofImplied(ClauseValue implied, List<Commitment> found) {
        Timing timing = times.at(clause.span(implied.from(), implied.to()).start());
        Duration period = timing.duration();
        Deadline deadline = timing.deadline();
        for (Commitment each : found) {
            if (period != null && period.equals(each.duration())) period = null;
            if (deadline != null && deadline.equals(each.deadline())) deadline = null;
        }
        Timing rest = new Timing(period, deadline, timing.window(), timing.recurrence());
        boolean isSaid = period == null && deadline == null;
        return isSaid ? List.of() : List.of(alone(rest));
    }

    /** 两年内不得申报 says how long, and is no goal. */
    private static final PrefilteredPattern BAN =
            PrefilteredPattern.compile("^,?(?:不得|不再|禁止|不予|不能)");

    private Commitment alone(Timing timing) {
        return alone(clause, timing);
    }

    /** The promise to keep to the times of a clause. */
    static Commitment alone(ParsedClause clause, Timing timing) {
        Alone alone = Alone.of(timing);
        int from = clause.unit(alone.span().start());
        int to = clause.unit(alone.span().end());
        boolean isWaived =
                timing.duration() != null && Natures.isWaived(clause.text().substring(0, from));
        boolean isBan = BAN.matcher(clause.text().substring(to)).lookingAt();
        return new Commitment(
                clause.position(),
                isWaived ? Nature.SUBSIDY : isBan ? Nature.STANDARD : alone.nature(),
                null,
                null,
                null,
                null,
                timing,
                Hedges.of(clause, from, to),
                null,
                null,
                alone.span(),
                alone.rule());
    }

    /** What a time by itself is, and which of several the commitment rests on. */
    private record Alone(TextSpan span, Rule rule, Nature nature) {
        /** 用5年 and 3年内 are goals; 期限不超过3年 is a rule. */
        private static final PrefilteredPattern TO_BE_DONE =
                PrefilteredPattern.compile(
                        "内|[时時][间間]|^(?:力争|力爭|争取|爭取|计划|計劃|再?用|利用|经过|經過|通过|通過)|左右");

        static Alone of(Timing timing) {
            if (timing.duration() != null) {
                boolean isGoal =
                        timing.duration().start() == null
                                && TO_BE_DONE.matcher(timing.duration().span().text()).find();
                Nature nature = isGoal ? Nature.TARGET : Nature.STANDARD;
                return new Alone(timing.duration().span(), Rule.PERIOD, nature);
            }
            if (timing.deadline() != null) {
                return new Alone(timing.deadline().span(), Rule.DEADLINE, Nature.TARGET);
            }
            if (timing.window() != null) {
                return new Alone(timing.window().span(), Rule.WINDOW, Nature.STANDARD);
            }
            if (timing.recurrence() != null) {
                return new Alone(timing.recurrence().span(), Rule.RECURRENCE, Nature.STANDARD);
            }
            throw new IllegalArgumentException("no time");
        }
    }
}
