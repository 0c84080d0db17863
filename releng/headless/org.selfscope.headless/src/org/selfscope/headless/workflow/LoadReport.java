package org.selfscope.headless.workflow;

import java.util.ArrayList;
import java.util.List;

/** What was noticed while a workflow was loaded. Warnings never stop a run, errors do if the user wants it so. */
public final class LoadReport {

    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** Adds something that went wrong. */
    public void error(String text) {
        errors.add(text);
    }

    /** Adds something that the user should know. */
    public void warn(String text) {
        warnings.add(text);
    }

    /** What went wrong. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** What the user should know. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }
}
