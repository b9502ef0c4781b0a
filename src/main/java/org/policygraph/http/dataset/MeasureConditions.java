package org.policygraph.http.dataset;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.QueryString;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A query string as a {@code MeasureFilter} of the GraphQL schema. A parameter that is given more
 * than once is met by any of its values, except {@code text} and {@code hasCommitment}.
 */
final class MeasureConditions {
    private static final String DOCUMENT = "document";
    private static final String THEME = "theme";
    private static final String PARAGRAPH = "paragraph";
    private static final String GROUP = "group";
    private static final String GROUP_BASIS = "groupBasis";
    private static final String DEPARTMENT = "department";
    private static final String DEPARTMENT_BASIS = "departmentBasis";
    private static final String HAS_COMMITMENT = "hasCommitment";
    private static final String TEXT = "text";
    private static final String HELD_IN = "heldIn";
    private static final List<String> TEXTS = List.of("ORIGINAL", "DIGEST");
    private static final String STATUS = "status";
    private static final List<String> STATUSES = List.of("NOT_KNOWN", "REPEALED");

    /** What can be asked for. */
    static final List<String> NAMES =
            List.of(
                    DOCUMENT,
                    THEME,
                    PARAGRAPH,
                    GROUP,
                    GROUP_BASIS,
                    DEPARTMENT,
                    DEPARTMENT_BASIS,
                    HAS_COMMITMENT,
                    TEXT,
                    HELD_IN,
                    STATUS);

    /** A remit never links a group. */
    private static final List<String> OF_GROUPS = List.of("STATED", "IMPLIED", "CURATED");

    /** A term never implies a body. */
    private static final List<String> OF_DEPARTMENTS = List.of("STATED", "REMIT", "CURATED");

    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");

    private final QueryString asked;
    private final Map<String, @Nullable Object> filter = new LinkedHashMap<>();

    private MeasureConditions(QueryString asked) {
        this.asked = asked;
    }

    /**
     * The filter, as a value of a GraphQL variable.
     *
     * @throws HttpError if a parameter is unknown, missing or malformed
     */
    static Map<String, @Nullable Object> of(QueryString asked) {
        return new MeasureConditions(asked).read();
    }

    private Map<String, @Nullable Object> read() {
        for (String name : new TreeSet<>(asked.values().keySet())) {
            if (!NAMES.contains(name)) {
                throw found("the query string", name, "one of " + String.join(", ", NAMES));
            }
        }
        put(DOCUMENT, given(DOCUMENT));
        put(THEME, given(THEME));
        put(PARAGRAPH, given(PARAGRAPH).stream().map(MeasureConditions::paragraph).toList());
        List<String> groupBases = bases(GROUP_BASIS, GROUP, OF_GROUPS);
        link("targetGroup", given(GROUP), groupBases);
        List<String> departments = given(DEPARTMENT);
        List<String> departmentBases = bases(DEPARTMENT_BASIS, DEPARTMENT, OF_DEPARTMENTS);
        if (!departments.isEmpty() && departmentBases.isEmpty()) {
            throw found(
                    DEPARTMENT,
                    departments.getFirst(),
                    DEPARTMENT_BASIS + " beside it, since most are only inferred");
        }
        link(DEPARTMENT, departments, departmentBases);
        put(HELD_IN, chosen(HELD_IN, TEXTS));
        put(STATUS, chosen(STATUS, STATUSES));
        String commitment = asked.get(HAS_COMMITMENT);
        if (commitment != null) filter.put(HAS_COMMITMENT, truth(commitment));
        String text = asked.get(TEXT);
        if (text != null) filter.put(TEXT, text);
        return filter;
    }

    private void put(String name, List<?> values) {
        if (!values.isEmpty()) filter.put(name, values);
    }

    private List<String> given(String name) {
        List<String> values = asked.all(name);
        if (values.contains("")) throw found(name, "", "a value");
        return values;
    }

    private void link(String field, List<String> names, List<String> bases) {
        if (names.isEmpty()) return;
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("any", names);
        if (!bases.isEmpty()) condition.put("basis", bases);
        filter.put(field, condition);
    }

    private List<String> bases(String name, String of, List<String> known) {
        List<String> bases =
                given(name).stream().flatMap(value -> Arrays.stream(value.split(",", -1))).toList();
        for (String basis : bases) {
            if (known.contains(basis)) continue;
            throw found(name, basis, "one or more of " + String.join(", ", known));
        }
        if (!bases.isEmpty() && given(of).isEmpty()) {
            throw found(name, bases.getFirst(), "to stand beside " + of);
        }
        return bases;
    }

    private static Integer paragraph(String digits) {
        if (WHOLE.matcher(digits).matches()) return Integer.valueOf(digits);
        throw found(PARAGRAPH, digits, "a number as in the markers");
    }

    private List<String> chosen(String name, List<String> known) {
        for (String each : given(name)) {
            if (!known.contains(each)) {
                throw found(name, each, "one of " + String.join(", ", known));
            }
        }
        return given(name);
    }

    private static Boolean truth(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw found(HAS_COMMITMENT, word, "true or false");
        };
    }

    private static HttpError found(String where, String found, String expected) {
        return HttpError.badRequest(where + ": found “" + found + "”, expected " + expected + ".");
    }
}
