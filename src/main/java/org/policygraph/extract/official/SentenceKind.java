package org.policygraph.extract.official;

/** What a sentence of an official text does. */
public enum SentenceKind {
    /** It says what is to be done. */
    MEASURE,
    /** It is the name of an item, and may say what is to be done as well. */
    LEAD,
    /** It states a result that is to be reached. */
    GOAL,
    /** It says how things are to be done. */
    PRINCIPLE,
    /** Guiding thought, general requirements (指导思想, 总体要求). */
    GUIDING,
    /** How things are, and why something is to be done. */
    BACKGROUND,
    /** It is words of another document, which this one changes. */
    AMENDED,
    /** It says what a word means. */
    DEFINITION,
    /** It asks for reports to be sent. */
    REPORTING,
    /** Transmission, enacting formula, repeal, entry into force. */
    FORMAL,
    /** The closing call. */
    APPEAL
}
