package org.policygraph.cli;

/** Main. */
public final class Main {
    private Main() {}

    /** Start. */
    public static void main(String[] args) {
        System.out.println(System.getProperty("java.version") + " " + String.join(" ", args));
    }
}
