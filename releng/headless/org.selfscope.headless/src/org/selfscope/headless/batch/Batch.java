package org.selfscope.headless.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

import org.selfscope.headless.ExitCode;
import org.selfscope.headless.RunFailure;
import org.selfscope.headless.option.OptionParser;
import org.selfscope.headless.option.Options;
import org.selfscope.headless.option.Usage;
import org.selfscope.standin.log.Log;
import org.selfscope.standin.log.LogSink;

/** One call of the runner, from its arguments to its exit code. */
public final class Batch {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Path workspace;
    private final Cancellation cancellation = new Cancellation();

    /**
     * A call that prints.
     *
     * @param terminal whether a printed line can be rewritten
     * @param workspace folder that stands for KNIME's workspace
     */
    public Batch(PrintStream out, PrintStream err, boolean terminal, Path workspace) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.workspace = workspace;
    }

    /** Does what the arguments ask for and returns one of {@link ExitCode}. */
    public int run(String... arguments) throws InterruptedException {
        if (arguments.length == 0) {
            err.print(Usage.TEXT);
            return ExitCode.SUCCESS;
        }
        LogSink before = Log.redirect(new ConsoleLog(out));
        try {
            return run(OptionParser.parse(arguments));
        } catch (RunFailure e) {
            err.println(e.getMessage());
            return e.exitCode();
        } catch (IOException e) {
            err.println("The temporary folder cannot be used: " + e.getMessage());
            return ExitCode.EXECUTION;
        } finally {
            Log.redirect(before);
        }
    }

    /** The temporary folder is closed before the hook, which waits for that. */
    private int run(Options options) throws RunFailure, IOException, InterruptedException {
        TemporaryFolder temporary = TemporaryFolder.create();
        try (InterruptionHook hook = InterruptionHook.install(cancellation, temporary); temporary) {
            return new Session(options, new Surroundings(temporary.path(), workspace, out, terminal, cancellation)).run();
        }
    }

    /** Cancels what runs. */
    public void cancel() {
        cancellation.request();
    }
}
