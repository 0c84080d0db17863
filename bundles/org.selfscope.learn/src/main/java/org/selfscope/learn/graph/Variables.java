package org.selfscope.learn.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.Weights;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/** One array of a kind (weights, moments, averages) for every weight shape of a network, kept in the session between runs. */
public final class Variables {

    private final Computation computation;

    private final List<WeightShape> shapes;

    private final Map<String, VarHandleOp> handles = new LinkedHashMap<>();

    private final Map<String, Operand<TFloat32>> reads = new LinkedHashMap<>();

    private final Map<String, Placeholder<TFloat32>> feeds = new LinkedHashMap<>();

    private final List<Op> assignments = new ArrayList<>();

    /** @param kind part of the names; unique in the computation */
    public Variables(Computation computation, String kind, List<WeightShape> shapes) {
        this.computation = computation;
        this.shapes = List.copyOf(shapes);
        shapes.forEach(shape -> add(shape, kind + "/" + shape.name()));
    }

    /** NB: without a shared name of its own, all handles of a session would be the same variable. */
    private void add(WeightShape shape, String name) {
        Ops tf = computation.tf();
        Shape dimensions = Shape.of(shape.dimensions());
        VarHandleOp handle = tf.varHandleOp(TFloat32.class, dimensions, VarHandleOp.sharedName(name));
        Placeholder<TFloat32> feed = tf.placeholder(TFloat32.class, Placeholder.shape(dimensions));
        handles.put(shape.name(), handle);
        reads.put(shape.name(), tf.readVariableOp(handle, TFloat32.class));
        feeds.put(shape.name(), feed);
        assignments.add(tf.assignVariableOp(handle, feed));
    }

    public List<WeightShape> shapes() {
        return shapes;
    }

    /** Those that are learnt. */
    public List<WeightShape> trained() {
        return shapes.stream().filter(WeightShape::isTrained).toList();
    }

    /** For operations that change the variable. */
    public VarHandleOp handle(WeightShape shape) {
        return handles.get(shape.name());
    }

    /** The value at the start of a run. */
    public Operand<TFloat32> read(WeightShape shape) {
        return reads.get(shape.name());
    }

    /** Copies numbers into the variables. */
    public void assign(Weights weights) {
        Map<Operand<?>, TFloat32> tensors = new HashMap<>();
        try {
            for (int i = 0; i < shapes.size(); i++) {
                tensors.put(feeds.get(shapes.get(i).name()), Tensors.of(weights.values().get(i), shapes.get(i).dimensions()));
            }
            computation.run(tensors, List.of(), assignments).close();
        } finally {
            tensors.values().forEach(TFloat32::close);
        }
    }

    /** A copy of the numbers. */
    public Weights fetch() {
        try (Result result = computation.run(Map.of(), shapes.stream().map(this::read).toList(), List.of())) {
            List<float[]> values = new ArrayList<>();
            for (int i = 0; i < shapes.size(); i++) {
                values.add(Tensors.values(result.get(i)));
            }
            return new Weights(shapes, values);
        }
    }
}
