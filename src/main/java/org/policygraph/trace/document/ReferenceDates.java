package org.policygraph.trace.document;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Pol;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether one document can mean another by the times that both print: none names one that was
 * signed after it, and a year printed beside a name is that of the document named.
 */
final class ReferenceDates {
    private static final Pattern NUMBERED =
            Pattern.compile("[〔\\[(（【]((?:19|20)[0-9]{2})[〕\\])）】]");

    /** 2003年5月发布的《…》, 2003年《…》. */
    private static final Pattern AHEAD =
            Pattern.compile(
                    "((?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?"
                            + "(?:[^。；;，,、《》]{0,24}(?:发布|印发|制定|公布|下发|出台|颁布|颁发|发)的?)?原?$");

    /** 《…》（2003年5月发布）. */
    private static final Pattern BEHIND =
            Pattern.compile(
                    "^[(（]((?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:第?[0-9]{1,4}号)?"
                            + "[^)）]{0,20}[)）]");

    private static final int NEAR = 48;

    private final RecordReads records;
    private final Function<Node, @Nullable HeldText> texts;

    ReferenceDates(RecordReads records, Function<Node, @Nullable HeldText> texts) {
        this.records = records;
        this.texts = texts;
    }

    /**
     * Whether times allow that a reference of one document means another.
     *
     * @param writtenNumber the number that it gives; null for none
     */
    boolean allow(Node reference, Node from, Node named, @Nullable String writtenNumber) {
        String date = date(named);
        if (date == null) return true;
        String own = date(from);
        if (own != null && isAfter(date, own)) return false;
        String year = date.substring(0, Math.min(4, date.length()));
        String written = writtenNumber == null ? printed(reference) : year(writtenNumber);
        boolean isSameNumber =
                writtenNumber != null
                        && records.texts(named, Pol.documentNumber).stream()
                                .map(DocumentNames::number)
                                .anyMatch(DocumentNames.number(writtenNumber)::equals);
        return isSameNumber || written == null || written.equals(year);
    }

    /** As finely as both are given. */
    private static boolean isAfter(String date, String other) {
        int shared = Math.min(date.length(), other.length());
        return date.substring(0, shared).compareTo(other.substring(0, shared)) > 0;
    }

    /** When a document was signed; else the year of its number. */
    private @Nullable String date(Node document) {
        String signed = records.text(document, Pol.signedOn);
        if (signed != null) return signed;
        String numbered = records.text(document, Pol.documentNumber);
        return numbered == null ? null : year(numbered);
    }

    private static @Nullable String year(String number) {
        Matcher matcher = NUMBERED.matcher(number);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The year that the text prints beside the name. */
    private @Nullable String printed(Node reference) {
        Node place = records.value(reference, Pol.span);
        int fragment = place == null ? -1 : place.getURI().indexOf('#');
        if (place == null || fragment < 0) return null;
        String address = place.getURI();
        HeldText text = texts.apply(NodeFactory.createURI(address.substring(0, fragment)));
        if (text == null) return null;
        TextSpan name = TextSpan.named(address.substring(fragment + 1), text);
        if (name == null) return null;
        Matcher ahead = AHEAD.matcher(near(text, Math.max(0, name.start() - NEAR), name.start()));
        if (ahead.find()) return ahead.group(1);
        Matcher behind =
                BEHIND.matcher(near(text, name.end(), Math.min(text.length(), name.end() + NEAR)));
        return behind.find() ? behind.group(1) : null;
    }

    private static String near(HeldText text, int from, int to) {
        return from < to ? text.span(from, to).text().replaceAll("\\s", "") : "";
    }
}
