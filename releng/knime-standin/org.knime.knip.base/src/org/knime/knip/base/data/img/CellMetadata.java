package org.knime.knip.base.data.img;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.imagej.ImgPlusMetadata;
import net.imagej.axis.CalibratedAxis;
import net.imagej.space.AbstractCalibratedSpace;
import net.imagej.space.CalibratedSpace;
import net.imglib2.display.ColorTable;

/** What a cell keeps about an image beside pixels and extent. Channel minima and maxima are those of the composite channels. */
final class CellMetadata extends AbstractCalibratedSpace<CalibratedAxis> implements ImgPlusMetadata {

    private final List<ColorTable> colorTables = new ArrayList<>();
    private String name;
    private String source;
    private int validBits;
    private int compositeChannelCount;
    private double[] channelMinima;
    private double[] channelMaxima;

    /** A copy with axes of its own; properties are left out. */
    CellMetadata(ImgPlusMetadata other) {
        this(copyOfAxes(other));
        name = other.getName();
        source = other.getSource();
        validBits = other.getValidBits();
        compositeChannelCount = other.getCompositeChannelCount();
        for (int c = 0; c < compositeChannelCount; c++) {
            setChannelMinimum(c, other.getChannelMinimum(c));
            setChannelMaximum(c, other.getChannelMaximum(c));
        }
        for (int i = 0; i < other.getColorTableCount(); i++) {
            colorTables.add(other.getColorTable(i));
        }
    }

    CellMetadata(List<CalibratedAxis> axes) {
        super(axes);
        compositeChannelCount = 1;
        channelMinima = new double[0];
        channelMaxima = new double[0];
    }

    private static List<CalibratedAxis> copyOfAxes(CalibratedSpace<CalibratedAxis> space) {
        List<CalibratedAxis> axes = new ArrayList<>();
        for (int d = 0; d < space.numDimensions(); d++) {
            axes.add(space.axis(d).copy());
        }
        return axes;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void setName(String newName) {
        name = newName;
    }

    @Override
    public String getSource() {
        return source;
    }

    @Override
    public void setSource(String newSource) {
        source = newSource;
    }

    @Override
    public int getValidBits() {
        return validBits;
    }

    @Override
    public void setValidBits(int bits) {
        validBits = bits;
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
    public double getChannelMinimum(int c) {
        return c < channelMinima.length ? channelMinima[c] : Double.NaN;
    }

    @Override
    public void setChannelMinimum(int c, double min) {
        channelMinima = with(channelMinima, c, min);
    }

    @Override
    public double getChannelMaximum(int c) {
        return c < channelMaxima.length ? channelMaxima[c] : Double.NaN;
    }

    @Override
    public void setChannelMaximum(int c, double max) {
        channelMaxima = with(channelMaxima, c, max);
    }

    private static double[] with(double[] values, int c, double value) {
        double[] longer = Arrays.copyOf(values, Math.max(values.length, c + 1));
        Arrays.fill(longer, values.length, longer.length, Double.NaN);
        longer[c] = value;
        return longer;
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
        return new HashMap<>();
    }
}
