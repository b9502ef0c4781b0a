package org.policygraph.vocab;

import org.policygraph.text.Sha256;

import java.text.Normalizer;
import java.util.Locale;

/** Makes ids of documents from the names of their files. */
public final class DocumentIds {
    private static final String NAMELESS = "doc";

    /** As many characters of a name are kept as one reads at a glance. */
    private static final int KEPT = 40;

    /** Digits of the hash: among a million names the chance that two are alike is one in 500. */
    private static final int HASHED = 12;

    private DocumentIds() {}

    /**
     * The id of the document whose file has this name, without folders and suffix: the name itself
     * if it {@linkplain Iris#isDocumentId can be an id}, else what of it can, and a hash of the
     * name. 民政部意见 gives {@code doc-}, {@code Old Age 2025} gives {@code old-age-2025-} and twelve
     * digits. The same name gives the same id on every machine, whether its accents are composed or
     * not (Unicode NFC), and names that differ give ids that differ.
     */
    public static String ofName(String name) {
        if (Iris.isDocumentId(name)) return name;
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String latin = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String kept = latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String start = kept.substring(0, Math.min(KEPT, kept.length())).replaceAll("-$", "");
        return (start.isEmpty() ? NAMELESS : start)
                + "-"
                + Sha256.of(composed).substring(0, HASHED);
    }
}
