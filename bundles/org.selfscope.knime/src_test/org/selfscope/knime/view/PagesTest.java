package org.selfscope.knime.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page: it is complete in itself, and reaches the installed bundle. */
class PagesTest {

    private static final Path FOLDER = Path.of("view");

    private static final Pattern ADDRESS = Pattern.compile("https?:|//\\w|@import|url\\(|\\bsrc=|\\bhref=|fetch\\(|XMLHttpRequest");

    @ParameterizedTest
    @ValueSource(strings = {"training.html", "scores.html", "calibration.html"})
    void aPageNamesNoAddressAndForbidsTheBrowserToAskAny(String file) throws IOException {
        String page = Files.readString(FOLDER.resolve(file));
        assertFalse(ADDRESS.matcher(page).find(), () -> ADDRESS.matcher(page).results().map(r -> r.group()).toList().toString());
        assertTrue(page.contains("default-src 'none'"), "no content security policy");
        assertTrue(page.contains("'initial-data'"), "the page looks for no data");
    }

    @Test
    void thePagesAreInTheBundle() throws IOException {
        assertTrue(Files.readString(Path.of("build.properties")).contains("view/,"));
    }

    /** Other files cannot be shown by KNIME. */
    @Test
    void thereAreOnlyPages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
            assertEquals(List.of("calibration.html", "noise.html", "scores.html", "training.html"), names);
        }
    }
}
