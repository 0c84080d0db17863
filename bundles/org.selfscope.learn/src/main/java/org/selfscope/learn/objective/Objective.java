package org.selfscope.learn.objective;

import java.util.List;
import java.util.Set;

import org.selfscope.learn.sampler.Pass;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.setting.SealedAdapter;

import com.google.gson.annotations.JsonAdapter;

/** Which loss is minimised: what passes through the network it needs, and how it judges them. @see Loss */
@JsonAdapter(SealedAdapter.class)
public sealed interface Objective permits TargetError, GapCorrectedError, CrossConsistency, MutualError, InversionError,
    InvarianceError {
    /** The evaluations of the network that one step needs. */
    List<Pass> passes();

    /** What is compared with what. */
    List<Comparison> comparisons();

    /** Maps of the sample that the loss needs besides targets, weight, and inputs of passes. */
    Set<String> maps();

    Distance distance();

    /** The same, with another distance of predictions and data. */
    Objective withDistance(Distance other);

    /**
     * Whether of two validation losses of one training the smaller one belongs to the better weights, so that the best ones can be kept.
     * It does not if the objective wants something else than the validation measures; then the last weights are kept.
     */
    default boolean isRanking() {
        return true;
    }

    /**
     * Whether training does not see the pixels by which it is judged, not even as inputs: needed where a pass sees the whole image, and where
     * a forward model spreads what is seen.
     */
    default boolean hidesValidation() {
        return false;
    }

    /** @throws org.selfscope.image.RestorationException of kind SETTING if the samples do not have what the loss needs */
    void check(Sampler sampler);
}
