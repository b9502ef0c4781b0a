package org.policygraph.http;

import java.util.Locale;

/** The characters of an answer, head and body. */
record RawAnswer(String head, String body) {
    RawAnswer withBody(String read) {
        return new RawAnswer(head, read);
    }

    int status() {
        return head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
    }

    String field(String name, String otherwise) {
        for (String line : head.split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                return line.substring(name.length() + 1).trim();
            }
        }
        return otherwise;
    }
}
