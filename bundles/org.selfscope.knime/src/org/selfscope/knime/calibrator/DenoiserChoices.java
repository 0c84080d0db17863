package org.selfscope.knime.calibrator;

import java.util.Arrays;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.selfscope.image.denoise.DenoiserKind;

/** Offers all denoisers in a dialog. */
final class DenoiserChoices implements StringChoicesProvider {

    /** Different in kind, and fast. */
    static final List<DenoiserKind> DEFAULT = List.of(DenoiserKind.GAUSSIAN, DenoiserKind.MEDIAN, DenoiserKind.NON_LOCAL_MEANS,
        DenoiserKind.TOTAL_VARIATION, DenoiserKind.WAVELET);

    @Override
    public List<StringChoice> computeState(NodeParametersInput input) {
        return Arrays.stream(DenoiserKind.values()).map(kind -> new StringChoice(kind.name(), kind.label())).toList();
    }

    /** The denoisers of some names, always in the same order. */
    static List<DenoiserKind> of(String[] names) {
        List<String> chosen = List.of(names);
        return Arrays.stream(DenoiserKind.values()).filter(kind -> chosen.contains(kind.name())).toList();
    }

    static void check(String[] names) throws InvalidSettingsException {
        if (names.length == 0) {
            throw new InvalidSettingsException("No denoiser is chosen. Choose at least one under \"Denoisers\".");
        }
        for (String name : names) {
            if (Arrays.stream(DenoiserKind.values()).noneMatch(kind -> kind.name().equals(name))) {
                throw new InvalidSettingsException("There is no denoiser \"" + name + "\". Choose one of "
                    + Arrays.toString(DenoiserKind.values()) + ".");
            }
        }
    }
}
