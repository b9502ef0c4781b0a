package org.policygraph.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.HeldText;

class IrisTest {
    private static final Iris IRIS = new Iris("http://localhost:7070/id/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:7070/id",
                "localhost/id/",
                "ftp://example.org/",
                "https://example.org/?a=/",
                "https://example.org/#/",
                "https://exa mple.org/",
                "javascript:alert(1)/",
                ""
            })
    void refusesABaseThatIsNotAbsolute(String base) {
        assertThatThrownBy(() -> new Iris(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected an absolute http(s) IRI that ends with a slash");
    }

    @Test
    void aDocumentIdIsLowerCaseAsciiDigitsAndHyphens() {
        assertThat(Iris.isDocumentId("minsheng-2025")).isTrue();
        for (String id : new String[] {"Minsheng", "民生", "a_b", "a/b", "", "a b", "../a"}) {
            assertThat(Iris.isDocumentId(id)).as(id).isFalse();
        }
    }

    @Test
    void aSpanIsNamedByTheHashOfItsTextAndItsPlace() {
        HeldText text = new HeldText("老年人");
        assertThat(IRIS.span("a", text.span(1, 3)).getURI())
                .isEqualTo("http://localhost:7070/id/a/text/" + text.shortHash() + "#char=1,3");
    }

    @Test
    void whatFollowsTheBaseIsAnsweredOnlyForItsOwnResources() {
        assertThat(IRIS.local(IRIS.measure("a", "1.10"))).isEqualTo("a/measure/1.10");
        assertThatThrownBy(() -> IRIS.local(Iris.DEFAULT.document("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
