package org.selfscope.knime.execution;

import java.util.ArrayList;
import java.util.List;

import org.knime.node.DefaultModel.ExecuteOutput;

/** Gathers what a node has to warn of: KNIME keeps only the last warning that is set. */
public final class Warnings {

    private final List<String> sentences = new ArrayList<>();

    public void add(String sentence) {
        sentences.add(sentence);
    }

    /** Sets one warning with all sentences, if there are any. */
    public void show(ExecuteOutput out) {
        if (!sentences.isEmpty()) {
            out.setWarningMessage(String.join(" ", sentences));
        }
    }
}
