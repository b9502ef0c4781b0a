package org.policygraph.extract.rules;

import org.policygraph.extract.lexicon.GroupKind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in which somebody marked the groups that it names: {@code [P 护林员]}.
 *
 * @param sentence without the marks
 * @param mentions the groups in it, in order
 */
record MarkedGroups(String sentence, List<Mention> mentions) {
    private static final Pattern MARK = Pattern.compile("\\[([PEO]) ([^\\]]+)]");
    private static final Map<String, GroupKind> KINDS =
            Map.of("P", GroupKind.PEOPLE, "E", GroupKind.ENTERPRISE, "O", GroupKind.ORGANISATION);

    /**
     * A group that the sentence names.
     *
     * @param from its first UTF-16 unit
     * @param to one past its last unit
     * @param kind of whom it consists
     */
    record Mention(int from, int to, GroupKind kind) {
        /** Whether most of a stretch lies in this one. */
        boolean holdsMostOf(int start, int end) {
            return 2 * (Math.min(to, end) - Math.max(from, start)) > end - start;
        }
    }

    /** The sentences of a file of the test class path, after the name of their field. */
    static List<MarkedGroups> of(String resource) {
        try (InputStream in = MarkedGroups.class.getResourceAsStream(resource)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> parse(line.substring(line.indexOf('\t') + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MarkedGroups parse(String marked) {
        StringBuilder sentence = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int end = 0;
        while (mark.find()) {
            sentence.append(marked, end, mark.start());
            int from = sentence.length();
            sentence.append(mark.group(2));
            GroupKind kind = Objects.requireNonNull(KINDS.get(mark.group(1)));
            mentions.add(new Mention(from, sentence.length(), kind));
            end = mark.end();
        }
        sentence.append(marked, end, marked.length());
        return new MarkedGroups(sentence.toString(), List.copyOf(mentions));
    }
}
