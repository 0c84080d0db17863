package org.selfscope.standin.dialog;

import java.util.List;

import org.knime.node.parameters.NodeParameters;

/**
 * The settings of the model or those of the view.
 *
 * @param name "model" or "view"
 * @param settings as they are now
 * @param defaults as they are made for the present inputs
 */
public record Part(String name, NodeParameters settings, NodeParameters defaults) {

    List<FieldPath> fields() {
        return FieldPath.of(settings.getClass());
    }

    /** As the page finds the part. */
    String scope() {
        return "#/properties/" + name;
    }
}
