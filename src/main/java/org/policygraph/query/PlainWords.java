package org.policygraph.query;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in JSON's words what graphql-java says with the names of its classes. */
final class PlainWords {
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

    private static final Pattern QUOTED = Pattern.compile("'([A-Za-z0-9]+)'");
    private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.){2,}[A-Z]\\w*");
    private static final int LONGEST = 500;

    private PlainWords() {}

    static String of(@Nullable String message) {
        if (message == null) return "the request is not valid";
        String plain =
                QUOTED.matcher(message)
                        .replaceAll(
                                found -> {
                                    String word = WORDS.get(found.group(1));
                                    return Matcher.quoteReplacement(
                                            word == null ? found.group() : word);
                                });
        plain = CLASS.matcher(plain).replaceAll("value").replace("an AST type of ", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
