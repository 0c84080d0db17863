package org.selfscope.image.phantom;

import org.selfscope.image.Progress;

/** Reports how many frames have been drawn, by whatever thread. */
final class FrameCounter {

    private final int frames;

    private final Progress progress;

    private int drawn;

    FrameCounter(int frames, Progress progress) {
        this.frames = frames;
        this.progress = progress;
    }

    synchronized void next() {
        drawn++;
        progress.report(drawn / (double)frames, drawn + " of " + frames + " frames");
    }
}
