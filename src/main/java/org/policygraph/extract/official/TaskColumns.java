package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.official.OfficialOutline.BodyCell;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of a table of tasks, by their headings: 序号, 工作任务, 牵头单位, 完成时限. It is one if a column
 * says what is to be done, and at least one who does it or by when.
 *
 * @param bodies those that name who is responsible
 * @param task that which says what is to be done; where several do, the last, in most detail
 * @param group the first before it, whose cell holds for the rows below it that have none; -1
 *     without one
 * @param deadline that which says by when; -1 without one
 * @param ordinal that which numbers the rows; -1 without one
 */
record TaskColumns(BodyColumns bodies, int task, int group, int deadline, int ordinal) {
    private static final PrefilteredPattern TASK =
            PrefilteredPattern.compile(
                    "(?:重点|主要|具体|年度|改革|核心|专项|目标|细化|分解|整改|落实|推进|工作|建设){0,3}(?:任务|内容|举措|措施|事项|工作|要点)(?:名称|内容|分解|清单|目标|要求|[及和与](?:工作)?(?:要求|目标|措施|内容))?");

    private static final PrefilteredPattern DEADLINE =
            PrefilteredPattern.compile(
                    "(?:计划|任务|工作|拟)?(?:完成|办结|推进|实施|办理|整改|落实|达成)?(?:时限|时间节点|时间进度|时间安排|时间|期限|日期|进度安排|进度计划|节点|进度)(?:要求|安排|节点|计划)?");

    private static final PrefilteredPattern ORDINAL = PrefilteredPattern.compile("序号?|编号|项次");

    private static final PrefilteredPattern OTHER =
            PrefilteredPattern.compile(
                    "类别|类型|领域|分类|方面|板块|备注|说明|依据|(?:责任|牵头|分管|联系)(?:人|领导)|监督单位|(?:工作|预期)?(?:目标|成果|成效)|成果形式|联系(?:方式|电话)");

    private static final PrefilteredPattern NUMBER = PrefilteredPattern.compile("[0-9]{1,3}");

    /** A row of a table with one cell a line has no cell as long as a paragraph but its task. */
    private static final int LONGEST_CELL = 80;

    /** The columns that these headings name; null if they are not those of such a table. */
    static @Nullable TaskColumns of(List<TableCell> headings) {
        BodyColumns bodies = BodyColumns.of(headings);
        List<Integer> tasks = places(headings, TASK);
        int deadline = first(places(headings, DEADLINE));
        if (tasks.isEmpty() || (bodies.places().isEmpty() && deadline < 0)) return null;
        int ordinal = first(places(headings, ORDINAL));
        int task = tasks.getLast();
        int group = ordinal == 0 ? 1 : 0;
        return new TaskColumns(bodies, task, group < task ? group : -1, deadline, ordinal);
    }

    /** Whether it is the heading of a column of such tables. */
    static boolean isHeading(TableCell cell) {
        String text = cell.text();
        return BodyColumns.isHeading(cell)
                || TASK.matcher(text).matches()
                || DEADLINE.matcher(text).matches()
                || ORDINAL.matcher(text).matches()
                || OTHER.matcher(text).matches();
    }

    private static List<Integer> places(List<TableCell> headings, PrefilteredPattern kind) {
        return IntStream.range(0, headings.size())
                .filter(at -> kind.matcher(headings.get(at).text()).matches())
                .boxed()
                .toList();
    }

    private static int first(List<Integer> places) {
        return places.isEmpty() ? -1 : places.getFirst();
    }

    int width() {
        return bodies.headings().size();
    }

    /**
     * What a row says; null if it does not fit the columns.
     *
     * @param row all of it
     * @param above the row before it, whose cells hold for this one where they are merged; null for
     *     the first
     */
    @Nullable TaskRow row(List<TableCell> cells, TextSpan row, @Nullable TaskRow above) {
        if (cells.size() != width() || cells.get(task).span() == null) return null;
        List<TableCell> filled = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            boolean isMerged = above != null && isMerged(cells, at);
            filled.add(isMerged && above != null ? above.cells().get(at) : cells.get(at));
        }
        List<BodyCell> named = bodies.cells(filled, row);
        TextSpan by = deadline < 0 ? null : filled.get(deadline).span();
        return new TaskRow(List.copyOf(filled), cells.get(task), told(cells), named, by);
    }

    /** The other cells in which sentences may stand. */
    private List<TableCell> told(List<TableCell> cells) {
        return IntStream.range(0, cells.size())
                .filter(at -> at != task && at != deadline && at != ordinal)
                .filter(at -> !bodies.places().contains(at))
                .mapToObj(cells::get)
                .filter(cell -> cell.span() != null)
                .toList();
    }

    /**
     * Whether an empty cell is the lower part of the one above it: that of whoever is in charge,
     * since each task has somebody, and any other where the name of its group is above it too.
     */
    private boolean isMerged(List<TableCell> cells, int at) {
        if (cells.get(at).span() != null) return false;
        boolean isOfGroup = group >= 0 && cells.get(group).span() == null;
        boolean isOfBodies = bodies.places().contains(at);
        boolean isInCharge = isOfBodies && bodies.places().getFirst() == at;
        return at == group || isInCharge || (isOfGroup && (isOfBodies || at == deadline));
    }

    /** Whether so many lines are a row of a table with one cell a line. */
    boolean isRow(List<TableCell> cells) {
        if (cells.size() != width()) return false;
        if (ordinal >= 0 && !NUMBER.matcher(cells.get(ordinal).text()).matches()) return false;
        boolean areShort =
                IntStream.range(0, cells.size())
                        .allMatch(at -> at == task || cells.get(at).text().length() < LONGEST_CELL);
        return areShort && (ordinal >= 0 || !bodies.places().isEmpty()) && bodies.fit(cells);
    }
}
