package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Nature;
import org.policygraph.extract.facts.Recurrence;
import org.policygraph.extract.facts.Timing;
import org.policygraph.extract.facts.Window;
import org.policygraph.extract.official.ListIntroduction.Sense;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what the clauses of a measure say in numbers. A clause that says when, and nothing else,
 * holds for those after it (到2030年，覆盖率达到80%); so does a deadline that opens its clause, for the
 * clauses that a comma joins to it; until another says otherwise. A clause that only says that
 * facts follow makes facts of the numbers in those after it, until something is to be done.
 */
final class CommitmentRules {
    private static final Period A_YEAR = Period.ofYears(1);

    private static final PrefilteredPattern PUT_OFF =
            PrefilteredPattern.compile("(?:现|统一)?(?:推迟|延后|延期|延长|顺延|提前|调整|改)(?:到|至|为)");

    private final List<ParsedClause> clauses;
    private final MeasureContext context;
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Commitment> conditions = new ArrayList<>();
    private final List<TextSpan> conditionTimes = new ArrayList<>();
    private final List<TextSpan> denied = new ArrayList<>();
    private final List<TextSpan> unread = new ArrayList<>();

    /** The positions of clauses that say only when. */
    private final Set<Integer> timeAlone = new HashSet<>();

    private CommitmentRules(List<ParsedClause> clauses, MeasureContext context) {
        this.clauses = clauses;
        this.context = context;
    }

    /**
     * What the clauses of one measure give.
     *
     * @param governing a clause before them whose time holds for them too; null if there is none
     */
    static Numbers numbers(
            List<ParsedClause> clauses, @Nullable ParsedClause governing, MeasureContext context) {
        return new CommitmentRules(clauses, context).numbers(governing);
    }

    private Numbers numbers(@Nullable ParsedClause governing) {
        String lead = "";
        Timing held = Timing.NONE;
        if (governing != null) held = GoverningTimes.of(governing, context);
        Deadline earlier = null;
        TextSpan hedge = null;
        boolean isCase =
                context.sense() == Sense.CASES
                        || (!clauses.isEmpty() && Eligibility.isCase(clauses.getLast().text()));
        List<Deadline> deadlines = List.of();
        boolean isAlone = false;
        boolean isLedDirectly = false;
        Recurrence yearly = null;
        for (int i = 0; i < clauses.size(); i++) {
            ParsedClause clause = clauses.get(i);
            String following = i + 1 < clauses.size() ? clauses.get(i + 1).text() : "";
            Times times = Times.of(clause, following, context);
            if (yearly != null) times = times.under(yearly);
            if (yearly == null) times = times.inferring(following, earlier, context);
            if (!times.deadlines().isEmpty()) {
                yearly = null;
                earlier = times.deadlines().getLast();
            }
            for (Recurrence each : times.recurrences()) {
                yearly = each.interval().equals(A_YEAR) ? each : null;
            }
            boolean isJoined = i > 0 && isJoined(clauses.get(i - 1), clause);
            if (i > 0 && !isJoined && !isAlone) {
                held = Timing.NONE;
                deadlines = List.of();
            }
            if (times.deadlines().isEmpty() && isPutOff(clause.text(), following)) {
                held = Times.of(clauses.get(i + 1), "", context).at(Integer.MAX_VALUE);
            }
            boolean isAnew = !isLedDirectly && !times.deadlines().isEmpty();
            ClauseNumbers read =
                    new ClauseNumbers(
                            clause,
                            times,
                            new ClauseContext(
                                    isAnew ? "" : lead, following, held, deadlines, context));
            hedge = Hedges.going(clause.text(), isJoined ? hedge : null, clause);
            List<Commitment> said = read.commitments();
            if (Eligibility.ends(clause.text(), following, "")) said = withoutLengths(said);
            commitments.addAll(hedged(said, hedge));
            conditions.addAll(read.conditions());
            conditionTimes.addAll(times.conditions());
            denied.addAll(read.denied());
            unread.addAll(read.unread());
            isLedDirectly = ReportedFacts.isLead(clause.text(), context);
            if (isLedDirectly) {
                lead = clause.text();
            } else if (isAnew || !ReportedFacts.goOnBehind(clause.text())) {
                lead = "";
            }
            isAlone = times.areAll();
            if (isAlone) timeAlone.add(clause.position());
            if (isAlone || times.openWithDeadline() || times.leadToDeadline()) {
                boolean isOne = times.deadlines().size() < 2;
                held = isOne ? times.at(Integer.MAX_VALUE) : Timing.NONE;
                deadlines = isOne ? List.of() : times.deadlines();
            }
        }
        List<Commitment> promised = alike(joined());
        if (context.sense() == Sense.DENIED) return denied(promised);
        if (isCase) {
            promised.stream()
                    .filter(each -> each.quantity() != null)
                    .map(CommitmentRules::asCondition)
                    .forEach(conditions::add);
            promised.stream()
                    .filter(each -> each.quantity() == null)
                    .map(Commitment::span)
                    .forEach(conditionTimes::add);
            promised = List.of();
        }
        return new Numbers(
                List.copyOf(promised),
                List.copyOf(conditions),
                List.copyOf(conditionTimes),
                List.copyOf(denied),
                List.copyOf(unread));
    }

    /** Below 停止执行下列政策： nothing is promised, and nothing has to be met. */
    private Numbers denied(List<Commitment> promised) {
        Stream<TextSpan> values =
                Stream.concat(promised.stream(), conditions.stream()).map(Commitment::span);
        Stream<TextSpan> others = Stream.concat(conditionTimes.stream(), denied.stream());
        return new Numbers(
                List.of(),
                List.of(),
                List.of(),
                Stream.concat(values, others).distinct().sorted().toList(),
                List.copyOf(unread));
    }

    /** 租期不少于3年的，再给予补贴: how long something must last says who is meant. */
    private List<Commitment> withoutLengths(List<Commitment> said) {
        List<Commitment> rest = new ArrayList<>();
        for (Commitment each : said) {
            if (each.quantity() == null && each.duration() != null) conditionTimes.add(each.span());
            else rest.add(each);
        }
        return rest;
    }

    private static Commitment asCondition(Commitment each) {
        return new Commitment(
                each.clause(),
                Nature.CONDITION,
                each.quantity(),
                each.unit(),
                each.column(),
                each.per(),
                Timing.NONE,
                each.hedge(),
                each.indicator(),
                each.population(),
                each.span(),
                each.rule());
    }

    private static Commitment with(Commitment each, Nature nature, @Nullable TextSpan hedge) {
        return new Commitment(
                each.clause(),
                nature,
                each.quantity(),
                each.unit(),
                each.column(),
                each.per(),
                each.timing(),
                hedge,
                each.indicator(),
                each.population(),
                each.span(),
                each.rule());
    }

    /** 计划到2027年，争取建成10个，最终建成20个 softens all that follows. */
    private static List<Commitment> hedged(List<Commitment> read, @Nullable TextSpan hedge) {
        if (hedge == null) return read;
        return read.stream()
                .map(each -> each.hedge() == null ? with(each, each.nature(), hedge) : each)
                .toList();
    }

    /** 一类区3000元，二类区2000元: what is only named after a grant is granted too. */
    private List<Commitment> alike(List<Commitment> all) {
        List<Commitment> alike = new ArrayList<>();
        for (Commitment each : all) {
            Commitment last = alike.isEmpty() ? null : alike.getLast();
            boolean isListed =
                    last != null
                            && last.nature() == Nature.SUBSIDY
                            && each.nature() != Nature.SUBSIDY
                            && Natures.areOfOneList(last, each, clauses);
            alike.add(isListed ? with(each, Nature.SUBSIDY, each.hedge()) : each);
        }
        return alike;
    }

    /** 原定2031年底建成的100个书屋，推迟到2033年6月底 has the new deadline in the next clause. */
    private static boolean isPutOff(String clause, String following) {
        return clause.contains("原") && PUT_OFF.matcher(following).lookingAt();
    }

    /** Whether a sign joins two clauses: white space parts the statements of a digest. */
    private static boolean isJoined(ParsedClause one, ParsedClause next) {
        int from = one.copy().origin(one.text().length());
        int to = next.copy().origin(0);
        return from < to && !one.copy().source().slice(from, to).isBlank();
    }

    /**
     * 自2026年1月1日起实施，有效期至2030年12月31日 is one window; and a time that a value has is not said once
     * more alone.
     */
    private List<Commitment> joined() {
        List<Commitment> joined = new ArrayList<>();
        for (Commitment each : commitments) {
            Commitment last = joined.isEmpty() ? null : joined.getLast();
            Commitment both = last == null ? null : oneWindow(last, each);
            if (both == null) {
                joined.add(each);
            } else {
                joined.set(joined.size() - 1, both);
            }
        }
        joined.removeIf(
                each ->
                        each.quantity() == null
                                && (timeAlone.contains(each.clause()) || isDeadlineAlone(each))
                                && isSaidByAValue(each, joined));
        return joined;
    }

    private static @Nullable Commitment oneWindow(Commitment one, Commitment other) {
        Window from = one.timing().window();
        Window to = other.timing().window();
        boolean isOne =
                one.quantity() == null
                        && other.quantity() == null
                        && from != null
                        && to != null
                        && from.to() == null
                        && to.from() == null;
        if (!isOne || from == null || to == null) return null;
        TextSpan span = from.span().through(to.span());
        Timing timing =
                new Timing(
                        one.duration(),
                        one.deadline(),
                        new Window(from.from(), to.to(), span),
                        one.timing().recurrence());
        return new Commitment(
                one.clause(),
                one.nature(),
                null,
                null,
                null,
                null,
                timing,
                null,
                null,
                null,
                span,
                one.rule());
    }

    private static boolean isDeadlineAlone(Commitment commitment) {
        Timing timing = commitment.timing();
        return timing.equals(new Timing(null, timing.deadline(), null, null));
    }

    private static boolean isSaidByAValue(Commitment alone, List<Commitment> all) {
        return all.stream()
                .filter(each -> each.quantity() != null && each.clause() != alone.clause())
                .anyMatch(
                        each ->
                                each.timing().equals(alone.timing())
                                        || (alone.deadline() != null
                                                && alone.deadline().equals(each.deadline())));
    }
}
