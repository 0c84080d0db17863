import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Progress;
import org.selfscope.image.analyze.ChannelNoise;
import org.selfscope.image.analyze.NeighbourCorrelation;
import org.selfscope.image.analyze.NoiseAnalysis;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;

/** What the analysis says of images whose noise was measured otherwise: against references, between frames, or in flat blocks. */
public final class NoiseBenchmark {

    private static final Pattern ROW = Pattern.compile("\\| (\\S+\\.tif) \\|.*?var = (\\S+) m.*?corr x1=(\\S+) y1=([-0-9.]+)");

    private NoiseBenchmark() {
    }

    /** @param arguments the folder with the images and their README.md */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Map<String, List<String>> measured = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("README.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                measured.put(row.group(1), List.of(row.group(2), row.group(3), row.group(4)));
            }
        }
        System.out.println("| image | gain | known | x: noise, at most | known | y: noise, at most | known | safe blind spot | seconds |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Map.Entry<String, List<String>> entry : measured.entrySet()) {
            print(folder, entry.getKey(), entry.getValue());
        }
    }

    private static void print(Path folder, String name, List<String> known) {
        try (ImageFile file = ImageFiles.open(folder.resolve(name))) {
            long start = System.nanoTime();
            ChannelNoise noise = NoiseAnalysis.standard().of(file.image(), Progress.NONE, Cancellation.NONE).get(0);
            System.out.printf(Locale.ROOT, "| %s | %.3g | %s | %s | %s | %s | %s | %s | %.2f |%n", name, noise.transfer().gain().value(),
                known.get(0), text(noise.alongX()), known.get(1), text(noise.alongY()), known.get(2), noise.blindSpot().describe(),
                (System.nanoTime() - start) * 1e-9);
        }
    }

    private static String text(NeighbourCorrelation correlation) {
        return String.format(Locale.ROOT, "%.2f, %.2f", correlation.noise().get(0), correlation.atMost().get(0));
    }
}
