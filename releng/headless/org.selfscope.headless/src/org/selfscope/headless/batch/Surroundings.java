package org.selfscope.headless.batch;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * In what a session runs.
 *
 * @param temporary folder that is removed after the session
 * @param workspace folder that stands for KNIME's workspace
 * @param out takes what is printed
 * @param terminal whether a printed line can be rewritten
 * @param cancellation how the session is cancelled
 */
record Surroundings(Path temporary, Path workspace, PrintStream out, boolean terminal, Cancellation cancellation) {
}
