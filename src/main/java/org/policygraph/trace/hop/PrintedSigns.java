package org.policygraph.trace.hop;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The signs that turn a number into a floor, a ceiling or an estimate. What the graph says of a
 * number must be borne out by one of them, and must not overlook one: 不低于80% is no 80%, and 5年左右 is
 * no 5年.
 */
final class PrintedSigns {
    private static final String EQUAL = "EQUAL";

    /** Both ends of a range are stated without further signs. */
    private static final String BETWEEN = "BETWEEN";

    private static final String BELOW = "低于|少于|小于|短于|下于|亚于";
    private static final String ABOVE = "超过|超出|高于|多于|大于|长于|突破|晚于|迟于|逾";
    private static final String DENIED = "(?:不|未|没有|严禁|禁止|防止|避免|杜绝)(?:得|应当|应|能|宜|可以|可|许|准|再|会|要)?";

    private static final Map<String, Pattern> OF_COMPARATOR =
            Map.of(
                    "AT_LEAST",
                    Pattern.compile(
                            DENIED
                                    + "(?:"
                                    + BELOW
                                    + ")|至少|最少|最低|起码|最短|下限|不下|以上|起步|起$|[≥⩾]|>=|大于(?:或)?等于"),
                    "AT_MOST",
                    Pattern.compile(
                            DENIED
                                    + "(?:"
                                    + ABOVE
                                    + ")|不超|不逾|最长|可达|上限|限[购补额]|最高|最多|至多|控制在|限制在|以下|内|[≤⩽]|<=|小于(?:或)?等于"),
                    "MORE_THAN",
                    Pattern.compile("(?<!" + DENIED + ")(?:" + ABOVE + "|超)|[多余]|过半|>(?!=)"),
                    "LESS_THAN",
                    Pattern.compile("(?<!" + DENIED + ")(?:" + BELOW + ")|不足|不到|不满|未满|不及|<(?!=)"));

    /** 控制在5%左右 aims at the value itself. */
    private static final Pattern AIM = Pattern.compile("^(?:控制|限制)在.*(?:左右|上下)$");

    private static final Pattern ESTIMATE = Pattern.compile("约|近|左右|上下");
    private static final Pattern LOOSE = Pattern.compile("约|近|左右|上下|[多余]|基本|总体");

    private PrintedSigns() {}

    /**
     * Whether a number may be compared so.
     *
     * @param printed the characters of the number
     * @param clause those around it, where a sign may stand further off
     */
    static boolean allow(@Nullable String comparator, String printed, String clause) {
        if (comparator == null) return true;
        boolean bare =
                OF_COMPARATOR.values().stream().noneMatch(each -> each.matcher(printed).find());
        if (comparator.equals(BETWEEN)) return PrintedNumbers.isRange(printed);
        if (comparator.equals(EQUAL)) return bare || AIM.matcher(printed).find();
        Pattern signs = OF_COMPARATOR.get(comparator);
        if (signs == null) return false;
        return signs.matcher(clause).find();
    }

    /** Whether a number may be called an estimate, or an exact one. */
    static boolean allowEstimate(@Nullable String approximate, String printed, String clause) {
        if (approximate == null) return true;
        return approximate.equals("true")
                ? LOOSE.matcher(clause).find()
                : !ESTIMATE.matcher(printed).find();
    }
}
