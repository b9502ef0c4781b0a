package org.policygraph.extract.note;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A note made up at random, and what a reader must find in it.
 *
 * @param printed the note, on one line
 * @param bodies each as {@code name ROLE}, in order
 */
record RandomNote(String printed, List<String> bodies) {
    private static final List<String> NAMES =
            List.of(
                    "星空部",
                    "潮汐局",
                    "国家梦想和灯火委员会",
                    "国务院云彩办公室",
                    "灯笼联",
                    "工艺和纸鸢部",
                    "中央观星办",
                    "古琴总局",
                    "云州海关",
                    "中国竹简协会",
                    "全国风筝工作领导小组",
                    "联合灯会组委会",
                    "组织音律署");

    private static final List<String> VERBS =
            List.of("负责", "按职责分工负责", "分别负责", "共同负责", "按照各自职责负责落实", "负责组织实施");
    private static final List<String> LEAD_VERBS = List.of("牵头", "牵头负责", "负责牵头");
    private static final List<String> SUPPORT_VERBS = List.of("配合", "参与", "积极配合", "协助", "负责配合");
    private static final List<String> LEAD_LABELS = List.of("牵头单位", "牵头部门", "主办单位", "牵头责任单位");
    private static final List<String> LABELS = List.of("责任单位", "责任部门", "实施单位", "落实部门");
    private static final List<String> SUPPORT_LABELS = List.of("配合单位", "配合部门", "参与单位", "协办单位");
    private static final List<String> TAILS =
            List.of("各省级人民政府", "各省、自治区、直辖市人民政府", "各地区", "地方各级人民政府", "各市（州）、县（区）人民政府");
    private static final List<String> COLONS = List.of("：", ":");
    private static final List<String> COMMAS = List.of("，", ",", "；");
    private static final List<String> SEPARATORS = List.of("、", "、", "、", "，", ",", "和", "及");

    static RandomNote of(Random random) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        List<String> first = names.subList(0, 1 + random.nextInt(4));
        List<String> second = names.subList(5, 6 + random.nextInt(4));
        List<String> bodies = new ArrayList<>();
        String content =
                switch (random.nextInt(6)) {
                    case 0 -> {
                        add(bodies, first, first.size() == 1 ? "LEAD" : "JOINT");
                        yield row(first, random) + one(VERBS, random);
                    }
                    case 1 -> {
                        String tail = one(TAILS, random);
                        boolean open = random.nextBoolean();
                        add(bodies, first, "JOINT");
                        add(bodies, List.of(tail), "JOINT");
                        String joint = open ? "等和" : one(List.of("，", "、", "和"), random);
                        yield row(first, random) + joint + tail + one(VERBS, random);
                    }
                    case 2 -> {
                        add(bodies, first, "LEAD");
                        add(bodies, second, "SUPPORT");
                        yield row(first, random)
                                + one(List.of("会同", "分别会同"), random)
                                + row(second, random)
                                + one(VERBS, random);
                    }
                    case 3 -> {
                        add(bodies, first, "LEAD");
                        add(bodies, second, "SUPPORT");
                        yield row(first, random)
                                + one(LEAD_VERBS, random)
                                + one(COMMAS, random)
                                + row(second, random)
                                + one(SUPPORT_VERBS, random);
                    }
                    case 4 -> {
                        add(bodies, first, "LEAD");
                        add(bodies, second, "SUPPORT");
                        yield one(LEAD_LABELS, random)
                                + one(COLONS, random)
                                + row(first, random)
                                + one(COMMAS, random)
                                + one(SUPPORT_LABELS, random)
                                + one(COLONS, random)
                                + row(second, random);
                    }
                    default -> {
                        add(bodies, first, first.size() == 1 ? "LEAD" : "JOINT");
                        add(bodies, second, "SUPPORT");
                        yield one(LABELS, random)
                                + one(COLONS, random)
                                + row(first, random)
                                + one(COMMAS, random)
                                + one(SUPPORT_LABELS, random)
                                + one(COLONS, random)
                                + row(second, random);
                    }
                };
        boolean isWide = random.nextBoolean();
        return new RandomNote(
                (isWide ? "（" : "(") + content + (isWide ? "）" : ")"), List.copyOf(bodies));
    }

    /** The same with line ends at random places, as a layout breaks them. */
    String broken(Random random) {
        StringBuilder broken = new StringBuilder(printed);
        for (int at = printed.length() - 1; at > 0; at--) {
            if (random.nextInt(9) == 0) broken.insert(at, '\n');
        }
        return broken.toString();
    }

    private static void add(List<String> bodies, List<String> names, String role) {
        names.forEach(name -> bodies.add(name + " " + role));
    }

    private static String row(List<String> names, Random random) {
        StringBuilder row = new StringBuilder(names.getFirst());
        for (String name : names.subList(1, names.size()))
            row.append(one(SEPARATORS, random)).append(name);
        return row.toString();
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
