package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.IndicatorRow;
import org.policygraph.extract.note.NoteReader;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table of indicators, by their headings: 指标, 单位, 2027年, 属性. It is one if a column
 * names the indicators and at least one a year.
 */
record TableColumns(List<TableCell> headings, List<Kind> kinds, int indicator) {
    /** What a column holds. */
    enum Kind {
        INDICATOR("(?:主要|核心|具体|发展|考核|评价|监测|规划|重点|[一二三]级)*指标(?:名称|内容|项目)?"),
        UNIT("(?:计量)?单位"),
        YEAR(
                "(?:到)?20[0-9]{2}年(?:年?[底末])?(?:目标值?|规划值?|规划目标|预期值?|预期目标|计划|现状值?|现状|基期值?|基准值?|基数|实际值?|实绩|完成值?|完成情况|基础值?|预计|值)?"
                        + "(?:\\([^()]{1,8}\\))?"),
        OTHER(
                "序号|编号|类别|类型|领域|分类|方面|维度|属性|性质|指标(?:属性|性质|类型)|备注|说明|数据来源|(?:年均)?(?:增速|增长|累计)[^。]{0,12}|\\[?累计\\]?|(?:现状|基期|基准|当前)值?");

        private final PrefilteredPattern pattern;

        Kind(String pattern) {
            this.pattern = PrefilteredPattern.compile(pattern);
        }

        /** What a heading announces; null where it is no heading that is known. */
        static @Nullable Kind of(TableCell heading) {
            String text = heading.text();
            for (Kind kind : values()) if (kind.pattern.matcher(text).matches()) return kind;
            return NoteReader.isHeading(text) ? OTHER : null;
        }
    }

    private static final PrefilteredPattern HAN = PrefilteredPattern.compile("\\p{IsHan}");
    private static final PrefilteredPattern IN_BRACKETS =
            PrefilteredPattern.compile("\\((?<unit>[^()]{1,10})\\)$");
    private static final PrefilteredPattern NONE = PrefilteredPattern.compile("[-–—－/]*|无");

    /** What the cell of a year may hold: a number with its signs and no words beside it. */
    private static final PrefilteredPattern VALUE =
            PrefilteredPattern.compile(
                    "[\\[〔(【]?(?:不低于|不少于|不高于|不超过|高于|低于|超过|大于|小于|达到|控制在|[≥≤><⩾⩽约近超]|>=|<=)*[0-9][0-9.,]*[^。;;]{0,14}");

    /** The columns that these headings name; null if they are not those of such a table. */
    static @Nullable TableColumns of(List<TableCell> headings) {
        List<Kind> kinds = new ArrayList<>();
        int indicator = -1;
        for (TableCell heading : headings) {
            Kind kind = Kind.of(heading);
            if (kind == Kind.INDICATOR) indicator = kinds.size();
            kinds.add(kind == null ? Kind.OTHER : kind);
        }
        boolean isTable = indicator >= 0 && kinds.contains(Kind.YEAR);
        return isTable
                ? new TableColumns(List.copyOf(headings), List.copyOf(kinds), indicator)
                : null;
    }

    /** What a row says; null if it does not fit the columns. */
    @Nullable IndicatorRow row(List<TableCell> cells) {
        if (cells.size() != kinds.size()) return null;
        TableCell name = cells.get(indicator);
        TextSpan indicatorSpan = name.span();
        if (indicatorSpan == null || !HAN.matcher(name.text()).find()) return null;
        TextSpan unit = unit(cells);
        PrefilteredMatcher bracket = IN_BRACKETS.matcher(name.text());
        if (unit == null && bracket.find()) {
            unit = name.span(bracket.start("unit"), bracket.end("unit"));
            TextSpan words = name.span(0, bracket.start());
            if (unit != null && words != null) indicatorSpan = words;
        }
        List<IndicatorRow.Cell> years = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            if (kinds.get(at) != Kind.YEAR) continue;
            TableCell cell = cells.get(at);
            TextSpan value = cell.span();
            if (value == null || NONE.matcher(cell.text()).matches()) continue;
            if (!VALUE.matcher(cell.text()).matches()) return null;
            years.add(cell(value, unit, headings.get(at)));
        }
        return years.isEmpty() ? null : new IndicatorRow(indicatorSpan, List.copyOf(years));
    }

    private static IndicatorRow.Cell cell(
            TextSpan value, @Nullable TextSpan unit, TableCell heading) {
        TextSpan year = heading.span();
        if (year == null) throw new IllegalArgumentException("a year has characters");
        PrefilteredMatcher bracket = IN_BRACKETS.matcher(heading.text());
        TextSpan own = unit;
        if (own == null && bracket.find())
            own = heading.span(bracket.start("unit"), bracket.end("unit"));
        return new IndicatorRow.Cell(value, own, year);
    }

    private @Nullable TextSpan unit(List<TableCell> cells) {
        int at = kinds.indexOf(Kind.UNIT);
        if (at < 0 || NONE.matcher(cells.get(at).text()).matches()) return null;
        return cells.get(at).span();
    }
}
