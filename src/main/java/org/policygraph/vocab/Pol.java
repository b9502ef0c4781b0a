package org.policygraph.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of {@code ontology/policy.ttl} that the program itself writes and reads. */
public final class Pol {
    /** The namespace. */
    public static final String NS = "https://w3id.org/policy-graph/ontology#";

    public static final Node POLICY_DOCUMENT = term("PolicyDocument");
    public static final Node DIGEST = term("Digest");
    public static final Node ORIGINAL = term("Original");
    public static final Node ORIGINAL_PARAGRAPH = term("OriginalParagraph");
    public static final Node LINE = term("Line");
    public static final Node THEME = term("Theme");
    public static final Node MEASURE_CLASS = term("Measure");
    public static final Node CLAUSE_CLASS = term("Clause");
    public static final Node TARGET_GROUP_CLASS = term("TargetGroup");
    public static final Node DEPARTMENT_CLASS = term("Department");
    public static final Node HEDGE = term("Hedge");
    public static final Node REMIT_TERM_CLASS = term("RemitTerm");
    public static final Node FORMER_NAME_CLASS = term("FormerName");
    public static final Node COMPOUND = term("Compound");
    public static final Node AUDIENCE = term("Audience");
    public static final Node RESPONSIBILITY = term("Responsibility");
    public static final Node EVIDENCE_CLASS = term("Evidence");
    public static final Node TEXT_SPAN = term("TextSpan");
    public static final Node CITATION = term("Citation");
    public static final Node SOURCE_PARAGRAPH = term("SourceParagraph");
    public static final Node COMMITMENT = term("Commitment");
    public static final Node ABSENCE_CLASS = term("Absence");
    public static final Node CURATION_CLASS = term("Curation");
    public static final Node DATASET = term("Dataset");

    public static final Node STATED = term("STATED");
    public static final Node IMPLIED = term("IMPLIED");
    public static final Node REMIT = term("REMIT");
    public static final Node CURATED = term("CURATED");
    public static final Node REJECTED = term("REJECTED");

    public static final Node APPLIED = term("APPLIED");
    public static final Node SUPERSEDED = term("SUPERSEDED");
    public static final Node UNMATCHED = term("UNMATCHED");

    public static final Node ASSUMED = term("ASSUMED");
    public static final Node CONFIRMED = term("CONFIRMED");
    public static final Node UNALIGNED = term("UNALIGNED");

    public static final Node absence = term("absence");
    public static final Node alignment = term("alignment");
    public static final Node alignmentSource = term("alignmentSource");
    public static final Node approximate = term("approximate");
    public static final Node audience = term("audience");
    public static final Node basis = term("basis");
    public static final Node citation = term("citation");
    public static final Node citationCount = term("citationCount");
    public static final Node clause = term("clause");
    public static final Node commitment = term("commitment");
    public static final Node comparator = term("comparator");
    public static final Node curatedDepartment = term("curatedDepartment");
    public static final Node curatedGroup = term("curatedGroup");
    public static final Node curation = term("curation");
    public static final Node curationState = term("curationState");
    public static final Node deadline = term("deadline");
    public static final Node deadlineSpan = term("deadlineSpan");
    public static final Node decidedAt = term("decidedAt");
    public static final Node decidedBy = term("decidedBy");
    public static final Node decision = term("decision");
    public static final Node decisionReason = term("decisionReason");
    public static final Node department = term("department");
    public static final Node departmentCount = term("departmentCount");
    public static final Node digest = term("digest");
    public static final Node document = term("document");
    public static final Node documentCount = term("documentCount");
    public static final Node documentKind = term("documentKind");
    public static final Node duration = term("duration");
    public static final Node durationApproximate = term("durationApproximate");
    public static final Node durationSpan = term("durationSpan");
    public static final Node evidence = term("evidence");
    public static final Node field = term("field");
    public static final Node formerName = term("formerName");
    public static final Node foundBasis = term("foundBasis");
    public static final Node groupKind = term("groupKind");
    public static final Node heldText = term("heldText");
    public static final Node impliedBy = term("impliedBy");
    public static final Node impliedTarget = term("impliedTarget");
    public static final Node implies = term("implies");
    public static final Node indicator = term("indicator");
    public static final Node inferredDepartment = term("inferredDepartment");
    public static final Node issuerPrinted = term("issuerPrinted");
    public static final Node length = term("length");
    public static final Node line = term("line");
    public static final Node marker = term("marker");
    public static final Node measure = term("measure");
    public static final Node measureCount = term("measureCount");
    public static final Node measurePosition = term("measurePosition");
    public static final Node modifier = term("modifier");
    public static final Node notWithin = term("notWithin");
    public static final Node number = term("number");
    public static final Node numberThen = term("numberThen");
    public static final Node officialTextsOnly = term("officialTextsOnly");
    public static final Node original = term("original");
    public static final Node originalParagraph = term("originalParagraph");
    public static final Node pageTitle = term("pageTitle");
    public static final Node paragraph = term("paragraph");
    public static final Node paragraphNumber = term("paragraphNumber");
    public static final Node population = term("population");
    public static final Node position = term("position");
    public static final Node printed = term("printed");
    public static final Node statedSource = term("statedSource");
    public static final Node programmeWord = term("programmeWord");
    public static final Node quoteSpan = term("quoteSpan");
    public static final Node reason = term("reason");
    public static final Node reference = term("reference");
    public static final Node remit = term("remit");
    public static final Node remitSource = term("remitSource");
    public static final Node remitTerm = term("remitTerm");
    public static final Node responsibility = term("responsibility");
    public static final Node responsibleDepartment = term("responsibleDepartment");
    public static final Node rule = term("rule");
    public static final Node sha256 = term("sha256");
    public static final Node source = term("source");
    public static final Node span = term("span");
    public static final Node statedAsPrinted = term("statedAsPrinted");
    public static final Node statedAt = term("statedAt");
    public static final Node statedOn = term("statedOn");
    public static final Node states = term("states");
    public static final Node targetGroup = term("targetGroup");
    public static final Node targetGroupCount = term("targetGroupCount");
    public static final Node targets = term("targets");
    public static final Node term = term("term");
    public static final Node text = term("text");
    public static final Node textHeld = term("textHeld");
    public static final Node textSha256 = term("textSha256");
    public static final Node theme = term("theme");
    public static final Node themePosition = term("themePosition");
    public static final Node titleDiffers = term("titleDiffers");
    public static final Node tripleCount = term("tripleCount");
    public static final Node until = term("until");
    public static final Node unit = term("unit");
    public static final Node baseValue = term("baseValue");
    public static final Node baseUnit = term("baseUnit");
    public static final Node value = term("value");
    public static final Node version = term("version");
    public static final Node weakName = term("weakName");
    public static final Node weaklyImpliedBy = term("weaklyImpliedBy");
    public static final Node wording = term("wording");

    private Pol() {}

    /** The term of this local name. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
