package org.policygraph.http.exchange;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the bytes of an answer are coded on the way (RFC 9110 §8.4.1). */
public enum ContentCoding {
    IDENTITY,
    GZIP;

    /** Less than any weight that a client can give: acceptable, but nobody's wish. */
    private static final double UNNAMED = 1e-6;

    /** The name in Content-Encoding. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one that a client likes best, by the field Accept-Encoding (§12.5.3); of equals the
     * shorter. A client that says nothing gets the bytes as they are.
     *
     * @return empty if none of these is acceptable
     */
    static Optional<ContentCoding> wanted(
            HttpServletRequest request, Collection<ContentCoding> offers) {
        var lines = Collections.list(request.getHeaders("Accept-Encoding"));
        if (lines.isEmpty()) return Optional.of(IDENTITY);
        return best(String.join(",", lines), offers);
    }

    static Optional<ContentCoding> best(String field, Collection<ContentCoding> offers) {
        Map<String, Double> weights = weights(field);
        ContentCoding best = null;
        for (ContentCoding offer : values()) {
            if (!offers.contains(offer) || offer.weight(weights) <= 0) continue;
            if (best == null || offer.weight(weights) >= best.weight(weights)) best = offer;
        }
        return Optional.ofNullable(best);
    }

    private double weight(Map<String, Double> weights) {
        Double named = weights.get(token());
        if (named != null) return named;
        Double any = weights.get("*");
        if (this == IDENTITY) return any == null || any > 0 ? UNNAMED : 0;
        return any == null ? 0 : any;
    }

    private static Map<String, Double> weights(String field) {
        Map<String, Double> weights = new HashMap<>();
        for (String part : field.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] pieces = part.trim().split(";", -1);
            String token = pieces[0].trim();
            if (token.isEmpty()) continue;
            double weight = 1;
            for (int at = 1; at < pieces.length; at++) {
                weight = weight(pieces[at].replace(" ", ""), weight);
            }
            // An old name for the same (§8.4.1.3).
            weights.put(token.equals("x-gzip") ? "gzip" : token, weight);
        }
        return weights;
    }

    private static double weight(@Nullable String parameter, double otherwise) {
        if (parameter == null || !parameter.startsWith("q=")) return otherwise;
        String digits = parameter.substring(2);
        return digits.matches("[01](\\.[0-9]*)?") ? Math.min(1, Double.parseDouble(digits)) : 0;
    }
}
