package org.selfscope.knime.scheme;

import java.util.HashMap;
import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;
import org.selfscope.image.RestorationException;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.image.scheme.SchemeEntries;

/**
 * A sampling scheme, which is wholly known before anything is executed: so other nodes can refuse one that does not fit when it is
 * connected. Stored as the {@link SchemeEntries entries} of the scheme.
 */
public final class SamplingSchemePortObjectSpec extends AbstractSimplePortObjectSpec {

    private SamplingScheme scheme;

    /** For KNIME, which then loads the content. */
    public SamplingSchemePortObjectSpec() {
    }

    public SamplingSchemePortObjectSpec(SamplingScheme scheme) {
        this.scheme = scheme;
    }

    public SamplingScheme scheme() {
        return scheme;
    }

    @Override
    protected void save(ModelContentWO model) {
        SchemeEntries.of(scheme).forEach(model::addString);
    }

    /** The exception is a whole sentence, since KNIME shows nothing else. */
    @Override
    protected void load(ModelContentRO model) throws InvalidSettingsException {
        Map<String, String> entries = new HashMap<>();
        for (String key : model) {
            entries.put(key, model.getString(key));
        }
        try {
            scheme = SchemeEntries.read(entries);
        } catch (RestorationException e) {
            throw new InvalidSettingsException(e.getMessage() + " " + e.resolution(), e);
        }
    }

    /** Names the class for KNIME. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<SamplingSchemePortObjectSpec> {
    }
}
