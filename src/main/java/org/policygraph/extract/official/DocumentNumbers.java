package org.policygraph.extract.official;

import java.util.regex.Pattern;

/** Numbers of documents (发文字号): 某发〔2020〕7号, 国令第1号, 2020年第7号. */
final class DocumentNumbers {
    /** The number of a document: word, year in brackets, number. */
    static final String YEARED =
            "[\\p{IsHan}A-Za-z]{1,14}\\s?[〔\\[(【［](?:19|20)[0-9]{2}[〕\\])】］]\\s?(?:第\\s?)?[0-9]{1,5}\\s?号";

    /** Orders and announcements. */
    static final String ORDER =
            "(?:[\\p{IsHan}]{0,16}令\\s?第?\\s?[0-9一二三四五六七八九十百零〇]{1,6}\\s?号|[\\p{IsHan}]{0,16}公告\\s?(?:19|20)[0-9]{2}年\\s?第\\s?[0-9]{1,4}\\s?号|第\\s?[0-9]{1,4}\\s?号|(?:19|20)[0-9]{2}年\\s?第\\s?[0-9]{1,4}\\s?号)";

    static final Pattern ANYWHERE = Pattern.compile(YEARED);

    /** A line that is a number. */
    static final Pattern LINE =
            Pattern.compile("^\\(?(?<number>" + YEARED + "|" + ORDER + ")\\)?$");

    private DocumentNumbers() {}
}
