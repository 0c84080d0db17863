package org.selfscope.knime.reader;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;

class ImageReaderParametersTest {

    @Test
    void defaultsAreValid() {
        assertDoesNotThrow(() -> new ImageReaderParameters().validate());
    }

    @Test
    void aReferenceAloneIsRefused() {
        ImageReaderParameters parameters = new ImageReaderParameters();
        parameters.referencePath = "/data/reference.tif";
        assertThrows(InvalidSettingsException.class, parameters::validate);
        parameters.path = "/data/image.tif";
        assertDoesNotThrow(parameters::validate);
    }
}
