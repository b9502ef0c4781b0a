package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Titles name several bodies, and many that no vocabulary has. */
class IssuersTest {
    private static final String QUERY =
            "{ documents { nodes { issuersPrinted issuers { name } absences { field reason span { text } } } } }";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "上海市人民政府 民政部 江苏省人民政府 | 民政部 | 上海市人民政府,江苏省人民政府",
                "上海市人民政府、浙江省人民政府、江苏省人民政府 | - | 上海市人民政府,浙江省人民政府,江苏省人民政府",
                "民政部 上海市医疗保障局 | 民政部 | 上海市医疗保障局",
                "上海市医疗保障局 上海市财政局 | - | 上海市医疗保障局,上海市财政局",
                "民政部 财政部 | 民政部,财政部 | -",
                "民政部等十部门 | 民政部 | -",
                "中共中央办公厅国务院办公厅 | 中共中央办公厅,国务院办公厅 | -",
                "民政部和上海市人民政府 | 民政部 | 上海市人民政府",
                "上海市人民政府民政部 | 民政部 | 上海市人民政府",
            })
    void whatIsNotListedIsTakenAndSaid(
            String title, @Nullable String listed, @Nullable String unlisted) throws IOException {
        Path digest =
                Files.writeString(
                        folder.resolve("d.txt"),
                        title + "关于养老服务的意见\n新华社· 2025-01-02\n养老\n- 发展养老服务 [1]\n");
        assertThat(CommandLineRun.of("validate", digest).exitCode()).isZero();
        CommandLineRun run = CommandLineRun.of("ingest", digest, "--out", folder.resolve("d.nq"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode document = document(digest);
        assertThat(document.get("issuersPrinted").asText()).isEqualTo(title);
        assertThat(ShippedDigest.texts(document.get("issuers"), "/name"))
                .containsExactlyInAnyOrder(words(listed));
        assertThat(document.get("absences").valueStream())
                .filteredOn(absence -> absence.get("field").asText().equals("issuers"))
                .allMatch(absence -> absence.get("reason").asText().equals("NOT_EXTRACTED"))
                .extracting(absence -> absence.at("/span/text").asText())
                .containsExactlyInAnyOrder(words(unlisted));
    }

    private static String[] words(@Nullable String list) {
        return list == null ? new String[0] : list.split(",", -1);
    }

    private static JsonNode document(Path digest) throws IOException {
        CommandLineRun run = CommandLineRun.of("query", QUERY, "--source", digest);
        assertThat(run.exitCode()).as(run.out()).isZero();
        return new JsonMapper().readTree(run.out()).at("/data/documents/nodes/0");
    }
}
