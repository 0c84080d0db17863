package org.knime.core.data;

import org.knime.core.data.filestore.FileStoreFactory;

/** Makes cells of one type. */
public interface DataCellFactory {

    DataType getDataType();

    default void initFactory(FileStoreFactory fileStoreFactory) {
    }

    /** Makes cells out of text. */
    interface FromString extends DataCellFactory {

        DataCell createCell(String text);
    }

    /** Makes cells out of text that a person can type. */
    interface FromSimpleString extends FromString {
    }
}
