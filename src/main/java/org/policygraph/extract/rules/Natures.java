package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Nature;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.text.PrefilteredPattern;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a promised value is: money or a share that is granted, a level or limit that holds, or else
 * a goal to be reached.
 */
final class Natures {
    private static final String GRANT =
            "补贴|补助|免收|免缴|减收|奖励|奖补|奖金|资助|返还|贴息|报销|津贴|贷款|减免|减征|减按|免征|免除|优惠|救助金|抚恤|奖学金|助学金|补偿|待遇|养老金|低保|慰问|给予|发放";

    private static final PrefilteredPattern GRANTED = PrefilteredPattern.compile(GRANT);

    private static final PrefilteredPattern RATE =
            PrefilteredPattern.compile("(?:利率|税率|费率|首付|起付)[^,;。]{0,8}$");

    private static final PrefilteredPattern GIVEN =
            PrefilteredPattern.compile("(?:给予|发放|补助|奖励|资助|返还)[^,;。]{0,24}$");

    /** 补贴 is far from the share that it is of. */
    private static final PrefilteredPattern GRANTED_NEAR =
            PrefilteredPattern.compile("(?:" + GRANT + ")[^,;。]{0,12}$");

    /** Money that a plan is to bring about, and nobody receives. */
    private static final PrefilteredPattern OF_PLAN =
            PrefilteredPattern.compile(
                    "(?:规模|产值|收入|增加值|(?<!补贴|补助|奖励|资助|奖补)总额|投资|销售额|营业额|交易额|消费|产业|经济|筹集|投入|安排)[^,;。]{0,8}$");

    private static final PrefilteredPattern RULED =
            PrefilteredPattern.compile(
                    "(?:不得|不应|不能|不可|应当?|须|标准|上限|下限|限额|额度|税率|费率|利率|比例(?!达|提高|提升|扩大|下降|降低)|扣除|时限|期限|控制在|限制在|按照?|每(?:人|户|次|日|天|周|月|年|班|间|床|平方米|千人|万人|百户|个)|人均|封顶|起付|首付|定额|只|仅|至多|最多)[^,;。]{0,10}$");

    /** 并处三倍以上五倍以下的罚款 grants nothing and is no goal. */
    private static final PrefilteredPattern FINED =
            PrefilteredPattern.compile(
                    "(?:(?<!各|办事|等)处以?(?![理置所于长方室])|罚款|罚金|滞纳金|违约金)[^,;。]{0,14}$");

    private static final PrefilteredPattern FINE_AFTER =
            PrefilteredPattern.compile("^的?(?:罚款|罚金|滞纳金|违约金)");

    private static final Set<String> TIME_UNITS =
            Set.of("小时", "分钟", "天", "日", "个工作日", "岁", "年", "个月");

    /** Goals that are not rules whatever compares them. */
    private static final PrefilteredPattern GOAL =
            PrefilteredPattern.compile(
                    "(?:达到?|(?:提高|提升|增加|扩大|降低|下降|增长|发展|压减|稳定|保持)[到至在]?|新增|新建|建成|建设|培育|培养|培训|打造|完成|实现|突破|改造|覆盖|力争|争取|推广)[^,;。]{0,8}$");

    /** 按投资额的10%、最高200万元给予补助 says behind the number what it is. */
    private static final PrefilteredPattern GIVEN_AFTER =
            PrefilteredPattern.compile(
                    "^(?:以[内上下]|左右)?(?:、[^,;。]{0,14})?的?(?:标准|比例)?(?:、[^,;。]{0,14})?(?:分别|一次性|给予|予以|进行|发放)*的?(?:一次性|财政|资金|运营|建设)*(?:补贴|补助|奖励|奖补|资助|贴息|返还|报销|补偿)");

    /** 发布国家标准30项 counts standards, and is none. */
    private static final PrefilteredPattern STANDARDS =
            PrefilteredPattern.compile("(?:国家|行业|地方|团体|企业|国际|技术|制定|发布|修订|制修订|服务|管理)标准$");

    private static final PrefilteredPattern COUNTS = PrefilteredPattern.compile("[项个部件余批]+");

    /** Names of the members of a list, with no verb of their own. */
    private static final PrefilteredPattern MEMBER =
            PrefilteredPattern.compile(
                    "^(?:和|及|、)?(?:对|其中)?(?:(?!新增|建设|建成|投入|投资|安排|完成|达到|实现|培育|筹集|形成|规模)[\\p{IsHan}A-Za-z0-9]){1,12}(?:每\\p{IsHan}{1,2})?$");

    private static final PrefilteredPattern CEILING =
            PrefilteredPattern.compile("(?:最高|封顶|累计|合计|分别|总额|总计|单个|单次)*");

    private static final PrefilteredPattern JOINT = PrefilteredPattern.compile("[和、及与]");

    /** 减免3个月租金, 免收3立方米水费. */
    private static final PrefilteredPattern WAIVED =
            PrefilteredPattern.compile("(?:减免|免收|免缴|免交|减收|免除|免)(?:每\\p{IsHan}{1,2})?$");

    private Natures() {}

    /** Whether what follows this is waived, and so granted. */
    static boolean isWaived(String before) {
        return WAIVED.matcher(before).find();
    }

    /** Whether a value only goes on with the list that the one before it stands in. */
    static boolean areOfOneList(Commitment last, Commitment each, List<ParsedClause> clauses) {
        Quantity one = last.quantity();
        Quantity other = each.quantity();
        if (one == null || other == null || other.baseUnit() == null) return false;
        if (isCeilingOf(last, each, clauses)) return true;
        if (!other.baseUnit().equals(one.baseUnit()) || each.clause() - last.clause() != 1)
            return false;
        ParsedClause clause = clauses.get(each.clause() - 1);
        String before = clause.text().substring(0, clause.unit(each.span().start()));
        return MEMBER.matcher(before).matches();
    }

    /** 按10%给予补助，最高分别不超过100万元和60万元; 再奖励1万元，封顶5万元. */
    private static boolean isCeilingOf(
            Commitment last, Commitment each, List<ParsedClause> clauses) {
        if (!"元".equals(String.valueOf(Objects.requireNonNull(each.quantity()).baseUnit())))
            return false;
        ParsedClause clause = clauses.get(each.clause() - 1);
        int from = clause.unit(each.span().start());
        if (last.clause() != each.clause())
            return each.clause() - last.clause() == 1
                    && CEILING.matcher(clause.text().substring(0, from)).matches()
                    && each.quantity().comparator() == Comparator.AT_MOST;
        return JOINT.matcher(clause.text().substring(clause.unit(last.span().end()), from))
                .matches();
    }

    static Nature of(String clause, ClauseValue value, ClauseContext around) {
        Quantity quantity = value.quantity();
        String before = clause.substring(0, value.to());
        String upTo = clause.substring(0, value.from());
        String unit = String.valueOf(quantity.baseUnit());
        boolean isMoney = unit.startsWith("元") || unit.endsWith("元");
        boolean isDeducted = before.contains("扣除");
        String behind = clause.substring(value.to());
        boolean isShare = isMoney || unit.equals("%");
        if (isShare && !isDeducted && GIVEN_AFTER.matcher(behind).find()) return Nature.SUBSIDY;
        if (isWaived(upTo) && !unit.equals("%")) return Nature.SUBSIDY;
        if (COUNTS.matcher(unit).matches() && STANDARDS.matcher(upTo).find()) return Nature.TARGET;
        if (FINE_AFTER.matcher(behind).find()) return Nature.STANDARD;
        boolean isGiven = GIVEN.matcher(upTo).find();
        if (!isDeducted && isGiven && (isMoney || unit.equals("%"))) return Nature.SUBSIDY;
        if (isMoney && !isDeducted && !OF_PLAN.matcher(upTo).find() && isGranted(clause, around)) {
            return Nature.SUBSIDY;
        }
        boolean isRate = RATE.matcher(upTo).find();
        if (!isDeducted && !isRate && unit.equals("%") && GRANTED_NEAR.matcher(upTo).find()) {
            return Nature.SUBSIDY;
        }
        if (FINED.matcher(upTo).find()) return Nature.STANDARD;
        if (TIME_UNITS.contains(unit)) return Nature.STANDARD;
        boolean isCeiling = quantity.comparator() == Comparator.AT_MOST;
        boolean isGoal = GOAL.matcher(upTo).find() || around.held().deadline() != null;
        if (RULED.matcher(upTo).find() && !isGoal) return Nature.STANDARD;
        return isCeiling && !isGoal ? Nature.STANDARD : Nature.TARGET;
    }

    private static boolean isGranted(String clause, ClauseContext around) {
        return GRANTED.matcher(clause).find() || GRANTED.matcher(around.following()).lookingAt();
    }
}
