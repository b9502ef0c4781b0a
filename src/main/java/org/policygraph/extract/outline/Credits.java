package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

/**
 * What a page prints around its byline and what is no part of a digest: who wrote and edited it,
 * whence it comes, how often it was read, and the signs for larger letters and for printing.
 */
final class Credits {
    /** The labels of a source. */
    static final String SOURCE = "(?:来源|文章来源|信息来源|稿件来源|发布机构|发布单位|稿源)";

    private static final String PERSON = "(?:本报)?(?:责任编辑|责编|编辑|作者|记者|通讯员|审核|校对|监制)";
    private static final String COUNT = "(?:浏览|阅读|点击|访问)(?:次数|量|数)?";
    private static final String NAME = "[\\p{IsHan}·A-Za-z0-9]{1,20}";

    /** Names follow one another; a space may also part a name from the first heading. */
    private static final String ITEM =
            "(?:"
                    + SOURCE
                    + "\\s*:\\s*[^\\s:()|]{1,40}|"
                    + PERSON
                    + "\\s*:\\s*"
                    + NAME
                    + "|"
                    + "(?:记者|通讯员)\\s+\\p{IsHan}{2,4}(?=[\\s)、,|]|$)|"
                    + COUNT
                    + "\\s*:?\\s*[0-9]+次?|(?:发布|更新|刊发)(?=[\\s|]|$))";

    private static final PrefilteredPattern BEHIND =
            PrefilteredPattern.compile(
                    "(?:[\\s|丨·•,，;]*(?:\\([^()\\n]{0,40}(?:来源|编辑|责编|作者|记者|通讯员|星期|周[一二三四五六日天])[^()\\n]{0,40}\\)|"
                            + ITEM
                            + ")|\\s*\\))*+(?:[\\s|丨·•,，;]*$)?");

    private static final PrefilteredPattern PUBLISHED =
            PrefilteredPattern.compile(SOURCE + "\\s*:\\s*(?<source>[^\\s:()|]{1,40})");

    private static final String SWITCH = "(?:打印|分享|收藏|关闭|字号|字体|超大|大|中|小|默认)";

    private static final PrefilteredPattern LINE =
            PrefilteredPattern.compile(
                    "^\\s*(?:"
                            + "[\\[(]?(?:"
                            + SOURCE
                            + "|"
                            + PERSON
                            + "|"
                            + COUNT
                            + ")\\s*:.{0,60}|"
                            + "[\\[(]"
                            + PERSON
                            + "[^()\\[\\]]{1,40}[\\])]|"
                            + PERSON
                            + "\\s+\\p{IsHan}{2,4}(?:[\\s、]+\\p{IsHan}{2,4})*|"
                            + "(?:[\\s\\[\\]【】|·:]*"
                            + SWITCH
                            + ")+[\\s\\]】]*|"
                            + "\\(?"
                            + NAME
                            + "[0-9]{1,2}月[0-9]{1,2}日[电讯]\\)?\\s*(?:\\([^()]{0,60}\\)|"
                            + PERSON
                            + ".{0,40})?"
                            + ")\\s*$");

    /** A longer line is a sentence, in UTF-16 units. */
    private static final int LONGEST = 200;

    private Credits() {}

    /** Whether a whole line is nothing else. */
    static boolean isAll(TextSpan line) {
        return line.length() <= LONGEST && LINE.matcher(MatchingCopy.of(line).text()).matches();
    }

    /** The end of the credits behind a place, in UTF-16 units; the place itself if none are. */
    static int end(String line, int from) {
        PrefilteredMatcher behind =
                BEHIND.matcher(line).region(from, Math.min(line.length(), from + LONGEST));
        return behind.lookingAt() ? behind.end() : from;
    }

    /** The source among the credits behind a place, null if none is named. */
    static @Nullable TextSpan source(MatchingCopy line, int from) {
        PrefilteredMatcher published = PUBLISHED.matcher(line.text());
        published.region(from, Math.max(from, end(line.text(), from)));
        if (!published.find()) return null;
        return line.span(published.start("source"), published.end("source"));
    }

    /** The source that a line of credits names, null if it names none. */
    static @Nullable TextSpan source(TextSpan line) {
        return source(MatchingCopy.of(line), 0);
    }
}
