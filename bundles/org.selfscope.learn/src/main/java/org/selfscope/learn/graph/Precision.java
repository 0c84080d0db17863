package org.selfscope.learn.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** With which numbers convolutions and what lies between them are computed. Weights, losses and updates are always of single precision. */
public enum Precision {

    /** Single precision. */
    FLOAT32,

    /**
     * Eight bits of mantissa where oneDNN can: for training, on processors that multiply such matrices, see {@link #isFast}; on others it
     * is slower than single precision, or ends the process.
     */
    BFLOAT16;

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    /** Whether this machine computes faster with these numbers, or as fast. */
    public boolean isFast() {
        return this == FLOAT32 || hasFlag(PROCESSOR, "amx_bf16");
    }

    /** Whether a listing of processors, as Linux has it, names a feature. */
    static boolean hasFlag(Path listing, String flag) {
        try (Stream<String> lines = Files.lines(listing, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("flags")).anyMatch(line -> Arrays.asList(line.split("\\s+")).contains(flag));
        } catch (IOException e) { // NB: other operating systems have no such file.
            return false;
        }
    }
}
