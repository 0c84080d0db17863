package org.selfscope.learn.method;

import org.selfscope.learn.forward.PsfConvolution;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.network.Rectified;
import org.selfscope.learn.network.UNet;

/** The plans of inversion, with a network that suits the point spread function. */
public final class InversionPlans {

    /** Of the contrast of stripes along an axis, so that a tenth is left of patterns that are fine along two. */
    private static final double PASSED = 0.3;

    private InversionPlans() {
    }

    /**
     * The method's plan. Where the point spread function lets all patterns through, as one with a sharp core and a wide halo does, the network
     * hands down details at full resolution: the data hold them. Else it does not, since no loss would keep it from handing down those of the
     * noise.
     *
     * @param method of inversion
     */
    public static TrainingPlan of(Method method, Framing framing, PsfConvolution blur) {
        TrainingPlan plan = method.plan(framing).withForwardModel(blur);
        if (blur.leastContrast() > PASSED && plan.network() instanceof Rectified rectified && rectified.network() instanceof UNet unet) {
            return plan.withNetwork(new Rectified(unet.withTopSkip(true), rectified.softness()));
        }
        return plan;
    }
}
