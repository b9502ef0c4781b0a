package org.policygraph.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes digests of 8 themes with 5 measures each; the same number is the same digest. */
final class DigestText {
    static final int MEASURES = 40;
    private static final int THEMES = 8;
    private static final int PARAGRAPHS = 12;

    private static final List<String> VERBS =
            List.of("健全", "完善", "优化", "推进", "落实", "规范", "扩大", "提升", "加强", "创新");
    private static final List<String> OBJECTS =
            List.of(
                    "参保登记", "培训补贴", "居家照护服务", "住房保障申请", "学位供给", "健康体检", "临时救助标准", "文化活动供给", "托位供给",
                    "法律援助热线", "无障碍改造", "异地就医结算", "困难帮扶台账", "岗位信息推送", "技能评价", "社区食堂布点");
    private static final List<String> MEANS =
            List.of(
                    "推行一次告知",
                    "建立动态调整机制",
                    "实行清单管理",
                    "开展年度评估",
                    "简化办理材料",
                    "打通数据共享",
                    "扩大试点范围",
                    "压实属地责任",
                    "引入社会力量",
                    "畅通投诉渠道");
    private static final List<String> THEME_NAMES =
            List.of("社会保障", "公共服务", "就业创业", "教育发展", "医疗健康", "养老托育", "住房改善", "社区生活");

    private final List<String> groups;
    private final List<String> bodies;

    DigestText(List<String> groups, List<String> bodies) {
        this.groups = groups;
        this.bodies = bodies;
    }

    /**
     * The digest of a number.
     *
     * @param phrases for each measure what it must hold beside its own wording; empty for nothing
     */
    String write(int number, List<String> phrases) {
        Random random = new Random(number * 7_919L + 17);
        StringBuilder text = new StringBuilder("民生政策汇编\n\n搜索文档\n");
        text.append("国务院办公厅关于第").append(number + 1).append("批民生实事的意见\n");
        text.append("新华社· 2025-0").append(1 + number % 9).append("-1").append(number % 10);
        text.append(" 10:0").append(number % 10).append('\n');
        int paragraph = 2;
        for (int theme = 0; theme < THEMES; theme++) {
            if (theme > 0) text.append(' ');
            text.append(THEME_NAMES.get((theme + number) % THEMES));
            for (int place = 0; place < MEASURES / THEMES; place++) {
                String phrase = phrases.get(theme * (MEASURES / THEMES) + place);
                text.append(" - ").append(measure(random, phrase));
                text.append(" [").append(paragraph).append(']');
                if (random.nextInt(4) == 0 && paragraph < PARAGRAPHS) paragraph++;
            }
        }
        return text.append('\n').toString();
    }

    private String measure(Random random, String phrase) {
        List<String> clauses = new ArrayList<>();
        String body = random.nextInt(12) == 0 ? pick(bodies, random) + "牵头" : "";
        clauses.add(body + pick(VERBS, random) + pick(groups, random) + pick(OBJECTS, random));
        String other = random.nextInt(3) == 0 ? pick(groups, random) : "";
        clauses.add(pick(VERBS, random) + other + pick(OBJECTS, random) + phrase);
        clauses.add(pick(MEANS, random));
        String commitment = commitment(random);
        if (!commitment.isEmpty()) clauses.add(commitment);
        return String.join(" ", clauses);
    }

    private static String commitment(Random random) {
        int number = 2 + random.nextInt(90);
        return switch (random.nextInt(8)) {
            case 0 -> "覆盖率达到" + number + "%以上";
            case 1 -> "用" + (2 + number % 8) + "年左右基本建成";
            case 2 -> "新增不少于" + number + "个服务点";
            case 3 -> "到20" + (26 + number % 10) + "年基本实现";
            default -> "";
        };
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
