package org.policygraph.extract.official;

import static org.policygraph.extract.official.Dates.DAY;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.official.OfficialOutline.Masthead;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * Whether a sentence ends a document that it names, and from when. It does only where 废止 or 停止执行 is
 * said of that document itself, and said outright: not denied, asked, planned, quoted or made to
 * depend on anything, and not of what rests on it or of a part of it. The word may follow the name
 * (《…》同时废止), precede it where the document decides (决定废止《…》), or announce a list of names.
 */
final class RepealRules {
    private static final String ENDS = "(?:停止(?:执行|施行|实施|使用)|废止|不再(?:执行|施行|适用|有效)|失效)";
    private static final PrefilteredPattern ENDING = PrefilteredPattern.compile(ENDS);
    static final int LONGEST_ROW = 2000;
    private static final int LONGEST_CLAUSE = 400;
    private static final int LONGEST_TITLE = 1000;
    private static final String ADVERBS =
            "(?:同时|一并|一律|即行|即时|即|立即|相应|现予以?|现|予以|予|均|都|也|亦|全部|整体|随之|自行|自动|正式|宣布)*";

    /** The end of the predicate: what follows it would make it a part of something else. */
    private static final String OVER = "(?=[。;,:、!)\\s]|\\((?:自|从|于)|和|并(?!非)|$)";

    private static final String WHEN =
            "(?:,?(?:将?(?:自|从|于)(?<date>"
                    + DAY
                    + ")(?:"
                    + RepealTimes.ON
                    + ")?|(?:自|从)(?:即日|(?:本|该|发布|印发|公布|施行|实施)[^,;。《]{0,20}(?:日|时))起),?)?";

    private static final String FROM =
            "(?:均|都|一律|分别)?(?:自|从|于)(?<date>" + DAY + ")起?(?:正式|同时|一律|即行)*";

    private static final String HOLDS = "(?:施行|实施|执行|生效|" + ENDS + ")";

    /** The day that stands behind what ends: 予以废止，自2031年9月1日起执行. */
    private static final PrefilteredPattern DAY_BEHIND =
            PrefilteredPattern.compile(
                    "^(?:等?[0-9两二三四五六七八九十]{1,3}[件个份项部](?:规范性)?(?:文件|规章|规定))?"
                            + "(?:[,;。]\\s?"
                            + FROM
                            + HOLDS
                            + "|\\("
                            + FROM.replace("<date>", "<bracketed>")
                            + HOLDS
                            + "?\\))(?=[。;,:、!)\\s]|$)");

    /** A clause that says the day of the one before: …予以废止，自2031年9月1日起执行：. */
    private static final PrefilteredPattern DAY_CLAUSE =
            PrefilteredPattern.compile("^" + FROM + HOLDS + "$");

    /** 《甲》自2031年9月1日起废止，《乙》同时废止: the day that a clause before says. */
    private static final PrefilteredPattern SAME_DAY =
            PrefilteredPattern.compile(
                    "(?:自|从|于)(?<date>" + DAY + ")起?(?:正式|同时)?(?:施行|实施|执行|生效|" + ENDS + ")$");

    private static final PrefilteredPattern AT_ONCE_WITH = PrefilteredPattern.compile("同时|一并");

    /** Where one document ends another is joined to it: 《甲》废止、《乙》废止; 废止《甲》、自2031年起废止《乙》. */
    private static final PrefilteredPattern JOINED =
            PrefilteredPattern.compile(
                    "^.*(?:" + ENDS + "(?:、|和|以及|及|并且?)|[》号)](?:、|和|并且?)(?=(?:自|从|于|同时|废止|停止)))");

    private static final PrefilteredPattern NAMES =
            PrefilteredPattern.compile("《[^》]*》|\\([^)]*\\)");

    private static final PrefilteredPattern WHOLE =
            PrefilteredPattern.compile(
                    "^(?:以上|上述)?[0-9两二三四五六七八九十]{0,3}[件个份项部]?(?:规范性|政策)?(?:文件|规定|通知|办法|意见|政策)?"
                            + "(?:其(?![他余中它])[^,;。《的]{2,14}?)?"
                            + WHEN
                            + ADVERBS
                            + ENDS
                            + OVER);

    private static final PrefilteredPattern PART =
            PrefilteredPattern.compile(
                    "^[^。;,《]{0,6}?(?:第[0-9一二三四五六七八九十百]{1,4}[条款项章节编]|中|内|有关|关于|附件|附表|部分|其[他余])[^。;《]{0,30}?"
                            + ENDS
                            + OVER);

    /** Denied, planned, asked or left open, between the document and the end. */
    private static final PrefilteredPattern OPEN =
            PrefilteredPattern.compile("不予|并非|并不|未|尚|拟|是否|可以|应|要|如|暂|已");

    private static final PrefilteredPattern BUT_A_PART =
            PrefilteredPattern.compile(
                    "^[^。;《]{0,6}(?:但|其中)[^。;]{0,30}(?:第[^。;]{1,4}[条款项章]|部分|规定|附件)[^。;]{0,16}有效");

    /** The other titles of a row. */
    private static final PrefilteredPattern ROW =
            PrefilteredPattern.compile(
                    "(?:(?:《[^《》]*》|"
                            + DocumentNumbers.YEARED
                            + ")(?:\\([^()]{0,40}\\)|[、和及与]|以及|\\s)*+)++$");

    /** What may stand before the name of a document that is the subject of its clause. */
    private static final PrefilteredPattern SUBJECT =
            PrefilteredPattern.compile(
                    "^(?:同时|此前|以前|之前|原有?|原来|现行|现|我[省市区县局委部厅]|本[省市区县])*"
                            + "(?:[^,;。]{0,40}(?:发布|印发|制定|公布|下发|出台|颁布|颁发|施行|实施|执行|通过|批准|转发|印送|制发|发|印)的"
                            + "|[^,;。]{2,20}(?:政府|厅|局|委|部|会|办|院)|(?:自|从)[^,;。]{0,30}起"
                            + "|本[^,;。]{0,12}(?:施行|实施|生效|印发|发布)(?:之日|后|时)?起?|(?:现|特|决定|宣布|将|把|对|(?:自|从)[^,;。]{0,30}起)*)?原?(?:文件)?$");

    private static final PrefilteredPattern OTHER_WORDS =
            PrefilteredPattern.compile(
                    "不|未|非|拟|是否|要|应|可|建议|征求|提出|研究|论证|评估|考虑|根据|依|按|照|贯彻|落实|除|对(?!$)|与|以(?!前)|为|如|若|待|凡|请");

    /** Clauses that make what follows depend on something, or another's wish. */
    private static final PrefilteredPattern CONDITION =
            PrefilteredPattern.compile(
                    "^(?:如|若|待|一旦|倘|凡|只要|建议|拟|计划|除第|可以)"
                            + "|^(?!.*(?:本|自|此)).*(?:后|时|的|之前|前提下|情况下|的话|以后)$"
                            + "|(?:提出|认为|建议|提议|主张|要求|考虑|研究|拟|计划|称|反映|并非|不是)$");

    private static final PrefilteredPattern HEAD_DAY =
            PrefilteredPattern.compile("(?:自|从|于)(?<date>" + DAY + ")起?[^自从于]*$");

    private static final PrefilteredPattern FROM_DAY =
            PrefilteredPattern.compile(
                    "(?:(?<=[自从于])|(?="
                            + DAY
                            + RepealTimes.ON
                            + "))(?<date>"
                            + DAY
                            + ")(?:"
                            + RepealTimes.ON
                            + ")?(?:将|把|对)?$");

    private static final String ORDER =
            "(?:[^,;。《]{0,24}(?:政府|厅|局|委|部|会|办|院|会议))?(?:现|特|决定|同意|同时|一并|宣布|明令|正式|此次|本次)*"
                    + "(?:(?:自|从|于)(?<date>"
                    + DAY
                    + ")起?)?(?:同时|一并|即行|正式|予以)?(?:废止|停止(?:执行|施行|实施|使用))";

    /** The word that ends documents before their names: 决定自2031年9月1日起废止《…》. */
    private static final PrefilteredPattern ORDERED =
            PrefilteredPattern.compile(
                    "^"
                            + ORDER
                            + "(?:以下|下列)?(?:原|旧的?|现行的?)?(?:[^,;。《]{0,24}(?:发布|印发|制定|公布|颁布|颁发|下发|出台)的)?(?:(?:规范性)?文件|规章)?$");

    /** What announces a list of documents that are at an end. */
    private static final PrefilteredPattern LISTED =
            PrefilteredPattern.compile(
                    "^(?:"
                            + ORDER
                            + "(?:以下|下列|如下)[^,;。《]{0,16}|[^,;。《]{0,16}(?:以下|下列|如下)[^,;。《]{0,16}?"
                            + WHEN.replace("<date>", "<listed>")
                            + ADVERBS
                            + ENDS
                            + ")$");

    /** What may follow the names that are ordered to end. */
    private static final PrefilteredPattern NOTHING_MORE =
            PrefilteredPattern.compile(
                    "^(?:等?[0-9两二三四五六七八九十]{1,3}[件个份项部](?:规范性)?(?:文件|规章|规定)|及其[^,;。《的]{2,14})?(?:[。;,:!)\\s]|、(?=自|从|于|同时|废止|停止)|$)");

    /** The title of the document itself: 某市关于废止《…》的决定. */
    private static final PrefilteredPattern TITLE_BEFORE =
            PrefilteredPattern.compile("^[^。;,《]{2,60}关于(?:宣布)?(?:废止|停止(?:执行|施行|实施|使用))(?=《|$)");

    private static final PrefilteredPattern TITLE_BEHIND =
            PrefilteredPattern.compile(
                    "^(?:等?[0-9两二三四五六七八九十]{1,3}[^,;。《]{0,12})?的(?:决定|通知|通告|公告|令|规定)\\s*$");

    private static final PrefilteredPattern TITLE_PART =
            PrefilteredPattern.compile("^(?:第[0-9一二三四五六七八九十百]|部分|中|有关|若干|个别|附件)");

    private static final PrefilteredPattern DECISION =
            PrefilteredPattern.compile("废止|失效|停止(?:执行|施行|实施|使用)|清理结果|(?:决定|令)\\s*$");

    private static final PrefilteredPattern APPROVAL =
            PrefilteredPattern.compile("^经[^,;。]{0,20}?(?:同意|批准|研究|审议|讨论|通过)(?:通过|同意)?");

    private static final PrefilteredPattern DECIDING =
            PrefilteredPattern.compile("(?:研究|讨论|审议)(?=决定)");

    /** Why or on what a decision was taken; it makes it depend on nothing. */
    private static final PrefilteredPattern LEADS_IN =
            PrefilteredPattern.compile("^(?:现|业|已|业已)*(?:经|根据|依据|依照|按照?|遵照|为|因|由于|鉴于|结合|随着)");

    private static final PrefilteredPattern DRAFT =
            PrefilteredPattern.compile(
                    "征求\\s*意见|[(（][^)）]*(?:草案|草稿|初稿|讨论稿|送审稿|审议稿|修改稿|代拟稿|意见稿)[^)）]*[)）]");

    /**
     * That a document is at an end.
     *
     * @param day from when; null where no day is said, which is from when the text that says it
     *     holds
     * @param isRead whether the sentence is understood; if not, the document may be ended, or from
     *     a day that is not known
     */
    record Ending(@Nullable PrintedDate day, boolean isRead) {
        /** An end that is understood. */
        Ending(@Nullable PrintedDate day) {
            this(day, true);
        }

        /** Words that end something, of which it is not understood what or from when. */
        static Ending unread() {
            return new Ending(null, false);
        }
    }

    /** What says that the documents of an annex are at an end. */
    private static final PrefilteredPattern ANNEXED =
            PrefilteredPattern.compile(
                    "(?:对|将)?(?:本[^,;。《]{1,4})?(?:附件|附表|后附|所附)[^,;。《]{0,24}?"
                            + WHEN.replace("<date>", "<annexed>")
                            + ADVERBS
                            + ENDS);

    private static final PrefilteredPattern LIST_TITLE =
            PrefilteredPattern.compile(
                    "(?:废止|失效|停止执行)的?[^,;。《]{0,16}(?:目录|清单|文件|一览表|规章)[^,;。《]{0,10}$");

    private static final PrefilteredPattern KEPT = PrefilteredPattern.compile("拟|继续有效|修改|保留|部分条款");

    /** What ends with the day of issue, whenever the text takes effect: 自本意见印发之日起停止执行. */
    private static final PrefilteredPattern FROM_ISSUE =
            PrefilteredPattern.compile(
                    "(?:自|从)(?:即日|(?:本[^,;。《]{0,12})?(?:印发|发布|公布|下发|公告|签发)之?日)起");

    private static final PrefilteredPattern AT_ONCE =
            PrefilteredPattern.compile("(?:即行|即日起|即时)" + ADVERBS + ENDS);

    private final @Nullable PrintedDate effectiveOn;
    private final @Nullable PrintedDate signedOn;
    private final boolean isDraft;
    private final boolean isDecision;

    /** Where a quotation is open in the paragraph that is being read. */
    private BitSet quoted = new BitSet();

    /** How the documents of the annexes end; null where the text does not say that they do. */
    private @Nullable Ending annexed;

    private RepealRules(
            @Nullable PrintedDate effectiveOn,
            @Nullable PrintedDate signedOn,
            boolean isDraft,
            boolean isDecision) {
        this.effectiveOn = effectiveOn;
        this.signedOn = signedOn;
        this.isDraft = isDraft;
        this.isDecision = isDecision;
    }

    /** Rules for one document. A draft ends nothing. */
    static RepealRules of(Masthead masthead) {
        TextSpan cover = masthead.coverTitle();
        String title = masthead.title().text();
        String titles = title + (cover == null ? "" : cover.text());
        return new RepealRules(
                masthead.effectiveOn(),
                masthead.signedOn(),
                DRAFT.matcher(titles).find(),
                DECISION.matcher(title).find());
    }

    /** Whether the document changes anything: a draft does not. */
    boolean maySay() {
        return !isDraft;
    }

    /** Takes in a paragraph; where words stand that say of something that it ends, in order. */
    int[] hear(String text) {
        quoted = LeadingClauses.quoted(text);
        return ENDING.matcher(text).results().mapToInt(MatchResult::start).toArray();
    }

    /** Whether the day that stands here is that of the repeal in the clause before. */
    static boolean isDayOfRepeal(String text, int at) {
        List<String> earlier = LeadingClauses.earlier(text, at);
        return LeadingClauses.before(text, at).isBlank()
                && !earlier.isEmpty()
                && ENDING.matcher(NAMES.matcher(earlier.getLast()).replaceAll("")).find();
    }

    /**
     * How a text ends a document.
     *
     * @param from where its name begins
     * @param nameEnd where its name ends
     * @param to where the row of names ends in which it stands
     */
    @Nullable Ending ending(FoldedPassage passage, int from, int nameEnd, int to) {
        String text = passage.text();
        if (isDraft || quoted.get(from)) return null;
        Ending ending = said(passage, from, to);
        PrintedDate own = RepealTimes.inBrackets(passage, nameEnd, ending == null);
        if (own != null && (ending != null || isSaid(text, startOfRow(text, from))))
            return new Ending(own);
        if (ending == null) return isDecision && mayEnd(text, from, to) ? Ending.unread() : null;
        return dated(ending, text, from, to);
    }

    /**
     * An end on which no day is said is that on which the text takes effect, or that of its issue
     * if it says so, if no other time is left.
     */
    private Ending dated(Ending ending, String text, int from, int to) {
        if (ending.day() != null) return ending;
        if (RepealTimes.areLeft(text, from, to, effectiveOn)) return Ending.unread();
        return new Ending(isOfIssue(text, from, to) ? signedOn : effectiveOn);
    }

    /**
     * Whether a row of names ends with the day of issue, by its own clause or the one before it.
     */
    private boolean isOfIssue(String text, int from, int to) {
        int last = Math.min(text.length(), to + LONGEST_CLAUSE);
        PrefilteredMatcher end = ENDING.matcher(text).region(to, last);
        String behind = end.find() ? text.substring(to, end.end()) : "";
        String before = LeadingClauses.before(text, from);
        List<String> earlier = before.isBlank() ? LeadingClauses.earlier(text, from) : List.of();
        String leading = before + (earlier.isEmpty() ? "" : earlier.getLast());
        if (FROM_ISSUE.matcher(behind).find() || FROM_ISSUE.matcher(leading).find()) return true;
        String sentence = RepealTimes.sentence(text, from, to);
        boolean hasDay = effectiveOn != null && sentence.contains(effectiveOn.span().text());
        return !hasDay && AT_ONCE.matcher(behind).find();
    }

    /**
     * Whether the sentence of a name ends something outright, though not in words that are read.
     */
    private static boolean mayEnd(String text, int from, int to) {
        if (isInTitle(text, from)) return false;
        String bare = NAMES.matcher(RepealTimes.sentence(text, from, to)).replaceAll("");
        return ENDING.matcher(bare).find() && !OPEN.matcher(bare).find() && !isOpen(bare);
    }

    private @Nullable Ending said(FoldedPassage passage, int from, int to) {
        String text = passage.text();
        int start = startOfRow(text, from);
        Ending ordered = ordered(passage, start, to);
        if (ordered != null) return ordered;
        PrefilteredMatcher whole = at(WHOLE, text, to);
        if (!whole.lookingAt() || OPEN.matcher(whole.group()).find()) return null;
        if (at(BUT_A_PART, text, whole.end()).lookingAt()) return null;
        if (!isSaid(text, start)) return null;
        if (whole.start("date") >= 0) return from(passage, whole.start("date"), whole.end("date"));
        Range day = dayBehind(text, whole.end());
        if (day == null) day = fromDay(text, start);
        if (day == null && AT_ONCE_WITH.matcher(whole.group()).find()) day = sameDay(text, start);
        return from(passage, day == null ? headDay(text, start) : day);
    }

    /** Whether a part of it is ended. */
    boolean endsPart(FoldedPassage passage, int from, int to) {
        String text = passage.text();
        if (isDraft || quoted.get(from)) return false;
        int start = startOfRow(text, from);
        if (isOrdered(text, start)) return at(TITLE_PART, text, to).lookingAt();
        PrefilteredMatcher part = at(PART, text, to);
        if (part.lookingAt()) return !OPEN.matcher(part.group()).find() && isSaid(text, start);
        PrefilteredMatcher whole = at(WHOLE, text, to);
        return whole.lookingAt()
                && at(BUT_A_PART, text, whole.end()).lookingAt()
                && isSaid(text, start);
    }

    /** A pattern at a place, and not far behind it, so that a long text is read in its time. */
    private static PrefilteredMatcher at(PrefilteredPattern pattern, String text, int from) {
        return pattern.matcher(text).region(from, Math.min(text.length(), from + LONGEST_CLAUSE));
    }

    /** How a paragraph ends the documents of the list that it announces; null if it does not. */
    @Nullable Ending announced(FoldedPassage passage) {
        String text = passage.text();
        int end = text.length();
        if (isDraft || end == 0) return null;
        noteAnnexed(passage);
        if (":。".indexOf(text.charAt(end - 1)) < 0) return titled(passage);
        Ending listed = listed(passage, end - 1);
        return listed == null ? null : dated(listed, text, 0, end);
    }

    /** 对附件所列文件予以废止，自2031年9月1日起执行: how the documents of an annex end. */
    private void noteAnnexed(FoldedPassage passage) {
        PrefilteredMatcher said = ANNEXED.matcher(passage.text());
        if (!said.find() || isOpen(said.group().replaceAll("对(?=附件)", ""))) return;
        boolean isBefore = said.start("annexed") >= 0;
        Range day =
                isBefore
                        ? new Range(said.start("annexed"), said.end("annexed"))
                        : dayBehind(passage.text(), said.end());
        Ending ending = from(passage, day);
        annexed = ending == null ? null : dated(ending, passage.text(), said.start(), said.end());
    }

    /** Whether the heading of a list says that what stands in it is at an end. */
    @Nullable Ending titled(FoldedPassage heading) {
        String title = heading.text();
        boolean ends = LIST_TITLE.matcher(title).find();
        if (isDraft || !ends || KEPT.matcher(title).find()) return null;
        PrintedDate day = RepealTimes.inHeading(heading);
        if (day != null) return new Ending(day);
        return annexed == null ? new Ending(effectiveOn) : annexed;
    }

    private static int startOfRow(String text, int from) {
        int first = Math.max(0, from - LONGEST_ROW);
        PrefilteredMatcher row = ROW.matcher(text.substring(first, from));
        return row.find() ? first + row.start() : from;
    }

    private @Nullable Ending ordered(FoldedPassage passage, int start, int rowEnd) {
        String text = passage.text();
        int to = rowEnd;
        while (to > start && ",、\t ".indexOf(text.charAt(to - 1)) >= 0) to--;
        if (isInTitle(text, start))
            return at(TITLE_BEHIND, text, to).lookingAt() ? new Ending(null) : null;
        if (!at(NOTHING_MORE, text, to).lookingAt()) return null;
        if (start > 0 && text.charAt(start - 1) == ':') return listed(passage, start - 1);
        if (!isOrdered(text, start)) return null;
        String clause = clause(text, start);
        PrefilteredMatcher order = ORDERED.matcher(clause);
        if (!order.find()) return null;
        int begin = start - clause.length();
        if (order.start("date") >= 0)
            return from(passage, begin + order.start("date"), begin + order.end("date"));
        Range behind = dayBehind(text, to);
        return from(passage, behind == null ? fromDay(text, begin) : behind);
    }

    private static boolean isInTitle(String text, int start) {
        return start <= LONGEST_TITLE && TITLE_BEFORE.matcher(text).region(0, start).lookingAt();
    }

    /** Whether the word that ends stands before a name, in a document that decides. */
    private boolean isOrdered(String text, int start) {
        if (isInTitle(text, start)) return true;
        String clause = clause(text, start);
        return ORDERED.matcher(clause).find()
                && !isOpen(clause)
                && (isDecision || clause.contains("决定"))
                && isDecided(LeadingClauses.earlier(text, start));
    }

    private @Nullable Ending listed(FoldedPassage passage, int colon) {
        String text = passage.text();
        String last = LeadingClauses.before(text, colon);
        PrefilteredMatcher own = DAY_CLAUSE.matcher(last);
        int end = own.find() ? colon - last.length() - 1 : colon;
        String clause = withoutApproval(LeadingClauses.before(text, Math.max(0, end)));
        PrefilteredMatcher listed = LISTED.matcher(clause);
        if (!listed.find() || isOpen(clause.replaceAll("对(?=以下|下列|如下)", ""))) return null;
        if (OPEN.matcher(clause).find() || !isDecided(LeadingClauses.earlier(text, end)))
            return null;
        if (end < colon)
            return from(passage, end + 1 + own.start("date"), end + 1 + own.end("date"));
        int begin = end - clause.length();
        for (String group : List.of("date", "listed")) {
            if (listed.start(group) >= 0)
                return from(passage, begin + listed.start(group), begin + listed.end(group));
        }
        return from(passage, fromDay(text, begin));
    }

    private static String withoutApproval(String clause) {
        String rest = APPROVAL.matcher(clause).replaceFirst("");
        return rest.length() < clause.length() ? rest : DECIDING.matcher(rest).replaceFirst("");
    }

    /** The clause that leads to a document, without those that it is joined to. */
    private static String clause(String text, int start) {
        String clause = LeadingClauses.before(text, start);
        String head = head(clause);
        return withoutApproval(clause.substring(head.length()));
    }

    /** What says of other documents that they end; empty if nothing does, or not outright. */
    private static String head(String clause) {
        PrefilteredMatcher joined = JOINED.matcher(clause);
        if (!joined.find()) return "";
        String bare = NAMES.matcher(joined.group()).replaceAll("");
        return isOpen(bare) || OPEN.matcher(bare).find() ? "" : joined.group();
    }

    /** Words that deny, plan, ask, or rest on what follows. */
    private static boolean isOpen(String clause) {
        return OTHER_WORDS.matcher(clause.replace("予以", "").replace("以下", "")).find();
    }

    private static boolean isSaid(String text, int start) {
        String clause = clause(text, start);
        if (!SUBJECT.matcher(clause).matches() || isOpen(clause)) return false;
        return isUnconditional(LeadingClauses.earlier(text, start));
    }

    /** What is decided depends on nothing for being led in. */
    private static boolean isDecided(List<String> earlier) {
        return isUnconditional(
                earlier.stream().filter(each -> !LEADS_IN.matcher(each).find()).toList());
    }

    private static boolean isUnconditional(List<String> earlier) {
        return earlier.stream()
                .filter(each -> !APPROVAL.matcher(each).find())
                .noneMatch(each -> CONDITION.matcher(each).find());
    }

    /** 自2031年9月1日起 in or before the clause that ends here; null if there is none. */
    private static @Nullable Range fromDay(String text, int end) {
        String clause = LeadingClauses.before(text, end);
        List<String> earlier = LeadingClauses.earlier(text, end);
        boolean isOwn = !clause.isEmpty() || earlier.isEmpty();
        String last = isOwn ? clause : earlier.getLast();
        PrefilteredMatcher day = FROM_DAY.matcher(last);
        int begin = (isOwn ? end : end - 1) - last.length();
        return day.find() ? new Range(begin + day.start("date"), begin + day.end("date")) : null;
    }

    /** 自2031年9月1日起执行 behind what ends here. */
    private static @Nullable Range dayBehind(String text, int end) {
        PrefilteredMatcher day = at(DAY_BEHIND, text, end);
        if (!day.lookingAt()) return null;
        String group = day.start("date") >= 0 ? "date" : "bracketed";
        return new Range(day.start(group), day.end(group));
    }

    /** The day on which what a clause before says comes about. */
    private static @Nullable Range sameDay(String text, int start) {
        int end = start - LeadingClauses.before(text, start).length();
        for (String clause : LeadingClauses.earlier(text, start).reversed()) {
            end--;
            PrefilteredMatcher day = SAME_DAY.matcher(clause);
            int begin = end - clause.length();
            if (day.find()) return new Range(begin + day.start("date"), begin + day.end("date"));
            end = begin;
        }
        return null;
    }

    /** The day that governs the documents that one is joined to: 自…起《甲》废止、《乙》废止. */
    private static @Nullable Range headDay(String text, int start) {
        String clause = LeadingClauses.before(text, start);
        String head = head(clause);
        PrefilteredMatcher day = HEAD_DAY.matcher(head);
        int begin = start - clause.length();
        if (day.find()) return new Range(begin + day.start("date"), begin + day.end("date"));
        return head.isEmpty() ? null : fromDay(text, begin);
    }

    private record Range(int from, int to) {}

    private static @Nullable Ending from(FoldedPassage passage, @Nullable Range day) {
        return day == null ? new Ending(null) : from(passage, day.from(), day.to());
    }

    /** A day that is none ends nothing. */
    private static @Nullable Ending from(FoldedPassage passage, int from, int to) {
        PrintedDate day = Dates.first(passage, Math.max(0, from), to);
        return day == null ? null : new Ending(day);
    }
}
