package org.policygraph.rdf;

/** A file as it was handed in. */
public final class InputText {
    private final String name;
    private final byte[] bytes;

    /**
     * @param name how problems name it; nothing is told by it
     * @param bytes what is in it
     */
    public InputText(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** How problems name it. */
    public String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
