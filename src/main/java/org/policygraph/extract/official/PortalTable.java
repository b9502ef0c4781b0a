package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table that a portal prints before a document: {@code 成文日期：2020年3月1日}, several fields a line,
 * in cells, or with the value on the next line.
 *
 * @param fields in the order of the text
 */
record PortalTable(List<Field> fields) {
    /**
     * A field.
     *
     * @param key without white space, simplified
     * @param line the line of its value
     * @param from first unit of its value in that line
     * @param to one past the last
     */
    record Field(String key, FoldedPassage line, int from, int to) {
        /** Its value, folded. */
        String value() {
            return line.text().substring(from, to).strip();
        }

        /** The characters of its value; null if it has none. */
        @Nullable TextSpan span() {
            return line.trimmed(from, to);
        }
    }

    private static final String KEYS =
            Stream.of(
                            "信息索引号 索引号 主题分类 信息分类 发文机关 发布机构 发文机构 发文单位",
                            "制发机关 制定机关 公开主体 成文日期 发文日期 生成日期 制发日期 签发日期",
                            "发布日期 公开日期 发布时间 公布日期 印发日期 生效日期 实施日期 施行日期",
                            "失效日期 废止日期 标题 名称 发文字号 文号 文件编号 有效性",
                            "时效性 时效状态 关键词 主题词 公文种类 体裁分类 体裁 组配分类",
                            "公开方式 公开范围 统一登记号 服务对象 内容概述 信息来源")
                    .flatMap(names -> Stream.of(names.split(" ", -1)))
                    .map(PortalTable::spaced)
                    .collect(Collectors.joining("|"));

    private static final PrefilteredPattern KEY =
            PrefilteredPattern.compile(
                    "(?:^|(?<=[\\s\\t|;\\[【]))[\\[【]?(?<key>"
                            + KEYS
                            + ")[\\]】]?\\s*(?::|\\t|$)\\s*");

    /** A name that may be spaced out: 索 引 号. */
    private static String spaced(String name) {
        return String.join("\\s{0,4}", name.codePoints().mapToObj(Character::toString).toList());
    }

    /** Whether a line is a part of such a table. */
    static boolean isField(Line line) {
        return line.text().length() < 300 && KEY.matcher(line.text()).lookingAt();
    }

    /** The fields of these lines. */
    static PortalTable of(List<Line> lines) {
        List<Field> fields = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            FoldedPassage passage = lines.get(at).passage();
            PrefilteredMatcher matcher = KEY.matcher(passage.text());
            if (passage.text().length() >= 300 || !matcher.lookingAt()) continue;
            boolean found = true;
            while (found) {
                String key = matcher.group("key").replaceAll("\\s", "");
                int from = matcher.end();
                found = matcher.find();
                int to = found ? matcher.start() : passage.text().length();
                if (from < to) {
                    fields.add(new Field(key, passage, from, to));
                } else if (!found && at + 1 < lines.size() && !isField(lines.get(at + 1))) {
                    FoldedPassage next = lines.get(at + 1).passage();
                    fields.add(new Field(key, next, 0, next.text().length()));
                }
            }
        }
        return new PortalTable(List.copyOf(fields));
    }

    /** The first field of one of these names that has a value; null if there is none. */
    @Nullable Field first(String... keys) {
        for (String key : keys) {
            for (Field field : fields) {
                if (field.key().equals(key) && field.span() != null) return field;
            }
        }
        return null;
    }
}
