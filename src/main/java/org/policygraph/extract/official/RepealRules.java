package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.official.OfficialOutline.Masthead;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence ends a document that it names, and from when. It does only where 废止 or 停止执行 is
 * said of that document itself, and said outright: not denied, asked, planned, quoted or made to
 * depend on anything, and not of what rests on it or of a part of it. The word may follow the name
 * (《…》同时废止), precede it where the document decides (决定废止《…》), or announce a list of names.
 */
final class RepealRules {
    private static final String ENDS = "(?:停止(?:执行|施行|实施|使用)|废止|不再(?:执行|施行|适用|有效)|失效)";
    private static final Pattern ENDING = Pattern.compile(ENDS);
    static final int LONGEST_ROW = 2000;
    private static final String ADVERBS =
            "(?:同时|一并|一律|即行|即时|即|立即|相应|现予以?|现|予以|予|均|都|也|亦|全部|整体|随之|自行|自动|正式|宣布)*";

    /** The end of the predicate: what follows it would make it a part of something else. */
    private static final String OVER = "(?=[。;,:、!)\\s]|和|并(?!非)|$)";

    private static final String DAY = Dates.DATE.replaceAll("\\?<[a-z]+>", "?:");
    private static final String WHEN =
            "(?:,?(?:(?:自|从|于)(?<date>"
                    + DAY
                    + ")起?|(?:自|从)(?:即日|(?:本|该|发布|印发|公布|施行|实施)[^,;。《]{0,20}(?:日|时))起),?)?";

    private static final Pattern WHOLE =
            Pattern.compile(
                    "^(?:以上|上述)?[0-9两二三四五六七八九十]{0,3}[件个份项部]?(?:规范性|政策)?(?:文件|规定|通知|办法|意见|政策)?"
                            + "(?:其(?![他余中它])[^,;。《的]{2,14}?)?"
                            + WHEN
                            + ADVERBS
                            + ENDS
                            + OVER);

    private static final Pattern PART =
            Pattern.compile(
                    "^[^。;,《]{0,6}?(?:第[0-9一二三四五六七八九十百]{1,4}[条款项章节编]|中|内|有关|关于|附件|附表|部分|其[他余])[^。;《]{0,30}?"
                            + ENDS
                            + OVER);

    /** Denied, planned, asked or left open, between the document and the end. */
    private static final Pattern OPEN = Pattern.compile("不予|并非|并不|未|尚|拟|是否|可以|应|要|如|暂|已");

    private static final Pattern BUT_A_PART =
            Pattern.compile(
                    "^[^。;《]{0,6}(?:但|其中)[^。;]{0,30}(?:第[^。;]{1,4}[条款项章]|部分|规定|附件)[^。;]{0,16}有效");

    /** The other titles of a row. */
    private static final Pattern ROW =
            Pattern.compile(
                    "(?:(?:《[^《》]*》|"
                            + DocumentNumbers.YEARED
                            + ")(?:\\([^()]{0,40}\\)|[、和及与]|以及|\\s)*+)++$");

    /** What may stand before the name of a document that is the subject of its clause. */
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "^(?:同时|此前|以前|之前|原有?|原来|现行|现|我[省市区县局委部厅]|本[省市区县])*"
                            + "(?:[^,;。]{0,40}(?:发布|印发|制定|公布|下发|出台|颁布|颁发|施行|实施|执行|通过|批准|转发|印送|制发|发|印)的"
                            + "|[^,;。]{2,20}(?:政府|厅|局|委|部|会|办|院)|(?:自|从)[^,;。]{0,30}起"
                            + "|本[^,;。]{0,12}(?:施行|实施|生效|印发|发布)(?:之日|后|时)?起?|(?:现|决定)*(?:将|把|对|宣布)?)?原?(?:文件)?$");

    private static final Pattern OTHER_WORDS =
            Pattern.compile(
                    "不|未|非|拟|是否|要|应|可|建议|提出|研究|论证|评估|考虑|根据|依|按|照|贯彻|落实|除|对(?!$)|与|以(?!前)|为|如|若|待|凡|请");

    /** Clauses that make what follows depend on something, or another's wish. */
    private static final Pattern CONDITION =
            Pattern.compile(
                    "^(?:如|若|待|一旦|倘|凡|只要|建议|拟|计划|除第|可以)"
                            + "|^(?!.*(?:本|自|此)).*(?:后|时|的|之前|前提下|情况下|的话|以后)$"
                            + "|(?:提出|认为|建议|提议|主张|要求|考虑|研究|拟|计划|称|反映|并非|不是)$");

    private static final Pattern FROM_DAY =
            Pattern.compile("(?:自|从|于)(?<date>" + DAY + ")(?:之日)?起?$");

    private static final String ORDER =
            "(?:[^,;。《]{0,24}(?:政府|厅|局|委|部|会|办|院|会议))?(?:现|特|决定|同意|同时|一并|宣布|明令|正式|此次|本次)*"
                    + "(?:(?:自|从|于)(?<date>"
                    + DAY
                    + ")起?)?(?:同时|一并|即行|正式|予以)?(?:废止|停止(?:执行|施行|实施|使用))";

    /** The word that ends documents before their names: 决定自2031年9月1日起废止《…》. */
    private static final Pattern ORDERED =
            Pattern.compile(
                    "^"
                            + ORDER
                            + "(?:以下|下列)?(?:原|旧的?|现行的?)?(?:[^,;。《]{0,24}(?:发布|印发|制定|公布|颁布|颁发|下发|出台)的)?(?:(?:规范性)?文件|规章)?$");

    /** What announces a list of documents that are at an end. */
    private static final Pattern LISTED =
            Pattern.compile(
                    "^(?:"
                            + ORDER
                            + "(?:以下|下列|如下)[^,;。《]{0,16}|[^,;。《]{0,16}(?:以下|下列|如下)[^,;。《]{0,16}?"
                            + WHEN.replace("<date>", "<listed>")
                            + ADVERBS
                            + ENDS
                            + ")$");

    /** What may follow the names that are ordered to end. */
    private static final Pattern NOTHING_MORE =
            Pattern.compile(
                    "^(?:等?[0-9两二三四五六七八九十]{1,3}[件个份项部](?:规范性)?(?:文件|规章|规定)|及其[^,;。《的]{2,14})?(?:[。;,:!)\\s]|$)");

    /** The title of the document itself: 某市关于废止《…》的决定. */
    private static final Pattern TITLE_BEFORE =
            Pattern.compile("^[^。;,《]{2,60}关于(?:宣布)?(?:废止|停止(?:执行|施行|实施|使用))(?=《|$)");

    private static final Pattern TITLE_BEHIND =
            Pattern.compile("^(?:等?[0-9两二三四五六七八九十]{1,3}[^,;。《]{0,12})?的(?:决定|通知|通告|公告|令|规定)\\s*$");

    private static final Pattern TITLE_PART =
            Pattern.compile("^(?:第[0-9一二三四五六七八九十百]|部分|中|有关|若干|个别|附件)");

    private static final Pattern DECISION =
            Pattern.compile("废止|失效|停止(?:执行|施行|实施|使用)|清理结果|(?:决定|令)\\s*$");

    private static final Pattern APPROVAL =
            Pattern.compile("^经[^,;。]{1,20}?(?:同意|批准|研究|审议|讨论|通过)(?:通过|同意)?");

    private static final Pattern DRAFT =
            Pattern.compile("征求\\s*意见|[(（][^)）]*(?:草案|草稿|初稿|讨论稿|送审稿|审议稿|修改稿|代拟稿|意见稿)[^)）]*[)）]");

    /**
     * That a document is at an end.
     *
     * @param day from when; null where no day is said, which is from when the text that says it
     *     holds
     */
    record Ending(@Nullable PrintedDate day) {}

    private final @Nullable PrintedDate effectiveOn;
    private final boolean isDraft;
    private final boolean isDecision;

    private RepealRules(@Nullable PrintedDate effectiveOn, boolean isDraft, boolean isDecision) {
        this.effectiveOn = effectiveOn;
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
                DRAFT.matcher(titles).find(),
                DECISION.matcher(title).find());
    }

    /** Where words stand that say of something that it ends, in order. */
    static int[] words(String text) {
        return ENDING.matcher(text).results().mapToInt(MatchResult::start).toArray();
    }

    /** How a text ends the document whose name, with the row behind it, is [from, to). */
    @Nullable Ending ending(Passage passage, int from, int to) {
        String text = passage.text();
        if (isDraft || Clauses.isQuoted(text, from)) return null;
        int start = startOfRow(text, from);
        Ending ordered = ordered(passage, start, to);
        if (ordered != null) return ordered;
        Matcher whole = WHOLE.matcher(text).region(to, text.length());
        if (!whole.find() || OPEN.matcher(whole.group()).find()) return null;
        if (BUT_A_PART.matcher(text.substring(whole.end())).find()) return null;
        if (!isSaid(text, start)) return null;
        return whole.start("date") >= 0
                ? from(passage, whole.start("date"), whole.end("date"))
                : from(passage, fromDay(text, start));
    }

    /** Whether a part of it is ended. */
    boolean endsPart(Passage passage, int from, int to) {
        String text = passage.text();
        if (isDraft || Clauses.isQuoted(text, from)) return false;
        int start = startOfRow(text, from);
        if (isOrdered(text, start)) return TITLE_PART.matcher(text.substring(to)).find();
        Matcher part = PART.matcher(text).region(to, text.length());
        if (part.find()) return !OPEN.matcher(part.group()).find() && isSaid(text, start);
        Matcher whole = WHOLE.matcher(text).region(to, text.length());
        return whole.find()
                && BUT_A_PART.matcher(text.substring(whole.end())).find()
                && isSaid(text, start);
    }

    /** How a paragraph ends the documents of the list that it announces; null if it does not. */
    @Nullable Ending announced(Passage passage) {
        String text = passage.text();
        int end = text.length();
        if (isDraft || end == 0 || ":。".indexOf(text.charAt(end - 1)) < 0) return null;
        return listed(passage, end - 1);
    }

    /** Whether the name of a list says that what stands in it is at an end. */
    @Nullable Ending titled(String title) {
        boolean ends = title.matches(".*(?:废止|失效|停止执行)的?[^,;。]{0,16}(?:目录|清单|文件|一览表).*");
        return isDraft || !ends || title.matches(".*(?:拟|继续有效|修改|保留).*")
                ? null
                : new Ending(effectiveOn);
    }

    private static int startOfRow(String text, int from) {
        int first = Math.max(0, from - LONGEST_ROW);
        Matcher row = ROW.matcher(text.substring(first, from));
        return row.find() ? first + row.start() : from;
    }

    private @Nullable Ending ordered(Passage passage, int start, int to) {
        String text = passage.text();
        String behind = text.substring(to);
        if (TITLE_BEFORE.matcher(text.substring(0, start)).find())
            return TITLE_BEHIND.matcher(behind).find() ? new Ending(effectiveOn) : null;
        if (!NOTHING_MORE.matcher(behind).find()) return null;
        if (start > 0 && text.charAt(start - 1) == ':') return listed(passage, start - 1);
        if (!isOrdered(text, start)) return null;
        String clause = withoutApproval(Clauses.before(text, start));
        Matcher order = ORDERED.matcher(clause);
        if (!order.find()) return null;
        int begin = start - clause.length();
        return order.start("date") < 0
                ? from(passage, fromDay(text, begin))
                : from(passage, begin + order.start("date"), begin + order.end("date"));
    }

    /** Whether the word that ends stands before a name, in a document that decides. */
    private boolean isOrdered(String text, int start) {
        if (TITLE_BEFORE.matcher(text.substring(0, start)).find()) return true;
        String clause = withoutApproval(Clauses.before(text, start));
        return ORDERED.matcher(clause).find()
                && !isOpen(clause)
                && (isDecision || clause.contains("决定"))
                && isUnconditional(Clauses.earlier(text, start));
    }

    private @Nullable Ending listed(Passage passage, int colon) {
        String clause = withoutApproval(Clauses.before(passage.text(), colon));
        Matcher listed = LISTED.matcher(clause);
        if (!listed.find() || isOpen(clause)) return null;
        if (OPEN.matcher(clause).find() || !isUnconditional(Clauses.earlier(passage.text(), colon)))
            return null;
        int begin = colon - clause.length();
        for (String group : List.of("date", "listed")) {
            if (listed.start(group) >= 0)
                return from(passage, begin + listed.start(group), begin + listed.end(group));
        }
        return from(passage, fromDay(passage.text(), begin));
    }

    private static String withoutApproval(String clause) {
        return APPROVAL.matcher(clause).replaceFirst("");
    }

    /** Words that deny, plan, ask, or rest on what follows. */
    private static boolean isOpen(String clause) {
        return OTHER_WORDS.matcher(clause.replace("予以", "").replace("以下", "")).find();
    }

    private static boolean isSaid(String text, int start) {
        String clause = withoutApproval(Clauses.before(text, start));
        if (!SUBJECT.matcher(clause).matches() || isOpen(clause)) return false;
        return isUnconditional(Clauses.earlier(text, start));
    }

    private static boolean isUnconditional(List<String> earlier) {
        return earlier.stream()
                .filter(each -> !APPROVAL.matcher(each).find())
                .noneMatch(each -> CONDITION.matcher(each).find());
    }

    /** 自2031年9月1日起 in or before the clause that ends here; null if there is none. */
    private static @Nullable Range fromDay(String text, int end) {
        String clause = Clauses.before(text, end);
        List<String> earlier = Clauses.earlier(text, end);
        boolean isOwn = !clause.isEmpty() || earlier.isEmpty();
        String last = isOwn ? clause : earlier.getLast();
        Matcher day = FROM_DAY.matcher(last);
        int begin = (isOwn ? end : end - 1) - last.length();
        return day.find() ? new Range(begin + day.start("date"), begin + day.end("date")) : null;
    }

    private record Range(int from, int to) {}

    private @Nullable Ending from(Passage passage, @Nullable Range day) {
        return day == null ? new Ending(effectiveOn) : from(passage, day.from(), day.to());
    }

    /** A day that is none ends nothing. */
    private static @Nullable Ending from(Passage passage, int from, int to) {
        PrintedDate day = Dates.first(passage, Math.max(0, from), to);
        return day == null ? null : new Ending(day);
    }
}
