package org.selfscope.knime.phantom;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;

class PhantomGeneratorParametersTest {

    static Stream<Consumer<PhantomGeneratorParameters>> mistakes() {
        return Stream.of(p -> p.width = 0, p -> p.height = -1, p -> p.count = 0, p -> p.photons = 0, p -> p.photons = Double.NaN,
            p -> p.gain = Double.POSITIVE_INFINITY, p -> p.offset = Double.NaN, p -> p.readNoise = -1);
    }

    @Test
    void defaultsAreValid() {
        assertDoesNotThrow(() -> new PhantomGeneratorParameters().validate());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatNoCameraHasIsRefused(Consumer<PhantomGeneratorParameters> mistake) {
        PhantomGeneratorParameters parameters = new PhantomGeneratorParameters();
        mistake.accept(parameters);
        assertThrows(InvalidSettingsException.class, parameters::validate);
    }
}
