package org.selfscope.knime.psf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.psf.GaussianPsf;
import org.selfscope.image.psf.ScalarDiffraction;

class PsfGeneratorParametersTest {

    private final PsfGeneratorParameters parameters = new PsfGeneratorParameters();

    @Test
    void settingsReachTheFormula() {
        assertDoesNotThrow(parameters::validate);
        ScalarDiffraction microscope = (ScalarDiffraction)parameters.formula();
        assertEquals(1.2, microscope.numericalAperture());
        assertArrayEquals(new int[]{33, 33}, parameters.sizes());
        parameters.model = ModelKind.GAUSSIAN;
        parameters.planes = 5;
        parameters.zStep = 0.5;
        assertEquals(new GaussianPsf(0.15, 0.4), parameters.formula());
        assertArrayEquals(new int[]{33, 33, 5}, parameters.sizes());
        assertArrayEquals(new double[]{0.1, 0.1, 0.5}, parameters.voxel());
    }

    @Test
    void saysWhatIsOutOfRange() {
        parameters.size = 32;
        assertTrue(assertThrows(InvalidSettingsException.class, parameters::validate).getMessage().contains("32"));
        parameters.size = 33;
        parameters.numericalAperture = 1.4;
        assertTrue(assertThrows(InvalidSettingsException.class, parameters::validate).getMessage().contains("1.4"));
        parameters.numericalAperture = 1.2;
        parameters.planes = 4;
        assertThrows(InvalidSettingsException.class, parameters::validate);
        parameters.planes = 1;
        parameters.model = ModelKind.MEASURED;
        parameters.size = 1;
        assertThrows(InvalidSettingsException.class, parameters::validate);
    }
}
