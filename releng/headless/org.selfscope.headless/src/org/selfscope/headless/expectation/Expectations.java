package org.selfscope.headless.expectation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.selfscope.headless.node.Workflow;

/**
 * What must come out of a workflow, as {@code expect.json} beside workflow.knime says:
 *
 * <pre>
 * {
 *   "states": {"4": "IDLE"},                              all other nodes must be EXECUTED
 *   "warnings": [{"node": 3, "contains": "few images"}],   all other warnings are unexpected
 *   "tables": [{
 *     "node": 5, "port": 1,                               output of a node, from 1
 *     "rows": 2,
 *     "columns": ["Image", "PSNR"],                       these must be there; others may be
 *     "numbers": [
 *       {"row": "Noisy", "column": "PSNR", "atLeast": 15, "atMost": 25},
 *       {"row": "Restored", "above": "Noisy", "column": "PSNR", "atLeast": 3}
 *     ]
 *   }]
 * }
 * </pre>
 *
 * Every part may be left out. A row is named by its RowID or by the text of one of its cells. With {@code above} the number is the
 * difference to another row.
 */
public final class Expectations {

    /** The name of the file. */
    public static final String FILE = "expect.json";

    private final List<Expectation> all;

    Expectations(List<Expectation> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads the expectations of a workflow.
     *
     * @throws IOException if there are none, or if they are no valid JSON or have a key that is not known
     */
    public static Expectations read(Path workflow) throws IOException {
        Path file = workflow.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no " + FILE + " in " + workflow + ", so the results cannot be checked.");
        }
        return ExpectationReader.read(Files.readString(file));
    }

    /** What is not as expected, in full sentences; empty if all is well. */
    public List<String> violations(Workflow workflow) {
        return all.stream().flatMap(e -> e.violations(workflow).stream()).toList();
    }
}
