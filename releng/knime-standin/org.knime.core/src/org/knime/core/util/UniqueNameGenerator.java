package org.knime.core.util;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;

/** Gives out names that were not there before. */
public final class UniqueNameGenerator {

    private final Set<String> taken;

    public UniqueNameGenerator(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    public UniqueNameGenerator(DataTableSpec spec) {
        this(new HashSet<>(List.of(spec.getColumnNames())));
    }

    /** The name, with (#1), (#2), ... if it is taken. */
    public String newName(String suggested) {
        String name = suggested.trim();
        for (int i = 1; !taken.add(name); i++) {
            name = suggested.trim() + " (#" + i + ")";
        }
        return name;
    }

    public DataColumnSpec newColumn(String suggested, DataType type) {
        return newCreator(suggested, type).createSpec();
    }

    public DataColumnSpecCreator newCreator(String suggested, DataType type) {
        return new DataColumnSpecCreator(newName(suggested), type);
    }
}
