import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.image.picture.Panel;
import org.selfscope.image.picture.PngWriter;
import org.selfscope.image.picture.SideBySide;

import net.imglib2.img.array.ArrayImgs;

/** Frames and kymographs of movies of one size, side by side. */
record Pictures(Map<String, float[]> movies, int width, int height) {
    void frame(int frame, Path file) throws IOException {
        int n = width * height;
        write(movie -> plane(Arrays.copyOfRange(movie, frame * n, (frame + 1) * n), height), file);
    }

    /** A row of pixels, time downwards. */
    void kymograph(int row, Path file) throws IOException {
        write(movie -> {
            int frames = movie.length / width / height;
            float[] values = new float[width * frames];
            for (int f = 0; f < frames; f++) {
                System.arraycopy(movie, (f * height + row) * width, values, f * width, width);
            }
            return plane(values, frames);
        }, file);
    }

    private interface Section {
        Image of(float[] movie);
    }

    private void write(Section section, Path file) throws IOException {
        List<Panel> panels = new ArrayList<>();
        movies.forEach((title, movie) -> panels.add(new Panel(section.of(movie), title)));
        PngWriter.write(SideBySide.render(panels, ContrastRule.SHARED, false), file);
    }

    private Image plane(float[] values, int rows) {
        return new Image(ArrayImgs.floats(values, width, rows), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "section", "");
    }
}
