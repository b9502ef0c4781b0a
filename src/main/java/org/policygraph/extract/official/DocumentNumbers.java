package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/** Numbers of documents (发文字号): 某发〔2020〕7号, 国令第1号, 2020年第7号. */
final class DocumentNumbers {
    /** The number of a document: word, year in brackets, number. */
    static final String YEARED =
            "[\\p{IsHan}A-Za-z&&[^年月日]]{1,14}\\s?[〔\\[(【［](?:19|20)[0-9]{2}[〕\\])】］]\\s?(?:第\\s?)?[0-9]{1,5}\\s?号";

    /** Orders and announcements. */
    static final String ORDER =
            "(?:[\\p{IsHan}]{0,16}令\\s?第?\\s?[0-9一二三四五六七八九十百零〇]{1,6}\\s?号|[\\p{IsHan}]{0,16}公告\\s?(?:19|20)[0-9]{2}年\\s?第\\s?[0-9]{1,4}\\s?号|第\\s?[0-9]{1,4}\\s?号|(?:19|20)[0-9]{2}年\\s?第\\s?[0-9]{1,4}\\s?号)";

    private static final PrefilteredPattern ANYWHERE =
            PrefilteredPattern.compile(
                    YEARED
                            + "|[\\p{IsHan}&&[^年月日]]{0,14}(?:公告\\s?(?:(?:19|20)[0-9]{2}年)?|令)\\s?第\\s?[0-9一二三四五六七八九十百]{1,6}\\s?号");

    /** Words that run into a number in a sentence and are none of it. */
    private static final PrefilteredPattern BEFORE =
            PrefilteredPattern.compile(
                    "^.*(?:根据|依据|依照|按照|遵照|参照|贯彻|落实|执行|废止|印发|转发|修改|以及|文件|通知)|^[和与及对将见按原](?=.{3})");

    /** A number in running text: UTF-16 units [from, to). */
    record Found(int from, int to) {}

    /** The first number in [from, to) of a text; null if there is none. */
    static @Nullable Found first(String text, int from, int to) {
        int sign = text.indexOf('号', from);
        if (sign < 0 || sign >= to) return null;
        PrefilteredMatcher number = ANYWHERE.matcher(text).region(from, to);
        if (!number.find()) return null;
        PrefilteredMatcher before = BEFORE.matcher(number.group());
        int start = before.find() ? number.start() + before.end() : number.start();
        return new Found(start, number.end());
    }

    /** Numbers of technical standards: GB 50180, GB/T 50280—98. */
    private static final PrefilteredPattern STANDARD =
            PrefilteredPattern.compile(
                    "^[A-Z]{2,4}[0-9]{0,2}(?:/?[TZ])?\\s?[0-9]{1,6}(?:\\.[0-9]{1,2})?(?:\\s?[-—–]\\s?[0-9]{2,4})?$");

    /** A number that says no more than year and place in it: 2017年第8号. */
    private static final PrefilteredPattern PLAIN =
            PrefilteredPattern.compile("^(?:19|20)[0-9]{2}年\\s?第\\s?[0-9]{1,4}\\s?号$");

    /** The number in brackets behind a title, also of a standard; null if there is none. */
    static @Nullable Found bracketed(String text, int from, int to) {
        Found found = first(text, from, to);
        if (found != null) return found;
        String whole = text.substring(from, to);
        boolean isNumber = STANDARD.matcher(whole).matches() || PLAIN.matcher(whole).matches();
        return isNumber ? new Found(from, to) : null;
    }

    /** A line that is a number. */
    static final PrefilteredPattern LINE =
            PrefilteredPattern.compile(
                    "^\\(?(?<number>"
                            + YEARED
                            + "|"
                            + ORDER
                            + "|[〔\\[(【［](?:19|20)[0-9]{2}[〕\\])】］]\\s?(?:第\\s?)?[0-9]{1,5}\\s?号|\\(?第\\s?[0-9]{1,4}\\s?[期次])\\)?$");

    /** An announcement that has its number for a title, and its subject in brackets behind it. */
    static final PrefilteredPattern TITLE =
            PrefilteredPattern.compile(
                    "^(?<number>[\\p{IsHan}]{2,16}(?:公告|令|通告)\\s?(?:(?:19|20)[0-9]{2}年\\s?)?第\\s?[0-9]{1,4}\\s?号)\\s?\\((?:关于|《).{4,}\\)$");

    private DocumentNumbers() {}
}
