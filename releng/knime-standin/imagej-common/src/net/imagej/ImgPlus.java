package net.imagej;

import java.util.Iterator;
import java.util.Map;

import net.imagej.axis.Axes;
import net.imagej.axis.AxisType;
import net.imagej.axis.CalibratedAxis;
import net.imagej.axis.DefaultLinearAxis;
import net.imagej.interval.AbstractCalibratedRealInterval;
import net.imglib2.Cursor;
import net.imglib2.Interval;
import net.imglib2.Positionable;
import net.imglib2.RandomAccess;
import net.imglib2.RealPositionable;
import net.imglib2.display.ColorTable;
import net.imglib2.img.Img;
import net.imglib2.img.ImgFactory;
import net.imglib2.img.WrappedImg;

/**
 * An image with a name, a source, calibrated axes and channel metadata. Pixels and interval are those of the wrapped image.
 *
 * <p>Copying metadata (constructor or {@link #copy()}) leaves out source, properties and channel minima and maxima.
 * Larger than the house rule because it delegates two interfaces.
 */
public class ImgPlus<T> extends AbstractCalibratedRealInterval<CalibratedAxis> implements Img<T>, WrappedImg<T>, ImgPlusMetadata {

    private final Img<T> img;
    private final ChannelMetadata channels = new ChannelMetadata();
    private String name;
    private String source = "";

    /** Axes X, Y, then unknown ones; no name. */
    public ImgPlus(Img<T> img) {
        this(img, (String) null);
    }

    public ImgPlus(Img<T> img, String name) {
        this(img, name, new AxisType[0]);
    }

    /** Missing axis types are X, Y, then unknown; surplus ones are ignored. */
    public ImgPlus(Img<T> img, String name, AxisType[] types) {
        this(img, name, types, new double[0]);
    }

    public ImgPlus(Img<T> img, String name, AxisType[] types, double[] scales) {
        this(img, name, types, scales, new String[0]);
    }

    /** Missing scales are 1, missing units null. */
    public ImgPlus(Img<T> img, String name, AxisType[] types, double[] scales, String[] units) {
        super(img);
        this.img = img;
        this.name = name;
        for (int d = 0; d < img.numDimensions(); d++) {
            setAxis(new DefaultLinearAxis(type(types, d), d < units.length ? units[d] : null, d < scales.length ? scales[d] : 1), d);
        }
    }

    /** The axes are kept, not copied. */
    public ImgPlus(Img<T> img, String name, CalibratedAxis... axes) {
        super(img);
        if (axes.length != img.numDimensions()) {
            throw new IllegalArgumentException("number of provided axes != number of dimensions");
        }
        this.img = img;
        this.name = name;
        for (int d = 0; d < axes.length; d++) {
            setAxis(axes[d], d);
        }
    }

    public ImgPlus(Img<T> img, ImgPlusMetadata metadata) {
        this(img, metadata, false);
    }

    /** Copies axes and name and, unless {@code axesOnly}, valid bits, composite channel count and colour tables. */
    public ImgPlus(Img<T> img, ImgPlusMetadata metadata, boolean axesOnly) {
        super(img);
        this.img = img;
        this.name = metadata.getName();
        for (int d = 0; d < img.numDimensions(); d++) {
            setAxis(metadata.axis(d).copy(), d);
        }
        if (!axesOnly) {
            copyChannels(metadata);
        }
    }

    private static AxisType type(AxisType[] types, int d) {
        return d < types.length ? types[d] : d == 0 ? Axes.X : d == 1 ? Axes.Y : Axes.unknown();
    }

    private void copyChannels(ImageMetadata metadata) {
        setValidBits(metadata.getValidBits());
        setCompositeChannelCount(metadata.getCompositeChannelCount());
        initializeColorTables(metadata.getColorTableCount());
        for (int i = 0; i < metadata.getColorTableCount(); i++) {
            setColorTable(metadata.getColorTable(i), i);
        }
    }

    /** The image as it is if it is an ImgPlus, else wrapped. */
    public static <T> ImgPlus<T> wrap(Img<T> img) {
        return img instanceof ImgPlus<T> plus ? plus : new ImgPlus<>(img);
    }

    /** Like {@link #wrap(Img)}: the metadata of an ImgPlus are not replaced. */
    public static <T> ImgPlus<T> wrap(Img<T> img, ImgPlusMetadata metadata) {
        return img instanceof ImgPlus<T> plus ? plus : new ImgPlus<>(img, metadata);
    }

    @Override
    public Img<T> getImg() {
        return img;
    }

    @Override
    public ImgPlus<T> copy() {
        return new ImgPlus<>(img.copy(), this);
    }

    @Override
    public ImgFactory<T> factory() {
        return img.factory();
    }

    @Override
    public RandomAccess<T> randomAccess() {
        return img.randomAccess();
    }

    @Override
    public RandomAccess<T> randomAccess(Interval interval) {
        return img.randomAccess(interval);
    }

    @Override
    public Cursor<T> cursor() {
        return img.cursor();
    }

    @Override
    public Cursor<T> localizingCursor() {
        return img.localizingCursor();
    }

    @Override
    public Iterator<T> iterator() {
        return img.iterator();
    }

    @Override
    public long size() {
        return img.size();
    }

    @Override
    public T firstElement() {
        return img.firstElement();
    }

    @Override
    public Object iterationOrder() {
        return img.iterationOrder();
    }

    @Override
    public long min(int d) {
        return img.min(d);
    }

    @Override
    public void min(long[] target) {
        img.min(target);
    }

    @Override
    public void min(Positionable target) {
        img.min(target);
    }

    @Override
    public long max(int d) {
        return img.max(d);
    }

    @Override
    public void max(long[] target) {
        img.max(target);
    }

    @Override
    public void max(Positionable target) {
        img.max(target);
    }

    @Override
    public long dimension(int d) {
        return img.dimension(d);
    }

    @Override
    public void dimensions(long[] target) {
        img.dimensions(target);
    }

    @Override
    public double realMin(int d) {
        return img.realMin(d);
    }

    @Override
    public void realMin(double[] target) {
        img.realMin(target);
    }

    @Override
    public void realMin(RealPositionable target) {
        img.realMin(target);
    }

    @Override
    public double realMax(int d) {
        return img.realMax(d);
    }

    @Override
    public void realMax(double[] target) {
        img.realMax(target);
    }

    @Override
    public void realMax(RealPositionable target) {
        img.realMax(target);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String getSource() {
        return source;
    }

    @Override
    public void setSource(String source) {
        this.source = source;
    }

    @Override
    public int getValidBits() {
        return channels.getValidBits();
    }

    @Override
    public void setValidBits(int bits) {
        channels.setValidBits(bits);
    }

    @Override
    public double getChannelMinimum(int c) {
        return channels.getChannelMinimum(c);
    }

    @Override
    public void setChannelMinimum(int c, double min) {
        channels.setChannelMinimum(c, min);
    }

    @Override
    public double getChannelMaximum(int c) {
        return channels.getChannelMaximum(c);
    }

    @Override
    public void setChannelMaximum(int c, double max) {
        channels.setChannelMaximum(c, max);
    }

    @Override
    public int getCompositeChannelCount() {
        return channels.getCompositeChannelCount();
    }

    @Override
    public void setCompositeChannelCount(int count) {
        channels.setCompositeChannelCount(count);
    }

    @Override
    public ColorTable getColorTable(int no) {
        return channels.getColorTable(no);
    }

    @Override
    public void setColorTable(ColorTable colorTable, int no) {
        channels.setColorTable(colorTable, no);
    }

    @Override
    public void initializeColorTables(int count) {
        channels.initializeColorTables(count);
    }

    @Override
    public int getColorTableCount() {
        return channels.getColorTableCount();
    }

    @Override
    public Map<String, Object> getProperties() {
        return channels.getProperties();
    }
}
