package org.selfscope.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the Denoiser Calibrator, as a browser shows some data. */
class CalibrationPageTest {

    private static final Path PAGE = Path.of("../../bundles/org.selfscope.knime/view/calibration.html");

    private static final String DATA = """
        {"result":{"settings":[["Row0","Wavelets","threshold (grey values)",4,null,null,20,3,17,3]],"trials":[[
        ["Row0","Gaussian","width (pixels)",1,null,null,26,9],["Row0","Gaussian","width (pixels)",2,null,null,24,7],
        ["Row0","Gaussian","width (pixels)",4,null,null,90,73],
        ["Row0","Wavelets","threshold (grey values)",2,null,null,22,5],["Row0","Wavelets","threshold (grey values)",4,null,null,20,3]
        ]],"rowsLeftOut":0}}""";

    @TempDir
    Path folder;

    private String shown(String data) throws IOException, InterruptedException {
        Optional<Chromium> browser = Chromium.find(folder);
        assumeTrue(browser.isPresent(), "No Chromium is on this machine: the page is not looked at.");
        Path page = folder.resolve("page.html");
        Files.writeString(page, Files.readString(PAGE).replaceFirst("<script>",
            "<script type=\"application/json\" id=\"initial-data\">" + data + "</script><script>"));
        return browser.get().document(page, 800, 600);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).toList();
    }

    @Test
    void everyDenoiserHasItsCurvesAndTheBestComesFirst() throws IOException, InterruptedException {
        String document = shown(DATA);
        assertEquals(List.of("Wavelets", "Gaussian"), all("<h2>(\\w+)<small>", document));
        assertEquals(2, all("(class=\"curve loss\" d=\"M[-\\d. ML]+\")", document).size());
        assertEquals(2, all("(class=\"curve error\" d=\"M[-\\d. ML]+\")", document).size());
        assertEquals(1, all("(class=\"chosen\" x1=\"\\d)", document).size());
        assertEquals(List.of("loss 20", "loss 24"), all("<title>(loss \\d+)</title>", document));
    }

    /** The true error lies on the loss where the noise is known. */
    @Test
    void theNoiseVarianceIsAddedToTheTrueError() throws IOException, InterruptedException {
        String document = shown(DATA);
        assertEquals(all("curve loss\" d=\"([^\"]+)\"", document), all("curve error\" d=\"([^\"]+)\"", document));
    }

    @Test
    void withoutDataItSaysSo() throws IOException, InterruptedException {
        assertTrue(shown("{\"result\":{}}").contains("<div id=\"content\" hidden"));
    }
}
