package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * Another document that this one names. At least one of title and number is there.
 *
 * @param kind why it is named
 * @param title its title as printed, with 《》; may run over a line end
 * @param number its number as printed: 某发〔2020〕7号
 * @param span title and number together
 * @param rule the rule that says so
 * @param endsOn of a document that is ended, from when, where the text says a day: that of its end
 *     (自2031年9月1日起废止), or the day from which the text that ends it holds
 */
public record Reference(
        ReferenceKind kind,
        @Nullable TextSpan title,
        @Nullable TextSpan number,
        TextSpan span,
        String rule,
        @Nullable PrintedDate endsOn) {}
