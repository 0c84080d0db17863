package org.selfscope.learn.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.selfscope.image.RestorationException;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.job.JobObserver;

/** What a worker without TensorFlow does with a training. */
enum Script {

    /** Leaves a model as it should. */
    OBEY {
        @Override
        void run(Path folder, JobObserver observer) {
            begin(folder, observer);
        }
    },

    /** Stops when it is told. */
    UNTIL_STOPPED {
        @Override
        void run(Path folder, JobObserver observer) {
            begin(folder, observer);
            while (!observer.isCancelled()) {
                pause();
            }
            throw new CancellationException();
        }
    },

    /** Hears nothing, like a long native computation. */
    DEAF {
        @Override
        void run(Path folder, JobObserver observer) {
            begin(folder, observer);
            while (true) {
                pause();
            }
        }
    },

    CRASH {
        @Override
        void run(Path folder, JobObserver observer) {
            begin(folder, observer);
            System.err.println("F tensor_format.h Check failed");
            Runtime.getRuntime().halt(134);
        }
    },

    HEAP {
        @Override
        void run(Path folder, JobObserver observer) {
            begin(folder, observer);
            List<long[]> all = new ArrayList<>();
            while (true) {
                all.add(new long[1 << 20]);
            }
        }
    },

    REFUSE {
        @Override
        void run(Path folder, JobObserver observer) {
            throw new RestorationException(RestorationException.Kind.IMAGE, "The image \u00b5 is \"empty\".\nReally.", "Take another.");
        }
    },

    DEFECT {
        @Override
        void run(Path folder, JobObserver observer) {
            begin(folder, observer);
            throw new IllegalStateException("nobody expects this");
        }
    },

    /** Writes to standard output, and also as native code does, past {@link System#out}. */
    NOISE {
        @Override
        void run(Path folder, JobObserver observer) {
            System.out.println("through System.out");
            PrintStream nativeOutput = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
            nativeOutput.println("{not a reply");
            nativeOutput.print("half a line");
            begin(folder, observer);
        }
    };

    abstract void run(Path folder, JobObserver observer);

    private static void begin(Path folder, JobObserver observer) {
        try {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("model.json"), "half-written");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        observer.on(new JobEvent.Started("CPU", 1, "2.18.0"));
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
