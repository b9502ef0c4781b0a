package org.policygraph.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What another server is asked.
 *
 * @param server that answers
 * @param timed files of bodies, by the questions that they ask
 * @param compared what must agree before anything is timed
 * @param once questions that are asked a few times only, since they may take long
 */
record Peer(
        Server server,
        Map<String, Path> timed,
        List<Agreement.Comparison> compared,
        Map<String, String> once) {}
