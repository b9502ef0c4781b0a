/** The settings of the server: its address, its public URL, its publisher and its limits. */
@NullMarked
package org.policygraph.http.setting;

import org.jspecify.annotations.NullMarked;
