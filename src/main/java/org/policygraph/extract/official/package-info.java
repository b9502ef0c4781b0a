/**
 * The grammar of official documents (公文), as a pipeline: lines become blocks, blocks become header,
 * body, tail and noise, the body becomes a tree of divisions, their paragraphs become sentences,
 * and each sentence is of a kind. Works on the held text alone; knows no vocabulary.
 */
@NullMarked
package org.policygraph.extract.official;

import org.jspecify.annotations.NullMarked;
