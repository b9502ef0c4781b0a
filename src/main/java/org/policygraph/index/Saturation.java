package org.policygraph.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How well a text answers a word: {@code f / (f + 1.2 × (0.25 + 0.75 × length / 70))} for a word
 * that it holds f times, the text's length in code points. That is the saturation of BM25
 * (Robertson and Zaragoza 2009, §3.4.5) with 70 as the usual length of a measure, and without the
 * weight for rare words: a hit holds every word, and a score must not change because other
 * documents do.
 */
final class Saturation extends Similarity {
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;
    private static final float USUAL = 70f;

    @Override
    public long computeNorm(FieldInvertState state) {
        return Math.max(1, state.getLength());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float freq, long norm) {
                return boost * freq / (freq + K1 * (1 - B + B * norm / USUAL));
            }
        };
    }
}
