package org.policygraph.form;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.UnreadableTextException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The lists of a DOCX, and how far each has counted: gives the number of a paragraph as a word
 * processor prints it. Lists of one definition count on together, unless one says where it starts
 * (ISO/IEC 29500-1, 17.9).
 */
final class WordNumbering implements XmlPart.Handler {
    private static final int LEVELS = 9;

    /** One level of a definition. */
    private static final class Level {
        private int start = 1;
        private NumberFormat format = NumberFormat.DECIMAL;
        private String text = "";
        private String suffix = "tab";
        private boolean decimalOnly;
        private int restart = -1;
    }

    private record List(
            String definition, Map<Integer, Integer> starts, Map<Integer, Level> levels) {}

    private record StyledLevel(String definition, int level) {}

    private final Map<String, Map<Integer, Level>> definitions = new HashMap<>();
    private final Map<String, List> lists = new HashMap<>();
    private final Map<String, String> styleLinks = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, StyledLevel> styled = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private String definition = "";
    private @Nullable List list;
    private int override;
    private Level level = new Level();
    private int levelIndex;

    static WordNumbering of(byte @Nullable [] part) throws UnreadableTextException {
        WordNumbering numbering = new WordNumbering();
        XmlPart.read(part, "numbering", numbering);
        return numbering;
    }

    /** A whole number of at most six digits, or another value. */
    static int whole(@Nullable String digits, int otherwise) {
        return digits != null && digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }

    @Override
    public void begin(XmlPart.Element element) {
        switch (element.name()) {
            case "abstractNum" -> {
                definition = String.valueOf(element.attribute("abstractNumId"));
                definitions.put(definition, new HashMap<>());
                list = null;
            }
            case "num" -> {
                list = new List("", new HashMap<>(), new HashMap<>());
                definition = String.valueOf(element.attribute("numId"));
                lists.put(definition, list);
            }
            case "abstractNumId" -> {
                if (list == null) return;
                list = new List(element.value(), list.starts, list.levels);
                lists.put(definition, list);
            }
            case "styleLink" -> styleLinks.put(element.value(), definition);
            case "numStyleLink" -> links.put(definition, element.value());
            case "lvlOverride" -> override = whole(element.attribute("ilvl"), 0);
            case "startOverride" -> {
                if (list != null) list.starts.put(override, whole(element.value(), 1));
            }
            case "lvl" -> beginLevel(whole(element.attribute("ilvl"), 0));
            default -> beginProperty(element);
        }
    }

    private void beginLevel(int index) {
        level = new Level();
        if (list != null) list.levels.put(index, level);
        else definitions.computeIfAbsent(definition, _ -> new HashMap<>()).put(index, level);
        levelIndex = index;
    }

    private void beginProperty(XmlPart.Element element) {
        switch (element.name()) {
            case "start" -> level.start = whole(element.value(), 1);
            case "numFmt" -> level.format = NumberFormat.ofWord(element.value());
            case "lvlText" -> level.text = element.value();
            case "suff" -> level.suffix = element.value();
            case "isLgl" -> level.decimalOnly = element.isOn();
            case "lvlRestart" -> level.restart = whole(element.value(), -1);
            case "pStyle" -> {
                if (list == null)
                    styled.put(element.value(), new StyledLevel(definition, levelIndex));
            }
            default -> {}
        }
    }

    /** The level at which a definition counts paragraphs of a style, or 0. */
    int levelOf(@Nullable String style) {
        StyledLevel found = style == null ? null : styled.get(style);
        return found == null ? 0 : found.level;
    }

    /**
     * The number of the next paragraph of a list, with the space after it; empty where none is
     * printed.
     */
    String next(String listId, int index) {
        List found = lists.get(listId);
        if (found == null || index < 0 || index >= LEVELS) return "";
        String id = resolved(found.definition);
        Level current = level(found, id, index);
        if (current == null) return "";
        int[] counts = counters.computeIfAbsent(id, _ -> new int[LEVELS]);
        if (begun.add(listId)) found.starts.forEach((each, start) -> restart(counts, each, start));
        for (int above = 0; above < index; above++) {
            if (counts[above] == 0) counts[above] = start(found, id, above);
        }
        counts[index] = counts[index] == 0 ? start(found, id, index) : counts[index] + 1;
        for (int below = index + 1; below < LEVELS; below++) {
            Level deeper = level(found, id, below);
            if (deeper == null || restarts(deeper, index)) counts[below] = 0;
        }
        return printed(found, id, current, counts);
    }

    /** A level starts again after any above it, or after the one that it names; 0 is never. */
    private static boolean restarts(Level deeper, int index) {
        return deeper.restart < 0 || index < deeper.restart;
    }

    private static void restart(int[] counts, int index, int start) {
        if (index < LEVELS) counts[index] = Math.max(0, start - 1);
    }

    private int start(List found, String id, int index) {
        Integer own = found.starts.get(index);
        Level at = level(found, id, index);
        return own != null ? own : at == null ? 1 : at.start;
    }

    private @Nullable Level level(List found, String id, int index) {
        Level own = found.levels.get(index);
        return own != null ? own : definitions.getOrDefault(id, Map.of()).get(index);
    }

    /** The definition that a definition refers to by the name of a style, or itself. */
    private String resolved(String id) {
        String style = links.get(id);
        return style == null ? id : styleLinks.getOrDefault(style, id);
    }

    private String printed(List found, String id, Level current, int[] counts) {
        StringBuilder printed = new StringBuilder();
        int i = 0;
        while (i < current.text.length()) {
            char character = current.text.charAt(i++);
            boolean place = character == '%' && i < current.text.length();
            int at = place ? current.text.charAt(i) - '1' : -1;
            if (at < 0 || at >= LEVELS) {
                if (Character.getType(character) != Character.PRIVATE_USE)
                    printed.append(character);
                continue;
            }
            Level other = level(found, id, at);
            NumberFormat format = other == null ? NumberFormat.DECIMAL : other.format;
            printed.append((current.decimalOnly ? NumberFormat.DECIMAL : format).print(counts[at]));
            i++;
        }
        return printed.isEmpty() ? "" : printed + separator(printed, current.suffix);
    }

    /** Chinese punctuation needs no space after it. */
    private static String separator(StringBuilder printed, String suffix) {
        boolean set = "、。．）：》】".indexOf(printed.charAt(printed.length() - 1)) >= 0;
        return set || suffix.equals("nothing") ? "" : " ";
    }
}
