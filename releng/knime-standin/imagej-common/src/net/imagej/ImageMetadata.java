package net.imagej;

import java.util.Map;

import net.imglib2.display.ColorTable;

/** What an image says about its values. */
public interface ImageMetadata {

    int getValidBits();

    void setValidBits(int bits);

    /** NaN until it is set. */
    double getChannelMinimum(int c);

    void setChannelMinimum(int c, double min);

    /** NaN until it is set. */
    double getChannelMaximum(int c);

    void setChannelMaximum(int c, double max);

    int getCompositeChannelCount();

    void setCompositeChannelCount(int count);

    /** The colour table of a channel, null if there is none. */
    ColorTable getColorTable(int no);

    void setColorTable(ColorTable colorTable, int no);

    void initializeColorTables(int count);

    int getColorTableCount();

    Map<String, Object> getProperties();
}
