package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.FieldShape;
import org.policygraph.query.graph.EngineTerms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Turns RDF values into values of the schema's scalars and enums. */
public final class Literals {
    /** Whole numbers of fewer digits fit an Int. */
    private static final int DIGITS_OF_INT = 10;

    private Literals() {}

    /** The data hold a value that the schema does not admit. */
    static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misfit(FieldShape shape, Node value) {
            super("field " + shape.name() + " of type " + shape.type() + " cannot hold " + value);
        }
    }

    /**
     * The value as the field's type.
     *
     * @return null for an address that is not of the web
     * @throws Misfit if it does not fit the type
     */
    static @Nullable Object value(FieldShape shape, Node value) {
        try {
            return switch (shape.kind()) {
                case ENUM -> EngineTerms.localName(iri(shape, value));
                case SCALAR ->
                        shape.type().equals("Url") ? url(shape, value) : literal(shape, value);
                case RECORD -> throw new Misfit(shape, value);
            };
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            Misfit misfit = new Misfit(shape, value);
            misfit.addSuppressed(e);
            throw misfit;
        }
    }

    private static String iri(FieldShape shape, Node value) {
        if (value.isURI()) return value.getURI();
        throw new Misfit(shape, value);
    }

    private static @Nullable String url(FieldShape shape, Node value) {
        String iri = iri(shape, value);
        return Addresses.isWeb(iri) ? Addresses.encoded(iri) : null;
    }

    private static Object literal(FieldShape shape, Node value) {
        if (!value.isLiteral()) throw new Misfit(shape, value);
        String written = value.getLiteralLexicalForm();
        return switch (shape.type()) {
            case "Int" -> whole(written.strip());
            case "Float" -> finite(shape, value, Double.parseDouble(written.strip()));
            case "Boolean" -> truth(shape, value, written.strip());
            case "DateTime" -> OffsetDateTime.parse(written.strip());
            case "Date" -> LocalDate.parse(written.strip());
            case "Duration" -> period(shape, value, written.strip());
            default -> written;
        };
    }

    private static String period(FieldShape shape, Node value, String written) {
        if (DurationScalar.isPeriod(written)) return written;
        throw new Misfit(shape, value);
    }

    private static int whole(String written) {
        return isUsual(written)
                ? Integer.parseInt(written)
                : new BigDecimal(written).intValueExact();
    }

    /** A few digits and nothing else, as nearly all whole numbers are written. */
    private static boolean isUsual(String written) {
        for (int at = 0; at < written.length(); at++) {
            char unit = written.charAt(at);
            if (unit < '0' || unit > '9') return false;
        }
        return !written.isEmpty() && written.length() < DIGITS_OF_INT;
    }

    private static double finite(FieldShape shape, Node value, double number) {
        if (Double.isFinite(number)) return number;
        throw new Misfit(shape, value);
    }

    private static boolean truth(FieldShape shape, Node value, String written) {
        return switch (written) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Misfit(shape, value);
        };
    }
}
