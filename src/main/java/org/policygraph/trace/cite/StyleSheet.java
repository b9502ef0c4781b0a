package org.policygraph.trace.cite;

import de.undercouch.citeproc.CSL;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The styles for people, in the Citation Style Language; see the NOTICE beside the files. */
enum StyleSheet {
    /** The style for notes, since that for lists puts a number before each entry. */
    GB_T_7714_2015("gb-t-7714-2015.csl", "zh-CN") {
        @Override
        String entry(CSL processor, String id) {
            return processor.makeCitation(id).getFirst().getText();
        }
    },
    APA("apa.csl", "en-US") {
        @Override
        String entry(CSL processor, String id) {
            return processor.makeBibliography().makeString();
        }
    };

    private final String file;
    private final String locale;

    StyleSheet(String file, String locale) {
        this.file = file;
        this.locale = locale;
    }

    /** The entry for the only item that the processor knows. */
    abstract String entry(CSL processor, String id);

    /** The style, in XML. */
    String style() {
        return resource(file);
    }

    String locale() {
        return locale;
    }

    /**
     * The words and dates of a language, in XML.
     *
     * @param locale the style's own
     */
    static String words(String locale) {
        return resource("locales-" + locale + ".xml");
    }

    private static String resource(String file) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("missing from the build: " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
