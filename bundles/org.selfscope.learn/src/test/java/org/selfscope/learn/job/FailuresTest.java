package org.selfscope.learn.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

class FailuresTest {

    @Test
    void aRestorationExceptionPasses() {
        RestorationException e = new RestorationException(Kind.IMAGE, "No.", "Do.");
        assertSame(e, assertThrows(RestorationException.class, () -> fail(e)));
    }

    @Test
    void aCancellationPasses() {
        CancellationException e = new CancellationException();
        assertSame(e, assertThrows(CancellationException.class, () -> fail(e)));
    }

    @Test
    void aChannelThatAnInterruptClosedIsACancellation() {
        RestorationException e = new RestorationException(Kind.FILE, "No.", "Do.", new ClosedByInterruptException());
        assertSame(e, assertThrows(CancellationException.class, () -> fail(e)).getCause());
    }

    @Test
    void exhaustedMemoryIsAMemoryProblem() {
        assertEquals(Kind.MEMORY, assertThrows(RestorationException.class, () -> fail(new OutOfMemoryError("Java heap space"))).kind());
    }

    @Test
    void aLibraryThatDoesNotLoadIsNamedByItsRootCause() {
        LinkageError e = new ExceptionInInitializerError(new UnsatisfiedLinkError("no jnitensorflow"));
        String message = assertThrows(RestorationException.class, () -> fail(e)).getMessage();
        assertTrue(message.startsWith("TensorFlow could not be loaded") && message.contains("no jnitensorflow"), message);
    }

    @Test
    void aDefectKeepsItsCause() {
        AssertionError e = new AssertionError("odd");
        RestorationException thrown = assertThrows(RestorationException.class, () -> fail(e));
        assertEquals(Kind.WORKER, thrown.kind());
        assertSame(e, thrown.getCause());
        assertTrue(thrown.getMessage().contains("odd"));
    }

    private static void fail(Throwable failure) {
        Failures.translated("The test", () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException)failure;
        });
    }
}
