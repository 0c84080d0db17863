package org.selfscope.learn.worker;

import java.nio.file.Path;
import java.util.List;

import org.selfscope.learn.job.DeviceChoice;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.job.JobObserver;
import org.selfscope.learn.job.TrainingJob;
import org.selfscope.learn.method.Method;

/** A process that has a job done by a worker that hears nothing, and says so; arguments: temporary folder, folder for models. */
final class Host {

    private Host() {
    }

    public static void main(String[] arguments) {
        WorkerRuntime runtime = WorkerRuntime.of(WorkerClassPath.ofThisJvm()).withJvmOptions(List.of("-Dscript=" + Script.DEAF));
        TrainingJob job =
            new TrainingJob(Method.NOISE2SELF.plan(), List.of(), Path.of(arguments[1]).resolve("model"), DeviceChoice.AUTO);
        try (WorkerEngine engine = new WorkerEngine(runtime, Path.of(arguments[0]), ScriptedWorker.class.getName())) {
            engine.train(job, new JobObserver() {
                @Override
                public void on(JobEvent event) {
                    System.out.println(event);
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            });
        }
    }
}
