package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.Messages;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

/** The words of the language of notes. All of bounded length, so that reading is linear. */
final class NoteWords {
    private static final String LEADING = "牵头|主办|主责|为主|第一责任|首要责任";
    private static final String SUPPORTING = "配合|参与|参加|协助|协办|会办|协同|协作|支持|支撑|指导|督导";
    private static final String SHARING = "负责|责任|主管|承办|承担|实施|落实|完成|推进|执行|组织|联合|成员";

    /** 牵头单位：, 责任部门：, 配合单位为. */
    static final PrefilteredPattern LABEL =
            PrefilteredPattern.compile(
                    "(?:主要|主体|具体|共同|工作|任务|项目|市级|省级|区级|县级|国家)?(?:(?:"
                            + LEADING
                            + "|"
                            + SUPPORTING
                            + "|"
                            + SHARING
                            + ")[和及与、]?){1,4}(?:市级|省级|区级|县级)?(?:单位|部门|机构|主体|处室|科室|司局|地区|区|方)(?:\\((?:部门|单位|地区|机构|牵头|责任)\\))?(?::|为(?!主|牵头))|(?:主办|协办|承办|牵头|配合|参与|会办|主责|统筹)(?:单位)?:");

    /** A label for all tasks of those behind it, whose verbs say what each does. */
    static final PrefilteredPattern DIVISION_OF_WORK =
            PrefilteredPattern.compile("(?:责任|职责|任务|工作)分工:");

    /** A label of those who are named for something else than to do it. */
    static final PrefilteredPattern OTHER_LABEL =
            PrefilteredPattern.compile(
                    "(?:(?:被?考核|监督|监管|审批|审核|联系|试点|示范|来源|抄送|主送|举报|咨询|填报|数据|报送|验收)(?:单位|部门|机构|地区|人|电话|来源)?(?:和|及|、)?){1,3}:");

    /** A remark beside who is responsible: what it names is to do something else, or nothing. */
    static final PrefilteredPattern REMARK =
            PrefilteredPattern.compile(
                    "其中[^,;。]{1,60}|报(?![社业刊])[^,;。]{0,40}?(?:批准|审批|备案|同意|审定|审核|审议)[^,;。]{0,10}|(?:并)?接受[^,;。]{1,40}|[^,;。]{2,40}?不(?:再|得)?(?:负责|牵头|配合|参与|参加|承担)[^,;。]{0,20}"
                            + "|(?:根据|依据|按照?)[^,;。]{2,20}?(?:要求|规定|意见|安排|部署|授权|委托)(?=,),?|除[^,;。]{2,30}?外,?|原[^,;。]{2,20}?(?:负责|牵头)(?=[,;])|(?:本条|本项|本款|仅限)[^,;。]{0,12}"
                            + "|(?:(?!负责|牵头|配合)[^,;。]){2,40}?(?:监督|监管)(?:检查|执行|落实|实施)?(?=$|[,;。)])");

    /** That the rule that the first leads holds for the note itself alone. */
    static final PrefilteredPattern HERE_ONLY =
            PrefilteredPattern.compile("(?:仅限)?本(?:条|项|款|处)(?:内)?有效|仅限本[条项款处]");

    /** That no body of a note stands above another, whatever the order of names means elsewhere. */
    static final PrefilteredPattern ALL_EQUAL = PrefilteredPattern.compile("共同负责|不分先后|不分前后");

    /** A remark in a bracket behind a name, on parts of the body. */
    static final PrefilteredPattern PART_OF_BODY =
            PrefilteredPattern.compile(
                    "(?:不含|含|包括|不包括|除|具体为|具体由)[^()]{1,40}|[\\p{IsHan}、]{1,20}[司处科室]");

    /** A body of a level above that of all governments before it: 各区、市甲局 are two. */
    static final PrefilteredPattern BODY_ABOVE =
            PrefilteredPattern.compile(
                    "各(?:[区县旗]、[省市州]|[乡镇]、[省市州区县])(?!级|两级|人民|政府|党委|管委会|[、(,;。和及区县]|$)[\\p{IsHan}]{2}");

    /** A colon that is none between numbers. */
    static final PrefilteredPattern COLON = PrefilteredPattern.compile("(?<![0-9]):|:(?![0-9])");

    /** A rule for all notes. What follows on the others is a part of it. */
    static final PrefilteredPattern FIRST_LEADS =
            PrefilteredPattern.compile(
                    "(?:注:)?[\\p{IsHan}]{0,12}?(?:(?:[位名]列|排[列名在]?|列|位居|居|名单)(?:在|于|的)?)(?:第一位|首位|第一名|第一个|第一|最前)(?:[单部][位门]|机构)?[的者]?(?:[单部][位门]|机构)?者?(?:即?为|是|作为|系)(?:总?牵头|主要责任|第一责任|主责|主办|主要负责|责任|负责)(?:[单部][位门]|机构)?(?:[,;](?:其[他余它])[^,;。()]{0,40})?(?:[,;]?下同)?");

    /** What says nothing of a body. */
    static final PrefilteredPattern ASIDE =
            PrefilteredPattern.compile(
                    "下同|以上|排名不分先后|排名不分前后|不分先后|注|(?:[到至于]|力争)?[0-9]{4}年.*|(?:每年|年底前|[0-9]{1,2}月).*|(?:持续|长期|常态化?|近期|即时|立即)(?:性?(?:推进|坚持|实施|开展|任务|工作|落实|整改))?");

    private static final String DUTIES =
            "(?:按[0-9]{1,3}(?::[0-9]{1,3}){1,6}的?比例|(?:按照?|依照?|依据|根据)(?:各自|部门|工作|法定|本单位|有关|相关){0,2}(?:职责|职能|职权|分工|任务|权限)(?:任务|范围|权限)?和?(?:分工|范围)?(?:要求)?)";
    private static final String MANNER =
            "(?:分别|共同|具体|联合|统筹|密切|积极|主要|协同|各自|分头|分工|认真|全面|加强|予以|给予|提供|强化|各负其责){0,4}";
    private static final String FIRM =
            "负总责|(?:落实|压实|履行|承担|夯实)(?:属地|主体|监管|行业|管理|领导|监督|兜底|第一|工作|部门|保障){0,2}(?:责任|职责)|负责|牵头|配合|参与|参加|协助|协办|会办|主办|承办|主责|为主";
    private static final String LOOSE =
            "统筹(?:协调|推进|负责)?|组织实施|组织落实|组织推进|组织开展|抓好|做好|落实|实施|推进|支持|指导|督导|承担|完成|执行|协同|协作|分工";

    /**
     * What the bodies before it do. Some words end a note and stand in names as well (落实, 指导); they
     * count at the end alone.
     */
    static final PrefilteredPattern VERB =
            PrefilteredPattern.compile(
                    Messages.format(
                            "(?:%1$s)?%2$s(?:%3$s)|%1$s%2$s(?:%4$s){0,3}(?:工作)?$|%2$s(?:%4$s){1,3}(?:工作)?$",
                            DUTIES, MANNER, FIRM, LOOSE));

    /** A label of those who do it themselves, or above them are in charge of it. */
    static final PrefilteredPattern CARRIES_OUT =
            PrefilteredPattern.compile("主管|实施|落实|执行|完成|承担|推进|组织");

    static final PrefilteredPattern LEADS = PrefilteredPattern.compile(LEADING);
    static final PrefilteredPattern SUPPORTS = PrefilteredPattern.compile(SUPPORTING);
    private static final PrefilteredPattern IS_RESPONSIBLE =
            PrefilteredPattern.compile("负责|责任|职责|分工");

    /** 会同; 商 only where it cannot be part of a name. */
    static final PrefilteredPattern CONVENING =
            PrefilteredPattern.compile("(?:分别)?(?:并)?会同|分别商|商(?![务会业标联品贸州洛丘])");

    /** 等 that leaves a list open, and the words that only sum it up: 等部门, 等8个单位. */
    static final PrefilteredPattern OPEN =
            PrefilteredPattern.compile(
                    "等(?=$|有关|相关|各|其他|部门|单位|机构|方面|部委|和|及|与|多个?部门|[0-9一二三四五六七八九十]{1,3}(?:[个家]|部门|单位)|会同|省|市|区)(?:(?:[0-9一二三四五六七八九十]{1,3}|多|几)?[个家]?(?:部门|单位|机构|方面|部委)(?:和单位|及单位)?(?=$|[按负牵配参共分]))?");

    /** Particles before a name. */
    static final PrefilteredPattern BEFORE_NAME =
            PrefilteredPattern.compile("^(?:(?:具体|主要|分别|均|拟|现|改)?由|请|并(?!行)|以及|[和及与或])(?=..)");

    /** Joins names of which each is complete. */
    static final PrefilteredPattern AND =
            PrefilteredPattern.compile("以及|[和及与或]|联合(?![会国体办处社收执惩党总])");

    /** A bracket behind a name: （以下简称“甲”）, （简称甲）. */
    static final PrefilteredPattern SHORT_FOR =
            PrefilteredPattern.compile(
                    "(?:以下|下)?(?:统|合|并)?(?:简|统|合)?称(?:为|:)?[\"“”]*(?<alias>[^\"“”,]{2,20})[\"“”]*");

    private static final String LEVEL =
            "(?:省级?|自治区|直辖市|计划单列市|新疆生产建设兵团|地级以上市|自治州|市级?|州|盟|地区|区级?|县级?|旗|乡镇|乡|镇|街道|市县|区县|县区|市州|开发区|功能区|园区|新区|管委会)(?:\\([^()]{1,12}\\))?";

    /** The next level of a row of levels: 市、县发展改革委; 各区、高新区管委会 are two. */
    static final PrefilteredPattern LEVEL_FIRST = PrefilteredPattern.compile(LEVEL);

    private static final String ALL_OF_LEVELS =
            "(?:各|有关|相关)(?:有关|相关)?"
                    + LEVEL
                    + "(?:(?:、|以及|[和及与])?"
                    + LEVEL
                    + "){0,6}(?:(?:(?:党委)?[、和]?(?:人民)?政府|党委|管委会)(?:\\([^()]{1,12}\\))?)?";

    /** All governments of a level, with the signs that stand inside: 各省、自治区、直辖市人民政府. */
    static final PrefilteredPattern LEVELS =
            PrefilteredPattern.compile(
                    ALL_OF_LEVELS
                            + "(?=$|[、,;。]|等|[和及与]|按|依|根据|负责|牵头|配合|参与|参加|落实|分别|分工|会同|具体|共同|组织|实施|为主|协助)");

    /** The same in a sentence. */
    static final PrefilteredPattern LEVELS_IN_TEXT = PrefilteredPattern.compile(ALL_OF_LEVELS);

    private NoteWords() {}

    /** The words of the rule that the first leads; null if a text does not state it. */
    static @Nullable TextSpan firstLeads(NoteText note) {
        String text = note.text();
        boolean may = text.contains("第一") || text.contains("首位") || text.contains("最前");
        PrefilteredMatcher rule = FIRST_LEADS.matcher(text);
        return may && rule.find() ? note.span(rule.start(), rule.end()) : null;
    }

    /** What a label or a verb with its object says. */
    static Claim claim(String words) {
        if (LEADS.matcher(words).find()) return Claim.LEADS;
        boolean supports = SUPPORTS.matcher(words).find() && !IS_RESPONSIBLE.matcher(words).find();
        return supports ? Claim.SUPPORTS : Claim.SHARES;
    }
}
