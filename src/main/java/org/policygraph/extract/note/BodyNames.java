package org.policygraph.extract.note;

import org.policygraph.extract.facts.BodyKind;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/**
 * What the name of a body looks like, listed in a vocabulary or not: it ends in a word for a body
 * (部, 委, 局, 中心, 人民政府 …) or stands for all of a level or class (各区, 有关部门).
 */
public final class BodyNames {
    /** Characters of the longest name that is taken for one. */
    static final int LONGEST = 40;

    /** Words that end the name of a body and little else. */
    private static final NameEnds CERTAIN_ENDS =
            NameEnds.of(
                    "部|委|局|厅|办|署|会|政府|委员会|办公厅|办公室|领导小组|联席会议|指挥部|总工会|工商联|妇联|残联|侨联|文联|台联|科协|作协"
                            + "|工委|纪委|监委|党委|党组|专班|中心|总队|支队|海关|银行|分行|支行|总行|央行|公司|集团|法院|检察院|军区|警备区|管委会|部门|单位|机构|部委"
                            + "|科学院|工程院|社科院|党校|团中央|共青团|政治工作部|总社|电视台|通讯社|日报社|协会|学会|商会|基金会|联盟");

    /** Words that end the name of a body and other words as well. */
    private static final NameEnds OTHER_ENDS =
            NameEnds.of(
                    "院|校|大学|学院|研究所|所|处|站|队|团|社|台|馆|室|司|行|协|组|企业|组织|方面|园区|开发区|新区|街道|乡镇|地区"
                            + "|省|市|区|县|州|盟|旗|乡|镇|地方|各地|中央|财政|兵团");

    private static final PrefilteredPattern WRITTEN =
            PrefilteredPattern.compile("[\\p{IsHan}A-Za-z0-9\"“”·()]+");

    /** What no name holds. */
    private static final PrefilteredPattern NO_NAME =
            PrefilteredPattern.compile(
                    "^(?:含|即|指(?!挥|导)|如|见|其中|不含|例如|尤其|另有|详见)|的|(?<!自)由|包括|以下|简称|下同|允许|不需|不得|直接|^(?:禁止|严禁|建议|倡议|举报电话|不由|非(?!遗|公|物质|银|税|常))|(?<![高平同中优初])等(?![级离])"
                            + "|(?:[主举承开申督协创兴经代包委托筹]办|部署|^[全内外大局东西南北中干本总支]部|机会|社会|[开召]会)$");

    private static final PrefilteredPattern FORMER =
            PrefilteredPattern.compile(
                    "^原(?!平市|阳县|州区)(?=[省市区县州国]|中央|[\\p{IsHan}]{2,8}(?:部|委|总局|局|厅)$|[\\p{IsHan}]{2,6}[省市区县])");

    private static final PrefilteredPattern SEVERAL =
            PrefilteredPattern.compile("[、,，;；]|各|有关|(?:厅|局|府|部|委)[和及与]");

    private static final PrefilteredPattern CLASS =
            PrefilteredPattern.compile("(?:各|有关|相关|其他|其它|所有|全体|本|驻).*|地方|当地|基层");

    private static final PrefilteredPattern GENERIC =
            PrefilteredPattern.compile(
                    ".*(?:部门|单位|机构|方面|部委|成员)|(?:公立|定点)?(?:医院|学校|高校|医疗机构|企业|公司|银行)|(?:各|有关|相关|其他|其它|所有|全体).*(?:企业|组织|院校|高校|学校|协会|公司|集团|银行|法院|检察院)|各方");

    private static final String LEVEL =
            "(?:省级?|自治区|直辖市|计划单列市|市级?|地级以上市|自治州|州|盟|地区|区级?|县级?|旗|乡|镇|乡镇|街道|区县|市县|县区|市州|开发区|功能区|园区|新区|兵团|新疆生产建设兵团|区域|片区|管委会|地方|地)";

    private static final PrefilteredPattern LOCAL =
            PrefilteredPattern.compile(
                    "(?:各|有关|相关|其他|其它|所在|本)(?:有关|相关)?"
                            + LEVEL
                            + ".*|(?:各级|地方|当地|基层).*|.*(?:政府|管委会)|.{1,12}(?:新区|开发区|园区|街道|自治区|[省市县区州盟旗乡镇])");

    private static final PrefilteredPattern NO_AREA = PrefilteredPattern.compile(".*(?:军区|警备区|社区)");

    /** A level alone names nobody: the 市 of 市、区两级政府. */
    private static final PrefilteredPattern LEVEL_ALONE =
            PrefilteredPattern.compile("(?:各)?(?:省|自治区|直辖市|市|州|盟|地区|区|县|旗|乡|镇|省级|市级|区级|县级)");

    /** A noun that goes on with what stands before it: 部门和单位, 党委和政府. */
    private static final PrefilteredPattern BARE_NOUN =
            PrefilteredPattern.compile(
                    "(?:单位|机构|部门|政府|企业|组织|团体|学校|个人|社会公众|公众|企事业单位|社会组织)(?:(?:以及|[和及与等]).*)?");

    private BodyNames() {}

    /** Whether [from, to) of a text is a noun without a name or determiner of its own. */
    static boolean isBareNoun(String text, int from, int to) {
        return BARE_NOUN.matcher(text).region(from, to).matches();
    }

    /**
     * Where a phrase for all governments of one or more levels ends, that begins at a place:
     * 各省（区、市）人民政府.
     *
     * @return the place itself if none begins there
     */
    public static int endOfLevels(String text, int from) {
        PrefilteredMatcher levels =
                NoteWords.LEVELS_IN_TEXT.matcher(text).region(from, text.length());
        return levels.lookingAt() ? levels.end() : from;
    }

    /** Whether nothing but a body is called so. */
    public static boolean isCertain(String name) {
        return (CERTAIN_ENDS.end(name) || isClass(name)) && isPossible(name);
    }

    /** Whether a body may be called so. */
    static boolean isPossible(String name) {
        return name.length() <= LONGEST && hasForm(name) && !NO_NAME.matcher(name).find();
    }

    private static boolean hasForm(String name) {
        boolean ends = CERTAIN_ENDS.end(name) || OTHER_ENDS.end(name);
        return (ends && WRITTEN.matcher(name).matches())
                || name.equals("各方")
                || name.equals("各地")
                || NoteWords.LEVELS_IN_TEXT.matcher(name).matches();
    }

    /** Whether it stands for all of a level or class: 各区, 有关部门, 其他单位. */
    static boolean isClass(String name) {
        return CLASS.matcher(name).matches();
    }

    /** Whether it is said to be the name of a body that is no more: 原市甲局, but not 原州区. */
    public static boolean isFormer(String name) {
        return FORMER.matcher(name).find();
    }

    /** Whether it names one body, and neither several nor a class. */
    public static boolean isOne(String name) {
        return !isClass(name) && SEVERAL.matcher(name).results().findAny().isEmpty();
    }

    /** Whether it is only a word for a level: 市, 各省. */
    static boolean isLevelAlone(String text) {
        return LEVEL_ALONE.matcher(text).matches();
    }

    /** How it names. */
    public static BodyKind kind(String name) {
        if (GENERIC.matcher(name).matches()) return BodyKind.GENERIC;
        boolean isLocal = LOCAL.matcher(name).matches() && !NO_AREA.matcher(name).matches();
        return isLocal ? BodyKind.LOCAL : BodyKind.NAMED;
    }
}
