package org.selfscope.knime.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.PublishedPlans;
import org.selfscope.learn.method.TrainingPlan;

/** For which computer the network of a method is made. */
enum NetworkScale {

    @Label(value = "Small", description = "Minutes on a processor.")
    SMALL {
        @Override
        Framing framing(Method method) {
            return method.framing();
        }

        @Override
        TrainingPlan plan(Method method, Framing framing) {
            return method.plan(framing);
        }
    },
    @Label(value = "As published", description = "With the network, patches, loss, optimizer and number of frames around of the publication: "
        + "hours on a graphics card, days on a processor. DeepCAD is DeepCAD-RT.")
    PUBLISHED {
        @Override
        Framing framing(Method method) {
            return PublishedPlans.framing(method);
        }

        @Override
        TrainingPlan plan(Method method, Framing framing) {
            return PublishedPlans.of(method, framing).orElseGet(() -> method.plan(framing));
        }
    };

    /** How the method sees images if nothing else is said. */
    abstract Framing framing(Method method);

    /** Before the effort changes it; methods that have no published plan have one scale only. */
    abstract TrainingPlan plan(Method method, Framing framing);
}
