/**
 * What whoever runs the server chooses: where it listens, how it calls itself, and within which
 * limits.
 */
@NullMarked
package org.policygraph.http.setting;

import org.jspecify.annotations.NullMarked;
