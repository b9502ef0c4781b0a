package org.policygraph.bench;

/**
 * The questions in the GraphQL that PostGraphile makes of the tables, with the record in the
 * variable {@code id}. Lists follow the primary keys, which is document order.
 */
final class PostGraphileQuestions {
    private static final String PAGE =
            " { text themeByThemeId { name } responsibilitiesByMeasureIdList { basis"
                    + " departmentByDepartmentId { name } } citationsByMeasureIdList {"
                    + " paragraphByParagraphId { number } } }";

    /** Q1: a measure with all its links. */
    static final String ONE =
            "query ($id: String!) { measureByIri(iri: $id) { number text themeByThemeId { name }"
                    + " documentByDocumentId { title } audiencesByMeasureIdList { basis"
                    + " targetGroupByTargetGroupId { name } evidencesByAudienceIdList { term rule"
                    + " start end exact } } responsibilitiesByMeasureIdList { basis"
                    + " departmentByDepartmentId { name } } citationsByMeasureIdList { marker"
                    + " paragraphByParagraphId { number } } commitmentsByMeasureIdList { printed } } }";

    /** Q2: the first measures of a group alone. */
    static final String OF_GROUP =
            "query ($id: String!) { targetGroupByIri(iri: $id) {"
                    + " audiencesByTargetGroupIdList(first: 20) { measureByMeasureId"
                    + PAGE
                    + " } } }";

    /** Q3: the first of a group or a narrower one that a department has in hand or remit. */
    static final String OF_GROUP_IN_REMIT =
            "query ($id: String!) { measuresOfGroupInRemitList(targetGroup: $id, department:"
                    + " \"民政部\", first: 20)"
                    + PAGE
                    + " }";

    /** Q4: from a group to departments, and on to the sources of what else those do. */
    static final String ACROSS =
            "query ($id: String!) { targetGroupByIri(iri: $id) { name"
                    + " groupReachesByTargetGroupIdList(first: 20) { measureByMeasureId { number"
                    + " responsibilitiesByMeasureIdList { departmentByDepartmentId { name"
                    + " departmentReachesByDepartmentIdList(first: 5) { measureByMeasureId { number"
                    + " citationsByMeasureIdList { marker paragraphByParagraphId { number"
                    + " documentByDocumentId { title } } } } } } } } } } }";

    /** Q5: how many measures each pair has, without what is rolled up the trees. */
    static final String COVERAGE = "{ allCoveragesList { targetGroupId departmentId measures } }";

    /** Q5 of the measures with a commitment. */
    static final String COVERAGE_OF_COMMITTED =
            "{ allCoverageOfCommittedsList { targetGroupId departmentId measures } }";

    /** Q6: the measures that hold a word. */
    static final String SEARCH =
            "query ($id: String!) { search(phrase: $id, first: 20) { totalCount nodes { number text"
                    + " } } }";

    /** Q6, of which only the number of measures is asked. */
    static final String COUNT = "query ($id: String!) { search(phrase: $id) { totalCount } }";

    /** The counts of {@link #COVERAGE} alone: its keys are the database's own. */
    static final String COVERAGE_COUNTS = "{ allCoveragesList { measures } }";

    /** The counts of {@link #COVERAGE_OF_COMMITTED} alone. */
    static final String COMMITTED_COUNTS = "{ allCoverageOfCommittedsList { measures } }";

    private PostGraphileQuestions() {}
}
