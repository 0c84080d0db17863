package org.selfscope.learn.job;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.selfscope.image.RestorationException;

/** A temporary folder for the files of jobs. It is removed by {@link #close()}, or when the JVM ends before that, as after Ctrl-C. */
public final class JobFolder implements AutoCloseable {

    private static final String PREFIX = ".selfscope-";

    /** A process that has just been killed may still write, and Windows keeps files that are mapped. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path path;

    private final AtExit atExit;

    private JobFolder(Path path, AtExit atExit) {
        this.path = path;
        this.atExit = atExit;
    }

    /**
     * A new, empty folder.
     *
     * @param parent existing folder
     * @throws RestorationException of kind FILE if it cannot be made
     * @throws CancellationException if the JVM is ending already
     */
    public static JobFolder create(Path parent) {
        Path path = make(parent);
        try {
            return new JobFolder(path, AtExit.run(() -> remove(path)));
        } catch (CancellationException e) {
            remove(path);
            throw e;
        }
    }

    private static Path make(Path parent) {
        try {
            return Files.createTempDirectory(parent, PREFIX).toAbsolutePath();
        } catch (IOException e) {
            throw new RestorationException(RestorationException.Kind.FILE, "No folder can be made in " + parent + ": " + e + ".",
                "Make sure that the folder exists, may be written to, and has space left.", e);
        }
    }

    /** A file or folder in this folder, which need not exist. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /**
     * Removes the folder with all that is in it, also if the thread is interrupted. What another process keeps in use on Windows stays,
     * with a warning in the log.
     */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        remove(path);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        atExit.close();
    }

    private static void remove(Path path) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!removed(path)) {
            if (System.nanoTime() > deadline) {
                System.getLogger(JobFolder.class.getName()).log(System.Logger.Level.WARNING, "The temporary folder {0} is in use.", path);
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static boolean removed(Path path) {
        try {
            Files.walkFileTree(path, new Removal());
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
