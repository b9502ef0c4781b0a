package org.policygraph.extract.official;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of documents (发文字号): 某发〔2020〕7号, 国令第1号, 2020年第7号. */
final class DocumentNumbers {
    /** The number of a document: word, year in brackets, number. */
    static final String YEARED =
            "[\\p{IsHan}A-Za-z&&[^年月日]]{1,14}\\s?[〔\\[(【［](?:19|20)[0-9]{2}[〕\\])】］]\\s?(?:第\\s?)?[0-9]{1,5}\\s?号";

    /** Orders and announcements. */
    static final String ORDER =
            "(?:[\\p{IsHan}]{0,16}令\\s?第?\\s?[0-9一二三四五六七八九十百零〇]{1,6}\\s?号|[\\p{IsHan}]{0,16}公告\\s?(?:19|20)[0-9]{2}年\\s?第\\s?[0-9]{1,4}\\s?号|第\\s?[0-9]{1,4}\\s?号|(?:19|20)[0-9]{2}年\\s?第\\s?[0-9]{1,4}\\s?号)";

    /** The number of a document in running text; words such as 根据 before it are none of it. */
    private static final Pattern ANYWHERE =
            Pattern.compile(
                    "(?:[\\p{IsHan}&&[^年月日]]{0,14}(?:根据|依据|依照|按照|遵照|参照|贯彻|落实|执行|废止|印发|转发|修改|以及|文件|通知))?[和与及对将见按原、,]?"
                            + "(?<number>"
                            + YEARED
                            + "|[\\p{IsHan}&&[^年月日]]{0,10}(?:公告\\s?(?:19|20)[0-9]{2}年|令)\\s?第\\s?[0-9一二三四五六七八九十百]{1,6}\\s?号)");

    /** Finds numbers in running text; their characters are group {@code number}. */
    static Matcher in(String text) {
        return ANYWHERE.matcher(text);
    }

    /** A line that is a number. */
    static final Pattern LINE =
            Pattern.compile("^\\(?(?<number>" + YEARED + "|" + ORDER + ")\\)?$");

    private DocumentNumbers() {}
}
