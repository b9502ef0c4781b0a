/**
 * How the log follows one request from end to end: the id that stands in each of its lines, and the
 * times of its stages. What is logged is said where it happens.
 */
@NullMarked
package org.policygraph.log;

import org.jspecify.annotations.NullMarked;
