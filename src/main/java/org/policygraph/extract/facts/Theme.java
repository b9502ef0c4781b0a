package org.policygraph.extract.facts;

import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A heading and its measures.
 *
 * @param position from 1
 * @param name the heading's characters
 * @param measures at least one
 */
public record Theme(int position, TextSpan name, List<Measure> measures) {}
