/**
 * A ledger in any SPARQL 1.1 engine. What is asked is built of Jena's syntax objects and sent over
 * HTTP; every answer is read whole within a deadline and a number of bytes, or is an error. Knows
 * nothing of GraphQL and nothing of policy.
 */
@NullMarked
package org.policygraph.store.remote;

import org.jspecify.annotations.NullMarked;
