package org.selfscope.standin.storage;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

public final class WordSpec extends AbstractSimplePortObjectSpec {

    String language;

    public WordSpec() {
    }

    WordSpec(String language) {
        this.language = language;
    }

    @Override
    protected void save(ModelContentWO model) {
        model.addString("language", language);
    }

    @Override
    protected void load(ModelContentRO model) throws InvalidSettingsException {
        language = model.getString("language");
    }

    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<WordSpec> {
    }
}
