package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.policygraph.vocab.Pol;

import java.util.List;

/**
 * Wording of a text itself: a measure, a clause, or what is cited. In a digest the layout alone
 * decides where it begins and ends; in an official text a named rule takes a sentence for a
 * measure.
 *
 * @param kind what is printed
 */
record PrintedText(Facts facts, Kind kind, Node record, Node measure, List<CheckedSpan> spans)
        implements Traced {
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

    static Traced measure(Facts facts, Node record) {
        String wording = facts.literal(record, Pol.text);
        var spans = Traced.claimed(facts, record, Pol.span, wording);
        return new PrintedText(facts, Kind.MEASURE, record, record, spans);
    }

    static Traced clause(Facts facts, Node record) {
        Node measure =
                facts.graph().subjects(Pol.clause, record).stream()
                        .filter(each -> facts.is(each, Pol.MEASURE_CLASS))
                        .findFirst()
                        .orElse(record);
        return part(facts, Kind.CLAUSE, record, measure, Pol.span);
    }

    static Traced citation(Facts facts, Node record) {
        Node measure = Traced.measureOf(facts, record);
        return part(facts, Kind.CITATION, record, measure, Pol.quoteSpan);
    }

    private static Traced part(Facts facts, Kind kind, Node record, Node measure, Node at) {
        var wording = Traced.wording(facts, measure);
        var spans =
                Traced.claimed(facts, record, at, facts.literal(record, Pol.text)).stream()
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
        return List.of(Hop.of(HopKind.RULE, verdict, new Sentence(kind.chinese, kind.english)));
    }

    private Hop official(Verdict verdict) {
        String rule = facts.literal(measure, Pol.rule);
        Sentence sentence =
                new Sentence(
                        "措施是原文中写明要做之事的一句话。",
                        "A measure is a sentence of the official text that says what is to be done"
                                + (rule == null
                                        ? "."
                                        : ", by the rule " + Sentence.quote(rule) + "."));
        Hop hop = Hop.of(HopKind.RULE, verdict, sentence);
        return rule == null ? hop : hop.by(new AppliedRule(rule, null, null));
    }

    @Override
    public boolean follows() {
        return !spans.isEmpty();
    }

    @Override
    public List<Node> citations(Facts all) {
        return kind == Kind.CITATION ? List.of(record) : Traced.super.citations(all);
    }

    @Override
    public Sentence value() {
        String number = facts.shown(measure, Pol.number);
        SourceText text = text(facts);
        String wording = Sentence.quotes(spans.stream().map(CheckedSpan::characters).toList(), "");
        Sentence said =
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

    private static Sentence measureReads(SourceText text, String wording) {
        return new Sentence(
                text.chineseMeasure() + "写道：" + wording + "。",
                text.englishMeasureFirst() + " reads: " + wording + ".");
    }

    private Sentence clauseReads(SourceText text, String wording) {
        String position = facts.shown(record, Pol.position);
        return new Sentence(
                text.chineseMeasure() + "第" + position + "分句写道：" + wording + "。",
                "Clause " + position + " of " + text.englishMeasure() + " reads: " + wording + ".");
    }

    private Sentence citationReads(String number, String wording) {
        String marker = Sentence.quote(facts.shown(record, Pol.marker));
        return new Sentence(
                "摘要的措施" + number + "以标记" + marker + "注明出处的文字是：" + wording + "。",
                "The wording of measure "
                        + number
                        + " that the digest marks with "
                        + marker
                        + " reads: "
                        + wording
                        + ".");
    }

    @Override
    public List<Node> statedBy() {
        return kind == Kind.CITATION
                ? List.of(
                        Pol.text, Pol.quoteSpan, Pol.marker, Pol.span, Pol.paragraph, Pol.division)
                : List.of(Pol.text, Pol.span, Pol.division);
    }
}
