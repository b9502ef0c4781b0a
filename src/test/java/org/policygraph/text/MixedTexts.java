package org.policygraph.text;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import org.quicktheories.core.Gen;

import java.util.List;

/** Texts of characters that are easily miscounted. */
final class MixedTexts {
    /**
     * Han, ASCII, width variants, combining and joining characters, line ends, and characters of
     * two UTF-16 units.
     */
    static final List<String> CHARACTERS =
            List.of(
                    "老",
                    "年",
                    "人",
                    "a",
                    "7",
                    " ",
                    "\n",
                    "\t",
                    "－",
                    "［",
                    "８",
                    "Ａ",
                    "ｶ",
                    "\u3000",
                    "\u00A0",
                    "\u200B",
                    "\uFEFF",
                    "\uFE0F",
                    "\u0301",
                    "\u2F08",
                    "\u2EA0",
                    "\u2EAA",
                    "\u31C6",
                    "\uF9DC",
                    "\uFACF",
                    "\uD840\uDC00",
                    "\uD83D\uDC69",
                    "\uD87E\uDC00",
                    "\uDB40\uDD00");

    private MixedTexts() {}

    static Gen<HeldText> texts() {
        return lists().of(integers().between(0, CHARACTERS.size() - 1).map(CHARACTERS::get))
                .ofSizeBetween(0, 40)
                .map(parts -> new HeldText(String.join("", parts)));
    }

    static Gen<TextSpan> spans() {
        return texts().zip(
                        integers().between(0, 40),
                        integers().between(0, 40),
                        (text, one, other) -> {
                            int first = Math.min(one, text.length());
                            int second = Math.min(other, text.length());
                            return text.span(Math.min(first, second), Math.max(first, second));
                        });
    }
}
