package org.policygraph.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The runs of n code points of a text, one after another, each a term of its own. */
final class NGrams extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final String text;
    private final int length;
    private int from;

    /**
     * @param length code points of a run
     */
    NGrams(String text, int length) {
        this.text = text;
        this.length = length;
    }

    @Override
    public void reset() {
        from = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (from >= text.length()) return false;
        if (text.codePointCount(from, text.length()) < length) return false;
        int to = text.offsetByCodePoints(from, length);
        term.append(text, from, to);
        from += Character.charCount(text.codePointAt(from));
        return true;
    }
}
