package org.policygraph.vocab;

/** On what terms the parts of a dataset may be used. */
public enum Licence {
    /** The generated graph, the vocabularies and everything made of them. */
    DATA("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"),
    /** The program. */
    CODE("https://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0");

    /** What is said of the texts, which are other people's. */
    public static final String DIGESTS =
            "For the text of the digests no licence is claimed; the source that each prints is named in the data.";

    private final String iri;
    private final String shortName;

    Licence(String iri, String shortName) {
        this.iri = iri;
        this.shortName = shortName;
    }

    /** The address of its text. */
    public String iri() {
        return iri;
    }

    /** What it is usually called. */
    public String shortName() {
        return shortName;
    }
}
