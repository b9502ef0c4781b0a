package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertHarmless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;

/** What clients send by mistake is refused over HTTP in words for people, with its place. */
class OddRequestTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    query($b:Boolean=true){measures(first:1){totalCount @include(if:$b)}} | {"b": null} | if: the variable $b is null, expected true or false
                    query($b:Boolean=true){measures(first:1){totalCount @skip(if:$b)}} | {"b": null} | if: the variable $b is null
                    query($b:Boolean!){measures(first:1){totalCount @skip(if:$b)}} | {"b": null} | $b: found null, expected true or false
                    query($b:Boolean!){measures(first:1){totalCount @skip(if:$b)}} | {"b": "yes"} | $b: found “yes”, expected true or false
                    {commitments(where:{minValue:1e400}){totalCount}} | {} | where.minValue: found 1E+400, expected a number
                    query($m:Float){commitments(where:{minValue:$m}){totalCount}} | {"m": "NaN"} | $m: found “NaN”, expected a number
                    query($m:Float){commitments(where:{minValue:$m}){totalCount}} | {"m": "Infinity"} | $m: found “Infinity”
                    query($n:[String!]!){join(names:$n,type:THEME){name}} | {"n": ["a", null]} | $n[1]: found null, expected a string
                    query($w:MeasureFilter){measures(where:$w){totalCount}} | {"w": {"department": {"any": ["医保局"]}}} | $w.department: the field basis is missing; expected one or more of STATED, IMPLIED
                    {measures(where:{department:{any:["医保局"]}}){totalCount}} | {} | where.department: the field basis is missing; expected one or more of STATED
                    query($d:[Dimension!]!){facets(dimensions:$d){total}} | {"d": ["FOO"]} | $d[0]: found “FOO”, expected one of TARGET_GROUP
                    query($d:Date){measure(number:"5.2"){formatted(style:APA,accessed:$d)}} | {"d": "2026-02-30"} | $d: found “2026-02-30”, expected a day of the calendar
                    query($l:Locale){themes{nodes{name(lang:$l)}}} | {"l": "???"} | $l: found “???”, expected a language tag
                    {措施:measures{totalCount}} | {} | line 1, column 2: “措” cannot stand in a name
                    {measures(where:{paragraph:[99]}){totalCount}} | {} | no measure cites a paragraph with the number 99; nearest: 12
                    """)
    void isRefusedWithItsPlace(String query, String variables, String message) {
        String body =
                "{\"query\": "
                        + TextNode.valueOf(query.strip())
                        + ", \"variables\": "
                        + variables
                        + "}";

        HttpResponse<String> answer = SERVER.post(body, "Content-Type", "application/json");

        assertHarmless(answer.body());
        JsonNode error = RunningServer.json(answer.body()).at("/errors/0");
        assertThat(error.path("message").asText()).startsWith(message.strip());
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
        assertThat(error.at("/locations/0/line").asInt()).isEqualTo(1);
    }
}
