package org.policygraph.rdf;

import org.policygraph.text.Messages;

/**
 * That a document may be held twice, under two ids. Whether they are one is for a person to say.
 *
 * @param id the document that is spoken of
 * @param kind what of it is held under the other id
 * @param other that id
 */
public record HeldApart(String id, Kind kind, String other) {
    /** What is held under the other id, of a document of the very title. */
    public enum Kind {
        /** Its digest, where the one that is spoken of has the official text. */
        DIGEST,
        /** Its official text, where the one that is spoken of has a digest. */
        ORIGINAL,
        /** Another digest of it. */
        OTHER_DIGEST
    }

    /** A sentence in Chinese. */
    public String chinese() {
        String held =
                switch (kind) {
                    case DIGEST -> "摘要";
                    case ORIGINAL -> "正式原文";
                    case OTHER_DIGEST -> "另一份摘要";
                };
        String remedy =
                kind == Kind.OTHER_DIGEST ? "请撤回其中一份" : "请撤回“" + id + "”，把它的文本放到编号“" + other + "”下";
        return "“" + id + "”：同题名文件的" + held + "以编号“" + other + "”持有，目前按两份文件计；若是同一份，" + remedy + "。";
    }

    /** The same in English. */
    public String english() {
        String held =
                switch (kind) {
                    case DIGEST -> "the digest";
                    case ORIGINAL -> "the official text";
                    case OTHER_DIGEST -> "another digest";
                };
        String remedy =
                kind == Kind.OTHER_DIGEST
                        ? "retract one of them"
                        : "retract “" + id + "” and ingest its text under the id “" + other + "”";
        return Messages.format(
                "%s: %s of a document of this very title is held as “%s”, and the two count"
                        + " as two documents; if they are one, %s",
                id, held, other, remedy);
    }
}
