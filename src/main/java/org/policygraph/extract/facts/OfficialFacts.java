package org.policygraph.extract.facts;

import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * All that is known of one official text.
 *
 * @param source the file that it was read from
 * @param header what it says of itself
 * @param divisions its parts, each after what it is a part of, in the order of the text
 * @param paragraphs the paragraphs of all divisions, in the order of the text
 * @param measures what is to be done, in the order of the text
 * @param references the documents that it names, in the order of the text
 * @param notRead paragraphs that are part of the document and of which nothing was understood
 */
public record OfficialFacts(
        SourceFile source,
        OfficialHeader header,
        List<Division> divisions,
        List<DivisionParagraph> paragraphs,
        List<OfficialMeasure> measures,
        List<Reference> references,
        List<TextSpan> notRead) {}
