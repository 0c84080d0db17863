package org.selfscope.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views of a workflow that has run, as a browser shows them. */
class ViewsTest {

    private static final Pattern CURVE = Pattern.compile("<path class=\"curve (\\w+)\" d=\"([^\"]+)\"");

    private static final Pattern CELL = Pattern.compile("<td[^>]*>([^<]*)</td>");

    @TempDir
    static Path folder;

    private static Path saved;

    private static Path training;

    private static Path scores;

    @BeforeAll
    static void runAWorkflow() throws IOException, InterruptedException {
        saved = folder.resolve("saved");
        Path pages = folder.resolve("pages");
        Headless headless = new Headless(Files.createDirectory(folder.resolve("first")));
        Headless.Result result = headless.run(Headless.workflow("denoise-image"), "-failonloaderror", "-destDir=" + saved,
            "-views=" + pages, "-workflow.variable=effort,QUICK,String",
            "-workflow.variable=output," + folder.resolve("results") + ",String");
        assertEquals(0, result.exitCode(), result.output());
        training = pages.resolve("Self-Supervised Learner #3.html");
        scores = pages.resolve("Image Quality Scorer #5.html");
    }

    private static Chromium browser() {
        Optional<Chromium> browser = Chromium.find(folder);
        assumeTrue(browser.isPresent(), "No Chromium is on this machine: the pages are not looked at.");
        return browser.get();
    }

    private static List<String> all(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(r -> r.group(group)).toList();
    }

    /** The points of a curve: x and y in turn. */
    private static List<Double> points(String document, String curve) {
        Matcher matcher = CURVE.matcher(document);
        List<Double> points = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(1).equals(curve)) {
                all(Pattern.compile("[\\d.]+"), matcher.group(2), 0).forEach(n -> points.add(Double.valueOf(n)));
            }
        }
        return points;
    }

    @Test
    void bothCurvesAndTheRestoredPieceAreThere() throws IOException, InterruptedException {
        String document = browser().document(training, 800, 600);
        List<Double> validation = points(document, "validation");
        assertTrue(validation.size() >= 10, () -> "too few points: " + validation);
        assertEquals(validation.size(), points(document, "training").size());
        assertTrue(validation.get(validation.size() - 1) > validation.get(1), "the loss did not fall (y points down)");
        assertTrue(document.contains("class=\"chosen\""), "the chosen step is not marked");
        assertTrue(document.contains("192 x 192 pixels"), "no preview");
        assertTrue(document.contains("CPU"), "no device");
        assertTrue(document.contains("src=\"data:image/png;base64,iVBORw0KGgo"), "no picture");
    }

    @Test
    void curvesFillTheWindow() throws IOException, InterruptedException {
        Chromium browser = browser();
        for (int width : new int[]{800, 1000}) {
            double right = points(browser.document(training, width, 600), "validation").stream().mapToDouble(p -> p).max().orElseThrow();
            assertEquals(width - 2 * 20 - 16, right, 20);
        }
    }

    @Test
    void everyScoreIsARowAndEveryRowAPicture() throws IOException, InterruptedException {
        String document = browser().document(scores, 800, 600);
        List<String> cells = all(CELL, document, 1);
        assertEquals(14, cells.size(), cells.toString());
        assertEquals(List.of("filaments-1", "Image"), cells.subList(0, 2));
        assertTrue(Double.parseDouble(cells.get(9)) > Double.parseDouble(cells.get(2)), "the restored image is not better: " + cells);
        assertEquals(1, all(Pattern.compile("<img "), document, 0).size());
    }

    @Test
    void everyScoredImageHasItsRingCorrelationAndSpectra() throws IOException, InterruptedException {
        String document = browser().document(scores, 800, 600);
        for (String curve : List.of("correlation", "reference", "power")) {
            assertEquals(2, all(Pattern.compile("class=\"curve " + curve + "\" d=\"M[\\d. ML]+\""), document, 0).size(), curve);
        }
    }

    @Test
    void noPageLeavesTheMachine() throws IOException, InterruptedException {
        for (Path page : List.of(training, scores)) {
            for (String text : List.of(Files.readString(page), browser().document(page, 800, 600))) {
                assertFalse(Pattern.compile("https?:|src=\"(?!data:)|href=").matcher(text).find(), page.toString());
            }
        }
    }

    @Test
    void aPageWithoutDataSaysSo() throws IOException, InterruptedException {
        assertEmpty("", "has not handed over any data");
        assertEmpty("<script type=\"application/json\" id=\"initial-data\">{\"result\":{}}</script>", "execute the node");
    }

    private static void assertEmpty(String data, String text) throws IOException, InterruptedException {
        for (Path page : List.of(training, scores)) {
            String other = Files.readString(page).replaceFirst("(?s)<script type=.*?</script>", Matcher.quoteReplacement(data));
            String document = browser().document(Files.writeString(folder.resolve("empty.html"), other), 800, 600);
            assertTrue(document.contains("<div id=\"content\" hidden"), "something is shown");
            assertTrue(document.contains(text + ".</p>"), "no explanation");
        }
    }

    /** However the window that shows a page hands the data over. */
    @Test
    void dataMayComeByMessageAsTextOrWrappedOnceMore() throws IOException, InterruptedException {
        for (Path page : List.of(training, scores)) {
            Matcher data = Pattern.compile("(?s)<script type=\"application/json\" id=\"initial-data\">(.*?)</script>")
                .matcher(Files.readString(page));
            assertTrue(data.find());
            for (String message : List.of(data.group(1), "{payload: {initialData: JSON.stringify(" + data.group(1) + ")}}")) {
                String sender = "<script>window.addEventListener('load', () => window.postMessage(" + message + ", '*'))</script>";
                String other = data.replaceFirst(Matcher.quoteReplacement(sender));
                String document = browser().document(Files.writeString(folder.resolve("message.html"), other), 800, 600);
                assertFalse(document.contains("<div id=\"content\" hidden"), page + " shows nothing of a message");
            }
        }
    }

    @Test
    void picturesOfThePagesAreNotBlank() throws IOException, InterruptedException {
        Path png = folder.resolve("page.png");
        browser().screenshot(training, 1400, 900, png);
        var picture = ImageIO.read(png.toFile());
        HashSet<Integer> colours = new HashSet<>();
        for (int i = 0; i < picture.getWidth() * picture.getHeight(); i += 7) {
            colours.add(picture.getRGB(i % picture.getWidth(), i / picture.getWidth()));
        }
        assertTrue(colours.size() > 100, "only " + colours.size() + " colours");
    }

    @Test
    void aWorkflowThatIsLoadedExecutedHasTheSameViews() throws IOException, InterruptedException {
        Path pages = folder.resolve("pages after reload");
        Headless.Result result = new Headless(Files.createDirectory(folder.resolve("second")))
            .run(saved, "-failonloaderror", "-nosave", "-views=" + pages);
        assertEquals(0, result.exitCode(), result.output());
        for (Path page : List.of(training, scores)) {
            assertEquals(Files.readString(page), Files.readString(pages.resolve(page.getFileName())));
        }
    }
}
