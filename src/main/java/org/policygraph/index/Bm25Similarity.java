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
public final class Bm25Similarity extends Similarity {
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
                return boost * Bm25Similarity.score(freq, norm);
            }
        };
    }

    /**
     * The score of a text for one word.
     *
     * @param frequency how often it holds the word, at least once
     * @param length how many runs of as many characters it has, at least 1
     */
    public static float score(float frequency, long length) {
        return frequency / (frequency + K1 * (1 - B + B * length / USUAL));
    }
}
