package org.policygraph.extract.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.text.TextSpan;
import org.quicktheories.core.Gen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds of the spans of every outline, whatever the text. */
@SuppressWarnings("NullAway")
class OutlineSpansTest {
    private static final List<String> PIECES =
            List.of(
                    "一、",
                    "二、",
                    "（一）",
                    "（二）",
                    "1.",
                    "2．",
                    "（1）",
                    "——",
                    "第一章　",
                    "第一条　",
                    "第二条　",
                    "要新建助浴点。",
                    "加强领导。",
                    "名称",
                    "为推动工作，",
                    "现印发给你们。",
                    "（甲部负责）",
                    "（甲部、乙部）",
                    "责任单位：甲部",
                    "《某省养老条例》",
                    "（某政〔2031〕7号）",
                    "同时废止。",
                    "“",
                    "”",
                    "（",
                    "）",
                    "《",
                    "；",
                    "：",
                    "\t",
                    " ",
                    "\u3000",
                    "\n",
                    "\n",
                    "\n\n",
                    "附件",
                    "附件：",
                    "某市民政局\n",
                    "2031年1月2日\n",
                    "（此件公开发布）\n",
                    "目录\n",
                    "各区：\n",
                    "某市助浴办法\n",
                    "到2035年，",
                    "指导思想",
                    "\uD840\uDC00",
                    "\u200B",
                    "𠀀");

    private static Gen<String> texts() {
        return lists().of(integers().between(0, PIECES.size() - 1))
                .ofSizeBetween(1, 60)
                .map(
                        pieces ->
                                "某市关于助浴的通知\n各区：\n要新建助浴点。"
                                        + pieces.stream()
                                                .map(PIECES::get)
                                                .collect(Collectors.joining()));
    }

    @Test
    void divisionsAndParagraphsNestAndEveryLineIsReadOrSetAside() {
        qt().withExamples(400)
                .forAll(texts())
                .checkAssert(
                        text -> {
                            OfficialOutline outline = OutlineText.read(text);
                            assertDivisionsNest(outline);
                            assertParagraphsNest(outline);
                            assertNothingIsLost(outline);
                        });
    }

    private static void assertDivisionsNest(OfficialOutline outline) {
        Map<String, Division> byPath =
                outline.divisions().stream()
                        .collect(Collectors.toMap(Division::path, Function.identity()));
        Map<String, List<TextSpan>> siblings =
                outline.divisions().stream()
                        .collect(
                                Collectors.groupingBy(
                                        division -> String.valueOf(division.parent()),
                                        Collectors.mapping(Division::span, Collectors.toList())));
        for (Division division : outline.divisions()) {
            if (division.label() != null) assertIn(division.label(), division.span());
            if (division.heading() != null) assertIn(division.heading(), division.span());
            assertTrue(division.path().matches("[a-z0-9.]+"), division.path());
            if (division.parent() != null) {
                assertIn(division.span(), byPath.get(division.parent()).span());
            }
        }
        siblings.values().forEach(OutlineSpansTest::assertDisjoint);
    }

    private static void assertParagraphsNest(OfficialOutline outline) {
        Map<String, TextSpan> divisions =
                outline.divisions().stream()
                        .collect(Collectors.toMap(Division::path, Division::span));
        List<TextSpan> inOrder = outline.paragraphs().stream().map(Paragraph::span).toList();
        assertEquals(inOrder.stream().sorted().toList(), inOrder);
        assertDisjoint(inOrder);
        Set<String> places = new HashSet<>();
        for (Paragraph paragraph : outline.paragraphs()) {
            assertIn(paragraph.span(), divisions.get(paragraph.division()));
            assertTrue(places.add(paragraph.division() + "/" + paragraph.position()));
            List<TextSpan> parts = new ArrayList<>(paragraph.notes());
            paragraph.sentences().stream().map(Sentence::span).forEach(parts::add);
            parts.forEach(part -> assertIn(part, paragraph.span()));
            assertDisjoint(parts);
        }
    }

    private static void assertNothingIsLost(OfficialOutline outline) {
        TextSpan title = outline.masthead().title();
        String text = title.source().text();
        boolean[] read = new boolean[title.source().length()];
        Stream.of(
                        outline.divisions().stream().map(Division::span),
                        outline.noise().stream(),
                        Stream.of(title))
                .flatMap(Function.identity())
                .forEach(span -> Arrays.fill(read, span.start(), span.end(), true));
        int point = 0;
        for (String line : text.split("\n", -1)) {
            int from = point;
            point += line.codePointCount(0, line.length()) + 1;
            if (!line.contains("要新建助浴点。")) continue;
            int at =
                    title.source()
                            .codePointIndex(title.source().utf16Index(from) + line.indexOf("要新建"));
            assertTrue(read[at], line);
        }
    }

    private static void assertIn(TextSpan part, TextSpan whole) {
        assertTrue(
                whole.start() <= part.start() && part.end() <= whole.end(), part + " in " + whole);
    }

    private static void assertDisjoint(List<TextSpan> spans) {
        List<TextSpan> sorted = spans.stream().sorted().toList();
        for (int at = 1; at < sorted.size(); at++) {
            assertTrue(
                    sorted.get(at - 1).end() <= sorted.get(at).start(),
                    sorted.get(at - 1) + " and " + sorted.get(at));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（",
                "）",
                "《",
                "“",
                "一、",
                "一、\n",
                "（一）要新建。\n",
                "1.新建。改建。（甲部负责）\n",
                "第一条 应当。\n",
                "——甲。乙。\n",
                "附件\n",
                "附件：甲表\n",
                "甲部\n2031年1月1日\n",
                "某市关于甲的通知\n",
                "《某某办法》和",
                "某发〔2031〕1号",
                "是是的重要",
                "要，",
                "甲\t乙\n",
                "甲\n",
                "目录\n",
                "索引号：\n",
                "1",
                " ",
                "（“《"
            })
    @Timeout(60)
    void readsAHundredThousandCharactersOfAnything(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        OfficialOutline outline = OutlineText.read("某市关于助浴的通知\n各区：\n要新建助浴点。\n" + text);
        assertEquals("某市关于助浴的通知", outline.masthead().title().text());
    }
}
