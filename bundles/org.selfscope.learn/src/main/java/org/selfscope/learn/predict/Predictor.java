package org.selfscope.learn.predict;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.tile.Support;
import org.selfscope.image.tile.Tile;
import org.selfscope.image.tile.TilePlan;
import org.selfscope.learn.estimate.Estimate;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.framing.Scene;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.sampler.BlindSpots;
import org.selfscope.learn.symmetry.Symmetry;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;

/**
 * Restores images with a trained model, in tiles that give the same values as the whole image would, unless an {@link Inference} says
 * otherwise. For one thread at a time.
 */
public final class Predictor implements AutoCloseable {

    /** Most pixels of the input of a tile; about 1 GB of memory for the default network. More for networks that see far in volumes. */
    public static final long TILE_PIXELS = 1L << 19;

    /** As many pixels may be in a tile of a network that sees far, whatever memory that takes: smaller ones would be surroundings alone. */
    private static final long MOST_TILE_PIXELS = 1L << 22;

    /** What larger tiles may take besides the process, in bytes. */
    private static final long ROOM = 3L << 29;

    private final ModelDescription description;

    private final RestorationNetwork network;

    private final long tilePixels;

    private Predictor(ModelDescription description, RestorationNetwork network, long tilePixels) {
        this.description = description;
        this.network = network;
        this.tilePixels = tilePixels;
    }

    /**
     * Opens a stored model; to be closed.
     *
     * @param threads 0 for as many as the machine has
     * @throws RestorationException of kind MODEL if it is missing, damaged or of a newer version
     */
    public static Predictor open(Path modelFolder, Device device, int threads) {
        return open(modelFolder, device, threads, TILE_PIXELS);
    }

    /** As {@link #open(Path, Device, int)}. @param tilePixels most pixels of the input of a tile */
    public static Predictor open(Path modelFolder, Device device, int threads, long tilePixels) {
        ModelDescription description = ModelFolder.read(modelFolder);
        byte[] graph = ModelFolder.graph(modelFolder);
        return new Predictor(description, network(description, graph, Compute.of(device, threads)),
            tilePixels == TILE_PIXELS ? roomy(description) : tilePixels);
    }

    /**
     * So many pixels that the output of a tile is at least twice as wide as the halo, up to 4 million; and six times as wide, as far as that
     * takes little memory: small tiles in volumes are mostly surroundings.
     */
    private static long roomy(ModelDescription description) {
        long affordable = Estimate.of(description.network(), description.signature()).tilePixels(ROOM);
        double needed = Math.min(MOST_TILE_PIXELS, pixels(description.support(), 2));
        return (long)Math.max(TILE_PIXELS, Math.max(needed, Math.min(affordable, pixels(description.support(), 6))));
    }

    /** @param halos width of the output, in halos */
    private static double pixels(Support support, int halos) {
        double pixels = 1;
        for (int d = 0; d < support.numDimensions(); d++) {
            pixels *= (halos + 2.0) * support.halo()[d] + support.step()[d];
        }
        return pixels;
    }

    private static RestorationNetwork network(ModelDescription description, byte[] graph, Compute compute) {
        return new RestorationNetwork(graph, description.support(), description.signature().inputs(), compute);
    }

    public ModelDescription description() {
        return description;
    }

    /**
     * Computes an interval of the restored image.
     *
     * @param image noisy; needs the axes of the model
     * @param target has the dimensions of the image; its minimum and maximum say which part is computed. Gets values in input units
     * @param inference the way through the network
     * @param progress hears of every tile
     * @param cancellation asked before every evaluation of the network
     * @throws RestorationException of kind IMAGE if the image does not fit the model
     */
    public void predict(Image image, RandomAccessibleInterval<FloatType> target, Inference inference, Progress progress,
        Cancellation cancellation) {
        Framing framing = description.framing();
        requireInside(image, target);
        requireFit(image, inference);
        TileRestorer restorer = new TileRestorer(description, network, inference, symmetries(inference), cancellation);
        List<long[]> positions = framing.positions(image, target);
        long done = 0;
        for (long[] position : positions) {
            Scene scene = framing.scene(image, position);
            requireNeighbours(scene, inference);
            RandomAccessibleInterval<FloatType> result = framing.view(image, target, position);
            TilePlan tiles = new TilePlan(support(inference), space(Intervals.minAsLongArray(result)),
                space(Intervals.maxAsLongArray(result)), tilePixels);
            for (Tile tile : tiles) {
                restorer.restore(scene, tile, result);
                done++;
                long count = tiles.count() * positions.size();
                progress.report((double)done / count, "Tile " + done + " of " + count);
            }
        }
    }

    /**
     * The size of the parts of an image that are computed at the least cost: the tiles that are computed at once, a single position along
     * axes that the network does not see.
     *
     * @return one number a dimension
     * @throws RestorationException of kind IMAGE if the image lacks an axis of the model
     */
    public int[] grain(Image image, Inference inference) {
        Scene scene = description.framing().scene(image, new long[image.axes().size()]);
        long[] tile = TilePlan.of(support(inference), scene.size(), tilePixels).outputSize();
        int[] grain = new int[image.axes().size()];
        Arrays.fill(grain, 1);
        for (int i = 0; i < tile.length; i++) {
            int d = image.dimensionOf(description.framing().space().get(i)).orElseThrow();
            grain[d] = (int)Math.min(tile[i], image.pixels().dimension(d));
        }
        return grain;
    }

    /** What a tile needs around its output, or has of it. */
    Support support(Inference inference) {
        return inference.margin() == 0 ? description.support() : description.support().limited(inference.margin());
    }

    private List<Symmetry> symmetries(Inference inference) {
        List<Symmetry> all = description.symmetries().all();
        return inference.symmetries() ? all : all.subList(0, 1);
    }

    private static long[] space(long[] withChannel) {
        return Arrays.copyOf(withChannel, withChannel.length - 1);
    }

    private void requireFit(Image image, Inference inference) {
        int channels = description.framing().channels(image);
        if (channels != description.channels()) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + image.name() + "\" has " + channels
                + " channels, but the model was trained on " + description.channels() + ".", "Use images with the channels of the model.");
        }
        if (inference.mode() == Inference.Mode.J_INVARIANT && !(description.sampler() instanceof BlindSpots)) {
            throw new RestorationException(Kind.SETTING, "The method of the model has no J-invariant result, since it hides no pixels.",
                "Choose the single pass.");
        }
    }

    /** A line of pixels would be mirrored onto itself, and a masked pixel replaced by itself. */
    private static void requireNeighbours(Scene scene, Inference inference) {
        if (inference.mode() == Inference.Mode.J_INVARIANT && Arrays.stream(scene.size()).min().getAsLong() < 2) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + scene.image() + "\" is " + scene.describeSize()
                + " pixels, too small for the J-invariant result.",
                "Use images of at least 2 pixels along every axis, or choose the single pass.");
        }
    }

    private static void requireInside(Image image, RandomAccessibleInterval<FloatType> target) {
        if (target.numDimensions() != image.pixels().numDimensions() || !Intervals.contains(image.pixels(), target)) {
            throw new RestorationException(Kind.IMAGE, "The part to be restored does not lie inside the image \"" + image.name() + "\" ("
                + image.describeAxes() + ").", "Choose a part of the image.");
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
