package org.policygraph.extract.official;

import java.util.regex.Pattern;

/** Lines that a portal or an editor put around a document: navigation, buttons, credits. */
final class NoiseRules {
    private static final Pattern NOISE =
            Pattern.compile(
                    String.join(
                            "|",
                            "^(?:您?(?:的|所在的?)?(?:当前)?位置)\\s*:",
                            "^首页\\s*>",
                            "字体\\s*:",
                            "字号\\s*:",
                            "打印本页|【打印】|【关闭】|分享到|扫一扫|手机版",
                            "^(?:中央政府门户网站|中国政府网)",
                            "来源\\s*:.{0,30}$",
                            "www\\.|https?:",
                            "^责任编辑|^责编|^编辑\\s*:",
                            "版权所有|ICP备|公网安备|网站地图|网站声明",
                            "公务邮箱|微博|微信|简体\\s*[|/]\\s*繁体|^RSS\\b",
                            "^【",
                            "^附件下载|^相关(?:链接|阅读|文档|文件|稿件|报道)|^扩展阅读",
                            "^更新时间|^浏览次数|^访问量",
                            "^\\(?本文有删减\\)?$",
                            "^-\\s?[0-9]+\\s?-$|^第\\s?[0-9]+\\s?页|^[0-9]{1,3}$",
                            "^[-=_—]{3,}$",
                            "^-\\s*\\["));

    private NoiseRules() {}

    static boolean isNoise(Line line) {
        return line.text().length() < 400 && NOISE.matcher(line.text()).find();
    }
}
