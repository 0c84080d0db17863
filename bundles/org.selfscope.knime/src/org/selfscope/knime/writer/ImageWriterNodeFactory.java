package org.selfscope.knime.writer;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;

/** Declares the node Microscopy Image Writer. */
public final class ImageWriterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Microscopy Image Writer")
        .icon("writer.png")
        .shortDescription("Writes images as TIFF files or OME-Zarr folders, or side by side as PNG pictures.")
        .fullDescription("""
            Writes the images of a table into a folder, in one of these forms:
            <ul>
            <li><b>TIFF</b>, for further analysis: one file for each image, with pixel type, axes and calibration as ImageJ and Fiji read
            them.</li>
            <li><b>OME-Zarr</b>, for images of any size: one folder for each image, in compressed blocks, with axes and calibration as
            Fiji, napari and Python's zarr read them.</li>
            <li><b>PNG picture</b>, to look at and to show: for each row one picture with the chosen columns side by side, titled, with a
            scale bar if the pixel size is known. Of stacks and time series the middle plane is shown, or of movies a kymograph: space along X, time downwards. Contrast is adjusted for display
            only; such a picture is not for measuring.</li>
            </ul>
            <p>Every file is first written under a temporary name and then moved, so that a file with the right name is always
            complete.
            Images that are references to files are copied in parts, so that their size does not matter.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(ImageWriterNodeFactory::ports)
        .model(m -> m.parametersClass(ImageWriterParameters.class)
            .configure(ImageWriting::configure)
            .execute(Execution.of(ImageWriting::execute)))
        .nodeType(NodeType.Sink)
        .keywords("tiff", "tif", "zarr", "ome-zarr", "png", "picture", "figure", "save", "export", "file", "imagej", "side by side", "kymograph");

    public ImageWriterNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("images", g -> g.name("Images")
            .description("A table with columns of images. Missing images are passed over.")
            .fixed(BufferedDataTable.TYPE));
    }
}
