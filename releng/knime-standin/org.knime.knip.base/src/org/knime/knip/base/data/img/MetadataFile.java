package org.knime.knip.base.data.img;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import net.imagej.axis.Axes;
import net.imagej.axis.CalibratedAxis;
import net.imagej.axis.DefaultLinearAxis;
import net.imglib2.display.ColorTable8;
import net.imglib2.display.ColorTable;

/**
 * Metadata on disk, with the losses of the real cell: per axis only label and slope (units null, origins 0 on return, NaN slopes 0), of the
 * channels only the first one's minimum and maximum, composite channel count 1. A null source can be written but not read.
 */
final class MetadataFile {

    private MetadataFile() {
    }

    static void write(CellMetadata metadata, DataOutput out) throws IOException {
        out.writeUTF(metadata.getName() == null ? "" : metadata.getName());
        out.writeBoolean(metadata.getSource() != null);
        out.writeUTF(metadata.getSource() == null ? "" : metadata.getSource());
        out.writeInt(metadata.getValidBits());
        out.writeDouble(metadata.getChannelMinimum(0));
        out.writeDouble(metadata.getChannelMaximum(0));
        out.writeInt(metadata.numDimensions());
        for (int d = 0; d < metadata.numDimensions(); d++) {
            out.writeUTF(metadata.axis(d).type().getLabel());
            out.writeDouble(metadata.axis(d).averageScale(0, 1));
        }
        out.writeInt(metadata.getColorTableCount());
        for (int i = 0; i < metadata.getColorTableCount(); i++) {
            write(metadata.getColorTable(i), out);
        }
    }

    static CellMetadata read(DataInput in) throws IOException {
        String name = in.readUTF();
        boolean hasSource = in.readBoolean();
        String source = in.readUTF();
        if (!hasSource) {
            throw new ClassCastException("The image was stored without a source.");
        }
        int validBits = in.readInt();
        double min = in.readDouble();
        double max = in.readDouble();
        CellMetadata metadata = new CellMetadata(readAxes(in));
        metadata.setName(name);
        metadata.setSource(source);
        metadata.setValidBits(validBits);
        metadata.setChannelMinimum(0, min);
        metadata.setChannelMaximum(0, max);
        metadata.initializeColorTables(in.readInt());
        for (int i = 0; i < metadata.getColorTableCount(); i++) {
            metadata.setColorTable(readColorTable(in), i);
        }
        return metadata;
    }

    private static List<CalibratedAxis> readAxes(DataInput in) throws IOException {
        List<CalibratedAxis> axes = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            String label = in.readUTF();
            double scale = in.readDouble();
            axes.add(new DefaultLinearAxis(Axes.get(label), Double.isNaN(scale) ? 0 : scale));
        }
        return axes;
    }

    private static void write(ColorTable table, DataOutput out) throws IOException {
        out.writeInt(table == null ? 0 : table.getComponentCount());
        for (int c = 0; table != null && c < table.getComponentCount(); c++) {
            out.writeInt(table.getLength());
            for (int bin = 0; bin < table.getLength(); bin++) {
                out.writeByte(table.get(c, bin));
            }
        }
    }

    private static ColorTable readColorTable(DataInput in) throws IOException {
        byte[][] components = new byte[in.readInt()][];
        for (int c = 0; c < components.length; c++) {
            components[c] = new byte[in.readInt()];
            in.readFully(components[c]);
        }
        return components.length == 0 ? null : new ColorTable8(components);
    }
}
