package org.policygraph.trace.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** Whole citations, character by character, of a document that is not cited through a digest. */
class WholeCitationTest {
    private static final String IRI = "https://data.example/id/doc";
    private static final String LINK = "https://policy.example/id/doc";
    private static final LocalDate READ = LocalDate.of(2026, 1, 2);
    private static final Work TWO = work(List.of("国务院办公厅", "民政部"), "关于甲的意见");

    private final CitationFormatter formatter = new CitationFormatter();

    private static Work work(List<String> issuers, String title) {
        return new Work(IRI, title, issuers, title);
    }

    private String cited(
            CitationStyle style, Work work, String version, @Nullable LocalDate accessed) {
        return formatter.format(
                new CitationData(IRI, "doc", work, null, true, null, LINK, version, accessed),
                style);
    }

    private String cited(CitationStyle style) {
        return cited(style, TWO, "0123456789abcdef", READ);
    }

    @Test
    void byTheNationalStandard() {
        assertThat(cited(CitationStyle.GB_T_7714_2015))
                .isEqualTo(
                        "国务院办公厅, 民政部. 关于甲的意见[EB/OL]. [2026-01-02]. "
                                + "https://policy.example/id/doc. 数据版本：0123456789ab。");
    }

    @Test
    void byApa() {
        assertThat(cited(CitationStyle.APA))
                .isEqualTo(
                        "国务院办公厅, & 民政部. (n.d.). 关于甲的意见. Retrieved January 2, 2026, from"
                                + " https://policy.example/id/doc [Dataset version: 0123456789ab.]");
    }

    @Test
    void inBibtex() {
        assertThat(cited(CitationStyle.BIBTEX))
                .isEqualTo(
                        """
                        @misc{doc,
                        	author = {{国务院办公厅} and {民政部}},
                        	title = {{关于甲的意见}},
                        	url = {https://policy.example/id/doc},
                        	urldate = {2026-01-02},
                        	note = {数据版本：0123456789ab。}
                        }""");
    }

    @Test
    void inCslJson() {
        assertThat(cited(CitationStyle.CSL_JSON))
                .isEqualTo(
                        "[{\"id\":\"https://data.example/id/doc\",\"type\":\"webpage\",\"language\":\"zh-CN\","
                                + "\"author\":[{\"literal\":\"国务院办公厅\"},{\"literal\":\"民政部\"}],"
                                + "\"accessed\":{\"date-parts\":[[2026,1,2]]},\"title\":\"关于甲的意见\","
                                + "\"URL\":\"https://policy.example/id/doc\",\"note\":\"数据版本：0123456789ab。\","
                                + "\"custom\":{\"datasetVersion\":\"0123456789abcdef\"}}]");
    }

    private void isCited(CitationStyle style, Work work, String expected) {
        assertThat(cited(style, work, "", null)).isEqualTo(expected);
    }

    @Test
    void withNothingKnownButTheTitle() {
        Work work = work(List.of(), "甲的办法");
        isCited(CitationStyle.GB_T_7714_2015, work, "甲的办法[EB/OL]. https://policy.example/id/doc.");
        isCited(CitationStyle.APA, work, "甲的办法. (n.d.). Retrieved https://policy.example/id/doc");
        isCited(
                CitationStyle.BIBTEX,
                work,
                """
                @misc{doc,
                	title = {{甲的办法}},
                	url = {https://policy.example/id/doc}
                }""");
        isCited(
                CitationStyle.CSL_JSON,
                work,
                "[{\"id\":\"https://data.example/id/doc\",\"type\":\"webpage\",\"language\":\"zh-CN\","
                        + "\"title\":\"甲的办法\",\"URL\":\"https://policy.example/id/doc\"}]");
    }

    @Test
    void withEveryCharacterThatAFormatReadsAsItsOwn() {
        Work work = work(List.of("甲 & 乙"), "50%_{a}\\b~^<c>#$");
        isCited(
                CitationStyle.GB_T_7714_2015,
                work,
                "甲 & 乙. 50%_{a}\\b~^<c>#$[EB/OL]. https://policy.example/id/doc.");
        isCited(
                CitationStyle.APA,
                work,
                "甲 & 乙. (n.d.). 50%_{a}\\b~^<c>#$. Retrieved https://policy.example/id/doc");
        isCited(
                CitationStyle.BIBTEX,
                work,
                """
                @misc{doc,
                	author = {{甲 \\& 乙}},
                	title = {{50\\%\\_{\\textbraceleft}a{\\textbraceright}{\\textbackslash}b{\\textasciitilde}{\\textasciicircum}{\\textless}c{\\textgreater}\\#\\$}},
                	url = {https://policy.example/id/doc}
                }""");
        isCited(
                CitationStyle.CSL_JSON,
                work,
                "[{\"id\":\"https://data.example/id/doc\",\"type\":\"webpage\",\"language\":\"zh-CN\","
                        + "\"author\":[{\"literal\":\"甲 & 乙\"}],\"title\":\"50%_{a}\\\\b~^<c>#$\","
                        + "\"URL\":\"https://policy.example/id/doc\"}]");
    }

    @Test
    void aTitleAndAnAddressWithQuotationMarksStayThatInJson() {
        Work work = work(List.of(), "\"甲\"\u2028\u202E");
        isCited(
                CitationStyle.CSL_JSON,
                work,
                "[{\"id\":\"https://data.example/id/doc\",\"type\":\"webpage\",\"language\":\"zh-CN\","
                        + "\"title\":\"\\\"甲\\\"\u2028\u202E\",\"URL\":\"https://policy.example/id/doc\"}]");
        assertThat(cited(CitationStyle.BIBTEX, work, "", null))
                .contains("{\\textquotedbl}甲{\\textquotedbl}", "{\\symbol{\"202E}}");
    }
}
