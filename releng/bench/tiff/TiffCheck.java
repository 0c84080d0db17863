import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;

import net.imglib2.Cursor;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** The Java half of check.py: see there. */
final class TiffCheck {

    private TiffCheck() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        if (args[0].equals("make")) {
            for (PixelType type : PixelType.values()) {
                make(type, folder);
            }
        } else {
            List<Path> files;
            try (Stream<Path> all = Files.list(folder)) {
                files = all.filter(f -> f.toString().endsWith(".tif")).sorted().toList();
            }
            for (Path file : files) {
                dump(file);
            }
        }
    }

    /** Pixel number i has the value 37 i, wrapped to the type. */
    private static void make(PixelType type, Path folder) {
        Img<? extends RealType<?>> pixels = type.allocate(19, 11, 2, 3, 4);
        long i = 0;
        for (RealType<?> pixel : pixels) {
            if (pixel instanceof IntegerType<?> integer) {
                integer.setInteger(37 * i);
            } else {
                pixel.setReal(37 * i);
            }
            i++;
        }
        List<Axis> axes = List.of(new Axis(AxisType.X, 0.25, -1, "µm"), Axis.of(AxisType.Y, 0.5, "µm"), Axis.of(AxisType.CHANNEL),
            new Axis(AxisType.Z, 1.5, 3, "µm"), Axis.of(AxisType.TIME, 2.5, "s"));
        ImageFiles.write(new Image(pixels, axes, "", ""), folder.resolve(type + ".tif"), Cancellation.NONE);
    }

    /** Beside the file: its description, and every value in 8 bytes. */
    private static void dump(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ImageFile open = ImageFiles.open(file);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(file + ".values"))))) {
            Image image = open.image();
            lines.add(image.pixelType().toString());
            lines.add(image.axes().stream().map(a -> a.type().toString()).collect(Collectors.joining(" ")));
            lines.add(Arrays.stream(image.dimensions()).mapToObj(Long::toString).collect(Collectors.joining(" ")));
            image.axes().forEach(a -> lines.add(a.scale() + " " + a.origin() + " " + a.unit()));
            Cursor<? extends RealType<?>> cursor = Views.flatIterable(image.pixels()).cursor();
            while (cursor.hasNext()) {
                RealType<?> pixel = cursor.next();
                if (pixel instanceof IntegerType<?> integer) {
                    out.writeLong(integer.getIntegerLong());
                } else {
                    out.writeDouble(pixel.getRealDouble());
                }
            }
        } catch (RestorationException e) {
            lines.add(0, "FAILED " + e.getMessage());
        }
        Files.write(Path.of(file + ".txt"), lines);
    }
}
