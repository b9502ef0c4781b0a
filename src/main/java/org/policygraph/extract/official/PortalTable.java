package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    record Field(String key, Passage line, int from, int to) {
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
            spaced("信息索引号")
                    + "|"
                    + spaced("索引号")
                    + "|"
                    + spaced("主题分类")
                    + "|"
                    + spaced("信息分类")
                    + "|"
                    + spaced("发文机关")
                    + "|"
                    + spaced("发布机构")
                    + "|"
                    + spaced("发文机构")
                    + "|"
                    + spaced("发文单位")
                    + "|"
                    + spaced("制发机关")
                    + "|"
                    + spaced("制定机关")
                    + "|"
                    + spaced("公开主体")
                    + "|"
                    + spaced("成文日期")
                    + "|"
                    + spaced("发文日期")
                    + "|"
                    + spaced("生成日期")
                    + "|"
                    + spaced("制发日期")
                    + "|"
                    + spaced("签发日期")
                    + "|"
                    + spaced("发布日期")
                    + "|"
                    + spaced("公开日期")
                    + "|"
                    + spaced("发布时间")
                    + "|"
                    + spaced("公布日期")
                    + "|"
                    + spaced("印发日期")
                    + "|"
                    + spaced("生效日期")
                    + "|"
                    + spaced("实施日期")
                    + "|"
                    + spaced("施行日期")
                    + "|"
                    + spaced("失效日期")
                    + "|"
                    + spaced("废止日期")
                    + "|"
                    + spaced("标题")
                    + "|"
                    + spaced("名称")
                    + "|"
                    + spaced("发文字号")
                    + "|"
                    + spaced("文号")
                    + "|"
                    + spaced("文件编号")
                    + "|"
                    + spaced("有效性")
                    + "|"
                    + spaced("时效性")
                    + "|"
                    + spaced("时效状态")
                    + "|"
                    + spaced("关键词")
                    + "|"
                    + spaced("主题词")
                    + "|"
                    + spaced("公文种类")
                    + "|"
                    + spaced("体裁分类")
                    + "|"
                    + spaced("体裁")
                    + "|"
                    + spaced("组配分类")
                    + "|"
                    + spaced("公开方式")
                    + "|"
                    + spaced("公开范围")
                    + "|"
                    + spaced("统一登记号")
                    + "|"
                    + spaced("服务对象")
                    + "|"
                    + spaced("内容概述")
                    + "|"
                    + spaced("信息来源");

    private static final Pattern KEY =
            Pattern.compile(
                    "(?:^|(?<=[\\s\\t|;\\[【]))[\\[【]?(?<key>"
                            + KEYS
                            + ")[\\]】]?\\s*(?::|\\t|$)\\s*");

    private static String spaced(String key) {
        return String.join("\\s{0,4}", key.split("", -1))
                .replaceAll("^\\\\s\\{0,4\\}|\\\\s\\{0,4\\}$", "");
    }

    /** Whether a line is a part of such a table. */
    static boolean isField(Line line) {
        return line.text().length() < 300 && KEY.matcher(line.text()).lookingAt();
    }

    /** The fields of these lines. */
    static PortalTable of(List<Line> lines) {
        List<Field> fields = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Passage passage = lines.get(at).passage();
            Matcher matcher = KEY.matcher(passage.text());
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
                    Passage next = lines.get(at + 1).passage();
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
