/** The command line: commands, settings and the wiring of all other packages. */
@NullMarked
package org.policygraph.cli;

import org.jspecify.annotations.NullMarked;
