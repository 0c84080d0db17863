package org.selfscope.headless.expectation;

import java.util.List;

import org.selfscope.headless.node.Workflow;

/** Something that must be true of a workflow that has run. */
interface Expectation {

    /** What is not as expected, in full sentences; empty if all is well. */
    List<String> violations(Workflow workflow);
}
