package net.imagej;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.imglib2.display.ColorTable;

/** The values that an {@link ImgPlus} keeps about its channels. */
class ChannelMetadata implements ImageMetadata {

    private final List<Double> minima = new ArrayList<>();
    private final List<Double> maxima = new ArrayList<>();
    private final List<ColorTable> colorTables = new ArrayList<>();
    private final Map<String, Object> properties = new HashMap<>();
    private int validBits;
    private int compositeChannelCount = 1;

    @Override
    public int getValidBits() {
        return validBits;
    }

    @Override
    public void setValidBits(int bits) {
        validBits = bits;
    }

    @Override
    public double getChannelMinimum(int c) {
        return value(minima, c);
    }

    @Override
    public void setChannelMinimum(int c, double min) {
        setValue(minima, c, min);
    }

    @Override
    public double getChannelMaximum(int c) {
        return value(maxima, c);
    }

    @Override
    public void setChannelMaximum(int c, double max) {
        setValue(maxima, c, max);
    }

    @Override
    public int getCompositeChannelCount() {
        return compositeChannelCount;
    }

    @Override
    public void setCompositeChannelCount(int count) {
        compositeChannelCount = count;
    }

    @Override
    public ColorTable getColorTable(int no) {
        return no < colorTables.size() ? colorTables.get(no) : null;
    }

    @Override
    public void setColorTable(ColorTable colorTable, int no) {
        colorTables.set(no, colorTable);
    }

    @Override
    public void initializeColorTables(int count) {
        colorTables.clear();
        for (int i = 0; i < count; i++) {
            colorTables.add(null);
        }
    }

    @Override
    public int getColorTableCount() {
        return colorTables.size();
    }

    @Override
    public Map<String, Object> getProperties() {
        return properties;
    }

    private static double value(List<Double> values, int c) {
        requireChannel(c);
        return c < values.size() ? values.get(c) : Double.NaN;
    }

    private static void setValue(List<Double> values, int c, double value) {
        requireChannel(c);
        while (values.size() <= c) {
            values.add(Double.NaN);
        }
        values.set(c, value);
    }

    private static void requireChannel(int c) {
        if (c < 0) {
            throw new IllegalArgumentException("Invalid channel: " + c);
        }
    }
}
