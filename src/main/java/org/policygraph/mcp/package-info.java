/**
 * Tools for language models (Model Context Protocol): what each is called, which query it asks, and
 * how its answer is laid out. A tool is an operation in {@code tools.graphql} and a description in
 * {@code tools.json}; its arguments are the operation's variables. Knows no HTTP.
 */
@NullMarked
package org.policygraph.mcp;

import org.jspecify.annotations.NullMarked;
