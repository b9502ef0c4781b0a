package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A link from a measure to a target group or a department. It rests on its evidence: on the
 * characters, and on the word of the vocabulary that they are read as.
 *
 * @param isAudience whether it leads to a target group
 * @param concept the group or department
 * @param basis on what it claims to rest; null if that is not known
 * @param found on what it rested before a person decided on it; null if no rule found it, or nobody
 *     decided
 * @param decision what a person decided on it; null if nobody did
 * @param evidence in its order
 */
record Link(
        Facts facts,
        boolean isAudience,
        Node record,
        Node measure,
        Node concept,
        @Nullable LinkBasis basis,
        @Nullable LinkBasis found,
        @Nullable DecidedLink decision,
        List<Evidence> evidence)
        implements Traced {
    /** Characters, and the rule that fired on them. */
    record Evidence(CheckedSpan span, AppliedRule rule) {}

    static Traced audience(Facts facts, Node record) {
        return of(facts, record, true, Pol.targetGroup);
    }

    static Traced responsibility(Facts facts, Node record) {
        return of(facts, record, false, Pol.department);
    }

    private static Traced of(Facts facts, Node record, boolean isAudience, Node target) {
        Node measure = Traced.measureOf(facts, record);
        Node concept = Objects.requireNonNullElse(facts.graph().value(record, target), record);
        TextSpan wording = Traced.wording(facts, measure);
        List<Evidence> evidence = new ArrayList<>();
        for (Node each : facts.inOrder(record, Pol.evidence)) {
            AppliedRule rule =
                    new AppliedRule(
                            facts.shown(each, Pol.rule),
                            facts.literal(each, Pol.term),
                            facts.literal(each, Pol.source));
            for (CheckedSpan span : Traced.claimed(facts, each, Pol.span, null)) {
                evidence.add(new Evidence(span.within(wording), rule));
            }
        }
        LinkBasis basis = LinkBasis.of(facts, record, Pol.basis);
        LinkBasis found = LinkBasis.of(facts, record, Pol.foundBasis);
        DecidedLink decision = DecidedLink.of(facts, record, basis);
        return new Link(
                facts, isAudience, record, measure, concept, basis, found, decision, evidence);
    }

    @Override
    public boolean isStated() {
        return basis == LinkBasis.STATED;
    }

    @Override
    public List<CheckedSpan> spans() {
        return evidence.stream().map(Evidence::span).toList();
    }

    /** A decision by a person may do without characters of the digest; nothing else may. */
    @Override
    public boolean follows() {
        boolean isKnown = basis != null && !concept.equals(record) && !measure.equals(record);
        return isKnown && (isDecided() || !evidence.isEmpty());
    }

    private boolean isDecided() {
        return basis != null && basis.isDecided();
    }

    /** On what the rules rest that fired: what a person decided later is no rule's doing. */
    private @Nullable LinkBasis ruled() {
        return found != null ? found : basis;
    }

    @Override
    public List<Hop> rules() {
        Map<AppliedRule, Verdict> fired = new LinkedHashMap<>();
        for (Evidence each : evidence) fired.merge(each.rule, verdict(each), Verdict::and);
        List<Hop> hops = new ArrayList<>();
        if (decision != null) hops.add(decision.hop());
        if (hops.isEmpty() && fired.isEmpty()) {
            Verdict verdict = follows() ? Verdict.INFERRED : Verdict.BROKEN;
            hops.add(Hop.of(HopKind.RULE, verdict, unread()).to(concept));
        }
        fired.forEach(
                (rule, verdict) -> {
                    Sentence sentence = verdict == Verdict.BROKEN ? unread() : reads(rule);
                    hops.add(Hop.of(HopKind.RULE, verdict, sentence).to(concept).by(rule));
                });
        return hops;
    }

    private Verdict verdict(Evidence reason) {
        if (reason.span.verdict() == Verdict.NOT_HELD) return Verdict.NOT_HELD;
        LinkBasis claimed = ruled();
        boolean holds =
                claimed != null
                        && reason.span.verdict() == Verdict.VERIFIED
                        && isRead(reason, claimed)
                        && new VocabularyEntry(facts, concept).allows(claimed, reason.rule);
        if (!holds) return Verdict.BROKEN;
        return claimed == LinkBasis.STATED ? Verdict.VERIFIED : Verdict.INFERRED;
    }

    /** The word that fired is what the characters say; a person may decide otherwise. */
    private static boolean isRead(Evidence reason, LinkBasis basis) {
        return basis.isDecided() || reason.span.folded().equals(reason.rule.term());
    }

    private Sentence unread() {
        if (isDecided()) {
            return new Sentence("这一关联由人核定。", "A person decided this link.");
        }
        return new Sentence(
                "不能引用：所存文字与词表合起来得不出这一关联。",
                "Not to be quoted: the held characters and the vocabulary do not give this link.");
    }

    private Sentence reads(AppliedRule rule) {
        String term = Sentence.quote(Objects.requireNonNullElse(rule.term(), "?"));
        String chinese = Sentence.quote(facts.chinese(concept));
        String english = facts.english(concept);
        String source = Objects.requireNonNullElse(rule.source(), "");
        return switch (Objects.requireNonNull(ruled())) {
            case STATED ->
                    new Sentence(
                            "按词表，说" + term + "即点名" + chinese + "。",
                            "By the vocabulary, " + term + " names " + english + ".");
            case IMPLIED ->
                    new Sentence(
                            "按词表，说到" + term + "就涉及" + chinese + "，这是推知。",
                            "By the vocabulary, to speak of "
                                    + term
                                    + " entails "
                                    + english
                                    + "; that is an inference.");
            case REMIT ->
                    new Sentence(
                            "按词表，" + term + "属于" + chinese + "的职责范围，这是推断。" + source,
                            "By the vocabulary, "
                                    + term
                                    + " falls into the remit of "
                                    + english
                                    + "; that is an inference. On its source the vocabulary says: "
                                    + source);
            case CURATED, REJECTED ->
                    new Sentence(
                            "这一关联由人核定，依据：" + source + "。",
                            "A person decided this link, with the reference: " + source + ".");
        };
    }

    @Override
    public Sentence value() {
        String number = facts.shown(measure, Pol.number);
        List<String> characters = spans().stream().map(CheckedSpan::characters).toList();
        String chinese = Sentence.quotes(characters, "、");
        String english = Sentence.quotes(characters, ", ");
        return isAudience ? group(number, chinese, english) : body(number, chinese, english);
    }

    private Sentence group(String number, String here, String there) {
        String chinese = Sentence.quote(facts.chinese(concept));
        String english = facts.english(concept);
        return switch (basis) {
            case STATED ->
                    new Sentence(
                            "摘要的措施" + number + "明文提到" + chinese + "这一群体，字样为" + here + "。",
                            "Measure "
                                    + number
                                    + " of the digest names the group "
                                    + english
                                    + " in the characters "
                                    + there
                                    + ".");
            case CURATED -> curated(number, chinese, english);
            case null, default ->
                    new Sentence(
                            "措施" + number + "涉及" + chinese + "这一群体，是由摘要中的" + here + "推知的，摘要没有明说。",
                            "That measure "
                                    + number
                                    + " concerns the group "
                                    + english
                                    + " is inferred from "
                                    + there
                                    + " in the digest, which does not say so.");
        };
    }

    private Sentence body(String number, String here, String there) {
        String chinese = Sentence.quote(facts.chinese(concept));
        String english = facts.english(concept);
        return switch (basis) {
            case STATED ->
                    new Sentence(
                            "摘要的措施" + number + "明文写到由" + chinese + "行事，字样为" + here + "。",
                            "Measure "
                                    + number
                                    + " of the digest names "
                                    + english
                                    + " as acting, in the characters "
                                    + there
                                    + ".");
            case CURATED -> curated(number, chinese, english);
            case null, default ->
                    new Sentence(
                            "措施" + number + "由" + chinese + "负责，是由摘要中的" + here + "按其职责推断的，摘要没有明说。",
                            "That "
                                    + english
                                    + " is responsible for measure "
                                    + number
                                    + " is inferred from its remit and from "
                                    + there
                                    + " in the digest, which does not say so.");
        };
    }

    private Sentence curated(String number, String chinese, String english) {
        if (decision != null) return decision.affirmed(number, chinese, english, found);
        return new Sentence(
                "措施" + number + "与" + chinese + "的关联由人核定，摘要没有明说。",
                "The link of measure "
                        + number
                        + " with "
                        + english
                        + " was decided by a person; the digest does not say so.");
    }

    @Override
    public @Nullable Sentence refuted() {
        if (basis != LinkBasis.REJECTED) return null;
        String number = facts.shown(measure, Pol.number);
        String chinese = Sentence.quote(facts.chinese(concept));
        return DecidedLink.rejected(number, chinese, facts.english(concept));
    }

    @Override
    public List<Node> statedBy() {
        Node target = isAudience ? Pol.targetGroup : Pol.department;
        return List.of(Pol.measure, target, Pol.basis, Pol.foundBasis, Pol.curation, Pol.evidence);
    }
}
