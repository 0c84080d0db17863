package org.selfscope.learn.job;

import java.nio.file.Path;

class InProcessEngineTest extends EngineContract {

    @Override
    protected Engine newEngine(Path folder) {
        return new InProcessEngine();
    }
}
