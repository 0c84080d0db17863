package org.selfscope.standin.storage;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObject;
import org.knime.core.node.port.PortObjectSpec;

public class Word extends AbstractSimplePortObject {

    String text;
    private WordSpec spec;

    public Word() {
    }

    Word(String text, String language) {
        this.text = text;
        spec = new WordSpec(language);
    }

    @Override
    protected void save(ModelContentWO model, ExecutionMonitor exec) {
        model.addString("text", text);
    }

    @Override
    protected void load(ModelContentRO model, PortObjectSpec wordSpec, ExecutionMonitor exec) throws InvalidSettingsException {
        text = model.getString("text");
        spec = (WordSpec)wordSpec;
        if (text.isEmpty()) {
            throw new InvalidSettingsException("A word needs letters.");
        }
    }

    @Override
    public String getSummary() {
        return text;
    }

    @Override
    public PortObjectSpec getSpec() {
        return spec;
    }

    public static final class Serializer extends AbstractSimplePortObjectSerializer<Word> {
    }
}
