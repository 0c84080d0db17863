package org.selfscope.learn.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbers of a network.
 *
 * @param shapes of the arrays, in the order of {@link Architecture#weights()}
 * @param values one array a shape
 */
public record Weights(List<WeightShape> shapes, List<float[]> values) {

    public Weights {
        shapes = List.copyOf(shapes);
        values = List.copyOf(values);
        for (int i = 0; i < shapes.size(); i++) {
            if (values.size() != shapes.size() || values.get(i).length != shapes.get(i).size()) {
                throw new IllegalArgumentException("The weights do not have the shapes of the network: see " + shapes.get(i).name() + ".");
            }
        }
    }

    /** Random weights, as each shape has them at the start. */
    public static Weights heNormal(List<WeightShape> shapes, RandomGenerator random) {
        List<float[]> values = new ArrayList<>();
        for (WeightShape shape : shapes) {
            float[] array = new float[shape.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = (float)(shape.mean() + (shape.deviation() == 0 ? 0 : shape.deviation() * random.nextGaussian()));
            }
            values.add(array);
        }
        return new Weights(shapes, values);
    }

    public static Weights zero(List<WeightShape> shapes) {
        return new Weights(shapes, shapes.stream().map(shape -> new float[shape.size()]).toList());
    }

    /** The arrays by the name of their shape. */
    public Map<String, float[]> byName() {
        return IntStream.range(0, shapes.size()).boxed().collect(Collectors.toMap(i -> shapes.get(i).name(), values::get));
    }

    /** How many numbers there are in all, learnt or measured. */
    public int count() {
        return shapes.stream().mapToInt(WeightShape::size).sum();
    }
}
