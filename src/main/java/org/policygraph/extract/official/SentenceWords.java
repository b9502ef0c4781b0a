package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.CharacterSet;
import org.policygraph.text.PrefilteredPattern;

import java.util.List;

/**
 * Words that say what a sentence does.
 *
 * @param rule the name of the rule
 * @param kind what such a sentence does
 * @param signs characters of which one must stand in it for the pattern to be tried; null where
 *     that spares nothing
 * @param pattern what stands in it, folded
 */
record SentenceWords(
        String rule, SentenceKind kind, @Nullable CharacterSet signs, PrefilteredPattern pattern) {
    private static final String ACT =
            "(?:办法|条例|规定|意见|方案|细则|规则|通知|公告|通告|决定|措施|计划|规划|纲要|政策|制度|章程|规范|标准|要点|清单|目录|指南|预案)";

    private static final List<SentenceWords> FORMAL =
            List.of(
                    formal(
                            "promulgation note",
                            "日",
                            "^\\(.{0,20}日(?:.{0,60}(?:通过|公布|发布|修订|修正|施行).{0,30})?\\)$"),
                    formal(
                            "entry into force",
                            "自",
                            "^(?:本|该|上述|以上)?.{0,24}自.{1,24}起(?:正式)?(?:施行|实施|执行|生效)(?:,(?:有效期|试行).{0,24})?[。;]?$"),
                    formal(
                            "entry into force",
                            "效之",
                            "^(?:(?:本|该|上述|以上)[^,]{0,14})?有效期(?:为|至|限|[0-9一二三四五]).{0,24}$|^本.{2,8}(?:由.{2,40})?(?:发布|公布|印发)之日起(?:施行|实施|执行)"),
                    formal(
                            "repeal",
                            "停废再失",
                            "[》〕)号].{0,30}(?:停止执行|废止|不再执行|失效)|(?:文件|规定|政策).{0,16}(?:同时|即行|予以)(?:废止|停止执行)"),
                    formal(
                            "repeal",
                            "^(?:[^,。;《]{2,24}|经[^,。;《]{2,20},)?决定(?:自[^,。;《]{4,20}起)?(?:同时|一并|宣布)*(?:废止|停止执行)(?:下列|以下)?[^,。;《]{0,24}[《:]"
                                    + "|^(?:自[^,。;《]{4,20}起)?(?:同时|一并|宣布)*废止(?:下列|以下)?[^,。;《]{0,24}《[^。]*》[^。;,]{0,40}[。;]?$"),
                    formal(
                            "name of a document",
                            "》号",
                            "^(?:《[^》]{2,80}》(?:\\([^()]{2,40}\\))?[、和及]?){1,20}(?:的通知)?[。;,]?$|^"
                                    + DocumentNumbers.YEARED
                                    + "[。;]?$|^[^,。;:]{4,60}的(?:通知|意见|决定|办法|规定|公告|批复|函|通告)\\([^()]{2,40}号\\)[。;]?$"),
                    formal("copies", "^(?:抄送|抄报|主送|分送|发至|报送单位)\\s*:"),
                    formal("contact", "^联\\s?系\\s?(?:人|电话|方式)(?:及(?:电话|方式|联系方式))?\\s*:"),
                    formal("interpretation", "释", "由.{2,40}负责解释|解释权(?:归|属)"),
                    formal(
                            "enacting",
                            "本如以此",
                            "(?:制定|制订|编制|出台)了?(?:本(?!地|省|市|区|县|部门|单位|级|行业|校|院|系统|领域)|如下|以下|此)[^,。]{0,12}"
                                    + ACT
                                    + "[^,]{0,6}[。:]$"),
                    formal("enacting", "(?:提出|制定|作出|采取)(?:如下|以下)[^,。]{0,14}[。:]$"),
                    formal(
                            "transmission",
                            "下给现特复",
                            "(?:通知|批复|公告|通告|决定|函复|通报|答复|规定)如下|(?:印发|转发|批转)给|(?<=现|通知|意见|办法|方案|》)发给|现(?:予以?|将.{0,80}?)?(?:公布|发布|印发|转发|公告)(?!的)|^特此|^此复"),
                    formal("enacting", "(?:决定|决定如下|如下决定):$"),
                    formal("amendment", "》.{0,30}作出?(?:如下|以下)修改:$"),
                    formal("receipt", "^你.{1,8}(?:《|关于).{2,80}收悉"));

    private static final List<SentenceWords> NORMS =
            List.of(of("principle", SentenceKind.PRINCIPLE, "(?:遵循|坚持|贯彻|实行).{2,80}的原则。$"));

    private static final String NUMBER = "^(?:[0-9]{1,3}\\s?[.、)]\\s?)?";

    private static final List<SentenceWords> DEFINITIONS =
            List.of(
                    definition(
                            "definition",
                            "(?:^|,)(?:本"
                                    + ACT
                                    + "?.{0,4}|前款|上款|前条)所(?:称|指)|^[^,。]{2,40}=|^(?:计算方法|指标来源|指标说明|计算公式|数据来源)"),
                    definition(
                            "definition",
                            "指",
                            NUMBER + "(?:[^,。]{1,14},)?[^,。;]{2,40}(?:是指|指的是|系指)"),
                    definition(
                            "sum",
                            "和比差",
                            NUMBER + "[^,。;要应须]{2,24}(?:为|等于)[^。]{2,60}(?:之和|之比|之差|的比值|的比例)[。;]?$"),
                    definition(
                            "explanatory note",
                            "^注\\s?[0-9]{0,2}\\s?:|"
                                    + NUMBER
                                    + "标(?:记|注|有|识)[“\"][^”\"]{1,3}[”\"]的"),
                    definition(
                            "list that is counted",
                            "项条个类",
                            "^[^,。:;要应须]{2,20}(?:方面|领域|类别?)\\(?共?[0-9一二三四五六七八九十]{1,3}[项条个类]\\)?(?::|。?$)"));

    /** A whole and its parts, where terms are explained: in norms and annexes. */
    private static final SentenceWords PARTS =
            definition(
                    "parts of a term",
                    NUMBER
                            + "[^,。;:(要应须]{2,24}(?<!对象|范围|内容|职责|任务|程序|条件|材料|资料|措施|信息)包括(?!但不限于)[^:]+$");

    private static final List<SentenceWords> OTHERS =
            List.of(
                    of(
                            "report",
                            SentenceKind.REPORTING,
                            "报告馈",
                            "(?:报送|上报|抄报|函告|反馈)(?:至|给)?[^,。]{0,24}[。;]?$"
                                    + "|(?:^|,|并|及时|如实|定期|专题|向[^,。]{2,24})报告(?:国务院|[^,。]{0,14}(?:部|委|局|厅|办|办公室|政府))?[。;]?$"),
                    of(
                            "significance",
                            SentenceKind.BACKGROUND,
                            "具有(?:十分|非常|极其)?重[要大]的?[^,。]{0,6}(?:意义|作用)"
                                    + "|^(?!以|要|把|将)[^。要应须]{2,60}是[^。要应须]{2,80}的(?:重要|关键|必然|迫切|战略|核心|根本|有效|有力)性?[^,。要]{0,8}[。,]"),
                    of(
                            "how things are",
                            SentenceKind.BACKGROUND,
                            "^(?:近年来|近年|当前|目前|长期以来|改革开放以来|党的十[八九]大以来|“?十[二三四]五”?(?:时期)?以来|但也?要?看到|但是,|与此同时,我国|随着[^,]{2,30},)"),
                    of(
                            "call",
                            SentenceKind.APPEAL,
                            "献面斗",
                            "(?:作出|做出)(?:(?:新|更大|更多|积极|应有)的?)+贡献。$|开创[^,。]{2,16}新局面。$|(?:努力|团结)奋斗。$"));

    private static final PrefilteredPattern OTHER_DUTY =
            PrefilteredPattern.compile("做好|抓好|加强|推进|建立|组织(?:开展|实施)|完成|督促|检查|统筹|协调|解决|指导|听取");

    private static SentenceWords definition(String rule, String pattern) {
        return of(rule, SentenceKind.DEFINITION, pattern);
    }

    private static SentenceWords definition(String rule, String signs, String pattern) {
        return of(rule, SentenceKind.DEFINITION, signs, pattern);
    }

    private static SentenceWords formal(String rule, String pattern) {
        return of(rule, SentenceKind.FORMAL, pattern);
    }

    private static SentenceWords formal(String rule, String signs, String pattern) {
        return of(rule, SentenceKind.FORMAL, signs, pattern);
    }

    private static SentenceWords of(String rule, SentenceKind kind, String pattern) {
        return new SentenceWords(rule, kind, null, PrefilteredPattern.compile(pattern));
    }

    private static SentenceWords of(String rule, SentenceKind kind, String signs, String pattern) {
        return new SentenceWords(
                rule, kind, CharacterSet.of(signs), PrefilteredPattern.compile(pattern));
    }

    private boolean standIn(String text) {
        return (signs == null || signs.occursIn(text)) && pattern.matcher(text).find();
    }

    /** Whether the sentence that a rule read announces measures, or passes a document on. */
    static boolean announces(String rule) {
        return rule.equals("enacting") || rule.equals("transmission");
    }

    /**
     * What makes a sentence a formality or a definition; null if nothing does.
     *
     * @param isNorm whether it stands in an article
     * @param explains whether terms are explained where it stands
     */
    static @Nullable SentenceWords formal(String text, boolean isNorm, boolean explains) {
        SentenceWords definition = first(DEFINITIONS, text);
        if (definition != null) return definition;
        if (explains && PARTS.standIn(text)) return PARTS;
        SentenceWords norm = isNorm ? first(NORMS, text) : null;
        return norm == null ? first(FORMAL, text) : norm;
    }

    /** What makes a sentence something else than a measure; null if nothing does. */
    static @Nullable SentenceWords other(String text, boolean isNorm) {
        SentenceWords found = isNorm ? null : first(OTHERS, text);
        boolean isReport = found != null && found.kind() == SentenceKind.REPORTING;
        return isReport && OTHER_DUTY.matcher(text).find() ? null : found;
    }

    private static @Nullable SentenceWords first(List<SentenceWords> rules, String text) {
        return rules.stream().filter(rule -> rule.standIn(text)).findFirst().orElse(null);
    }
}
