package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/**
 * What a number counts, cut out of what follows it: 优质普通高中 of 1000所以上优质普通高中改善县域办学条件. Digests join
 * clauses without a sign, so a noun ends before punctuation, before the next number, and before a
 * verb that opens a statement of its own. Where the rest begins with such a verb, or is too long to
 * be one noun, nothing is said.
 */
final class Population {
    private static final int LONGEST = 16;

    /**
     * Verbs of policies that are seldom part of a noun. 建设, 服务, 培训 and 改造 are none of them: 服务站点
     * and 改造项目 are counted.
     */
    private static final String VERBS =
            "改善|提升|提高|推动|推进|促进|增强|满足|解决|确保|带动|助力|实现|完善|优化|加强|强化|扩大|惠及|缓解|落实|给予|予以|发放|纳入|开展|支持|鼓励|引导|深化|打造|构建"
                    + "|形成|达到|用于|参与|享受|获得|接受|完成|作出|做出|提供|投入|进行|健全|建立|建成|新增|新建|增加|减少|降低|拓宽|畅通|规范|统筹|协调|得到|下沉|奔赴|到岗|上岗|入驻|受益|受惠|达标|才能|能够|可以|用上|住进|喝上|通上|建有|设有|配有|配备|拥有|具备|实施|设置|设立|安装|通过|开通|享有|免费|做好|防止|防范|避免|消除|保持|充实|丰富|补齐|覆盖|转化|办结"
                    + "|响应|到达|办理|送达|答复|回复|反馈|并|以及|以(?![上下内外来])|由|向|为(?!老|民)|从|使|让|对(?!口|外)|将|可|应(?![用急届对聘])|须|需|方可|要(?![求素点件道闻])";

    /** 能力提升工程 and 优化项目 are nouns all the same. */
    private static final String IN_NOUN = "(?!化|工程|行动|项目|计划|中心|基地|试点|示范|类|型|性|机构|专项|活动|机制)";

    private static final PrefilteredPattern END =
            PrefilteredPattern.compile(
                    "[,;:。、()“”《》\\s]|标准(?![化厂])|据实|定额|扣除|的(?:队伍|团队|规模|标准|目标|要求|任务)|(?:"
                            + VERBS
                            + ")"
                            + IN_NOUN);

    /** 小学200所和初中100所: what follows belongs to the next number. */
    private static final PrefilteredPattern JOINT = PrefilteredPattern.compile("[和及与或、]|以及");

    private static final PrefilteredPattern LEAD = PrefilteredPattern.compile("^(?:的|左右|上下)+");
    private static final PrefilteredPattern TAIL =
            PrefilteredPattern.compile("(?:和|及|与|或|且|再|各|共|其中|等|的)+$");

    /** 帮助100名残疾人就业 counts people and says what they are to do. */
    private static final PrefilteredPattern ACT_OF_PEOPLE =
            PrefilteredPattern.compile(
                    "(?<=[人员师生者女童工民])(?:实现|稳定|灵活)?(?:就业|创业|上岗|入学|就学|升学|参保|脱贫|增收|返乡)$");

    /** What may be a noun, but is an act where it stands alone: 至少1人就业. */
    private static final PrefilteredPattern ACT =
            PrefilteredPattern.compile(
                    "(?:就业|创业|办公|服务|经费|资金|建设|培训|改造|发展|管理|养护|配置|备案|公示|运行|运营|上岗|开放|入住|办公|用房|施工|投产|参保|参加|全|全部|全覆盖|救助|活动|方|来|内|外|前|后|上|下|级)?");

    /** An adverb at the end belongs to a verb that is no part of a noun: 模式较|为成熟的基地. */
    private static final PrefilteredPattern TORN =
            PrefilteredPattern.compile("(?:[较更很最已均都不能会极]|以及|已经|没有)$");

    private Population() {}

    /** 城市(区)步行系统 is not about cities. */
    private static boolean goesOnBehindBrackets(String rest, int end) {
        if (end >= rest.length() || rest.charAt(end) != '(') return false;
        int close = rest.indexOf(')', end);
        return close > 0
                && close + 1 < rest.length()
                && Character.isIdeographic(rest.codePointAt(close + 1));
    }

    /**
     * The place of the noun in what follows a number, as first and one past the last unit.
     *
     * @param rest the text from the end of the number up to the next number
     * @return null where there is none, or where it is not clear
     */
    static int @Nullable [] in(String rest) {
        if (JOINT.matcher(rest).lookingAt()) return null;
        PrefilteredMatcher lead = LEAD.matcher(rest);
        int from = lead.find() ? lead.end() : 0;
        PrefilteredMatcher end = END.matcher(rest).region(from, rest.length());
        int to = end.find() ? end.start() : rest.length();
        PrefilteredMatcher tail = TAIL.matcher(rest).region(from, to);
        if (tail.find()) to = tail.start();
        PrefilteredMatcher act = ACT_OF_PEOPLE.matcher(rest).region(from, to);
        if (act.useTransparentBounds(true).find()) to = act.start();
        String noun = rest.substring(from, to);
        if (TORN.matcher(noun).find() || goesOnBehindBrackets(rest, to)) return null;
        boolean isClear = !ACT.matcher(noun).matches() && noun.length() <= LONGEST;
        return isClear ? new int[] {from, to} : null;
    }
}
