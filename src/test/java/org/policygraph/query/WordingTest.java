package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.i18n.I18n;
import graphql.i18n.I18n.BundleType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.policygraph.query.request.Wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What is wrong with a request is said in words for people, with the place and the fix. */
class WordingTest {
    private final Ask ask = TestGraph.ask();

    /** Whoever updates the library is told which messages are new. */
    @ParameterizedTest
    @EnumSource
    void everyMessageOfTheLibraryIsWordedHere(BundleType type) {
        Properties ours = messages("/i18n/" + type + "_" + Wording.LOCALE + ".properties");
        Properties library = messages("/i18n/" + type + ".properties");

        assertThat(ours.keySet()).isEqualTo(library.keySet());
        assertThat(ours.values())
                .noneMatch(each -> each.toString().matches(".*(AST|ANTLR|Validation|coerce|').*"));
        assertThat(I18n.i18n(type, Wording.LOCALE).getResourceBundle().getLocale())
                .isEqualTo(Wording.LOCALE);
    }

    private static Properties messages(String file) {
        Properties messages = new Properties();
        try (InputStream bytes = Objects.requireNonNull(I18n.class.getResourceAsStream(file))) {
            messages.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    { measures(where: {department: {any: ["医保局"]}}) { totalCount } } | where.department: the field basis is missing; expected one or more of STATED, IMPLIED, REMIT, CURATED, REJECTED | 12
                    { measures(where: {departmen: {}}) { totalCount } } | where: MeasureFilter has no field “departmen”; nearest: department, | 12
                    { measures(where: {theme: "a", foo: 1, paragraph: [1, "x"]}) { totalCount } } | where: MeasureFilter has no field “foo” | 12
                    { measures(where: {paragraph: [1, "x"]}) { totalCount } } | where.paragraph[1]: found “x”, expected a whole number | 12
                    { measures(where: [1]) { totalCount } } | where: found a list, expected an object of type MeasureFilter with some of the fields and, or, not | 12
                    { measures(first: "x") { totalCount } } | first: found “x”, expected a whole number from -2147483648 to 2147483647 | 12
                    { measures(first: 99999999999) { totalCount } } | first: found 99999999999, expected a whole number | 12
                    { commitments(where: {minValue: 1e400}) { totalCount } } | where.minValue: found 1E+400, expected a number of up to about 1.8E308 | 15
                    { measures { nodes { departments { name } } } } | the argument basis is missing; expected one or more of STATED | 22
                    { measures { nodes { departments(basis: [STATET]) { name } } } } | basis[0]: found STATET, expected one of STATED, IMPLIED | 34
                    { measures { nodes { departments(basis: ["STATED"]) { name } } } } | basis[0]: found “STATED”, expected one of STATED, IMPLIED, REMIT, CURATED, REJECTED, without quotation marks | 34
                    { measures { nodes { departments(basis: null) { name } } } } | the argument basis must not be null | 22
                    { measures { nodes { theme { name(lang: "中文") } } } } | lang: found “中文”, expected a language tag, as “zh” or “en-GB” | 35
                    { measures { nodes { formatted(style: APA, accessed: "2026-02-30") } } } | accessed: found “2026-02-30”, expected a day of the calendar | 44
                    query ($f: Int = "x") { measures(first: $f) { totalCount } } | the default of $f: found “x”, expected a whole number | 8
                    { measures @include { totalCount } } | the argument if is missing; expected true or false | 12
                    { measures { total } } | MeasureConnection has no field total | 14
                    { measures(fist: 1) { totalCount } } | the field has no argument fist | 12
                    { measures { nodes } } | nodes is of type [Measure!]!: say in braces after it which of its fields you want | 14
                    { measures { totalCount { x } } } | totalCount is a plain Int!, in which nothing can be selected | 14
                    { measures { nodes { number number: text } } } | would answer both number and text: give one of them an alias | 22
                    query ($f: Int) { measures { totalCount } } | nothing uses the variable $f | 8
                    { measures(first: $f) { totalCount } } | the operation does not declare the variable $f | 19
                    query ($f: String) { measures(first: $f) { totalCount } } | the variable $f is declared as String, and stands where Int is expected | 38
                    query ($f: Foo) { measures(first: $f) { totalCount } } | there is no type Foo | 12
                    { measures { ...F } } | the document has no fragment F | 14
                    { measures @foo { totalCount } } | there is no directive @foo | 12
                    { measures(first: 11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111) { totalCount } } | a number of the document has more than 100 characters | 19
                    """)
    void saysWhatIsWrongWithADocument(String query, String message, int column) {
        GraphQlResponse answer = ask.answer(query.strip());

        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains(message);
        assertThat(Ask.at(answer.body(), "errors.0.locations.0"))
                .isEqualTo(Map.of("line", 1, "column", column));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    { 措施: measures { totalCount } } | line 1, column 3: “措” cannot stand in a name: names of fields, aliases and variables have the letters a to z
                    { a措施: measures { totalCount } } | line 1, column 4: “措” cannot stand in a name
                    { measures（first: 1) { totalCount } } | line 1, column 11: “（” is a fullwidth character: write “(”
                    { measures(first：1) { totalCount } } | column 17: “：” is a fullwidth character: write “:”
                    { measures(first:１) { totalCount } } | “１” is a fullwidth character: write “1”
                    { search(text: “养老”) { totalCount } } | column 16: “ begins no string: strings stand between "
                    { search(text: '养老') { totalCount } } | column 16: ' begins no string
                    { search(text: "养老) { totalCount } } | column 16: the string that begins here does not end on its line
                    { search(text: "a\\q") { totalCount } } | column 16: the string that begins here does not end on its line, or has a backslash
                    { search(text: "\\uD800") { totalCount } } | column 16: the escape \\uD800 is the first half of a character
                    { measures(first: 01) { totalCount } } | column 19: this is no number: it has no leading zeros
                    { measures(first: 1.) { totalCount } } | column 19: this is no number
                    { measures(first: -) { totalCount } } | column 19: this is no number
                    { measures { totalCount } | column 26: the document ends before it is complete
                    {} | line 1, column 2: “}” cannot stand here
                    { measures() { totalCount } } | “)” cannot stand here
                    { measures; } | column 11: “;” cannot stand here
                    hello | line 1, column 1: “hello” cannot stand here
                    """)
    void saysWhereADocumentIsNoGraphQl(String query, String message) {
        GraphQlResponse answer = ask.answer(query.strip());

        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains(message);
        assertThat(Ask.at(answer.body(), "errors.0.locations")).isNotNull();
    }

    @Test
    void countsLinesAndCharactersOutsideTheBasicPlane() {
        String query = "{\n  search(text: \"𠀀𠀀\", 甲: 1) { totalCount }\n}";
        assertThat(Ask.message(ask.answer(query))).startsWith("line 2, column 22: “甲”");
        assertThat(Ask.message(ask.answer("")))
                .isEqualTo("the document is empty: it has no operation");
        assertThat(Ask.message(ask.answer("{ measures { totalCount }\n\n")))
                .contains("the document ends before");
    }

    @Test
    void saysWhatIsWrongWithVariablesEachAtItsPlaceAndAllAtOnce() {
        Map<String, Object> where =
                Map.of(
                        "department", Map.of("any", List.of("医保局"), "basis", List.of("STATET")),
                        "paragraph", List.of(1, "x"));
        GraphQlResponse answer =
                ask.answer(
                        "query ($where: MeasureFilter, $first: Int!, $ids: [ID!]!) {"
                                + " measures(where: $where, first: $first) { totalCount }"
                                + " nodes(ids: $ids) { id } }",
                        Map.of("where", where, "ids", List.of(true)));
        assertThat(answer.executed()).isFalse();
        assertThat(Ask.list(answer.body().get("errors")))
                .extracting(each -> String.valueOf(Ask.at(each, "message")))
                .containsExactlyInAnyOrder(
                        "$where.paragraph[1]: found “x”, expected a whole number from -2147483648"
                                + " to 2147483647",
                        "$where.department.basis[0]: found “STATET”, expected one of STATED,"
                                + " IMPLIED, REMIT, CURATED, REJECTED",
                        "$first is missing; expected a whole number from -2147483648 to 2147483647",
                        "$ids[0]: found true, expected a string or a whole number");
        assertThat(Ask.at(answer.body(), "errors.0.locations.0"))
                .isEqualTo(Map.of("line", 1, "column", 8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query ($v: Boolean = true) { measures { totalCount @include(if: $v) } }"
                        + " | if: the variable $v is null, expected true or false | 65",
                "query ($v: Boolean = true) { measures { ...F } } fragment F on MeasureConnection"
                        + " { totalCount @skip(if: $v) } | if: the variable $v is null | 105",
                "query ($v: [String!] = []) { join(names: $v, type: THEME) { name } }"
                        + " | names: the variable $v is null, expected a list | 42",
                "query ($v: String = \"a\") { join(names: [\"b\", $v], type: THEME) { name } }"
                        + " | names: the variable $v is null, expected a string | 46",
                "query ($v: [Basis!] = [STATED]) { measures(where: {department: {exists: true,"
                        + " basis: $v}}) { totalCount } }"
                        + " | where.department.basis: the variable $v is null | 86",
                "query ($v: [Basis!] = [STATED]) { measures { nodes { departments(basis: $v)"
                        + " { name } } } } | basis: the variable $v is null | 73",
            })
    void aVariableThatIsNullWhereNothingMayBeIsToldByItsPlace(
            String query, String message, int column) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("v", null);

        GraphQlResponse answer =
                ask.engine().execute(new GraphQlRequest(query, null, variables), "test-id");

        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains(message);
        assertThat(Ask.at(answer.body(), "errors.0.locations.0"))
                .isEqualTo(Map.of("line", 1, "column", column));
    }

    /** What may be null stays so: clients send null for what they leave out. */
    @Test
    void aVariableMayBeNullWhereNullCanStand() {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("v", null);
        for (String query :
                List.of(
                        "query ($v: Int = 3) { measures(first: $v) { totalCount } }",
                        "query ($v: String) { measures(after: $v) { totalCount } }",
                        "query ($v: MeasureFilter) { measures(where: $v) { totalCount } }",
                        "query ($v: [MeasureFilter!]) { measures(where: {and: $v}) { totalCount } }",
                        "query ($v: Boolean = true) { measures(where: {hasCommitment: $v})"
                                + " { totalCount } }")) {
            assertThat(
                            ask.engine()
                                    .execute(new GraphQlRequest(query, null, variables), "id")
                                    .body())
                    .as(query)
                    .doesNotContainKey("errors");
        }
    }
}
