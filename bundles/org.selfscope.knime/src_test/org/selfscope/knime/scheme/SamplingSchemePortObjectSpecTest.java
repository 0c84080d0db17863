package org.selfscope.knime.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.selfscope.image.AxisType;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.LocalNoise;
import org.selfscope.image.scheme.FramePair;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.image.scheme.NeighbourPair;
import org.selfscope.image.scheme.RandomBlindSpot;
import org.selfscope.image.scheme.SamplingScheme;

class SamplingSchemePortObjectSpecTest {

    private static final List<AxisType> PLANE = List.of(AxisType.X, AxisType.Y);

    static Stream<SamplingScheme> schemes() {
        return Stream.of(new GridBlindSpot(PLANE, 5, BlindSpot.box(3, 1), new LocalNoise(4), Long.MIN_VALUE),
            RandomBlindSpot.along(AxisType.X, AxisType.Y, AxisType.TIME), new NeighbourPair(PLANE, 8), new FramePair(AxisType.Z, true, 9));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void theWholeRuleComesBack(SamplingScheme scheme) throws InvalidSettingsException {
        SamplingSchemePortObjectSpec read = new SamplingSchemePortObjectSpec();
        read.load(stored(scheme));
        assertEquals(scheme, read.scheme());
    }

    @Test
    void specsOfOneRuleAreEqual() {
        NeighbourPair scheme = new NeighbourPair(PLANE, 1);
        assertEquals(new SamplingSchemePortObjectSpec(scheme), new SamplingSchemePortObjectSpec(new NeighbourPair(PLANE, 1)));
        assertNotEquals(new SamplingSchemePortObjectSpec(scheme), new SamplingSchemePortObjectSpec(scheme.withSeed(2)));
    }

    @ParameterizedTest
    @CsvSource({"family, of-tomorrow, unknown family", "version, 2, Update Selfscope", "period, many, instead of a whole number",
        "surprise, 1, unknown entry"})
    void whatThisVersionCannotReadIsRefusedWithSentences(String key, String value, String part) {
        ModelContent stored = stored(GridBlindSpot.along(AxisType.X, AxisType.Y));
        stored.addString(key, value);
        InvalidSettingsException e =
            assertThrows(InvalidSettingsException.class, () -> new SamplingSchemePortObjectSpec().load(stored));
        assertTrue(e.getMessage().contains(part) && e.getMessage().endsWith("."), e.getMessage());
    }

    @Test
    void emptyContentIsRefused() {
        assertThrows(InvalidSettingsException.class, () -> new SamplingSchemePortObjectSpec().load(new ModelContent("content")));
    }

    private static ModelContent stored(SamplingScheme scheme) {
        ModelContent content = new ModelContent("content");
        new SamplingSchemePortObjectSpec(scheme).save(content);
        return content;
    }
}
