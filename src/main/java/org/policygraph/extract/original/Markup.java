package org.policygraph.extract.original;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.Problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is no wording in a text: tags, style rules, field names. Held as an original, it would
 * be quotable as the policy's own.
 *
 * @param name of the format
 * @param sign by which it is known
 */
record Markup(String name, Pattern sign) {
    private static final String HTML_TAGS =
            "html|head|body|div|span|p|br|a|table|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|strong|em|b|i|u|font|img|script|style"
                    + "|meta|link|title|section|article|header|footer|nav|main|center|input|form|label|iframe|svg|blockquote|pre|code"
                    + "|sup|sub|hr|o:p";

    private static final String PAGE_BUTTONS =
            "打印(?:本页|此页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页)|收藏(?:本页)?|分享(?:到|至)?|微信|微博|扫一扫[^\\n]{0,20}"
                    + "|上一[篇条页]|下一[篇条页]|网站首页|网站地图|联系我们|关于我们|无障碍(?:浏览)?|长者模式|登录|注册";

    private static final List<Markup> FORMATS =
            List.of(
                    of("RTF", "\\A\\s*\\{\\\\rtf"),
                    of("XML", "<\\?xml|<!\\[CDATA\\["),
                    of("HTML", "(?i)<!--|<!DOCTYPE|</?(?:" + HTML_TAGS + ")(?:\\s[^<>]*)?/?>"),
                    of("XML", "</[^<>\\s][^<>]*>|<[A-Za-z_][A-Za-z0-9_.:-]*(?:\\s[^<>]*)?/?>"),
                    of(
                            "HTML",
                            "&(?:nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[mn]dash|hellip|middot|bull|e[mn]sp|#[0-9]{1,7}"
                                    + "|#x[0-9a-fA-F]{1,6});"),
                    of(
                            "JSON",
                            "\\A\\s*(?:\\{\\s*[\"'}]|\\[\\s*[\"'{\\[])|(?m)^\\s*[{\\[]\\s*\"[^\"\\n]+\"\\s*[:,]"),
                    of(
                            "a style sheet",
                            "(?i)[.#]?[a-z][\\w-]*\\s*\\{\\s*[a-z-]+\\s*:|(?<![a-z-])(?:font|margin|padding|text|line"
                                    + "|background|border|color|width|height|display|position)(?:-[a-z]+)*\\s*:\\s*"
                                    + "[^;{}\\n]{1,80}[;}]"),
                    of(
                            "a script",
                            "\\bfunction\\s*\\w*\\s*\\([^)]*\\)\\s*\\{|\\b(?:var|let|const)\\s+\\w+\\s*=|\\bdocument\\.\\w+\\("),
                    of(
                            "LaTeX",
                            "\\\\(?:documentclass|begin|end|section|title|usepackage|item|textbf)\\b"),
                    of(
                            "a mail or web archive",
                            "(?mi)^(?:MIME-Version|Content-Type|Content-Transfer-Encoding):"),
                    of(
                            "Markdown",
                            "\\A\\s*(?:---|\\+\\+\\+)\\s*\\n|(?m)^#{1,6} \\S|(?m)^(?:={3,}|-{3,})\\s*$|(?m)^> ?\\S"
                                    + "|\\*\\*[^*\\n]+\\*\\*|__[^_\\n]+__|~~[^~\\n]+~~|`[^`\\n]+`"
                                    + "|(?<![\\w*/])(?:_[^_\\s](?:[^_\\n]*[^_\\s])?_|\\*[^*\\s](?:[^*\\n]*[^*\\s])?\\*)(?![\\w*/])"
                                    + "|!?\\[[^\\]\\n]*\\]\\((?:https?:|/|#|\\.)[^)\\n]*\\)"
                                    + "|(?m)^\\|?\\s*:?-{3,}:?\\s*\\||(?m)^(?:```|~~~)"),
                    of("wiki text", "(?m)^={2,}[^=\\n]+={2,}\\s*$|\\[\\[[^\\]\\n]+\\]\\]"),
                    of(
                            "BBCode",
                            "(?i)\\[/?(?:b|i|u|url|img|size|color|quote|font|align)(?:=[^\\]\\n]*)?\\]"),
                    of("encoded data", "[A-Za-z0-9+/]{120,}"),
                    of(
                            "the navigation of a page",
                            "(?m)^.{0,4}(?:当前位置|您(?:现在|当前)?(?:所在)?的?位置)\\s*[:：]|^\\s*(?:网站)?首页\\s*[>＞»›|｜/].*"
                                    + "|^.{0,60}(?:字体|字号)\\s*[:：]?\\s*[\\[【(（]?\\s*[大小].*|^\\s*[下上]一[篇条页]\\s*[:：].*"
                                    + "|^\\s*(?:[\\[【(（|｜]?\\s*(?:"
                                    + PAGE_BUTTONS
                                    + ")[\\s:：\\]】)）|｜]*)+$"
                                    + "|^.{0,40}(?:版权所有|ICP备|公网安备|Copyright).*|^\\s*[（(\\[【]?责任编辑\\s*[:：].*"));

    private static Markup of(String name, String sign) {
        return new Markup(name, Pattern.compile(sign));
    }

    /** What is wrong with a text, by the format that it is in; null if it is a text. */
    static @Nullable Problem problem(HeldText text) {
        for (Markup format : FORMATS) {
            Matcher found = format.sign.matcher(text.text());
            if (!found.find()) continue;
            int start = text.codePointIndex(found.start());
            int end = text.codePointIndex(found.end());
            return problem(text, start, format.name + ", " + text.span(start, end).quoted());
        }
        String row = DelimitedTable.firstRow(text.text());
        return row == null ? null : problem(text, 0, "a table, “" + row + "”");
    }

    private static Problem problem(HeldText text, int start, String found) {
        String expected = "the wording alone, a title and a paragraph in each line";
        return text.problem(start, found, expected);
    }
}
