package org.policygraph.extract.rules;

import org.policygraph.extract.rules.ActingNames.Cue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words after the name of a body that say that it is to act. */
final class ActingWords {
    /** A word for a duty, enough wherever a name may stand. */
    private static final Pattern DUTY =
            Pattern.compile(
                    "(?:原则上|也|还|均|都|可以|继续)?(?:要(?![求素点闻])|应(?![用急])|可(?![行靠持再见])|将(?!军)|须|需(?![求要])|必须|不得|有责任|有义务|负责(?!同志|人(?![均都也应要须])|制)|牵头(?![单部])|会同|配合|予以配合|参与|统筹|切实|分别|共同|具体|按照?(?:各自)?职责|于每年|每年|每季度|每月|每半年|指导(?![意委])|督促|组织(?!部)|制定|出台|审核|审批|审定|承担|开展|落实|定期|商(?![务业会标贸品]))");

    /** When, on what occasion, in what manner, as what. */
    private static final Pattern ADJUNCT =
            Pattern.compile(
                    "(?:于|应?在)[^,;。]{1,40}?(?:前|内|时|中|上|后|期间|之际)|(?:结合(?!部)|作为|本着|按照|依照|依据|根据|对照|针对|立足|聚焦|坚持)(?=\\p{IsHan})|以[\\p{IsHan}]{2,12}(?:形式|方式|名义)|就(?!业)");

    /**
     * What a clause goes on with that begins with a body. Words that are nouns as well are not
     * here.
     */
    private static final Pattern DOES =
            Pattern.compile(
                    "(?:要|依法|及时|积极|主动|统一|严格|严厉|直接|认真|全面|适时|择优|合理|进一步)*(?:完成|建立|汇总|研究(?![院所室中机基])|调整|做好|打击|受理|公布|编制|推进|推动|加强|加大|强化|支持(?!政策|资金)|协助|确定|认定|核定|下达|拨付|安排|推荐|组成|给予|提供|责令|依托|查处|牵头|联合(?!会)|把|将|向|对(?!外)|会商|召集|出具|印发|发布|修订|起草|落细|抓好|健全|完善|设立|监督(?![管局所部委检])|处理|办理|审查|明确|细化|提出|掌握|动态|依规|汇集|梳理|报送|通报|反馈|遴选|选派|划定|划拨|优先|逐步|在继续)"
                            + "|(?:为|是)[^,;。]{0,12}(?:牵头|责任|召集人?)单位");

    /** What is done, after 由 and a name. */
    private static final Pattern DONE =
            Pattern.compile(
                    "(?:另行|予以|给予|确定|办理|办成|出具|发布|公布|印发|建立|提出|决定|认定|核定|核准|核发|下达|拨付|安排|依法|依照|按|根据|统一|直接|进行|编制|研究|受理|监督|推荐|选派|委托|结合|实施|推进|处理|解释|统筹|备案|汇总|提供|支付|发放|征收|向|从|对|在|为|纳入|通过"
                            + "|责令|没收|处以|处[\\p{IsHan}0-9]{1,12}罚|吊销|撤销|给予警告|通报|约谈|组成|主办|主持|召集|召开|协助|审查|检查|考核|评估|评审|验收|收回|联合(?!会)|适时|及时|主要|全额|足额|逐级|自行|报|填写|指定|选定|遴选|审议|拟定|拟订|起草|修订|完善|负担|补足|保障|登记|答复|公开|评定|开具|出资|投资|建设|采购|移送|反馈|管理|维护|运营|代为|收集|调整|完成|加强|做好|推动|择优|设立)");

    /** A participle: 由省政府批准的项目 says what a thing is. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:批准|确定|认定|核定|核准|核发|发布|公布|印发|制定|出具|颁发|建立|编制|提供|审批|管理|组成|委托)的");

    /** What all of a level are encouraged to do. */
    private static final Pattern ENCOURAGED =
            Pattern.compile(
                    "(?:因地制宜|结合|开放|扩大|举办|搭建|打造|推广|推行|拓展|健全|强化|规范|落地|配套|选择|选取|引进|引导|吸引|投入|建设|申报|积极|主动|大胆|探索|加快|加大|加强|合理|开展|出台|建立|制定|设立|根据|通过|依托|先行|推进|推动|落实|做好|创新|完善|按|支持|实施|发展(?!改革)|优化|培育|组织|利用|采取|把|将|对(?!外)|在|充分|统筹|科学|进一步|自主|率先|研究|提高|给予|运用|盘活|适当|采用|安排)");

    /** What bodies do together. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?:共同|分工|密切|协调|积极|统一|分头|协同)*(?:牵头|抓总|负责|参与|配合|协作|协同|协调|联动|落实|监督管理)");

    /** Verbs that begin with a character that ends names. */
    private static final Pattern VERB = Pattern.compile("办[成理结]|会[同商]|分[别头工]|公[开布示]");

    /** Whoever holds an office in a body, of whom the text speaks and not of the body. */
    private static final Pattern PERSON =
            Pattern.compile("(?:的)?(?:主要|分管|有关|相关|党政|领导班子)*(?:负责同志|负责人|领导(?!小组|下)|同志)");

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

    /** Whether what a body is to do follows there, given why it is expected. */
    static boolean follow(String text, int from, Cue cue) {
        if (isDuty(text, from)) return true;
        return switch (cue) {
            case START -> stands(ADJUNCT, text, from) || stands(DOES, text, from);
            case BY -> stands(DONE, text, from) && !stands(ATTRIBUTE, text, from);
            case CONVENED -> from == text.length() || "的、".indexOf(text.charAt(from)) < 0;
            case ENCOURAGED -> stands(ENCOURAGED, text, from);
            case MECHANISM -> stands(TOGETHER, text, from);
            case APPOINTED -> from == text.length() || text.charAt(from) == ')';
        };
    }

    private static boolean stands(Pattern words, String text, int from) {
        Matcher matcher = words.matcher(text).region(from, text.length());
        return matcher.lookingAt();
    }
}
