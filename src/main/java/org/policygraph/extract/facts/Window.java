package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * When something holds: 2019年1月1日至12月31日. At least one end is there; it is no deadline.
 *
 * @param from {@code 2019}, {@code 2019-01} or {@code 2019-01-01}: no finer than printed; null
 *     where no beginning is said
 * @param to the same of the end, with the year of the beginning where it prints none
 * @param span its characters
 */
public record Window(@Nullable String from, @Nullable String to, TextSpan span) {}
