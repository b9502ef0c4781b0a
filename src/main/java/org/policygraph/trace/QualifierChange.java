package org.policygraph.trace;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a clause of a digest bounds, times or addresses something otherwise than the passage that
 * it is made from: 不低于 for 不超过, 五年后 for 五年内, 每天 for 每小时, a figure without its 最高, who leads and who
 * supports in turn. Words of such closed classes turn the sense, though all others are the same.
 */
final class QualifierChange {
    private static final Pattern AT_MOST =
            Pattern.compile("不超过|不得超过|不高于|不得高于|不多于|至多|最多|最高|以内|以下|上限");

    private static final Pattern AT_LEAST =
            Pattern.compile("不低于|不得低于|不少于|不得少于|至少|最少|以上|下限|(?<!不|不得)超过|(?<!不|不得)高于");

    /** Words of which one says the opposite of the other. */
    private record Opposites(Pattern one, Pattern other) {
        Opposites(String one, String other) {
            this(Pattern.compile(one), Pattern.compile(other));
        }

        private boolean areTurned(String clause, String passage) {
            return (isOnly(one, other, clause) && isOnly(other, one, passage))
                    || (isOnly(other, one, clause) && isOnly(one, other, passage));
        }

        private static boolean isOnly(Pattern pattern, Pattern opposite, String text) {
            return pattern.matcher(text).find() && !opposite.matcher(text).find();
        }
    }

    private static final List<Opposites> OPPOSITES =
            List.of(
                    new Opposites(AT_MOST, AT_LEAST),
                    new Opposites("[年月日天周]内|之内", "[年月日天周]后|之后|以后"),
                    new Opposites("[年月日底]前|以前|之前", "[年月日]后|之后|以后|[年月日]起"),
                    new Opposites("城镇|城市", "农村|乡村"),
                    new Opposites("公办|公立", "民办|私立"),
                    new Opposites("(?<!非)营利", "非营利"),
                    new Opposites("[区境省市县镇村]内", "[区境省市县镇村]以?外"),
                    new Opposites("提高|增长|上升|增加|上浮|上调|扩大", "下降|降低|减少|下浮|下调|缩小|压减"),
                    new Opposites(
                            "(?:提高|增加|提升|降低|下降|减少|增长|上调|下调)[至到为]",
                            "(?:提高|增加|提升|降低|下降|减少|增长|上调|下调)了?[0-9〇一二三四五六七八九十百千万]"),
                    new Opposites("免费|免收|免征", "(?<!免)收费|(?<!免)征收"));

    private static final Pattern PERIOD = Pattern.compile("[每按](?:半年|季度|学期|学年|小时|[年月日天周季次])|一次性");

    private static final Pattern TOGETHER =
            Pattern.compile(
                    "(?:由|,|^)(?<lead>\\p{IsHan}{2,20}?)(?:会同|牵头,)(?<support>\\p{IsHan}{2,20})");

    private static final int SHORTEST_NAME = 3;

    private final String clause;
    private final String passage;

    QualifierChange(AlignedClause pair) {
        this.clause = pair.clause().text();
        this.passage = pair.passage().text();
    }

    /** Whether the two say something else by such words. */
    boolean turnsSense() {
        return OPPOSITES.stream().anyMatch(each -> each.areTurned(clause, passage))
                || losesBound(AT_MOST)
                || losesBound(AT_LEAST)
                || changesPeriod()
                || swapsBodies();
    }

    /** A figure that both have, of which only the original says that it is a bound. */
    private boolean losesBound(Pattern bound) {
        if (!bound.matcher(passage).find() || bound.matcher(clause).find()) return false;
        Set<String> bounded =
                FigureFinder.in(passage).stream()
                        .filter(each -> isBounded(bound, each))
                        .map(each -> passage.substring(each.from(), each.to()))
                        .collect(Collectors.toSet());
        return FigureFinder.in(clause).stream()
                .map(each -> clause.substring(each.from(), each.to()))
                .anyMatch(
                        figure ->
                                bounded.stream()
                                        .anyMatch(each -> FigureFinder.isSameValue(figure, each)));
    }

    /** Whether a bound stands right before or behind a figure of the original. */
    private boolean isBounded(Pattern bound, FigureFinder.Figure figure) {
        Matcher before = bound.matcher(passage).region(Math.max(0, figure.from() - 6), figure.to());
        if (before.find()) return true;
        int end = Math.min(passage.length(), figure.to() + 3);
        return bound.matcher(passage).region(figure.from(), end).find();
    }

    private boolean changesPeriod() {
        Set<String> own = periods(clause);
        Set<String> others = periods(passage);
        if (own.isEmpty()) return !others.isEmpty() && losesPeriod();
        return !others.isEmpty() && own.stream().noneMatch(others::contains);
    }

    /** 每月1000元 is not 1000元. */
    private boolean losesPeriod() {
        return FigureFinder.in(clause).stream()
                .map(each -> Pattern.quote(clause.substring(each.from(), each.to())))
                .anyMatch(
                        figure ->
                                Pattern.compile(PERIOD.pattern() + "\\p{IsHan}{0,6}" + figure)
                                        .matcher(passage)
                                        .find());
    }

    private static Set<String> periods(String text) {
        return PERIOD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(each -> each.replaceFirst("^按", "每").replace('日', '天'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean swapsBodies() {
        Matcher own = TOGETHER.matcher(clause);
        Matcher other = TOGETHER.matcher(passage);
        return own.find()
                && other.find()
                && isLed(own.group("lead"), other.group("support"))
                && isLed(other.group("lead"), own.group("support"));
    }

    /** Whether a body that leads in one text is among those that support in the other. */
    private static boolean isLed(String lead, String support) {
        String name = lead.substring(Math.max(0, lead.length() - SHORTEST_NAME));
        return support.contains(name);
    }
}
