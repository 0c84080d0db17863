package org.selfscope.learn.method;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.network.UNet;

class EffortTest {

    @ParameterizedTest
    @EnumSource
    void standardIsThePlanAsItIs(Method method) {
        assertEquals(method.plan(), Effort.STANDARD.of(method.plan()));
    }

    @Test
    void effortCountsInStepsOfThePlan() {
        TrainingPlan plan = Method.SUPPORT.plan().withBudget(new Budget(161, 7, 5));
        // NB: 161 * 3 / 16 = 30.2 and 161 * 2.5 = 402.5, rounded up.
        assertEquals(plan.withBudget(new Budget(31, 7, 5)), Effort.QUICK.of(plan));
        assertEquals(plan.withBudget(new Budget(403, 7, 5)), Effort.FULL.of(plan));
    }

    @Test
    void fullEffortDeepensTheDefaultNetworkInPlanesOnly() {
        assertEquals(new UNet(3, 16), Effort.FULL.of(Method.NOISE2SELF.plan()).network());
        assertEquals(UNet.VOLUMES, Effort.FULL.of(Method.NOISE2SELF.plan(Framing.VOLUMES)).network());
        TrainingPlan chosen = Method.NOISE2SELF.plan().withNetwork(new UNet(1, 8));
        assertEquals(chosen.network(), Effort.FULL.of(chosen).network());
        assertEquals(Method.N2V2.plan().network(), Effort.FULL.of(Method.N2V2.plan()).network());
    }
}
