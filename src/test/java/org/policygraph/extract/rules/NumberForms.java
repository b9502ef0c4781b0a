package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Comparator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes sentences of the forms in {@code number-forms.txt}, which says how they are written. */
final class NumberForms {
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern AMOUNT = Pattern.compile("\\{([a-z]+[0-9]?)}");
    private static final Pattern MARK = Pattern.compile("<([^<>]*)>");
    private static final Pattern EXPECTED =
            Pattern.compile(
                    "(?<lead>\\?|if|half)? ?(?<name>[a-z]+[0-9]?|[0-9])(?: (?<sign>[=<>.]+))?(?: by (?<by>[a-z]+[0-9]?))?(?: of (?<of>[0-9]))?");

    private static final Map<String, Comparator> SIGNS =
            Map.of(
                    "=", Comparator.EQUAL,
                    ">=", Comparator.AT_LEAST,
                    "<=", Comparator.AT_MOST,
                    ">", Comparator.MORE_THAN,
                    "<", Comparator.LESS_THAN,
                    "..", Comparator.BETWEEN);

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Random random;
    private final RandomNumerals numerals;

    NumberForms(Random random) {
        this.random = random;
        this.numerals = new RandomNumerals(random);
    }

    /** What a number is there for. */
    enum Kind {
        PROMISE,
        CONDITION,
        /** What says no exact number, or what is so already: to be reported, and no more. */
        REPORTED
    }

    /** A number with its unit, by itself or the lower end of a range. */
    record Amount(String printed, BigDecimal base, String unit) {}

    /**
     * A number of a sentence, and what must come of it.
     *
     * @param amount null where it must not be read
     * @param most the upper end of a range; null for all that is none
     * @param by the year of its deadline; null where it has none
     * @param counted what it counts, of which nothing else may be said
     */
    record ExpectedNumber(
            String printed,
            Kind kind,
            @Nullable Comparator comparator,
            @Nullable Amount amount,
            @Nullable BigDecimal most,
            @Nullable String by,
            @Nullable String counted) {}

    /** A sentence with its numbers, in order. */
    record Phrase(String sentence, List<ExpectedNumber> numbers) {}

    /** The forms, those of one heading together. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> forms = new HashMap<>();
        List<String> some = new ArrayList<>();
        for (String line : text().split("\n", -1)) {
            if (line.startsWith("## ")) {
                some = new ArrayList<>();
                forms.put(line.substring(3), some);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                some.add(line);
            }
        }
        return forms;
    }

    private static String text() {
        try (InputStream in = NumberForms.class.getResourceAsStream("number-forms.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence of a form. */
    Phrase phrase(String form) {
        String[] parts = form.split(" => ", -1);
        Map<String, Amount> amounts = amounts();
        String chosen = replaced(CHOICE, parts[0], each -> any(each.split("\\|", -1)));
        String filled = replaced(AMOUNT, chosen, name -> amount(amounts, name).printed);
        List<String> marked = new ArrayList<>();
        Matcher mark = MARK.matcher(filled);
        while (mark.find()) marked.add(mark.group(1));
        List<ExpectedNumber> numbers = new ArrayList<>();
        for (String each : parts[1].split("; ", -1)) numbers.add(number(each, amounts, marked));
        return new Phrase(MARK.matcher(filled).replaceAll("$1"), List.copyOf(numbers));
    }

    private static String replaced(Pattern pattern, String text, Function<String, String> by) {
        return pattern.matcher(text)
                .replaceAll(each -> Matcher.quoteReplacement(by.apply(each.group(1))));
    }

    private static ExpectedNumber number(
            String text, Map<String, Amount> amounts, List<String> marked) {
        Matcher said = EXPECTED.matcher(text);
        if (!said.matches()) throw new IllegalArgumentException(text);
        String name = said.group("name");
        boolean isMark = Character.isDigit(name.charAt(0));
        String printed = isMark ? marked(marked, name) : amount(amounts, name).printed;
        String lead = String.valueOf(said.group("lead"));
        if (lead.equals("?")) {
            return new ExpectedNumber(printed, Kind.REPORTED, null, null, null, null, null);
        }
        String sign = said.group("sign");
        boolean isRange = sign.equals("..");
        Amount amount = lead.equals("half") ? HALF : amount(amounts, isRange ? "low" : name);
        String by = said.group("by");
        String of = said.group("of");
        return new ExpectedNumber(
                printed,
                lead.equals("if") ? Kind.CONDITION : Kind.PROMISE,
                SIGNS.get(sign),
                amount,
                isRange ? amount(amounts, "high").base : null,
                by == null ? null : amount(amounts, by).printed,
                of == null ? null : marked(marked, of));
    }

    private static final Amount HALF = new Amount("", BigDecimal.valueOf(50), "%");

    private static String marked(List<String> marked, String place) {
        return marked.get(Integer.parseInt(place) - 1);
    }

    private static Amount amount(Map<String, Amount> amounts, String name) {
        return Objects.requireNonNull(amounts.get(name), name);
    }

    // ---- Amounts

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    private Map<String, Amount> amounts() {
        Map<String, Amount> all = new HashMap<>();
        int year = 2027 + random.nextInt(8);
        for (String place : List.of("", "2", "3")) {
            all.put("year" + place, plain(year));
            year += 1 + random.nextInt(3);
            all.put("things" + place, counted(any("个", "所", "张", "户", "家", "套", "座", "处")));
            all.put("share" + place, share());
        }
        all.put("thirds", thirds(1 + random.nextInt(2)));
        all.put("past", plain(2018 + random.nextInt(7)));
        all.put("money", counted("元"));
        all.put("acres", counted(any("公顷", "亩")));
        all.put("pieces", counted("个"));
        all.put("staff", counted("名"));
        all.put("limit", limit());
        all.put("times", from(2, 8, "次"));
        all.put("fold", from(2, 8, "倍"));
        all.put("pupils", from(25, 20, "名"));
        all.put("people", from(3, 60, "人"));
        all.put("years", from(2, 9, "年"));
        all.put("age", from(60, 30, "岁"));
        all.put("area", from(10, 90, "平方米"));
        all.put("beds", from(20, 200, "张"));
        all.put("few", from(2, 9, "张"));
        all.put("perhead", from(2, 90, any("平方米/人", "平方米/生")));
        all.put("often", from(2, 9, any("次/年", "次/周", "次/月", "课时/周")));
        all.put("rate", from(2, 900, any(RATES)));
        int tenths = 2 + random.nextInt(8);
        String tenth = "零一二三四五六七八九".substring(tenths, tenths + 1);
        all.put("tenths", new Amount(tenth + "成", BigDecimal.valueOf(10L * tenths), "%"));
        range(all);
        return all;
    }

    private static final String[] RATES =
            ("元/立方米 元/人·天 元/人·月 元/平方米·月 元/吨 元/床·年 元/人年 元/人月 元/度 元/千瓦时 元/次 元/亩 元/户·年 毫克/升"
                            + " 千瓦时/吨 公里/小时 元/床日 元/公里 吨/公顷 微克/立方米 人/平方公里 元/人/年")
                    .split(" ", -1);

    private static Amount plain(int number) {
        return new Amount(Integer.toString(number), BigDecimal.valueOf(number), "");
    }

    private Amount from(int least, int several, String unit) {
        return written(least + random.nextInt(several), "", unit);
    }

    private Amount counted(String unit) {
        return written(numerals.value(), random.nextInt(3) == 0 ? "万" : "", unit);
    }

    private Amount written(int value, String multiplier, String unit) {
        RandomNumerals.Numeral numeral =
                random.nextInt(3) == 0 ? numerals.spelled(value) : numerals.digits(value);
        BigDecimal scale = multiplier.isEmpty() ? BigDecimal.ONE : TEN_THOUSAND;
        return new Amount(
                numeral.printed() + multiplier + unit, numeral.value().multiply(scale), unit);
    }

    private static Amount thirds(int part) {
        BigDecimal percent = new BigDecimal(part == 1 ? "33.333333" : "66.666667");
        return new Amount("三分之" + (part == 1 ? "一" : "二"), percent, "%");
    }

    private Amount share() {
        int percent = 1 + random.nextInt(99);
        String printed =
                switch (random.nextInt(3)) {
                    case 0 -> percent + "%";
                    case 1 -> percent + "％";
                    default -> "百分之" + numerals.spelled(percent).printed();
                };
        return new Amount(printed, BigDecimal.valueOf(percent), "%");
    }

    private Amount limit() {
        return switch (random.nextInt(3)) {
            case 0 -> counted("元");
            case 1 -> share();
            default -> from(10, 90, any("小时", "平方米", "倍", "次"));
        };
    }

    private void range(Map<String, Amount> all) {
        String unit = any("%", "元", "个", "所", "张", "平方米", "小时", "万元", "倍", "公里");
        boolean isLarge = unit.equals("万元");
        BigDecimal scale = isLarge ? TEN_THOUSAND : BigDecimal.ONE;
        String base = isLarge ? "元" : unit;
        int low = 2 + random.nextInt(40);
        int high = low + 1 + random.nextInt(40);
        all.put("low", new Amount(low + unit, BigDecimal.valueOf(low).multiply(scale), base));
        all.put("high", new Amount(high + unit, BigDecimal.valueOf(high).multiply(scale), base));
        all.put("lo", unit.equals("%") ? amount(all, "low") : plain(low));
    }
}
