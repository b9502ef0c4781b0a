package org.policygraph.http.html;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.vocab.Pol;

/**
 * What kinds of text a dataset is read from, so that no page speaks of what is not there.
 *
 * @param digests whether a digest is held
 * @param originals whether an official text is held
 */
record HeldTextKinds(boolean digests, boolean originals) {
    static HeldTextKinds in(Graph graph) {
        return new HeldTextKinds(
                graph.contains(Node.ANY, RDF.type.asNode(), Pol.DIGEST),
                graph.contains(Node.ANY, RDF.type.asNode(), Pol.ORIGINAL));
    }

    /** What they are to the policy, in a sentence in Chinese; empty where none is held. */
    String chinese() {
        if (digests && originals) return "原文是政策自己的话，摘要是对政策的转述，每条措施写明出自哪一种；";
        if (originals) return "所存为政策文件的原文；";
        return digests ? "摘要是对政策的转述；" : "";
    }

    /** The same in English, with a space after it. */
    String english() {
        if (digests && originals) {
            return "An official text is the policy's own words, a digest a paraphrase; each measure says which"
                    + " it is read from. ";
        }
        if (originals) return "Held are official texts of policies. ";
        return digests ? "The digest is a paraphrase of the policy. " : "";
    }
}
