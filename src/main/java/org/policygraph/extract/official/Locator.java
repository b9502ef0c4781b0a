package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.facts.OfficialMeasure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a measure or a division stands, as officials and lawyers say it: 第二部分第（三）项第1句, 第三条第二款. An
 * article is counted through the document, so its chapter is not named.
 *
 * @param chinese for readers of Chinese
 * @param english for others
 */
public record Locator(String chinese, String english) {
    private static final String DIGITS = "零一二三四五六七八九";

    /** Of the plan that a notice issues: within it nobody names it. */
    private static final Locator MAIN_TEXT = new Locator("正文", "main text");

    /**
     * The locators of all divisions of a document, by their paths.
     *
     * @param divisions all of them
     */
    public static Map<String, Locator> of(List<Division> divisions) {
        Map<String, Division> byPath = byPath(divisions);
        Map<String, Locator> locators = new LinkedHashMap<>();
        for (Division division : divisions) {
            Locator place = of(chain(division, byPath));
            locators.put(division.path(), place.chinese.isEmpty() ? MAIN_TEXT : place);
        }
        return locators;
    }

    private static Map<String, Division> byPath(List<Division> divisions) {
        Map<String, Division> byPath = new LinkedHashMap<>();
        divisions.forEach(division -> byPath.put(division.path(), division));
        return byPath;
    }

    /**
     * The locators of all measures of a document, by their numbers.
     *
     * @param divisions all divisions of the document
     * @param measures all its measures
     */
    public static Map<String, Locator> of(
            List<Division> divisions, List<OfficialMeasure> measures) {
        Map<String, Division> byPath = byPath(divisions);
        Map<String, Integer> paragraphs = new LinkedHashMap<>();
        Map<String, Integer> inParagraph = new LinkedHashMap<>();
        for (OfficialMeasure measure : measures) {
            paragraphs.merge(measure.division(), measure.paragraph(), Math::max);
            inParagraph.merge(paragraph(measure), 1, Integer::sum);
        }
        Map<String, Locator> locators = new LinkedHashMap<>();
        for (OfficialMeasure measure : measures) {
            Division division = byPath.get(measure.division());
            if (division == null) throw new IllegalArgumentException("no division " + measure);
            Deque<Division> chain = chain(division, byPath);
            Locator place = of(chain);
            Locator last =
                    division.level() == DivisionLevel.ARTICLE
                            ? ofArticle(
                                    measure,
                                    paragraphs.getOrDefault(measure.division(), 1),
                                    inParagraph.getOrDefault(paragraph(measure), 1))
                            : sentence(measure.sentence());
            locators.put(measure.number(), place.then(last));
        }
        return locators;
    }

    private static String paragraph(OfficialMeasure measure) {
        return measure.division() + "#" + measure.paragraph();
    }

    private static Deque<Division> chain(Division division, Map<String, Division> byPath) {
        Deque<Division> chain = new ArrayDeque<>();
        for (Division at = division; at != null; at = above(at, byPath)) {
            chain.addFirst(at);
            if (at.level() == DivisionLevel.ARTICLE) break;
        }
        return chain;
    }

    private static @Nullable Division above(Division division, Map<String, Division> byPath) {
        return division.parent() == null ? null : byPath.get(division.parent());
    }

    private static Locator of(Iterable<Division> chain) {
        Locator place = new Locator("", "");
        for (Division division : chain) place = place.then(of(division));
        return place;
    }

    private Locator then(Locator further) {
        String comma = english.isEmpty() || further.english.isEmpty() ? "" : ", ";
        return new Locator(chinese + further.chinese, english + comma + further.english);
    }

    /** An article's paragraphs are counted, and its sentences only where one of them is not all. */
    private static Locator ofArticle(OfficialMeasure measure, int paragraphs, int inParagraph) {
        Locator place =
                paragraphs == 1
                        ? new Locator("", "")
                        : new Locator(
                                "第" + numeral(measure.paragraph()) + "款",
                                "paragraph " + measure.paragraph());
        return inParagraph == 1 ? place : place.then(sentence(measure.sentence()));
    }

    private static Locator sentence(int number) {
        return new Locator("第" + number + "句", "sentence " + number);
    }

    private static Locator of(Division division) {
        String label = label(division);
        return switch (division.level()) {
            case PREAMBLE -> new Locator("引言", "preamble");
            case TAIL -> new Locator("结尾", "closing part");
            case PART -> part(division, label);
            case CHAPTER -> new Locator(whole(label, "章"), "chapter " + number(division));
            case ARTICLE -> new Locator(whole(label, "条"), "article " + number(division));
            case SECTION -> new Locator(whole(label, "部分"), "section " + number(division));
            case SUBSECTION, ITEM, SUBITEM ->
                    division.label() == null
                            ? headed(division)
                            : new Locator(whole(label, "项"), "item " + number(division));
            case GOAL -> new Locator("第" + number(division) + "个目标", "goal " + number(division));
            case PRINCIPLE ->
                    new Locator("第" + number(division) + "项原则", "principle " + number(division));
            case PARAGRAPH ->
                    new Locator("第" + number(division) + "段", "paragraph " + number(division));
            case ANNEX -> new Locator(label.isEmpty() ? "附件" : label, "annex " + number(division));
        };
    }

    /** The plan that a notice issues is the document; only the notice is named. */
    private static Locator part(Division division, String label) {
        if (!label.isEmpty()) return new Locator(whole(label, "编"), "part " + number(division));
        return division.path().startsWith("cover")
                ? new Locator("印发通知", "covering notice")
                : new Locator("", "");
    }

    private static Locator headed(Division division) {
        if (division.heading() == null) {
            return new Locator("第" + number(division) + "项", "item " + number(division));
        }
        String heading = Locator.onOneLine(division.heading().text());
        return new Locator("“" + heading + "”", "“" + heading + "”");
    }

    /** 二、 as 第二部分, （三） as 第（三）项; 第一章 is whole as it is printed. */
    private static String whole(String label, String unit) {
        return label.startsWith("第") ? label : "第" + label + unit;
    }

    private static String label(Division division) {
        if (division.label() == null) return "";
        return division.label().text().replaceAll("[\\s、．.，：:]", "");
    }

    /** What its label says, else its place as its path says it. */
    private static String number(Division division) {
        if (division.ordinal() != null) return division.ordinal().toString();
        return division.path().replaceFirst("^.*?([0-9]*)$", "$1");
    }

    private static String onOneLine(String printed) {
        return printed.replaceAll("\\s*\n\\s*", "");
    }

    /** From 1 to 99, as the paragraphs of an article are counted. */
    private static String numeral(int number) {
        if (number < 10) return DIGITS.substring(number, number + 1);
        String tens = number < 20 ? "十" : numeral(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + numeral(number % 10);
    }
}
