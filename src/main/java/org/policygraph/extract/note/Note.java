package org.policygraph.extract.note;

import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A note of responsibility.
 *
 * @param span the whole note, with its brackets
 * @param bodies those whom it makes responsible, in order; none where it only states a rule
 */
public record Note(TextSpan span, List<NotedBody> bodies) {}
