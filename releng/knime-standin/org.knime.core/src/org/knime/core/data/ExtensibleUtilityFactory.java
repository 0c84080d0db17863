package org.knime.core.data;

/** What belongs to a value interface that has a name for people. */
public abstract class ExtensibleUtilityFactory extends DataValue.UtilityFactory {

    protected final Class<? extends DataValue> m_valueClass;

    public ExtensibleUtilityFactory(Class<? extends DataValue> valueClass) {
        m_valueClass = valueClass;
    }

    public abstract String getName();

    public String getGroupName() {
        return "Basic";
    }
}
