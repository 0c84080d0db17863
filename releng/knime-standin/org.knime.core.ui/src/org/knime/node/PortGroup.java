package org.knime.node;

/**
 * A declared group of ports.
 *
 * @param id the key in saved workflows
 * @param input what people read about its inputs, null if it has none
 * @param output what people read about its outputs, null if it has none
 * @param mode how many ports it has
 */
record PortGroup(String id, Text input, Text output, PortMode mode) {

    Sides sides() {
        if (input == null) {
            return Sides.OUTPUT;
        }
        return output == null ? Sides.INPUT : Sides.BOTH;
    }

    /** Where a group has ports. */
    enum Sides {
        INPUT, OUTPUT, BOTH
    }

    /** Name and description (an XML fragment) of a group's ports on one side. */
    record Text(String name, String description) {
    }
}
