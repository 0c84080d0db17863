package org.selfscope.learn.train;

import java.util.HashMap;
import java.util.Map;

import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.sampler.Pass;
import org.selfscope.learn.sampler.Sample;

/** What a sampler makes of a frame, beside the other frames that the network sees. */
final class Framed {
    private Framed() {
    }

    /**
     * @param patch all frames that the network sees, the sampled one last
     * @param usable 1 at pixels whose values may be targets, 0 elsewhere
     */
    static Sample sample(TrainingPlan plan, Block patch, float[] usable, int draw) {
        FrameWindow window = plan.framing().window();
        Sample sample = plan.sampler().sample(window.own(patch), usable, draw);
        if (window.isNone()) {
            return sample;
        }
        Map<String, Block> maps = new HashMap<>(sample.maps());
        for (Pass pass : plan.objective().passes()) {
            maps.put(pass.input(), window.input(patch, sample.map(pass.input())));
        }
        return new Sample(maps);
    }
}
