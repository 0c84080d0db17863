package org.selfscope.image.zarr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Axis;

/**
 * Scales and translations of OME-Zarr, one after the other: position = scale * index + translation.
 *
 * @param scale in the order of the array, as {@code translation}
 */
record CoordinateTransformations(double[] scale, double[] translation) {

    /** Position = index. */
    static CoordinateTransformations of(int dimensions) {
        double[] scale = new double[dimensions];
        Arrays.fill(scale, 1);
        return new CoordinateTransformations(scale, new double[dimensions]);
    }

    /** Appends those that an entry lists. */
    void append(Json entry) throws IOException {
        for (Json step : entry.objects("coordinateTransformations")) {
            switch (step.text("type")) {
                case "scale" -> scale(numbers(step, "scale"));
                case "translation" -> translate(numbers(step, "translation"));
                case "identity" -> {
                }
                default -> throw new IOException("coordinate transformations of type \"" + step.text("type") + "\" are not supported");
            }
        }
    }

    /** @param axes in the order of the array; only their types and units are used */
    List<Axis> applied(List<Axis> axes) throws IOException {
        List<Axis> applied = new ArrayList<>();
        for (int d = 0; d < scale.length; d++) {
            if (!Double.isFinite(scale[d]) || !Double.isFinite(translation[d])) {
                throw new IOException("its coordinate transformations are too large");
            }
            applied.add(new Axis(axes.get(d).type(), scale[d], translation[d], axes.get(d).unit()));
        }
        return applied;
    }

    private double[] numbers(Json step, String key) throws IOException {
        double[] numbers = step.numbers(key);
        if (numbers.length != scale.length) {
            throw new IOException("a " + key + " has " + numbers.length + " numbers for " + scale.length + " axes");
        }
        return numbers;
    }

    private void scale(double[] factors) {
        for (int d = 0; d < scale.length; d++) {
            scale[d] *= factors[d];
            translation[d] *= factors[d];
        }
    }

    private void translate(double[] offsets) {
        for (int d = 0; d < scale.length; d++) {
            translation[d] += offsets[d];
        }
    }
}
