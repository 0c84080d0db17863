import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.gradient.Gradients;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.FrozenGraph;
import org.selfscope.learn.graph.Precision;
import org.selfscope.learn.graph.TensorLayers;
import org.selfscope.learn.graph.Tensors;
import org.selfscope.learn.graph.Variables;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.network.Weights;
import org.selfscope.learn.optimizer.Adam;
import org.selfscope.learn.optimizer.AdamSettings;
import org.selfscope.learn.train.Trainer;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

import com.google.protobuf.InvalidProtocolBufferException;

import net.imglib2.img.array.ArrayImgs;

/**
 * The bare engine on one fixed batch. Answers each line "CASE steps" on the standard input with the CPU seconds and seconds of a step. One
 * argument: the number of threads. "CASE-whole" is a training of that length by {@link Trainer}. See engine.py, which asks it and PyTorch in turn.
 */
public final class EngineBenchmark {

    /** After the name of a case: a training by {@link Trainer}. */
    private static final String WHOLE = "-whole";

    private static final UNet PLANES = new UNet(2, 32).withDecoder(UNet.Decoder.DOUBLE);

    private static final UNet VOLUMES = new UNet(2, 16).withDecoder(UNet.Decoder.DOUBLE);

    private interface Step extends AutoCloseable {

        /** @return the loss of a training step, or 0 */
        double run();

        @Override
        void close();
    }

    public static void main(String[] arguments) throws Exception {
        Compute compute = new Compute(Device.CPU, Integer.parseInt(arguments[0]));
        Map<String, Step> steps = new HashMap<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            int count = Integer.parseInt(words[1]);
            if (words[0].endsWith(WHOLE)) {
                print(new Training(words[0].replace(WHOLE, ""), compute).perStep(count));
            } else {
                print(perStep(steps.computeIfAbsent(words[0], name -> step(name, compute)), count));
            }
        }
    }

    private static void print(double[] seconds) {
        System.out.printf(Locale.ROOT, "RESULT %.6f %.6f%n", seconds[0], seconds[1]);
    }

    private static double[] perStep(Step step, int count) {
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            step.run();
        }
        return new double[]{(cpuSeconds() - cpu) / count, (System.nanoTime() - start) * 1e-9 / count};
    }

    /** A whole training by the same network on batches of the same size, with all that belongs to it: sampling, feeding, validation. */
    private record Training(String name, Compute compute) {
        private TrainingPlan plan(int steps) {
            TrainingPlan plan = switch (name) {
                case "train2d" -> recipe(Method.NOISE2SELF.plan().withNetwork(PLANES), 16, 64, 64);
                case "default2d" -> recipe(Method.NOISE2SELF.plan(), 4, 64, 64);
                case "train3d" -> recipe(Method.NOISE2SELF.plan(Framing.VOLUMES).withNetwork(VOLUMES), 1, 64, 64, 32);
                default -> throw new IllegalArgumentException(name);
            };
            return plan.withBudget(new Budget(steps, 0, 0)).withThreads(compute.threads());
        }

        private static TrainingPlan recipe(TrainingPlan plan, int batch, int... patch) {
            return plan.withRecipe(plan.recipe().withBatch(batch).withPatch(patch));
        }

        private Image image() {
            long[] size = name.endsWith("3d") ? new long[]{128, 128, 64} : new long[]{512, 512};
            List<Axis> axes = Stream.of(AxisType.X, AxisType.Y, AxisType.Z).limit(size.length).map(Axis::of).toList();
            return new Image(ArrayImgs.floats(waves(size, 2), size), axes, name, "");
        }

        /** CPU seconds and seconds of a step after the first two, in which kernels are made. */
        private double[] perStep(int count) throws IOException {
            double[] start = new double[2];
            double[] end = new double[2];
            Path folder = Files.createTempDirectory("benchmark");
            new Trainer(Device.CPU).train(plan(count + 2), List.of(image()), folder.resolve("model"), step -> {
                double[] now = step.step() <= 2 ? start : end;
                now[0] = cpuSeconds();
                now[1] = System.nanoTime() * 1e-9;
            }, Cancellation.NONE);
            return new double[]{(end[0] - start[0]) / count, (end[1] - start[1]) / count};
        }
    }

    private static Step step(String name, Compute compute) {
        Compute with = name.endsWith("-bf16") ? compute.withPrecision(Precision.BFLOAT16) : compute;
        return switch (name.replace("-bf16", "")) {
            case "train2d" -> train(PLANES, Signature.PLANE, with, 16, 64, 64, 1);
            case "default2d" -> train(UNet.DEFAULT, Signature.PLANE, with, 4, 64, 64, 1);
            case "infer2d" -> infer(PLANES, Signature.PLANE, with, 1, 1024, 1024, 1);
            case "train3d" -> train(VOLUMES, new Signature(3, 1, 1), with, 1, 32, 64, 64, 1);
            case "infer3d" -> infer(VOLUMES, new Signature(3, 1, 1), with, 1, 32, 128, 128, 1);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Step train(Network network, Signature signature, Compute compute, long... shape) {
        Computation computation = new Computation(compute);
        Ops tf = computation.tf();
        Architecture architecture = Architecture.of(network, signature);
        Variables weights = new Variables(computation, "weights", architecture.weights());
        Placeholder<TFloat32> input = placeholder(tf, shape);
        Placeholder<TFloat32> target = placeholder(tf, shape);
        Placeholder<TFloat32> mask = placeholder(tf, shape);
        Operand<TFloat32> output = architecture.apply(new TensorLayers(tf, weights::read), input);
        Operand<TFloat32> squares = tf.math.mul(mask, tf.math.squaredDifference(output, target));
        int[] axes = IntStream.range(0, shape.length).toArray();
        Operand<TFloat32> loss = tf.math.div(tf.sum(squares, tf.constant(axes)), tf.sum(mask, tf.constant(axes)));
        List<Operand<TFloat32>> reads = weights.trained().stream().map(weights::read).toList();
        Adam adam = new Adam(computation, weights, Gradients.of(tf, loss, reads), AdamSettings.DEFAULT);
        weights.assign(Weights.heNormal(architecture.weights(), new SplittableRandom(1)));
        adam.reset();
        float[] x = waves(shape, 2);
        float[] y = waves(shape, 3);
        float[] m = mask(shape);
        return new Step() {
            private int count;

            @Override
            public double run() {
                Map<Operand<TFloat32>, TFloat32> feeds = new HashMap<>(adam.feeds(++count, 1e-3));
                feeds.putAll(Map.of(input, Tensors.of(x, shape), target, Tensors.of(y, shape), mask, Tensors.of(m, shape)));
                try (Result result = computation.run(feeds, List.of(loss), adam.updates())) {
                    return ((TFloat32)result.get(0)).getFloat();
                } finally {
                    feeds.values().forEach(TFloat32::close);
                }
            }

            @Override
            public void close() {
                computation.close();
            }
        };
    }

    private static Step infer(Network network, Signature signature, Compute compute, long... shape) {
        Architecture architecture = Architecture.of(network, signature);
        Computation computation = new Computation(compute);
        try {
            computation.graph().importGraphDef(GraphDef.parseFrom(
                FrozenGraph.of(architecture, Weights.heNormal(architecture.weights(), new SplittableRandom(1)))));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
        Operand<?> input = computation.graph().outputOrThrow(FrozenGraph.INPUT);
        Operand<?> output = computation.graph().outputOrThrow(FrozenGraph.OUTPUT);
        float[] x = waves(shape, 2);
        return new Step() {
            @Override
            public double run() {
                try (TFloat32 tensor = Tensors.of(x, shape);
                        Result result = computation.run(Map.of(input, tensor), List.of(output), List.of())) {
                    Tensors.values(result.get(0));
                }
                return 0;
            }

            @Override
            public void close() {
                computation.close();
            }
        };
    }

    private static Placeholder<TFloat32> placeholder(Ops tf, long[] shape) {
        long[] unknown = shape.clone();
        Arrays.fill(unknown, 0, shape.length - 1, -1);
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(unknown)));
    }

    /** The same smooth picture with noise of another seed. */
    private static float[] waves(long[] shape, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[(int)Shape.of(shape).size()];
        int width = (int)shape[shape.length - 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(Math.sin(i % width / 5.0) * Math.cos(i / width / 7.0) + 0.5 * random.nextGaussian());
        }
        return values;
    }

    private static float[] mask(long[] shape) {
        float[] values = new float[(int)Shape.of(shape).size()];
        for (int i = 0; i < values.length; i += 16) {
            values[i] = 1;
        }
        return values;
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }
}
