package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.Messages;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
 * @param note the whole note that names the body; null if none does
 * @param evidence in its order
 */
record TracedLink(
        GraphReads facts,
        boolean isAudience,
        Node record,
        Node measure,
        Node concept,
        @Nullable LinkBasis basis,
        @Nullable LinkBasis found,
        @Nullable DecidedLink decision,
        @Nullable CheckedSpan note,
        List<Evidence> evidence)
        implements TraceSubject {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** Characters, and the rule that fired on them. */
    record Evidence(CheckedSpan span, AppliedRule rule) {}

    static TraceSubject audience(GraphReads facts, Node record) {
        return of(facts, record, true, Pol.targetGroup);
    }

    static TraceSubject responsibility(GraphReads facts, Node record) {
        return of(facts, record, false, Pol.department);
    }

    private static TraceSubject of(GraphReads facts, Node record, boolean isAudience, Node target) {
        Node measure = TraceSubject.measureOf(facts, record);
        Node concept = Objects.requireNonNullElse(facts.graph().value(record, target), record);
        TextSpan wording = TraceSubject.wording(facts, measure);
        CheckedSpan note = note(facts, record);
        List<Evidence> evidence = new ArrayList<>();
        for (Node each : facts.inOrder(record, Pol.evidence)) {
            AppliedRule rule =
                    new AppliedRule(
                            facts.shown(each, Pol.rule),
                            facts.literal(each, Pol.term),
                            facts.literal(each, Pol.source));
            for (CheckedSpan span : TraceSubject.claimed(facts, each, Pol.span, null)) {
                boolean isPlaced = isNoted(span, note) || (!isAudience && span.isAbove(wording));
                CheckedSpan placed = isPlaced ? span : span.within(wording);
                evidence.add(new Evidence(placed, rule));
            }
        }
        LinkBasis basis = LinkBasis.of(facts, record, Pol.basis);
        LinkBasis found = LinkBasis.of(facts, record, Pol.foundBasis);
        DecidedLink decision = DecidedLink.of(facts, record, basis);
        return new TracedLink(
                facts,
                isAudience,
                record,
                measure,
                concept,
                basis,
                found,
                decision,
                note,
                evidence);
    }

    private static @Nullable CheckedSpan note(GraphReads facts, Node record) {
        return TraceSubject.claimed(facts, record, Pol.note, null).stream()
                .findFirst()
                .orElse(null);
    }

    /** Whether characters stand in the note, which stands after what it covers. */
    private static boolean isNoted(CheckedSpan span, @Nullable CheckedSpan note) {
        return note != null && note.verdict() == Verdict.VERIFIED && span.liesIn(note.held());
    }

    @Override
    public boolean isStated() {
        return basis == LinkBasis.STATED;
    }

    @Override
    public List<CheckedSpan> spans() {
        Stream<CheckedSpan> noted = Stream.ofNullable(note);
        return Stream.concat(evidence.stream().map(Evidence::span), noted).toList();
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
                    BilingualSentence sentence = verdict == Verdict.BROKEN ? unread() : reads(rule);
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
    private boolean isRead(Evidence reason, LinkBasis claimed) {
        if (claimed.isDecided()) return true;
        String term = reason.rule.term();
        if (term == null) return false;
        String characters = bare(reason.span.folded());
        String name = bare(CheckedSpan.folded(term));
        return characters.equals(name) || isShortFor(characters, name, reason.span);
    }

    /**
     * Whether a note prints the end of a name whose beginning its list gives once (省甲厅、乙厅), or a
     * short form whose whole stands elsewhere in the text (以下简称甲厅).
     */
    private boolean isShortFor(String characters, String name, CheckedSpan printed) {
        TextSpan held = printed.held();
        if (note == null || held == null) return false;
        if (name.endsWith(characters)) {
            String beginning = name.substring(0, name.length() - characters.length());
            return bare(note.folded()).contains(beginning);
        }
        return isAbbreviation(characters, name) && bare(held.source().text()).contains(name);
    }

    /** Whether all characters stand in a name, in their order. */
    private static boolean isAbbreviation(String characters, String name) {
        int at = 0;
        for (int i = 0; i < characters.length(); i++) {
            at = name.indexOf(characters.charAt(i), at) + 1;
            if (at == 0) return false;
        }
        return !characters.isEmpty();
    }

    /** A name may run over a line end of the layout. */
    private static String bare(String characters) {
        return WHITE_SPACE.matcher(characters).replaceAll("");
    }

    private boolean isUnlisted() {
        return "false".equals(facts.literal(concept, Pol.listed));
    }

    private BilingualSentence unread() {
        if (isDecided()) {
            return new BilingualSentence("这一关联由人核定。", "A person decided this link.");
        }
        return new BilingualSentence(
                "不能引用：所存文字与词表合起来得不出这一关联。",
                "Not to be quoted: the held characters and the vocabulary do not give this link.");
    }

    private BilingualSentence reads(AppliedRule rule) {
        String term = BilingualSentence.quote(Objects.requireNonNullElse(rule.term(), "?"));
        String chinese = BilingualSentence.quote(facts.chinese(concept));
        String english = facts.english(concept);
        String source = Objects.requireNonNullElse(rule.source(), "");
        return switch (Objects.requireNonNull(ruled())) {
            case STATED ->
                    isUnlisted()
                            ? new BilingualSentence(
                                    "词表没有收录这一机构，" + term + "是原文所印的名称。",
                                    "The vocabulary does not list the body; "
                                            + term
                                            + " is how the official text prints its name.")
                            : new BilingualSentence(
                                    "按词表，说" + term + "即点名" + chinese + "。",
                                    "By the vocabulary, " + term + " names " + english + ".");
            case IMPLIED ->
                    new BilingualSentence(
                            "按词表，说到" + term + "就涉及" + chinese + "，这是推知。",
                            Messages.format(
                                    "By the vocabulary, to speak of %s entails %s; that is an inference.",
                                    term, english));
            case REMIT ->
                    new BilingualSentence(
                            "按词表，" + term + "属于" + chinese + "的职责范围，这是推断。" + source,
                            Messages.format(
                                    "By the vocabulary, %s falls into the remit of %s; that is an inference."
                                            + " On its source the vocabulary says: %s",
                                    term, english, source));
            case CURATED, REJECTED ->
                    new BilingualSentence(
                            "这一关联由人核定，依据：" + source + "。",
                            "A person decided this link, with the reference: " + source + ".");
        };
    }

    @Override
    public BilingualSentence value() {
        String number = facts.shown(measure, Pol.number);
        List<String> characters = evidence.stream().map(each -> each.span.characters()).toList();
        String chinese = BilingualSentence.quotes(characters, "、");
        String english = BilingualSentence.quotes(characters, ", ");
        SourceText text = text(facts);
        return isAudience
                ? group(text, number, chinese, english)
                : body(text, number, chinese, english);
    }

    private BilingualSentence group(SourceText text, String number, String here, String there) {
        String chinese = BilingualSentence.quote(facts.chinese(concept));
        String english = facts.english(concept);
        return switch (basis) {
            case STATED ->
                    new BilingualSentence(
                            text.chineseMeasure() + "明文提到" + chinese + "这一群体，字样为" + here + "。",
                            Messages.format(
                                    "%s names the group %s in the characters %s.",
                                    text.englishMeasureFirst(), english, there));
            case CURATED -> curated(text, number, chinese, english);
            case null, default ->
                    new BilingualSentence(
                            Messages.format(
                                    "措施%s涉及%s这一群体，是由%s中的%s推知的，%s没有明说。",
                                    number, chinese, text.chinese(), here, text.chinese()),
                            Messages.format(
                                    "That measure %s concerns the group %s is inferred from %s in %s, which"
                                            + " does not say so.",
                                    number, english, there, text.english()));
        };
    }

    private BilingualSentence body(SourceText text, String number, String here, String there) {
        String chinese = BilingualSentence.quote(facts.chinese(concept));
        String english = facts.english(concept);
        return switch (basis) {
            case STATED ->
                    note == null
                            ? part(
                                    new BilingualSentence(
                                            Messages.format(
                                                    "%s明文写到由%s行事，字样为%s。",
                                                    text.chineseMeasure(), chinese, here),
                                            Messages.format(
                                                    "%s names %s as acting, in the characters %s.",
                                                    text.englishMeasureFirst(), english, there)))
                            : noted(text, note, chinese, english);
            case CURATED -> curated(text, number, chinese, english);
            case null, default ->
                    new BilingualSentence(
                            Messages.format(
                                    "措施%s由%s负责，是由%s中的%s按其职责推断的，%s没有明说。",
                                    number, chinese, text.chinese(), here, text.chinese()),
                            Messages.format(
                                    "That %s is responsible for measure %s is inferred from its remit and"
                                            + " from %s in %s, which does not say so.",
                                    english, number, there, text.english()));
        };
    }

    private BilingualSentence noted(
            SourceText text, CheckedSpan whole, String chinese, String english) {
        String quoted = BilingualSentence.quote(whole.characters());
        Part role = role();
        BilingualSentence said =
                new BilingualSentence(
                        Messages.format(
                                "%s由%s%s，见责任括注%s。",
                                text.chineseMeasure(),
                                chinese,
                                role == null ? "负责" : role.chinese(),
                                quoted),
                        Messages.format(
                                "For %s %s%s, by the note %s.",
                                text.englishMeasure(),
                                english,
                                role == null ? " is responsible" : role.english(),
                                quoted));
        return role == null ? said : withBasis(said, role);
    }

    /** A part that no word says is told apart from one that is said. */
    private BilingualSentence withBasis(BilingualSentence said, Part role) {
        boolean leads = role == Part.LEAD;
        if (restsOn("BY_ORDER"))
            return leads
                    ? said.then(
                            "“牵头”依文件所定的排序规则得出。",
                            "That it leads follows from the document's rule on the order of names.")
                    : said.then(
                            "“配合”是按文件的排序规则推得的，文件没有写明。",
                            "That it supports is taken from the document's rule on the order of names; no word says so.");
        if (restsOn("BESIDE_LEAD"))
            return said.then(
                    "“配合”是因另有机构牵头而推得的，文件没有写明。",
                    "That it supports is taken from another body's leading; no word says so.");
        if (restsOn("BY_COUNT") && leads)
            return said.then(
                    "“牵头”是因只列它一家而推得的，文件没有写明。",
                    "That it leads is taken from its being named alone; no word says so.");
        return said;
    }

    private boolean restsOn(String basis) {
        return Pol.term(basis).equals(facts.graph().value(record, Pol.roleBasis));
    }

    /** What part the sentence gives to the body, where it gives one. */
    private BilingualSentence part(BilingualSentence said) {
        Part role = role();
        if (role == null) return said;
        return said.then("其分工是" + role.chinese() + "。", "Its part: it" + role.english() + ".");
    }

    private @Nullable Part role() {
        Node claimed = facts.graph().value(record, Pol.role);
        for (Part each : Part.values()) {
            if (Pol.term(each.name()).equals(claimed)) return each;
        }
        return null;
    }

    /** What part a body has. */
    private enum Part {
        LEAD("牵头", " leads"),
        JOINT("共同负责", " is responsible together with others"),
        SUPPORT("配合", " supports");

        private final String chinese;
        private final String english;

        Part(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        String chinese() {
            return chinese;
        }

        String english() {
            return english;
        }
    }

    private BilingualSentence curated(
            SourceText text, String number, String chinese, String english) {
        if (decision != null) return decision.affirmed(number, chinese, english, found, text);
        return new BilingualSentence(
                "措施" + number + "与" + chinese + "的关联由人核定，" + text.chinese() + "没有明说。",
                Messages.format(
                        "The link of measure %s with %s was decided by a person; %s does not say"
                                + " so.",
                        number, english, text.english()));
    }

    @Override
    public @Nullable BilingualSentence refuted() {
        if (basis != LinkBasis.REJECTED) return null;
        String number = facts.shown(measure, Pol.number);
        String chinese = BilingualSentence.quote(facts.chinese(concept));
        return DecidedLink.rejected(number, chinese, facts.english(concept));
    }

    @Override
    public List<Node> statedBy() {
        Node target = isAudience ? Pol.targetGroup : Pol.department;
        return List.of(
                Pol.measure,
                target,
                Pol.basis,
                Pol.role,
                Pol.roleBasis,
                Pol.roleRule,
                Pol.note,
                Pol.printed,
                Pol.foundBasis,
                Pol.curation,
                Pol.evidence);
    }
}
