package org.policygraph.extract.rules;

import org.policygraph.extract.rules.ActingNames.Cue;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/** The words after the name of a body that say that it is to act. */
final class ActingWords {
    /** A word for a duty, enough wherever a name may stand. */
    private static final PrefilteredPattern DUTY =
            PrefilteredPattern.compile(
                    "(?:原则上|也|还|均|都|可以|继续|主要|带头)?(?:要(?![求素点闻])|应(?![用急])|可(?![行靠持再见])|将(?!军)|须|需(?![求要])|必须|不得|有责任|有义务|负责(?!同志|人(?![均都也应要须才民居口群员社事体])|制(?![定订作止约造]))|牵头(?![单部])|会同|会商|配合|予以配合|参与|统筹|切实|分别|共同|具体|按照?(?:各自)?职责|于每年|每年|每季度|每月|每半年|指导(?![意委])|督促|组织(?!部)|制定|出台|(?:审核|审批|审定)(?!结果|流程|程序|意见|权限|事项)|承担(?!部分)|开展|落实|定期|商(?![务业会标贸品家户场圈城铺住]))");

    /** Such a word that says outright that somebody is to act. */
    private static final PrefilteredPattern OUTRIGHT_DUTY =
            PrefilteredPattern.compile(
                    "(?:具体|共同|分别|主要|原则上|也|均|都)*(?:要(?![求素点闻])|应当?(?![用急对变付答])|须|必须|负责(?!同志|人(?![均都也应要须才民居口群员社事体])|制(?![定订作止约造]))|牵头(?![单部])|会同|负主体责任|承担(?:主体|属地|兜底|具体)|在[^,;。]{1,20}前(?=[\\p{IsHan}]))");

    /** When, on what occasion, in what manner, as what. */
    private static final PrefilteredPattern ADJUNCT =
            PrefilteredPattern.compile(
                    "(?:20[0-9]{2}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬|[底末])?|年[底末])(?:之|以)?前(?=\\p{IsHan})|(?:于|应?在)[^,;。]{1,40}?(?:前|内|时|中|上|后|期间|之际)|(?:结合(?!部)|作为|本着|按照|依照|依据|根据|对照|针对|立足|聚焦|坚持)(?=\\p{IsHan})|以[\\p{IsHan}]{2,12}(?:形式|方式|名义)|就(?!业)");

    /** How something is done, before what is done. */
    private static final String MANNER =
            "(?:要|依法|依规|依纪|依程序|依职权|依申请|按月|按季度?|按年度?|按程序|按规定|按要求|按比例|按时|按需|按期|及时|积极|主动|统一|严格|严厉|直接|认真|全面|全力|适时|择优|合理|进一步|视情况?|视财力"
                    + "|带头|率先|主要|逐步|逐级|自行|另行|单独|定期|不定期|随机|提前[0-9一二三四五六七八九十]{1,3}个?(?:工作日|[日天月])|每(?:半?年|季度?|月|周|日)[初末]?|充分|足额|全额|优先|集中|深入|扎实|大力|抓紧|尽快|立即|妥善|密切|原则上|一次性|在?继续|组织|不断|持续|着力|同步|相应|综合|动态)*";

    /** What is done, in verbs that are no nouns behind the name of a body. */
    private static final String DEED =
            "(?:委托(?!人|代理|书|合同|的)|授权|拨付|下达|下拨|发放|兑[现付]|[抽核复检巡督]查(?![组队室员])|查[处办]|复核|审[核批查定议]|初审|终审|评[审估定选]|验收|督[办促导]|推[进动荐]|加[强大快]|强化|支持(?!政策|资金)|协助|协调|统筹"
                    + "|完成|建立|汇总|研究(?![院所室中机基会员])|调整|做好|打击|受理|公[布示告开]|编制|[确认核划选指]定|核[发拨实准]|安排|组[成建]|给予|予以|提[供出请]|责[令成]|依托|牵头(?![单部者])|联合(?!会)|会商|召集|召开|举办|主[持办]|出[具台资]|印发|发布|修订|起草|制[定订]"
                    + "|落[细实]|抓[好总实]|健全|完善|设立|成立|监督(?![管局所部委检员电])|[处办]理(?!局|处|中心|机构|人员)|审查|明确|细化|掌握|梳理|整[理合]|收集|报[送请]|上报|通报|通知|告知|反馈|遴选|选派|派出|划拨|摸[清排]|排查|把[关好牢]|签[订署发]|征[求收集]|听取|约谈|追[究回缴]|取消|撤销|收[回缴]|没收|扣减"
                    + "|兑换|筹[集措]|分担|负担|支付|补足|采购|购买|接[收管]|开[放通展]|搭建|打造|构建|培育|引[进导]|动员|走访|部署|调度|履行|移[送交]|转办|交办|答复|回复|承[担办]|参与|监测|监控|实施|执行(?!局|力)|组织|指导(?!意见|委|价)|负责(?!同志|人(?![才民居口群员社事体])|制(?![定订作止约造]))|配合|保障(?!局|中心|房|性|卡|部门|金|线|对象)"
                    + "|优化|规范(?!性|化)|改造|建成|新建|扶持|帮扶|鼓励|奖励|补助|监管(?!局|委|部门|所|总局|人员)|商定|维护|运营|管护|宣布|决定(?!书))";

    /** What what is done is done to, with, by or from. */
    private static final String WITH =
            "(?:把|将(?!军)|向|对(?!外)|从|通过|根据|结合(?!部)|按照?|依[照据]|为(?!主)|与[\\p{IsHan}]{2,20}?(?:签订|签署|建立|共同|联合|协商|合作|衔接|对接|商定)|同[\\p{IsHan}]{2,20}?(?:签订|签署|建立|协商))";

    /**
     * What a clause goes on with that begins with a body. Words that are nouns as well are not
     * here.
     */
    private static final PrefilteredPattern DOES =
            PrefilteredPattern.compile(
                    MANNER
                            + "(?:"
                            + DEED
                            + "|"
                            + WITH
                            + ")|(?:为|是)[^,;。]{0,14}(?:牵头|责任|主管|承办|配合|召集人?)(?:单位|部门|机构)");

    /** What is done, after 由 and a name. */
    private static final PrefilteredPattern DONE =
            PrefilteredPattern.compile(
                    MANNER
                            + "(?:"
                            + DEED
                            + "|"
                            + WITH
                            + "|办成|进行|在|纳入|发给|处以|处[\\p{IsHan}0-9]{1,12}罚|吊销|给予警告|解释|备案|检查|考核|填写|选定|拟[定订]|登记|出资|投资|建设|反馈|管理|代为|报|处罚|代表|培训|宣传|统计|解决|兜底|代管|托管|托底|救助|看护|照护|接办|安置|奖补|补贴)");

    private static final PrefilteredPattern ON_TIME =
            PrefilteredPattern.compile("限[期时]|抓紧|高度重视|切实|[\\p{IsHan}]{0,4}整改");

    private static final String DEEDS_OF_THINGS =
            "(?:批准|批复|确定|认定|核定|核准|核发|发布|公布|公示|印发|下发|制定|制订|出台|出具|颁发|颁布|建立|编制|起草|提供|提出|审批|审核|审定|管理|主管|监管|监督|组成|委托|出资|投资|建设|举办|开办|开发|运营|主办|承办|承担|牵头|负责|反馈|推荐|组织|实施|签订|设立|下达|拨付|安排|规定|划定|备案|登记|许可|授权|选派|派出|命名|评定|遴选|指定|负担|支付|购买|采购|收取|征收|掌握|发放)";

    /**
     * What looks like a verb and is the first half of a noun or of what is said of one: 评估结果,
     * 验收合格的学校给予奖励.
     */
    private static final PrefilteredPattern NOUN =
            PrefilteredPattern.compile(
                    "(?:监管|所属|主管|管理|下属|直属)[\\p{IsHan}&&[^的]]{0,4}?(?:企业|单位|公司|机构|学校|医院)(?:要(?!求)|应|须|必须|可以|不得|负责|带头)|(?:评[估审定选]|考核|审[核批查定议]|[抽核复检督]查|验收|处[理置罚]|反馈|监测|认定|推荐)(?:结果|流程|程序|意见(?!$|并|建议)|名单|目录|权限|资格)"
                            + "|(?!对|向|把|将|从|为|与|按|根据|依[照据法]|结合|通过)[\\p{IsHan}]{2,14}?的[\\p{IsHan}&&[^并且及和]]{1,8}?(?:要(?!求)|应(?!急|用)|须|可以|必须|给予|予以|取消|一律|不得|免|享受|有效|作为|以|由|按|优先)");

    /** A participle: 由省政府批准的项目 says what a thing is. */
    private static final PrefilteredPattern ATTRIBUTE =
            PrefilteredPattern.compile(
                    "(?:(?:会同|联合|商|与|和|及|、)[\\p{IsHan}、]{2,24}?)?(?:共同|联合|依法|直接|具体|统一|单独|分别|自行|已|所|组织|按规定|全额|参与|另行|首次|曾)*"
                            + DEEDS_OF_THINGS
                            + "{1,3}(?:[和及、或]"
                            + DEEDS_OF_THINGS
                            + "){0,2}的(?!单位$|部门$|[^,。]{0,24}(?:机制|制度|体系|体制|格局|专班|小组|工作组|联席会议|委员会|指挥部|队伍))");

    private static final String ON_RECEIPT = "(?:收到|接到|发现|受理|获悉)[^,;。]{2,24}(?:后|时|的|起[^,]{0,8}内)";

    /** 甲局收到申请后，应当…: what is to be done stands in the next clause. */
    private static final PrefilteredPattern OCCASION = PrefilteredPattern.compile(ON_RECEIPT + "$");

    private static final String THEN = "(?:应当?|要(?![求素点闻])|须|必须|及时|立即|依法|在)";

    private static final PrefilteredPattern ON_OCCASION =
            PrefilteredPattern.compile(ON_RECEIPT + "," + THEN);

    private static final PrefilteredPattern GOES_ON = PrefilteredPattern.compile(THEN);

    /** What all of a level are encouraged to do. */
    private static final PrefilteredPattern ENCOURAGED =
            PrefilteredPattern.compile(
                    "(?:因地制宜|结合|开放|扩大|举办|搭建|打造|推广|推行|拓展|健全|强化|规范|落地|配套|选择|选取|引进|引导|吸引|投入|建设|申报|积极|主动|大胆|探索|加快|加大|加强|合理|开展|出台|建立|制定|设立|根据|通过|依托|先行|推进|推动|落实|做好|创新|完善|按|支持|实施|发展(?!改革)|优化|培育|组织|利用|采取|把|将|对(?!外)|在|充分|统筹|科学|进一步|自主|率先|研究|提高|给予|运用|盘活|适当|采用|安排)");

    /** What bodies do together. */
    private static final PrefilteredPattern TOGETHER =
            PrefilteredPattern.compile(
                    "(?:共同|分工|密切|协调|积极|统一|分头|协同)*(?:牵头|抓总|负责|参与|配合|协作|协同|协调|联动|落实|监督管理)");

    /** Verbs that begin with a character that ends names. */
    private static final PrefilteredPattern VERB =
            PrefilteredPattern.compile("办[成理结]|会[同商]|分[别头工担]|公[开布示告]|委[托派]|组[织建成]");

    /** Whoever holds an office in a body, of whom the text speaks and not of the body. */
    private static final PrefilteredPattern PERSON =
            PrefilteredPattern.compile("(?:的)?(?:主要|分管|有关|相关|党政|领导班子)*(?:负责同志|负责人|领导(?!小组|下)|同志)");

    private ActingWords() {}

    /** Whether somebody who holds an office is named there. */
    static boolean isPerson(String text, int from) {
        return stands(PERSON, text, from);
    }

    /** Whether a verb stands there of which the first character ends names elsewhere. */
    static boolean isVerb(String text, int from) {
        return stands(VERB, text, from);
    }

    /** Whether a word for a duty stands there. */
    static boolean isDuty(String text, int from) {
        return stands(DUTY, text, from);
    }

    /** Whether a word stands there that says outright that who stands before it is to act. */
    static boolean isOutrightDuty(String text, int from) {
        return stands(OUTRIGHT_DUTY, text, from);
    }

    /** Whether what a body is to do follows there, given why it is expected. */
    static boolean follow(String text, int from, Cue cue) {
        if (isDuty(text, from)) return true;
        return switch (cue) {
            case START ->
                    stands(ADJUNCT, text, from)
                            || (stands(DOES, text, from) && !isPartOfNoun(text, from))
                            || stands(ON_OCCASION, text, from);
            case BY -> stands(DONE, text, from) && !isAttribute(text, from);
            case ASKED ->
                    stands(ADJUNCT, text, from)
                            || stands(DOES, text, from)
                            || stands(DONE, text, from)
                            || stands(ON_TIME, text, from);
            case CONVENED ->
                    from == text.length()
                            || ("的、".indexOf(text.charAt(from)) < 0 && !stands(NOUN, text, from));
            case ENCOURAGED -> stands(ENCOURAGED, text, from);
            case MECHANISM -> stands(TOGETHER, text, from);
            case APPOINTED -> from == text.length() || text.charAt(from) == ')';
        };
    }

    /** Whether a clause only says on what occasion its subject does what the next one says. */
    static boolean isOccasion(String clause, String next) {
        return OCCASION.matcher(clause).find() && GOES_ON.matcher(next).lookingAt();
    }

    /** Whether what the body does only says what a thing is: 甲局制定的办法. */
    static boolean isAttribute(String text, int from) {
        return stands(ATTRIBUTE, text, from);
    }

    private static boolean isPartOfNoun(String text, int from) {
        return text.endsWith("的") || stands(NOUN, text, from);
    }

    private static boolean stands(PrefilteredPattern words, String text, int from) {
        PrefilteredMatcher matcher = words.matcher(text).region(from, text.length());
        return matcher.lookingAt();
    }
}
