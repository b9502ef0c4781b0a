package org.policygraph.query.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the central body whose field of work a local body's name says: 江苏省民政厅 is made of a place,
 * of 民政, which is what 民政部 is made of, and of an ending of local bodies. A local body is another
 * body, so this is a suggestion and never a match.
 *
 * <ol>
 *   <li>Of the names of central bodies what says whose they are (国家, 全国 …) is taken away, and then
 *       their ending (部, 总局 …); what is left is the field.
 *   <li>Of a name asked for, the ending is taken away, and then the shortest beginning that leaves
 *       a field, or else that leaves what is left of 国家教委: 教委. That beginning must look like a
 *       place.
 * </ol>
 */
final class Counterparts {
    private static final Pattern CENTRAL =
            Pattern.compile(
                    "^(?<prefix>中华人民共和国|中共中央|中华全国|国务院|全国|中国|国家|中央)?"
                            + "(?<whole>(?<field>.+?)(?:总局|总署|委员会|办公室|部|局|委|署|办|厅)?)$");
    private static final Pattern LOCAL =
            Pattern.compile("^(?<whole>.+?)(?<ending>委员会|办公室|厅|局|委|办)$");

    /** The departments of a party committee: 省委组织部. */
    private static final Pattern OF_COMMITTEE = Pattern.compile("^(?<whole>.*[省市县区州盟旗]委.+?)部$");

    private static final String PROVINCES =
            "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南"
                    + "|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾";

    /** Down to a place's own name of two or three characters, without 市. */
    private static final Pattern PLACE =
            Pattern.compile(
                    "(?:\\p{IsHan}{0,20}(?:[省市县区州盟旗镇乡]|街道|兵团)委?|"
                            + PROVINCES
                            + "|\\p{IsHan}{2,3})");

    private static final int SHORTEST_FIELD = 2;

    private final Map<String, List<Name>> byField = new HashMap<>();
    private final Map<String, List<Name>> byEnding = new HashMap<>();

    /** Of these names, each list the same once folded. */
    Counterparts(Collection<List<Name>> names) {
        for (List<Name> each : names) {
            Matcher matcher = CENTRAL.matcher(each.getFirst().folded());
            if (!matcher.matches()) continue;
            put(byField, matcher.group("field"), each);
            if (matcher.group("prefix") != null) put(byEnding, matcher.group("whole"), each);
        }
    }

    private static void put(Map<String, List<Name>> names, String part, List<Name> more) {
        if (part.length() < SHORTEST_FIELD) return;
        names.computeIfAbsent(part, each -> new ArrayList<>()).addAll(more);
    }

    /** Names of the central bodies for the field of a local one; none if it looks like none. */
    List<Name> of(String folded) {
        for (Pattern ending : List.of(OF_COMMITTEE, LOCAL)) {
            Matcher matcher = ending.matcher(folded);
            if (!matcher.matches()) continue;
            List<Name> found = behindAPlace(byField, matcher.group("whole"), 0);
            if (!found.isEmpty()) return found;
        }
        List<Name> ending = behindAPlace(byEnding, folded, 0);
        return ending.isEmpty() ? behindAPlace(byField, folded, 1) : ending;
    }

    /** Of the longest field that is left behind a beginning. */
    private static List<Name> behindAPlace(
            Map<String, List<Name>> names, String name, int shortestPlace) {
        for (int at = shortestPlace; at <= name.length() - SHORTEST_FIELD; at++) {
            List<Name> found = names.get(name.substring(at));
            if (found != null && (at == 0 || isPlace(name.substring(0, at)))) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    private static boolean isPlace(String beginning) {
        return PLACE.matcher(beginning).matches();
    }
}
