package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.facts.Reference;
import org.policygraph.extract.facts.ReferenceKind;
import org.policygraph.extract.official.DocumentNumbers.Found;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Documents that a text names, by title or number, in the order of the text. Why, say the words
 * behind (停止执行, 作如下修改, 印发给你们) or before (根据, 贯彻落实); titles that stand in a row share their words.
 * What a document calls itself or another for short (以下简称《方案》) is no document.
 */
final class ReferenceRules {
    private static final int SHORTEST_TITLE = 3;
    private static final int BEFORE = 60;
    private static final int BEHIND = 100;
    private static final int ROW_UNITS = 1000;

    private static final PrefilteredPattern ROW =
            PrefilteredPattern.compile("^(?:[、,和及与]|以及|\\s)*$");
    private static final PrefilteredPattern SHORT_NAME =
            PrefilteredPattern.compile("(?:以下|下)?[统简合]称(?:为)?:?$");
    private static final PrefilteredPattern OTHER_TITLES =
            PrefilteredPattern.compile(
                    "^(?:[、,和及与\\s]|以及|等|《[^》]*》|\\([^)]{0,40}\\)|"
                            + DocumentNumbers.YEARED
                            + ")*");

    /** What is to be written does not exist yet. */
    private static final PrefilteredPattern DRAWN_UP =
            PrefilteredPattern.compile(
                    "(?:编制|制定|制订|修订|起草|草拟|编写|编印|出台)(?:或|和|、|与|并)?(?:修订|完善|实施|发布|印发)?$");

    private static final PrefilteredPattern AMENDS =
            PrefilteredPattern.compile("^[^。;《]{0,24}?(?:作(?:出)?(?:如下|以下|相应)?修改|修改为|予以修改|修订为)");
    private static final PrefilteredPattern FORWARDS =
            PrefilteredPattern.compile(
                    "^[^。;《]{0,40}?(?:(?:印发|转发|批转|发)给|现(?:予以?)?(?:印发|转发|公布|发布)|予以(?:印发|发布|公布))");
    private static final PrefilteredPattern FORWARDING =
            PrefilteredPattern.compile("(?:印发|转发|批转|颁发|下发|发布|公布|颁布)(?:[^。;《]{0,30})$");
    private static final PrefilteredPattern NOTICE =
            PrefilteredPattern.compile("^[^。;《]{0,40}?的通知》?$");
    private static final PrefilteredPattern AMENDING = PrefilteredPattern.compile("(?:对|将|修改|修订)$");

    /** 关于修改《…》的决定, 决定修改《…》; 《…》根据本决定作相应修改. */
    private static final PrefilteredPattern AMENDING_IT =
            PrefilteredPattern.compile("决定(?:对)?(?:修改|修订|修正)(?:《[^》]*》|[、和及与])*$");

    private static final PrefilteredPattern TITLE_AMENDING =
            PrefilteredPattern.compile("^[^。;,《]{2,50}关于(?:修改|修订|修正)(?:《[^》]*》|[、和及与])*$");

    private static final PrefilteredPattern OF_DECISION =
            PrefilteredPattern.compile("^[^。;,《]{0,16}(?:的|等)[^。;,《]{0,12}(?:决定|令|通知|公告|通告|规定)");

    /** Planned, wished, or another's: no amendment by this document. */
    private static final PrefilteredPattern NOT_OUTRIGHT =
            PrefilteredPattern.compile(
                    "(?:建议|拟|提出|如|不|要求|研究(?!.*决定)|计划|可以?|根据|依据|按照|贯彻|落实|执行)(?:《[^》]*》|[^。;,])*$");

    private static final PrefilteredPattern AMENDED_BY_THIS =
            PrefilteredPattern.compile(
                    "^[^。;《]{0,10}根据本[^。;《,]{1,6}(?:作|做|予以|进行)?[^。;《]{0,8}(?:修改|修订|修正)");

    /** A line that is an entry of a list of documents. */
    private static final PrefilteredPattern ENTRY =
            PrefilteredPattern.compile(
                    "^[^。;,:]{0,120}(?:》|号|"
                            + DocumentNumbers.YEARED
                            + ")(?:(?:\\([^()]{0,60}\\)){1,3}|及其[^。;,]{2,14})?[)。;,、]?(?:[\t ]+[^\t。;,:]{1,40})*$");

    private static final PrefilteredPattern BASED =
            PrefilteredPattern.compile("(?:根据|依据|依照|按照|遵照|参照|按)[^。;《]{0,24}$");
    private static final PrefilteredPattern IMPLEMENTS =
            PrefilteredPattern.compile(
                    "(?:贯彻落实|贯彻实施|贯彻执行|贯彻|落实|(?<!继续|暂停|停止|中止|不再)执行|(?<!不再)实施)[^。;《]{0,24}$");

    /** A form to be filled in, or a licence, is no document. */
    private static final PrefilteredPattern FORM =
            PrefilteredPattern.compile("(?:[^代]表|证书?|协议书|建议书|申请书|承诺书|[^条]单)[》)]*$");

    private final Set<String> shortNames = new HashSet<>();
    private final RepealRules repeals;

    /** How the documents of the list that is being read end; null where none is, or they do not. */
    private RepealRules.@Nullable Ending listed;

    private boolean isEffectCounted;

    /** Where words that end something stand in the paragraph that is being read. */
    private int[] endings = {};

    ReferenceRules(RepealRules repeals) {
        this.repeals = repeals;
    }

    /** Takes in the name of what follows, which may be a list of documents that are at an end. */
    void hearTitle(@Nullable FoldedPassage title) {
        listed = title == null ? null : repeals.titled(title);
    }

    /** Whether the text takes effect on a day that is counted from another. */
    boolean isEffectCounted() {
        return isEffectCounted;
    }

    /** The documents that a paragraph or title names. */
    List<Reference> of(FoldedPassage passage) {
        isEffectCounted |= RepealTimes.isCounted(passage.text());
        if (listed != null && !ENTRY.matcher(passage.text()).find()) listed = null;
        List<Reference> found = named(passage);
        RepealRules.Ending announced = repeals.announced(passage);
        if (announced != null && found.isEmpty()) listed = announced;
        return found;
    }

    private List<Reference> named(FoldedPassage passage) {
        List<Reference> references = new ArrayList<>();
        String text = passage.text();
        if (text.indexOf('《') < 0 && text.indexOf('号') < 0) return references;
        int[] pairs = Brackets.pairs(text);
        endings = repeals.hear(text);
        int end = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '《' || pairs[at] < 0) continue;
            numbers(passage, end, at, references);
            end = title(passage, pairs, at, references, end);
            at = end - 1;
        }
        numbers(passage, end, text.length(), references);
        return references;
    }

    /** Reads the title that opens here; one past what belongs to it. */
    private int title(
            FoldedPassage passage, int[] pairs, int open, List<Reference> references, int last) {
        String text = passage.text();
        int close = pairs[open] + 1;
        String name = text.substring(open, close);
        if (SHORT_NAME.matcher(text.substring(Math.max(0, open - 8), open)).find()) {
            shortNames.add(name);
            return close;
        }
        int end = close;
        TextSpan number = null;
        if (close < text.length() && text.charAt(close) == '(' && pairs[close] > 0) {
            Found found = DocumentNumbers.bracketed(text, close + 1, pairs[close]);
            if (found != null) {
                number = passage.span(found.from(), found.to());
                end = pairs[close] + 1;
            }
        }
        boolean isDocument = number != null || !FORM.matcher(name).find();
        if (!isDocument || shortNames.contains(name) || name.length() < SHORTEST_TITLE + 2)
            return end;
        boolean isInRow =
                !references.isEmpty() && ROW.matcher(text.substring(last, open)).matches();
        Cue cue = cue(passage, open, end, isInRow ? references.getLast() : null);
        boolean isYetToBe =
                number == null
                        && cue.kind() != ReferenceKind.FORWARDS
                        && cue.kind() != ReferenceKind.AMENDS
                        && DRAWN_UP.matcher(text.substring(Math.max(0, open - BEFORE), open))
                                .find();
        if (isYetToBe) return end;
        references.add(
                new Reference(
                        cue.kind(),
                        passage.span(open, close),
                        number,
                        passage.span(open, end),
                        cue.rule(),
                        cue.endsOn()));
        return end;
    }

    /** Numbers that stand without a title. */
    private void numbers(FoldedPassage passage, int from, int to, List<Reference> references) {
        String text = passage.text();
        for (Found found = DocumentNumbers.first(text, from, to);
                found != null;
                found = DocumentNumbers.first(text, found.to(), to)) {
            TextSpan span = passage.span(found.from(), found.to());
            Cue cue = cue(passage, found.from(), found.to(), null);
            references.add(new Reference(cue.kind(), null, span, span, cue.rule(), cue.endsOn()));
        }
    }

    /** Whether a word that ends something stands near, so that a long text is read in its time. */
    private boolean isNearEnding(int from, int to) {
        int at = Arrays.binarySearch(endings, from - RepealRules.LONGEST_ROW);
        int next = at < 0 ? -at - 1 : at;
        return next < endings.length && endings[next] < to;
    }

    /** Why a document is named; of one that is ended, from when, where a day is said. */
    private record Cue(ReferenceKind kind, String rule, @Nullable PrintedDate endsOn) {
        Cue(ReferenceKind kind, String rule) {
            this(kind, rule, null);
        }
    }

    private static final Set<ReferenceKind> ENDS =
            Set.of(ReferenceKind.REPEALS, ReferenceKind.MAY_REPEAL);

    private static final Cue MAY_END =
            new Cue(ReferenceKind.MAY_REPEAL, "may end, says a sentence that is not understood");

    /** A document in a list of what ends; its row or brackets may say another day. */
    private static Cue ofList(RepealRules.Ending list, FoldedPassage passage, int nameEnd) {
        PrintedDate own = RepealTimes.inBrackets(passage, nameEnd, false);
        String rule = "stands in a list of what ends";
        if (own != null) return new Cue(ReferenceKind.REPEALS, rule, own);
        boolean isOpen =
                !list.isRead() || RepealTimes.areLeft(passage.text(), nameEnd, nameEnd, null);
        return isOpen ? MAY_END : new Cue(ReferenceKind.REPEALS, rule, list.day());
    }

    private static boolean isAmended(String ahead, String behind) {
        return (AMENDS.matcher(behind).find() && AMENDING.matcher(ahead).find())
                || behind.startsWith("作如下修改")
                || AMENDING_IT.matcher(ahead).find()
                || (TITLE_AMENDING.matcher(ahead).find() && OF_DECISION.matcher(behind).find())
                || AMENDED_BY_THIS.matcher(behind).find();
    }

    private Cue cue(FoldedPassage passage, int from, int to, @Nullable Reference before) {
        String text = passage.text();
        PrefilteredMatcher row =
                OTHER_TITLES.matcher(text).region(to, Math.min(text.length(), to + ROW_UNITS));
        int end = row.find() ? row.end() : to;
        String behind = text.substring(end, Math.min(text.length(), end + BEHIND));
        String ahead = text.substring(Math.max(0, from - BEFORE), from);
        if (listed != null) return ofList(listed, passage, to);
        boolean mayEnd = isNearEnding(from, end + BEHIND);
        if (mayEnd && repeals.endsPart(passage, from, end))
            return new Cue(ReferenceKind.AMENDS, "loses a part, says what follows");
        RepealRules.Ending ending = mayEnd ? repeals.ending(passage, from, to, end) : null;
        if (ending != null && ending.isRead())
            return new Cue(ReferenceKind.REPEALS, "ends, says its sentence", ending.day());
        if (repeals.maySay() && !NOT_OUTRIGHT.matcher(ahead).find() && isAmended(ahead, behind))
            return new Cue(ReferenceKind.AMENDS, "is changed, says what follows");
        if (FORWARDS.matcher(behind).find()
                || (NOTICE.matcher(behind).find() && FORWARDING.matcher(ahead).find()))
            return new Cue(ReferenceKind.FORWARDS, "is passed on, says what follows");
        if (ending != null) return MAY_END;
        if (before != null && !ENDS.contains(before.kind()))
            return new Cue(before.kind(), before.rule());
        if (BASED.matcher(ahead).find()) return new Cue(ReferenceKind.BASED_ON, "根据 before it");
        if (IMPLEMENTS.matcher(ahead).find())
            return new Cue(ReferenceKind.IMPLEMENTS, "贯彻落实 before it");
        return new Cue(ReferenceKind.CITES, "is named");
    }
}
