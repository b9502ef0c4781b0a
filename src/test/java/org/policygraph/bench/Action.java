package org.policygraph.bench;

import java.io.IOException;

/** Something that is measured. */
@FunctionalInterface
interface Action {
    void run() throws IOException, InterruptedException;
}
