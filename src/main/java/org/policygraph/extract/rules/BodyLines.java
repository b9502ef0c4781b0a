package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.facts.Role;
import org.policygraph.extract.facts.UnlistedBody;
import org.policygraph.extract.note.BodyResolver;
import org.policygraph.extract.rules.ActingNames.Cue;
import org.policygraph.extract.rules.ActingNames.Name;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/** Lines that are the names of bodies and no more, above what these are to do: 市甲局（牵头）：, 市乙局职责. */
public final class BodyLines {
    private static final int LONGEST = 80;

    private static final PrefilteredPattern LINE =
            PrefilteredPattern.compile(
                    "[—·•*\\s-]{0,4}(?<names>[^,;。:]{2,60}?)(?:\\((?<part>牵头|主办|协办|配合|责任)(?:单位|部门)?\\))?(?:的)?(?:(?:主要|工作|具体)*(?:职责|任务|分工)){0,2}(?:(?:主要|(?<leads>牵头))?(?:负责|承担)(?:以下|下列)?(?:工作|任务|事项|职责)?(?=:))?[:。]?");

    /** What says of whom a list or a column of a table is, and names nobody: 责任单位. */
    private static final PrefilteredPattern LABEL =
            PrefilteredPattern.compile(
                    "(?:各|有关|相关)?(?:责任|牵头|配合|主办|协办|承办|参与|参加|实施|落实|监督|成员|联系|主管|支持|申报|建设|完成|协同|主责|指导|负责|编制|起草|用人|组成)(?:[和及、]?(?:责任|牵头|配合|成员|参与|参加))?(?:单位|部门|机构)");

    /** How a name begins that needs nothing else beside it to be known as one, or ends. */
    private static final PrefilteredPattern FULL_NAME =
            PrefilteredPattern.compile(
                    "各|有关|相关|其他|其它|地方|当地|基层|属地|国家|国务院|中国|全国|中央|最高|中共|本?[省市区县州](?![场域民容])|[\\p{IsHan}]{2,6}?[省市区县州盟旗](?![场域民容])|[你我][省市县区州部委局厅]|乡镇|街道"
                            + "|[\\p{IsHan}]{2,12}(?:局|委员会|领导小组|联席会议|指挥部|专班|工作组)$");

    /** What the name of a division begins or ends with that ends as a body does: 优化城市布局, 法治政府. */
    private static final PrefilteredPattern HEADING =
            PrefilteredPattern.compile(
                    "^(?:建设|打造|构建|创建|优化|规范|改革|创新|改善|提升|补齐|壮大|做[强优大好实]|深化|强化|健全|完善|推进|推动|加[强快大]|发展(?!和?改革)|建立|形成|塑造|重塑|开创|拓展|扩大|巩固|培育|激发|释放|促进|服务|统筹|聚焦|转变|改进|开展|落实|坚持|实施)"
                            + "|(?:[格布大全开结僵新变破棋时政战困]局|(?:法治|数字|服务型|效能|廉洁|阳光|诚信|智慧|责任|有限|节约型)政府|[通举创承主开联帮代]办|社会|机会|大会|干部|俱乐部|全部|内部|总部|[东西中南北]部|大厅|餐厅)$");

    private BodyLines() {}

    /** Whether a line is one. */
    public static boolean isName(TextSpan line, BodyResolver resolver) {
        return line.end() - line.start() <= LONGEST && !bodies(line, resolver).isEmpty();
    }

    /** The bodies that such a line makes act; none unless all that it names are bodies. */
    static List<Responsibility> bodies(TextSpan line, BodyResolver resolver) {
        ParsedClause clause = ParsedClause.ofSentence(0, line);
        PrefilteredMatcher matcher = LINE.matcher(clause.text());
        if (!matcher.matches() || LABEL.matcher(matcher.group("names")).matches()) return List.of();
        String upTo = clause.text().substring(0, matcher.end("names"));
        List<Name> names = ActingNames.row(upTo, matcher.start("names"), Cue.APPOINTED);
        Role role = matcher.group("leads") != null ? Role.LEAD : role(matcher.group("part"));
        List<Responsibility> found = new ArrayList<>();
        for (Name name : names) ActingBodies.add(found, clause, name, role, resolver);
        return found.stream().allMatch(BodyLines::isClear) ? found : List.of();
    }

    /** Whether a body is known, or its name has the form of one in full. */
    private static boolean isClear(Responsibility body) {
        UnlistedBody unlisted = body.unlisted();
        if (unlisted == null || !unlisted.name().equals(body.printed().text())) return true;
        String name = unlisted.name();
        return FULL_NAME.matcher(name).lookingAt() && !HEADING.matcher(name).find();
    }

    private static @Nullable Role role(@Nullable String part) {
        if (part == null || part.equals("责任")) return null;
        return part.equals("牵头") || part.equals("主办") ? Role.LEAD : Role.SUPPORT;
    }
}
