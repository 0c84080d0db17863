package org.selfscope.headless.workflow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workflows in zip files. */
public final class Archive {

    private Archive() {
    }

    /** Unpacks an archive into a folder; entries that would leave the folder are refused. */
    public static void unpack(Path archive, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The archive " + archive + " has an entry outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }

    /** Packs a folder, with its own name as the only folder of the archive; replaces an existing file when all is written. */
    public static void pack(Path folder, Path archive) throws IOException {
        Path temporary = Files.createTempFile(archive.toAbsolutePath().getParent(), archive.getFileName().toString(), ".tmp");
        try {
            write(folder, temporary);
            Files.move(temporary, archive, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void write(Path folder, Path file) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path each : files) {
                zip.putNextEntry(new ZipEntry(folder.getParent().relativize(each).toString().replace('\\', '/')));
                Files.copy(each, zip);
            }
        }
    }
}
