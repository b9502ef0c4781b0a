package org.policygraph.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a quotation in its clause and says whom, when, how firmly or how much the
 * quoted words are about. Single words that do so wherever they stand are {@link ContextTerms}.
 */
final class LeadIn {
    private static final String GROUP =
            "(?:人员|人口|人群|群体|人|者|家庭|企业|单位|儿童|妇女|学生|毕业生|职工|员工|居民|农民|农民工|对象|户|青年|女孩|女性"
                    + "|婴幼儿|机构|地区|军人|子女|学员|城市|省份|县城|园区|开发区|行业|项目|产品|商品|住房|住宅|院校|学校|医院|商户|商家|用户|群众|市民|职业|工程)";

    /** 对高校毕业生就业困难人员|予以社保补贴: whom the quoted words are about. */
    private static final Pattern ADDRESSEE =
            Pattern.compile(
                    "(?:对|面向|针对|将|为|向)[^对]{1,30}" + GROUP + "(?:单独|统一|分类|及时|依法|优先|免费|全部)?$");

    /** 失能老年人|可享受护理补贴: who has what is granted. */
    private static final Pattern GRANTEE = Pattern.compile("\\p{IsHan}" + GROUP + "$");

    private static final Pattern GRANT = Pattern.compile("(?:可(?!持续|靠|及)|享受|享有|领取|申领|申请|免[交缴收]).*");

    /** 随迁子女享受…: a group whose name begins with a verb. */
    private static final Pattern GROUP_AS_SUBJECT =
            Pattern.compile(
                    "\\p{IsHan}{1,8}?" + GROUP + "(?:可|应|须|不得|享|领取|申|免|参加|按|由|凭|在|予以|给予).*");

    /** 缓缴期间|免收滞纳金, 协商一致后|调整岗位, 经考核合格者|发放证书: when it holds. */
    private static final Pattern OCCASION =
            Pattern.compile(
                    ".*(?:期间|期内|期满|期限内|之日起|时限内|(?<=\\p{IsHan}{2})(?<![课产售术病战灾幕身死学愈今此最落背疫餐])后"
                            + "|(?<=\\p{IsHan}{2})(?<![目以学课产术婚提当空史生眼面底末年月日])前|(?<=\\p{IsHan}{2})(?<![及按同小临定随准暂适实即])时"
                            + "|(?:合格|达标|通过|优秀|一致|符合|取得|获得|完成|逾期|违反|^[经凡])\\p{IsHan}{0,8}者"
                            + "|(?:合格|达标|优秀)的?(?:人员|学员|个人|企业|单位|机构)|(?:未|审核|评估|考核|验收|鉴定|认定)(?:合格|通过|达标)?)");

    /** 待国家政策明确后再行|调整: what must come first. */
    private static final Pattern AWAITED =
            Pattern.compile("(?<![等招接优对看善期])待(?!遇|业|命|在|办|定)\\p{IsHan}{2,20}?(?:后|再)(?:再|另?行)*");

    /** 对首次认定的企业|，: a clause of its own that only says whom the next is about. */
    private static final Pattern RECIPIENT =
            Pattern.compile(
                    "(?:[^,]{0,8}?(?:但是?|其中|同时|另外))?(?:对于?(?![标接照口外内比应待症策话立])|凡)(?<whom>.+)");

    /** 面向失能老年人|，; 面向未来 says nothing of the kind. */
    private static final Pattern TURNED_TO = Pattern.compile("面向|针对");

    /** 对确需保留的审批事项|，: a thing that is told apart from others of its kind. */
    private static final Pattern OF_THING =
            Pattern.compile(
                    "(?:但是?)?对于?.{2,60}的\\p{IsHan}{0,8}(?:事项|服务|工作|行为|案件|问题|场地|区域|内容|资金|设施|建筑|车辆|合同|支出|费用|业务)");

    /** 符合规划且验收合格的充电设施|，: a thing of which it is said what it must be. */
    private static final Pattern OF_QUALIFIED_THING =
            Pattern.compile(
                    "(?:对|凡|经|依法|按规定|未|首次|新|已|列入|纳入|符合|满足|达到|具备|取得|通过|获得?)[^,]{1,40}的\\p{IsHan}{1,12}");

    private static final Pattern OF_GROUP = Pattern.compile(".*\\p{IsHan}" + GROUP);

    /** What such a clause leads up to: 可申请贷款, 给予补贴, 返还标准可按…确定. */
    private static final Pattern GRANTED =
            Pattern.compile(
                    "(?:\\p{IsHan}{0,10}(?:财政|部门|政府|机关|机构|[局委厅]|基金))?(?:均|都|也|还|再|分别|一次性|最高|优先|统一|直接|免费|依法|及时|每(?:人|户|月|年|家|个|名))*"
                            + "(?:可(?!持续|靠|及)|应当?(?!用|急)|给予|予以|按|参照|享受|享有|领取|申领|申请|发放|补助|补贴|奖励|返还|资助|减免|减征|减按|免[征交缴收除]|报销|支付|退还|不得|不予|提供|纳入|不超过|最高).*"
                            + "|\\p{IsHan}{0,4}(?:标准|额度|比例|金额|期限|补贴|补助|奖励|贷款|津贴|费用)(?:可(?!持续|靠|及)|按|为|由|不[超低高少]|提高|最高).*");

    /** The longest clause that can be nothing but an occasion, in UTF-16 units. */
    private static final int LONGEST_OCCASION = 40;

    /** 连续参保满两年的|职工可以申请: which of those that the quotation begins with are meant. */
    private static final Pattern QUALIFIER =
            Pattern.compile(".*\\p{IsHan}的(?<between>\\p{IsHan}{0,4})");

    /** 推进长三角地区的|异地就医结算: what the quotation begins with is the object of such a verb. */
    private static final Pattern UNDERTAKING =
            Pattern.compile(
                    "(?:推进|推动|完善|健全|加强|优化|建立|构建|建设|实施|开展|支持|提升|提高|扩大|增加|落实|深化|强化|促进|保障|解决|增强|满足|发展|打造|形成"
                            + "|规范|鼓励|引导|培育|做好|加大|加快|探索|制定|统筹|坚持|改善|畅通|改革|创新|适应|丰富|维护|营造|巩固|拓展).*");

    private static final Pattern MODAL = Pattern.compile(".{2,}?(?:可以?|应当?|须|不得|免[交缴收除征费]).*");

    /** 每人每月|补助200元, 平均|缩短5天: how the figure that is quoted was counted. */
    private static final Pattern MANNER_OF_COUNTING =
            Pattern.compile(
                    "(?:每(?:平方米|学[年期]|季度|托位|[人户床月年日天周次名个所家亩位生]))+|^年(?!龄|轻|度|级|均|终|底|初|老|幼|内|前)"
                            + "|[人户生月年日床次亩]均(?![衡可等有不])|平均(?!主义|工资)|累计|总计|合计|共计|分别|最[高低长短多少](?!工资|生活|人民)"
                            + "|上限|下限|同比|环比|(?:扣除|剔除|减去)\\p{IsHan}{1,12}?[后外]"
                            + "|[比较](?:上年|上一年|去年|往年|同期|目前|现行|基期|全国|[0-9]{4}年)\\p{IsHan}{0,8}");

    /** 占比下降|3个百分点: which way the figure goes that a quotation begins with. */
    private static final Pattern DIRECTION =
            Pattern.compile(
                    "(?:提高|增长|增加|提升|上升|上浮|上调|下降|降低|减少|下调|下浮|缩短|压减|延长|缩小|扩大|近|超|逾|达|将近|不到)(?:了|约|近)?$");

    /**
     * 计划|新建20所, 考虑|将…纳入, 视地方财力|提高: what is not decided. As nouns the words say nothing of the kind.
     */
    private static final Pattern INTENTION =
            Pattern.compile(
                    "(?<![^年月日底前内初已今将原])计划(?!生育|单列|经济|免疫|指标|安排|执行|管理|实施|内|外|书|的|和|与|及|$)"
                            + "|(?<!统筹|充分|综合|全面|通盘|整体|优先|重点)考虑(?=[将把对给在由为向从按以建设增扩提纳实开出适推延调安采制启放取试通])"
                            + "|(?:视|根据|结合)\\p{IsHan}{0,8}?(?:财力|财政)(?:状况|情况|承受能力|可能)?|^建议(?!书|的|和|和|与|权|人|办理)|预期(?=达到|实现|增长|完成)");

    /** 原|每人每年2400元: that it was so before. */
    private static final Pattern FORMERLY =
            Pattern.compile("^(?:原|此前|过去|以前)(?:有|来|先|定|规定)?(?:的|按)?$");

    /** Adverbs that soften the verb behind them: 合理提高. */
    private static final Pattern SOFTENED =
            Pattern.compile("(?<!不)(?:合理(?![性化])|优先(?![级权股])(?!原则)|科学合理)(?=\\p{IsHan})");

    private static final Pattern ALTERNATIVE = Pattern.compile("(?:或者|或是|或|抑或)$");

    private final String clause;
    private final String lead;
    private final String quote;
    private final int from;
    private final WordBoundaries boundaries;
    private final List<ContextTerms.Hit> hits = new ArrayList<>();

    /**
     * What leads up to the quoted part of a folded clause.
     *
     * @param from the first quoted UTF-16 unit
     * @param to one past the last
     */
    LeadIn(String clause, int from, int to, WordBoundaries boundaries) {
        this.clause = clause;
        this.lead = clause.substring(0, from);
        this.quote = clause.substring(from, to);
        this.from = from;
        this.boundaries = boundaries;
    }

    /** Whether a folded clause only says when or for whom the next holds: 协商一致后，…; 未参保的，…. */
    static boolean isOccasion(String clause) {
        return clause.length() <= LONGEST_OCCASION
                && (clause.endsWith("的") || OCCASION.matcher(clause).matches());
    }

    /**
     * Whether a folded clause only says for whom, or on what condition, the next holds:
     * 对首次认定的企业，给予…; 经济困难的失能老年人，可享受…; …并签订劳动合同的，可申请….
     */
    static boolean isRecipient(String clause, String next) {
        WordBoundaries boundaries = new WordBoundaries(clause, WordList.shipped());
        boolean isGroup =
                OF_GROUP.matcher(clause).matches()
                        || OF_THING.matcher(clause).matches()
                        || OF_QUALIFIED_THING.matcher(clause).matches();
        Matcher recipient = RECIPIENT.matcher(clause);
        if (isGroup && (TURNED_TO.matcher(clause).lookingAt() || next.startsWith("其"))) return true;
        if (recipient.matches())
            return isGroup || !hasVerb(boundaries, clause, recipient.start("whom"));
        if (!GRANTED.matcher(next).matches()) return false;
        if (clause.endsWith("的")) return true;
        if (!isGroup || MODAL.matcher(clause).matches()) return false;
        boolean isUndertaking = UNDERTAKING.matcher(clause).matches();
        return !isUndertaking && (clause.indexOf('的') > 0 || !boundaries.mayGovern(0));
    }

    /** Whether a verb stands in a clause from a place on, behind what qualifies its nouns. */
    private static boolean hasVerb(WordBoundaries boundaries, String clause, int from) {
        int at = Math.max(from, clause.lastIndexOf('的') + 1);
        while (at < clause.length()) {
            if (boundaries.mayGovern(at)) return true;
            at = boundaries.endOfWord(at);
        }
        return false;
    }

    /** What is lost of it with the words before the quotation. */
    List<ContextTerms.Hit> hits() {
        addAll(CutOff.Kind.CONDITION, ADDRESSEE);
        addAll(CutOff.Kind.CONDITION, AWAITED);
        addAll(CutOff.Kind.HEDGE, SOFTENED);
        addAll(CutOff.Kind.HEDGE, INTENTION);
        if (FORMERLY.matcher(lead).find()) add(CutOff.Kind.CONDITION, 0);
        if (ALTERNATIVE.matcher(lead).find()) add(CutOff.Kind.ALTERNATIVE, 0);
        if (GRANT.matcher(quote).matches()) addAll(CutOff.Kind.CONDITION, GRANTEE);
        if (OCCASION.matcher(lead).matches() && isPredicate()) add(CutOff.Kind.CONDITION, 0);
        if (isQualified()) add(CutOff.Kind.CONDITION, 0);
        List<FigureFinder.Figure> figures = FigureFinder.in(quote);
        if (!figures.isEmpty()) addAll(CutOff.Kind.COMPARATOR, MANNER_OF_COUNTING);
        if (!figures.isEmpty() && figures.getFirst().from() == 0) {
            addAll(CutOff.Kind.COMPARATOR, DIRECTION);
        }
        return hits;
    }

    private void addAll(CutOff.Kind kind, Pattern pattern) {
        // The words behind the cut may be looked at, and are no part of what is found.
        Matcher found = pattern.matcher(clause).region(0, from).useTransparentBounds(true);
        while (found.find()) hits.add(new ContextTerms.Hit(kind, found.start(), found.end()));
    }

    private void add(CutOff.Kind kind, int start) {
        hits.add(new ContextTerms.Hit(kind, start, from));
    }

    private boolean isPredicate() {
        return boundaries.mayGovern(from) || hasPredicate();
    }

    /** Whether a verb or modal stands behind the word that the quotation begins with. */
    private boolean hasPredicate() {
        if (MODAL.matcher(quote).matches()) return true;
        for (int at = boundaries.endOfWord(from); at < from + quote.length(); ) {
            int end = boundaries.endOfWord(at);
            boolean governs = end < from + quote.length() && quote.charAt(end - from) != '的';
            if (governs && boundaries.isVerb(at)) return true;
            at = end;
        }
        return false;
    }

    private boolean isQualified() {
        Matcher qualifier = QUALIFIER.matcher(lead);
        if (!qualifier.matches()) return false;
        if (boundaries.mayGovern(from)) return GROUP_AS_SUBJECT.matcher(quote).matches();
        for (int at = qualifier.start("between"); at < from; at = boundaries.endOfWord(at)) {
            if (boundaries.isVerb(at)) return false;
        }
        return UNDERTAKING.matcher(lead).matches()
                ? MODAL.matcher(quote).matches()
                : hasPredicate();
    }
}
