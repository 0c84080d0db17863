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
import org.selfscope.image.RestorationException;
import org.selfscope.learn.framing.Plane;

import net.imglib2.img.array.ArrayImgs;

class NormalizerTest {

    @Test
    void scoreHasMeanZeroAndDeviationOneOverAllPlanes() {
        Normalization normalization = fit(plane(2, 4, 4, 4), plane(5, 5, 7, 9));
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
        assertEquals(new Normalization(3, 1), fit(plane(3, 3, 3, 3)));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void valuesThatAreNotFiniteAreRefused(float bad) {
        RestorationException e = assertThrows(RestorationException.class, () -> fit(plane(1, 2, bad, 4)));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
        assertTrue(e.getMessage().contains("\"plane\""), e.getMessage());
    }

    @Test
    void identityChangesNothing() {
        assertEquals(new Normalization(0, 1), Normalizer.IDENTITY.fit(List.of(plane(1, 2, 3, 4)), Cancellation.NONE));
    }

    @Test
    void canBeCancelled() {
        Cancellation cancelled = () -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> Normalizer.Z_SCORE.fit(List.of(plane(1, 2, 3, 4)), cancelled));
    }

    @Test
    void scaleMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new Normalization(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Normalization(Double.NaN, 1));
    }

    private static Normalization fit(Plane... planes) {
        return Normalizer.Z_SCORE.fit(List.of(planes), Cancellation.NONE);
    }

    private static Plane plane(float... values) {
        return new Plane(ArrayImgs.floats(values, 2, 2), "plane");
    }
}
