package org.policygraph.extract.rules;

import org.policygraph.extract.note.BodyNames;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/**
 * Where the name of a body begins. No sign parts a verb from the name that is its object: 接受市教育局监督
 * names 市教育局, which is no place called 接受. So a name holds nothing before it but a place: no verb,
 * no particle, no word of the sentence before; nor is it that of a body which is no more (原市教育局).
 */
final class NameBeginnings {
    /** Verbs that have bodies for objects. No body is called so, nor any place. */
    private static final String VERB =
            "(?:接受|服从|联合(?=[省市区县州各有]|[\\p{IsHan}]{2,6}[省市区县州](?!域)|国家|中央|[\\p{IsHan}]{2,8}(?:部|委|总局)$)|移送|移交|转送|转交|转报|报送|上报|呈报|报请|报经|提请|提交|递交|申请|商请|请示|请求|提请|责成|责令|同意|批准|邀请|聘请|授权|通知|告知|函告|致函|抄送|抄告|抄报"
                    + "|划归|划转|划入|划出|取得|获得|领取|征求|听取|执行(?!局)|依据|违反|对接|联系|防止|避免|杜绝|争取|要求|配合|借助|会商|参照|比照|遵守|遵照|遵从|听从|隶属|归口|阻挠|委托|指定|明确|落实好?|发挥|交由|转由|改由"
                    + "|逾期|未经|已经|经过|反映|举报|投诉|起诉|追究|取消|撤销|接到|收到|享[受有]|纳入|予以|给予|属于|列[入为]|符合|具有|成为|涉及|来自|位于|适用|依靠|依赖|不服|赴|前往|直达|转至|送至|报至|提供给|下放|委派|代表|替代|取代|协调|督促|指导|支持|鼓励|引导|推动|依托|依靠|欢迎|感谢)";

    private static final PrefilteredPattern VERB_AT_BEGIN =
            PrefilteredPattern.compile("^(?:原则|自觉|主动|依法|及时|严格|积极)*" + VERB);

    /** What is no part of a place: a verb at its end, a particle, a word of a sentence. */
    private static final PrefilteredPattern NO_PLACE =
            PrefilteredPattern.compile(
                    VERB
                            + "$|(?:[的由以被把向对将是在不没未已经可要须给让使令请与跟报送交属为就凡]|(?<!秭)归|(?<!宝)应)$|(?:名单|意见|结果|情况|材料|费用|资金|事项|项目|工作|任务|标准|方案|计划|制度|机制|单位|个人|企业|机构)$");

    /** How a body begins that needs no place before it. */
    private static final PrefilteredPattern SELF_STANDING =
            PrefilteredPattern.compile(
                    "本?[省市区县州](?!级|区|场|域|内|外|直|属)|[省市县区]级|各(?=[省市区县级地])|公安(?=机关)|司法(?=机关)|检察(?=机关)|审判(?=机关)|税务(?=机关)|监察(?=机关)|纪检监察(?=机关)|行政(?=机关)|国务院|中共中央");

    /** A particle with its noun before a place: 名单以青禾市…. */
    private static final PrefilteredPattern PARTICLE =
            PrefilteredPattern.compile(
                    "^[\\p{IsHan}]{1,8}?(?:[由以被把向将让]|(?<=..)(?:经(?![济开])|对(?!外)|为|给|与))(?=[\\p{IsHan}]{2,})");

    private static final PrefilteredPattern PLACE =
            PrefilteredPattern.compile(
                    ".*(?:[省市区县州盟旗]|兵团)|中共|国家|全国|中央|驻[\\p{IsHan}]{1,3}|[省市县区]级|地方|当地|所在地|上级|属地");

    private static final int SHORTEST = 3;

    private NameBeginnings() {}

    /** Whether these characters, which end as a name does, begin with more than the name. */
    static boolean holdsMore(String name) {
        return BodyNames.isFormer(name) || of(name) > 0;
    }

    /** Where the name begins in characters that end as a name does. */
    static int of(String name) {
        PrefilteredMatcher verb = VERB_AT_BEGIN.matcher(name);
        int begin = verb.find() ? verb.end() : 0;
        PrefilteredMatcher inner = SELF_STANDING.matcher(name);
        while (inner.find()) {
            int at = inner.start();
            if (at <= begin || name.length() - at < SHORTEST) continue;
            PrefilteredMatcher particle = PARTICLE.matcher(name).region(begin, at);
            if (particle.lookingAt()) begin = particle.end();
            String before = name.substring(begin, at);
            boolean mayBeOfPlace = "省市区县州".indexOf(name.charAt(at)) >= 0;
            if (NO_PLACE.matcher(before).find()
                    || (!mayBeOfPlace && !PLACE.matcher(before).matches())) begin = at;
        }
        return begin;
    }
}
