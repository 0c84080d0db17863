package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** Offers the columns of an input table that are compatible with one of some values. */
public class CompatibleColumnsProvider implements FilteredInputTableColumnsProvider {

    private final Collection<Class<? extends DataValue>> values;

    protected CompatibleColumnsProvider(Class<? extends DataValue> value) {
        this(List.of(value));
    }

    protected CompatibleColumnsProvider(Collection<Class<? extends DataValue>> values) {
        this.values = values;
    }

    @Override
    public boolean isIncluded(DataColumnSpec column) {
        return values.stream().anyMatch(column.getType()::isCompatible);
    }

    /** Offers number columns. */
    public static class DoubleColumnsProvider extends CompatibleColumnsProvider {

        protected DoubleColumnsProvider() {
            super(DoubleValue.class);
        }
    }

    /** Offers text columns. */
    public static class StringColumnsProvider extends CompatibleColumnsProvider {

        protected StringColumnsProvider() {
            super(StringValue.class);
        }
    }
}
