/**
 * Tools for language models (Model Context Protocol): what each is called, which query it asks, how
 * its answer is laid out, and the messages by which they are found and called. A tool is an
 * operation in {@code tools.graphql} and a description in {@code tools.json}; its arguments are the
 * operation's variables, and the schema of its answer is the operation's selection. Takes and gives
 * JSON values; knows neither HTTP nor standard input.
 */
@NullMarked
package org.policygraph.mcp;

import org.jspecify.annotations.NullMarked;
