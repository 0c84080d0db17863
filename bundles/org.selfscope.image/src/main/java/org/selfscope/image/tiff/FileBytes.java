package org.selfscope.image.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;

import org.selfscope.image.file.Transfer;

/**
 * A file that is opened when it is first read. For several threads: an interrupted one is cancelled, and the file, which Java closes then,
 * is opened anew for the others.
 */
final class FileBytes implements Bytes, AutoCloseable {

    private final Path path;

    private final long length;

    private final boolean keptOpen;

    private FileChannel channel;

    /** @param keptOpen whether the file stays open between accesses; of thousands of files, not all can */
    FileBytes(Path path, boolean keptOpen) throws IOException {
        this.path = path;
        this.keptOpen = keptOpen;
        this.length = Files.size(path);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public ByteBuffer read(long position, int length) throws IOException {
        requireInside(position, length);
        return read(position, ByteBuffer.allocate(length));
    }

    @Override
    public ByteBuffer readBriefly(long position, int length) throws IOException {
        requireInside(position, length);
        return read(position, Transfer.buffer(length));
    }

    private void requireInside(long position, int length) throws EOFException {
        if (position < 0 || length < 0 || position > this.length - length) {
            throw new EOFException("The bytes from " + position + " on are beyond the end of " + path + ".");
        }
    }

    private ByteBuffer read(long position, ByteBuffer bytes) throws IOException {
        try {
            if (keptOpen) {
                fill(bytes, channel(), position);
            } else {
                try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
                    fill(bytes, file, position);
                }
            }
        } catch (ClosedByInterruptException e) {
            throw (CancellationException)new CancellationException("Reading " + path + " was interrupted.").initCause(e);
        }
        return bytes.flip();
    }

    private void fill(ByteBuffer bytes, FileChannel file, long position) throws IOException {
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("The file " + path + " was cut while it was read.");
            }
        }
    }

    /** Closes the file; reading would open it again. */
    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private synchronized FileChannel channel() throws IOException {
        if (channel == null || !channel.isOpen()) {
            channel = FileChannel.open(path, StandardOpenOption.READ);
        }
        return channel;
    }
}
