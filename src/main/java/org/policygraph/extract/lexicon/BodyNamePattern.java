package org.policygraph.extract.lexicon;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.CharacterSet;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of provincial, municipal and county bodies, known by how they are built and not from a
 * list: an area ({@code 浙江省}, {@code 市}, {@code 浦东新区}), a field of work and the word for an organ
 * ({@code 厅 局 委 办 …}). 市教育局, 省发展和改革委员会 and 区政府办公室 are such names; 市场监管, 区域合作 and 城市管理 are none,
 * since there 市 and 区 are no areas. What is a name in Chinese characters alone is tried; places are
 * in UTF-16 units.
 */
public final class BodyNamePattern {
    /**
     * A name found.
     *
     * @param from its first UTF-16 unit
     * @param to one past its last unit
     * @param area its words for the area, which the names of a list may share: 省甲厅、乙厅 are 省甲厅 and
     *     省乙厅
     */
    public record Match(int from, int to, String area) {}

    /**
     * Words before a name, by their last characters: a name begins after 督促 and holds none of it.
     */
    private static final String WORDS = "由和与及同经报向请在对给各等将把从到动导促织持励调督推的了要据立关";

    /** Before a name there is no other word of which its first characters could be the end. */
    private static final String BEGINNING = "(?<![\\p{IsHan}&&[^" + WORDS + "原驻]])";

    private static final String UNIT =
            "(?:自治[区州县旗]|特别行政区|新片区|新区|(?:经济技术|经济|高新技术产业)?开发区|高新区|示范区|保税区|自贸区"
                    + "|省(?![级去略电油事力得却际])|(?<!直辖|单列)市(?![级场面值])|(?<!地)区(?![级域块分别间位])|县(?![级域])|州|盟|旗)";

    /** Some places are called by characters that are words elsewhere. */
    private static final String PLACE =
            "(?:呼和浩特|大同|和田|韶关|城关|[\\p{IsHan}&&[^" + WORDS + "]]{2,6}?)?" + UNIT;

    /** One level, or a level and the one below it: 江东省清河市. */
    private static final String AREA = "(?<area>" + PLACE + "(?:" + PLACE + ")?)";

    /** A field of work holds no word of a sentence. */
    private static final String FIELD = "[\\p{IsHan}&&[^的了要由会将在对把与等各请为是并]]{1,16}?";

    private static final String COMMITTEE = "委(?:员会)?(?![托派任屈培])";

    private static final String ORGAN =
            "(?:厅(?![级堂])|(?<![布格])局(?![面限势域级])|"
                    + COMMITTEE
                    + "|(?<![举主承协申兴创合联代])办(?:公[室厅])?(?![理好法公学事案结证税医园赛成企班得])|领导小组|联席会议|指挥部)";

    /** Bodies that are named without a field of work, or that have names of their own. */
    private static final String GOVERNMENT =
            "(?:人民)?政府(?:办公[厅室])?|党委|管委会|管理委员会|人大(?:常委会)?|政协|(?:高级|中级)?人民(?:法院|检察院)|法院|检察院"
                    + "|总工会|工会联合会|工商联|工商业联合会|妇联|妇女联合会|残联|残疾人联合会|科协|科学技术协会|红十字会|供销(?:合作)?社|文联|侨联";

    /** The committee of the party, and its own departments. */
    private static final String PARTY =
            "委(?:(?:组织|宣传|统战|社会工作)部|(?:[\\p{IsHan}]{1,6}?)?办(?:公[室厅])?(?![理好法公学事])|政法委(?:员会)?|党校)?(?![员托派任屈])";

    private static final PrefilteredPattern NAME =
            PrefilteredPattern.compile(
                    BEGINNING
                            + AREA
                            + "(?:"
                            + GOVERNMENT
                            + "|"
                            + PARTY
                            + "|"
                            + FIELD
                            + ORGAN
                            + ")");

    /** Every word for an area ends with one of these. */
    private static final CharacterSet AREA_ENDS = CharacterSet.of("省市区县州盟旗");

    private BodyNamePattern() {}

    /** Whether this is such a name and nothing else. */
    public static boolean matches(String name) {
        return NAME.matcher(name).matches();
    }

    /** The name that begins at a place; null if none does. */
    public static @Nullable Match at(String text, int from) {
        PrefilteredMatcher matcher =
                NAME.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? match(matcher) : null;
    }

    /** All names in a text, in its order; none overlaps another. */
    public static List<Match> in(String text) {
        if (!AREA_ENDS.occursIn(text)) return List.of();
        List<Match> found = new ArrayList<>();
        PrefilteredMatcher matcher = NAME.matcher(text);
        while (matcher.find()) found.add(match(matcher));
        return List.copyOf(found);
    }

    private static Match match(PrefilteredMatcher matcher) {
        return new Match(matcher.start(), matcher.end(), matcher.group("area"));
    }
}
