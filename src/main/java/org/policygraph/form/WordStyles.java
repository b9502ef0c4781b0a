package org.policygraph.form;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.UnreadableTextException;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The styles of a DOCX, as far as they say what is printed: numbers, text left out, contents. */
final class WordStyles implements XmlPart.Handler {
    /** Styles are based on styles; a chain that comes back to itself ends somewhere. */
    private static final int LONGEST_CHAIN = 50;

    private static final class Style {
        private String name = "";
        private @Nullable String base;
        private @Nullable String number;
        private @Nullable Integer level;
        private final Map<String, Boolean> omissions = new HashMap<>();
    }

    private final Map<String, Style> styles = new HashMap<>();
    private Style style = new Style();
    private String standard = "";
    private boolean inStyle;

    static WordStyles of(byte @Nullable [] part) throws UnreadableTextException {
        WordStyles styles = new WordStyles();
        XmlPart.read(part, "styles", styles);
        return styles;
    }

    @Override
    public void begin(XmlPart.Element element) {
        if (element.name().equals("style")) {
            beginStyle(element);
            return;
        }
        if (!inStyle) return;
        switch (element.name()) {
            case "name" -> style.name = element.value().toLowerCase(Locale.ROOT);
            case "basedOn" -> style.base = element.value();
            case "numId" -> style.number = element.value();
            case "ilvl" -> style.level = WordNumbering.whole(element.value(), 0);
            case "vanish", "strike", "dstrike" ->
                    style.omissions.put(element.name(), element.isOn());
            default -> {}
        }
    }

    private void beginStyle(XmlPart.Element element) {
        style = new Style();
        inStyle = true;
        String id = String.valueOf(element.attribute("styleId"));
        styles.put(id, style);
        boolean paragraph = "paragraph".equals(element.attribute("type"));
        if (paragraph && "1".equals(element.attribute("default"))) standard = id;
    }

    @Override
    public void end(String name) {
        if (name.equals("style")) inStyle = false;
    }

    /** The list that paragraphs of a style belong to, or null. */
    @Nullable String number(@Nullable String id) {
        Style found = id == null ? styles.get(standard) : styles.get(id);
        for (int i = 0; found != null && i < LONGEST_CHAIN; i++) {
            if (found.number != null) return found.number;
            found = found.base == null ? null : styles.get(found.base);
        }
        return null;
    }

    /** The level of paragraphs of a style in their list, or null where it does not say. */
    @Nullable Integer level(@Nullable String id) {
        Style found = id == null ? styles.get(standard) : styles.get(id);
        for (int i = 0; found != null && i < LONGEST_CHAIN; i++) {
            if (found.level != null) return found.level;
            found = found.base == null ? null : styles.get(found.base);
        }
        return null;
    }

    /** The properties for which text of a style is left out: hidden or struck through. */
    Set<String> omissions(@Nullable String id) {
        Map<String, Boolean> omissions = new HashMap<>();
        Style found = id == null ? styles.get(standard) : styles.get(id);
        for (int i = 0; found != null && i < LONGEST_CHAIN; i++) {
            found.omissions.forEach(omissions::putIfAbsent);
            found = found.base == null ? null : styles.get(found.base);
        }
        omissions.values().removeIf(on -> !on);
        return omissions.keySet();
    }

    /** Whether paragraphs of a style are a table of contents, which repeats the headings. */
    boolean isContents(@Nullable String id) {
        Style found = id == null ? null : styles.get(id);
        return found != null && found.name.matches("toc \\d");
    }
}
