package org.policygraph.extract.rules;

import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.note.BodyNames;
import org.policygraph.text.Messages;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;

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
        /** 请, 责成. */
        ASKED,
        /** 鼓励 and its like, before all of a level or class. */
        ENCOURAGED,
        /** 设在, 牵头单位为: nothing needs to follow. */
        APPOINTED,
        /** 建立…牵头、…参与的工作机制. */
        MECHANISM
    }

    /**
     * A name of a row.
     *
     * @param range where it is printed
     * @param before what it shares with the first of its row: 各级 of 各级财政、税务部门
     * @param after what it shares with the last: 部门 of 财政、税务部门
     */
    record Name(Range range, String before, String after) {
        private static Name whole(int from, int to) {
            return new Name(new Range(from, to), "", "");
        }
    }

    private static final int LONGEST = 30;

    private static final PrefilteredPattern JOINT = PrefilteredPattern.compile("以及|[、和与]|及(?!时)");
    private static final PrefilteredPattern AND_OTHERS =
            PrefilteredPattern.compile(
                    "等(?:[0-9一二三四五六七八九十]{1,3}个)?(?:有关|相关|中央)?(?:部门|单位|机构)(?:和单位)?(?:负责同志|有关负责同志)?");

    /** The other name of a body that has two: 市甲局（市乙局）. */
    private static final PrefilteredPattern ALIAS =
            PrefilteredPattern.compile("\\([\\p{IsHan}]{2,16}(?:局|委|部|厅|办|署|中心|委员会|政府|办事处)\\)");

    /** Between a body and its duties: 市甲局：负责…, 市甲局（牵头）：…, 市甲局职责：…. */
    private static final PrefilteredPattern DUTIES =
            PrefilteredPattern.compile("(?:\\((?:牵头|主办|协办|配合|责任)(?:单位|部门)?\\)|(?:主要|工作)?职责)?:");

    /** The rest of a row whose names are no bodies, up to what all of them must do. */
    private static final PrefilteredPattern OTHERS_MUST =
            PrefilteredPattern.compile(
                    "(?:、|以及|[和及与])[\\p{IsHan}、]{2,24}?(?:要(?![求素点闻])|应当|必须|不得|按照?各自职责)");

    /** 各有关部门和单位 is one name. */
    private static final PrefilteredPattern GOES_ON =
            PrefilteredPattern.compile("[和及与](?:单位|机构|部门|企业|个人|政府)");

    private static final PrefilteredPattern PLACE =
            PrefilteredPattern.compile(
                    "所在(?:地)?(?:的)?[省市区县州镇乡]|各地区?|各地方|各地各有关部门|[地方中央]{2}财政|(?:地方)?(?:省|市|县|各)级财政|设区的市级?(?:以上)?(?:地方)?(?:各级)?(?:人民政府|财政|[\\p{IsHan}]{2,12}部门)|属地(?:人民政府|政府|乡镇|街道|镇街|党委政府)|街道社区|乡镇街道|镇街|(?:省级?|市级?|区级?|县级?|地方)层面|[省市县区州]财政|地方|当地|基层|有条件的(?:地方|地区)|我[部委局署厅办市省区县]|你[市省区县州]"
                            + "|(?:各|有关|相关|试点|[\\p{IsHan}]{2,4})(?:省份|省市|省区市)|(?:各|试点|有关|相关)(?:城市|地区)");

    /** All of those that a government runs or oversees: 市属国有企业, 市国资委监管企业, 市直机关. */
    private static final PrefilteredPattern OWNED =
            PrefilteredPattern.compile(
                    "(?:各|有关|相关|所有)?(?:(?:中央|[部省市区县州央局委厅行乡镇](?:级)?|地方)(?:直?属|管)|[省市区县州]直(?:属)?|[\\p{IsHan}]{1,8}(?:局|委|厅|部|办|政府)(?:所属|监管|主管|管理|下属|直属))(?:的)?(?:各(?:级|类)?|有关|相关)?(?:国有|公立|公办|重点|骨干|普通|高等|职业|金融|新闻|市政|公用|文化|医疗|科研|企|事业|及(?=事业)|、){0,4}"
                            + "(?:企业(?:集团)?|国企|公司|集团|高校|院校|学校|医院|机构|院所|院团|媒体|单位|机关|部门|银行)");

    /** How the name of all bodies of some levels begins: 县(市、区), 市、县, 各级党委、. */
    private static final PrefilteredPattern LEVELS =
            PrefilteredPattern.compile(
                    "各省、自治区、直辖市(?:[和、]计划单列市)?(?=税务|[\\p{IsHan}]{2,12}(?:局|厅|部门|委员会))|(?:各)?(?:乡镇|乡、镇|镇|乡\\(镇\\))(?:人民政府|政府)?\\(街道(?:办事处|办)?\\)(?!办)|各?(?:村|社区|街道|乡镇|镇|乡)\\((?:社区|村居?|街道?|镇|乡|居委会){1,2}\\)|村\\(居\\)(?:民)?(?:委员会|委会)|(?:各|有关|相关|有条件的)?(?:[省市县区州](?:级)?、)*[省市县区州]\\((?:自治[区州县]|直辖市|[省市县区州盟旗、]){1,12}\\)|(?:各级|各)?(?:[省市县区州]、)+[省市县区州](?:级|两级)?|各级党委[、和](?=政府|人民政府)");

    /** A body of the centre, of a place, or one that its own word makes a body. */
    private static final PrefilteredPattern NAMED =
            PrefilteredPattern.compile(
                    "(?:国家|国务院|中国|全国|中央|最高|中共|本?[省市区县州]|[\\p{IsHan}]{2,6}[省市区县州盟旗])[\\p{IsHan}]{1,24}"
                            + "|[\\p{IsHan}]{2,28}(?:领导小组|联席会议|委员会|办公室|指挥部|工作小组|专班)|[\\p{IsHan}]{2,9}(?:部|总局|总署|总社|委|局|办)");

    /** Bodies that end in a word for other things as well, and those that a document sets up. */
    private static final PrefilteredPattern OTHER_BODY =
            PrefilteredPattern.compile(
                    "[\\p{IsHan}]{2,22}(?:[究计划学程测验]院|[究理务测督出验护算察]所|研究室|专班|工作组|工作小组|(?<!所在)机关|[\\p{IsHan}]中心)|[\\p{IsHan}]{0,10}街道办事处"
                            + "|[\\p{IsHan}]{0,20}(?:督[查办考]|监督检查|纪检监察|审查调查|政研|政策研究|法制|总值班|参事)室|[\\p{IsHan}]{2,20}(?:大队|总队|支队|中队|检查室)"
                            + "|[\\p{IsHan}]{0,20}(?:(?:监管|征管|司法|财政|税务|资源)所|(?:农技|农机|推广|监测|监督|管理|救助|水利|畜牧|兽医|气象|广播|中心)站|(?:气象|地震|广播|电视)台)"
                            + "|(?:联席会议|领导小组|工作小组|工作专班|专班|指挥部)(?:办公室)?");

    private static final PrefilteredPattern CLASS =
            PrefilteredPattern.compile(
                    "(?:(?:国务院|中央|省级|市级|区级|县级|地方|当地|上级|各级|各地|各区|各市|所在地|其他|其它)?(?:各|有关|相关|各有关|各相关)?(?:下属|成员|责任|牵头|配合|职能|业务)?(?:部门|单位|机构|方面))(?:[和及与]单位)?|[省市区县州]各(?:有关|相关)?(?:部门|单位)|[\\p{IsHan}]{0,12}(?:领导小组|联席会议|专班|指挥部)(?:各)?成员单位|驻[\\p{IsHan}]{1,3}单位"
                            + "|[\\p{IsHan}]{2,18}(?:行政|主管)?部门|[\\p{IsHan}]{2,14}(?:经办|监管|执法|监督|管理|登记|审批|派出|救援|督查|督察|稽查|征收|巡察|疾控|预防控制)机构");

    private static final String FIELD =
            "(?:(?:各级|各地|省级|市级|县级)?(?:文化和旅游|住房和城乡建设|发展和改革|工业和信息化|经济和信息化|人力资源和社会保障|林业和草原|规划和自然资源|自然资源和规划)|[\\p{IsHan}&&[^和及与的等由要在将]]{2,12})";

    /** Fields of work whose 部门 is written once: 财政、税务等部门. */
    private static final PrefilteredPattern SECTORS =
            PrefilteredPattern.compile(
                    Messages.format(
                            "(?<fields>%1$s(?:(?:、|以及|[和及与])%1$s){1,20}?)(?:等(?:[0-9一二三四五六七八九十]{1,3}个)?(?:有关|相关)?)?(?<tail>(?:行政)?(?:主管)?部门)(?:[和及与]单位)?",
                            FIELD));

    private static final PrefilteredPattern ONE_FIELD = PrefilteredPattern.compile(FIELD);

    private static final PrefilteredPattern NO_FIELD =
            PrefilteredPattern.compile("^(?:各(?!级|地|省|市|县|区)|有关|相关|其他|其它)|^各.$|有关$|相关$|牵头|负责");

    private static final PrefilteredPattern OF_LEVEL =
            PrefilteredPattern.compile("(?:[省市县区]级|各级|乡镇).*(?:办公[厅室]|[厅局委办])|.*街道办事处");

    /** Such of a place are no bodies of state: 地方法人银行. */
    private static final PrefilteredPattern OF_MARKET =
            PrefilteredPattern.compile("(?:银行|公司|集团|企业|协会|商会|学会|联盟|医院|学校|大学)$");

    private static final PrefilteredPattern CLASS_AT_BEGIN =
            PrefilteredPattern.compile("各|有关|相关|其他|其它");

    private static final PrefilteredPattern IN_CHARGE =
            PrefilteredPattern.compile("(?:行政|主管){1,2}$");

    private static final PrefilteredPattern OF_ALL =
            PrefilteredPattern.compile("国务院|各级|各地|省级|市级|县级|地方|当地|上级|各省|各市|各县|各区");

    /** A word of a sentence, which no name holds. */
    private static final PrefilteredPattern WORD =
            PrefilteredPattern.compile(
                    "^(?:禁止|严禁|建议|倡议|请(?!求)|非(?!遗|公|物质|银|税|常)|加强|加快|加大|推动|推进|引导|鼓励|支持|完善|建立|健全|指导|督促|协调|会同|发挥|明确|落实|做好|开展|积极|充分|进一步|对|在|从|以|为|将|按|根据|通过|结合|围绕|依托|实行|实施|设立|成立|制定|强化|优化|提高|提升|构建|形成|确保|坚持|组建|充实|整合|配备|聘请|选聘|选派|经|向|与|把|到|凡|要|由|并|不|可|使|让|每|如|需|须|更好|继续|持续|不断|全面|深入|着力|认真|巩固|发展(?!和?改革)|探索|创新|培育|拓展|扩大|增强|适时|动员|营造|带动|领导(?!小组)|研究(?!室)|[0-9])"
                            + "|[归是为让把被向给]|属(?!地)|使(?!用)|(?<!会)对(?!外)|参与|带动|动员|引导|营造|委托|发挥|开展|担任|机制|等|^本[省市区县州]$|[全内外大局东西南北中干本总支]部$");

    /** Places whose names begin or end with such words. */
    private static final PrefilteredPattern PLACES =
            PrefilteredPattern.compile("^(?:秭归|归善|向阳|从江|从化|将乐|对口|给水)(?=[省市区县])");

    /** The verb of a sentence inside of what looks like a name: 收费实行政府. */
    private static final PrefilteredPattern VERB_INSIDE =
            PrefilteredPattern.compile(
                    "(?<=\\p{IsHan})(?:(?<!落)实行(?!政(?!府))|享受|享有(?!关)|纳入|予以|给予|属于|列[入为]|采[用取]|符合|具有(?!关)|成为|接受"
                            + "|(?<!推|促)进行(?![业政])|取得|达到|涉及|来自|位于|应当|可以|必须|不得|没有|需要|适用|来源于|依靠|依赖|参照|执行(?=政府))");

    /** Longer words whose first characters end names: 政府指导价, 部门规章, 机构养老. */
    private static final PrefilteredPattern LONGER_WORD =
            PrefilteredPattern.compile(
                    "(?<=基层)(?:组织(?!实施|开展)|单位|治理|群众|工作|医疗|法院|社区|干部|员工)|(?<=地方|财政|政府|部门|单位)(?:承担|负担|分担|配套|出资|自筹|留成)的?部分|(?<=会)(?=[商同])"
                            + "|(?<=政府)(?:指导(?:价|性|目录)|采购|购买|性|信息|定价|网站|门户|债|存款|贷款|工作报告|引导基金|投资(?=基金|项目|计划|条例)|储备|公报|规章|数据|热线|职能|资金|补贴|奖励|公共|绩效|预算|决算|审计|治理能力|履约|诚信|服务(?=事项|热线|平台|水平|能力|大厅))"
                            + "|(?<=部门)(?:规章|预算|决算|文件)|(?<=单位)(?:面积|能耗|产值|价格|犯罪|信用)|(?<=机构)(?:养老|编码|代码|床位)"
                            + "|(?<=中心)(?:城区|城市|城镇|镇|村|任务|环节)|(?<=公司)(?:法|债|制|章程|治理)|(?<=银行)(?:业|卡|账户|存款|间)");

    private ActingNames() {}

    /** The names of a row that begins here; empty unless what they are to do follows the last. */
    static List<Name> row(String text, int from, Cue cue) {
        List<Name> row = new ArrayList<>();
        int at = from;
        int end = from;
        while (at < text.length()) {
            int last = end;
            end = sectors(row, text, at, cue);
            if (end == at) {
                end = end(text, at, cue);
                if (end > at) row.add(Name.whole(at, end));
            }
            if (end == at) return goesOn(text, last, cue) ? row : List.of();
            PrefilteredMatcher joint = JOINT.matcher(text).region(end, text.length());
            if (!joint.lookingAt())
                return ActingWords.follow(text, afterName(text, end, cue), cue) ? row : List.of();
            at = joint.end();
        }
        return List.of();
    }

    /** Whether the names before a joint act, though no name stands behind it. */
    private static boolean goesOn(String text, int from, Cue cue) {
        return OTHERS_MUST.matcher(text).region(from, text.length()).lookingAt()
                || ((cue == Cue.START || cue == Cue.BY) && ActingWords.follow(text, from, cue));
    }

    /**
     * Takes in fields of work that share a 部门; where they end, or their begin if none are there.
     */
    private static int sectors(List<Name> row, String text, int from, Cue cue) {
        if (LEVELS.matcher(text).region(from, text.length()).lookingAt()
                && text.startsWith("各省、", from)) return from;
        PrefilteredMatcher sectors = SECTORS.matcher(text).region(from, text.length());
        if (!sectors.lookingAt()) return from;
        int end = sectors.end();
        if (!ActingWords.follow(text, end, cue)
                && !JOINT.matcher(text).region(end, text.length()).lookingAt()) return from;
        List<Range> fields = fields(text, from, sectors.end("fields"));
        if (fields.size() < 2) return from;
        PrefilteredMatcher level = OF_ALL.matcher(text).region(from, end);
        String before = level.lookingAt() ? level.group() : "";
        String after =
                text.substring(fields.getLast().to(), sectors.end("fields"))
                        + sectors.group("tail");
        for (Range field : fields) {
            row.add(new Name(field, field.from() == from ? "" : before, after));
        }
        return end;
    }

    /** The fields, without 主管 behind the last; empty unless all of them are. */
    private static List<Range> fields(String text, int from, int to) {
        List<Range> fields = new ArrayList<>();
        int at = from;
        while (at < to) {
            PrefilteredMatcher field = ONE_FIELD.matcher(text).region(at, to);
            if (!field.lookingAt()) return List.of();
            String name = text.substring(at, field.end());
            if (NO_FIELD.matcher(name).find()
                    || WORD.matcher(name).find()
                    || name.endsWith("机关")
                    || BodyNames.isCertain(name)) return List.of();
            PrefilteredMatcher joint = JOINT.matcher(text).region(field.end(), to);
            if (field.end() < to && !joint.lookingAt()) return List.of();
            PrefilteredMatcher incharge = IN_CHARGE.matcher(name);
            boolean isLast = field.end() == to && incharge.find();
            fields.add(new Range(at, isLast ? at + incharge.start() : field.end()));
            at = field.end() < to ? joint.end() : to;
        }
        return fields;
    }

    /**
     * Where the shortest name ends that goes on as a name in its place does; its begin if none.
     * Behind 会同 anything may follow, so that a longer name is looked for that a duty follows:
     * 会同市委编办负责.
     */
    private static int end(String text, int from, Cue cue) {
        int levels = BodyNames.endOfLevels(text, from);
        if (levels > from && isFollowed(text, levels, cue)) return levels;
        PrefilteredMatcher head = LEVELS.matcher(text).region(from, text.length());
        int noun = head.lookingAt() ? head.end() : from;
        boolean isWhole = noun > from && ")会".indexOf(text.charAt(noun - 1)) >= 0;
        if (isWhole && isFollowed(text, noun, cue)) return noun;
        int last = Math.min(text.length(), from + LONGEST);
        String level = noun > from ? "县级" : "";
        Names names = noun + 2 <= last ? Names.in(level + text.substring(noun, last)) : null;
        int shortest = from;
        for (int to = noun + 2; names != null && to <= last; to++) {
            if ("、,;:。《》".indexOf(text.charAt(to - 1)) >= 0) break;
            boolean isName = names.hasOf(level.length() + to - noun) && isFollowed(text, to, cue);
            if (isName && (cue != Cue.CONVENED || ActingWords.follow(text, to, Cue.BY))) return to;
            if (isName && shortest == from) shortest = to;
            if (noun == from && isPlace(text, from, to, cue)) return to;
        }
        return shortest;
    }

    /** Whether the name of a place stands there, and it or all of its row have a duty. */
    private static boolean isPlace(String text, int from, int to, Cue cue) {
        if (cue != Cue.START && cue != Cue.BY && cue != Cue.ASKED) return false;
        if (!PlaceNames.endsAt(text, to)) return false;
        String name = text.substring(from, to);
        if (!PlaceNames.is(name) || holdWord(name) || NameBeginnings.holdsMore(name)) return false;
        PrefilteredMatcher joint = JOINT.matcher(text).region(to, text.length());
        return ActingWords.isOutrightDuty(text, to)
                || (joint.lookingAt() && PlaceNames.stands(text, joint.end()));
    }

    private static boolean isFollowed(String text, int end, Cue cue) {
        if (GOES_ON.matcher(text).region(end, text.length()).lookingAt()) return false;
        if (ActingWords.isPerson(text, end)) return false;
        PrefilteredMatcher longer = LONGER_WORD.matcher(text).region(end, text.length());
        if (longer.useTransparentBounds(true).lookingAt()) return false;
        if (ActingWords.isDuty(text, end)) return true;
        boolean goesOn =
                BodyNames.isCertain(
                                text.substring(
                                        Math.max(0, end - 1), Math.min(end + 1, text.length())))
                        || "门分署位员公议".indexOf(end < text.length() ? text.charAt(end) : ' ') >= 0;
        if (goesOn && !ActingWords.isVerb(text, end)) return false;
        return JOINT.matcher(text).region(end, text.length()).lookingAt()
                || ActingWords.follow(text, afterName(text, end, cue), cue);
    }

    /** Where what a body does may begin: behind 等部门, or the colon of a list of duties. */
    private static int afterName(String text, int end, Cue cue) {
        int others = afterOthers(text, end);
        PrefilteredMatcher duties = DUTIES.matcher(text).region(others, text.length());
        return cue == Cue.START && duties.lookingAt() ? duties.end() : others;
    }

    private static int afterOthers(String text, int end) {
        PrefilteredMatcher alias = ALIAS.matcher(text).region(end, text.length());
        int from = alias.lookingAt() ? alias.end() : end;
        PrefilteredMatcher others = AND_OTHERS.matcher(text).region(from, text.length());
        return others.lookingAt() ? others.end() : from;
    }

    /**
     * The names that words may begin with. What holds for none of them is found out once.
     *
     * @param words as far as the longest name may go
     * @param mayBePlace whether one of them may be a place, or all that a government runs
     * @param mayBeOther whether one of them may be a body whose word is one for other things too
     */
    private record Names(String words, boolean mayBePlace, boolean mayBeOther) {
        static Names in(String words) {
            return new Names(
                    words,
                    PLACE.matcher(words).lookingAt() || OWNED.matcher(words).lookingAt(),
                    OTHER_BODY.matcher(words).lookingAt());
        }

        /** Whether the first so many characters are a name. */
        boolean hasOf(int length) {
            String name = words.substring(0, length);
            if (mayBePlace && (PLACE.matcher(name).matches() || OWNED.matcher(name).matches()))
                return true;
            boolean isOther = mayBeOther && OTHER_BODY.matcher(name).matches();
            return (isOther || isCertain(name))
                    && !holdWord(name)
                    && !NameBeginnings.holdsMore(name);
        }

        private static boolean isCertain(String name) {
            if (!BodyNames.isCertain(name)) return false;
            return switch (BodyNames.kind(name)) {
                case NAMED -> NAMED.matcher(name).matches();
                case LOCAL -> !OF_MARKET.matcher(name).find();
                case GENERIC -> CLASS.matcher(name).matches();
            };
        }
    }

    /** Whether characters that look like a name hold the word of a sentence. */
    static boolean holdWord(String name) {
        String rest = PLACES.matcher(name).replaceFirst("甲");
        return WORD.matcher(rest).find() || VERB_INSIDE.matcher(rest).find();
    }

    /** How such a name names. */
    static BodyKind kind(String name) {
        if (name.endsWith("机关") || name.equals("中央财政") || OWNED.matcher(name).matches())
            return BodyKind.GENERIC;
        if (PlaceNames.is(name)) return BodyKind.LOCAL;
        if (OF_LEVEL.matcher(name).matches()) return BodyKind.LOCAL;
        boolean isLocal =
                (PLACE.matcher(name).matches() && !name.endsWith("部门"))
                        || LEVELS.matcher(name.replace('（', '(').replace('）', ')')).lookingAt();
        BodyKind kind = isLocal ? BodyKind.LOCAL : BodyNames.kind(name);
        return kind == BodyKind.NAMED && CLASS_AT_BEGIN.matcher(name).lookingAt()
                ? BodyKind.GENERIC
                : kind;
    }
}
