package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.number.DetachedUnit;
import org.policygraph.extract.official.OfficialOutline;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number, period or deadline that a measure states. A number without what it counts would be
 * misquoted, so it rests on the whole clause that it stands in.
 *
 * @param parts value, period and deadline, those of them that there are
 * @param clauses the clause; none where the graph does not say which
 */
record CommittedValue(
        GraphReads facts,
        Node record,
        Node measure,
        List<CheckedSpan> parts,
        List<CheckedSpan> clauses)
        implements TraceSubject {
    private static final List<Node> SPANS =
            List.of(
                    Pol.span,
                    Pol.durationSpan,
                    Pol.deadlineSpan,
                    Pol.windowSpan,
                    Pol.recurrenceSpan,
                    Pol.hedgeSpan,
                    Pol.unitSpan,
                    Pol.columnSpan);

    /** What may stand before the measure: the time of a list of goals, the headings of a table. */
    private static final List<Node> GOVERNING =
            List.of(
                    Pol.durationSpan,
                    Pol.deadlineSpan,
                    Pol.windowSpan,
                    Pol.unitSpan,
                    Pol.columnSpan);

    private static final Pattern FULL_COVERAGE = Pattern.compile("全覆盖|全面覆盖");

    static TraceSubject of(GraphReads facts, Node record) {
        Node measure = TraceSubject.measureOf(facts, record);
        TextSpan wording = TraceSubject.wording(facts, measure);
        Map<Node, CheckedSpan> parts = new LinkedHashMap<>();
        for (Node at : SPANS) {
            String printed = at.equals(Pol.span) ? facts.literal(record, Pol.printed) : null;
            for (CheckedSpan span : TraceSubject.claimed(facts, record, at, printed)) {
                boolean mayGovern = GOVERNING.contains(at) || isTime(facts, record, span);
                parts.putIfAbsent(
                        span.iri(), mayGovern ? span.governing(wording) : span.within(wording));
            }
        }
        for (CheckedSpan year : TraceSubject.claimed(facts, record, Pol.deadlineYearSpan, null)) {
            parts.putIfAbsent(year.iri(), year);
        }
        List<CheckedSpan> clauses = new ArrayList<>();
        for (Node clause : facts.graph().values(record, Pol.clause)) {
            String text = facts.literal(clause, Pol.text);
            for (CheckedSpan span : TraceSubject.claimed(facts, clause, Pol.span, text)) {
                if (!parts.containsKey(span.iri())) clauses.add(span.within(wording));
            }
        }
        return new CommittedValue(facts, record, measure, List.copyOf(parts.values()), clauses);
    }

    /** Whether the characters of a value are those of a time alone. */
    private static boolean isTime(GraphReads facts, Node record, CheckedSpan span) {
        return facts.literal(record, Pol.value) == null
                && GOVERNING.stream()
                        .anyMatch(at -> span.iri().equals(facts.graph().value(record, at)));
    }

    /** The date of the document, from which a year may be taken, stands in another part. */
    @Override
    public List<CheckedSpan> spansOfPart() {
        Node year = facts.graph().value(record, Pol.deadlineYearSpan);
        return spans().stream().filter(each -> !each.iri().equals(year)).toList();
    }

    @Override
    public boolean isStated() {
        return hasStatedValue() && !hasYearFromElsewhere();
    }

    private boolean hasStatedValue() {
        boolean isStated = Pol.STATED.equals(facts.graph().value(record, Pol.basis));
        return isStated || facts.literal(record, Pol.value) == null;
    }

    @Override
    public List<CheckedSpan> spans() {
        return Stream.concat(parts.stream(), clauses.stream()).toList();
    }

    /**
     * The numbers in the graph are among those printed, or the rule makes them of the words printed
     * where they are only implied; nothing is said of them without its sign or in spite of one, and
     * the words around them stand in the clause.
     */
    @Override
    public boolean follows() {
        return !parts.isEmpty()
                && valueIsPrinted()
                && signsArePrinted()
                && PrintedPeriods.allow(
                        folded(Pol.durationSpan), facts.literal(record, Pol.duration))
                && PrintedPeriods.allow(
                        folded(Pol.durationSpan), facts.literal(record, Pol.durationMax))
                && PrintedPeriods.allowEvery(
                        folded(Pol.recurrenceSpan), facts.literal(record, Pol.recurrence))
                && deadlineIsPrinted()
                && PrintedNumbers.allow(folded(Pol.windowSpan), digits(Pol.validFrom))
                && PrintedNumbers.allow(folded(Pol.windowSpan), digits(Pol.validTo))
                && Stream.of(Pol.indicator, Pol.population, Pol.per).allMatch(this::standsInClause);
    }

    /** A year that is taken from elsewhere stands there; 明年 is the one after it. */
    private boolean deadlineIsPrinted() {
        String year = digits(Pol.deadline);
        if (!hasYearFromElsewhere()) {
            return PrintedNumbers.allow(folded(Pol.deadlineSpan), year);
        }
        return year != null
                && Pol.IMPLIED.equals(facts.graph().value(record, Pol.deadlineBasis))
                && PrintedYears.give(folded(Pol.deadlineYearSpan), folded(Pol.deadlineSpan), year);
    }

    private boolean hasYearFromElsewhere() {
        return facts.graph().value(record, Pol.deadlineYearSpan) != null;
    }

    private boolean valueIsPrinted() {
        String printed = DetachedUnit.join(folded(Pol.span), folded(Pol.unitSpan));
        String value = facts.literal(record, Pol.value);
        if (!hasStatedValue()) return isImplied(printed);
        String valueMax = facts.literal(record, Pol.valueMax);
        String baseValueMax = facts.literal(record, Pol.baseValueMax);
        if (value == null) return valueMax == null && baseValueMax == null;
        String unit = facts.literal(record, Pol.unit);
        String baseValue = facts.literal(record, Pol.baseValue);
        String baseUnit = facts.literal(record, Pol.baseUnit);
        return (valueMax == null && baseValueMax == null)
                ? PrintedNumbers.give(printed, value, unit, baseValue, baseUnit)
                : PrintedNumbers.giveRange(
                        printed, value, valueMax, unit, baseValue, baseValueMax, baseUnit);
    }

    /** The only number that words imply is that of full coverage. */
    private boolean isImplied(String printed) {
        return Pol.IMPLIED.equals(facts.graph().value(record, Pol.basis))
                && FULL_COVERAGE.matcher(printed).matches()
                && Rule.FULL_COVERAGE.id().equals(facts.literal(record, Pol.rule))
                && PrintedNumbers.give(
                        "100%",
                        facts.literal(record, Pol.value),
                        facts.literal(record, Pol.unit),
                        facts.literal(record, Pol.baseValue),
                        facts.literal(record, Pol.baseUnit));
    }

    private boolean signsArePrinted() {
        String printed = DetachedUnit.join(folded(Pol.span), folded(Pol.unitSpan));
        String around = spans().stream().map(CheckedSpan::folded).collect(Collectors.joining("\n"));
        String period = folded(Pol.durationSpan);
        Node comparator = facts.graph().value(record, Pol.comparator);
        // Where a period stands alone, its own signs are those of the printed characters.
        boolean hasValue = facts.literal(record, Pol.value) != null;
        return PrintedSigns.allow(
                        comparator == null ? null : comparator.getLocalName(), printed, around)
                && (!hasValue || allowsEstimate(Pol.approximate, printed, around))
                && allowsEstimate(Pol.durationApproximate, period, period);
    }

    private boolean allowsEstimate(Node property, String printed, String around) {
        return PrintedSigns.allowEstimate(facts.literal(record, property), printed, around);
    }

    private String folded(Node at) {
        Node span = facts.graph().value(record, at);
        return spans().stream()
                .filter(each -> each.iri().equals(span))
                .map(CheckedSpan::folded)
                .findFirst()
                .orElse("");
    }

    /** The first number of 2030-06. */
    private @Nullable String digits(Node property) {
        String value = facts.literal(record, property);
        if (value == null) return null;
        String from = value.replaceFirst("^[^0-9]+", "");
        return from.replaceFirst("[^0-9].*$", "");
    }

    private boolean standsInClause(Node property) {
        String words = facts.literal(record, property);
        return words == null
                || clauses.isEmpty()
                || clauses.stream().anyMatch(clause -> clause.characters().contains(words));
    }

    @Override
    public List<Hop> rules() {
        Verdict held = Verdict.worst(spans().stream().map(CheckedSpan::verdict).toList());
        Verdict verdict = held != Verdict.VERIFIED || follows() ? held : Verdict.BROKEN;
        BilingualSentence sentence = verdict == Verdict.VERIFIED ? reading() : unread();
        if (!isStated()) verdict = verdict.and(Verdict.INFERRED);
        AppliedRule rule = new AppliedRule(facts.shown(record, Pol.rule), null, null);
        return List.of(Hop.of(HopKind.RULE, verdict, sentence).by(rule));
    }

    private BilingualSentence reading() {
        String value = facts.number(record, Pol.value);
        if (value == null) {
            return new BilingualSentence(
                    "这些字读作时间；从不由期间推算日期。",
                    "These characters are read as a time; no date is ever computed from a period.");
        }
        String unit =
                BilingualSentence.quote(
                        Objects.requireNonNullElse(facts.literal(record, Pol.unit), ""));
        String quoted = BilingualSentence.quote(facts.shown(record, Pol.printed));
        String rule = BilingualSentence.quote(facts.shown(record, Pol.rule));
        String max = facts.number(record, Pol.valueMax);
        if (max != null) return readingOfRange(value, max, unit);
        String base = base(value);
        return new BilingualSentence(
                quoted
                        + (hasStatedValue() ? "" : "按规则" + rule)
                        + "读作数值"
                        + value
                        + "，单位"
                        + unit
                        + (base.isEmpty() ? "" : "，即" + base)
                        + "。",
                quoted
                        + " is read as the value "
                        + value
                        + ", unit "
                        + unit
                        + (base.isEmpty() ? "" : ", that is " + base)
                        + (hasStatedValue() ? "." : ", by the rule " + rule + "."));
    }

    private BilingualSentence readingOfRange(String value, String max, String unit) {
        String quoted = BilingualSentence.quote(facts.shown(record, Pol.printed));
        String baseUnit = Objects.requireNonNullElse(facts.literal(record, Pol.baseUnit), "");
        String least = facts.number(record, Pol.baseValue) + baseUnit;
        String most = facts.number(record, Pol.baseValueMax) + baseUnit;
        boolean isPlain = base(value).isEmpty();
        return new BilingualSentence(
                quoted
                        + ("读作数值" + value + "至" + max + "，单位" + unit)
                        + (isPlain ? "" : "，即" + least + "至" + most)
                        + "。",
                quoted
                        + (" is read as the values from " + value + " to " + max + ", unit " + unit)
                        + (isPlain ? "" : ", that is from " + least + " to " + most)
                        + ".");
    }

    /** The number without its multiplier; empty where it has none. */
    private String base(String value) {
        String base = facts.number(record, Pol.baseValue);
        if (base == null || base.equals(value)) return "";
        return base + Objects.requireNonNullElse(facts.literal(record, Pol.baseUnit), "");
    }

    private static BilingualSentence unread() {
        return new BilingualSentence(
                "不能引用：所存文字读不出数据集所记的数值。",
                "Not to be quoted: the held characters do not give the figures that the dataset has.");
    }

    @Override
    public BilingualSentence value() {
        SourceText text = text(facts);
        Node elsewhere = facts.graph().value(record, Pol.deadlineYearSpan);
        List<String> printed =
                parts.stream()
                        .filter(part -> !part.iri().equals(elsewhere))
                        .map(CheckedSpan::characters)
                        .toList();
        String chinese = BilingualSentence.quotes(printed, "、");
        String english = BilingualSentence.quotes(printed, ", ");
        BilingualSentence said =
                new BilingualSentence(
                        text.chineseMeasure() + "写有" + chinese + "。",
                        text.englishMeasureFirst() + " states " + english + ".");
        if (!clauses.isEmpty()) {
            String clause =
                    BilingualSentence.quotes(
                            clauses.stream().map(CheckedSpan::characters).toList(), "");
            said = said.then("所在分句是" + clause + "。", "The whole clause reads: " + clause + ".");
        }
        TextSpan wording = TraceSubject.wording(facts, measure);
        if (governs(wording)) {
            said = isRow() ? underHeading(said) : governed(said);
        }
        if (hasYearFromElsewhere()) {
            String year = BilingualSentence.quote(characters(Pol.deadlineYearSpan));
            said =
                    said.then(
                            "期限没有写出年份，年份按" + year + "推知。",
                            "The deadline prints no year; its year is inferred from " + year + ".");
        }
        if (!hasStatedValue()) {
            said =
                    said.then(
                            text.chinese() + "没有写出数字，数值是按规则推知的。",
                            "No number is printed; the value is implied by a rule.");
        }
        return text.withCaveat(said);
    }

    private boolean governs(@Nullable TextSpan wording) {
        Node year = facts.graph().value(record, Pol.deadlineYearSpan);
        return parts.stream()
                .filter(part -> !part.iri().equals(year))
                .anyMatch(part -> part.isBefore(wording));
    }

    private String characters(Node at) {
        Node span = facts.graph().value(record, at);
        return spans().stream()
                .filter(each -> each.iri().equals(span))
                .map(CheckedSpan::characters)
                .findFirst()
                .orElse("");
    }

    private boolean isRow() {
        return OfficialOutline.Sentence.ROW.equals(facts.literal(measure, Pol.rule));
    }

    private static BilingualSentence underHeading(BilingualSentence said) {
        return said.then(
                "年份、单位或数值的名目是该表的列标题，见于该行之前。",
                "The year, the unit or what the value is stands in the heading of a column of the table, before the row.");
    }

    private static BilingualSentence governed(BilingualSentence said) {
        return said.then(
                "时间写在该措施之前，统领其后各项。",
                "The time stands before the measure and governs what follows it.");
    }

    @Override
    public List<Node> statedBy() {
        return List.of(
                Pol.measure,
                Pol.clause,
                Pol.printed,
                Pol.span,
                Pol.basis,
                Pol.comparator,
                Pol.value,
                Pol.unit,
                Pol.baseValue,
                Pol.baseUnit,
                Pol.valueMax,
                Pol.baseValueMax,
                Pol.approximate,
                Pol.indicator,
                Pol.population,
                Pol.duration,
                Pol.durationApproximate,
                Pol.durationSpan,
                Pol.deadline,
                Pol.deadlineSpan,
                Pol.deadlineBasis,
                Pol.deadlineYearSpan,
                Pol.per,
                Pol.durationMax,
                Pol.durationStart,
                Pol.validFrom,
                Pol.validTo,
                Pol.windowSpan,
                Pol.recurrence,
                Pol.recurrenceSpan,
                Pol.nature,
                Pol.hedgeSpan,
                Pol.unitSpan,
                Pol.columnSpan);
    }
}
