package org.selfscope.knime.writer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.knime.writer.ImageWriterParameters.Format;

class ImageWriterParametersTest {

    private final ImageWriterParameters parameters = new ImageWriterParameters();

    @Test
    void defaultsAreValid() {
        assertDoesNotThrow(parameters::validate);
    }

    @Test
    void severalColumnsNeedSeveralNames() {
        parameters.imageColumns = new String[]{"Image", "Restored"};
        parameters.fileName = "{row}";
        assertThrows(InvalidSettingsException.class, parameters::validate);
        parameters.format = Format.PNG;
        assertDoesNotThrow(parameters::validate);
    }

    @Test
    void anEmptyNameIsRefused() {
        parameters.fileName = " ";
        assertThrows(InvalidSettingsException.class, parameters::validate);
    }
}
