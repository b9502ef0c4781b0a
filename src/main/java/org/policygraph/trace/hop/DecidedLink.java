package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Pol;

/**
 * A person's decision on a link: who, when, why, with which reference. The reference is not held,
 * so nothing here is ever verified.
 *
 * @param record the decision
 * @param rejects whether the link does not hold by it
 */
record DecidedLink(GraphReads facts, Node record, boolean rejects) {
    private static final String RULE = "decision of a person";

    /** Characters of a date in a moment. */
    private static final int DATE = 10;

    /** The decision that a link leads to; null if there is none. */
    static @Nullable DecidedLink of(GraphReads facts, Node link, @Nullable LinkBasis basis) {
        Node record = facts.graph().value(link, Pol.curation);
        if (record == null || basis == null || !basis.isDecided()) return null;
        return new DecidedLink(facts, record, basis == LinkBasis.REJECTED);
    }

    Hop hop() {
        AppliedRule rule = new AppliedRule(RULE, null, facts.shown(record, Pol.reference));
        Verdict verdict = rejects ? Verdict.BROKEN : Verdict.INFERRED;
        return Hop.of(HopKind.RULE, verdict, sentence()).to(record).by(rule);
    }

    private BilingualSentence sentence() {
        String author = BilingualSentence.quote(facts.shown(record, Pol.decidedBy));
        String reason = BilingualSentence.quote(facts.shown(record, Pol.decisionReason));
        String reference = BilingualSentence.quote(facts.shown(record, Pol.reference));
        return new BilingualSentence(
                Messages.format(
                        "%s于%s%s了这一关联，理由：%s；参考依据：%s。这是人的判断，本系统未核对其参考依据。",
                        author, date(), rejects ? "否定" : "认定", reason, reference),
                author
                        + (rejects ? " rejected" : " affirmed")
                        + " this link on "
                        + date()
                        + ", for the reason "
                        + reason
                        + " and with the reference "
                        + reference
                        + ". That is a person's judgement; its reference was not checked here.");
    }

    private String date() {
        String moment = facts.shown(record, Pol.decidedAt);
        return moment.length() < DATE ? moment : moment.substring(0, DATE);
    }

    /** What may be printed of a link that was affirmed. */
    BilingualSentence affirmed(
            String number,
            String chinese,
            String english,
            @Nullable LinkBasis found,
            SourceText text) {
        BilingualSentence what =
                new BilingualSentence(
                        "措施" + number + "与" + chinese + "的关联由人认定。",
                        Messages.format(
                                "The link of measure %s with %s was affirmed by a person.",
                                number, english));
        return switch (found) {
            case STATED ->
                    what.then(
                            "规则也读出" + text.chinese() + "的文字点名了它。",
                            "Rules read " + text.english() + " as naming it as well.");
            case null ->
                    what.then(
                            text.chinese() + "没有明说，规则也没有得出它。",
                            "It is not said by " + text.english() + ", and no rule found it.");
            default ->
                    what.then(
                            "规则只是推断出它，" + text.chinese() + "没有明说。",
                            "Rules only inferred it, and " + text.english() + " does not say so.");
        };
    }

    /** What may be printed of a link that was rejected. */
    static BilingualSentence rejected(String number, String chinese, String english) {
        return new BilingualSentence(
                "不能引用：措施" + number + "与" + chinese + "的关联已由人否定。",
                Messages.format(
                        "Not to be quoted: the link of measure %s with %s was rejected by a"
                                + " person.",
                        number, english));
    }
}
