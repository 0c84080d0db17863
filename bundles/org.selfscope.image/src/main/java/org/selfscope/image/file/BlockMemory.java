package org.selfscope.image.file;

import org.selfscope.image.RestorationException;

/** Whether memory suffices for a block of a file: files may have been written in blocks of any size. */
public final class BlockMemory {

    /** The bytes of the file, the decoded ones and the pixels are in memory at the same time. */
    private static final int COPIES = 3;

    private BlockMemory() {
    }

    /**
     * Refuses a block before memory is allocated for it.
     *
     * @param bytes of the decoded block
     * @throws RestorationException of kind MEMORY if memory cannot hold it
     */
    public static void require(long bytes) {
        long heap = Runtime.getRuntime().maxMemory();
        if (bytes > heap / COPIES) {
            throw new RestorationException(RestorationException.Kind.MEMORY, "The image is stored in blocks of " + bytes / 1_000_000
                + " MB, too large for a memory of " + heap / 1_000_000 + " MB.",
                "Give the program more memory (option -Xmx), or save the image in smaller tiles or chunks.");
        }
    }
}
