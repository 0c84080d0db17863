package org.selfscope.headless;

import java.net.URISyntaxException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.selfscope.headless.batch.Batch;

/** The application {@code org.selfscope.headless.runner}: runs the workflow that its arguments name and returns an {@link ExitCode}. */
public final class RunnerApplication implements IApplication {

    private volatile Batch batch;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        context.applicationRunning();
        String[] arguments = (String[])context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        batch = new Batch(System.out, System.err, Boolean.getBoolean("selfscope.terminal"), workspace());
        return batch.run(arguments);
    }

    private static Path workspace() throws URISyntaxException {
        Location location = Platform.getInstanceLocation();
        return location == null || location.getURL() == null ? Path.of("").toAbsolutePath() : Path.of(location.getURL().toURI());
    }

    @Override
    public void stop() {
        Batch running = batch;
        if (running != null) {
            running.cancel();
        }
    }
}
