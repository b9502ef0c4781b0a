package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** One of the many ways in which the same digest is printed. */
final class RandomLayout {
    static final String TITLE = "国务院办公厅关于进一步保障和改善民生 着力解决群众急难愁盼的意见";

    /**
     * A byline and what it says.
     *
     * @param printed its characters
     * @param source who publishes, if printed
     * @param date the date
     * @param time the time, if printed
     */
    record Byline(
            String printed, @Nullable String source, LocalDate date, @Nullable LocalTime time) {}

    private static final LocalDate DAY = LocalDate.of(2025, 9, 10);
    private static final LocalTime TIME = LocalTime.of(18, 1);
    static final List<Byline> BYLINES =
            List.of(
                    new Byline("新华社· 2025-09-10 18:01", "新华社", DAY, TIME),
                    new Byline("新华社 2025年9月10日 18时01分", "新华社", DAY, TIME),
                    new Byline("新华社 | 2025/9/10", "新华社", DAY, null),
                    new Byline("新华社　2025.09.10　18：01", "新华社", DAY, TIME),
                    new Byline("2025-09-10 18:01 来源：新华社", "新华社", DAY, TIME),
                    new Byline("二〇二五年九月十日", null, DAY, null),
                    new Byline("2025-09-10 18:01:30", null, DAY, LocalTime.of(18, 1, 30)),
                    new Byline("来源：新华社 发布时间：2025-09-10 18:01", "新华社", DAY, TIME),
                    new Byline("来源：中国政府网　时间：２０２５－０９－１０", "中国政府网", DAY, null));

    private final Random random;
    private final boolean lines;
    private final boolean wide;
    private final boolean spacious;
    private final String space;
    private final String bullet;
    final boolean pageTitle;
    final Byline byline;

    RandomLayout(Random random) {
        this.random = random;
        this.lines = random.nextBoolean();
        this.wide = random.nextInt(3) == 0;
        this.spacious = random.nextInt(3) == 0;
        this.space = random.nextInt(4) == 0 ? "\u3000" : " ";
        this.bullet = RandomDigest.any(List.of("-", "-", "–", "——", "－", "•", "●"), random);
        this.pageTitle = random.nextBoolean();
        this.byline = RandomDigest.any(BYLINES, random);
    }

    String print(RandomDigest digest) {
        String head =
                (pageTitle ? "基本公共服务均衡化\n" + (spacious ? "\n" : "") : "")
                        + (random.nextBoolean() ? "搜索文档\n" : "")
                        + (spacious ? "　　" : "")
                        + TITLE
                        + "\n"
                        + byline.printed()
                        + (lines || random.nextBoolean() ? "\n" : space);
        String body =
                digest.themes().stream()
                        .map(this::theme)
                        .collect(Collectors.joining(lines ? spacious ? "\n\n" : "\n" : gap()));
        String text = head + (wide ? widened(body) : body) + (random.nextBoolean() ? "\n" : "");
        boolean dos = random.nextInt(3) == 0;
        return (random.nextInt(3) == 0 ? "\uFEFF" : "") + (dos ? text.replace("\n", "\r\n") : text);
    }

    private String theme(RandomDigest.Theme theme) {
        String between = lines ? "\n" + (spacious ? "  " : "") : gap();
        return theme.name()
                + between
                + theme.measures().stream().map(this::measure).collect(Collectors.joining(between));
    }

    private String measure(RandomDigest.Measure measure) {
        return bullet
                + gap()
                + measure.parts().stream().map(this::part).collect(Collectors.joining(gap()));
    }

    private String part(RandomDigest.Part part) {
        String between = RandomDigest.any(List.of(gap(), "，", "；", "。", "， "), random);
        return String.join(between, part.clauses())
                + (spacious || random.nextBoolean() ? gap() : "")
                + part.markers().stream().map(this::marker).collect(Collectors.joining());
    }

    private String marker(RandomDigest.Marker marker) {
        String inside = spacious ? " " + marker.inside() + " " : marker.inside();
        return switch (random.nextInt(6)) {
            case 0 -> "【" + inside + "】";
            case 1 -> "〔" + inside + "〕";
            default -> "[" + inside + "]";
        };
    }

    private String gap() {
        return spacious ? space + space : space;
    }

    /** ASCII brackets, digits, signs and letters in full width. */
    private static String widened(String text) {
        return text.codePoints()
                .map(c -> c > ' ' && c < 0x7F ? c + 0xFEE0 : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
