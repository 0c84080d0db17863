import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ImageCopy;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.zarr.Compression;
import org.selfscope.image.zarr.OmeZarrVersion;
import org.selfscope.image.zarr.ZarrOutput;

import net.imglib2.Cursor;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** The part of Selfscope in exchange.py: "read FOLDER" dumps all images of a folder, "write FOLDER" writes images of all kinds. */
final class ZarrExchange {

    private static final List<AxisType> ALL = List.of(AxisType.X, AxisType.Y, AxisType.Z, AxisType.CHANNEL, AxisType.TIME);

    private static final long[] SIZES = {37, 23, 5, 2, 3};

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        if (args[0].equals("read")) {
            List<Path> images;
            try (Stream<Path> all = Files.list(folder)) {
                images = all.filter(p -> p.toString().endsWith(".zarr")).sorted().toList();
            }
            for (Path image : images) {
                dump(image);
            }
        } else {
            writeAll(folder);
        }
    }

    private static void dump(Path path) throws IOException {
        StringBuilder axes = new StringBuilder();
        try (ImageFile file = ImageFiles.open(path)) {
            Image image = file.image();
            for (Axis axis : image.axes()) {
                axes.append(axis.type() + " " + image.size(axis.type()) + " " + axis.scale() + " " + axis.origin() + " " + axis.unit() + "\n");
            }
            ByteBuffer values = ByteBuffer.allocate((int)image.size() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            Cursor<? extends RealType<?>> cursor = Views.flatIterable(image.pixels()).cursor();
            while (cursor.hasNext()) {
                RealType<?> value = cursor.next();
                if (value instanceof IntegerType<?> integer) {
                    values.putLong(integer.getIntegerLong());
                } else {
                    values.putDouble(value.getRealDouble());
                }
            }
            Files.write(Path.of(path + ".raw"), values.array());
        } catch (RestorationException e) {
            axes.append("ERROR ").append(e.getMessage());
        }
        Files.writeString(Path.of(path + ".axes"), axes.toString());
    }

    private static void writeAll(Path folder) {
        for (PixelType type : PixelType.values()) {
            for (OmeZarrVersion version : OmeZarrVersion.values()) {
                write(folder, type, List.of(0, 1, 2, 3, 4), version, Compression.ZSTD);
            }
        }
        for (Compression compression : Compression.values()) {
            for (OmeZarrVersion version : OmeZarrVersion.values()) {
                write(folder, PixelType.UINT16, List.of(0, 1), version, compression);
                write(folder, PixelType.INT16, List.of(2, 0, 1), version, compression);
                write(folder, PixelType.FLOAT32, List.of(4, 1, 0, 3), version, compression);
                write(folder, PixelType.UINT8, List.of(3, 4, 2, 1, 0), version, compression);
            }
        }
    }

    /** Pixels tell their place: x + 3 y + 7 z + 11 c + 13 t. */
    private static void write(Path folder, PixelType type, List<Integer> order, OmeZarrVersion version, Compression compression) {
        List<Axis> axes = new ArrayList<>();
        String[] units = {"µm", "nm", "µm", "", "ms"};
        long[] dimensions = new long[order.size()];
        for (int d = 0; d < dimensions.length; d++) {
            int axis = order.get(d);
            dimensions[d] = SIZES[axis];
            axes.add(new Axis(ALL.get(axis), 0.25 * (axis + 1), axis == 3 ? 0 : axis - 1, units[axis]));
        }
        Img<? extends RealType<?>> pixels = type.allocate(dimensions);
        int[] factors = {1, 3, 7, 11, 13};
        Cursor<? extends RealType<?>> cursor = pixels.localizingCursor();
        while (cursor.hasNext()) {
            RealType<?> value = cursor.next();
            int sum = 0;
            for (int d = 0; d < dimensions.length; d++) {
                sum += factors[order.get(d)] * cursor.getIntPosition(d);
            }
            value.setReal(type == PixelType.BIT ? sum & 1 : type == PixelType.INT8 ? sum & 127 : sum & 255);
        }
        Image image = new Image(pixels, axes, "image", "");
        String letters = order.stream().map(a -> ALL.get(a).label().substring(0, 1)).collect(Collectors.joining());
        String name = type + "-" + letters + "-" + version + "-" + compression + ".ome.zarr";
        try (ZarrOutput output = ZarrOutput.create(ImageHeader.of(image), folder.resolve(name), version, compression)) {
            ImageCopy.copy(image, output, Progress.NONE, Cancellation.NONE);
            output.commit();
        }
    }
}
