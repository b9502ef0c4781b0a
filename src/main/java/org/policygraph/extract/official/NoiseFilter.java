package org.policygraph.extract.official;

import org.policygraph.text.PageNumberLines;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts the lines of a document from what a portal, an editor or a printer put around it.
 *
 * @param document the lines of the document, with the portal's table of its dates and numbers
 * @param noise the others
 */
record NoiseFilter(List<Line> document, List<Line> noise) {
    /** Words of buttons and of a portal, wherever they stand in a line. */
    private static final List<String> WORDS =
            List.of(
                    "打印本页", "【打印】", "【关闭】", "分享到", "扫一扫", "手机版", "公务邮箱", "版权所有", "ICP备", "公网安备",
                    "网站地图", "网站声明", "www.", "http:", "https:");

    private static final PrefilteredPattern SETTING =
            PrefilteredPattern.compile("字[体号]\\s*:|简体\\s*[|/]\\s*繁体");
    private static final PrefilteredPattern BUTTON =
            PrefilteredPattern.compile(
                    "(?:您?(?:的|所在的?)?(?:当前)?位置|当前位置)\\s*:|首页\\s*[>»]|RSS\\b|【[^】]{1,12}】?$|】$|推荐\\s*】?$");
    private static final PrefilteredPattern PORTAL =
            PrefilteredPattern.compile(
                    "中央政府门户网站|中国政府网|微博|微信|附件下载|相关(?:链接|阅读|文档|文件|稿件|报道)|扩展阅读|更新时间|浏览次数|访问量|-\\s*\\[|•");
    private static final PrefilteredPattern EDITOR =
            PrefilteredPattern.compile(
                    "^责任编辑|^责编|^编辑\\s*:|(?:^|\\s)来源\\s*:.{0,30}$|^\\(?本文有删减\\)?$");
    private static final PrefilteredPattern RULER =
            PrefilteredPattern.compile("^[-=_—~·.*\\s]{3,}$");
    private static final PrefilteredPattern BARE = PrefilteredPattern.compile("^[0-9]{1,3}$");
    private static final int LONGEST = 400;

    /** The lines of a text in two. */
    static NoiseFilter of(List<Line> lines) {
        boolean isPaged = pagesAscend(lines);
        List<Line> document = new ArrayList<>();
        List<Line> noise = new ArrayList<>();
        int contents = Contents.end(lines);
        int first = Contents.start(lines);
        int footer = footer(lines);
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            boolean isPage = isPaged && BARE.matcher(line.text()).matches();
            boolean isEntry = at >= first && at < contents;
            if (isPage || isEntry || at >= footer || isNoise(line)) noise.add(line);
            else document.add(line);
        }
        return new NoiseFilter(List.copyOf(document), List.copyOf(noise));
    }

    /** From here on nothing but noise, and lines without the end of a sentence below it. */
    private static int footer(List<Line> lines) {
        int footer = lines.size();
        for (int at = lines.size() - 1; at > 0; at--) {
            if (isNoise(lines.get(at))) footer = at;
            else if (lines.get(at).text().indexOf('。') >= 0 || Closing.ends(lines.get(at))) break;
        }
        return footer;
    }

    private static boolean isNoise(Line line) {
        String text = line.text();
        if (text.length() > LONGEST || PortalTable.isField(line)) return false;
        return BUTTON.matcher(text).lookingAt()
                || PORTAL.matcher(text).lookingAt()
                || WORDS.stream().anyMatch(text::contains)
                || SETTING.matcher(text).find()
                || EDITOR.matcher(text).find()
                || RULER.matcher(text).matches()
                || PageNumberLines.isLine(text);
    }

    /**
     * Bare numbers are pages where each is one more than the last; else they are cells of a table.
     */
    private static boolean pagesAscend(List<Line> lines) {
        int last = 0;
        for (int at = 0; at < lines.size(); at++) {
            String text = lines.get(at).text();
            if (text.startsWith("序") && text.length() < 6) return false;
            if (!BARE.matcher(text).matches()) continue;
            int page = Integer.parseInt(text);
            if (last > 0 && page != last + 1) return false;
            last = page;
        }
        return last > 0;
    }
}
