/**
 * The page for people with its files, and what search engines and other programs read of the site.
 */
@NullMarked
package org.policygraph.http.page;

import org.jspecify.annotations.NullMarked;
