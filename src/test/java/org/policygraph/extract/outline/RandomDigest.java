package org.policygraph.extract.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A digest made up at random, and what a reader must find in it.
 *
 * @param themes in order
 */
record RandomDigest(List<Theme> themes) {
    private static final List<String> HEADINGS =
            List.of("社会保障公平性", "一老一小普惠服务", "教育资源扩优提质", "2025年重点任务", "HPV疫苗接种", "“十五五”时期安排", "保障措施");

    /** Clauses that hold what looks like bullets, markers, boundaries and line ends. */
    private static final List<String> CLAUSES =
            List.of(
                    "扩大社会保险覆盖面",
                    "取消就业地参保户籍限制",
                    "面向0-3岁婴幼儿发展托育服务",
                    "实施2025-2027年行动计划",
                    "到2030年建成服务体系",
                    "鼓励为适龄女孩接种HPV疫苗",
                    "新建养老机构护理型床位占比不低于80%",
                    "新建改扩建1,000所以上优质普通高中",
                    "用5年左右实现标准化建设全覆盖",
                    "每千人口托位数达到4.5个",
                    "打造15分钟便民生活圈",
                    "发展“互联网+护理”服务",
                    "支持老年人、残疾人、儿童就近就便");

    /**
     * A heading and its measures.
     *
     * @param name the heading
     * @param measures at least one
     */
    record Theme(String name, List<Measure> measures) {}

    /**
     * A measure.
     *
     * @param parts wordings, each with its markers
     */
    record Measure(List<Part> parts) {
        List<String> clauses() {
            return parts.stream().flatMap(part -> part.clauses().stream()).toList();
        }

        List<Integer> numbers() {
            return parts.stream()
                    .flatMap(part -> part.markers().stream())
                    .flatMap(marker -> marker.numbers().stream())
                    .toList();
        }
    }

    /**
     * Wording up to its markers.
     *
     * @param clauses at least one
     * @param markers at least one
     */
    record Part(List<String> clauses, List<Marker> markers) {}

    /**
     * A marker.
     *
     * @param inside what stands between the brackets
     * @param numbers what it says
     */
    record Marker(String inside, List<Integer> numbers) {}

    static RandomDigest of(Random random) {
        List<Theme> themes = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            List<Measure> measures = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(4); j++) measures.add(measure(random));
            themes.add(new Theme(any(HEADINGS, random), measures));
        }
        return new RandomDigest(themes);
    }

    private static Measure measure(Random random) {
        List<Part> parts = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 2 : 1;
        for (int i = 0; i < count; i++) {
            List<String> clauses = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(3); j++) clauses.add(any(CLAUSES, random));
            List<Marker> markers = new ArrayList<>(List.of(marker(random)));
            if (random.nextInt(4) == 0) markers.add(marker(random));
            parts.add(new Part(clauses, markers));
        }
        return new Measure(parts);
    }

    private static Marker marker(Random random) {
        int first = 1 + random.nextInt(40);
        return switch (random.nextInt(6)) {
            case 0 -> new Marker(first + "-" + (first + 1), List.of(first, first + 1));
            case 1 -> new Marker(first + "、" + (first + 3), List.of(first, first + 3));
            case 2 -> new Marker(first + "," + (first + 2), List.of(first, first + 2));
            default -> new Marker(String.valueOf(first), List.of(first));
        };
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
