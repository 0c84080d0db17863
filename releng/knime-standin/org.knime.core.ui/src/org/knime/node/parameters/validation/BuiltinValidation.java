package org.knime.node.parameters.validation;

/** A limit that the dialog checks while the user types. */
public interface BuiltinValidation {

    String getErrorMessage();
}
