package org.policygraph.query.request;

import java.util.Locale;

/**
 * What graphql-java says of a request, in this product's words: plain sentences, without the
 * library's classes and the syntax trees that its own English prints. The library looks its
 * messages up by locale, so they are files of ours, {@code i18n/*_en__plain.properties}.
 */
public final class Wording {
    /** The locale that those files are for; whatever language the machine speaks. */
    public static final Locale LOCALE = Locale.of("en", "", "plain");

    private Wording() {}
}
