package org.policygraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that hold the number of a page and nothing else: — 3 —, 第3页, 第3页 共9页, 3/9. */
public final class PageNumberLines {
    private static final String DASHED = "[-—–－·]\\s?[0-9]{1,3}\\s?[-—–－·]";

    private static final String PAGE =
            DASHED
                    + "|第\\s?[0-9]{1,3}\\s?页(?:.{0,3}共\\s?[0-9]{1,3}\\s?页)?|[0-9]{1,3}\\s?/\\s?[0-9]{1,3}";

    private static final Pattern LINE = Pattern.compile(PAGE);

    private static final String END_OF_LINE = "[^\\S\\n\\r\\f]*[\\n\\r\\f][\\s\\p{Z}]*";

    /**
     * Such a line between others, with the white space around it; a part of a text may begin so.
     */
    private static final Pattern BETWEEN_LINES =
            Pattern.compile(
                    Messages.format(
                            "^%1$s%3$s|[\\s\\p{Z}]*[\\n\\r\\f][\\s\\p{Z}]*(?:%2$s)%3$s",
                            DASHED, PAGE, END_OF_LINE));

    private PageNumberLines() {}

    /** Whether a line without white space around it is one. */
    public static boolean isLine(String line) {
        return LINE.matcher(line).matches();
    }

    /**
     * Where such lines stand between the lines of a text.
     *
     * @return for each its first UTF-16 unit and one past its last, ends of lines included
     */
    static List<int[]> in(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\f') < 0)
            return List.of();
        List<int[]> found = new ArrayList<>();
        Matcher page = BETWEEN_LINES.matcher(text);
        while (page.find()) found.add(new int[] {page.start(), page.end()});
        return List.copyOf(found);
    }
}
