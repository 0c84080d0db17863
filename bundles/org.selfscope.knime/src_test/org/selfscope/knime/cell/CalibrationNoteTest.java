package org.selfscope.knime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;

class CalibrationNoteTest {

    private static final Axis X = new Axis(AxisType.X, 0.1, 0, "µm");

    private static final Axis Z = new Axis(AxisType.Z, 0.3, -12.5, "µm");

    private static final Axis TIME = Axis.of(AxisType.TIME);

    /** What a stored cell keeps of an axis. */
    private static Axis stored(Axis axis, double scale) {
        return Axis.of(axis.type(), scale, "");
    }

    @Test
    void unitsAndOriginsComeBackAndTheSourceIsTheOldOne() {
        CalibrationNote note = CalibrationNote.split(CalibrationNote.append("/data/cell.tif", List.of(X, Z, TIME)));
        assertEquals("/data/cell.tif", note.source());
        assertEquals(X, note.complete(stored(X, 0.1)));
        assertEquals(Z, note.complete(stored(Z, 0.3)));
        assertEquals(TIME, note.complete(TIME));
    }

    @Test
    void theNoteIsReadableText() {
        assertEquals("/data/cell.tif {X 0.1 µm, Z 0.3 µm from -12.5}", CalibrationNote.append("/data/cell.tif", List.of(X, Z, TIME)));
    }

    @Test
    void anUncalibratedImageGetsNoNote() {
        assertEquals("/data/cell.tif", CalibrationNote.append("/data/cell.tif", List.of(TIME)));
    }

    @Test
    void anEmptySourceStaysEmpty() {
        assertEquals("", CalibrationNote.split(CalibrationNote.append("", List.of(X))).source());
    }

    @Test
    void theLossOfDigitsInKnimeIsTolerated() {
        Axis lossy = stored(Z, 0.30000000000000071);
        assertEquals(Z, CalibrationNote.split(CalibrationNote.append("a", List.of(Z))).complete(lossy));
    }

    @Test
    void aRescaledAxisLosesItsUnit() {
        Axis rescaled = stored(X, 0.2);
        assertEquals(rescaled, CalibrationNote.split(CalibrationNote.append("a", List.of(X))).complete(rescaled));
    }

    @Test
    void anOriginWithoutUnitComesBack() {
        Axis axis = new Axis(AxisType.Y, 2, 7, "");
        assertEquals(axis, CalibrationNote.split(CalibrationNote.append("a", List.of(axis))).complete(stored(axis, 2)));
    }

    @Test
    void aUnitWithBlanksDoesNotBreakTheNote() {
        Axis axis = Axis.of(AxisType.X, 2, "light years");
        assertEquals("light_years", CalibrationNote.split(CalibrationNote.append("a", List.of(axis))).complete(stored(axis, 2)).unit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/data/{old}", "/data {X}", "a {X one µm}", "a {X 0.1}", "a } b {", "{X NaN µm}"})
    void bracesOfOthersDoNoHarm(String source) {
        assertEquals(stored(X, 0.1), CalibrationNote.split(source).complete(stored(X, 0.1)));
    }

    @Test
    void aSourceThatEndsInBracesOfOthersIsKept() {
        assertEquals("/data/{old}", CalibrationNote.split("/data/{old}").source());
    }
}
