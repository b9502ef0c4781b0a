package org.policygraph.extract.rules;

import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.note.BodyNames;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of bodies that begin at a place of a clause, and whether what they are to do
 * follows. In running text no sign says where a name ends, so a name counts only by its form, and
 * where a word for a duty, or the next name of a row, follows.
 */
final class ActingNames {
    /** Why a name is expected at a place. */
    enum Cue {
        /** A clause begins. */
        START,
        /** 由. */
        BY,
        /** 会同. */
        CONVENED,
        /** 鼓励 and its like, before all of a level or class. */
        ENCOURAGED
    }

    private static final int LONGEST = 30;

    /** What a body is to do, after its name. */
    private static final Pattern DUTY =
            Pattern.compile(
                    "(?:原则上|也|还|均|都|可以|继续)?(?:要(?![求素点闻])|应(?![用急])|可(?![行靠持再见])|将(?!军)|须|需(?![求要])|必须|不得|负责|牵头(?![单部])|会同|配合|参与|统筹|切实|分别|共同|具体|按照?(?:各自)?职责|于每年|每年|指导(?![意委])|督促|组织(?!部)|制定|出台|审核|审批|审定|承担|开展|落实|定期|商(?![务业会标]))");

    /** What is done, after 由 and a name. */
    private static final Pattern DONE =
            Pattern.compile(
                    "(?:另行|予以|给予|确定|办理|出具|发布|公布|印发|建立|提出|决定|认定|核定|下达|拨付|安排|依法|按|根据|统一|直接|进行|编制|研究|受理|监督|推荐|选派|委托|结合|实施|推进|处理|解释|统筹|备案|汇总|提供|支付|发放|征收|向|从|对|在|为|纳入|通过)");

    /** What all of a level are encouraged to do. */
    private static final Pattern ENCOURAGED =
            Pattern.compile(
                    "(?:因地制宜|结合|开放|扩大|举办|搭建|打造|推广|推行|拓展|健全|强化|规范|落地|配套|选择|选取|引进|引导|吸引|投入|建设|申报|积极|主动|大胆|探索|加快|加大|加强|合理|开展|出台|建立|制定|设立|根据|通过|依托|先行|推进|推动|落实|做好|创新|完善|按|支持|实施|发展(?!改革)|优化|培育|组织|利用|采取|把|将|对(?!外)|在|充分|统筹|科学|进一步|自主|率先|研究|提高|给予|运用|盘活|适当|采用|安排)");

    private static final Pattern JOINT = Pattern.compile("以及|[、和及与]");
    private static final Pattern AND_OTHERS =
            Pattern.compile(
                    "等(?:[0-9一二三四五六七八九十]{1,3}个)?(?:有关|相关|中央)?(?:部门|单位|机构)(?:和单位)?(?:负责同志|有关负责同志)?");

    private static final Pattern PLACE =
            Pattern.compile(
                    "各地区?|各地方|各地各有关部门|各地各部门|[地方中央]{2}财政|地方|当地|基层|有条件的(?:地方|地区)|我[部委局署厅办市省区县]");

    /** A body of the centre, of a place, or one that its own word makes a body. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:国家|国务院|中国|全国|中央|最高|中共|本?[省市区县州]|[\\p{IsHan}]{2,6}[省市区县州盟旗])[\\p{IsHan}]{1,24}"
                            + "|[\\p{IsHan}]{2,28}(?:领导小组|联席会议|委员会|办公室|指挥部|工作小组)|[\\p{IsHan}]{2,9}(?:部|总局|总署|委|局|办)");

    private static final Pattern CLASS =
            Pattern.compile(
                    "(?:(?:国务院|中央|省级|市级|区级|县级|地方|当地|上级|各级|各地|各区|各市|所在地|其他|其它)?(?:各|有关|相关|各有关|各相关)?(?:下属|成员|责任|牵头|配合|职能|业务)?(?:部门|单位|机构|方面))(?:和单位|及单位)?"
                            + "|[\\p{IsHan}]{2,18}(?:行政|主管)?部门");

    /** A word of a sentence, which no name holds. */
    private static final Pattern WORD =
            Pattern.compile(
                    "^(?:加强|加快|加大|推动|推进|引导|鼓励|支持|完善|建立|健全|指导|督促|协调|会同|发挥|明确|落实|做好|开展|积极|充分|进一步|对|在|从|以|为|将|按|根据|通过|结合|围绕|依托|实行|实施|设立|成立|制定|强化|优化|提高|提升|构建|形成|确保|坚持|经|向|与|把|到|凡|要|由|并|不|可|使|让|每|如|适时|动员|营造|带动|领导(?!小组)|研究(?!室)|[0-9])"
                            + "|[归属是为让把被向给]|使(?!用)|(?<!会)对(?!外)|参与|带动|动员|引导|营造|委托|工作机制|等|[全内外大局东西南北中干本总支]部$");

    private ActingNames() {}

    /** The names of a row that begins here; empty unless what they are to do follows the last. */
    static List<Range> row(String text, int from, Cue cue) {
        List<Range> row = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            int end = end(text, at, cue);
            if (end == at) return List.of();
            row.add(new Range(at, end));
            Matcher joint = JOINT.matcher(text).region(end, text.length());
            if (!joint.lookingAt())
                return acts(text, afterOthers(text, end), cue) ? row : List.of();
            at = joint.end();
        }
        return List.of();
    }

    /** Where the shortest name ends that goes on as a name in its place does; its begin if none. */
    private static int end(String text, int from, Cue cue) {
        int levels = BodyNames.endOfLevels(text, from);
        if (levels > from && isFollowed(text, levels, cue)) return levels;
        int last = Math.min(text.length(), from + LONGEST);
        for (int to = from + 2; to <= last; to++) {
            if ("、,;:。《》".indexOf(text.charAt(to - 1)) >= 0) break;
            if (isName(text.substring(from, to)) && isFollowed(text, to, cue)) return to;
        }
        return from;
    }

    private static boolean isFollowed(String text, int end, Cue cue) {
        if (DUTY.matcher(text).region(end, text.length()).lookingAt()) return true;
        boolean goesOn =
                BodyNames.isCertain(
                                text.substring(
                                        Math.max(0, end - 1), Math.min(end + 1, text.length())))
                        || "门分署位员公议".indexOf(end < text.length() ? text.charAt(end) : ' ') >= 0;
        if (goesOn) return false;
        return JOINT.matcher(text).region(end, text.length()).lookingAt()
                || acts(text, afterOthers(text, end), cue);
    }

    private static int afterOthers(String text, int end) {
        Matcher others = AND_OTHERS.matcher(text).region(end, text.length());
        return others.lookingAt() ? others.end() : end;
    }

    private static boolean acts(String text, int from, Cue cue) {
        Matcher duty = DUTY.matcher(text).region(from, text.length());
        if (duty.lookingAt()) return true;
        return switch (cue) {
            case START -> false;
            case BY -> DONE.matcher(text).region(from, text.length()).lookingAt();
            case CONVENED -> from == text.length() || "的、".indexOf(text.charAt(from)) < 0;
            case ENCOURAGED -> ENCOURAGED.matcher(text).region(from, text.length()).lookingAt();
        };
    }

    private static boolean isName(String name) {
        if (PLACE.matcher(name).matches()) return true;
        if (!BodyNames.isCertain(name) || WORD.matcher(name).find()) return false;
        return switch (BodyNames.kind(name)) {
            case NAMED -> NAMED.matcher(name).matches();
            case LOCAL -> true;
            case GENERIC -> CLASS.matcher(name).matches();
        };
    }

    /** How such a name names. */
    static BodyKind kind(String name) {
        return PLACE.matcher(name).matches() && !name.endsWith("部门")
                ? BodyKind.LOCAL
                : BodyNames.kind(name);
    }
}
