package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.time.Period;

/**
 * How long a document says itself that it holds: until a day, or for so long. It may have been
 * prolonged or ended since.
 *
 * @param until the last day, month or year, as printed; null where only a length is
 * @param length how long from the day of effect on; null where a day is printed
 * @param span the characters that say so: 有效期至2030年12月31日, 有效期5年
 */
public record Validity(@Nullable String until, @Nullable Period length, TextSpan span) {}
