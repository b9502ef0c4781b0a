package org.policygraph.http.exchange;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The field Accept of RFC 9110 §12.5.1: what a client wants, by weight. */
public record AcceptHeader(List<Range> ranges) {
    /** Ranges read of one field; what follows is ignored, since no honest client sends as many. */
    private static final int MOST_RANGES = 64;

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

    /** Reads the field; a missing or empty one accepts everything, a broken range nothing. */
    public static AcceptHeader parse(@Nullable String field) {
        if (field == null || field.isBlank()) {
            return new AcceptHeader(List.of(new Range("*", "*", 1)));
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : field.split(",", MOST_RANGES)) {
            range(part).ifPresent(ranges::add);
        }
        return new AcceptHeader(ranges);
    }

    private static Optional<Range> range(String part) {
        String[] pieces = part.trim().toLowerCase(Locale.ROOT).split(";", -1);
        String[] names = pieces[0].trim().split("/", 2);
        if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) return Optional.empty();
        double weight = 1;
        for (int i = 1; i < pieces.length; i++) {
            String parameter = pieces[i].trim();
            if (parameter.startsWith("q=")) weight = weight(parameter.substring(2));
        }
        return Optional.of(new Range(names[0], names[1], weight));
    }

    private static double weight(String digits) {
        return digits.matches("[01](\\.[0-9]{0,3})?") ? Math.min(1, Double.parseDouble(digits)) : 0;
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
