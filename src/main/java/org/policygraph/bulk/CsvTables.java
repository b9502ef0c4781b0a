package org.policygraph.bulk;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.policygraph.bulk.CsvColumn.Datatype;
import org.policygraph.bulk.CsvTable.Reference;
import org.policygraph.bulk.Dump.Contents;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of the CSV set. What may have several values has rows of its own, so that every cell
 * holds one value and nothing is lost.
 */
public final class CsvTables {
    static final String ID = "id";

    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";
    private static final Node PREFERRED = SKOS.prefLabel.asNode();

    private static final CsvColumn RECORD = CsvColumn.id(ID, "IRI of the record");
    private static final CsvColumn MEASURE =
            CsvColumn.of("measure", Datatype.IRI, "The measure", Pol.measure).always();
    private static final CsvColumn MEASURE_NUMBER =
            CsvColumn.of(
                            "number",
                            Datatype.STRING,
                            "The measure's number, as 1.10 or 2.3.1; text, not a decimal",
                            Pol.measure,
                            Pol.number)
                    .always();

    /** The measures; also the columns of every list of them. */
    public static final CsvTable MEASURES =
            table(
                    "measures",
                    "Measures: sentences of official texts, in the policy's own words, or measures of digests, which paraphrase",
                    Pol.MEASURE_CLASS,
                    columns(
                            Stream.of(
                                    RECORD,
                                    CsvColumn.of(
                                                    "document",
                                                    Datatype.IRI,
                                                    "The official document",
                                                    Pol.document)
                                            .always(),
                                    CsvColumn.of(
                                                    "number",
                                                    Datatype.STRING,
                                                    "Of a digest theme and measure, as 1.10; of an official text division and sentence, as 2.3.1; text, not a decimal",
                                                    Pol.number)
                                            .always(),
                                    CsvColumn.of(
                                                    "held_in",
                                                    Datatype.STRING,
                                                    "ORIGINAL or DIGEST; where both texts of a document are held, both have their measures here",
                                                    Pol.heldIn)
                                            .always(),
                                    CsvColumn.label(
                                            "locator",
                                            CHINESE,
                                            "Where it stands in an official text",
                                            Pol.locator),
                                    CsvColumn.of(
                                            "division",
                                            Datatype.IRI,
                                            "The division of an official text that it stands in",
                                            Pol.division),
                                    CsvColumn.of("theme", Datatype.IRI, "The theme", Pol.theme),
                                    CsvColumn.label(
                                            "theme_name",
                                            CHINESE,
                                            "The theme's name",
                                            Pol.theme,
                                            PREFERRED),
                                    CsvColumn.of(
                                                    "theme_position",
                                                    Datatype.INTEGER,
                                                    "Place of the theme, from 1",
                                                    Pol.themePosition)
                                            .always(),
                                    CsvColumn.of(
                                                    "measure_position",
                                                    Datatype.INTEGER,
                                                    "Place of the measure in its theme, from 1",
                                                    Pol.measurePosition)
                                            .always(),
                                    CsvColumn.of(
                                                    "text",
                                                    Datatype.STRING,
                                                    "Its wording: the policy's own, or a digest's",
                                                    Pol.text)
                                            .always()),
                            span("", "the measure", Pol.span)),
                    new Reference("document", "documents"));

    /** All tables, those that others refer to among them. */
    static final List<CsvTable> ALL =
            List.of(
                    documents(),
                    digests(),
                    originals(),
                    divisions(),
                    references(),
                    MEASURES,
                    audiences(Contents.STATED),
                    audiences(Contents.INFERRED),
                    responsibilities(Contents.STATED),
                    responsibilities(Contents.INFERRED),
                    CurationsTable.made(),
                    citations(),
                    commitments(Contents.STATED),
                    commitments(Contents.INFERRED),
                    groups(),
                    names("group-names", "group", "groups", Pol.TARGET_GROUP_CLASS),
                    groupBroader(),
                    departments(),
                    names("department-names", "department", "departments", Pol.DEPARTMENT_CLASS),
                    formerNames(),
                    names(
                            "former-name-names",
                            "former_name",
                            "former-names",
                            Pol.FORMER_NAME_CLASS),
                    successors());

    private CsvTables() {}

    private static CsvTable documents() {
        return table(
                "documents",
                "Official documents; their own text is held only where the data say so",
                Pol.POLICY_DOCUMENT,
                List.of(
                        RECORD,
                        CsvColumn.of(
                                        "identifier",
                                        Datatype.STRING,
                                        "Short id",
                                        DCTerms.identifier.asNode())
                                .always(),
                        CsvColumn.of("title", Datatype.STRING, "Title", DCTerms.title.asNode())
                                .always(),
                        CsvColumn.of(
                                "kind",
                                Datatype.STRING,
                                "The last word of the title",
                                Pol.documentKind),
                        CsvColumn.of(
                                "issuers_printed",
                                Datatype.STRING,
                                "The issuers as printed",
                                Pol.issuerPrinted),
                        CsvColumn.of(
                                "number",
                                Datatype.STRING,
                                "The document's number (文号)",
                                Pol.documentNumber),
                        CsvColumn.of(
                                "signed_on",
                                Datatype.STRING,
                                "The date of signing (成文日期): a year, month or day, no finer than printed",
                                Pol.signedOn),
                        CsvColumn.of(
                                "published_on",
                                Datatype.STRING,
                                "The date of publication, likewise",
                                Pol.publishedOn),
                        CsvColumn.of(
                                "effective_on",
                                Datatype.STRING,
                                "The date of effect, likewise",
                                Pol.effectiveOn),
                        CsvColumn.of(
                                "jurisdiction",
                                Datatype.STRING,
                                "CENTRE, PROVINCE, CITY or COUNTY, by the issuer",
                                Pol.jurisdiction)));
    }

    private static CsvTable originals() {
        return table(
                "originals",
                "Official texts as held; spans count the code points of their text, from 0, the end excluded",
                Pol.ORIGINAL,
                columns(
                        Stream.of(
                                RECORD,
                                CsvColumn.of(
                                                "document",
                                                Datatype.IRI,
                                                "The document whose text it is",
                                                CsvwTerms.WAS_DERIVED_FROM)
                                        .always()),
                        heldText()),
                new Reference("document", "documents"));
    }

    private static CsvTable divisions() {
        return table(
                "divisions",
                "Parts of official texts: headings, items, articles, goals",
                Pol.DIVISION,
                columns(
                        Stream.of(
                                RECORD,
                                CsvColumn.of("document", Datatype.IRI, "The document", Pol.document)
                                        .always(),
                                CsvColumn.of(
                                                "position",
                                                Datatype.INTEGER,
                                                "Place among the divisions of the document, from 1",
                                                Pol.divisionPosition)
                                        .always(),
                                CsvColumn.of(
                                                "path",
                                                Datatype.STRING,
                                                "Place in the tree, as 2.3; text, not a decimal",
                                                Pol.divisionPath)
                                        .always(),
                                CsvColumn.of(
                                                "level",
                                                Datatype.STRING,
                                                "What kind of part it is",
                                                Pol.level)
                                        .always(),
                                CsvColumn.of(
                                        "label",
                                        Datatype.STRING,
                                        "Its number as printed",
                                        Pol.label),
                                CsvColumn.of(
                                        "heading",
                                        Datatype.STRING,
                                        "Its heading as printed",
                                        Pol.heading),
                                CsvColumn.of(
                                        "parent",
                                        Datatype.IRI,
                                        "What it is a part of",
                                        Pol.parent)),
                        span("", "the division", Pol.span)),
                new Reference("document", "documents"),
                new Reference("parent", "divisions"));
    }

    private static CsvTable references() {
        return table(
                "references",
                "Other documents that official texts name",
                Pol.REFERENCE_CLASS,
                columns(
                        Stream.of(
                                RECORD,
                                CsvColumn.of(
                                                "document",
                                                Datatype.IRI,
                                                "The document that names the other",
                                                Pol.document)
                                        .always(),
                                CsvColumn.of(
                                                "kind",
                                                Datatype.STRING,
                                                "Why it is named: CITES, BASED_ON, IMPLEMENTS, REPEALS, AMENDS, FORWARDS",
                                                Pol.referenceKind)
                                        .always(),
                                CsvColumn.of(
                                        "title",
                                        Datatype.STRING,
                                        "The title as printed",
                                        Pol.referenceTitle),
                                CsvColumn.of(
                                        "number",
                                        Datatype.STRING,
                                        "The number as printed",
                                        Pol.documentNumber),
                                CsvColumn.of(
                                        "ends_on",
                                        Datatype.STRING,
                                        "Of a document that is ended, from when, where a day is said",
                                        Pol.endsOn)),
                        span("", "title and number", Pol.span)),
                new Reference("document", "documents"));
    }

    private static CsvTable digests() {
        return table(
                "digests",
                "Digests as held; spans count the code points of their text, from 0, the end excluded",
                Pol.DIGEST,
                columns(
                        Stream.of(
                                RECORD,
                                CsvColumn.of(
                                                "document",
                                                Datatype.IRI,
                                                "The document that it is a digest of",
                                                CsvwTerms.WAS_DERIVED_FROM)
                                        .always(),
                                CsvColumn.of(
                                        "stated_source",
                                        Datatype.STRING,
                                        "The source that the digest prints under the document's title; whether it made the digest is not said",
                                        Pol.statedSource),
                                CsvColumn.of(
                                        "stated_on",
                                        Datatype.DATE,
                                        "Date as the digest states it, which may differ from the official one",
                                        Pol.statedOn),
                                CsvColumn.of(
                                        "stated_at",
                                        Datatype.DATE_TIME,
                                        "The same with the time, where it states one",
                                        Pol.statedAt)),
                        heldText()),
                new Reference("document", "documents"));
    }

    /** What tells a held text, and the file that it was read from. */
    private static Stream<CsvColumn> heldText() {
        return Stream.of(
                CsvColumn.of("sha256", Datatype.STRING, "SHA-256 of the file's bytes", Pol.sha256),
                CsvColumn.of(
                        "text_sha256",
                        Datatype.STRING,
                        "SHA-256 of the decoded text in UTF-8",
                        Pol.textSha256),
                CsvColumn.of(
                        "length",
                        Datatype.INTEGER,
                        "Length of the text in code points",
                        Pol.length));
    }

    private static CsvTable audiences(Contents contents) {
        return links(
                "audiences",
                contents,
                Pol.AUDIENCE,
                concept("target_group", "group", Pol.targetGroup),
                new Reference("target_group", "groups"));
    }

    private static CsvTable responsibilities(Contents contents) {
        return links(
                "responsibilities",
                contents,
                Pol.RESPONSIBILITY,
                Stream.concat(
                        concept("department", "department", Pol.department),
                        Stream.of(
                                CsvColumn.of(
                                        "role",
                                        Datatype.STRING,
                                        "LEAD, JOINT or SUPPORT, where the text says so",
                                        Pol.role),
                                CsvColumn.of(
                                        "role_basis",
                                        Datatype.STRING,
                                        "On what the role rests: SAID, BY_ORDER, BESIDE_LEAD or BY_COUNT",
                                        Pol.roleBasis),
                                CsvColumn.of(
                                        "printed",
                                        Datatype.STRING,
                                        "The name as printed, where the text names it",
                                        Pol.printed),
                                CsvColumn.of(
                                        "note",
                                        Datatype.STRING,
                                        "The whole note that names it",
                                        Pol.note,
                                        CsvwTerms.EXACT))),
                new Reference("department", "departments"));
    }

    private static CsvTable links(
            String name,
            Contents contents,
            Node type,
            Stream<CsvColumn> concept,
            Reference reference) {
        boolean isInferred = contents == Contents.INFERRED;
        Stream<CsvColumn> link = Stream.of(RECORD, MEASURE, MEASURE_NUMBER);
        Stream<CsvColumn> evidence =
                Stream.of(
                        CsvColumn.of("basis", Datatype.STRING, "On what the link rests", Pol.basis)
                                .always(),
                        CsvColumn.of(
                                "found_basis",
                                Datatype.STRING,
                                "On what it rested before a person decided on it",
                                Pol.foundBasis),
                        CsvColumn.value(
                                "evidence",
                                Datatype.IRI,
                                "IRI of the evidence, or of a person's decision"),
                        CsvColumn.ofValue(
                                "term", Datatype.STRING, "The vocabulary entry", Pol.term),
                        CsvColumn.ofValue("rule", Datatype.STRING, "The rule that fired", Pol.rule),
                        CsvColumn.ofValue(
                                "source",
                                Datatype.STRING,
                                "Where the entry comes from",
                                Pol.source),
                        CsvColumn.ofValue(
                                "evidence_text",
                                Datatype.STRING,
                                "The characters",
                                Pol.span,
                                CsvwTerms.EXACT),
                        CsvColumn.ofValue(
                                "span", Datatype.IRI, "Permalink of the characters", Pol.span),
                        CsvColumn.ofValue(
                                "start",
                                Datatype.INTEGER,
                                "Their start in code points, from 0",
                                Pol.span,
                                CsvwTerms.START),
                        CsvColumn.ofValue(
                                "end",
                                Datatype.INTEGER,
                                "Their end, excluded",
                                Pol.span,
                                CsvwTerms.END));
        return new CsvTable(
                isInferred ? name + "-inferred" : name,
                isInferred
                        ? "Links that are only inferred, a row for each evidence"
                        : "Links that are stated or curated, a row for each evidence and for a person's decision",
                type,
                List.of(Pol.evidence, Pol.curation),
                contents,
                columns(link, concept, evidence),
                List.of("id", "evidence"),
                List.of(new Reference("measure", "measures"), reference));
    }

    private static Stream<CsvColumn> concept(String name, String called, Node property) {
        return Stream.of(
                CsvColumn.of(name, Datatype.IRI, "The " + called, property).always(),
                CsvColumn.label(name + "_zh", CHINESE, "Its Chinese name", property, PREFERRED),
                CsvColumn.label(name + "_en", ENGLISH, "Its English name", property, PREFERRED));
    }

    private static CsvTable citations() {
        return table(
                "citations",
                "Of digests markers as printed, and the wording that they follow; of official texts the paragraph of each measure",
                Pol.CITATION,
                columns(
                        Stream.of(
                                RECORD,
                                MEASURE,
                                MEASURE_NUMBER,
                                CsvColumn.of(
                                        "marker",
                                        Datatype.STRING,
                                        "The marker as printed; empty of an official text",
                                        Pol.marker),
                                CsvColumn.of(
                                        "paragraph",
                                        Datatype.IRI,
                                        "The source paragraph; empty of an official text",
                                        Pol.paragraph),
                                CsvColumn.of(
                                        "paragraph_number",
                                        Datatype.INTEGER,
                                        "The number in the marker",
                                        Pol.paragraph,
                                        Pol.paragraphNumber),
                                CsvColumn.of(
                                        "alignment",
                                        Datatype.STRING,
                                        "Whether it is ASSUMED, PROPOSED or CONFIRMED which paragraphs the marker stands for; REJECTED or UNALIGNED if none is known",
                                        Pol.paragraph,
                                        Pol.alignment),
                                CsvColumn.of(
                                        "text_held",
                                        Datatype.BOOLEAN,
                                        "Whether the paragraph's official wording is held",
                                        Pol.paragraph,
                                        Pol.textHeld),
                                CsvColumn.of(
                                        "division",
                                        Datatype.IRI,
                                        "Of an official text, the division that the wording stands in",
                                        Pol.division),
                                CsvColumn.of(
                                                "quote",
                                                Datatype.STRING,
                                                "The wording: the policy's own, or a digest's, which is a paraphrase and no quotation of the policy",
                                                Pol.text)
                                        .always()),
                        span("marker_", "the marker", Pol.span),
                        span("quote_", "the wording", Pol.quoteSpan)),
                new Reference("measure", "measures"));
    }

    private static CsvTable commitments(Contents contents) {
        boolean isInferred = contents == Contents.INFERRED;
        return new CsvTable(
                isInferred ? "commitments-inferred" : "commitments",
                isInferred
                        ? "Numbers that a rule makes of words, and that no measure states"
                        : "Numbers and times that measures state, and conditions, which their nature tells apart",
                Pol.COMMITMENT,
                List.of(),
                contents,
                columns(
                        Stream.of(
                                RECORD,
                                MEASURE,
                                MEASURE_NUMBER,
                                CsvColumn.of(
                                                "printed",
                                                Datatype.STRING,
                                                "The characters that were read",
                                                Pol.printed)
                                        .always(),
                                CsvColumn.of(
                                                "basis",
                                                Datatype.STRING,
                                                "STATED, or IMPLIED where a rule makes the number of words",
                                                Pol.basis)
                                        .always(),
                                CsvColumn.of(
                                                "nature",
                                                Datatype.STRING,
                                                "TARGET, STANDARD or SUBSIDY; or CONDITION, which is promised to nobody",
                                                Pol.nature)
                                        .always(),
                                CsvColumn.of(
                                        "comparator",
                                        Datatype.STRING,
                                        "How the value is to be read",
                                        Pol.comparator),
                                CsvColumn.of(
                                        "value",
                                        Datatype.DECIMAL,
                                        "The value as printed: 10 in 10万张; of a range its lower end",
                                        Pol.value),
                                CsvColumn.of(
                                        "value_max",
                                        Datatype.DECIMAL,
                                        "The upper end of a range, in the unit of the lower",
                                        Pol.valueMax),
                                CsvColumn.of(
                                        "unit",
                                        Datatype.STRING,
                                        "The unit as printed: 万张",
                                        Pol.unit),
                                CsvColumn.of(
                                        "base_value",
                                        Datatype.DECIMAL,
                                        "The value without multiplier: 100000",
                                        Pol.baseValue),
                                CsvColumn.of(
                                        "base_value_max",
                                        Datatype.DECIMAL,
                                        "The upper end of a range without multiplier",
                                        Pol.baseValueMax),
                                CsvColumn.of(
                                        "base_unit",
                                        Datatype.STRING,
                                        "The unit of the base value: 张",
                                        Pol.baseUnit),
                                CsvColumn.of(
                                        "per",
                                        Datatype.STRING,
                                        "Per what the value counts, as printed: 每月, 每人每年",
                                        Pol.per),
                                CsvColumn.of(
                                                "approximate",
                                                Datatype.BOOLEAN,
                                                "Whether the text says about, some, around",
                                                Pol.approximate)
                                        .always(),
                                CsvColumn.of(
                                        "duration", Datatype.DURATION, "The period", Pol.duration),
                                CsvColumn.of(
                                        "duration_approximate",
                                        Datatype.BOOLEAN,
                                        "Whether the text says so of the period",
                                        Pol.durationApproximate),
                                CsvColumn.of(
                                        "deadline",
                                        Datatype.STRING,
                                        "A year, month or day that the text names; never computed",
                                        Pol.deadline),
                                CsvColumn.of(
                                        "deadline_basis",
                                        Datatype.STRING,
                                        "STATED where its year is printed, IMPLIED where it is taken from elsewhere",
                                        Pol.deadlineBasis),
                                CsvColumn.of(
                                        "duration_max",
                                        Datatype.DURATION,
                                        "The longer end of a period such as 3—5年",
                                        Pol.durationMax),
                                CsvColumn.of(
                                        "duration_start",
                                        Datatype.STRING,
                                        "From when the period runs, as printed",
                                        Pol.durationStart),
                                CsvColumn.of(
                                        "valid_from",
                                        Datatype.STRING,
                                        "The year, month or day from which it holds",
                                        Pol.validFrom),
                                CsvColumn.of(
                                        "valid_to",
                                        Datatype.STRING,
                                        "The year, month or day until which it holds",
                                        Pol.validTo),
                                CsvColumn.of(
                                        "recurrence",
                                        Datatype.DURATION,
                                        "What lies between two times: P1Y in 每年",
                                        Pol.recurrence),
                                CsvColumn.of(
                                        "indicator",
                                        Datatype.STRING,
                                        "What is measured, as printed",
                                        Pol.indicator),
                                CsvColumn.of(
                                        "population",
                                        Datatype.STRING,
                                        "What is counted, as printed",
                                        Pol.population),
                                CsvColumn.of(
                                                "rule",
                                                Datatype.STRING,
                                                "The rule that fired",
                                                Pol.rule)
                                        .always()),
                        span("", "the characters", Pol.span),
                        Stream.of(
                                CsvColumn.of(
                                        "hedge_span",
                                        Datatype.IRI,
                                        "Permalink of what softens it: 原则上, 力争, 左右",
                                        Pol.hedgeSpan),
                                CsvColumn.of(
                                        "deadline_year_span",
                                        Datatype.IRI,
                                        "Permalink of what the year is taken from where the deadline prints none",
                                        Pol.deadlineYearSpan),
                                CsvColumn.of(
                                        "unit_span",
                                        Datatype.IRI,
                                        "Permalink of the unit where it stands apart from the number",
                                        Pol.unitSpan))),
                List.of(ID),
                List.of(new Reference("measure", "measures")));
    }

    private static CsvTable groups() {
        return table(
                "groups",
                "The vocabulary of target groups; other names and broader groups have tables of their own",
                Pol.TARGET_GROUP_CLASS,
                List.of(
                        RECORD,
                        CsvColumn.label("name_zh", CHINESE, "Chinese name", PREFERRED).always(),
                        CsvColumn.label("name_en", ENGLISH, "English name", PREFERRED),
                        CsvColumn.of(
                                        "kind",
                                        Datatype.STRING,
                                        "Whether it consists of people, enterprises or other organisations",
                                        Pol.groupKind)
                                .always()));
    }

    private static CsvTable groupBroader() {
        return new CsvTable(
                "group-broader",
                "Which group is directly below which",
                Pol.TARGET_GROUP_CLASS,
                List.of(SKOS.broader.asNode()),
                Contents.STATED,
                List.of(
                        CsvColumn.id("group", "The narrower group"),
                        CsvColumn.value("broader", Datatype.IRI, "The broader group")),
                List.of("group", "broader"),
                List.of(new Reference("group", "groups"), new Reference("broader", "groups")));
    }

    private static CsvTable departments() {
        return table(
                "departments",
                "The vocabulary of bodies, and those that documents name and it lacks; other names have a table of their own",
                Pol.DEPARTMENT_CLASS,
                List.of(
                        RECORD,
                        CsvColumn.label("name_zh", CHINESE, "Chinese name", PREFERRED).always(),
                        CsvColumn.label("name_en", ENGLISH, "English name", PREFERRED),
                        CsvColumn.of(
                                "parent",
                                Datatype.IRI,
                                "The body that it is under",
                                CsvwTerms.PARENT),
                        CsvColumn.of("homepage", Datatype.IRI, "Its own page", CsvwTerms.HOMEPAGE),
                        CsvColumn.of(
                                "listed",
                                Datatype.BOOLEAN,
                                "Whether the vocabulary lists it; else it is named as a document prints it",
                                Pol.listed),
                        CsvColumn.of(
                                "kind",
                                Datatype.STRING,
                                "NAMED, LOCAL (authorities of a level below) or GENERIC (without a name)",
                                Pol.bodyKind),
                        CsvColumn.of(
                                "document",
                                Datatype.IRI,
                                "The document that names it, where the vocabulary lacks it",
                                Pol.document)),
                new Reference("parent", "departments"),
                new Reference("document", "documents"));
    }

    private static CsvTable formerNames() {
        return table(
                "former-names",
                "Names of bodies that are no more; short names have a table of their own",
                Pol.FORMER_NAME_CLASS,
                List.of(
                        RECORD,
                        CsvColumn.label("name_zh", CHINESE, "Chinese name", PREFERRED).always(),
                        CsvColumn.label("name_en", ENGLISH, "English name", PREFERRED),
                        CsvColumn.of("until", Datatype.INTEGER, "Year in which it ended", Pol.until)
                                .always(),
                        CsvColumn.label(
                                "note",
                                CHINESE,
                                "How the duties were split, or what became of them in between",
                                SKOS.note.asNode()),
                        CsvColumn.of(
                                "source", Datatype.STRING, "Where it comes from", Pol.source)));
    }

    private static CsvTable successors() {
        return new CsvTable(
                "successors",
                "Which bodies took over the duties of those with a former name",
                Pol.DEPARTMENT_CLASS,
                List.of(Pol.formerName),
                Contents.STATED,
                List.of(
                        CsvColumn.id("department", "The body that took over"),
                        CsvColumn.value("former_name", Datatype.IRI, "The former name")),
                List.of("department", "former_name"),
                List.of(
                        new Reference("department", "departments"),
                        new Reference("former_name", "former-names")));
    }

    private static CsvTable names(String name, String concept, String table, Node type) {
        return new CsvTable(
                name,
                "All names, the preferred ones among them",
                type,
                List.of(PREFERRED, SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode(), Pol.weakName),
                Contents.STATED,
                List.of(
                        CsvColumn.id(concept, "The " + concept.replace('_', ' ')),
                        CsvColumn.ofRow(
                                "kind",
                                "prefLabel, altLabel, hiddenLabel for set phrases, or weakName",
                                row -> row.getPredicate().getLocalName()),
                        CsvColumn.ofRow(
                                "language",
                                "Language tag",
                                row -> row.getObject().getLiteralLanguage()),
                        CsvColumn.value("name", Datatype.STRING, "The name")),
                List.of(concept, "kind", "language", "name"),
                List.of(new Reference(concept, table)));
    }

    private static Stream<CsvColumn> span(String prefix, String what, Node property) {
        return Stream.of(
                CsvColumn.of(prefix + "span", Datatype.IRI, "Permalink of " + what, property)
                        .always(),
                CsvColumn.of(
                                prefix + "start",
                                Datatype.INTEGER,
                                "Start of " + what + " in code points, from 0",
                                property,
                                CsvwTerms.START)
                        .always(),
                CsvColumn.of(
                                prefix + "end",
                                Datatype.INTEGER,
                                "End of " + what + ", excluded",
                                property,
                                CsvwTerms.END)
                        .always());
    }

    private static CsvTable table(
            String name,
            String description,
            Node type,
            List<CsvColumn> columns,
            Reference... references) {
        return new CsvTable(
                name,
                description,
                type,
                List.of(),
                Contents.STATED,
                columns,
                List.of(ID),
                Arrays.asList(references));
    }

    @SafeVarargs
    private static List<CsvColumn> columns(Stream<CsvColumn>... parts) {
        List<CsvColumn> columns = new ArrayList<>();
        for (Stream<CsvColumn> part : parts) part.forEach(columns::add);
        return columns;
    }
}
