package org.selfscope.workflows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the headless product as run-workflow does, with a temporary folder of its own in which nothing may remain. */
final class Headless {

    static final Path ROOT = Path.of(System.getProperty("selfscope.root"));

    private static final long LIMIT_SECONDS = 600;

    private final Path temporary;

    private final Path workspace;

    private final List<String> jvmOptions = new ArrayList<>();

    private final Map<String, String> environment = new HashMap<>(System.getenv());

    /** @param folder an empty folder of the test */
    Headless(Path folder) throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary files"));
        workspace = Files.createDirectory(folder.resolve("workspace"));
    }

    /** Adds options of the process, as people who run a server do. */
    Headless jvm(String... options) {
        jvmOptions.addAll(List.of(options));
        return this;
    }

    /** Sets a variable of the environment, or removes it if the value is null. */
    Headless environment(String name, String value) {
        environment.put(name, value);
        environment.values().removeIf(Objects::isNull);
        return this;
    }

    /** The folder that stands for KNIME's workspace. */
    Path workspace() {
        return workspace;
    }

    /** The installed product. */
    static Path installation() throws IOException {
        return launcher().getParent().getParent();
    }

    /** What a run printed and how it ended. */
    record Result(int exitCode, String output) {
    }

    static Path workflow(String name) {
        return ROOT.resolve("test-workflows").resolve(name);
    }

    Result run(Path workflow, String... options) throws IOException, InterruptedException {
        return finish(start(workflow, options));
    }

    Process start(Path workflow, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary));
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", launcher().toString(), "-nosplash", "-data", workspace.toString(), "-application",
            "org.selfscope.headless.runner", "-workflowDir=" + workflow));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().keySet().retainAll(environment.keySet());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits for the end; a run that hangs is killed and fails. */
    Result finish(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new AssertionError("The run did not end within " + LIMIT_SECONDS + " s:\n" + output());
        }
        return new Result(process.exitValue(), output());
    }

    /** What has been printed so far. */
    String output() throws IOException {
        return Files.readString(log(), StandardCharsets.UTF_8);
    }

    /** Everything below the temporary folder, which must be nothing after a run, however it ended. */
    List<Path> remains() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(p -> !p.equals(temporary)).filter(p -> !p.getFileName().toString().startsWith("hsperfdata")).toList();
        }
    }

    private Path log() {
        return workspace.resolveSibling("output.txt");
    }

    private static Path launcher() throws IOException {
        Path products = ROOT.resolve("releng/headless/product/target/products/org.selfscope.headless.product");
        try (Stream<Path> all = Files.walk(products, 5)) {
            return all.filter(p -> p.getFileName().toString().matches("org\\.eclipse\\.equinox\\.launcher_.*\\.jar")).findFirst()
                .orElseThrow(() -> new AssertionError("No headless product in " + products));
        }
    }
}
