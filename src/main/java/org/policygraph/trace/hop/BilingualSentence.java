package org.policygraph.trace.hop;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The same sentence in two languages. It may be printed as it stands, so it claims nothing that its
 * hop's verdict does not cover.
 */
public record BilingualSentence(String chinese, String english) {
    /** Both followed by more. */
    BilingualSentence then(String moreChinese, String moreEnglish) {
        return new BilingualSentence(chinese + moreChinese, english + " " + moreEnglish);
    }

    /** Characters as they are, in quotation marks; a line end is shown as ⏎. */
    static String quote(String characters) {
        return "“" + characters.replace('\n', '⏎') + "”";
    }

    /** Several quotations in a row, each once. */
    static String quotes(Collection<String> characters, String between) {
        return characters.stream()
                .distinct()
                .map(BilingualSentence::quote)
                .collect(Collectors.joining(between));
    }
}
