package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.Messages;
import org.policygraph.trace.OriginalElsewhere;
import org.policygraph.trace.cite.ChangeNote;
import org.policygraph.trace.cite.Work.Change;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Makes traces.
 *
 * <ol>
 *   <li>The characters that the record rests on are cut anew from the held text and compared with
 *       all that the graph claims of them.
 *   <li>The rules that made the record are held against those characters and the vocabulary.
 *   <li>Value and statements take the worst of these verdicts; where all hold, the record is
 *       verified if the text states it, else inferred.
 *   <li>From the markers that follow the characters of a digest the chain goes on to the paragraphs
 *       and the document, as far as they are held; of an official text it goes through the division
 *       that the characters stand in.
 * </ol>
 */
public final class Tracer {
    /** How a record of each class is read. */
    private static final Map<Node, BiFunction<GraphReads, Node, TraceSubject>> READERS =
            Map.of(
                    Pol.MEASURE_CLASS,
                    PrintedText::measure,
                    Pol.CLAUSE_CLASS,
                    PrintedText::clause,
                    Pol.CITATION,
                    PrintedText::citation,
                    Pol.AUDIENCE,
                    TracedLink::audience,
                    Pol.RESPONSIBILITY,
                    TracedLink::responsibility,
                    Pol.COMMITMENT,
                    CommittedValue::of);

    private final HeldGraph graph;
    private final GraphReads facts;
    private final TraceSubject traced;
    private final SourceText text;

    private Tracer(HeldGraph graph, TraceSubject traced) {
        this.graph = graph;
        this.facts = new GraphReads(graph);
        this.traced = traced;
        this.text = traced.text(facts);
    }

    /** The classes of the records that can be traced. */
    public static Set<Node> classes() {
        return READERS.keySet();
    }

    /** The trace of a record; null if it is of no kind that can be traced. */
    public static @Nullable Trace of(HeldGraph graph, Node record) {
        for (Node type : graph.values(record, RDF.type.asNode())) {
            var reader = READERS.get(type);
            if (reader == null) continue;
            return new Tracer(graph, reader.apply(new GraphReads(graph), record)).trace();
        }
        return null;
    }

    private Trace trace() {
        List<Hop> rules = traced.rules();
        List<Hop> spans = spans();
        Verdict carried = carried(rules, spans);
        List<Hop> hops = new ArrayList<>();
        hops.add(value(carried));
        hops.add(statement(carried));
        hops.addAll(rules);
        hops.addAll(spans);
        hops.addAll(text.isOriginal() ? throughDivision() : throughMarkers());
        return new Trace(traced.record(), hops, isIntact(hops));
    }

    private List<Hop> throughDivision() {
        var division = new OfficialDivision(facts, traced.measure(), text);
        Node document = graph.value(traced.measure(), Pol.document);
        return List.of(division.hop(traced.spansOfPart()), division.document(document));
    }

    private List<Hop> throughMarkers() {
        var cited = new CitedParagraphs(facts, traced.citations(facts));
        List<Hop> paragraphs = cited.paragraphs();
        List<Hop> hops = new ArrayList<>(cited.markers());
        hops.addAll(paragraphs);
        hops.add(document(paragraphs));
        return hops;
    }

    private Verdict carried(List<Hop> rules, List<Hop> spans) {
        Verdict found = Verdict.worst(rules.stream().map(Hop::verdict).toList());
        // Where there are no characters, the rules have said what follows from that.
        if (!traced.spans().isEmpty()) {
            found = found.and(Verdict.worst(spans.stream().map(Hop::verdict).toList()));
        }
        if (traced.refuted() != null) return Verdict.BROKEN;
        if (!traced.follows() && found != Verdict.NOT_HELD) return Verdict.BROKEN;
        return traced.isStated() ? found : found.and(Verdict.INFERRED);
    }

    private Hop value(Verdict verdict) {
        BilingualSentence refuted = traced.refuted();
        if (refuted != null) {
            return Hop.of(HopKind.VALUE, verdict, refuted).to(traced.record());
        }
        String number = facts.shown(traced.measure(), Pol.number);
        BilingualSentence sentence =
                switch (verdict) {
                    case VERIFIED, INFERRED -> traced.value();
                    case NOT_HELD ->
                            new BilingualSentence(
                                    "措施" + number + "所据的" + text.chinese() + "文字未持有，这一条无从核对。",
                                    "The text that measure "
                                            + number
                                            + " comes from is not held, so this cannot be checked.");
                    case BROKEN ->
                            new BilingualSentence(
                                    Messages.format(
                                            "不能引用：数据集就措施%s所记的这一条，所存%s的文字得不出来。",
                                            number, text.chinese()),
                                    "Not to be quoted: the held text does not give what the dataset says here of measure "
                                            + number
                                            + ".");
                };
        return Hop.of(HopKind.VALUE, verdict, sentence).to(traced.record());
    }

    private Hop statement(Verdict verdict) {
        List<Triple> triples = new ArrayList<>();
        for (Node property : traced.statedBy()) {
            graph.values(traced.record(), property).stream()
                    .sorted(NodeCmp::compareRDFTerms)
                    .map(value -> Triple.create(traced.record(), property, value))
                    .forEach(triples::add);
        }
        String chinese = "数据集以" + triples.size() + "条RDF陈述记录这一点";
        String english =
                "The dataset records this in "
                        + triples.size()
                        + (triples.size() == 1 ? " RDF statement" : " RDF statements");
        BilingualSentence sentence =
                switch (verdict) {
                    case VERIFIED ->
                            new BilingualSentence(
                                    chinese + "，与所存文字相符。",
                                    english + ", which the held text bears out.");
                    case INFERRED ->
                            new BilingualSentence(
                                    chinese + "，并注明它不是" + text.chinese() + "的明文。",
                                    Messages.format(
                                            "%s, and says that %s does not state it.",
                                            english, text.english()));
                    case NOT_HELD ->
                            new BilingualSentence(
                                    chinese + "，但所据文字未持有。",
                                    english + ", but the text that they rest on is not held.");
                    case BROKEN -> broken(chinese, english);
                };
        return Hop.of(HopKind.STATEMENT, verdict, sentence).to(traced.record()).stating(triples);
    }

    private BilingualSentence broken(String chinese, String english) {
        if (traced.refuted() != null) {
            return new BilingualSentence(
                    chinese + "，并注明它已由人否定。", english + ", and says that a person rejected it.");
        }
        return new BilingualSentence(
                chinese + "，但与所存文字不符。", english + ", which the held text does not bear out.");
    }

    private List<Hop> spans() {
        List<Hop> hops = new ArrayList<>();
        for (CheckedSpan span : traced.spans()) {
            Hop hop = Hop.of(HopKind.SPAN, span.verdict(), span.sentence()).at(span);
            hops.add(span.held() == null ? hop : hop.to(span.iri()));
        }
        return hops.isEmpty() ? List.of(withoutCharacters()) : hops;
    }

    private Hop withoutCharacters() {
        Verdict verdict = traced.follows() ? Verdict.NOT_HELD : Verdict.BROKEN;
        BilingualSentence sentence =
                new BilingualSentence(
                        "数据集没有为此给出" + text.chinese() + "中的任何文字。",
                        "The dataset gives no characters of " + text.english() + " for this.");
        return Hop.of(HopKind.SPAN, verdict, sentence)
                .ending(text.isOriginal() ? ChainEnd.NOT_IN_TEXT : ChainEnd.NOT_IN_DIGEST);
    }

    private Hop document(List<Hop> paragraphs) {
        Node document = graph.value(traced.measure(), Pol.document);
        String title = "?";
        if (document != null) title = facts.shown(document, DCTerms.title.asNode());
        boolean isHeld = paragraphs.stream().anyMatch(hop -> hop.span() != null);
        boolean isBeside =
                paragraphs.stream().anyMatch(hop -> hop.end() == ChainEnd.NOT_IN_ORIGINAL);
        Hop hop = isHeld ? held(title) : isBeside ? notInOriginal(title) : notHeld(title);
        if (document == null) return hop;
        OriginalElsewhere elsewhere = facts.originalElsewhere(document);
        return elsewhere == null ? hop.to(document) : heldElsewhere(document, title, elsewhere);
    }

    /** Leads to the first of them, since what it says can be read there. */
    private Hop heldElsewhere(Node document, String title, OriginalElsewhere elsewhere) {
        Node other = graph.originalsElsewhere(document).getFirst();
        BilingualSentence sentence =
                new BilingualSentence(
                        "这份摘要的编号下没有正式原文；"
                                + elsewhere.chinese()
                                + "：《"
                                + title
                                + "》。若是同一份，把摘要放到该编号下，证据链即可接到原文。",
                        "No official text is held under the id of this digest; "
                                + elsewhere.english()
                                + ": “"
                                + title
                                + "”. If they are one, the chain goes on to the official text once the digest is put under that id.");
        List<Change> changes = graph.changes(other);
        return Hop.of(
                        HopKind.DOCUMENT,
                        Verdict.INFERRED,
                        changes.isEmpty()
                                ? sentence
                                : sentence.then(
                                        ChangeNote.chinese(changes), ChangeNote.english(changes)))
                .to(other)
                .ending(ChainEnd.HELD_UNDER_ANOTHER_ID);
    }

    private static Hop held(String title) {
        BilingualSentence sentence =
                new BilingualSentence(
                        "上述段落取自所持正式文件，数据集记其题名为《" + title + "》。",
                        "The paragraph above is cut from the official text held of the document that the dataset titles “"
                                + title
                                + "”.");
        return Hop.of(HopKind.DOCUMENT, Verdict.VERIFIED, sentence);
    }

    private static Hop notInOriginal(String title) {
        BilingualSentence sentence =
                new BilingualSentence(
                        "正式文件《" + title + "》的原文已持有，但其中没有已知与标记对应的段落，证据链到此为止；这段文字是摘要的转述。",
                        "The official text of the document that the dataset titles “"
                                + title
                                + "” is held, but no paragraph of it is known to be what the marker stands for, so the chain ends here: this wording is the digest's paraphrase.");
        return Hop.of(HopKind.DOCUMENT, Verdict.NOT_HELD, sentence)
                .ending(ChainEnd.NOT_IN_ORIGINAL);
    }

    private static Hop notHeld(String title) {
        BilingualSentence sentence =
                new BilingualSentence(
                        "这一处的正式原文未持有，证据链到此为止：数据集记正式文件题名为《" + title + "》，所存的只是转述它的摘要。",
                        "The official wording is not held, so the chain ends here: the dataset titles the official document “"
                                + title
                                + "”, and only a digest that paraphrases it is held.");
        return Hop.of(HopKind.DOCUMENT, Verdict.NOT_HELD, sentence)
                .ending(ChainEnd.SOURCE_NOT_HELD);
    }

    /** A text's address ends in its hash, which was worked out when the text was first read. */
    private boolean isIntact(List<Hop> hops) {
        return hops.stream()
                .map(Hop::span)
                .filter(Objects::nonNull)
                .map(CheckedSpan::textOf)
                .distinct()
                .allMatch(this::hasItsHash);
    }

    private boolean hasItsHash(Node address) {
        HeldText text = graph.text(address);
        return text != null && address.getURI().endsWith("/" + text.shortHash());
    }
}
