package org.policygraph.query.request;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in JSON's words what graphql-java says with the names of its classes. */
public final class PlainWords {
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("LinkedHashMap", "object"),
                    Map.entry("HashMap", "object"),
                    Map.entry("UnmodifiableMap", "object"),
                    Map.entry("MapN", "object"),
                    Map.entry("Map1", "object"),
                    Map.entry("ArrayList", "list"),
                    Map.entry("ListN", "list"),
                    Map.entry("List12", "list"),
                    Map.entry("UnmodifiableRandomAccessList", "list"),
                    Map.entry("Integer", "number"),
                    Map.entry("Long", "number"),
                    Map.entry("Double", "number"),
                    Map.entry("BigInteger", "number"),
                    Map.entry("BigDecimal", "number"),
                    Map.entry("IntValue", "whole number"),
                    Map.entry("FloatValue", "number"),
                    Map.entry("StringValue", "string"),
                    Map.entry("BooleanValue", "Boolean"),
                    Map.entry("EnumValue", "enum value"),
                    Map.entry("ObjectValue", "object"),
                    Map.entry("ArrayValue", "list"),
                    Map.entry("NullValue", "null"));

    private static final Pattern NAMED =
            Pattern.compile("'([A-Za-z0-9]+)'|\\b([A-Z][a-z]+Value)\\b");
    private static final Pattern ECHOED =
            Pattern.compile("with value '.*' is not a valid", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.){2,}[A-Z]\\w*");
    private static final int LONGEST = 500;

    private PlainWords() {}

    static String of(@Nullable String message) {
        if (message == null) return "the request is not valid";
        String plain = ECHOED.matcher(message).replaceAll("is not a valid");
        plain = NAMED.matcher(plain).replaceAll(PlainWords::word);
        plain = CLASS.matcher(plain).replaceAll("value");
        plain = plain.replace("an AST type of ", "").replace(" but it was a ", " but it was: ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static String word(MatchResult found) {
        String name = found.group(1) != null ? found.group(1) : found.group(2);
        String word = WORDS.get(name);
        return Matcher.quoteReplacement(word == null ? found.group() : word);
    }
}
