package org.policygraph.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class DocumentIdsTest {
    @ParameterizedTest
    @CsvSource({
        "minsheng-2025, minsheng-2025",
        "民政部意见, doc-",
        "2025年民生意见, 2025-",
        "Old Age 2025, old-age-2025-",
        "v1.2 (final), v1-2-final-",
        "Café, cafe-",
        "store, store-",
        "民政部.意见, doc-",
    })
    void whatCanBeReadOfANameIsKept(String name, String start) {
        String id = DocumentIds.ofName(name);
        assertThat(id).startsWith(start).matches("[a-z0-9-]+");
        assertThat(Iris.isDocumentId(id)).isTrue();
        assertThat(DocumentIds.ofName(name)).isEqualTo(id);
    }

    /** Permalinks rest on it: it must never change. */
    @Test
    void theIdOfANameIsTheSameForEver() {
        assertThat(DocumentIds.ofName("民政部意见")).isEqualTo("doc-f1c291a4fa66");
        assertThat(DocumentIds.ofName("Old Age 2025")).isEqualTo("old-age-2025-f20d90212bc9");
    }

    @Test
    void composedAndDecomposedNamesAreOne() {
        assertThat(DocumentIds.ofName("Cafe\u0301")).isEqualTo(DocumentIds.ofName("Caf\u00e9"));
    }

    @Test
    void namesThatDifferHaveIdsThatDiffer() {
        Set<String> names =
                Set.of(
                        "民政部意见", "民政部意见 ", "财政部意见", "A", "a b", "a-b", "a.b", "A B", "a_b", "意见(1)",
                        "意见(2)");
        assertThat(names.stream().map(DocumentIds::ofName).collect(Collectors.toSet()))
                .hasSameSizeAs(names);
        String same = "x".repeat(60);
        assertThat(Stream.of(same + "甲", same + "乙").map(DocumentIds::ofName).distinct())
                .hasSize(2)
                .allMatch(id -> id.length() < 60);
    }
}
