package org.policygraph.index;

import org.apache.jena.graph.Node;

import java.util.List;

/**
 * Where a graph keeps what is indexed.
 *
 * @param measureClass the class of the measures
 * @param order properties of a measure whose values put it in document order
 * @param document from a measure to its document
 * @param theme from a measure to its theme
 * @param text from a measure to its text
 * @param citation from a measure to its citations
 * @param paragraph from a citation to its paragraph
 * @param paragraphNumber from a paragraph to its number
 * @param division from a measure of an original, and of no digest, to the division it stands in
 * @param parent from a division to what it is a part of
 * @param conditions properties by which measures are found
 * @param links the kinds of link from measures to concepts
 * @param records the other types of record that are listed
 */
public record IndexPlan(
        Node measureClass,
        List<Node> order,
        Node document,
        Node theme,
        Node text,
        Node citation,
        Node paragraph,
        Node paragraphNumber,
        Node division,
        Node parent,
        List<ConditionPlan> conditions,
        List<LinkPlan> links,
        List<RecordPlan> records) {}
