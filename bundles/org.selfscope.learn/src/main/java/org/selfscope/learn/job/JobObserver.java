package org.selfscope.learn.job;

/** Follows a job and can cancel it. */
public interface JobObserver {

    /** Hears nothing and never cancels. */
    JobObserver NONE = new JobObserver() {
        @Override
        public void on(JobEvent event) {
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** Must return soon, since the job may have to wait, and not throw. */
    void on(JobEvent event);

    /** Asked several times a second, also while nothing happens. */
    boolean isCancelled();
}
