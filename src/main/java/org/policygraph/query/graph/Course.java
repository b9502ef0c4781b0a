package org.policygraph.query.graph;

/** Is told how far long work has come. */
public interface Course extends AutoCloseable {
    /** Tells nobody. */
    Course UNTOLD =
            new Course() {
                @Override
                public void step() {}

                @Override
                public void close() {}
            };

    /** One step more is done. */
    void step();

    /** The work has ended, or was given up. */
    @Override
    void close();
}
