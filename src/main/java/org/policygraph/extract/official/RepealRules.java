package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.official.OfficialOutline.Masthead;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a sentence ends a document that it names. It does only where 废止 or 停止执行 is said of that
 * document itself, and said outright: not denied, asked, planned, quoted or made to depend on
 * anything, and not of what rests on it, of a part of it or of a time to come.
 */
final class RepealRules {
    private static final String ENDS = "(?:停止(?:执行|施行|实施|使用)|废止|不再(?:执行|施行|适用|有效)|失效)";
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
                            + ")(?:\\([^()]{0,40}\\)|[、和及与]|以及|\\s)*)+$");

    /** What may stand before the name of a document that is the subject of its clause. */
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "^(?:同时|此前|以前|之前|原有?|原来|现行|现|我[省市区县局委部厅]|本[省市区县])*"
                            + "(?:[^,;。]{0,40}(?:发布|印发|制定|公布|下发|出台|颁布|颁发|施行|实施|执行|通过|批准|转发|印送|制发|发|印)的"
                            + "|[^,;。]{2,20}(?:政府|厅|局|委|部|会|办|院)|(?:自|从)[^,;。]{0,30}起"
                            + "|本[^,;。]{0,12}(?:施行|实施|生效|印发|发布)(?:之日|后|时)?起?|(?:现|决定|现决定)将)?原?(?:文件)?$");

    private static final Pattern OTHER_WORDS =
            Pattern.compile(
                    "不|未|非|拟|是否|要|应|可|建议|提出|研究|论证|评估|考虑|根据|依|按|照|贯彻|落实|除|对|与|以(?!前)|为|如|若|待|凡|请");

    /** Clauses that make what follows depend on something, or another's wish. */
    private static final Pattern CONDITION =
            Pattern.compile(
                    "^(?:如|若|待|一旦|倘|凡|只要|建议|拟|计划|除第|可以)"
                            + "|^(?!.*(?:本|自|此)).*(?:后|时|的|之前|前提下|情况下|的话|以后)$"
                            + "|(?:提出|认为|建议|提议|主张|要求|考虑|研究|拟|计划|称|反映|并非|不是)$");

    private static final Pattern FROM_DAY =
            Pattern.compile("(?:自|从|于)(?<date>" + DAY + ")(?:之日)?起?$");

    private static final Pattern BEGINS =
            Pattern.compile("自(?<date>" + DAY + ")(?:起?至|起(?:正式)?(?:施行|实施|执行|生效))");

    private static final Pattern DRAFT =
            Pattern.compile("征求\\s*意见|[(（][^)）]*(?:草案|草稿|初稿|讨论稿|送审稿|审议稿|修改稿|代拟稿|意见稿)[^)）]*[)）]");

    private final @Nullable String signedOn;
    private final Set<String> beginnings;
    private final boolean isDraft;

    private RepealRules(@Nullable PrintedDate signedOn, Set<String> beginnings, boolean isDraft) {
        this.signedOn = signedOn == null ? null : signedOn.calendar();
        this.beginnings = beginnings;
        this.isDraft = isDraft;
    }

    /**
     * Rules for one document. What it ends on a day after its signing does not count, unless what
     * it orders itself begins on that day; a draft ends nothing.
     */
    static RepealRules of(Masthead masthead, Layout layout) {
        Set<String> beginnings =
                layout.parts().stream()
                        .flatMap(part -> part.body().stream())
                        .map(Line::passage)
                        .flatMap(RepealRules::beginnings)
                        .collect(Collectors.toSet());
        TextSpan cover = masthead.coverTitle();
        String titles = masthead.title().text() + (cover == null ? "" : cover.text());
        return new RepealRules(masthead.signedOn(), beginnings, DRAFT.matcher(titles).find());
    }

    private static Stream<String> beginnings(Passage line) {
        if (line.text().indexOf('自') < 0) return Stream.empty();
        return BEGINS.matcher(line.text())
                .results()
                .map(found -> Dates.first(line, found.start("date"), found.end("date")))
                .filter(Objects::nonNull)
                .map(PrintedDate::calendar);
    }

    /** Whether the name in [from, to), with the row behind it, is that of a document it ends. */
    boolean ends(Passage passage, int from, int to) {
        String text = passage.text();
        Matcher whole = WHOLE.matcher(text).region(to, text.length());
        if (isDraft || !whole.find() || OPEN.matcher(whole.group()).find()) return false;
        return !BUT_A_PART.matcher(text.substring(whole.end())).find()
                && isPast(passage, whole)
                && isSaid(passage, from);
    }

    /** Whether a part of it is ended. */
    boolean endsPart(Passage passage, int from, int to) {
        String text = passage.text();
        Matcher part = PART.matcher(text).region(to, text.length());
        if (isDraft) return false;
        if (part.find()) return !OPEN.matcher(part.group()).find() && isSaid(passage, from);
        Matcher whole = WHOLE.matcher(text).region(to, text.length());
        return whole.find()
                && BUT_A_PART.matcher(text.substring(whole.end())).find()
                && isSaid(passage, from);
    }

    private boolean isSaid(Passage passage, int from) {
        String text = passage.text();
        if (Clauses.isQuoted(text, from)) return false;
        Matcher row = ROW.matcher(text.substring(0, from));
        int start = row.find() ? row.start() : from;
        String clause = Clauses.before(text, start);
        Matcher subject = SUBJECT.matcher(clause);
        if (!subject.matches() || OTHER_WORDS.matcher(clause).find()) return false;
        List<String> earlier = Clauses.earlier(text, start);
        if (earlier.stream().anyMatch(each -> CONDITION.matcher(each).find())) return false;
        String last = clause.isEmpty() && !earlier.isEmpty() ? earlier.getLast() : clause;
        int end = clause.isEmpty() ? start - 1 : start;
        Matcher day = FROM_DAY.matcher(last);
        return !day.find() || isPast(passage, end - last.length() + day.start("date"), end);
    }

    private boolean isPast(Passage passage, Matcher when) {
        return when.start("date") < 0 || isPast(passage, when.start("date"), when.end("date"));
    }

    private boolean isPast(Passage passage, int from, int to) {
        PrintedDate day = Dates.first(passage, Math.max(0, from), to);
        if (day == null) return false;
        if (beginnings.contains(day.calendar())) return true;
        if (signedOn == null) return false;
        int shared = Math.min(day.calendar().length(), signedOn.length());
        return day.calendar().substring(0, shared).compareTo(signedOn.substring(0, shared)) <= 0;
    }
}
