package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.List;

/**
 * Wording of a text itself: a measure, a clause, or what is cited. In a digest the layout alone
 * decides where it begins and ends; in an official text a named rule takes a sentence for a
 * measure.
 *
 * @param kind what is printed
 */
record PrintedText(GraphReads facts, Kind kind, Node record, Node measure, List<CheckedSpan> spans)
        implements TraceSubject {
    /** What kind of wording, and the rule that cuts it out. */
    enum Kind {
        MEASURE(
                "措施是项目符号之后、引文标记之前的文字，其起止由摘要的版式决定。",
                "A measure is the wording between a bullet and its markers; the layout of the digest decides it."),
        CLAUSE(
                "分句是措施中以空格或标点隔开的一段，其起止由摘要的版式决定。",
                "A clause is a part of a measure between spaces or punctuation; the layout of the digest decides it."),
        CITATION(
                "引文是标记之前、上一标记或项目符号之后的文字，其起止由摘要的版式决定。",
                "A citation is a marker and the wording up to it; the layout of the digest decides it.");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    static TraceSubject measure(GraphReads facts, Node record) {
        String wording = facts.literal(record, Pol.text);
        var spans = TraceSubject.claimed(facts, record, Pol.span, wording);
        return new PrintedText(facts, Kind.MEASURE, record, record, spans);
    }

    static TraceSubject clause(GraphReads facts, Node record) {
        Node measure =
                facts.graph().subjects(Pol.clause, record).stream()
                        .filter(each -> facts.is(each, Pol.MEASURE_CLASS))
                        .findFirst()
                        .orElse(record);
        return part(facts, Kind.CLAUSE, record, measure, Pol.span);
    }

    static TraceSubject citation(GraphReads facts, Node record) {
        Node measure = TraceSubject.measureOf(facts, record);
        return part(facts, Kind.CITATION, record, measure, OA.hasTarget.asNode());
    }

    private static TraceSubject part(
            GraphReads facts, Kind kind, Node record, Node measure, Node at) {
        var wording = TraceSubject.wording(facts, measure);
        var spans =
                TraceSubject.claimed(facts, record, at, null).stream()
                        .map(each -> each.within(wording))
                        .toList();
        return new PrintedText(facts, kind, record, measure, spans);
    }

    @Override
    public boolean isStated() {
        return true;
    }

    @Override
    public List<Hop> rules() {
        Verdict verdict = Verdict.worst(spans.stream().map(CheckedSpan::verdict).toList());
        if (text(facts).isOriginal()) return List.of(official(verdict));
        return List.of(
                Hop.of(HopKind.RULE, verdict, new BilingualSentence(kind.chinese, kind.english)));
    }

    private Hop official(Verdict verdict) {
        String rule = facts.literal(measure, Pol.rule);
        BilingualSentence sentence =
                new BilingualSentence(
                        "措施是原文中写明要做之事的一句话。",
                        "A measure is a sentence of the official text that says what is to be done"
                                + (rule == null
                                        ? "."
                                        : ", by the rule " + BilingualSentence.quote(rule) + "."));
        Hop hop = Hop.of(HopKind.RULE, verdict, sentence);
        return rule == null ? hop : hop.by(new AppliedRule(rule, null, null));
    }

    @Override
    public boolean follows() {
        return !spans.isEmpty();
    }

    @Override
    public List<Node> citations(GraphReads all) {
        return kind == Kind.CITATION ? List.of(record) : TraceSubject.super.citations(all);
    }

    @Override
    public BilingualSentence value() {
        String number = facts.shown(measure, Pol.number);
        SourceText text = text(facts);
        String wording =
                BilingualSentence.quotes(spans.stream().map(CheckedSpan::characters).toList(), "");
        BilingualSentence said =
                switch (kind) {
                    case MEASURE -> measureReads(text, wording);
                    case CLAUSE -> clauseReads(text, wording);
                    case CITATION ->
                            text.isOriginal()
                                    ? measureReads(text, wording)
                                    : citationReads(number, wording);
                };
        return text.withCaveat(said);
    }

    private static BilingualSentence measureReads(SourceText text, String wording) {
        return new BilingualSentence(
                text.chineseMeasure() + "写道：" + wording + "。",
                text.englishMeasureFirst() + " reads: " + wording + ".");
    }

    private BilingualSentence clauseReads(SourceText text, String wording) {
        String position = Iris.last(record);
        return new BilingualSentence(
                text.chineseMeasure() + "第" + position + "分句写道：" + wording + "。",
                "Clause " + position + " of " + text.englishMeasure() + " reads: " + wording + ".");
    }

    private BilingualSentence citationReads(String number, String wording) {
        String marker = BilingualSentence.quote(facts.shown(record, Pol.marker));
        return new BilingualSentence(
                "摘要的措施" + number + "以标记" + marker + "注明出处的文字是：" + wording + "。",
                Messages.format(
                        "The wording of measure %s that the digest marks with %s reads: %s.",
                        number, marker, wording));
    }

    @Override
    public List<Node> statedBy() {
        return kind == Kind.CITATION
                ? List.of(
                        Pol.text,
                        OA.hasTarget.asNode(),
                        Pol.marker,
                        Pol.span,
                        Pol.paragraph,
                        Pol.division)
                : List.of(Pol.text, Pol.span, Pol.division);
    }
}
