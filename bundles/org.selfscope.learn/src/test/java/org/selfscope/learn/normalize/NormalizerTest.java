package org.selfscope.learn.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.Examples;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.framing.Scenes;

class NormalizerTest {

    @Test
    void scoreHasMeanZeroAndDeviationOneOverAllPlanes() {
        Normalization normalization = fit(image(2, 4, 4, 4), image(5, 5, 7, 9));
        assertEquals(5, normalization.offset(), 1e-12);
        assertEquals(2, normalization.scale(), 1e-12);
        assertEquals(-1.5f, normalization.apply(2));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 1, 255, 65535, -3.5f, 1e6f})
    void inputUnitsComeBack(float value) {
        Normalization normalization = new Normalization(4321.5, 789.25);
        assertEquals(value, normalization.invert(normalization.apply(value)), 1e-6 * Math.max(5000, Math.abs(value)));
    }

    @Test
    void constantImageKeepsItsUnits() {
        assertEquals(new Normalization(3, 1), fit(image(3, 3, 3, 3)));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void valuesThatAreNotFiniteAreRefused(float bad) {
        RestorationException e = assertThrows(RestorationException.class, () -> fit(image(1, 2, bad, 4)));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
        assertTrue(e.getMessage().contains("\"image\""), e.getMessage());
    }

    @Test
    void identityChangesNothing() {
        assertEquals(List.of(new Normalization(0, 1)), Normalizer.IDENTITY.fit(scenes(image(1, 2, 3, 4)), Cancellation.NONE));
    }

    @Test
    void canBeCancelled() {
        Cancellation cancelled = () -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> Normalizer.Z_SCORE.fit(scenes(image(1, 2, 3, 4)), cancelled));
    }

    @Test
    void scaleMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new Normalization(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Normalization(Double.NaN, 1));
    }

    private static Normalization fit(Image... images) {
        return Normalizer.Z_SCORE.fit(scenes(images), Cancellation.NONE).get(0);
    }

    private static Scenes scenes(Image... images) {
        return new Scenes(Framing.PLANES, List.of(images));
    }

    private static Image image(float... values) {
        return Examples.plane(values, 2, "image");
    }
}
