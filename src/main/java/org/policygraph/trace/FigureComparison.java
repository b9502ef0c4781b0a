package org.policygraph.trace;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A number of an article that was held against the held texts.
 *
 * @param <D> how whoever holds the texts names records and places
 * @param stated what the verdict rests on; empty where nothing is called by the same words
 * @param places where the number stands by itself, some of them
 */
public record FigureComparison<D>(
        PrintedFigure figure, FigureVerdict verdict, List<StatedFigure<D>> stated, List<D> places)
        implements PrintableVerdict {
    /** More are not told in a sentence. */
    private static final int TOLD = 3;

    public FigureComparison {
        stated = List.copyOf(stated);
        places = List.copyOf(places);
    }

    static <D> FigureComparison<D> of(PrintedFigure figure, FigureVerdict verdict) {
        return new FigureComparison<>(figure, verdict, List.of(), List.of());
    }

    @Override
    public String chinese() {
        return switch (verdict) {
            case SAME_VALUE -> "相符：" + toldInChinese() + "。";
            case COMPARED_OTHERWISE -> "数值相符，比较词不同：" + toldInChinese() + "。";
            case OTHER_VALUE -> "不符：" + toldInChinese() + "，不是“" + figure.text() + "”。";
            case VALUE_ALONE -> "所存文本里有这个数，但说的是不是同一件事，机器判断不了，请对照原句。";
            case NOT_FOUND -> "所存文本里没有这个数。这不说明它不对。";
            case NOT_READ -> "读不出数值或单位，没有比对。";
        };
    }

    @Override
    public String english() {
        return switch (verdict) {
            case SAME_VALUE -> "As held: " + toldInEnglish() + ".";
            case COMPARED_OTHERWISE ->
                    "The same value with another comparison: " + toldInEnglish() + ".";
            case OTHER_VALUE ->
                    "Not as held: " + toldInEnglish() + ", and not “" + figure.text() + "”.";
            case VALUE_ALONE ->
                    "A held text has this number; whether of the same thing cannot be told by machine: compare the sentences.";
            case NOT_FOUND -> "No held text has this number. That does not make it wrong.";
            case NOT_READ -> "Its value or unit could not be read; nothing was compared.";
        };
    }

    private String toldInChinese() {
        return stated.stream()
                .limit(TOLD)
                .map(
                        each ->
                                (each.heldIn() == HeldIn.DIGEST ? "摘要（转述，不是原文）" : "原文")
                                        + "说到“"
                                        + each.subject()
                                        + "”写的是“"
                                        + each.printed()
                                        + "”")
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private String toldInEnglish() {
        return stated.stream()
                .limit(TOLD)
                .map(
                        each ->
                                (each.heldIn() == HeldIn.DIGEST
                                                ? "of “"
                                                        + each.subject()
                                                        + "” the digest (a paraphrase) has “"
                                                : "of “"
                                                        + each.subject()
                                                        + "” the official text has “")
                                        + each.printed()
                                        + "”")
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
