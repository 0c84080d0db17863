package org.selfscope.learn.gradient;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tensorflow.GraphOperation;
import org.tensorflow.Operation;
import org.tensorflow.Output;

/** Operations of any number of tensors of the same shape. */
final class GatheringRules {

    /** AddN */
    static final GradientRule ADD = (graph, operation, gradients, wanted) -> {
        Map<Integer, Output<?>> result = new TreeMap<>();
        wanted.forEach(i -> result.put(i, gradients.get(0)));
        return result;
    };

    /** Pack: along a new axis. */
    static final GradientRule PACK = GatheringRules::unpack;

    private GatheringRules() {
    }

    private static Map<Integer, Output<?>> unpack(RawOperations graph, GraphOperation pack, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        Operation parts = graph.builder("Unpack").addInput(gradients.get(0)).setAttr("num", pack.numInputs())
            .setAttr("axis", pack.attributes().getAttrValueProto("axis")).build();
        Map<Integer, Output<?>> result = new TreeMap<>();
        wanted.forEach(i -> result.put(i, parts.output(i)));
        return result;
    }
}
