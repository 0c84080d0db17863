package org.selfscope.workflows;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser that opens the pages, without a window and without a network. */
final class Chromium {

    private static final List<String> QUIET = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND");

    private static final long LIMIT_SECONDS = 120;

    private final Path program;

    private final Path folder;

    private Chromium(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * The browser of this machine, if there is one.
     *
     * @param folder of the test, for what the browser leaves behind
     */
    static Optional<Chromium> find(Path folder) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
            .flatMap(p -> Stream.of("chromium", "chromium-browser", "google-chrome").map(p::resolve))
            .filter(Files::isExecutable).findFirst().map(program -> new Chromium(program, folder));
    }

    /** The document as it is when its scripts have run, as HTML. */
    String document(Path page, int width, int height) throws IOException, InterruptedException {
        return run(page, "--window-size=" + width + "," + height, "--dump-dom");
    }

    /** Pictures what a person would see. */
    void screenshot(Path page, int width, int height, Path png) throws IOException, InterruptedException {
        run(page, "--window-size=" + width + "," + height, "--screenshot=" + png);
    }

    private String run(Path page, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(QUIET);
        command.add("--user-data-dir=" + Files.createTempDirectory(folder, "browser"));
        command.addAll(List.of(options));
        command.add(page.toUri().toString());
        Path out = Files.createTempFile(folder, "document", ".html");
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(out.toFile()).start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new AssertionError("The browser did not end within " + LIMIT_SECONDS + " s.");
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
