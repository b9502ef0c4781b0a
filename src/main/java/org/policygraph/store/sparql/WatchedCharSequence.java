package org.policygraph.store.sparql;

/** A text that notices each look at a character, however a regular expression walks over it. */
record WatchedCharSequence(String text, Budget budget) implements CharSequence {
    @Override
    public char charAt(int index) {
        budget.tick();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedCharSequence(text.substring(start, end), budget);
    }

    @Override
    public String toString() {
        return text;
    }
}
