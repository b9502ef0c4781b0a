package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.IndicatorRow;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table of amounts that are granted or asked for: 品类, 补贴比例, 单件最高补贴（元）. Its first
 * column names what a row is of, and at least one other has a heading that promises; all cells
 * below such a heading are numbers. 项目, 总投资 promises nothing and is none.
 *
 * @param name the column that names the rows
 * @param amounts those whose headings promise
 */
record AmountColumns(List<TableCell> headings, int name, List<Integer> amounts) {
    private static final PrefilteredPattern PROMISED =
            PrefilteredPattern.compile("补贴|补助|奖励|奖补|资助|贴息|扣除|限额|上限|限[购补]|最高|最低|任务|目标|额度|标准");

    private static final PrefilteredPattern REPORTED =
            PrefilteredPattern.compile(
                    "现状|实际|已|完成情况|上年|去年|总投资|累计|原|执行|依据|内容|对象|范围|方式|名称|类别|20[0-9]{2}年");

    private static final PrefilteredPattern UNIT =
            PrefilteredPattern.compile("\\((?:单位:)?(?<unit>[^()]{1,10})\\)$");
    private static final PrefilteredPattern SHARE = PrefilteredPattern.compile("比例|率$|占比|幅度");
    private static final PrefilteredPattern ORDINAL = PrefilteredPattern.compile("序号?|编号");
    private static final PrefilteredPattern HAN = PrefilteredPattern.compile("\\p{IsHan}");
    private static final PrefilteredPattern SUM = PrefilteredPattern.compile("合计|总计|小计|共计");
    private static final PrefilteredPattern NONE = PrefilteredPattern.compile("[-–—－/]*|无");

    private static final PrefilteredPattern VALUE =
            PrefilteredPattern.compile(
                    "(?:不低于|不少于|不高于|不超过|[≥≤><约])?[0-9][0-9.,]*(?:[-–—~～至][0-9][0-9.,]*)?(?:%|[万亿]?元|[个件台套户人名座处张辆])?(?:以[上下内])?");

    /** The columns that these headings name; null if they are not those of such a table. */
    static @Nullable AmountColumns of(List<TableCell> headings) {
        int name =
                !headings.isEmpty() && ORDINAL.matcher(headings.getFirst().text()).matches()
                        ? 1
                        : 0;
        List<Integer> amounts = new ArrayList<>();
        for (int at = name + 1; at < headings.size(); at++) {
            String heading = headings.get(at).text();
            boolean hasUnit = UNIT.matcher(heading).find() || SHARE.matcher(heading).find();
            if (!hasUnit || REPORTED.matcher(heading).find()) continue;
            if (PROMISED.matcher(heading).find()) amounts.add(at);
        }
        return amounts.isEmpty() ? null : new AmountColumns(headings, name, List.copyOf(amounts));
    }

    /** What a row says; null if it does not fit the columns, or sums up the others. */
    @Nullable IndicatorRow row(List<TableCell> cells) {
        if (cells.size() != headings.size()) return null;
        TextSpan named = cells.get(name).span();
        String words = cells.get(name).text();
        if (named == null || !HAN.matcher(words).find() || SUM.matcher(words).find()) return null;
        List<IndicatorRow.Cell> found = new ArrayList<>();
        for (int at : amounts) {
            TextSpan value = cells.get(at).span();
            TextSpan heading = headings.get(at).span();
            if (value == null || heading == null || NONE.matcher(cells.get(at).text()).matches())
                continue;
            if (!VALUE.matcher(cells.get(at).text()).matches()) return null;
            found.add(new IndicatorRow.Cell(value, unit(headings.get(at)), heading));
        }
        return found.isEmpty() ? null : new IndicatorRow(named, List.copyOf(found));
    }

    private static @Nullable TextSpan unit(TableCell heading) {
        PrefilteredMatcher unit = UNIT.matcher(heading.text());
        return unit.find() ? heading.span(unit.start("unit"), unit.end("unit")) : null;
    }
}
