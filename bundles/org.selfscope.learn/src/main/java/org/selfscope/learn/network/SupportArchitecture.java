package org.selfscope.learn.network;

import java.util.List;
import java.util.Optional;

/** The layers of a {@link SupportNet}. */
record SupportArchitecture(SupportNet settings, Signature signature) implements Architecture {
    private static final int FEATURES = 16;

    @Override
    public <T> T apply(Layers<T> layers, T input) {
        int own = settings.spot().isEmpty() ? 0 : signature.outputs();
        int others = signature.inputs() - own;
        Optional<T> around = others == 0 ? Optional.empty() : Optional.of(around(layers, layers.channels(input, 0, others), others));
        Optional<T> beside = own == 0 ? Optional.empty()
            : Optional.of(new BlindSpotBranch(settings, signature).apply(layers, layers.channels(input, others, own), around));
        int features = around.isPresent() && beside.isPresent() ? 2 * FEATURES : FEATURES;
        T joined = around.map(u -> beside.map(b -> layers.concatenate(u, b)).orElse(u)).or(() -> beside).orElseThrow();
        return head(layers, joined, features);
    }

    /** What the other frames tell. */
    private <T> T around(Layers<T> layers, T frames, int in) {
        T map = new ThinUNet("frames.", settings.depth(), settings.width()).apply(layers, frames, signature, in);
        T wide = point(layers, map, "frames.p1", settings.width(), 2 * FEATURES);
        return point(layers, wide, "frames.p2", 2 * FEATURES, FEATURES);
    }

    private <T> T head(Layers<T> layers, T map, int in) {
        T first = point(layers, map, "head1", in, 4 * FEATURES);
        T second = point(layers, first, "head2", 4 * FEATURES, 2 * FEATURES);
        T third = point(layers, second, "head3", 2 * FEATURES, FEATURES);
        return layers.convolution(third, Kernel.of("out", signature.dimensions(), 1, FEATURES, signature.outputs()));
    }

    private <T> T point(Layers<T> layers, T map, String name, int in, int out) {
        return new Block(1, false, Activation.RELU).apply(layers, map, name, signature, in, out);
    }

    /** The part that sees the frame itself, around each pixel. */
    private record BlindSpotBranch(SupportNet settings, Signature signature) {
        /** A path of convolutions of one size: their dilations, one after another. */
        private static final List<Integer> SMALL = List.of(1, 2, 4, 8, 16);
        private static final List<Integer> LARGE = List.of(1, 3, 9);

        /** @param around what the other frames tell */
        <T> T apply(Layers<T> layers, T frame, Optional<T> around) {
            T joined = layers.concatenate(path(layers, frame, around, "small", 3, SMALL), path(layers, frame, around, "large", 5, LARGE));
            int layersSeen = isPoint() ? SMALL.size() + LARGE.size() : 2;
            Block point = new Block(1, false, Activation.RELU);
            T wide = point.apply(layers, joined, "spot.p1", signature, layersSeen * settings.spotWidth(), 2 * FEATURES);
            return point.apply(layers, wide, "spot.p2", signature, 2 * FEATURES, FEATURES);
        }

        private boolean isPoint() {
            return settings.spot().stream().allMatch(n -> n == 1);
        }

        /** All layers of a path if only the pixel itself is hidden; else the last one, which alone is blind to its neighbours. */
        private <T> T path(Layers<T> layers, T frame, Optional<T> around, String name, int size, List<Integer> dilations) {
            T all = null;
            T map = null;
            for (int d = 0; d < dilations.size(); d++) {
                T in = d == 0 ? frame : layers.add(map, layers.convolution(frame, scale(name, d)));
                T sums = layers.convolution(in, kernel(name + d, size, dilations, d));
                map = layers.activation(sums, Activation.RELU);
                if (d == 0 && around.isPresent()) {
                    map = layers.add(map, new Block(size, false, Activation.RELU).apply(layers, around.get(), name + ".frames", signature,
                        FEATURES, settings.spotWidth()));
                }
                all = all == null ? map : layers.concatenate(all, map);
            }
            return isPoint() ? all : map;
        }

        private Kernel kernel(String name, int size, List<Integer> dilations, int d) {
            int in = d == 0 ? signature.outputs() : settings.spotWidth();
            int more = d == dilations.size() - 1 ? 1 : 0;
            int dilation = dilations.get(d);
            List<Integer> spot = settings.spot();
            return Kernel.of(name, signature.dimensions(), size, in, settings.spotWidth()).withoutCentre()
                .dilated(List.of(dilation + more * (spot.get(1) / 2), dilation + more * (spot.get(0) / 2)));
        }

        /** How much of the frame is added to a map: one factor for all channels of the first map, as published, and one each later. */
        private Kernel scale(String name, int d) {
            return Kernel.of(name + d + ".scale", signature.dimensions(), 1, signature.outputs(), d == 1 ? 1 : settings.spotWidth())
                .unbiased().around(1);
        }
    }
}
