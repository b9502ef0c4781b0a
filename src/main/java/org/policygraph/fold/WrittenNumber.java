package org.policygraph.fold;

import java.util.regex.Pattern;

/** Numbers of documents (发文字号) as they are compared. */
public final class WrittenNumber {
    /** Brackets of any shape, and 第 before a figure, which may be written or not. */
    private static final Pattern UNWRITTEN =
            Pattern.compile("[\\s〔〕\\[\\]【】()〈〉《》{}]+|第(?=\\s*[0-9])");

    private WrittenNumber() {}

    /** 甲政办发〔2031〕12号, without brackets, white space, width and traditional forms. */
    public static String of(String printed) {
        return UNWRITTEN.matcher(NormalizedText.fold(printed)).replaceAll("");
    }
}
