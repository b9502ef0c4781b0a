package org.policygraph.http.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The field Accept of RFC 9110 §12.5.1: what a client wants, by weight. Read here, since Jetty's
 * QuotedQualityCSV fails on a space before an equals sign and does not tell what has the weight 0.
 */
public record AcceptHeader(List<Range> ranges) {
    private static final Pattern WEIGHT = Pattern.compile("q\\s*=\\s*(.*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]*)?|\\.[0-9]+");

    /** Clients send few fields, and each the same with every request. */
    private static final Cache<String, AcceptHeader> KNOWN =
            Caffeine.newBuilder().maximumSize(200).executor(Runnable::run).build();

    /** A longer field is read each time, in characters. */
    private static final int LONGEST_KNOWN = 500;

    public AcceptHeader {
        ranges = List.copyOf(ranges);
    }

    /** A media range with its weight between 0 and 1. */
    record Range(String type, String subtype, double weight) {
        private boolean covers(String mediaType) {
            return switch (precision()) {
                case 2 -> mediaType.equals(type + "/" + subtype);
                case 1 -> mediaType.startsWith(type + "/");
                default -> true;
            };
        }

        private int precision() {
            if (!subtype.equals("*")) return 2;
            return type.equals("*") ? 0 : 1;
        }
    }

    /** Reads the field of a request, all its lines as one (RFC 9110 §5.3). */
    public static AcceptHeader of(HttpServletRequest request) {
        return parse(String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    /**
     * Reads the field as generously as it can be meant: a lone {@code *} is {@code *}{@code /*}, as
     * old Java clients write it; weights have any number of digits; parameters of a media type say
     * nothing here. A missing or empty field accepts everything, a broken range nothing.
     */
    public static AcceptHeader parse(@Nullable String field) {
        if (field == null || field.isBlank()) {
            return new AcceptHeader(List.of(new Range("*", "*", 1)));
        }
        return field.length() > LONGEST_KNOWN ? read(field) : KNOWN.get(field, AcceptHeader::read);
    }

    private static AcceptHeader read(String field) {
        List<Range> ranges = new ArrayList<>();
        for (String part : split(field, ',')) range(part).ifPresent(ranges::add);
        return new AcceptHeader(ranges);
    }

    /** The parts between separators that do not stand in a quoted string (RFC 9110 §5.6.4). */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '"') isQuoted = !isQuoted;
            else if (unit == '\\' && isQuoted) at++;
            else if (unit == separator && !isQuoted) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    private static Optional<Range> range(String written) {
        List<String> pieces = split(written.toLowerCase(Locale.ROOT), ';');
        double weight = 1;
        for (String parameter : pieces.subList(1, pieces.size())) {
            Matcher asked = WEIGHT.matcher(parameter);
            if (asked.matches()) weight = weight(asked.group(1));
        }
        String name = pieces.getFirst();
        if (name.equals("*")) return Optional.of(new Range("*", "*", weight));
        String[] names = name.split("/", 2);
        if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) return Optional.empty();
        return Optional.of(new Range(names[0], names[1], weight));
    }

    /** A weight that is left out is 1, and one that is no number 0. */
    private static double weight(String digits) {
        if (digits.isEmpty()) return 1;
        return NUMBER.matcher(digits).matches() ? Math.min(1, Double.parseDouble(digits)) : 0;
    }

    /** Whether any media type will do. */
    public boolean isAnything() {
        return ranges.stream().allMatch(range -> range.precision() == 0);
    }

    /**
     * The offer with the greatest weight; of equals, the one named more precisely, then the one
     * that the client names first, then the one offered first. Empty if none is acceptable.
     */
    public Optional<String> best(List<String> offers) {
        String best = null;
        Range reason = null;
        for (String offer : offers) {
            Range range = mostPrecise(offer);
            if (range == null || range.weight() <= 0) continue;
            if (reason != null && !isBetter(range, reason)) continue;
            best = offer;
            reason = range;
        }
        return Optional.ofNullable(best);
    }

    private boolean isBetter(Range range, Range other) {
        if (range.weight() != other.weight()) return range.weight() > other.weight();
        if (range.precision() != other.precision()) return range.precision() > other.precision();
        return ranges.indexOf(range) < ranges.indexOf(other);
    }

    private @Nullable Range mostPrecise(String offer) {
        Range found = null;
        for (Range range : ranges) {
            boolean closer = found == null || range.precision() > found.precision();
            if (closer && range.covers(offer)) found = range;
        }
        return found;
    }
}
