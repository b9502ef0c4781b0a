package org.policygraph.extract.rules;

import org.policygraph.extract.number.Amount;
import org.policygraph.extract.number.Unit;
import org.policygraph.text.PrefilteredPattern;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a number is what somebody must meet to be covered: 签约率达到90%以上方可启动, 年收入不超过6万元的家庭,
 * 招用人数达到25%的，可申请贷款. Such a number is promised to nobody.
 */
final class Eligibility {
    /** Verbs that say what follows from meeting it. */
    private static final String THEN =
            "(?:方可|方能|才可|才能|始可|方予|才予|方允许|即可|便可|可视为|视为|视同|(?<![细规原守准法通总附否章税细])则)";

    private static final PrefilteredPattern THEN_AFTER =
            PrefilteredPattern.compile("^[^,;。]{0,10}?" + THEN);
    private static final PrefilteredPattern THEN_NEXT =
            PrefilteredPattern.compile("^(?:方可|方能|才可|才能|始可|方予|才予|则|即可)");

    /** The statutes' form of a condition: 人数达到25%的，可申请. */
    private static final PrefilteredPattern CASE =
            PrefilteredPattern.compile(".*(?:的|(?<![小工课学当])时)$");

    private static final PrefilteredPattern IF =
            PrefilteredPattern.compile("(?:如果|若|如|凡|凡是|当|对于?|符合|满足|具备|具有|必须是|限于|仅限|适用于)[^,;。]*$");

    /** Whom or what the number is of. */
    static final String CHOSEN =
            "(?:家庭|人员|人群|群体|对象|企业|单位|机构|项目|居民|职工|劳动者|毕业生|学生|儿童|老年人|残疾人|用户|农户|纳税人|申请人|个人|者|人|县|市|区|乡镇|村|社区|小区|地区|学校|医院|园区|基地|城市|商户|主体|合作社|住房|房屋|建筑|车辆|船舶|企业家|用人单位|经营主体|个体工商户)";

    /** 按每千名学生不少于1名的标准配备, 按不高于租金50%的比例补助: how much is promised. */
    private static final String MANNER = "标准|比例|额度|幅度|金额|限额|系数|频次|要求";

    private static final PrefilteredPattern OF_CHOSEN =
            PrefilteredPattern.compile(
                    "^\\p{IsHan}{0,4}的(?!" + MANNER + ")\\p{IsHan}{0,8}?" + CHOSEN);

    /** 培育年产量10吨以上的企业20家: those that are counted behind it are meant. */
    private static final PrefilteredPattern OF_COUNTED =
            PrefilteredPattern.compile(
                    "^(?:以上|以下|以内|左右)?的\\p{IsHan}{0,10}?"
                            + CHOSEN
                            + "\\p{IsHan}{0,4}[0-9]+余?多?[家个户所名座处人]");

    private static final Set<Unit.Kind> THRESHOLDS =
            EnumSet.of(
                    Unit.Kind.MONEY,
                    Unit.Kind.PEOPLE,
                    Unit.Kind.SIZE,
                    Unit.Kind.COUNT,
                    Unit.Kind.TIME,
                    Unit.Kind.MULTIPLE,
                    Unit.Kind.CONCENTRATION);

    /** Employers that take on so many are meant: 吸纳5人及以上. */
    private static final PrefilteredPattern TAKING_ON =
            PrefilteredPattern.compile("(?:吸纳|招用|招录|雇用|雇佣|聘用|吸收|带动就业|安置)\\p{IsHan}{0,6}$");

    /** 赡养一位及以上被赡养人, 养育2名以上子女: the family that is meant. */
    private static final PrefilteredPattern KEEPING =
            PrefilteredPattern.compile("(?:赡养|抚养|扶养|养育|生育|收养|照护)了?$");

    private static final PrefilteredPattern BRINGING =
            PrefilteredPattern.compile(
                    "(?:新增|新建|建成|建设|建立|打造|培育|发展|形成|覆盖|惠及|推动|推进|实现|完成|改造|支持|力争|确保|布局|创建|引进|培养)\\p{IsHan}{0,4}$");

    private static final int SMALL_STAFF = 100;

    private static final String GRANTING = "(?:给予|予以|发放|奖励|补助|补贴|资助|减免|免收|免征)";

    /** 对面积不少于30平方米的书屋，给予补助 grants to those who meet it. */
    private static final PrefilteredPattern FOR_THOSE =
            PrefilteredPattern.compile("(?:对于?|凡是?|向)(?:(?!" + GRANTING + "|标)[^,;。])*$");

    private static final PrefilteredPattern GRANT_NEXT =
            PrefilteredPattern.compile("^\\p{IsHan}{0,8}?(?:" + GRANTING + "|可(?!以?再生|持续|靠|能))");

    private static final PrefilteredPattern GRANT_AFTER =
            PrefilteredPattern.compile(
                    "^[^,;。的]{0,4}(?:、[^,;。]{0,24})?的(?!一次性|财政|资金|经费|"
                            + MANNER
                            + ")\\p{IsHan}{1,12}?"
                            + GRANTING);

    /** 如2031年底前未建成，收回补助资金 supposes what is not to be. */
    private static final PrefilteredPattern SUPPOSED =
            PrefilteredPattern.compile("^(?:如果|若(?!干)|如(?!期|此|下|何|实|同|意|数)|倘若|一旦)");

    private Eligibility() {}

    /** 连续旷工超过15日的； ends without a verb of its own: it is one case of those that a list has. */
    private static final PrefilteredPattern CASE_OF_LIST =
            PrefilteredPattern.compile(".*[^目](?<!是[^,;。]{0,12})的[;。]?$");

    /** Whether a sentence with this as its last clause is one case of a list. */
    static boolean isCase(String clause) {
        return CASE_OF_LIST.matcher(clause.strip()).matches();
    }

    /** Whether a clause that begins so only supposes what it says. */
    static boolean isSupposed(String clause) {
        return SUPPOSED.matcher(clause).find();
    }

    /**
     * Whether the end of the clause makes a condition of it.
     *
     * @param following the clause after it, or the empty string
     * @param rest what follows the number in its clause
     */
    static boolean ends(String clause, String following, String rest) {
        if (THEN_AFTER.matcher(rest).find() || THEN_NEXT.matcher(following).find()) return true;
        String upToRest = clause.substring(0, clause.length() - rest.length());
        boolean isOfThose = FOR_THOSE.matcher(upToRest).find() && rest.contains("的");
        if (isOfThose && (GRANT_NEXT.matcher(following).find() || GRANT_AFTER.matcher(rest).find()))
            return true;
        if (!following.isEmpty() && isSupposed(upToRest)) return true;
        return !following.isEmpty() && CASE.matcher(clause).matches();
    }

    /**
     * Whether a number that is compared says who or what is meant.
     *
     * @param before the clause up to number and signs
     * @param rest what follows them
     * @param hasAim whether the clause says that it is to be reached
     */
    static boolean isOf(Amount amount, String before, String rest, boolean hasAim) {
        if (OF_COUNTED.matcher(rest).find()) return true;
        if (BRINGING.matcher(before).find()) return false;
        if (THRESHOLDS.contains(amount.kind()) && OF_CHOSEN.matcher(rest).find()) return true;
        boolean isPerson = amount.kind() == Unit.Kind.PEOPLE || amount.unit().equals("位");
        if (isPerson && KEEPING.matcher(before).find()) return true;
        boolean isStaff =
                amount.kind() == Unit.Kind.PEOPLE
                        && amount.baseValue().intValue() <= SMALL_STAFF
                        && TAKING_ON.matcher(before).find();
        return isStaff && !hasAim;
    }

    /** 参保1年以上, 具有3年以上工作经历: a length of time that somebody must have behind him. */
    static boolean isOfTime(String before, String rest) {
        return OF_TIME_BEFORE.matcher(before).find()
                || OF_TIME_AFTER.matcher(rest).find()
                || IF.matcher(before).find();
    }

    private static final PrefilteredPattern OF_TIME_BEFORE =
            PrefilteredPattern.compile(
                    "(?:参保|缴费|工作|从业|居住|持有|登记|注册|毕业|成立|经营|失业|任职|从事|服役|执业|离校|连续|满|签订|具有|具备|有|缴纳|就业|保险|时间|年限)\\p{IsHan}{0,4}$");

    private static final PrefilteredPattern OF_TIME_AFTER =
            PrefilteredPattern.compile(
                    "^(?:的)?\\p{IsHan}{0,6}?(?:经历|经验|资历|业绩|合同|记录|工龄|教龄|学龄|年限|从业|执业|人员|职工|企业|机构|单位|者)");
}
